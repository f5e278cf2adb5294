// One document that is not held fails the request, and is named.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/relations", "params": {"documents": [{"text": "TARSK, June 10. /VELTA/. President Danil Orvan of Velmora told reporters on Tuesday: “The election was fair.” The Assembly for Regional Security criticised the election of 8 June 2031.", "publishedAt": "2031-06-10", "source": "VELTA"}, {"uri": "mem:nowhere"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[1].uri", "hint": "…"}}}
