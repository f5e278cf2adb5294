// Params may be left out.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/stats"}
<< {"jsonrpc": "2.0", "id": 1, "result": {"documents": 0, "…": "…"}}
