// No documents and documents that say nothing are answered with empty lists.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/list", "params": {"documents": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"quotes": [], "actors": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "quotes/list", "params": {"documents": [{"text": ""}, {"text": " \n"}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"quotes": [], "actors": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
