// The entries in the order of their files, of one kind or both, a page at a time.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "aliases": ["AoM"], "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"kind": "actor", "entry": {"id": "arsec-x", "…": "…"}, "file": "…file", "line": "…line"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "stance", "entry": {"id": "lopsided", "pos": "verdict", "forms": ["lopsided"], "polarity": -1, "side": "contest", "aspect": "conduct", "attributive": true}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"kind": "stance", "entry": {"id": "lopsided", "…": "…"}, "file": "…file", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/list", "params": {"kind": "actor"}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"entries": [{"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "aliases": ["AoM"], "kind": "organization"}, "file": "…file", "line": "…line"}]}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/list", "params": {"limit": 1}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"entries": [{"kind": "actor", "…": "…"}], "nextCursor": "…next"}}
>> {"jsonrpc": "2.0", "id": 5, "method": "lexicon/list", "params": {"limit": 1, "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 5, "result": {"entries": [{"kind": "stance", "entry": {"id": "lopsided", "pos": "verdict", "forms": ["lopsided"], "polarity": -1, "side": "contest", "aspect": "conduct", "attributive": true}, "file": "…file", "line": "…"}]}}
>> {"jsonrpc": "2.0", "id": 6, "method": "lexicon/remove", "params": {"kind": "stance", "id": "lopsided"}}
<< {"jsonrpc": "2.0", "id": 6, "result": null}
>> {"jsonrpc": "2.0", "id": 7, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 7, "result": null}
