// An empty document closes like any other.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:empty", "text": ""}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:empty", "version": 0, "contentHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/close", "params": {"uri": "mem:empty"}}
<< {"jsonrpc": "2.0", "id": 2, "result": null}
