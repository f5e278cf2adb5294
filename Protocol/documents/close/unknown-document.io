// Closing what is not open is an error.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/close", "params": {"uri": "mem:nowhere"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.uri", "hint": "…"}}}
