// The program's own actors cannot be removed, nor what others are part of.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/remove", "params": {"kind": "actor", "id": "osce"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1005, "message": "…", "data": {"path": "params.id", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"kind": "actor", "entry": {"id": "arsec-x", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-y", "name": "Marn Mission", "kind": "mission", "partOf": "arsec-x"}}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"kind": "actor", "entry": {"id": "arsec-y", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-y"}}
<< {"jsonrpc": "2.0", "id": 5, "result": null}
>> {"jsonrpc": "2.0", "id": 6, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 6, "result": null}
