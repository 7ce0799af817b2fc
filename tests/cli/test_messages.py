#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The gallery of mistakes: what is said of each document of tests/documents/bad, word for word. What
should be said stands in messages.txt there; --write writes down what is said.

Usage: test_messages.py PROGRAM SOURCE [--write]"""

import json
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])
GALLERY = pathlib.Path(sys.argv[2]).resolve() / "tests" / "documents" / "bad"
NAMES = sorted(str(path.relative_to(GALLERY)) for path in GALLERY.glob("*/*.tieline.json"))
LINE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning): "
                  r"(?P<message>.*?)( \[(?P<pointer>/.*)\])?")


def validate(*options):
    """Returns what is said of all of them at once."""
    return subprocess.run([PROGRAM, "validate", *options, *NAMES], capture_output=True, text=True,
                          check=False, cwd=GALLERY, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""})


class Cases:
    """Each method is a case."""

    def test_many_mistakes(self):
        assert len(NAMES) >= 200, len(NAMES)
        assert sum(name.startswith("syntax/") for name in NAMES) >= 75

    def test_word_for_word(self):
        expected = (GALLERY / "messages.txt").read_text(encoding="utf-8").splitlines()
        found = validate().stderr.splitlines()
        for one, other in zip(expected, found):
            assert one == other, f"expected {one}\nfound    {other}"
        assert len(expected) == len(found), (len(expected), len(found))

    def test_each_has_an_error(self):
        lines = validate().stderr.splitlines()
        told = {line.split(":")[0] for line in lines if ": error: " in line}
        assert told == set(NAMES), told ^ set(NAMES)

    def test_first_fault_first(self):
        places = {}
        for line in validate().stderr.splitlines():
            parts = LINE.fullmatch(line)
            assert parts is not None, line
            places.setdefault(parts["file"], []).append((int(parts["line"]), int(parts["column"])))
        for name, list_of_places in places.items():
            assert list_of_places == sorted(list_of_places), name

    def test_same_as_json(self):
        said = [LINE.fullmatch(line).groupdict() for line in validate().stderr.splitlines()]
        problems = json.loads(validate("--format", "json").stdout)
        assert len(said) == len(problems)
        for one, other in zip(said, problems):
            assert other["code"] != ""
            for key in ("file", "severity", "message"):
                assert one[key] == other[key], (one, other)
            assert (int(one["line"]), int(one["column"])) == (other["line"], other["column"])
            assert (one["pointer"] or "") == other["pointer"], (one, other)

    def test_korean(self):
        english = validate().stderr.splitlines()
        korean = validate("--lang", "ko").stderr.splitlines()
        assert len(english) == len(korean)
        for one, other in zip(english, korean):
            assert one.split(": ")[0] == other.split(": ")[0], (one, other)
            assert re.search("[가-힣]", other), other


def main():
    """Runs the cases, or writes down what is said."""
    if sys.argv[3:] == ["--write"]:
        (GALLERY / "messages.txt").write_text(validate().stderr, encoding="utf-8")
        return 0
    return tap.run(Cases)


if __name__ == "__main__":
    sys.exit(main())
