// What the server is, knows and allows.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/info", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"name": "rapporteur", "version": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}, "limits": {"documentBytes": "…", "documents": "…", "messageBytes": "…", "…": "…"}, "methods": ["…"], "positionEncodings": ["utf-8", "utf-16", "utf-32"]}}
