// A document must be open to be changed.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/change", "params": {"uri": "mem:nowhere", "version": 1, "changes": []}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.uri", "hint": "…"}}}
