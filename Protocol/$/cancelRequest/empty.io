// An id that nobody used is passed over.
>> {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": "never"}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
