# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents of any size: organizations and deals of a made graph, with names, kinds, amounts, dates
and statuses. The same graph gives the same bytes."""

import json
import random

import graphs

SYLLABLES = ("al", "be", "cor", "da", "el", "fi", "ga", "hel", "in", "jo", "ka", "lu", "mi", "nor",
             "or", "pa", "qui", "ra", "sol", "te")
ENDINGS = ("", "", " Labs", " Energy", " Cloud", " Semiconductor", " Capital", " & Co.")
KINDS = ("AI developer", "chip maker", "cloud provider", "investor", "utility", "foundry")
STATUSES = ("signed",) * 5 + ("announced",) * 3 + ("intended", "intended", "delivering",
                                                   "completed", "in-discussion", "rumored")
FLOWS = ("supply",) * 4 + ("money",) * 3 + ("service", "service", "equity", "knowledge", "debt")


def name_of(index, chance):
    """Returns a name that no other organization has."""
    syllables = []
    while index > 0 or len(syllables) < 2:
        syllables.append(SYLLABLES[index % len(SYLLABLES)])
        index //= len(SYLLABLES)
    return "".join(syllables).capitalize() + chance.choice(ENDINGS)


def organization(index, chance):
    """Returns an organization."""
    return {"id": f"n{index}", "name": {"en": name_of(index, chance)},
            "kind": {"en": chance.choice(KINDS)},
            "country": chance.choice(("US", "KR", "JP", "DE", "TW", "FR")),
            "website": f"https://example.org/{index}"}


def quantity(kind, chance):
    """Returns an amount of what such a flow has, or none."""
    if kind == "supply":
        number = round(10 ** chance.uniform(-1, 1), 2)
        return {chance.choice(("value", "atLeast")): number, "unit": "GW", "sources": ["s"]}
    if kind in ("money", "equity", "debt"):
        number = chance.randrange(1, 1000) * 10 ** chance.randrange(6, 9)
        return {"value": number, "unit": "USD", "sources": ["s"]}
    return None


def deal(number, ends, chance):
    """Returns a deal with a flow between two organizations."""
    kind = chance.choice(FLOWS)
    year = 2026 + chance.randrange(4)
    flow = {"id": f"flow-{number}", "kind": kind, "from": ends[0], "to": ends[1],
            "when": f"{year}/{year + chance.randrange(1, 6)}"}
    amount = quantity(kind, chance)
    if amount:
        flow["quantity"] = amount
    return {"id": f"deal-{number}", "status": chance.choice(STATUSES),
            "announced": f"{chance.randrange(2015, 2026)}-{chance.randrange(1, 13):02}-"
                         f"{chance.randrange(1, 29):02}",
            "flows": [flow],
            "summary": {"en": f"Deal number {number}, as “agreed” by both of them.",
                        "ko": f"두 회사가 맺은 {number}번째 계약"}}


def write(path, document):
    """Writes a document."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path


def write_partners(bench, nodes):
    """Writes a document of so many organizations and twice as many deals; returns its path."""
    path = bench.folder / f"partners-{nodes}.tieline.json"
    if path.exists():
        return path
    graph = graphs.make(bench.build, bench.folder, "partners", nodes)
    chance = random.Random(graphs.SEED)
    return write(path, {
        "tieline": 1, "title": f"{nodes} organizations", "asOf": "2026-01-16", "focus": "n0",
        "units": {"capacity": "GW", "money": "USD"},
        "sources": [{"id": "s", "title": "A source", "url": "https://example.org/"}],
        "organizations": [organization(index, chance) for index in range(nodes)],
        "deals": [deal(number, ends, chance) for number, ends in enumerate(graph.edges)],
    })


def shuffled(path, folder):
    """Writes the same document with its arrays in another order; returns its path."""
    document = json.loads(path.read_text(encoding="utf-8"))
    chance = random.Random(graphs.SEED)
    chance.shuffle(document["organizations"])
    chance.shuffle(document["deals"])
    for entry in document["deals"]:
        chance.shuffle(entry.get("flows", []))
    return write(folder / f"shuffled-{path.name}", document)


def network(path, folder):
    """Returns the graph of a document: who is drawn with a tie to whom."""
    document = json.loads(path.read_text(encoding="utf-8"))
    pairs = set()
    for entry in document["deals"]:
        status = entry["status"]
        if isinstance(status, list):
            status = status[0]["value"]
        if status == "none":
            continue
        pairs |= {tuple(sorted((flow["from"], flow["to"]))) for flow in entry.get("flows", [])
                  if flow["from"] != flow["to"]}
    everybody = {entry["id"] for entry in document["organizations"]}
    name = path.name.removesuffix(".tieline.json")
    return graphs.Graph(name, folder / f"{name}-network.edges", sorted(pairs),
                        sorted(everybody.difference(*pairs)))
