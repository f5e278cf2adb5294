// Echo knows no documents: a uri is a member like any other.
>> {"jsonrpc": "2.0", "id": 1, "method": "server/echo", "params": {"uri": "mem:nowhere"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:nowhere"}}
