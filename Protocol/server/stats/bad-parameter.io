// There are no parameters.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/stats", "params": {"since": 5}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.since", "…": "…"}}}
