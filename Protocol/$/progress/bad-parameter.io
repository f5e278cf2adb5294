// From a client it is heard and left aside.
>> {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t"}}
>> {"jsonrpc": "2.0", "method": "$/progress", "params": {"token": "t", "value": 5}}
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {}}
