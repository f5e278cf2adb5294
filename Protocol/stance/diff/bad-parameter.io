// One of since and groups is given, and groups are of the request's documents.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "since": "2031-06-01", "groups": []}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "since": "June"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.since", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": [0]}]}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": [0]}, {"name": "b", "documents": [0, 1]}]}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups[1].documents[1]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": [-1]}, {"name": "b", "documents": [0]}]}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups[0].documents[0]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": [0]}, {"name": "a", "documents": [0]}]}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups[1].name", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 8, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": ["mem:nowhere"]}, {"name": "b", "documents": [0]}]}}
<< {"jsonrpc": "2.0", "id": 8, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups[0].documents[0]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 9, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "groups": [{"name": "a", "documents": [1.5]}, {"name": "b", "documents": [0]}]}}
<< {"jsonrpc": "2.0", "id": 9, "error": {"code": -32602, "message": "…", "data": {"path": "params.groups[0].documents[0]", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 10, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "since": "2031-06-01", "limit": 1}}
<< {"jsonrpc": "2.0", "id": 10, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
