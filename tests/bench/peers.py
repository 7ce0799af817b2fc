# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that lay out a graph: how each is called, and what it prints. Each is a process that
reads the graph from a file and prints positions."""

import shutil
import subprocess

WIDTH, HEIGHT = 90, 28
POINTS_PER_INCH = 72

OURS_BARE, OURS = "tieline, bare", "tieline"
NEATO, NEATO_FREE = "neato", "neato, prism"
SFDP, SFDP_FREE = "sfdp", "sfdp, prism"
KAMADA_KAWAI, FRUCHTERMAN_REINGOLD = "igraph, Kamada–Kawai", "igraph, Fruchterman–Reingold"

# Those that remove overlaps.
FINISHED = (OURS, NEATO_FREE, SFDP_FREE)
# Those whose time grows with the square of the nodes, or faster.
SLOW = (NEATO, NEATO_FREE, KAMADA_KAWAI)


def write_dot(graph, path, label=""):
    """Writes a graph as Graphviz reads it, with boxes of a fixed size and what they say."""
    lines = [f'graph {{ node [shape=box, fixedsize=true, label="{label}", '
             f"width={WIDTH / POINTS_PER_INCH}, height={HEIGHT / POINTS_PER_INCH:.9f}]"]
    lines += [" -- ".join(f'"{node}"' for node in line) for line in graph.lines]
    path.write_text("\n".join(lines) + "\n}\n", encoding="utf-8")


def programs(build, folder, graph, slow=True):
    """Returns the commands of the programs that are installed, by their names."""
    dot = folder / f"{graph.name}.dot"
    ours = [build / "app" / "tieline", "layout", "--edges", graph.path, "--box",
            f"{WIDTH}x{HEIGHT}"]
    commands = {OURS_BARE: [*ours, "--no-overlap-removal"], OURS: ours}
    if shutil.which("neato"):
        write_dot(graph, dot)
        for name, engine in ((NEATO, "neato"), (SFDP, "sfdp")):
            commands[name] = [engine, "-Tplain", dot]
            commands[f"{name}, prism"] = [engine, "-Goverlap=prism", "-Tplain", dot]
    igraph = build / "tests" / "bench" / "igraph-layout"
    if igraph.exists():
        commands[KAMADA_KAWAI] = [igraph, "kk", graph.path]
        commands[FRUCHTERMAN_REINGOLD] = [igraph, "fr", graph.path]
    return {name: command for name, command in commands.items() if slow or name not in SLOW}


def missing(build):
    """Returns in words which peers are not installed."""
    found = []
    if not shutil.which("neato"):
        found.append("graphviz (neato, sfdp)")
    if not (build / "tests" / "bench" / "igraph-layout").exists():
        found.append("igraph")
    try:
        import networkx  # noqa: F401
    except ImportError:
        found.append("networkx (karate, les-miserables)")
    return found


def points_of_plain(text):
    """Returns the nodes of Graphviz's plain output as lines of a name and numbers, in points."""
    lines = []
    for words in map(str.split, text.splitlines()):
        if words[0] == "node":
            numbers = (float(word) * POINTS_PER_INCH for word in words[2:4])
            lines.append("\t".join([words[1].strip('"'), *map(repr, numbers)]))
    return "\n".join(lines) + "\n"


def judge(build, graph, output):
    """Returns the figures of what a program printed for a graph; none where that is no drawing."""
    text = output.read_text(encoding="utf-8")
    if text.startswith("graph "):
        output.write_text(points_of_plain(text), encoding="utf-8")
    judged = subprocess.run([build / "tests" / "bench" / "measure-layout", "--box",
                             f"{WIDTH}x{HEIGHT}", graph.path, output],
                            check=False, stdout=subprocess.PIPE, text=True)
    if judged.returncode != 0:
        return {}
    figures = {word: float(number) for word, number in map(str.split, judged.stdout.splitlines())}
    for word in ("nodes", "edges", "crossings", "overlaps"):
        figures[word] = int(figures[word])
    return figures
