// What is taken out is known no more.
>> {"jsonrpc": "2.0", "id": 1, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly for Regional Security and Cooperation", "aliases": ["ARSEC"], "kind": "organization"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"kind": "actor", "entry": {"id": "arsec-x", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/list", "params": {"documents": [{"text": "“The count was slow,” the ARSEC said on Tuesday."}]}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actors": [{"id": "arsec-x", "…": "…"}], "provenance": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 3, "result": null}
>> {"jsonrpc": "2.0", "id": 4, "method": "actors/list", "params": {"documents": [{"text": "“The count was slow,” the ARSEC said on Tuesday."}]}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"actors": [{"id": "organization-arsec", "…": "…"}], "provenance": {"…": "…"}}}
