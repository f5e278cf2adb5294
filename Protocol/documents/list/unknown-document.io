// A cursor does not outlive the documents it was given for.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:a", "text": "x"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:a", "version": 0, "contentHash": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/open", "params": {"uri": "mem:b", "text": "y"}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:b", "version": 0, "contentHash": "a1fce4363854ff888cff4b8e7875d600c2682390412a8cf79b37d0b11148b0fa"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/list", "params": {"limit": 1}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"documents": [{"uri": "mem:a", "…": "…"}], "nextCursor": "…next"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/close", "params": {"uri": "mem:b"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
>> {"jsonrpc": "2.0", "id": 5, "method": "documents/list", "params": {"limit": 1, "cursor": "…next"}}
<< {"jsonrpc": "2.0", "id": 5, "error": {"code": -32602, "message": "…", "data": {"path": "params.cursor", "hint": "…"}}}
>> {"jsonrpc": "2.0", "id": 6, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 6, "result": null}
