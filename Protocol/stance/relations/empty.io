// No documents and documents that say nothing are answered with empty lists.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/relations", "params": {"documents": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"actors": [], "relations": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/relations", "params": {"documents": [{"text": ""}, {"text": " \n"}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actors": [], "relations": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
