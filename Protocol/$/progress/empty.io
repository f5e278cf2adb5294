// Where there is nothing to do it begins and ends.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/list", "params": {"documents": [], "workDoneToken": "t"}}
<< {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": {"kind": "begin", "…": "…"}}}
<< {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": {"kind": "end", "…": "…"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"quotes": [], "actors": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
