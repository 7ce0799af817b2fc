#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the count of the tests leaves nothing out, least of all a failure."""

import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

COUNT = sys.argv[1]


def count(*programs):
    """Returns the exit status and the words about programs: (result, output) each."""
    with tempfile.TemporaryDirectory() as folder:
        logs = pathlib.Path(folder) / "meson-logs"
        logs.mkdir()
        (logs / "testlog.json").write_text("".join(
            json.dumps({"name": "x", "result": result, "stdout": output}) + "\n"
            for result, output in programs), encoding="utf-8")
        result = subprocess.run([sys.executable, COUNT, folder], capture_output=True, text=True,
                                check=False)
    return result.returncode, result.stdout.strip()


class Cases:
    """Each method is a case."""

    def test_each_case_counts(self):
        assert count(("OK", "1..2\nok 1 a\nok 2 b\n"), ("OK", "ok 1 c\n1..1\n")) == \
            (0, "3 passed, 0 failed")

    def test_a_failed_case_counts_once(self):
        assert count(("ERROR", "1..2\nnot ok 1 a\nok 2 b\n")) == (1, "1 passed, 1 failed")

    def test_a_program_that_dies_is_a_failure(self):
        for result in ("ERROR", "FAIL", "TIMEOUT", "INTERRUPT"):
            assert count((result, "1..3\nok 1 a\n")) == (1, "1 passed, 1 failed"), result
            assert count((result, "")) == (1, "0 passed, 1 failed"), result

    def test_what_is_skipped_is_neither(self):
        assert count(("OK", "1..2\nok 1 a\nok 2 b # SKIP no bus\n"), ("SKIP", "1..0 # SKIP none\n")) \
            == (0, "1 passed, 0 failed, 2 skipped")

    def test_a_program_without_cases_is_one(self):
        assert count(("OK", ""), ("OK", "1..1\nok 1 a\n")) == (0, "2 passed, 0 failed")

    def test_comments_are_no_cases(self):
        assert count(("OK", "1..1\n# ok so far\n    ok 1 inner\nok 1 a\n")) == (0, "1 passed, 0 failed")

    def test_nothing_at_all_is_a_failure(self):
        assert count()[0] == 1
        with tempfile.TemporaryDirectory() as folder:
            assert subprocess.run([sys.executable, COUNT, folder], capture_output=True,
                                  check=False).returncode == 1


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
