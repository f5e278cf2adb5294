// What was asked before is answered still.
>> {"jsonrpc": "2.0", "id": 1, "method": "parse/document", "params": {"document": {"uri": "mem:nowhere"}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "shutdown"}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "hint": "…"}}}
<< {"jsonrpc": "2.0", "id": 2, "result": null}
