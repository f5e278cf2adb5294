// One document that is not held fails the request, and is named.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/positions", "params": {"documents": [{"text": "The vote was fair."}, {"uri": "mem:nowhere"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[1].uri", "hint": "…"}}}
