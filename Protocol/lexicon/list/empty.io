// The user has no words yet; the program's own are not listed.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/list", "params": {}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"entries": []}}
>> {"jsonrpc": "2.0", "id": 2, "method": "lexicon/list"}
<< {"jsonrpc": "2.0", "id": 2, "result": {"entries": []}}
