// Without a wish positions count code points.
>> {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"capabilities": {"positionEncoding": "utf-32"}, "serverInfo": {"name": "rapporteur", "version": "…"}}}
