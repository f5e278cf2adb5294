// Params may be left out.
>> {"jsonrpc": "2.0", "method": "initialized"}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
