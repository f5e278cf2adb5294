// An empty id is nobody's.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/remove", "params": {"kind": "actor", "id": ""}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1005, "message": "…", "data": {"path": "params.id", "hint": "…"}}}
