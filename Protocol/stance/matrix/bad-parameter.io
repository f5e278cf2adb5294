// Each refusal names the place.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/matrix", "params": {"documents": [{"text": "x"}, {"text": "y", "publishedAt": "2031-13-01"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.documents[1].publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/matrix", "params": {"document": {"text": "x"}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/matrix", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "targets": [1]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.targets[0]", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/matrix", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "limit": 1}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
