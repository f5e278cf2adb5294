// Each refusal names the place; an unknown profile names those that there are.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/positions", "params": {"documents": [{"text": "x"}], "profile": "doping"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "there is no profile ‘doping’", "data": {"path": "params.profile", "hint": "there are: ceasefire-monitoring, election-observation"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/positions", "params": {"documents": [{"text": "x"}], "groupBy": "actor"}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.groupBy", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/positions", "params": {"documents": [{"text": "x"}, {"text": "y", "publishedAt": "2031-13-01"}]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.documents[1].publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/positions", "params": {"documents": [{"text": "x"}], "limit": 1}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
