// An actor of the user's own is told by acronym and alias from the next request on, in documents that are held too.
>> {"jsonrpc": "2.0", "id": 1, "method": "documents/open", "params": {"uri": "mem:a", "text": "“The count was slow,” the ARSEC said on Tuesday. The Marn Bureau added that the clerks had been polite."}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"uri": "mem:a", "version": 0, "contentHash": "…"}}
>> {"jsonrpc": "2.0", "id": 2, "method": "quotes/list", "params": {"documents": [{"uri": "mem:a"}], "speaker": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"quotes": [], "actors": [], "provenance": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly for Regional Security and Cooperation", "aliases": ["ARSEC", "Marn Bureau"], "kind": "organization", "role": "observer", "since": "2004", "source": "arsec.example"}}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"kind": "actor", "entry": {"id": "arsec-x", "name": "Assembly for Regional Security and Cooperation", "aliases": ["ARSEC", "Marn Bureau"], "kind": "organization", "role": "observer", "since": "2004", "source": "arsec.example"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 4, "method": "quotes/list", "params": {"documents": [{"uri": "mem:a"}], "speaker": "Marn Bureau"}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"quotes": [{"uri": "mem:a", "speaker": {"actor": "arsec-x", "name": "Assembly for Regional Security and Cooperation", "…": "…"}, "…": "…"}, {"uri": "mem:a", "speaker": {"actor": "arsec-x", "…": "…"}, "…": "…"}], "actors": ["…"], "provenance": {"…": "…"}}}
// A part of it, more names for a listed body, and a verb by which a side is taken.
>> {"jsonrpc": "2.0", "id": 5, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "arsec-x-mission", "name": "ARSEC Mission to Velmora", "kind": "mission", "partOf": "arsec-x"}}}
<< {"jsonrpc": "2.0", "id": 5, "result": {"kind": "actor", "entry": {"id": "arsec-x-mission", "…": "…"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 6, "method": "lexicon/add", "params": {"kind": "actor", "entry": {"id": "un", "aliases": ["Glass Tower"]}}}
<< {"jsonrpc": "2.0", "id": 6, "result": {"kind": "actor", "entry": {"id": "un", "aliases": ["Glass Tower"]}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 7, "method": "lexicon/add", "params": {"kind": "stance", "entry": {"id": "pillory", "pos": "verb", "forms": ["pillory", "pillories", "pilloried", "pilloried", "pillorying"], "act": "criticise", "polarity": -1, "target": ["object"], "basis": "speech"}}}
<< {"jsonrpc": "2.0", "id": 7, "result": {"kind": "stance", "entry": {"id": "pillory", "pos": "verb", "forms": ["pillory", "pillories", "pilloried", "pilloried", "pillorying"], "act": "criticise", "polarity": -1, "target": ["object"], "basis": "speech"}, "file": "…", "line": "…"}}
>> {"jsonrpc": "2.0", "id": 8, "method": "stance/relations", "params": {"documents": [{"text": "Danil Orvan pilloried the Glass Tower on Monday. That is what the people of the town have heard and what they know."}]}}
<< {"jsonrpc": "2.0", "id": 8, "result": {"actors": ["…"], "relations": [{"target": {"actor": "un", "…": "…"}, "polarity": -1, "act": "criticise", "…": "…"}], "provenance": {"…": "…"}}}
>> {"jsonrpc": "2.0", "id": 9, "method": "lexicon/remove", "params": {"kind": "stance", "id": "pillory"}}
<< {"jsonrpc": "2.0", "id": 9, "result": null}
>> {"jsonrpc": "2.0", "id": 10, "method": "lexicon/remove", "params": {"kind": "actor", "id": "un"}}
<< {"jsonrpc": "2.0", "id": 10, "result": null}
>> {"jsonrpc": "2.0", "id": 11, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x-mission"}}
<< {"jsonrpc": "2.0", "id": 11, "result": null}
>> {"jsonrpc": "2.0", "id": 12, "method": "lexicon/remove", "params": {"kind": "actor", "id": "arsec-x"}}
<< {"jsonrpc": "2.0", "id": 12, "result": null}
>> {"jsonrpc": "2.0", "id": 13, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 13, "result": null}
