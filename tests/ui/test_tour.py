#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses everything that the window has once, by mouse and keyboard, while strace writes down which files
are opened and where it connects: nothing but its own business. What an empty libadwaita window opens in
the same way is not Tieline's.

Usage: test_tour.py PROGRAM SOURCE EMPTY-WINDOW, under run"""

import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import test_window as window
from test_window import wait_for

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402
from traced import whole  # noqa: E402

PROGRAM, SOURCE, EMPTY = (os.path.abspath(path) for path in sys.argv[1:4])
BUILD = os.path.dirname(os.path.dirname(PROGRAM))
CALLS = ("trace=socket,connect,open,openat,openat2,creat,rename,renameat,renameat2,mkdir,mkdirat,link,"
         "linkat,symlink,symlinkat,unlink,unlinkat,truncate,execve")
# What Tieline reads beside an empty window, and may: fonts, time zones, itself, words of GTK; and what
# its dialogs show, which are GTK's: icons, kinds of files
EXPLAINED = ("/usr/share/fonts/", "/usr/share/zoneinfo/", BUILD + "/", "/usr/share/locale/",
             "/usr/share/icons/", "/usr/share/mime/", "/usr/share/X11/locale/",
             "/sys/devices/system/cpu/", "/proc/")
# Kinds of files that are written without being anybody's documents
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/", "/dev/dri/")


def traced(folder):
    """Writes a program that runs a command as its own process under strace; returns its path."""
    script = folder / "traced"
    script.write_text("#!/bin/sh\n"
                      f"exec strace -D -f -y -qq --seccomp-bpf -o '{folder}/trace' -e {CALLS} \"$@\"\n",
                      encoding="utf-8")
    script.chmod(0o755)
    return script


def wait_for_end(path):
    """Waits until nothing more comes into a file: who traces writes on when the traced has ended."""
    size = -1
    while path.stat().st_size != size:
        size = path.stat().st_size
        time.sleep(1)


def can_trace():
    """Whether there is strace, and leave to use it."""
    if shutil.which("strace") is None:
        return False
    return subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True,
                          check=False).returncode == 0


class Trace:
    """What a traced run opened: READ, WRITTEN are sets of paths, NETWORKS of families of sockets,
    STARTED of programs."""

    def __init__(self, folder):
        self.read, self.written, self.networks, self.started = set(), set(), set(), set()
        text = (folder / "trace").read_text(encoding="utf-8", errors="replace")
        for line in whole(text.splitlines()):
            found = re.match(r"\d+ +(\w+)\((.*)\) += (.*)", line)
            if found:
                self.note(*found.groups())

    def note(self, call, arguments, result):
        """Notes a call. One that failed has read nothing, but it may have wanted to write."""
        # A name may be relative to the folder that stands before it.
        paths = [os.path.join(folder, path) for folder, path in
                 re.findall(r'(?:(?:\d+|AT_FDCWD)<([^>]*)>, )?"((?:[^"\\]|\\.)*)"', arguments)]
        if call in ("socket", "connect"):
            self.networks.update(re.findall(r"\b[AP]F_\w+", arguments))
        elif call == "execve":
            if not result.startswith("-1"):
                self.started.add(paths[0])
        elif call in ("open", "openat", "openat2", "creat"):
            opened = re.match(r"\d+<(.*)>", result)
            path = opened[1] if opened else paths[0]
            if call == "creat" or re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)", arguments):
                self.written.add(path)
            elif opened and not result.startswith("-1"):
                self.read.add(path)
        elif not result.startswith("-1"):
            self.written.update(paths)


class Cases:
    """One tour; it is looked at from several sides."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.documents, self.output, self.home = (self.folder / name for name
                                                  in ("documents", "output", "home"))
        for path in (self.documents, self.output, self.home):
            path.mkdir()
        self.map = self.documents / "map.tieline.json"
        shutil.copy(window.MAP, self.map)
        self.program = None

    def finish(self):
        """Removes what the tour has left."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def abandon(self):
        """Ends the program whatever it says."""
        if self.program is not None and self.program.process.poll() is None:
            self.program.process.kill()
            self.program.process.wait()
        self.finish()

    def run_tour(self):
        """Does everything once; returns what was traced."""
        os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
        # Where a file dialog begins
        os.chdir(self.documents)
        window.PROGRAM = traced(self.folder)
        program = self.program = window.Program(PROGRAM, self.map, home=str(self.home))
        self.look_around(program)
        self.look_at_time(program)
        self.tell(program)
        self.change_and_save(program)
        self.export(program)
        self.speak(program)
        program.quit()
        wait_for_end(self.folder / "trace")
        return Trace(self.folder)

    def look_around(self, program):
        """Selects, reads who says so, searches, filters."""
        program.click(program.find("push button", "AMD"))
        program.expect_details("AMD supplies OpenAI, 6 gigawatts")
        program.key("Escape")
        program.focus()
        program.key("ctrl+f")
        program.type("AWS")
        program.key("Escape")
        program.click(program.find("push button", "Filter"))
        box = program.find("check box", "money")
        program.click(box)
        program.find("label", "A filter hides some.")
        program.click(box)
        program.key("Escape")

    def look_at_time(self, program):
        """Each chart, the playhead, and time that passes."""
        program.click(program.find("push button", "AMD"))
        program.key("Escape")
        for key in ("ctrl+3", "ctrl+4", "ctrl+2"):
            program.key(key)
            time.sleep(0.5)
        wait_for(lambda: any("750 megawatts" in name for name in program.names("push button")), "the bars")
        program.key("ctrl+m")
        program.find("slider", "Playhead")
        program.key("ctrl+space")
        time.sleep(1)
        program.key("ctrl+space", "ctrl+m", "ctrl+1")

    def tell(self, program):
        """The story of the map."""
        program.key("F6")
        time.sleep(0.5)
        for _ in range(3):
            program.key("Right")
            time.sleep(0.3)
        program.key("F6")

    def change_and_save(self, program):
        """A new step, saved where the document is."""
        before = self.map.read_bytes()
        program.key("ctrl+d")
        time.sleep(1.5)
        program.key("ctrl+s")
        wait_for(lambda: self.map.read_bytes() != before, "the document to be saved")
        program.key("shift+F6")

    def export(self, program):
        """A picture, where somebody wants it."""
        target = self.output / "picture.png"
        program.key("ctrl+e")
        wait_for(lambda: len(program.windows()) > 1, "the export dialog")
        program.find("push button", "Export")
        dialog = program.windows()[-1]
        program.focus()
        time.sleep(0.3)
        program.key("Return")
        wait_for(lambda: program.windows()[-1] not in (dialog, program.windows()[0]),
                 "the file dialog")
        time.sleep(0.5)
        program.focus()
        program.key("ctrl+a")
        program.type(target)
        program.key("Return")
        wait_for(lambda: target.exists() and target.stat().st_size > 1000, "the picture")
        wait_for(lambda: len(program.windows()) == 1, "the dialogs to go")

    def speak(self, program):
        """Another language, as the menu has it."""
        subprocess.run(["gdbus", "call", "--session", "--dest", "io.github.tieline.Tieline",
                        "--object-path", "/io/github/tieline/Tieline", "--method",
                        "org.gtk.Actions.SetState", "language", "<'ko'>", "{}"], check=True,
                       stdout=subprocess.DEVNULL)
        wait_for(lambda: "오픈에이아이의 칩 파트너" in window.xdotool(
            "getwindowname", program.windows()[-1]), "the window in Korean")

    def run_empty(self):
        """Traces an empty window; returns what it opened."""
        folder = self.folder / "empty"
        folder.mkdir()
        window.PROGRAM = traced(folder)
        with open(folder / "errors", "w", encoding="utf-8") as errors:
            process = subprocess.Popen(
                [window.PROGRAM, EMPTY], stderr=errors, start_new_session=True,
                env=dict(os.environ, HOME=str(self.home), GSK_RENDERER="cairo",
                         GDK_DEBUG="gl-disable", GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8",
                         **{f"XDG_{name}_HOME": str(self.home)
                            for name in ("DATA", "CONFIG", "CACHE", "STATE")}))
        wait_for(lambda: window.xdotool("search", "--onlyvisible", "--pid", process.pid),
                 "an empty window")
        time.sleep(1)
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
        wait_for_end(folder / "trace")
        return Trace(folder)

    def explains(self, path, explained):
        """Whether a path need not be Tieline's: its folder is one of those that are explained."""
        return (str(pathlib.Path(path).parent) in explained or path.startswith(EXPLAINED)
                # Libraries: ICU, what reads pictures
                or re.match(r"/(usr/)?lib/.*\.so[.\d]*$", path))

    def test_full_tour(self):
        if not can_trace():
            print("# left out: nothing can be traced")
            return
        tour, empty = self.run_tour(), self.run_empty()
        assert json.loads(self.map.read_bytes())["stories"]
        assert len(tour.read) > 100 and str(self.map) in tour.read, "the trace is not whole"
        strange = [path for path in sorted(tour.written) if not self.may_write(path)]
        assert not strange, f"written: {strange}"
        families = {family for family in tour.networks if family not in ("AF_UNIX", "PF_UNIX")}
        assert not families, f"sockets: {families}"
        folders = {str(pathlib.Path(path).parent) for path in empty.read}
        own = tuple(str(path) for path in (self.documents, self.output, self.home))
        # GTK's file dialog completes what is typed: it lists the folders above, and tells what kind
        # of files are in them.
        above = {str(path) for path in (self.output / "picture.png").parents}
        strange = [path for path in sorted(tour.read)
                   if not path.startswith(own) and not self.explains(path, folders)
                   and path not in above and str(pathlib.Path(path).parent) not in above]
        assert not strange, f"read: {strange}"
        assert tour.started <= {PROGRAM}, f"started: {tour.started}"
        print(f"# {len(tour.read)} files read, {len(tour.written)} written or named, sockets of "
              f"{', '.join(sorted(tour.networks))}; an empty window reads {len(empty.read)}")

    def may_write(self, path):
        """Whether a tour may write there."""
        home = f"{self.home}/"
        kept = ("tieline", "recently-used.xbel", ".recently-used.xbel", "dconf", "fontconfig",
                "mesa_shader_cache", ".cache", "errors", "gtk-4.0")
        return (path.startswith((f"{self.documents}/", f"{self.output}/", *DEVICES))
                or (path + "/" == home)
                or (path.startswith(home) and path.removeprefix(home).startswith(kept)))


if __name__ == "__main__":
    status = tap.run(Cases)
    sys.stdout.flush()
    # The accessibility bus would keep a thread of its own alive.
    os._exit(status)
