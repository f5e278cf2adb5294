// Stances are read off English texts only; of others none is told rather than a neutral one.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/between", "params": {"document": {"text": "Министерство иностранных дел осудило решение парламента и заявило, что ответит на него."}, "pairs": [{"holder": {"start": 0, "end": 12}, "target": {"start": 37, "end": 44}}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": -32803, "message": "…", "data": {"path": "params.document", "hint": "…"}}}
