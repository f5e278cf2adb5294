// Errors are counted too.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/close", "params": {"uri": "mem:nowhere"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.uri", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/stats", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"methods": {"documents/close": {"count": "…", "errors": "…", "p50": "…", "p99": "…"}, "…": "…"}, "…": "…"}}
