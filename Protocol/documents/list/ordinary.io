// The documents by uri, a page at a time; without limit all of them.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:b", "text": "Second.", "title": "B", "publishedAt": "2031-06-10T08:30:00+03:00"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:b", "version": 0, "contentHash": "1e8bbbab2a0b0e51cce5a6867182b081c60b35e2512744847021b624729a8218"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/open", "params": {"uri": "mem:a", "text": "First."}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:a", "version": 0, "contentHash": "6ccbae3c549451073bfcd5d56254fc65cba81b7c44192ef9fb4e68b91872d342"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/list", "params": {"limit": 1}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"documents": [{"uri": "mem:a", "version": 0, "title": null, "publishedAt": null, "characters": 6}], "nextCursor": "…next"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/list", "params": {"limit": 1, "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"documents": [{"uri": "mem:b", "version": 0, "title": "B", "publishedAt": "2031-06-10", "characters": 7}]}}
>> {"jsonrpc": "2.0", "id": 5, "method": "documents/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 5, "result": {"documents": [{"uri": "mem:a", "…": "…"}, {"uri": "mem:b", "…": "…"}]}}
>> {"jsonrpc": "2.0", "id": 6, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 6, "result": null}
>> {"jsonrpc": "2.0", "id": 7, "method": "documents/close", "params": {"uri": "mem:b"}}
<< {"jsonrpc": "2.0", "id": 7, "result": null}
