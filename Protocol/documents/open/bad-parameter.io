// What is missing or cannot be read is named, with what to do about it.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"text": "x"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.uri", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/open", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.text", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/open", "params": {"uri": "mem:a", "text": "x", "publishedAt": "next week"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/open", "params": {"uri": "mem:a", "text": "x", "publishedAt": "2031-02-30"}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "documents/open", "params": {"uri": "mem:a", "html": "<p>x</p>"}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.html", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "documents/open", "params": {"uri": "mem:a", "text": "x", "colour": "red"}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.colour", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "documents/open", "params": {"uri": "mem:a", "text": 5}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.text", "…": "…"}}}
