# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Frames: a ride through networks in the real window, see ride.c."""

import statistics
import subprocess

import documents
from timing import display, window_environment

SIZES = (100, 1000, 10_000)
PLAYED = "ai-compute-2026-01.tieline.json"
# How long one thing, and all of them, may take.
PATIENCE_S = 60
LIMIT_S = 400
FRAME_MS = 1000 / 60
REST_US = 3e6
MOVING = ("pan", "zoom-in", "pan-near", "zoom-out")
COLUMNS = {
    "frames": ("frames", "d"),
    "interval": ("apart: median ms", ".1f"), "interval99": ("99 %", ".1f"),
    "interval100": ("worst", ".1f"), "late": ("late", ".0%"),
    "thread": ("processor: median ms", ".1f"), "thread99": ("99 %", ".1f"),
    "thread100": ("worst", ".1f"),
    "process": ("all threads: median ms", ".1f"), "process99": ("99 %", ".1f"),
    "settled": ("sharp after ms", ",.0f"),
}


class Ride:
    """What a ride told: TIMES are lists of microseconds by what they are of, FRAMES of each part
    lists of them (interval, thread, process); SETTLED is in milliseconds."""

    def __init__(self, output):
        self.times, self.frames, self.settled = {}, {}, {}
        for line in output.splitlines():
            name, *words = line.split()
            if name == "frame":
                self.frames.setdefault(words[0], []).append([float(word) for word in words[1:]])
            elif name == "settled":
                self.settled[words[0]] = float(words[1]) / 1e3
            else:
                self.times.setdefault(name, []).append([float(word) for word in words])

    def median(self, name):
        """Returns the median of the times of a name, milliseconds, or None."""
        times = [words[0] for words in self.times.get(name, ())]
        return statistics.median(times) / 1e3 if times else None

    def rows(self):
        """Returns the table of the parts."""
        rows = {}
        for part, frames in self.frames.items():
            row = {"frames": len(frames), "settled": self.settled.get(part),
                   "late": sum(frame[0] > 1.5e3 * FRAME_MS for frame in frames) / len(frames)}
            for index, name in enumerate(("interval", "thread", "process")):
                times = sorted(frame[index] / 1e3 for frame in frames)
                row |= {name: statistics.median(times), f"{name}100": times[-1],
                        f"{name}99": times[-(-99 * len(times) // 100) - 1]}
            rows[part] = row
        return rows


def ride(bench, environment, document, *charts):
    """Takes a ride; returns what it told, and whether it came to its end."""
    command = [bench.build / "tests" / "bench" / "ride", document, str(PATIENCE_S), *charts]
    path = bench.folder / "ride"
    with open(path, "wb") as output:
        try:
            ended = subprocess.run(command, env=environment, stdout=output, check=False,
                                   timeout=LIMIT_S).returncode == 0
        except subprocess.TimeoutExpired:
            ended = False
    return Ride(path.read_text(encoding="utf-8")), ended


def judge(report, nodes, found):
    """The ratios of a ride: what was measured, in milliseconds, and the most that it may be. While
    the main thread makes a frame, others may be at the sharp picture: they are told apart."""
    rows = found.rows()
    name = f"{nodes:,} organizations"
    for key, whose in (("thread", "of the main thread"), ("process", "of all threads")):
        moving = [rows[part][key] for part in MOVING if part in rows]
        if nodes >= 1000:
            report.ratio(f"{name}: processor ms {whose} a frame, pan and zoom",
                         max(moving, default=None), 5 if nodes < 10_000 else 8)
        # While it plays, the next picture is made beside the frames by design.
        report.ratio(f"{name}: processor ms {whose} a frame, 99 % of any part",
                     max((row[f"{key}99"] for part, row in rows.items()
                          if part != "play" or key == "thread"), default=None), FRAME_MS)
    report.ratio(f"{name}: ms until the picture is sharp after any part",
                 max(found.settled.values(), default=None), 500)
    report.ratio(f"{name}: ms until the picture is sharp after a change of the filter",
                 found.median("filter"), 250)
    report.ratio(f"{name}: ms until the picture is sharp after a move of the playhead",
                 found.median("moment"), 250)
    report.ratio(f"{name}: µs to pick", found.times["pick"][0][0] if "pick" in found.times
                 else None, 100)
    report.ratio(f"{name}: part of a processor at rest", found.times["rest"][0][0] / REST_US
                 if "rest" in found.times else None, 0.001)


def judge_playing(report, found):
    """The ratios of playing a map in both charts."""
    rows = found.rows()
    row = rows.get("play", {})
    report.ratio("playing both charts: processor ms of the main thread a frame, 99 %",
                 row.get("thread99"), FRAME_MS)
    report.ratio("playing both charts: ms from frame to frame, median", row.get("interval"),
                 FRAME_MS * 1.02)
    report.ratio("playing both charts: part of the frames that are late", row.get("late"), 0.01)


def play(bench, report, environment):
    """From 2025 to 2030 on the larger of the bundled maps."""
    found, ended = ride(bench, environment, bench.map.with_name(PLAYED), "both")
    report.table(f"Playing from 2025 to 2030, {PLAYED}, both charts, 1280×720, without a graphics "
                 "processor", found.rows(), COLUMNS)
    if not ended:
        report.note(f"it did not come to its end: something took over {PATIENCE_S} s")
    judge_playing(report, found)


def measure(bench, report):
    """A ride for each size, and a map played."""
    with display(1280, 720) as name:
        environment = window_environment(name, bench.folder)
        environment["LC_ALL"] = "C.UTF-8"
        play(bench, report, environment)
        for nodes in SIZES:
            found, ended = ride(bench, environment, documents.write_partners(bench, nodes))
            report.table(f"{nodes:,} organizations and {2 * nodes:,} ties, 1280×720, without a "
                         "graphics processor", found.rows(), COLUMNS)
            opened = found.median("open")
            if opened is not None:
                report.note(f"opened, drawn and sharp after {opened:,.0f} ms")
            if "filter" in found.times:
                report.note(f"changes of the filter: {found.median('filter'):,.0f} ms in the "
                            f"median of {len(found.times['filter'])}")
            if "moment" in found.times:
                report.note(f"moves of the playhead: {found.median('moment'):,.0f} ms in the "
                            f"median of {len(found.times['moment'])}")
            if "rest" in found.times:
                report.note(f"three seconds of rest: {found.times['rest'][0][1]:.0f} frames")
            if not ended:
                report.note(f"the ride did not come to its end: something took over {PATIENCE_S} s")
            judge(report, nodes, found)
