// A notification is not answered.
>> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {"a": 1}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"a": 1}}
