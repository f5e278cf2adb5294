// The contract as one OpenRPC document.
>> {"jsonrpc": "2.0", "id": 1, "method": "rpc.discover", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"openrpc": "1.3.2", "info": {"title": "Rapporteur", "…": "…"}, "methods": [{"name": "…", "…": "…"}, "…"], "components": {"schemas": {"Excerpt": {"…": "…"}, "…": "…"}, "…": "…"}, "…": "…"}}
