// Kind and id must be there.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/remove", "params": {"id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/remove", "params": {"kind": "word", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.kind", "…": "…"}}}
