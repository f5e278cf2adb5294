// Who asks about nothing is answered so, whatever the text.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/between", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "pairs": []}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"stances": [], "provenance": {"server": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/between", "params": {"document": {"text": ""}, "pairs": []}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"stances": [], "provenance": {"server": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}}}}
