// Each refusal names the place.
>> {"jsonrpc": "2.0", "id": 1, "method": "timeline/build", "params": {"documents": [{"text": "x"}, {"text": "y", "publishedAt": "2031-13-01"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.documents[1].publishedAt", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "timeline/build", "params": {"document": {"text": "x"}}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "from": "June"}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.from", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "from": "2031-06-02", "to": "2031-06-01"}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.to", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "limit": 0}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.limit", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "days": 0}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.days", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "types": ["picnic"]}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.types[0]", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 8, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "status": "maybe"}}
<< {"jsonrpc": "2.0", "id": 8, "error": {"code": -32602, "message": "…", "data": {"path": "params.status", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 9, "method": "timeline/build", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}], "order": "size"}}
<< {"jsonrpc": "2.0", "id": 9, "error": {"code": -32602, "message": "…", "data": {"path": "params.order", "…": "…"}}}
