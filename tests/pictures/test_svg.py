#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports charts as SVG, has rsvg-convert draw them, and compares with the PNG of the same call."""

import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import compare  # noqa: E402
import tap  # noqa: E402

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
MAPS = {"partners": "openai-chip-partners", "compute": "ai-compute-2026-01"}
# Of what one picture shows, what may be missing in the other
MOST = 0.01


class Cases:
    """Each method is a case; those of the charts are made below."""

    def __init__(self):
        self.path = pathlib.Path(tempfile.mkdtemp())

    def compare(self, name, *arguments):
        """Exports a map as PNG and as SVG with texts and with outlines, and compares them."""
        document = SOURCE / "data" / f"{MAPS[name]}.tieline.json"
        export = [PROGRAM, "export", document, *arguments, "-o"]
        png, svg, drawn = (self.path / file for file in ("a.png", "a.svg", "b.png"))
        subprocess.run([*export, png], check=True)
        figures = {}
        for text in ("text", "outlines"):
            subprocess.run([*export, svg, "--svg-text", text], check=True)
            subprocess.run(["rsvg-convert", svg, "-o", drawn], check=True)
            figures[text] = (compare.differing_share(png, drawn),
                             compare.differing_share(drawn, png))
            if max(figures[text]) >= MOST:
                compare.differing_share(png, drawn, self.path / f"{text}-missing.png")
                compare.differing_share(drawn, png, self.path / f"{text}-added.png")
        print(f"# {name} {' '.join(arguments)}: " + "; ".join(
            f"{text}: {missing:.3%} missing, {added:.3%} added"
            for text, (missing, added) in figures.items()))
        for text, shares in figures.items():
            assert max(shares) < MOST, f"as {text}: {shares}"

    def test_selection(self):
        self.compare("partners", "--chart", "both", "--select", "nvidia")

    def test_twice_as_large(self):
        self.compare("compute", "--chart", "both", "--size", "2000x1200", "--scale", "2")

    def test_small_and_transparent(self):
        self.compare("partners", "--chart", "timeline", "--size", "640x480", "--background",
                     "transparent")

    def finish(self):
        """Removes what passed."""
        shutil.rmtree(self.path)

    def abandon(self):
        """Keeps what failed, to be looked at."""
        print(f"# Pictures are in {self.path}")


def add_case(*options):
    """Adds a case for a chart of a map."""
    name, chart, theme, language = options
    setattr(Cases, f"test_{'_'.join(options)}",
            lambda self: self.compare(name, "--chart", chart, "--theme", theme, "--lang", language))


for combination in itertools.product(MAPS, ("network", "timeline", "table"), ("light", "dark"),
                                     ("en", "ko")):
    add_case(*combination)

if __name__ == "__main__":
    sys.exit(tap.run(Cases))
