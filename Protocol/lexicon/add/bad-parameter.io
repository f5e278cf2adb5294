// The kind says what an entry may have.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "place", "entry": {"id": "tarsk"}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.kind", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "polarity": 1}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.entry.polarity", "hint": "…"}}}
// What a file could not hold, or would not be found in a text.
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly\tof Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": 1005, "message": "…", "data": {"path": "params.entry.name", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "kind": "club"}}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "take one of: person, organization, government, state, group, mission, media, other"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "assembly of Marn", "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
// A name of somebody else, and a listed body's kind.
>> {"jsonrpc": "2.0", "id": 6, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly of Marn", "aliases": ["ODIHR"], "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "osce", "kind": "group"}}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
// A verb has five forms, a polarity is between -2 and 2.
>> {"jsonrpc": "2.0", "id": 8, "method": "lexicon/add", "params": {"kind": "stance", "entry": {"id": "pillory", "pos": "verb", "forms": ["pillory"], "act": "criticise", "polarity": -1, "target": ["object"], "basis": "speech"}}}
<< {"jsonrpc": "2.0", "id": 8, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 9, "method": "lexicon/add", "params": {"kind": "stance", "entry": {"id": "lopsided", "pos": "verdict", "forms": ["lopsided"], "polarity": -3, "side": "contest"}}}
<< {"jsonrpc": "2.0", "id": 9, "error": {"code": 1005, "message": "…", "data": {"path": "params", "hint": "take -2, -1, 0, 1 or 2"}}}
// Nothing of all this was written.
>> {"jsonrpc": "2.0", "id": 10, "method": "lexicon/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 10, "result": {"entries": []}}
