// No document is unknown to documents/open: any uri is a name.
// A member that is null counts as absent.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "urn:anything at all", "text": "x", "title": null, "version": null}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "urn:anything at all", "version": 0, "contentHash": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/close", "params": {"uri": "urn:anything at all"}}
<< {"jsonrpc": "2.0", "id": 2, "result": null}
