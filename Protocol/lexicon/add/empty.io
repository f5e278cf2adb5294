// An entry without anything is told what it lacks.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "actor", "entry": {}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.entry", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": ""}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": 1005, "message": "…", "data": {"path": "…", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "id", "name": "Bank of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": 1005, "message": "…", "data": {"path": "…", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/add", "params": {"kind": "stance", "entry": {"id": "nothing"}}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": 1005, "message": "…", "data": {"path": "…", "hint": "…"}}}
