// A request that fails at once ends what it began, if it began.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/list", "params": {"documents": [{"uri": "mem:nowhere"}], "workDoneToken": "t"}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[0].uri", "hint": "…"}}}
