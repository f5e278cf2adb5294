// It has no documents; what comes nearest is a whole that nobody knows, and an id that is there already.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "organization", "partOf": "nowhere"}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "organization"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Bureau of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
