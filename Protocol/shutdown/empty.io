// Params may be an empty object.
>> {"jsonrpc": "2.0", "id": 1, "method": "shutdown", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
