// No documents, documents that say nothing, and groups that say the same have no changes.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/diff", "params": {"documents": [], "since": "2031-06-01"}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"changes": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/diff", "params": {"documents": [{"text": ""}, {"text": " \n"}], "groups": [{"name": "a", "documents": [0]}, {"name": "b", "documents": [1]}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"changes": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/diff", "params": {"documents": [{"text": "President Danil Orvan praised Anna Petrova.", "publishedAt": "2031-05-02", "uri": "mem:may"}], "groups": [{"name": "a", "documents": [0]}, {"name": "b", "documents": ["mem:may"]}]}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"changes": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "stance/diff", "params": {"documents": [], "groups": [{"name": "a", "documents": []}, {"name": "b", "documents": []}]}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"changes": [], "undated": [], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
