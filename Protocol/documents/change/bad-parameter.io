// A place outside the text, half a place, an end before its start; the document stays as it was.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:c", "text": "Orvan", "version": 5}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:c", "version": 5, "contentHash": "2fbbe3e6fda2e89b51e4e6b75a5827f84890683ee368d1d4cee19733a784e8a4"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/change", "params": {"uri": "mem:c", "version": 6, "changes": [{"text": "Kostal"}, {"start": 3, "end": 7, "text": ""}]}}
<< {"jsonrpc": "2.0", "id": 2, "error": {"code": -32602, "message": "…", "data": {"path": "params.changes[1].end", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/change", "params": {"uri": "mem:c", "version": 6, "changes": [{"start": 1, "text": ""}]}}
<< {"jsonrpc": "2.0", "id": 3, "error": {"code": -32602, "message": "…", "data": {"path": "params.changes[0].end", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/change", "params": {"uri": "mem:c", "version": 6, "changes": [{"start": 3, "end": 1, "text": ""}]}}
<< {"jsonrpc": "2.0", "id": 4, "error": {"code": -32602, "message": "…", "data": {"path": "params.changes[0].end", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 5, "method": "documents/change", "params": {"uri": "mem:c", "version": 6, "changes": [{"start": -1, "end": 1, "text": ""}]}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.changes[0].start", "hint": "…"}}}
// A version that is not greater than the one held: somebody else was quicker.
>> {"jsonrpc": "2.0", "id": 6, "method": "documents/change", "params": {"uri": "mem:c", "version": 5, "changes": []}}
<< {"jsonrpc": "2.0", "id": 6, "error": {"code": -32801, "message": "…", "data": {"path": "params.version", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 7, "method": "documents/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 7, "result": {"documents": [{"uri": "mem:c", "version": 5, "title": null, "publishedAt": null, "characters": 5}]}}
>> {"jsonrpc": "2.0", "id": 8, "method": "documents/close", "params": {"uri": "mem:c"}}
<< {"jsonrpc": "2.0", "id": 8, "result": null}
