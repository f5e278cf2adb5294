// A notification is not answered even where it is wrong.
>> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {}}
>> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": {}}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
