// The params come back byte for byte.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {"a": [1, 2.5, "é", null, {"b": true}]}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"a": [1, 2.5, "é", null, {"b": true}]}}
// Ids may be strings, and null.
>> {"jsonrpc": "2.0", "id": "x", "method": "server/echo", "params": {"a": 1}}
<< {"jsonrpc": "2.0", "id": "x", "result": {"a": 1}}
