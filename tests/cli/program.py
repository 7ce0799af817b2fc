# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as the tests of this folder run it, in a folder of their own: for scripts that are called
with PROGRAM SOURCE."""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
MAP = str(SOURCE / "data" / "openai-chip-partners.tieline.json")
# By the clock, after which it is taken to hang: far more than any of them needs, also under sanitizers
# on a machine that does much else
SECONDS = 90


class Program:
    """A folder, and the program that reads and writes there."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, status=1, env=None, **more):
        """Runs the program, which may not take long, and checks its exit status."""
        result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False,
                                env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
                                cwd=self.folder.name, timeout=SECONDS, **more)
        assert result.returncode == status, (arguments, result.returncode, result.stderr)
        return result

    def bound(self, size):
        """Returns what to give to run() for a program that may have SIZE bytes; a sanitizer has more."""
        if os.environ.get("ASAN_OPTIONS") or b"asan" in pathlib.Path(PROGRAM).read_bytes():
            return {}
        return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))}

    def write_document(self, **more):
        """Writes a document of two organizations and whatever else; returns its name."""
        document = {"tieline": 1, "title": "T",
                    "organizations": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
                    "deals": [], **more}
        (self.path / "x.tieline.json").write_text(json.dumps(document), encoding="utf-8")
        return "x.tieline.json"

    def trace(self, *arguments, status=0):
        """Returns what the program opens and connects to."""
        if shutil.which("strace") is None:
            print("# left out: there is no strace")
            return None
        log = self.path / "trace"
        result = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=%file,%network", PROGRAM,
                                 *arguments], capture_output=True, text=True, check=False,
                                cwd=self.folder.name,
                                env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        text = log.read_text(errors="replace") if log.exists() else ""
        if text == "":
            print("# left out: " + (result.stderr.splitlines() or ["nothing can be traced"])[0])
            return None
        assert result.returncode == status, result.stderr
        return text
