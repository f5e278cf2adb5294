// The document is not held.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/at", "params": {"document": {"uri": "mem:nowhere"}, "position": 0}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "…": "…"}}}
