# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maps: how often the ties of a document cross, as straight lines, beside neato."""

import subprocess

import documents
import peers
from targets import divide
from timing import time_programs

OURS = "tieline"
# The boxes of a document are as its organizations are drawn, those of the others are not.
COLUMNS = {"time": ("median ms", ",.1f"), "runs": ("runs", "d"), "stress": ("stress", ".4f"),
           "crossings": ("crossings", ",d")}


def bundled(bench):
    """Returns the paths of all bundled maps."""
    return sorted(bench.map.parent.glob("*.tieline.json"))


def measure(bench, report):
    """Every bundled map, and one of a hundred organizations."""
    for path in [*bundled(bench), documents.write_partners(bench, 100)]:
        graph = documents.network(path, bench.folder)
        programs = {other: command for other, command in
                    peers.programs(bench.build, bench.folder, graph).items()
                    if other in (peers.NEATO, peers.NEATO_FREE)}
        programs[OURS] = [bench.build / "app" / "tieline", "layout", path]
        outputs = {other: bench.folder / f"map-{index}" for index, other in enumerate(programs)}
        rows = {}
        for other, timed in time_programs(programs, outputs=outputs).items():
            rows[other] = timed.row("time")
            if timed.times:
                rows[other] |= peers.judge(bench.build, graph, outputs[other])
        report.table(graph.title, rows, COLUMNS)
        report.ratio(f"{graph.name}: crossings / neato's", divide(
            rows[OURS].get("crossings"), rows.get(peers.NEATO, {}).get("crossings")), 1)
