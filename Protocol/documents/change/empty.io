// No changes make a new version of the same text.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:c", "text": "Same."}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:c", "version": 0, "contentHash": "30b5061f9468a257a0773ac313cd742c8fda549db9ccb228c2ed2067f7dc8715"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/change", "params": {"uri": "mem:c", "version": 1, "changes": []}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:c", "version": 1, "contentHash": "30b5061f9468a257a0773ac313cd742c8fda549db9ccb228c2ed2067f7dc8715"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/close", "params": {"uri": "mem:c"}}
<< {"jsonrpc": "2.0", "id": 3, "result": null}
