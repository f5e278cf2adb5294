// The token must be there.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/authenticate", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "…": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/authenticate", "params": {"token": 5}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "…": "…"}}
