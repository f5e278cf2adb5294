// A connection that needs no token takes any.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/authenticate", "params": {"token": "0123456789abcdef"}}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
