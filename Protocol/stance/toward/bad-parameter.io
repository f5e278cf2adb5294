// Each refusal names the place: a span that is empty, turned round, outside the text or of white space alone.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21}, {"start": 4, "end": 4}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[1]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21}, {"start": 9, "end": 4}]}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[1]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21}, {"start": -1, "end": 4}]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[1]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21}, {"start": 0, "end": 125}]}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[1]", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21}, {"start": 9, "end": 10}]}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[1]", "hint": "…"}}}
// What is unknown, missing or of another kind.
>> {"jsonrpc": "2.0", "id": 6, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 10, "end": 21, "text": "Danil Orvan"}]}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[0].text", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 0}]}}
<< {"jsonrpc": "2.0", "id": 7, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[0]", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 8, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 0.5, "end": 2}]}}
<< {"jsonrpc": "2.0", "id": 8, "error": {"code": -32602, "message": "…", "data": {"path": "params.mentions[0].start", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 9, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}}}
<< {"jsonrpc": "2.0", "id": 9, "error": {"code": -32602, "message": "…", "data": {"path": "params", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 10, "method": "stance/toward", "params": {"documents": [{"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}], "mentions": []}}
<< {"jsonrpc": "2.0", "id": 10, "error": {"code": -32602, "message": "…", "data": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 11, "method": "stance/toward", "params": [{"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, [{"start": 10, "end": 21}]]}
<< {"jsonrpc": "2.0", "id": 11, "error": {"code": -32602, "message": "…", "data": {"path": "params", "hint": "…"}}}
