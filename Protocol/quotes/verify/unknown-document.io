// One document that is not held fails the request, and is named.
>> {"jsonrpc": "2.0", "id": 1, "method": "quotes/verify", "params": {"quotation": "We will appeal", "documents": [{"text": "“The election was fair,” Danil Orvan said on Tuesday. “We will not repeat it,” said Irena Kostal, the spokeswoman, “whatever our neighbours may demand.” Turnout was high."}, {"uri": "mem:nowhere"}]}}
<< {"jsonrpc": "2.0", "id": 1, "error": {"code": 1001, "message": "…", "data": {"path": "params.documents[1].uri", "hint": "…"}}}
