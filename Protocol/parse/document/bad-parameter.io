// Each refusal names the place and says what to do.
>> {"jsonrpc": "2.0", "id": 1, "method": "parse/document", "params": {"document": {"text": "x", "publishedAt": "soon"}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.document.publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "parse/document", "params": {"document": {}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.document", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "parse/document", "params": {"document": {"html": "<p>x</p>"}}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.document.html", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "parse/document", "params": {"document": {"text": "x"}, "layers": ["smell"]}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.layers[0]", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "parse/document", "params": {"document": {"text": "x", "txet": "y"}}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.document.txet", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "parse/document", "params": {"document": {"uri": "mem:x", "title": "y"}}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.document", "hint": "…"}}}
// Half of a surrogate pair is no character.
>> {"jsonrpc": "2.0", "id": 7, "method": "parse/document", "params": {"document": {"text": "a \ud83d b"}}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.document.text", "hint": "…"}}}
