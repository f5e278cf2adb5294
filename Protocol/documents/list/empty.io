// Nothing is open. Parameters that are all optional may be left out.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"documents": []}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/list"}
<< {"jsonrpc": "2.0", "id": 2, "result": {"documents": []}}
