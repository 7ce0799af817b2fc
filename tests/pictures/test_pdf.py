#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports charts and handouts as PDF, and asks Poppler what it finds there: the picture of the
PNG, every word of the scene, links, structure, and what the file says about itself."""

import collections
import itertools
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import compare  # noqa: E402
import tap  # noqa: E402

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
MAPS = {"partners": "openai-chip-partners", "compute": "ai-compute-2026-01"}
SVG = "{http://www.w3.org/2000/svg}"
# Of what one picture shows, what may be missing in the other
MOST = 0.01
SHEETS = {"a4": (841.89, 595.276), "letter": (792, 612)}


def words(text):
    """Counts the words of a text."""
    return collections.Counter(text.split())


class Cases:
    """Each method is a case; those of the charts are made below."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp())

    def run(self, *arguments, **variables):
        """Runs a program and returns what it prints."""
        return subprocess.run(arguments, check=True, capture_output=True, text=True,
                              env={**os.environ, **variables}).stdout

    def document(self, name):
        """Returns the path of a map."""
        return SOURCE / "data" / f"{MAPS[name]}.tieline.json"

    def export(self, name, file, *arguments, **variables):
        """Exports a map and returns where to."""
        path = self.path / file
        self.run(PROGRAM, "export", self.document(name), *arguments, "-o", path, **variables)
        return path

    def info(self, pdf):
        """Returns what a PDF says about itself."""
        lines = self.run("pdfinfo", "-isodates", pdf).splitlines()
        return dict((key, value.strip()) for key, value in
                    (line.split(":", 1) for line in lines if ":" in line))

    def links(self, pdf):
        """Returns where the links of a PDF lead."""
        return {line.split(None, 2)[2] for line in
                self.run("pdfinfo", "-url", pdf).splitlines()[1:]}

    def structure(self, pdf):
        """Returns the structure of a PDF: for each element its depth and name, and the text of
        each, with its depth."""
        elements, texts = [], []
        for line in self.run("pdfinfo", "-struct-text", pdf).splitlines():
            depth = (len(line) - len(line.lstrip())) // 2
            if line.lstrip().startswith('"'):
                texts.append((depth, line.strip()[1:-1]))
            elif line.strip() and not line.lstrip().startswith("Object"):
                elements.append((depth, line.split()[0]))
        return elements, texts

    def check_picture(self, png, pdf, name):
        """The PDF's page looks like the PNG."""
        drawn = self.path / "drawn.png"
        self.run("pdftoppm", "-r", "96", "-png", "-singlefile", pdf, drawn.with_suffix(""))
        shares = compare.differing_share(png, drawn), compare.differing_share(drawn, png)
        print(f"# {name}: {shares[0]:.3%} missing, {shares[1]:.3%} added")
        if max(shares) >= MOST:
            compare.differing_share(png, drawn, self.path / "missing.png")
            compare.differing_share(drawn, png, self.path / "added.png")
        assert max(shares) < MOST, shares

    def check_words(self, svg, pdf):
        """The PDF has each word of the SVG as often, and its structure leaves none out but the
        heads that a table repeats."""
        root = xml.etree.ElementTree.parse(svg).getroot()
        expected = words(" ".join("".join(text.itertext()) for text in root.iter(SVG + "text")))
        repeated = words(" ".join(
            "".join(text.itertext()) for group in root.iter(SVG + "g")
            if re.fullmatch(r"table-head-[1-9]\d*", group.get("id", ""))
            for text in group.iter(SVG + "text")))
        found = words(self.run("pdftotext", "-raw", pdf, "-"))
        assert sum(expected.values()) > 50, expected
        assert found == expected, (expected - found, found - expected)
        read = words(" ".join(text for _, text in self.structure(pdf)[1]))
        assert read == expected - repeated, (expected - repeated - read, read - expected)

    def check_chart(self, name, *arguments):
        """Compares a chart as PDF with the same as PNG and as SVG."""
        png, svg, pdf = (self.export(name, file, *arguments) for file in ("a.png", "a.svg", "a.pdf"))
        self.check_picture(png, pdf, f"{name} {' '.join(arguments)}")
        self.check_words(svg, pdf)
        links = {link.get("href") or link.get("{http://www.w3.org/1999/xlink}href")
                 for link in xml.etree.ElementTree.parse(svg).getroot().iter(SVG + "a")}
        assert self.links(pdf) == links and links, (self.links(pdf), links)
        info = self.info(pdf)
        assert info["Tagged"] == "yes" and info["Pages"] == "1", info
        elements, _ = self.structure(pdf)
        assert elements[:3] == [(0, "Document"), (1, "H1"), (2 - 1, "P")], elements[:5]
        assert (1, "Table" if "table" in arguments else "Figure") in elements, elements
        assert elements.index((1, "Sect")) > 2 and (3, "LI") in elements, elements

    def test_selection(self):
        self.check_chart("partners", "--chart", "both", "--select", "nvidia")

    def test_twice_as_large(self):
        png, pdf = (self.export("compute", file, "--chart", "both", "--size", "2000x1200",
                                "--scale", "2") for file in ("a.png", "a.pdf"))
        self.check_picture(png, pdf, "twice as large")

    def test_small(self):
        png, pdf = (self.export("partners", file, "--chart", "timeline", "--size", "640x480",
                                "--at", "2027") for file in ("a.png", "a.pdf"))
        self.check_picture(png, pdf, "small")

    def test_page_as_large_as_the_picture(self):
        pdf = self.export("partners", "a.pdf", "--size", "1500x900", "--dpi", "300")
        assert self.info(pdf)["Page size"].startswith("360 x 216 pts"), self.info(pdf)

    def test_transparent_has_nothing_behind(self):
        sizes = [self.export("partners", "a.pdf", "--background", background).stat().st_size
                 for background in ("transparent", "theme")]
        assert sizes[0] < sizes[1], sizes

    def test_about_itself(self):
        info = self.info(self.export("partners", "a.pdf", "--lang", "ko"))
        assert info["Title"] == "오픈에이아이의 칩 파트너", info
        assert info["Subject"].startswith("누가 무엇을"), info
        assert info["Author"] and info["Creator"] == "Tieline", info
        assert info["CreationDate"].startswith("2026-01-16"), info

    def test_same_bytes(self):
        for arguments in (("--chart", "both"), ("--chart", "table", "--page", "letter")):
            first = self.export("compute", "a.pdf", *arguments).read_bytes()
            assert first == self.export("compute", "b.pdf", *arguments, TZ="Asia/Seoul",
                                        LC_NUMERIC="de_DE.UTF-8").read_bytes()

    def check_handout(self, name, chart, sheet, language):
        """A handout has all deals and sources, in the order in which they are read."""
        document = json.loads(self.document(name).read_text(encoding="utf-8"))
        pdf = self.export(name, "h.pdf", "--chart", chart, "--page", sheet, "--lang", language)
        info = self.info(pdf)
        width, height = SHEETS[sheet] if chart != "table" else SHEETS[sheet][::-1]
        found = re.match(r"([\d.]+) x ([\d.]+) pts", info["Page size"])
        assert abs(float(found[1]) - width) < 1 and abs(float(found[2]) - height) < 1, info
        elements, _ = self.structure(pdf)
        names = [element for depth, element in elements if depth == 1]
        charts = {"network": 1, "timeline": 1, "both": 2, "table": 0}[chart]
        assert names.count("Figure") == charts and names.count("H1") == max(charts, 1), names
        assert names.count("Table") == 1 and names[-2:] == ["H2", "L"], names
        count = collections.Counter(element for _, element in elements)
        assert count["TBody"] == len(document["deals"]), count
        pages = self.run("pdftotext", "-raw", pdf, "-").split("\f")[:-1]
        assert len(pages) == int(info["Pages"])
        for number, page in enumerate(pages, 1):
            assert f"{number} / {len(pages)}" in page, page
        cited = {source for source, _ in re.findall(r"^\[(\d+)\]( |$)", pages[-1], re.M)}
        assert cited, pages[-1]
        urls = {source["url"] for source in document["sources"] if "url" in source}
        assert self.links(pdf) <= urls and len(self.links(pdf)) > 10, self.links(pdf) - urls
        assert count["Lbl"] >= len(self.links(pdf)), count

    def test_handouts(self):
        for name, chart, sheet, language in (("partners", "both", "a4", "en"),
                                             ("compute", "network", "letter", "ko"),
                                             ("compute", "timeline", "a4", "ko"),
                                             ("partners", "table", "letter", "en")):
            self.check_handout(name, chart, sheet, language)

    def test_handout_without_sources(self):
        pdf = self.export("partners", "h.pdf", "--chart", "network", "--page", "a4", "--omit",
                          "sources")
        assert self.info(pdf)["Pages"] == "2" and not self.links(pdf)

    def finish(self):
        """Removes what passed."""
        shutil.rmtree(self.path)

    def abandon(self):
        """Keeps what failed, to be looked at."""
        print(f"# Files are in {self.path}")


def add_case(*options):
    """Adds a case for a chart of a map."""
    name, chart, theme, language = options
    setattr(Cases, f"test_{'_'.join(options)}",
            lambda self: self.check_chart(name, "--chart", chart, "--theme", theme, "--lang",
                                          language))


for map_name, chart_name, looks in itertools.product(
        MAPS, ("network", "timeline", "both", "table"), (("light", "en"), ("dark", "ko"))):
    add_case(map_name, chart_name, *looks)

if __name__ == "__main__":
    sys.exit(tap.run(Cases))
