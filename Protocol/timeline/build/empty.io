// No documents and documents that say nothing are answered with empty lists.
>> {"jsonrpc": "2.0", "id": 1, "method": "timeline/build", "params": {"documents": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"entries": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "timeline/build", "params": {"documents": [{"text": ""}, {"text": " \n"}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"entries": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
