// A name, whatever part of it; a pronoun gives the person.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/at", "params": {"document": {"text": "President Danil Orvan of Velmora spoke in Tarsk on June 10, 2031. He criticised the Assembly for Regional Security. Irena Kostal thanked Orvan."}, "position": 18}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"actor": {"id": "…", "name": "Danil Orvan", "kind": "person", "aliases": "…", "documents": "…", "mentions": "…", "…": "…"}, "mention": {"start": 10, "end": 21, "text": "Danil Orvan", "form": "name", "confidence": "…"}, "relations": ["…"], "total": "…", "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/at", "params": {"document": {"text": "President Danil Orvan of Velmora spoke in Tarsk on June 10, 2031. He criticised the Assembly for Regional Security. Irena Kostal thanked Orvan."}, "position": 66}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"actor": {"id": "…", "name": "Danil Orvan", "kind": "person", "aliases": "…", "documents": "…", "mentions": "…", "…": "…"}, "mention": {"start": 66, "end": 68, "text": "He", "form": "pronoun", "confidence": "…"}, "relations": ["…"], "total": "…", "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
// A cursor behind the last letter still means the name.
>> {"jsonrpc": "2.0", "id": 3, "method": "actors/at", "params": {"document": {"text": "President Danil Orvan of Velmora spoke in Tarsk on June 10, 2031. He criticised the Assembly for Regional Security. Irena Kostal thanked Orvan."}, "position": 142}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"actor": {"id": "…", "name": "Danil Orvan", "kind": "person", "aliases": "…", "documents": "…", "mentions": "…", "…": "…"}, "mention": {"start": 137, "end": 142, "text": "Orvan", "form": "name", "confidence": "…"}, "relations": ["…"], "total": "…", "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
// Relations are those of every document that is open, the latest first.
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/open", "params": {"uri": "mem:a", "publishedAt": "2031-06-10", "text": "President Danil Orvan of Velmora spoke in Tarsk on June 10, 2031. He criticised the Assembly for Regional Security. Irena Kostal thanked Orvan."}}
<< {"jsonrpc": "2.0", "id": 4, "result": {"uri": "mem:a", "version": 0, "contentHash": "…"}}
>> {"jsonrpc": "2.0", "id": 5, "method": "documents/open", "params": {"uri": "mem:b", "publishedAt": "2031-06-12", "text": "TARSK, June 12, 2031. Danil Orvan condemned the Northern Union on Thursday."}}
<< {"jsonrpc": "2.0", "id": 5, "result": {"uri": "mem:b", "version": 0, "contentHash": "…"}}
>> {"jsonrpc": "2.0", "id": 6, "method": "actors/at", "params": {"document": {"uri": "mem:a"}, "position": 66}}
<< {"jsonrpc": "2.0", "id": 6, "result": {"actor": {"id": "…", "name": "Danil Orvan", "kind": "person", "aliases": "…", "documents": "…", "mentions": "…", "…": "…"}, "mention": {"start": 66, "end": 68, "text": "He", "form": "pronoun", "confidence": "…"}, "relations": [{"uri": "mem:b", "id": "…", "act": "criticise", "…": "…"}, {"uri": "mem:a", "id": "…", "…": "…"}, "…"], "total": "…", "actors": ["…"], "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
// Nobody is meant.
>> {"jsonrpc": "2.0", "id": 7, "method": "actors/at", "params": {"document": {"uri": "mem:a"}, "position": 33}}
<< {"jsonrpc": "2.0", "id": 7, "result": null}
>> {"jsonrpc": "2.0", "id": 8, "method": "documents/close", "params": {"uri": "mem:a"}}
<< {"jsonrpc": "2.0", "id": 8, "result": null}
>> {"jsonrpc": "2.0", "id": 9, "method": "documents/close", "params": {"uri": "mem:b"}}
<< {"jsonrpc": "2.0", "id": 9, "result": null}
