// A uri alone means a document that is held.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/between", "params": {"document": {"uri": "mem:nowhere"}, "pairs": [{"holder": {"start": 10, "end": 21}, "target": {"start": 37, "end": 67}}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "hint": "…"}}}
