// Parameters are named.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": [1, 2]}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "…": "…"}}
