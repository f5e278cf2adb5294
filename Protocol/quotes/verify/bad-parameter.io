// Each refusal names the place: a quotation without a word, of another kind, missing.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/verify", "params": {"quotation": "", "documents": [{"text": "x"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.quotation", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "quotes/verify", "params": {"quotation": " “…” ", "documents": [{"text": "x"}]}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.quotation", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "quotes/verify", "params": {"quotation": "[the minister]", "documents": [{"text": "x"}]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.quotation", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "quotes/verify", "params": {"quotation": 5, "documents": [{"text": "x"}]}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.quotation", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "quotes/verify", "params": {"documents": [{"text": "x"}]}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "quotes/verify", "params": {"quotation": "x", "document": {"text": "x"}}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "quotes/verify", "params": {"quotation": "x", "documents": [{"text": "x"}, {"text": "y", "publishedAt": "2031-13-01"}]}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.documents[1].publishedAt", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 8, "method": "quotes/verify", "params": {"quotation": "x", "documents": [], "limit": 5}}
<< {"jsonrpc": "2.0", "id": 8, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
