# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Load: reading with all checks, beside json-glib alone and beside jq."""

import shutil
import subprocess

import documents
from timing import Timed, time_programs

RUNS = 7
ORGANIZATIONS = (800, 8000)
NAMES = ("tie_reader_read_bytes", "json-glib: parse, let go of the tree", "json-glib: parse")


def read(bench, path):
    """Returns the times in process."""
    output = subprocess.run([bench.build / "tests" / "bench" / "read-document", path, str(RUNS)],
                            check=True, capture_output=True, text=True).stdout
    found = {name: Timed() for name in NAMES}
    for line in output.splitlines():
        for name, word in zip(NAMES, line.split()):
            found[name].times.append(float(word))
    return found


def measure(bench, report):
    """Two sizes, so that what grows faster than the document shows."""
    speeds = []
    for organizations in ORGANIZATIONS:
        path = documents.write_partners(bench, organizations)
        megabytes = path.stat().st_size / 1e6
        found = read(bench, path)
        programs = {"tieline validate, the whole process":
                    [bench.build / "app" / "tieline", "validate", path]}
        if shutil.which("jq"):
            programs["jq, the whole process"] = ["jq", "empty", path]
        whole = time_programs(programs, warm=True)
        report.table(f"Reading a document of {megabytes:.1f} MB",
                     {name: timed.row() for name, timed in (found | whole).items()})
        report.ratio(f"{megabytes:.1f} MB: {NAMES[0]} / {NAMES[1]}",
                     found[NAMES[0]].median / found[NAMES[1]].median, 1.5)
        speeds.append(found[NAMES[0]].median / megabytes)
    report.ratio("time a megabyte of the larger / of the smaller", speeds[-1] / speeds[0])
