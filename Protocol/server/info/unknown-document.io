// A method that does not exist is refused with a hint, and one that is kept for later says what there is instead.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/inform", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "…", "…": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "batch/run", "params": {"documents": []}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32601, "message": "…", "data": {"path": "method", "hint": "…"}}}
