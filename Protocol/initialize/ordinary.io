// The client's favourite among the units known is agreed; other members of LSP are taken and left aside.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null, "clientInfo": {"name": "somebody"}, "capabilities": {"general": {"positionEncodings": ["utf-7", "utf-8", "utf-16"], "markdown": {}}, "workspace": {}}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"capabilities": {"positionEncoding": "utf-8"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
>> {"jsonrpc": "2.0", "method": "initialized", "params": {}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/echo", "params": {"still": "here"}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"still": "here"}}
