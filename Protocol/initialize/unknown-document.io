// It is optional: a script may ask for a document first, here one that is not held.
>> {"jsonrpc": "2.0", "id": 1, "method": "parse/document", "params": {"document": {"uri": "mem:nowhere"}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"capabilities": {"positionEncoding": "utf-32"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
