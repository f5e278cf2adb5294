// Edits apply one after another, each to the text that the one before left.
// Positions are code points: the emoji is one.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:c", "text": "😀 Orvan spoke.", "version": 1}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:c", "version": 1, "contentHash": "59b5149b768740ebc898ab5151f9f3efb2d934df4cf2ba21a9aaf7c2ca51fa48"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/change", "params": {"uri": "mem:c", "version": 2, "changes": [{"start": 2, "end": 7, "text": "Kostal"}, {"start": 15, "end": 15, "text": " Twice."}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:c", "version": 2, "contentHash": "f4f0119369dcc1a8f6405eb692e594ce7915608c9d07cae66ea544bfa2b8136f"}}
// Without a place the whole text is replaced.
>> {"jsonrpc": "2.0", "id": 3, "method": "documents/change", "params": {"uri": "mem:c", "version": 7, "changes": [{"text": "New."}]}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"uri": "mem:c", "version": 7, "contentHash": "d6924223112656a3d41d35b5e3cbc889578ed5138d2febacfa09644147ace73e"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/close", "params": {"uri": "mem:c"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
