#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written for other programs opens in them, and they find in it what the document says:
Graphviz draws the DOT, networkx reads GraphML and GEXF, xmllint holds both against what their
specifications ask for.

Usage: test_exchange.py PROGRAM SOURCE"""

import collections
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

MISSING = [package for package, tool in (("graphviz", "dot"), ("libxml2-utils", "xmllint"))
           if shutil.which(tool) is None]
try:
    import networkx
    from networkx.readwrite import gexf
except ImportError:
    MISSING.append("python3-networkx")
if MISSING:
    print(f"1..0 # SKIP not installed: {', '.join(MISSING)}")
    sys.exit(0)

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
DOCUMENTS = (
    SOURCE / "data" / "openai-chip-partners.tieline.json",
    SOURCE / "data" / "ai-compute-2026-01.tieline.json",
    SOURCE / "tests" / "documents" / "good" / "hundred-organizations.tieline.json",
)
FOLDER = tempfile.TemporaryDirectory()
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
SVG = "{http://www.w3.org/2000/svg}"

# networkx 2.8 knows GEXF up to 1.2; what it reads is the same in 1.3.
gexf.GEXF.versions["1.3"] = {**gexf.GEXF.versions["1.2draft"], "NS_GEXF": "http://gexf.net/1.3",
                             "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"}

NUMBERS = {"value": ("amount",), "atLeast": ("at_least",), "atMost": ("at_most",),
           "from": ("at_least",), "to": ("at_most",)}


def first(value):
    """Returns the most trusted of several statements."""
    return value[0] if isinstance(value, list) else value


def columns_of(quantity):
    """Returns what columns say of a quantity of a document."""
    quantity = first(quantity) or {}
    columns = {name: float(quantity[key]) for key, names in NUMBERS.items() for name in names
               if key in quantity}
    if "unit" in quantity:
        columns["unit"] = quantity["unit"]
    if quantity.get("none"):
        columns["none"] = True
    return columns


def read_document(path):
    """Returns what a document says, as tables do: names by id, flows by id."""
    document = json.loads(path.read_text(encoding="utf-8"))
    names = {entry["id"]: entry["name"] if isinstance(entry["name"], str) else entry["name"]["en"]
             for entry in document["organizations"]}
    flows = {}
    for deal in document["deals"]:
        status = first(deal["status"])
        for number, flow in enumerate(deal.get("flows", ())):
            said = {"from": flow["from"], "to": flow["to"], "kind": flow["kind"],
                    "status": status if isinstance(status, str) else status["value"],
                    **columns_of(flow.get("quantity"))}
            for key in ("when", "until"):
                if key in flow:
                    said[key] = flow[key]
            flows[flow.get("id", f"{deal['id']}/flows/{number}")] = said
    return names, flows


def run(*command, **options):
    """Runs a program that must succeed and say nothing on standard error, unless it may."""
    result = subprocess.run(command, capture_output=True, check=False, **options)
    assert result.returncode == 0, f"{command}: {result.returncode}\n{result.stderr}"
    return result


def convert(path, form):
    """Returns the path of a document in another format."""
    target = pathlib.Path(FOLDER.name) / f"{path.name.split('.')[0]}.{form}"
    if not target.exists():
        run(PROGRAM, "convert", path, "-o", target)
    return target


def pick(data):
    """Returns what is compared of an edge."""
    keys = ("kind", "status", "amount", "at_least", "at_most", "unit", "none", "when", "until")
    return {key: data[key] for key in keys if key in data}


def without_ends(flow):
    """Returns what a document says of a flow beside its ends."""
    return {key: value for key, value in flow.items() if key not in ("from", "to")}


def compare_graph(graph, names, flows, key):
    """Fails unless a graph of networkx says the same of every organization and flow."""
    assert graph.is_directed() and graph.is_multigraph()
    assert {node: data["label"] for node, data in graph.nodes(data=True)} == names
    found = {data.get("id", ident): (source, target, data)
             for source, target, ident, data in graph.edges(keys=True, data=True)}
    assert sorted(found) == sorted(flows), key
    for ident, (source, target, data) in found.items():
        assert (source, target) == (flows[ident]["from"], flows[ident]["to"]), ident
        assert pick(data) == without_ends(flows[ident]), \
            f"{ident}: {pick(data)} is not {without_ends(flows[ident])}"


def read_gexf(path):
    """Returns the graph of a GEXF file, parallel edges kept."""
    reader = gexf.GEXFReader(version="1.3")
    graph = reader(str(path))
    return graph if graph.is_multigraph() else networkx.MultiDiGraph(graph)


class Cases:
    """Each method is a case."""

    def test_graphviz_finds_every_name_and_amount(self):
        for path in DOCUMENTS:
            names, flows = read_document(path)
            drawn = json.loads(run("dot", "-Tdot_json", convert(path, "dot")).stdout)
            assert drawn["directed"] and not drawn["strict"]
            ids = {entry["_gvid"]: entry["name"] for entry in drawn["objects"]}
            assert {entry["name"]: entry["label"] for entry in drawn["objects"]} == names
            assert sorted(edge["id"] for edge in drawn["edges"]) == sorted(flows)
            for edge in drawn["edges"]:
                flow = flows[edge["id"]]
                assert (ids[edge["tail"]], ids[edge["head"]]) == (flow["from"], flow["to"])
                said = {key: float(value) if key in ("amount", "at_least", "at_most") else value
                        for key, value in pick(edge).items()}
                assert said == {key: value for key, value in without_ends(flow).items()
                                if key != "none"}, edge["id"]
                amounts = set(flow) & {"amount", "at_least", "at_most", "none"}
                assert bool(edge["label"]) == bool(amounts), edge

    def test_graphviz_lays_out_all(self):
        for path in DOCUMENTS:
            names, flows = read_document(path)
            lines = run("dot", "-Tplain", convert(path, "dot"), text=True).stdout.splitlines()
            kinds = collections.Counter(line.split(" ", 1)[0] for line in lines)
            drawn = [flow for flow in flows.values() if flow["status"] != "none"]
            assert kinds["node"] == len(names) and kinds["edge"] == len(flows), kinds
            assert sum(" invis " not in line for line in lines if line.startswith("edge ")) \
                == len(drawn)

    def test_graphviz_draws_svg(self):
        for path in DOCUMENTS:
            names, flows = read_document(path)
            svg = xml.etree.ElementTree.fromstring(run("dot", "-Tsvg", convert(path, "dot")).stdout)
            groups = collections.Counter(group.get("class") for group in svg.iter(f"{SVG}g"))
            assert groups["node"] == len(names), groups
            assert groups["edge"] == sum(flow["status"] != "none" for flow in flows.values())
            texts = {"".join(text.itertext()) for text in svg.iter(f"{SVG}text")}
            assert set(names.values()) <= texts, set(names.values()) - texts

    def test_networkx_reads_graphml(self):
        for path in DOCUMENTS:
            graph = networkx.read_graphml(convert(path, "graphml"), force_multigraph=True)
            names, flows = read_document(path)
            compare_graph(graph, names, flows, path.name)
            title = json.loads(path.read_text(encoding="utf-8"))["title"]
            assert (graph.graph["title:en"], graph.graph["title:ko"]) == (title["en"], title["ko"])

    def test_networkx_reads_gexf(self):
        for path in DOCUMENTS:
            compare_graph(read_gexf(convert(path, "gexf")), *read_document(path), path.name)

    def test_edges_have_their_time(self):
        graph = read_gexf(convert(DOCUMENTS[0], "gexf"))
        times = {data["id"]: (data.get("start"), data.get("end"))
                 for *_, data in graph.edges(data=True)}
        flows = read_document(DOCUMENTS[0])[1]
        by_when = {flow.get("when"): times[ident] for ident, flow in flows.items()}
        assert by_when["2026-41/2029"] == ("2026-07-01", "2029-12-31"), by_when
        assert by_when["2026-33/2028"] == ("2026-01-01", "2028-12-31"), by_when
        assert by_when["2026-41/"] == ("2026-07-01", None), by_when
        for start, end in times.values():
            if start and end:
                assert datetime.date.fromisoformat(start) <= datetime.date.fromisoformat(end)

    def test_xml_is_as_specified(self):
        for path in DOCUMENTS:
            for form, schema in (("gexf", "gexf-1.3.rng"), ("graphml", "graphml-1.0.rng")):
                run("xmllint", "--noout", "--nonet", "--relaxng", SOURCE / "tests" / "cli" / schema,
                    convert(path, form))

    def test_ids_in_xml_are_unique_and_meant(self):
        for path in DOCUMENTS:
            root = xml.etree.ElementTree.parse(convert(path, "graphml")).getroot()
            nodes, edges, keys = ([element.get("id") for element in root.iter(f"{GRAPHML}{name}")]
                                  for name in ("node", "edge", "key"))
            for ids in (nodes, edges, keys):
                assert len(ids) == len(set(ids))
            assert {end for edge in root.iter(f"{GRAPHML}edge")
                    for end in (edge.get("source"), edge.get("target"))} <= set(nodes)
            assert {data.get("key") for data in root.iter(f"{GRAPHML}data")} <= set(keys)

    def test_what_networkx_writes_is_read(self):
        for path in DOCUMENTS:
            graph = networkx.read_graphml(convert(path, "graphml"), force_multigraph=True)
            written = pathlib.Path(FOLDER.name) / f"networkx-{path.stem}.graphml"
            back = written.with_suffix(".tieline.json")
            networkx.write_graphml(graph, written)
            result = run(PROGRAM, "convert", written, "-o", back, text=True)
            assert result.stderr == "", result.stderr
            assert run(PROGRAM, "validate", back, text=True).stderr == ""
            assert read_document(back) == read_document(path)


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
