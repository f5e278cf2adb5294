// No documents and documents that say nothing: it is not found.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/verify", "params": {"quotation": "We will appeal", "documents": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"verdict": "notFound", "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}, "matches": [], "actors": []}}
>> {"jsonrpc": "2.0", "id": 2, "method": "quotes/verify", "params": {"quotation": "We will appeal", "documents": [{"text": ""}, {"text": " \n"}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"verdict": "notFound", "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}, "matches": [], "actors": []}}
