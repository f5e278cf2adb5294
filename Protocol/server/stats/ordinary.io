// What the server has done and holds.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/stats", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uptime": "…", "messages": "…", "connections": "…", "connectionsTaken": "…", "inFlight": "…", "waiting": "…", "queuedBytes": "…", "documents": 0, "windowsEncoded": "…", "memory": "…", "methods": {"server/echo": {"count": "…", "errors": "…", "p50": "…", "p99": "…"}, "…": "…"}}}
