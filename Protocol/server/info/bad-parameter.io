// There are no parameters.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/info", "params": {"verbose": true}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.verbose", "…": "…"}}}
