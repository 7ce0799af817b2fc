# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory: the most that a layout, an export and a window hold."""

import subprocess

import documents
import graphs
import matter_stalls
import peers
from timing import display, window_environment

SIZES = (1000, 10_000)
LIMIT_S = 120
COLUMNS = {str(nodes): (f"{nodes:,} nodes, MB", ",.1f") for nodes in SIZES}


def peak(bench, command):
    """Returns the most resident memory that a process had, megabytes."""
    try:
        output = subprocess.run([bench.build / "tests" / "bench" / "peak-memory", *command],
                                check=True, capture_output=True, text=True, timeout=LIMIT_S).stdout
    except subprocess.TimeoutExpired:
        return f"over {LIMIT_S} s"
    except subprocess.CalledProcessError:
        return "failed"
    return int(output) / 1e3


def measure_window(bench, report):
    """The real window, with the largest document that it has to be able to hold."""
    nodes = matter_stalls.NODES
    with display(1280, 800) as name:
        environment = window_environment(name, bench.folder)
        environment["LC_ALL"] = "C.UTF-8"
        rows, ended = matter_stalls.use(bench, environment, nodes, "network")
    held = {f"the window, {nodes:,} organizations and {2 * nodes:,} flows": rows.get("open", {})}
    report.table("What the window holds when a document is open, drawn and at rest", held,
                 {key: matter_stalls.COLUMNS[key] for key in ("resident", "peak")})
    if not ended:
        report.note("it did not come to its end")


def measure(bench, report):
    """Two sizes, beside the peers that take them."""
    rows = {}
    for nodes in SIZES:
        graph = graphs.make(bench.build, bench.folder, "partners", nodes)
        document = documents.write_partners(bench, nodes)
        programs = peers.programs(bench.build, bench.folder, graph, slow=False)
        programs["tieline export, a PNG of 1920x1080"] = [
            bench.build / "app" / "tieline", "export", document, "--chart", "network", "--size",
            "1920x1080", "-o", bench.folder / "memory.png"]
        for name, command in programs.items():
            rows.setdefault(name, {})[str(nodes)] = peak(bench, command)
    report.table("The most memory that a process holds, partners-N", rows, COLUMNS)
    measure_window(bench, report)
