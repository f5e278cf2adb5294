// It has no documents; what comes nearest is a cursor of a list that has changed since.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"kind": "actor", "entry": {"id": "arsec-x", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-y", "name": "Bureau of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"kind": "actor", "entry": {"id": "arsec-y", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/list", "params": {"limit": 1}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"entries": ["…"], "nextCursor": "…next"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-y"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
>> {"jsonrpc": "2.0", "id": 5, "method": "lexicon/list", "params": {"limit": 1, "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 6, "result": null}
