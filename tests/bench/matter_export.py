# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export: the network of 10 to 10,000 organizations, its positions given, as PNG, SVG and PDF, beside
programs that draw as much of the same positions; and what encoding a PNG takes of it."""

import json
import os
import shutil
import subprocess

import documents
from timing import time_programs

RUNS = 5
NODES = (10, 100, 1000, 10_000)
SIZES = ((1920, 1080), (3840, 2160))
# The most that the whole process may take of the plain program's, by the height of the picture.
PARTS_OF_PLAIN = {1080: 0.6, 2160: 0.35}
PART_OF_ENCODING = 0.25
PIXELS_PER_INCH = 96
OURS, PLAIN = "tieline", "plain cairo program"
SAME = "same picture, by plain cairo"
GRAPHVIZ, RSVG = "graphviz", "rsvg-convert of graphviz's SVG"
RSVG_OURS = "rsvg-convert of tieline's SVG"
COLUMNS = {"median": ("median ms", ",.1f"), "least": ("least", ",.1f"), "most": ("most", ",.1f"),
           "runs": ("runs", "d"), "size": ("bytes", ",d")}


def quote(text):
    """Returns a text as DOT has it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_dot(document, positions, path):
    """Writes a document with its positions as Graphviz reads it."""
    content = json.loads(document.read_text(encoding="utf-8"))
    places = {line.split("\t")[0]: line.split("\t")[1:3]
              for line in positions.read_text(encoding="utf-8").splitlines()}
    lines = ['digraph { node [shape=circle, fixedsize=true, width=0.15, fontname="Inter", '
             'fontsize=8] edge [fontname="Inter", fontsize=8]']
    for entry in content["organizations"]:
        x, y = places[entry["id"]]
        lines.append(f"{quote(entry['id'])} [xlabel={quote(entry['name']['en'])}, "
                     f'pos="{x},{-float(y)}"]')
    for deal in content["deals"]:
        for flow in deal["flows"]:
            amount = flow.get("quantity")
            label = f"{amount.get('value', amount.get('atLeast'))} {amount['unit']}" if amount else ""
            lines.append(f"{quote(flow['from'])} -> {quote(flow['to'])} [label={quote(label)}]")
    path.write_text("\n".join(lines) + "\n}\n", encoding="utf-8")


class Drawing:
    """A document with its positions, and the commands that draw it."""

    def __init__(self, bench, nodes):
        self.bench, self.nodes = bench, nodes
        self.document = documents.write_partners(bench, nodes)
        self.positions = bench.folder / f"positions-{nodes}"
        self.dot = bench.folder / f"positions-{nodes}.dot"
        self.drawing = bench.folder / f"graphviz-{nodes}.svg"
        with open(self.positions, "wb") as output:
            subprocess.run([bench.build / "app" / "tieline", "layout", self.document],
                           check=True, stdout=output)
        write_dot(self.document, self.positions, self.dot)

    def output(self, name, ending):
        """Returns where a program's picture goes."""
        return self.bench.folder / f"{name.split()[0]}-{self.nodes}.{ending}"

    def graphviz(self, width, height, ending):
        """Returns the command of Graphviz."""
        dots = PIXELS_PER_INCH * height / 1080
        return ["neato", "-q", "-n2", f"-Gdpi={dots}", f"-Gsize={width / dots},{height / dots}!",
                f"-T{ending}", "-o", self.output(GRAPHVIZ, ending), self.dot]

    def programs(self, width, height, ending):
        """Returns the commands of all programs that are installed."""
        found = {
            OURS: [self.bench.build / "app" / "tieline", "export", self.document, "--chart",
                   "network", "--positions", self.positions, "--size", f"{width}x{height}", "-o",
                   self.output(OURS, ending)],
            PLAIN: [self.bench.build / "tests" / "bench" / "plain-chart", self.document,
                    self.positions, str(width), str(height), self.output(PLAIN, ending)],
        }
        if ending == "png":
            found[SAME] = [self.bench.build / "tests" / "bench" / "plain-picture", self.document,
                           self.positions, str(width), str(height), self.output(SAME, ending)]
        if shutil.which("neato"):
            found[GRAPHVIZ] = self.graphviz(width, height, ending)
        if ending == "png" and shutil.which("rsvg-convert") and self.drawing.exists():
            found[RSVG] = ["rsvg-convert", "--unlimited", "-w", str(width), "-h", str(height), "-o",
                           self.output(RSVG, ending), self.drawing]
        return found


def compare(report, drawing, width, height, ending):
    """Prints the table of a format and a size. Returns times and sizes by the program."""
    title = f"{drawing.nodes:,} organizations as {ending.upper()}"
    if ending == "png":
        title += f" of {width}x{height}"
    programs = drawing.programs(width, height, ending)
    rows = {name: timed.row() for name, timed in
            time_programs(programs, RUNS, warm=True).items()}
    for name, row in rows.items():
        path = drawing.output(name, ending)
        row["size"] = os.stat(path).st_size if path.exists() else None
    report.table(f"{title}, the whole process", rows, COLUMNS)
    return title, rows


def divide(rows, key, other):
    """Returns the ratio of ours to another program's, or None."""
    values = [rows.get(name, {}).get(key) for name in (OURS, other)]
    if any(not isinstance(value, (int, float)) for value in values):
        return None
    return values[0] / values[1]


def measure_pixels(report, drawing, width, height):
    """PNG beside all others."""
    title, rows = compare(report, drawing, width, height, "png")
    for name, word in ((PLAIN, "the plain program's"), (SAME, "plain cairo's, of the same picture")):
        report.ratio(f"{title}: time / {word}", divide(rows, "median", name),
                     PARTS_OF_PLAIN[height])
    measure_encoding(report, drawing.bench, title, drawing.output(OURS, "png"))


def measure_encoding(report, bench, title, picture):
    """Encoding alone, beside cairo's own writer, of the same picture."""
    output = subprocess.run([bench.build / "tests" / "bench" / "encode-png", picture, str(RUNS)],
                            check=True, stdout=subprocess.PIPE, text=True).stdout
    found = {words[0]: words[1:] for words in map(str.split, output.splitlines())}
    rows = {name: {"median": float(words[0]), "size": int(words[1])}
            for name, words in found.items()}
    report.table(f"{title}, encoding it", rows,
                 {key: COLUMNS[key] for key in ("median", "size")})
    report.ratio(f"{title}: time of encoding / cairo's own writer's",
                 rows["ours"]["median"] / rows["cairo"]["median"], PART_OF_ENCODING)
    report.ratio(f"{title}: bytes / cairo's own writer's",
                 rows["ours"]["size"] / rows["cairo"]["size"], 1)


def measure_vectors(report, drawing, ending):
    """SVG and PDF, beside Graphviz."""
    title, rows = compare(report, drawing, *SIZES[0], ending)
    report.ratio(f"{title}: time / graphviz's", divide(rows, "median", GRAPHVIZ), 1)


def measure_map(bench, report):
    """Both charts of the bundled map, with all that is drawn of it."""
    ours = [bench.build / "app" / "tieline", "export", bench.map, "--chart", "both", "-o"]
    drawing = bench.folder / "both.svg"
    subprocess.run([*ours, drawing], check=True)
    programs = {OURS: [*ours, bench.folder / "both.png"]}
    if shutil.which("rsvg-convert"):
        programs[RSVG_OURS] = ["rsvg-convert", "-o", bench.folder / "theirs.png", drawing]
    report.table("Both charts of the bundled map as PNG of 1920x1080, the whole process",
                 {name: timed.row() for name, timed in
                  time_programs(programs, RUNS, warm=True).items()})


def measure(bench, report):
    """The bundled map, then networks."""
    measure_map(bench, report)
    for nodes in NODES:
        drawing = Drawing(bench, nodes)
        if shutil.which("neato"):
            subprocess.run(drawing.graphviz(*SIZES[0], "svg"), check=False,
                           stderr=subprocess.DEVNULL)
            if drawing.output(GRAPHVIZ, "svg").exists():
                drawing.output(GRAPHVIZ, "svg").rename(drawing.drawing)
        for width, height in SIZES:
            measure_pixels(report, drawing, width, height)
        for ending in ("svg", "pdf"):
            measure_vectors(report, drawing, ending)
