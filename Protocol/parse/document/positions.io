// Positions are in the unit agreed by initialize: here UTF-16, in which the emoji is two.
// CR LF is two characters everywhere.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {"general": {"positionEncodings": ["utf-16"]}}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"capabilities": {"positionEncoding": "utf-16"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "parse/document", "params": {"document": {"text": "😀 Orvan\r\nspoke."}, "layers": ["tokens"]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"positionEncoding": "utf-16", "tokens": {"start": [0, 3, 10, 15], "end": [2, 8, 15, 16], "…": "…"}, "…": "…"}}
