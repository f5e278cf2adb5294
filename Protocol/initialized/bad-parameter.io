// A notification is not answered even where it is wrong.
>> {"jsonrpc": "2.0", "method": "initialized", "params": [1]}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
