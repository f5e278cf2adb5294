// Cancelling is no error of the request that failed.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/close", "params": {"uri": "mem:nowhere"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.uri", "hint": "…"}}}
>> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 1}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 2, "result": {}}
