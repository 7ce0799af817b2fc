# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The graphs that are laid out: made ones, and two that everybody knows."""

import random
import subprocess

SEED = 1


class Graph:
    """A graph, and the file of its edges, a pair of names a line; ALONE are nodes without any."""

    def __init__(self, name, path, edges, alone=()):
        self.name, self.path, self.edges, self.alone = name, path, edges, alone
        self.nodes = sorted({node for edge in edges for node in edge}.union(alone))
        if not path.exists():
            path.write_text("".join(f"{' '.join(line)}\n" for line in self.lines),
                            encoding="utf-8")

    @property
    def lines(self):
        """Edges as pairs of names, and the nodes without any as a single one."""
        return [*self.edges, *((node,) for node in self.alone)]

    @property
    def degree(self):
        """How many ties a node has in the mean."""
        return 2 * len(self.edges) / len(self.nodes)

    @property
    def title(self):
        """The graph and its size in words."""
        return f"{self.name}: {len(self.nodes):,} nodes, {len(self.edges):,} edges"

    def shuffled(self, folder):
        """Returns the same graph with its edges in another order, half of them the other way."""
        chance = random.Random(SEED)
        edges = [edge if chance.random() < 0.5 else edge[::-1] for edge in self.edges]
        chance.shuffle(edges)
        return Graph(self.name, folder / f"{self.name}-shuffled.edges", edges)


def make(build, folder, kind, nodes):
    """Returns a graph of tests/bench/make-graph.c."""
    output = subprocess.run([build / "tests" / "bench" / "make-graph", kind, str(nodes), str(SEED)],
                            check=True, capture_output=True, text=True).stdout
    name = f"{kind}-{nodes}"
    return Graph(name, folder / f"{name}.edges",
                 [tuple(line.split()) for line in output.splitlines()])


def known(folder):
    """Returns the graphs of networkx: Zachary's karate club, and who meets in Les Misérables. None
    where it is not installed."""
    try:
        import networkx  # A peer: it need not be there.
    except ImportError:
        return []
    graphs = []
    for name, graph in (("karate", networkx.karate_club_graph()),
                        ("les-miserables", networkx.les_miserables_graph())):
        number = {node: f"n{index}" for index, node in enumerate(graph)}
        graphs.append(Graph(name, folder / f"{name}.edges",
                            [(number[a], number[b]) for a, b in graph.edges()]))
    return graphs
