// An empty token is a token.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/authenticate", "params": {"token": ""}}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
