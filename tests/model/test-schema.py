#!/usr/bin/python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schema and the loader over tests/documents, in TAP: good/ both accept, bad/shape/ both
reject, bad/meaning/ the schema accepts and the loader rejects.

Usage: test-schema.py LOADER SCHEMA DOCUMENTS [FILE…], each FILE one that both accept."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

VERDICTS = {"good": (True, True), "bad/shape": (False, False), "bad/meaning": (True, False)}


def verdict_in_words(accepts):
    return "accepts" if accepts else "rejects"


def check(validator, loader, path, expected):
    """What is not as expected, one line each."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors(document)]
    loading = subprocess.run([loader, path], capture_output=True, encoding="utf-8", check=False)
    if loading.returncode not in (0, 1):
        return [f"the loader ended with {loading.returncode}", loading.stderr]
    found = (not errors, loading.returncode == 0)
    lines = []
    for who, is_so, should_be in zip(("the schema", "the loader"), found, expected):
        if is_so != should_be:
            lines.append(f"{who} {verdict_in_words(is_so)} it")
    return lines + errors + loading.stdout.splitlines() if lines else []


def check_blanks(schema, loader):
    """Whether a name of one character is one is said alike by both, of each character of the Basic
    Multilingual Plane: beyond it, engines without Unicode's sense of characters err."""
    characters = [chr(code) for code in range(1, 0x10000) if not 0xD800 <= code < 0xE000]
    pattern = re.compile(schema["$defs"]["label"]["pattern"])
    expected = {i for i, character in enumerate(characters) if not pattern.search(character)}
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".json") as file:
        json.dump({"tieline": 1, "title": "T", "deals": [],
                   "organizations": [{"id": "a", "name": "A", "aliases": characters}]}, file)
        file.flush()
        loading = subprocess.run([loader, file.name], capture_output=True, encoding="utf-8",
                                 check=False)
    found = {int(i) for i in re.findall(r"\[/organizations/0/aliases/(\d+)\]", loading.stdout)}
    return [f"U+{ord(characters[i]):04X} is blank for one of both" for i in found ^ expected]


def main():
    loader, schema_path, documents = sys.argv[1:4]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    cases = [(pathlib.Path(path), VERDICTS["good"]) for path in sys.argv[4:]]
    for folder, expected in VERDICTS.items():
        found = sorted(pathlib.Path(documents, folder).glob("*.tieline.json"))
        if not found:
            print(f"Bail out! no documents in {folder}")
            return 1
        cases += [(path, expected) for path in found]
    print(f"1..{len(cases) + 1}")
    failed = False
    for number, (path, expected) in enumerate(cases, 1):
        lines = check(validator, loader, str(path), expected)
        failed = failed or bool(lines)
        print(f"{'not ok' if lines else 'ok'} {number} {path.parent.name}/{path.name}")
        for line in lines:
            print(f"# {line}")
    lines = check_blanks(schema, loader)
    failed = failed or bool(lines)
    print(f"{'not ok' if lines else 'ok'} {len(cases) + 1} what is blank")
    for line in lines:
        print(f"# {line}")
    return 1 if failed else 0


sys.exit(main())
