// After shutdown the connection takes nothing but exit.
>> {"jsonrpc": "2.0", "id": 1, "method": "shutdown"}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32600, "message": "…", "…": "…"}}
