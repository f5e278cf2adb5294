// There are no parameters, and a wrong call shuts nothing down.
>> {"jsonrpc": "2.0", "id": 1, "method": "shutdown", "params": {"now": true}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32602, "message": "…", "…": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "result": {}}
