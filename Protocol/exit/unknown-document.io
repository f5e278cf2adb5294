// What was asked before is answered first.
>> {"jsonrpc": "2.0", "id": 1, "method": "parse/document", "params": {"document": {"uri": "mem:nowhere"}}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.document.uri", "hint": "…"}}}
>> {"jsonrpc": "2.0", "method": "exit"}
