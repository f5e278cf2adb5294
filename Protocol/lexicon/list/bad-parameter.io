// A kind that is none, a limit of nothing, a cursor that this list never gave.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/list", "params": {"kind": "word"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.kind", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/list", "params": {"limit": 0}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/list", "params": {"cursor": "7"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
