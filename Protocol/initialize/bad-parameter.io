// A process is a number; a connection is initialized once.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": "me"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "data": {"path": "params.processId", "…": "…"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "initialize", "params": {"capabilities": {}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"capabilities": {"positionEncoding": "utf-32"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "initialize", "params": {}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32600, "message": "…", "…": "…"}}
