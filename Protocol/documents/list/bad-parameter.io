// A limit of nothing, a cursor that this list never gave.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/list", "params": {"limit": 0}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/list", "params": {"cursor": "7"}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/list", "params": {"cursor": "0000000000000000-1"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
