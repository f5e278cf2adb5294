// One of relation and cell is given, not both and not neither.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "relation": "x", "cell": {"holder": "a", "target": "b"}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "cell": {"holder": "a"}}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.cell", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "relation": 1}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.relation", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "cell": {"holder": "a", "target": "b", "side": 1}}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.cell.side", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "relation": "x", "limit": 1}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
