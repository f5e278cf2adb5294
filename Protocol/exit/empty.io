// Without shutdown too.
>> {"jsonrpc": "2.0", "method": "exit", "params": {}}
