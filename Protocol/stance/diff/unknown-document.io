// One document that is not held fails the request, and is named.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}, {"uri": "mem:nowhere"}], "since": "2031-06-01"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[1].uri", "hint": "…"}}}
