// Positions are in the unit agreed by initialize: here UTF-16, in which the emoji is two and has no inside.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {"general": {"positionEncodings": ["utf-16"]}}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"capabilities": {"positionEncoding": "utf-16"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/between", "params": {"document": {"text": "😀 President Danil Orvan criticised the Assembly for Regional Security."}, "pairs": [{"holder": {"start": 13, "end": 24}, "target": {"start": 36, "end": 48}}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"stances": [{"holder": {"start": 13, "end": 24}, "target": {"start": 36, "end": 48}, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}], "provenance": {"server": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/between", "params": {"document": {"text": "😀 President Danil Orvan criticised the Assembly for Regional Security."}, "pairs": [{"holder": {"start": 1, "end": 6}, "target": {"start": 36, "end": 48}}]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.pairs[0].holder", "hint": "…"}}}
