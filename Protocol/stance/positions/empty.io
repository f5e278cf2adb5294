// No documents and documents that say nothing are answered with no contests, by the profile asked for or the first.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/positions", "params": {"documents": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"actors": [], "profile": "…", "contests": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/positions", "params": {"documents": [{"text": ""}, {"text": " \n"}], "profile": "election-observation"}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actors": [], "profile": "election-observation", "contests": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
