// In UTF-16 the ballot box is two units, and no position lies between them.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {"general": {"positionEncodings": ["utf-16"]}}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"…": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/at", "params": {"document": {"text": "🗳️ Danil Orvan spoke."}, "position": 10}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actor": {"id": "…", "name": "Danil Orvan", "kind": "person", "aliases": "…", "documents": "…", "mentions": "…", "…": "…"}, "mention": {"start": 4, "end": 15, "text": "Danil Orvan", "form": "name", "confidence": "…"}, "relations": ["…"], "total": "…", "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "actors/at", "params": {"document": {"text": "🗳️ Danil Orvan spoke."}, "position": 1}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.position", "…": "…"}}}
