// Params may be left out.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/info"}
<< {"jsonrpc": "2.0", "id": 1, "result": {"name": "rapporteur", "…": "…"}}
