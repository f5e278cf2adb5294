// One document that is not held fails the request, and is named.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}, {"uri": "mem:nowhere"}], "relation": "x"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[1].uri", "hint": "…"}}}
// So does a stance that is in none of the documents.
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "relation": "relation-0000000000000000"}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.relation", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/explain", "params": {"documents": [], "relation": "relation-0000000000000000"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.relation", "hint": "…"}}}
