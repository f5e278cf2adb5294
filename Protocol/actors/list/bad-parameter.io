// Each refusal names the place.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/list", "params": {"documents": [{"text": "x"}, {"text": "y", "publishedAt": "2031-13-01"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.documents[1].publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/list", "params": {"document": {"text": "x"}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "actors/list", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "limit": 0}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "actors/list", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "cursor": "no such"}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "actors/list", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "limit": "all"}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "actors/list", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "query": 5}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.query", "…": "…"}}}
