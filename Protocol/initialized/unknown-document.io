// Notifications of unknown methods are passed over.
>> {"jsonrpc": "2.0", "method": "initialised", "params": {}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
