// Each refusal names the place.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/at", "params": {"document": {"text": "x"}, "position": 2}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.position", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/at", "params": {"document": {"text": "x"}, "position": -1}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.position", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "actors/at", "params": {"document": {"text": "x"}, "position": "0"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.position", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "actors/at", "params": {"document": {"text": "x"}}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "actors/at", "params": {"document": {}, "position": 0}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.document", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "actors/at", "params": {"document": {"text": "x"}, "position": 0, "line": 1}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.line", "…": "…"}}}
