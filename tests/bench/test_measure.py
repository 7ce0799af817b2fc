#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the judge of layouts against the plainest way to count each of its figures, and the
graphs that it is given: test_measure.py MEASURE-LAYOUT MAKE-GRAPH"""

import itertools
import math
import pathlib
import random
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

MEASURE, MAKE = sys.argv[1:3]


def make(kind, nodes, seed):
    """Returns the edges of a made graph, as pairs of names."""
    output = subprocess.run([MAKE, kind, str(nodes), str(seed)], check=True, capture_output=True,
                            text=True).stdout
    return [tuple(line.split()) for line in output.splitlines()]


def neighbors_of(nodes, edges):
    """Returns for each node those that it is tied to."""
    neighbors = {node: set() for node in nodes}
    for a, b in edges:
        neighbors[a].add(b)
        neighbors[b].add(a)
    return neighbors


def reached(source, neighbors):
    """Returns the distance from a node of each that it reaches."""
    found = {source: 0}
    queue = [source]
    for node in queue:
        for other in neighbors[node] - found.keys():
            found[other] = found[node] + 1
            queue.append(other)
    return found


def stress(boxes, edges):
    """Normalised stress at the best scale, by its definition."""
    neighbors = neighbors_of(boxes, edges)
    ratios = [math.dist(boxes[a][:2], boxes[b][:2]) / far
              for a in boxes for b, far in reached(a, neighbors).items() if a < b]
    if not ratios:
        return 0
    scale = sum(ratios) / sum(ratio * ratio for ratio in ratios)
    return sum((scale * ratio - 1) ** 2 for ratio in ratios) / len(ratios)


def side(a, b, c):
    """The side of the line from a to b on which c is."""
    value = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (value > 0) - (value < 0)


def cross(a, b, c, d):
    """Whether two lines meet within both of them."""
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def overlap(box, other):
    """Whether two boxes share more than a line."""
    return (abs(box[0] - other[0]) < (box[2] + other[2]) / 2
            and abs(box[1] - other[1]) < (box[3] + other[3]) / 2)


def runs_through(a, b, box):
    """Whether a line has a point within a box: an end of it, or a diagonal that it crosses."""
    x, y, width, height = box
    corners = [(x - width / 2, y - height / 2), (x + width / 2, y - height / 2),
               (x + width / 2, y + height / 2), (x - width / 2, y + height / 2)]
    if any(abs(end[0] - x) < width / 2 and abs(end[1] - y) < height / 2 for end in (a, b)):
        return True
    if max(a[0], b[0]) <= corners[0][0] or min(a[0], b[0]) >= corners[2][0] \
            or max(a[1], b[1]) <= corners[0][1] or min(a[1], b[1]) >= corners[2][1]:
        return False
    sides = {side(a, b, corner) for corner in corners}
    return {1, -1} <= sides


def judge(boxes, edges):
    """Returns the figures as the plainest way finds them."""
    edges = {tuple(sorted(edge)) for edge in edges if edge[0] != edge[1]}
    at = {node: box[:2] for node, box in boxes.items()}
    left, right = (pick(box[0] + sign * box[2] / 2 for box in boxes.values())
                   for pick, sign in ((min, -1), (max, 1)))
    top, bottom = (pick(box[1] + sign * box[3] / 2 for box in boxes.values())
                   for pick, sign in ((min, -1), (max, 1)))
    return {
        "nodes": len(boxes), "edges": len(edges), "stress": stress(boxes, edges),
        "crossings": sum(cross(at[e[0]], at[e[1]], at[f[0]], at[f[1]])
                         for e, f in itertools.combinations(edges, 2) if not set(e) & set(f)),
        "overlaps": sum(overlap(a, b) for a, b in itertools.combinations(boxes.values(), 2)),
        "area": (right - left) * (bottom - top) / sum(box[2] * box[3] for box in boxes.values()),
        "through": sum(runs_through(at[a], at[b], box) for a, b in edges
                       for node, box in boxes.items() if node not in (a, b)) / max(len(edges), 1),
    }


def lines(edges, boxes, sized=True):
    """Writes a graph and positions as the judge reads them."""
    return ("".join(" ".join(edge) + "\n" for edge in edges),
            "".join("\t".join([node, *map(str, box[:4 if sized else 2])]) + "\n"
                    for node, box in boxes.items()))


def measure(edges, positions, *options):
    """Runs the judge; returns its result with its figures as numbers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder) / name for name in ("edges", "positions")]
        for path, text in zip(paths, (edges, positions)):
            path.write_text(text, encoding="utf-8")
        result = subprocess.run([MEASURE, *paths, *options], capture_output=True, text=True,
                                check=False)
    result.figures = {word: float(number) for word, number in
                      map(str.split, result.stdout.splitlines())}
    return result


def assert_same(figures, expected):
    """Holds the judge to what the plain way found."""
    assert figures.keys() == expected.keys(), figures
    for word, number in expected.items():
        assert math.isclose(figures[word], number, rel_tol=1e-6, abs_tol=2e-6), \
            (word, figures[word], number)


class Cases:
    """Each method is a case."""

    def test_random_drawings(self):
        chance = random.Random(1)
        for nodes, ties in ((2, 1), (10, 20), (40, 90), (120, 200)):
            names = [f"node{i}" for i in range(nodes)]
            boxes = {name: (chance.uniform(-300, 900), chance.uniform(50, 400),
                            chance.uniform(1, 90), chance.uniform(1, 40)) for name in names}
            edges = [tuple(chance.sample(names, 2)) for _ in range(ties)] + [(names[0], names[1])]
            edges += [(name,) for name in names]
            result = measure(*lines(edges, boxes))
            assert_same(result.figures, judge(boxes, [edge for edge in edges if len(edge) == 2]))

    def test_whole_numbers_that_touch_and_lie_in_line(self):
        chance = random.Random(2)
        for _ in range(20):
            names = [f"n{i}" for i in range(30)]
            boxes = {name: (chance.randrange(8), chance.randrange(8), 2, 1) for name in names}
            edges = [tuple(chance.sample(names, 2)) for _ in range(40)] + [(n,) for n in names]
            result = measure(*lines(edges, boxes))
            assert_same(result.figures, judge(boxes, [edge for edge in edges if len(edge) == 2]))

    def test_a_crowd_far_from_a_few(self):
        chance = random.Random(3)
        names = [f"n{i}" for i in range(80)]
        boxes = {name: (chance.gauss(0, 1) * 10 ** (i % 5), chance.gauss(0, 1) * 10 ** (i % 5),
                        0.5, 0.25) for i, name in enumerate(names)}
        edges = list({tuple(sorted(chance.sample(names, 2))) for _ in range(160)})
        edges += [(name,) for name in names]
        result = measure(*lines(edges, boxes))
        assert_same(result.figures, judge(boxes, [edge for edge in edges if len(edge) == 2]))

    def test_made_graphs_in_a_circle(self):
        for kind in ("grid", "tree", "ba", "geometric", "partners"):
            edges = make(kind, 60, 4)
            boxes = {f"n{i}": (500 * math.cos(i / 60 * math.tau), 300 * math.sin(i / 60 * math.tau),
                               90, 28) for i in range(60)}
            assert_same(measure(*lines(edges, boxes)).figures, judge(boxes, edges))

    def test_one_size_for_all(self):
        edges = [("a", "b"), ("b", "c")]
        boxes = {"a": (0, 0, 90, 28), "b": (80, 0, 90, 28), "c": (400, 10, 90, 28)}
        result = measure(*lines(edges, boxes, sized=False), "--box", "90x28")
        assert_same(result.figures, judge(boxes, edges))

    def test_comments_doubles_and_loops(self):
        result = measure("# a list\na b # the first\n\nb a\nc c\nb\td\n",
                         "a 0 0 1 1\nb 2 0 1 1\nc 4 4 1 1\nd 4 0 1 1\n")
        assert result.figures["nodes"] == 4 and result.figures["edges"] == 2
        assert result.figures["stress"] == 0

    def test_many_nodes_are_sampled_evenly(self):
        # On a line of 6000 nodes that grows wider, each source alone gives another figure.
        edges = [(f"n{i}", f"n{i + 1}") for i in range(5999)]
        boxes = {f"n{i}": (i ** 1.5, 0, 1, 1) for i in range(6000)}
        found = measure(*lines(edges, boxes)).figures["stress"]
        ratios = [(b ** 1.5 - a ** 1.5) / (b - a)
                  for a in range(0, 6000, 7) for b in range(0, 6000, 11) if a < b]
        expected = 1 - sum(ratios) ** 2 / sum(r * r for r in ratios) / len(ratios)
        assert abs(found - expected) < 0.05 * expected, (found, expected)

    def test_wrong_positions_are_refused(self):
        for positions in ("a 0 0 1 1\n", "a 0 0 1 1\nb 0 0 1\n", "a 0 0 1 1\nb 1 nan 1 1\n",
                          "a 0 0 1 1\nb 0 0 1 1\nc 0 0 1 1\n", "a 0 0 1 1\na 0 0 1 1\n",
                          "a 0 0\nb 1 1\n"):
            result = measure("a b\n", positions)
            assert result.returncode == 1 and result.stderr and not result.stdout, positions

    def test_made_graphs_hang_together(self):
        for kind, nodes in itertools.product(("grid", "tree", "ba", "geometric", "partners"),
                                             (10, 11, 100, 1000)):
            edges = make(kind, nodes, 7)
            names = {f"n{i}" for i in range(nodes)}
            assert {name for edge in edges for name in edge} == names, (kind, nodes)
            assert len({frozenset(edge) for edge in edges}) == len(edges), (kind, nodes)
            assert all(a != b for a, b in edges)
            assert len(reached("n0", neighbors_of(names, edges))) == nodes, (kind, nodes)

    def test_made_graphs_are_as_described(self):
        def degree(edges, name):
            return sum(name in edge for edge in edges)

        assert len(make("grid", 100, 1)) == 180
        assert len(make("tree", 500, 1)) == 499
        assert len(make("ba", 500, 1)) == 997
        assert 2 * len(make("geometric", 1000, 1)) / 1000 > 5
        partners = make("partners", 1000, 1)
        assert len(partners) == 2000
        assert max(degree(partners, f"n{i}") for i in range(1000)) > 30

    def test_a_seed_makes_the_same_graph(self):
        for kind in ("tree", "ba", "geometric", "partners"):
            assert make(kind, 200, 1) == make(kind, 200, 1)
            assert make(kind, 200, 1) != make(kind, 200, 2)


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
