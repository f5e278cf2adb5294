// Authentication knows no documents.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/authenticate", "params": {"token": "x", "uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "…": "…"}}
