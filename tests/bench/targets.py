# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a layout should reach beside the other programs. RESULTS are pairs of a graph and the rows
of the programs, by their names."""

from peers import (FINISHED, KAMADA_KAWAI, NEATO, OURS, OURS_BARE, SFDP, SFDP_FREE)


def is_number(value):
    """Whether it is one: not the word for a run that was stopped or failed."""
    return isinstance(value, (int, float))


def best(rows, word, names=None):
    """Returns the least value among the peers, of those named if any, or None."""
    values = [row[word] for name, row in rows.items()
              if name not in (OURS, OURS_BARE) and (names is None or name in names)
              and is_number(row.get(word))]
    return min(values, default=None)


def divide(value, by):
    """Returns a ratio, or None without one. Beside none it is as beside one."""
    if value is None or by is None:
        return None
    return value / (by or 1)


def time_of(row):
    """Returns the time of a program, or how long it had when it was stopped: it takes more."""
    return row["time"] if is_number(row["time"]) else row.get("limit")


def bare(report, results):
    """Up to 1,200 nodes: stress and time of the bare layout beside the best of the others."""
    for graph, rows in results:
        if len(graph.nodes) > 1200:
            continue
        names = (NEATO, KAMADA_KAWAI)
        report.ratio(f"{graph.name}: bare stress / the better of neato and Kamada–Kawai",
                     divide(rows[OURS_BARE].get("stress"), best(rows, "stress", names)), 1.01)
        if len(graph.nodes) == 1000:
            report.ratio(f"{graph.name}: bare time / the faster of neato and Kamada–Kawai",
                         divide(time_of(rows[OURS_BARE]), best(rows, "time", names)), 0.1)


def finished(report, results):
    """The layout without overlaps: quality beside the best of the others, and time."""
    crossings = []
    for graph, rows in results:
        ours = rows[OURS]
        stress = [row["stress"] for row in rows.values() if "stress" in row]
        crossings.append(divide(ours.get("crossings"), best(rows, "crossings")))
        report.ratio(f"{graph.name}: overlaps", ours.get("overlaps"), 0)
        report.ratio(f"{graph.name}: stress / the best bare one",
                     divide(ours.get("stress"), min(stress, default=None)),
                     1.05 if graph.degree < 5 else 1.15)
        report.ratio(f"{graph.name}: crossings / the best peer's", crossings[-1], 1.3)
        report.ratio(f"{graph.name}: through foreign boxes / the best peer's of those without "
                     "overlaps", divide(ours.get("through"), best(rows, "through", FINISHED)), 0.7)
        report.ratio(f"{graph.name}: area / the boxes'", ours.get("area"), 4)
        if len(graph.nodes) >= 1000 and SFDP_FREE in rows:
            report.ratio(f"{graph.name}: time / sfdp with prism",
                         divide(time_of(ours), time_of(rows[SFDP_FREE])),
                         1 / 3 if len(graph.nodes) < 10_000 else 0.1)
    known = [ratio for ratio in crossings if ratio is not None]
    if known:
        report.ratio("part of the graphs with more crossings than the best peer",
                     sum(ratio > 1 for ratio in known) / len(known), 1 / 3)


def large(report, results):
    """10,000 nodes and more: beside sfdp, which does nothing about overlaps either."""
    for graph, rows in results:
        if len(graph.nodes) < 10_000 or SFDP not in rows:
            continue
        for name in (OURS_BARE, OURS):
            for word in ("stress", "crossings"):
                report.ratio(f"{graph.name}: {word} of {name} / sfdp",
                             divide(rows[name].get(word), best(rows, word, (SFDP,))), 1)
            report.ratio(f"{graph.name}: time of {name} / sfdp",
                         divide(time_of(rows[name]), time_of(rows[SFDP])),
                         1 / 3 if len(graph.nodes) < 50_000 else 0.1)
