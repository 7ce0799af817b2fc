#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes good/hundred-organizations.tieline.json: who builds, pays for and takes the power of an
imagined coast. A hundred organizations around a few hubs, some two hundred flows of every kind,
statuses, amounts, dates, doubts. The same call gives the same bytes everywhere."""

import json
import pathlib

PLACES = (
    ("Aldermoor", "알더무어"), ("Brackwell", "브랙웰"), ("Calderhaven", "콜더헤이븐"),
    ("Dunmere", "던미어"), ("Eastmark", "이스트마크"), ("Farrowen", "패로언"),
    ("Glenholt", "글렌홀트"), ("Harrowby", "해로비"), ("Inverlea", "인버리"),
    ("Jarrowen", "재로언"), ("Kestrelby", "케스트럴비"), ("Lorwick", "로릭"),
    ("Marrowfen", "매로펜"), ("Northcombe", "노스쿰"), ("Orrinhall", "오린홀"),
    ("Pellgate", "펠게이트"), ("Quillon", "퀼론"), ("Ravenshaw", "레이븐쇼"),
    ("Stanmoor", "스탠무어"), ("Tarnbrook", "탄브룩"), ("Velmont", "벨몬트"),
    ("Westerby", "웨스터비"), ("Yarrowdale", "야로데일"), ("Zennack", "제낵"),
)
TRADES = {
    "wind": ("Wind", "풍력", "wind farm", "풍력 발전"),
    "solar": ("Solar", "태양광", "solar park", "태양광 발전"),
    "turbines": ("Turbines", "터빈", "turbine maker", "터빈 제조"),
    "blades": ("Blades", "블레이드", "part maker", "부품 제조"),
    "steel": ("Steel", "철강", "part maker", "부품 제조"),
    "cables": ("Cables", "케이블", "cable maker", "케이블 제조"),
    "grid": ("Grid", "전력망", "grid operator", "송전"),
    "storage": ("Storage", "저장", "storage", "저장"),
    "hydrogen": ("Hydrogen", "수소", "storage", "저장"),
    "data": ("Data", "데이터", "data centre", "데이터 센터"),
    "bank": ("Bank", "은행", "bank", "은행"),
    "capital": ("Capital", "캐피털", "investor", "투자사"),
    "marine": ("Marine", "해양", "installer", "시공"),
    "power": ("Power", "전력", "utility", "전력 판매"),
}
STATUSES = (("signed", 9), ("announced", 6), ("delivering", 4), ("completed", 2), ("intended", 4),
            ("in-discussion", 2), ("rumored", 1), ("cancelled", 1))
PUBLISHERS = ("Coast Gazette", "Harbour News", "The Northern Post", "Power Weekly", "Grid Journal",
              "Wind Letter", "Daily Ledger", "Sea Trade Review")
TARGET = 100


class Chance:
    """Numbers that are the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        """Returns a number from 0 up to, not including, n."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def choose(self, choices):
        """Returns one of the choices."""
        return choices[self.below(len(choices))]

    def weigh(self, choices):
        """Returns one of (choice, weight)."""
        at = self.below(sum(weight for _, weight in choices))
        for choice, weight in choices:
            at -= weight
            if at < 0:
                return choice
        raise AssertionError


class Coast:
    """The document while it grows."""

    def __init__(self):
        self.chance = Chance(2026)
        self.organizations = []
        self.deals = []
        self.by_trade = {}
        self.names = set()

    def add(self, trade, place=None):
        """Adds an organization; returns its id."""
        english, korean, kind, korean_kind = TRADES[trade]
        while place is None or (trade, place) in self.names:
            place = self.chance.below(len(PLACES))
        self.names.add((trade, place))
        ident = f"{PLACES[place][0].lower()}-{trade}"
        self.organizations.append({
            "id": ident,
            "name": {"en": f"{PLACES[place][0]} {english}", "ko": f"{PLACES[place][1]} {korean}"},
            "kind": {"en": kind, "ko": korean_kind},
        })
        self.by_trade.setdefault(trade, []).append(ident)
        return ident

    def source(self):
        """Returns the id of some source."""
        return f"s{self.chance.below(len(PUBLISHERS)) + 1}"

    def quantity(self, number, unit):
        """Returns an amount as somebody states it."""
        form = self.chance.weigh((("value", 12), ("atLeast", 3), ("atMost", 2), ("from", 1)))
        amount = {"unit": unit, "sources": [self.source()]}
        if form == "from":
            amount.update({"from": number, "to": number + max(number // 4, 1)})
        else:
            amount[form] = number
        return amount

    def when(self):
        """Returns a period of delivery."""
        year = 2025 + self.chance.below(4)
        return self.chance.weigh(((f"{year}/{year + 1 + self.chance.below(4)}", 6),
                                  (f"{year}-4{self.chance.below(2)}/{year + 2}", 3),
                                  (f"{year}/", 2), (f"{year}-0{1 + self.chance.below(9)}", 2)))

    def flow(self, kind, giver, taker, amount=None, dated=True):
        """Returns a flow."""
        flow = {"kind": kind, "from": giver, "to": taker}
        if amount is not None:
            flow["quantity"] = amount
        if dated:
            flow["when"] = self.when()
        return flow

    def deal(self, *flows, status=None):
        """Adds a deal with its flows."""
        number = len(self.deals) + 1
        for place, flow in enumerate(flows):
            flow["id"] = f"d{number}-{place + 1}"
        self.deals.append({
            "id": f"d{number}",
            "status": status or self.chance.weigh(STATUSES),
            "announced": f"{2023 + self.chance.below(3)}-{1 + self.chance.below(12):02}",
            "sources": [self.source()],
            "flows": [{"id": flow.pop("id"), **flow} for flow in flows],
        })

    def megawatts(self, least, most):
        """Returns a round number of megawatts."""
        return self.quantity((least + self.chance.below(most - least)) // 10 * 10, "MW")

    def euros(self, least, most):
        """Returns a round sum, from millions."""
        return self.quantity((least + self.chance.below(most - least)) // 5 * 5_000_000, "EUR")

    def supply(self, giver, taker, amount, paid=False):
        """Adds a delivery, paid for or not."""
        flows = [self.flow("supply", giver, taker, amount)]
        if paid:
            flows.append(self.flow("money", taker, giver, self.euros(40, 900), dated=False))
        self.deal(*flows)


def turbine_cluster(coast, place, farms, parts):
    """A turbine maker, the wind farms that buy from it, and who makes its parts."""
    maker = coast.add("turbines", place)
    for number in range(farms):
        farm = coast.add("wind")
        coast.supply(maker, farm, coast.megawatts(120, 1100), paid=number % 3 == 0)
    for number in range(parts):
        part = coast.add("blades" if number % 2 == 0 else "steel")
        coast.deal(coast.flow("supply", part, maker, None))
        if number % 3 == 0:
            coast.deal(coast.flow("knowledge", maker, part, None, dated=False))
    return maker


def spread(coast, kind, hub, members, amount=lambda: None, outward=True):
    """Ties members to a hub, a deal each."""
    for member in members:
        ends = (hub, member) if outward else (member, hub)
        coast.deal(coast.flow(kind, *ends, amount()))


def build():
    """Returns the whole document."""
    coast = Coast()
    grid = "coastal-grid"
    coast.organizations.append({"id": grid, "name": {"en": "Coastal Grid", "ko": "연안 전력망"},
                                "kind": {"en": "grid operator", "ko": "송전"}})
    makers = [turbine_cluster(coast, place, farms, parts)
              for place, farms, parts in ((15, 9, 6), (20, 8, 5), (5, 5, 3))]
    farms = list(coast.by_trade["wind"])
    spread(coast, "supply", grid, farms[:13], lambda: coast.megawatts(120, 1200), outward=False)

    cables = [coast.add("cables") for _ in range(3)]
    for number, farm in enumerate(farms):
        if number % 2 == 0:
            coast.supply(cables[number // 2 % 3], farm, coast.quantity(20 + number * 7, "km"))
    coast.supply(cables[0], grid, coast.quantity(640, "km"), paid=True)
    coast.supply(cables[1], grid, coast.quantity(210, "km"))
    for cable in cables:
        coast.deal(coast.flow("supply", coast.add("steel"), cable, None))

    banks = [coast.add("bank", place) for place in (2, 17)]
    funds = [coast.add("capital") for _ in range(5)]
    spread(coast, "debt", banks[0], farms[0:11:2], lambda: coast.euros(60, 1400))
    spread(coast, "debt", banks[1], farms[1:20:3], lambda: coast.euros(60, 900))
    for number, fund in enumerate(funds):
        coast.deal(coast.flow("money", fund, banks[number % 2], coast.euros(100, 2000)))
        coast.deal(coast.flow("holding", fund, farms[number * 4 % len(farms)],
                              coast.quantity(10 + 5 * number, "%"), dated=False))
    coast.deal(coast.flow("guarantee", banks[0], makers[0], coast.euros(100, 500)))
    coast.deal(coast.flow("equity", makers[1], funds[0], coast.quantity(12, "%"), dated=False))

    marine = [coast.add("marine") for _ in range(4)]
    for number, farm in enumerate(farms):
        if number % 3 != 1:
            coast.deal(coast.flow("service", marine[number % 4], farm))

    utilities = [coast.add("power") for _ in range(6)]
    spread(coast, "supply", grid, utilities, lambda: coast.megawatts(200, 900))
    for number, utility in enumerate(utilities):
        for _ in range(2 + number % 3):
            coast.supply(utility, coast.add("data"), coast.megawatts(20, 300), paid=number % 2 == 0)

    stores = [coast.add("storage") for _ in range(5)] + [coast.add("hydrogen") for _ in range(3)]
    spread(coast, "service", grid, stores[:4], outward=False)
    for number, store in enumerate(stores):
        coast.supply(farms[(3 * number + 1) % len(farms)], store, coast.megawatts(10, 120))

    # An island with a grid of its own
    island = coast.add("grid", 23)
    for _ in range(3):
        coast.supply(coast.add("solar"), island, coast.megawatts(20, 200), paid=True)
    coast.deal(coast.flow("debt", coast.add("capital"), island, coast.euros(20, 200)))

    # Long ties across, and doubts
    for number in range(16):
        data = coast.by_trade["data"]
        coast.deal(coast.flow("supply", farms[number * 5 % len(farms)],
                              data[number * 3 % len(data)], coast.megawatts(30, 250)))
    coast.deal(coast.flow("supply", makers[0], grid,
                          [{"value": 800, "unit": "MW", "sources": ["s1"]},
                           {"value": 640, "unit": "MW", "sources": ["s4"]}]), status="intended")
    coast.deals[0]["flows"][0]["condition"] = {"en": "if the permit stands",
                                               "ko": "허가가 유지되면"}
    while len(coast.organizations) < TARGET - 3:
        coast.deal(coast.flow("other", coast.add("steel"), coast.chance.choose(marine), None))
    lonely = [coast.add("solar"), coast.add("hydrogen"), coast.add("capital")]
    coast.deals.append({"id": f"d{len(coast.deals) + 1}", "status": "none", "checked": "2026-01-10",
                        "parties": [grid, lonely[0]]})
    # The order of the document decides who has a hue of its own
    first = {name: place for place, name in enumerate([grid, *makers, *cables, *utilities])}
    coast.organizations.sort(key=lambda entry: first.get(entry["id"], TARGET))
    return {
        "tieline": 1,
        "title": {"en": "Power from an imagined coast", "ko": "상상 속 바닷가의 전력"},
        "summary": {"en": "Who builds, pays for and takes the power of its wind farms",
                    "ko": "풍력 단지를 누가 짓고, 누가 돈을 대고, 누가 전기를 쓰는가"},
        "language": "en", "asOf": "2026-01-16", "focus": grid,
        "units": {"capacity": "MW", "money": "EUR"},
        "unitNames": {"km": {"en": "km", "ko": "km"}},
        "organizations": coast.organizations,
        "deals": coast.deals,
        "sources": [{"id": f"s{number + 1}", "title": f"Report {number + 1} of an imagined paper",
                     "publisher": publisher, "published": f"2025-{number + 3:02}"}
                    for number, publisher in enumerate(PUBLISHERS)],
    }


def main():
    """Writes the document, an object of a list a line."""
    document = build()
    parts = []
    for key, value in document.items():
        if isinstance(value, list):
            lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in value)
            parts.append(f'  "{key}": [\n{lines}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    path = pathlib.Path(__file__).parent / "good" / "hundred-organizations.tieline.json"
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
