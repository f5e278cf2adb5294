// The uri must be there and be a string.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/close", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/close", "params": {"uri": ["mem:a"]}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.uri", "…": "…"}}}
// Parameters are named.
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/close", "params": ["mem:a"]}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
