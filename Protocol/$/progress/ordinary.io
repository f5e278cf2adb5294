// A workDoneToken is answered with begin, reports and end before the answer.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/list", "params": {"documents": [{"text": "Orvan spoke."}], "workDoneToken": "t"}}
<< {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": {"kind": "begin", "title": "quotes/list", "…": "…"}}}
<< {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": {"kind": "report", "…": "…"}}}
<< {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": {"kind": "end", "…": "…"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"quotes": ["…"], "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
