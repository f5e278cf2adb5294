// It is a notification: wrong params are not answered.
>> {"jsonrpc": "2.0", "method": "exit", "params": {"code": 3}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
