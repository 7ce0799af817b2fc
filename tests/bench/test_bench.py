#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what ./dev bench is made of, all but the times: test_bench.py BUILD"""

import contextlib
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import types

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]
sys.dont_write_bytecode = True
import documents  # noqa: E402
import graphs  # noqa: E402
import matter_layout  # noqa: E402
import matter_map  # noqa: E402
import peers  # noqa: E402
import report  # noqa: E402
import tap  # noqa: E402
import targets  # noqa: E402
import timing  # noqa: E402
from matter_frames import Ride  # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()


def printed(function, *arguments):
    """Calls a function; returns its result and what it printed."""
    with contextlib.redirect_stdout(io.StringIO()) as output:
        result = function(*arguments)
    return result, output.getvalue()


def ratios(function, results):
    """Returns what a function of targets.py finds: whether each ratio is met, by its name."""
    found = report.Report()
    function(found, results)
    return {entry["name"]: entry.get("met") for entry in found.ratios}


class Cases:
    """Each method is a case."""

    def __init__(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.bench = types.SimpleNamespace(
            build=BUILD, folder=pathlib.Path(self.temporary.name),
            map=HERE.parent.parent / "data" / "openai-chip-partners.tieline.json")

    def finish(self):
        self.temporary.cleanup()

    abandon = finish

    def test_documents_are_valid_and_always_the_same(self):
        path = documents.write_partners(self.bench, 300)
        result = subprocess.run([BUILD / "app" / "tieline", "validate", path], capture_output=True,
                                text=True, check=False)
        assert result.returncode == 0, result.stderr
        first = path.read_bytes()
        path.unlink()
        assert documents.write_partners(self.bench, 300).read_bytes() == first
        document = json.loads(first)
        assert len(document["organizations"]) == 300 and len(document["deals"]) == 600
        names = {entry["name"]["en"].split()[0] for entry in document["organizations"]}
        assert len(names) == 300

    def test_a_document_is_the_network_that_it_was_made_of(self):
        path = documents.write_partners(self.bench, 300)
        network = documents.network(path, self.bench.folder)
        graph = graphs.make(BUILD, self.bench.folder, "partners", 300)
        assert {frozenset(edge) for edge in network.edges} == set(map(frozenset, graph.edges))
        assert network.nodes == graph.nodes

    def test_who_has_no_tie_is_in_the_network(self):
        path = documents.write(self.bench.folder / "x.tieline.json", {
            "organizations": [{"id": name} for name in "abcd"],
            "deals": [{"status": "signed", "flows": [{"from": "b", "to": "a"},
                                                     {"from": "a", "to": "a"}]},
                      {"status": "none", "flows": [{"from": "a", "to": "c"}]},
                      {"status": [{"value": "none"}], "flows": [{"from": "a", "to": "c"}]},
                      {"status": "announced", "parties": ["a", "d"]}]})
        network = documents.network(path, self.bench.folder)
        assert network.edges == [("a", "b")] and network.alone == ["c", "d"]
        assert network.path.read_text(encoding="utf-8") == "a b\nc\nd\n"

    def test_what_is_struck_out_is_in_the_network(self):
        path = documents.write(self.bench.folder / "y.tieline.json", {
            "organizations": [{"id": name} for name in "ab"],
            "deals": [{"status": "cancelled", "flows": [{"from": "b", "to": "a"}]}]})
        assert documents.network(path, self.bench.folder).edges == [("a", "b")]

    def test_both_bundled_maps_are_measured(self):
        maps = {path.name: documents.network(path, self.bench.folder)
                for path in matter_map.bundled(self.bench)}
        assert len(maps["openai-chip-partners.tieline.json"].nodes) == 7
        assert len(maps["ai-compute-2026-01.tieline.json"].nodes) == 23
        assert len(maps) == 2

    def test_shuffled_is_the_same_in_another_order(self):
        path = documents.write_partners(self.bench, 100)
        other = documents.shuffled(path, self.bench.folder)
        assert path.read_bytes() != other.read_bytes()
        first, second = (json.loads(each.read_text(encoding="utf-8")) for each in (path, other))
        for key in ("organizations", "deals"):
            assert first[key] != second[key]
            assert sorted(first[key], key=str) == sorted(second[key], key=str)
        graph = graphs.make(BUILD, self.bench.folder, "partners", 100)
        turned = graph.shuffled(self.bench.folder)
        assert graph.edges != turned.edges
        assert sorted(map(sorted, graph.edges)) == sorted(map(sorted, turned.edges))
        assert any(edge[::-1] in set(graph.edges) for edge in turned.edges)

    def test_some_programs_alone_are_run(self):
        graph = graphs.make(BUILD, self.bench.folder, "partners", 20)
        rows = matter_layout.lay_out(self.bench, graph, True, 60, (peers.OURS,))
        assert list(rows) == [peers.OURS]
        assert rows[peers.OURS]["nodes"] == 20 and rows[peers.OURS]["overlaps"] == 0

    def test_positions_of_graphviz_are_read(self):
        plain = ("graph 1 3.75 2.5\nnode n0 0.625 0.5 1.25 0.39 \"\" solid box black lightgrey\n"
                 "node \"a-b\" 1.5 2 1.25 0.39 \"\" solid box black lightgrey\n"
                 "edge n0 \"a-b\" 2 1 1 2 2 solid black\nstop\n")
        assert peers.points_of_plain(plain) == "n0\t45.0\t36.0\na-b\t108.0\t144.0\n"

    def test_a_layout_is_judged(self):
        graph = graphs.make(BUILD, self.bench.folder, "grid", 100)
        output = self.bench.folder / "output"
        command = peers.programs(BUILD, self.bench.folder, graph)[peers.OURS]
        found = timing.time_programs({peers.OURS: command}, runs=2, outputs={peers.OURS: output})
        assert len(found[peers.OURS].times) == 2
        figures = peers.judge(BUILD, graph, output)
        assert figures["nodes"] == 100 and figures["edges"] == 180
        assert figures["overlaps"] == 0 and 0 < figures["stress"] < 0.1
        output.write_text("n0 1 2\n", encoding="utf-8")
        assert peers.judge(BUILD, graph, output) == {}

    def test_who_takes_too_long_or_fails_is_shown_as_such(self):
        found = timing.time_programs({"sleeps": ["sleep", "60"], "fails": ["false"],
                                      "is missing": ["/nowhere"]}, limit=0.2)
        rows = {name: timed.row("time") for name, timed in found.items()}
        assert rows["sleeps"] == {"time": "over 0.2 s", "limit": 200, "runs": 0}
        assert rows["fails"]["time"] == rows["is missing"]["time"] == "failed"
        assert targets.time_of(rows["sleeps"]) == 200 and targets.time_of(rows["fails"]) is None

    def test_targets_of_bare_layouts(self):
        graph = types.SimpleNamespace(name="g", nodes=range(1000))
        rows = {peers.OURS_BARE: {"stress": 0.101, "time": 10},
                peers.NEATO: {"stress": 0.1, "time": 200}, peers.SFDP: {"stress": 0.01, "time": 1},
                peers.KAMADA_KAWAI: {"time": "failed"}}
        assert list(ratios(targets.bare, [(graph, rows)]).values()) == [True, True]
        rows[peers.KAMADA_KAWAI] = {"stress": 0.09, "time": 99}
        assert list(ratios(targets.bare, [(graph, rows)]).values()) == [False, False]

    def test_targets_of_finished_layouts(self):
        graph = types.SimpleNamespace(name="g", nodes=range(100), degree=4)
        peer = {"stress": 0.2, "crossings": 0, "through": 1, "area": 3, "time": 9}
        rows = {peers.OURS_BARE: {"stress": 0.1, "time": 1}, peers.NEATO: dict(peer, through=0.1),
                peers.NEATO_FREE: peer,
                peers.OURS: {"stress": 0.105, "crossings": 0, "through": 0.7, "overlaps": 0,
                             "area": 4, "time": 2}}
        assert all(ratios(targets.finished, [(graph, rows)]).values())
        rows[peers.OURS] = {"stress": 0.106, "crossings": 2, "through": 0.71, "overlaps": 1,
                            "area": 4.1, "time": 2}
        assert not any(ratios(targets.finished, [(graph, rows)]).values())
        rows[peers.OURS] = {"time": "failed"}
        assert set(ratios(targets.finished, [(graph, rows)]).values()) == {None}

    def test_a_report_is_a_table_and_an_object(self):
        found = report.Report()
        _, text = printed(found.table, "Title", {"a": {"median": 1.25, "runs": 5},
                                                 "b": {"median": "over 60 s", "runs": 0}})
        assert "over 60 s" in text and "1.2" in text
        found.ratio("good", 1, 1)
        found.ratio("bad", 1.5, 1)
        found.ratio("unknown", None, 1)
        found.ratio("plain", 2)
        result, text = printed(found.finish)
        assert "1 of 2 targets met" in text and "not measured" in text
        assert json.loads(json.dumps(result))["ratios"][0] == {"name": "good", "value": 1,
                                                               "target": 1, "met": True}

    def test_a_ride_is_read(self):
        lines = [f"frame pan {1000 * (i + 1)} 5 {i}" for i in range(200)]
        ride = Ride("\n".join(["open 5000", *lines, "settled pan 2500", "rest 7 0"]))
        row = ride.rows()["pan"]
        assert (row["interval"], row["interval99"], row["interval100"]) == (100.5, 198, 200)
        assert row["settled"] == 2.5 and row["late"] == 175 / 200
        assert ride.median("open") == 5 and ride.median("filter") is None


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
