// A request that has been answered cannot be cancelled any more.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {"a": 1}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"a": 1}}
>> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 1}}
>> {"jsonrpc": "2.0", "id": 2, "method": "server/echo", "params": {"a": 2}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"a": 2}}
