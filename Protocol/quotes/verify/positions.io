// Offsets are in the unit agreed: the ballot box is two units of UTF-16.
>> {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {"general": {"positionEncodings": ["utf-16"]}}}}
<< {"jsonrpc": "2.0", "id": 0, "result": {"…": "…"}}
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/verify", "params": {"quotation": "it was fair", "documents": [{"text": "🗳️ It was fair."}]}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"verdict": "exact", "provenance": {"…": "…"}, "matches": [{"document": 0, "start": 4, "end": 15, "text": "It was fair", "speaker": null, "differences": [], "explanation": "…"}], "actors": []}}
