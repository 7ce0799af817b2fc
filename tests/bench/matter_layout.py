# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layout: time and quality beside other programs, growth, and what does not depend on order."""

import math
import subprocess

import documents
import graphs
import peers
import targets
from peers import OURS, OURS_BARE, SFDP
from timing import BUDGET_S, time_programs

COLUMNS = {
    "time": ("median ms", ",.1f"), "runs": ("runs", "d"), "stress": ("stress", ".4f"),
    "crossings": ("crossings", ",d"), "overlaps": ("overlaps", ",d"),
    "through": ("through a tie", ".2f"), "area": ("area", ".2f"),
}
KINDS = ("grid", "tree", "ba", "geometric", "partners")
# All programs run on these; on the larger ones those that take hours are left out.
SMALL = (("partners", 10), *((kind, 100) for kind in KINDS), *((kind, 1000) for kind in KINDS))
LARGE = (("partners", 10_000), ("partners", 50_000))
LARGE_LIMIT_S = 120
# On this one sfdp alone runs beside the program, once: it takes minutes.
LARGEST, LARGEST_LIMIT_S = ("partners", 100_000), 600
ON_LARGEST = (OURS_BARE, OURS, SFDP)
GROWTH = (1000, 2000, 5000, 10_000, 20_000, 50_000)


def lay_out(bench, graph, slow, limit, names=None):
    """Returns for each program, or those of some NAMES, what it took on a graph, and what its
    drawing is worth."""
    programs = {name: command for name, command in
                peers.programs(bench.build, bench.folder, graph, slow).items()
                if names is None or name in names}
    outputs = {name: bench.folder / f"output-{index}" for index, name in enumerate(programs)}
    rows = {}
    for name, timed in time_programs(programs, limit=limit, outputs=outputs).items():
        row = timed.row("time")
        if timed.times:
            row |= peers.judge(bench.build, graph, outputs[name])
        rows[name] = row
    return rows


def compare(bench, report):
    """A table for each graph, and its ratios."""
    def make(job):
        return graphs.make(bench.build, bench.folder, *job)

    jobs = [(graph, True, BUDGET_S) for graph in graphs.known(bench.folder)]
    jobs += [(make(job), True, BUDGET_S) for job in SMALL]
    jobs += [(make(job), False, BUDGET_S if job[1] < 50_000 else LARGE_LIMIT_S) for job in LARGE]
    jobs.append((make(LARGEST), False, LARGEST_LIMIT_S, ON_LARGEST))
    results = []
    for graph, *how in jobs:
        rows = lay_out(bench, graph, *how)
        report.table(graph.title, rows, COLUMNS)
        results.append((graph, rows))
    targets.bare(report, results)
    targets.finished(report, results)
    targets.large(report, results)


def grow(bench, report):
    """How time grows with the number of nodes."""
    rows = {}
    for nodes in GROWTH:
        graph = graphs.make(bench.build, bench.folder, "partners", nodes)
        ours = {name: command for name, command in
                peers.programs(bench.build, bench.folder, graph, slow=False).items()
                if name in (OURS_BARE, OURS)}
        timed = time_programs(ours, runs=3)
        rows[f"partners-{nodes}"] = {name: timed[name].median for name in ours}
    report.table("Growth, milliseconds in the median of three", rows,
                 {name: (name, ",.1f") for name in (OURS_BARE, OURS)})
    first, last = GROWTH[0], GROWTH[-1]
    span = math.log(last / first)
    # What n log n comes to over the same span.
    most = 1 + math.log(math.log(last) / math.log(first)) / span
    for name in (OURS_BARE, OURS):
        least, greatest = (rows[f"partners-{nodes}"][name] for nodes in (first, last))
        slope = math.log(greatest / least) / span if least and greatest else None
        report.ratio(f"{name}: exponent of time, {first:,} to {last:,} nodes (n log n: {most:.3f})",
                     slope, most)


def places(bench, *arguments):
    """Returns what the program prints, in an order of its own."""
    output = subprocess.run([bench.build / "app" / "tieline", "layout", *arguments], check=True,
                            capture_output=True).stdout
    return sorted(output.splitlines())


def shuffle(bench, report):
    """The same network in another order must be laid out alike, byte for byte."""
    rows = {}
    for nodes in (100, 1000, 10_000):
        graph = graphs.make(bench.build, bench.folder, "partners", nodes)
        other = graph.shuffled(bench.folder)
        rows[f"list of edges, {graph.name}"] = (["--edges", graph.path], ["--edges", other.path])
    for path in (bench.map, documents.write_partners(bench, 100)):
        rows[f"document, {path.name}"] = ([path], [documents.shuffled(path, bench.folder)])
    for name, (straight, shuffled) in rows.items():
        same = places(bench, *straight) == places(bench, *shuffled)
        rows[name] = {"same": "yes" if same else "no"}
        report.ratio(f"{name}: shuffled, places differ", int(not same), 0)
    report.table("Shuffled: the same places, byte for byte", rows, {"same": ("same", "")})


def measure(bench, report):
    """Everything about layout."""
    compare(bench, report)
    grow(bench, report)
    shuffle(bench, report)
