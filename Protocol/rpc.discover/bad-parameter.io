// There are no parameters.
>> {"jsonrpc": "2.0", "id": 1, "method": "rpc.discover", "params": {"method": "parse/document"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "…": "…"}}
