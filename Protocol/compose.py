#!/usr/bin/env python3
"""Composes the OpenRPC document that `rpc.discover` serves from the folders beside this file.

    python3 Protocol/compose.py             writes openrpc.json and manifest.txt of Sources/Lexicon/Data
    python3 Protocol/compose.py --check     fails where one of them is not current

A folder with a params.schema.json is a method, named by its path. References to schemas/NAME.schema.json become
#/components/schemas/NAME. The same folders give the same bytes.
"""

import json
import sys
from pathlib import Path

import manifest

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "Sources" / "Lexicon" / "Data" / "openrpc.json"
SUFFIX = ".schema.json"


def read(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise SystemExit(f"{path}: {problem}") from None


def resolved(value, folder):
    """`value` with references to files turned into references to components."""
    if isinstance(value, list):
        return [resolved(item, folder) for item in value]
    if not isinstance(value, dict):
        return value
    out = {}
    for name, item in value.items():
        if name == "$ref":
            target = (folder / item).resolve()
            if target.parent != HERE / "schemas" or not target.is_file():
                raise SystemExit(f"{folder}: {item} is no file of Protocol/schemas")
            out[name] = "#/components/schemas/" + target.name.removesuffix(SUFFIX)
        elif name != "$schema":
            out[name] = resolved(item, folder)
    return out


def method(folder):
    params = resolved(read(folder / ("params" + SUFFIX)), folder)
    result_file = folder / ("result" + SUFFIX)
    required = params.get("required", [])
    one = {
        "name": folder.relative_to(HERE).as_posix(),
        "summary": params.get("description", ""),
        "paramStructure": "by-name",
        "params": [
            {"name": name, "required": name in required, "schema": schema}
            for name, schema in sorted(params.get("properties", {}).items(), key=lambda item: item[0] not in required)
        ],
    }
    if result_file.is_file():
        one["result"] = {"name": "result", "schema": resolved(read(result_file), folder)}
    one["errors"] = [{"$ref": "#/components/errors/" + name} for name in errors_of(one)]
    return one


def errors_of(one):
    """The errors of ours that a method can answer, beside those of JSON-RPC and LSP."""
    names = {parameter["name"] for parameter in one["params"]}
    out = []
    if names & {"document", "documents", "uri"} and one["name"] != "documents/open":
        out.append("NoSuchDocument")
    if names & {"document", "documents", "text", "changes"}:
        out.append("OverLimit")
    if one["name"].startswith("lexicon/") and names & {"entry", "id"}:
        out.append("InvalidLexiconEntry")
    return out


def composed():
    info = read(HERE / "openrpc.base.json")
    methods = sorted(path.parent for path in HERE.rglob("params" + SUFFIX))
    schemas = {}
    for path in sorted((HERE / "schemas").glob("*" + SUFFIX)):
        schemas[path.name.removesuffix(SUFFIX)] = resolved(read(path), path.parent)
    info["methods"] = sorted((method(folder) for folder in methods), key=lambda one: one["name"])
    info["components"] = {"schemas": schemas, **info.get("components", {})}
    return json.dumps(info, ensure_ascii=False, indent=1) + "\n"


def main():
    document = composed()
    if "--check" in sys.argv[1:]:
        for path, wanted in ((TARGET, lambda: document), (TARGET.parent / manifest.NAME, manifest.manifest)):
            if not path.is_file() or path.read_text(encoding="utf-8") != wanted():
                raise SystemExit(f"{path} is not current: run make protocol")
        return
    TARGET.write_text(document, encoding="utf-8")
    (TARGET.parent / manifest.NAME).write_text(manifest.manifest(), encoding="utf-8")


if __name__ == "__main__":
    main()
