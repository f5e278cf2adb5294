// A uri alone means a document that is held.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/toward", "params": {"document": {"uri": "mem:nowhere"}, "mentions": [{"start": 10, "end": 21}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "hint": "…"}}}
