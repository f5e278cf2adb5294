// Who is spoken of, over the documents; a query keeps whose name begins so, case and diacritics aside.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/list", "params": {"documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “Nobody may lecture us,” said Irena Kostal, the spokeswoman."}, {"text": "President Danil Orvan left Tarsk on Tuesday and said that he would be back within a week."}], "query": "DÁNIL"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"actors": [{"id": "…orvan", "name": "Danil Orvan", "kind": "person", "aliases": ["…"], "documents": 2, "mentions": "…", "…": "…"}], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
// An id is a name too, and a page ends with the place where the next begins.
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/list", "params": {"documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “Nobody may lecture us,” said Irena Kostal, the spokeswoman."}, {"text": "President Danil Orvan left Tarsk on Tuesday and said that he would be back within a week."}], "query": "…orvan", "limit": 1}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actors": [{"id": "…orvan", "…": "…"}], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "actors/list", "params": {"documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “Nobody may lecture us,” said Irena Kostal, the spokeswoman."}], "limit": 1}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"actors": [{"id": "…", "name": "…", "kind": "…", "…": "…"}], "nextCursor": "…next", "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "actors/list", "params": {"documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “Nobody may lecture us,” said Irena Kostal, the spokeswoman."}], "limit": 100, "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"actors": [{"id": "…", "name": "…", "kind": "…", "…": "…"}, "…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
// The cursor belongs to its question.
>> {"jsonrpc": "2.0", "id": 5, "method": "actors/list", "params": {"documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “Nobody may lecture us,” said Irena Kostal, the spokeswoman."}], "query": "Orvan", "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
