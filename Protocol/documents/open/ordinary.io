// A document is held under its uri, and opening it again replaces it.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:a", "text": "Orvan spoke.", "version": 3}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:a", "version": 3, "contentHash": "a9e0c963cff11477f8a5002a9616cca8c1ce9177d96781196fa2c243733e4243"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/open", "params": {"uri": "mem:a", "text": "Orvan spoke again.", "version": 1}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:a", "version": 1, "contentHash": "b6bcf0af73c4de087b053a4d95c0c7a3f8bbb5aee68d35a4d817469bca7bdf2f"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"documents": [{"uri": "mem:a", "version": 1, "title": null, "publishedAt": null, "characters": 18}]}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
