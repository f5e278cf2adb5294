// A closed document is no longer held.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:a", "text": "x"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:a", "version": 0, "contentHash": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 2, "result": null}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"documents": []}}
