#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the real program in a real window as a person would: by mouse and keyboard, through the X server,
and reads it back through the accessibility bus. Runs under Xvfb with a session bus of its own."""

import json
import os
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import warnings

# The program must not warn of anything; this test's own accessibility library does when a window closes.
os.environ.pop("G_DEBUG", None)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

warnings.simplefilter("ignore")
PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
# What the right panel is called
DETAILS = "Details", "세부 정보"
MAP = SOURCE / "data" / "openai-chip-partners.tieline.json"
PATIENCE = float(os.environ.get("TIELINE_TEST_PATIENCE", "40"))


def wait_for(check, what):
    """Calls check until it gives something true, and returns that."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            found = check()
        except Exception:  # An accessible may vanish while it is asked.
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain: {what}")
        time.sleep(0.05)


def children(accessible):
    """Returns the children of an accessible that are there."""
    found = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
    return [child for child in found if child is not None]


def walk(accessible):
    """Yields an accessible and all within it."""
    yield accessible
    for child in children(accessible):
        yield from walk(child)


def plain(text):
    """Returns a text with ordinary spaces."""
    return (text or "").replace("\u00a0", " ")


def xdotool(*arguments):
    """Runs xdotool and returns what it prints."""
    result = subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True,
                            check=False)
    return result.stdout.strip()


class Program:
    """The running program and its first window."""

    def __init__(self, *arguments, language="en", home=None, folder=None, to_quit=False):
        self.kept = home is not None
        self.home = home or tempfile.mkdtemp()
        self.errors = open(os.path.join(self.home, "errors"), "w+", encoding="utf-8")
        environment = dict(os.environ, HOME=self.home, G_DEBUG="fatal-warnings",
                           GSK_RENDERER="cairo", GDK_DEBUG="gl-disable", GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8",
                           XDG_DATA_HOME=self.home, XDG_CONFIG_HOME=self.home,
                           XDG_CACHE_HOME=self.home, XDG_STATE_HOME=self.home,
                           LANGUAGE=language)
        if to_quit:
            # A sanitizer that looks for leaks then has to know all that called: GLib lets go of its
            # first table of quarks, which it made while it was loaded. That makes it slow.
            environment["ASAN_OPTIONS"] = "fast_unwind_on_malloc=0"
        for name in ("GTK_A11Y", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        self.process = subprocess.Popen([PROGRAM, *map(str, arguments)], env=environment,
                                        stderr=self.errors, start_new_session=True, cwd=folder)
        self.application = wait_for(self.find_application, "the program on the accessibility bus")
        self.focus()

    def find_application(self):
        """Returns the program's accessible."""
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == self.process.pid and children(application):
                return application
        return None

    def close(self):
        """Ends the program; it must have had nothing to complain about."""
        alive = self.process.poll() is None
        if alive:
            os.killpg(self.process.pid, signal.SIGTERM)
        text = self.finish()
        assert alive, f"the program ended by itself:\n{text}"

    def quit(self):
        """Ends the program as a person would."""
        self.focus()
        self.key("ctrl+q")
        text = self.finish()
        assert self.process.returncode == 0, f"status {self.process.returncode}:\n{text}"

    def finish(self):
        """Waits for the program's end; it must have had nothing to complain about."""
        self.process.wait(PATIENCE)
        self.errors.seek(0)
        text = self.errors.read()
        self.errors.close()
        if not self.kept:
            shutil.rmtree(self.home, ignore_errors=True)
        assert "WARNING" not in text and "CRITICAL" not in text, text
        return text

    def windows(self):
        """Returns the X windows of the program, the newest last."""
        found = xdotool("search", "--onlyvisible", "--pid", self.process.pid)
        return found.split()

    def focus(self):
        """Gives the newest window the keyboard, as a window manager would."""
        window = wait_for(self.windows, "a window")[-1]
        xdotool("windowfocus", "--sync", window)
        return window

    def key(self, *keys):
        """Presses keys."""
        for key in keys:
            xdotool("key", key)
            time.sleep(0.05)

    def type(self, text):
        """Types a text."""
        xdotool("type", "--delay", "20", text)

    def find(self, role, name, within=None):
        """Returns the first accessible of a role whose name contains a text, once it is there."""
        def look():
            for accessible in walk(within or self.application):
                if accessible.get_role_name() == role and name in plain(accessible.get_name()):
                    return accessible
            return None
        return wait_for(look, f"{role} “{name}”")

    def frame(self):
        """Returns the window's accessible."""
        return children(self.application)[0]

    def area(self, accessible):
        """Returns where something is on the screen: the frame is in the middle of its X window."""
        own = accessible.get_extents(Atspi.CoordType.WINDOW)
        frame = self.frame().get_extents(Atspi.CoordType.WINDOW)
        geometry = dict(line.split("=") for line in
                        xdotool("getwindowgeometry", "--shell", self.windows()[0]).splitlines())
        x = int(geometry["X"]) + (int(geometry["WIDTH"]) - frame.width) // 2
        y = int(geometry["Y"]) + (int(geometry["HEIGHT"]) - frame.height) // 2
        return x + own.x, y + own.y, own.width, own.height

    def click(self, accessible):
        """Clicks in the middle of something that is drawn."""
        wait_for(lambda: self.area(accessible)[2] > 0, "something to click")
        x, y, width, height = self.area(accessible)
        xdotool("mousemove", "--sync", x + width // 2, y + height // 2)
        time.sleep(0.1)
        xdotool("click", 1)

    def expect_menu(self, name):
        """Waits until an open menu has an item."""
        def look():
            return any(name in plain(accessible.get_name()) and self.area(accessible)[2] > 0
                       for accessible in walk(self.application)
                       if "menu item" in accessible.get_role_name())
        wait_for(look, f"a menu with “{name}”")

    def middle(self, accessible):
        """Returns the middle of something that is drawn."""
        wait_for(lambda: self.area(accessible)[2] > 0, "something that is drawn")
        x, y, width, height = self.area(accessible)
        return x + width // 2, y + height // 2

    def drag(self, accessible, dx, dy):
        """Drags something by its middle, as a hand would: not all at once."""
        x, y = self.middle(accessible)
        xdotool("mousemove", "--sync", x, y, "mousedown", 1)
        for step in range(1, 9):
            xdotool("mousemove", "--sync", x + dx * step // 8, y + dy * step // 8)
            time.sleep(0.03)
        xdotool("mouseup", 1)
        return x + dx, y + dy

    def expect_at(self, name, place):
        """Waits until an organization stands in a place."""
        def look():
            x, y = self.middle(self.find("push button", name))
            return abs(x - place[0]) < 8 and abs(y - place[1]) < 8
        wait_for(look, f"{name} to stand at {place}")

    def details(self):
        """Returns what the right panel says."""
        def look():
            for accessible in walk(self.application):
                if accessible.get_role_name() == "filler" and accessible.get_name() in DETAILS:
                    return accessible
            return None
        panel = wait_for(look, "the right panel")
        return "\n".join(plain(accessible.get_name()) for accessible in walk(panel)
                         if accessible.get_role_name() in ("label", "push button"))

    def expect_details(self, *texts):
        """Waits until the right panel says all the texts."""
        def look():
            said = self.details()
            return all(text in said for text in texts)
        try:
            wait_for(look, f"the details to say {texts}")
        except AssertionError as error:
            raise AssertionError(f"{error}; they say:\n{self.details()}") from error

    def names(self, role):
        """Returns the names of all accessibles of a role that take room."""
        return [plain(accessible.get_name()) for accessible in walk(self.application)
                if accessible.get_role_name() == role
                and accessible.get_extents(Atspi.CoordType.WINDOW).width > 0]


class Cases:
    """Each method is a case with a program of its own."""

    def __init__(self):
        self.program = None

    def start(self, *arguments, **options):
        """Starts the program."""
        self.program = Program(*arguments, **options)
        return self.program

    def finish(self):
        """Ends the program, which must have had nothing to complain about."""
        self.program.close()

    def abandon(self):
        """Ends the program whatever it says."""
        if self.program is not None and self.program.process.poll() is None:
            os.killpg(self.program.process.pid, signal.SIGKILL)
            self.program.process.wait()

    def test_opens_the_bundled_map(self):
        program = self.start(MAP)
        program.find("frame", "OpenAI’s chip partners")
        for name in ("OpenAI", "Nvidia", "AMD", "Broadcom", "Cerebras", "Amazon", "Intel"):
            program.find("push button", name)
        program.expect_details("26.75 gigawatts or more", "US$48 billion", "Nvidia invests in OpenAI")

    def test_click_on_a_node_shows_its_details(self):
        program = self.start(MAP)
        program.click(program.find("push button", "AMD"))
        program.expect_details("AMD supplies OpenAI, 6 gigawatts", "up to 10 % of AMD")
        program.key("Escape")
        program.expect_details("26.75 gigawatts or more")

    def test_click_on_a_bar_shows_its_deal(self):
        program = self.start(MAP)
        program.focus()
        program.find("push button", "Nvidia")
        program.key("ctrl+2")
        bar = program.find("push button", "Cerebras")
        wait_for(lambda: any("750 megawatts" in name for name in program.names("push button")), "the bars")
        bar = program.find("push button", "Cerebras")
        program.click(bar)
        program.expect_details("Cerebras", "US$10 billion", "US$1 billion", "750 megawatts")

    def test_search_knows_other_names(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        listing = program.find("list", "Organizations and Deals")
        program.focus()

        def shown():
            return [plain(item.get_name()) for item in walk(listing)
                    if item.get_role_name() == "label"]
        for text, name in (("AWS", "Amazon"), ("올트먼", "OpenAI")):
            program.key("ctrl+f")
            program.type(text)
            wait_for(lambda: name in shown() and "Cerebras" not in shown(), f"{name} alone")
            program.key("Escape")
            wait_for(lambda: "Cerebras" in shown(), "everybody again")

    def test_panels_go_and_come_back(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        program.focus()

        for key, name in (("F9", "Organizations and Deals"), ("shift+F9", "Details")):
            wait_for(lambda: self.is_seen(name), name)
            width = self.chart_width()
            program.key(key)
            wait_for(lambda: not self.is_seen(name), f"{name} to go")
            wait_for(lambda: self.chart_width() > width + 100, "room for the chart")
            program.key(key)
            wait_for(lambda: self.is_seen(name) and self.chart_width() == width, f"{name} again")

    def is_seen(self, name):
        """Tells whether a panel lies within the window."""
        frame = self.program.frame().get_extents(Atspi.CoordType.WINDOW)
        for accessible in walk(self.program.application):
            if accessible.get_role_name() == "filler" and accessible.get_name() == name:
                try:
                    own = accessible.get_extents(Atspi.CoordType.WINDOW)
                except GLib.Error:  # What is hidden has no place.
                    return False
                return own.width > 0 and own.x >= 0 and own.x + own.width <= frame.width
        return False

    def chart_width(self):
        """Returns how wide the chart is."""
        charts = self.program.find("filler", "TieCharts")
        return charts.get_extents(Atspi.CoordType.WINDOW).width

    def test_speaks_korean_without_a_korean_locale(self):
        program = self.start(MAP, language="ko")
        program.find("frame", "오픈에이아이의 칩 파트너")
        program.find("push button", "엔비디아")

    def speak(self, name):
        """Chooses the window's language in its menu."""
        self.program.key("F10")
        wait_for(lambda: any(item in self.program.names("menu item") for item in ("Language", "언어(G)")),
                 "the menu")
        self.program.key("g")
        self.program.expect_menu(name)
        time.sleep(0.3)
        self.program.key(*(["Down"] if name == "English" else ["Down", "Down"]))
        self.program.key("Return")

    def test_speaks_another_language_without_a_restart(self):
        program = self.start(MAP)
        program.click(program.find("push button", "AMD"))
        program.expect_details("AMD supplies OpenAI, 6 gigawatts")
        program.focus()
        program.key("ctrl+plus", "ctrl+plus")
        names = {"en": ("AMD", "OpenAI"), "ko": ("AMD", "오픈에이아이")}

        def apart(language):
            """Returns how far two organizations are from each other: by how much it is zoomed."""
            one, other = (self.settled(program.find("push button", name)) for name in names[language])
            return abs(one[0] - other[0]) + abs(one[1] - other[1])
        near = apart("en")
        pid = program.process.pid

        self.speak("한국어")
        # Whose window it is, a screen reader knows by the role
        program.find("frame", "오픈에이아이의 칩 파트너")
        program.expect_details("AMD에서 오픈에이아이에 공급, 6")
        assert abs(apart("ko") / near - 1) < 0.15, "another zoom"
        program.focus()
        program.key("F6", "Next", "Next")
        document = json.loads(MAP.read_text(encoding="utf-8"))
        title = document["stories"][0]["steps"][2]["title"]
        program.find("label", title["ko"])

        self.speak("English")
        program.find("frame", "OpenAI’s chip partners")
        program.find("label", title["en"])
        program.find("label", "3 of 12")
        program.focus()
        program.key("F6")
        program.expect_details("AMD supplies OpenAI, 6 gigawatts")
        assert program.process.poll() is None and program.process.pid == pid

    def test_changes_chart_by_keyboard(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia supplies OpenAI")
        program.focus()

        def chosen():
            return [name for name in ("Network", "Timeline", "Both")
                    if program.find("push button", name).get_state_set().contains(
                        Atspi.StateType.PRESSED)]
        for key, name in (("ctrl+2", "Timeline"), ("ctrl+3", "Both"), ("ctrl+1", "Network")):
            program.key(key)
            wait_for(lambda: chosen() == [name], name)

    def test_keyboard_alone_selects_and_clears(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        program.focus()
        program.key("Home", "Return")
        program.expect_details("OpenAI", "Gives", "Gets")
        heading = program.details().split("Gives")[0]
        program.key("Right", "Return")
        wait_for(lambda: program.details().split("Gives")[0] != heading, "what stands to the right")
        program.key("Escape")
        program.expect_details("26.75 gigawatts or more")

    def test_exports_what_is_shown(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        program.focus()
        target = os.path.join(program.home, "picture.png")
        program.key("ctrl+e")
        wait_for(lambda: len(program.windows()) > 1, "the export dialog")
        program.find("push button", "Export")
        dialog = program.windows()[-1]
        program.focus()
        time.sleep(0.3)
        program.key("Return")
        # The file dialog takes the place of the export dialog or lies above it.
        wait_for(lambda: program.windows()[-1] not in (dialog, program.windows()[0]), "the file dialog")
        time.sleep(0.5)
        program.focus()
        program.key("ctrl+a")
        program.type(target)
        program.key("Return")
        wait_for(lambda: os.path.exists(target) and os.path.getsize(target) > 1000, "the picture")
        data = pathlib.Path(target).read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", data[16:24]) == (1920, 1080)
        assert b"pHYs" in data and "OpenAI’s chip partners".encode() in data

    def test_exports_a_story(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        program.focus()
        target = pathlib.Path(program.home, "story")
        program.key("ctrl+shift+e")
        wait_for(lambda: len(program.windows()) > 1, "the export dialog")
        program.find("label", "The reach for chips")
        program.find("label", "Page 1 of")
        dialog = program.windows()[-1]
        program.focus()
        time.sleep(0.3)
        program.key("Return")
        wait_for(lambda: program.windows()[-1] not in (dialog, program.windows()[0]), "the file dialog")
        time.sleep(0.5)
        program.focus()
        program.key("ctrl+a")
        program.type(str(target))
        program.key("Return")
        # What is exported has the ending of what it is
        written = target.with_suffix(".pdf")
        wait_for(lambda: written.exists() and written.stat().st_size > 1000, "the handout")
        wait_for(lambda: len(program.windows()) == 1, "the dialogs to go")
        program.find("label", "“story.pdf” exported")
        text = subprocess.run(["pdftotext", written, "-"], capture_output=True, text=True,
                              check=True).stdout
        document = json.loads(MAP.read_text(encoding="utf-8"))
        for step in document["stories"][0]["steps"]:
            assert step["title"]["en"] in " ".join(text.split()), step["title"]

    def test_copies_the_chart_and_nothing_else(self):
        program = self.start(MAP)
        program.click(program.find("push button", "AMD"))
        program.focus()
        program.key("ctrl+f")
        program.type("AWS")
        program.key("ctrl+a", "ctrl+c")
        time.sleep(0.5)
        assert "Picture copied" not in program.names("label")
        program.key("Escape")
        program.click(program.find("push button", "AMD"))
        program.key("ctrl+c")
        program.find("label", "Picture copied")

    def test_prints(self):
        program = self.start(MAP)
        program.find("push button", "Nvidia")
        program.focus()
        program.key("ctrl+p")
        dialog = program.find("dialog", "Print")
        program.find("push button", "Preview", dialog)
        program.focus()
        program.key("Escape")
        wait_for(lambda: len(program.windows()) == 1, "the dialog to go")

    def test_dragged_node_stays_for_good(self):
        home = tempfile.mkdtemp()
        program = self.start(MAP, home=home, to_quit=True)
        program.find("push button", "AMD supplies OpenAI")
        program.focus()
        before = program.middle(program.find("push button", "AMD"))
        around = program.middle(program.find("push button", "OpenAI"))
        place = program.drag(program.find("push button", "AMD"), (around[1] - before[1]) // 2,
                             (before[0] - around[0]) // 2)
        program.expect_at("AMD", place)
        program.key("ctrl+z")
        program.expect_at("AMD", before)
        program.key("ctrl+shift+z")
        program.expect_at("AMD", place)
        program.quit()

        program = self.start(MAP, home=home)
        program.expect_at("AMD", place)
        amd = program.find("push button", "AMD")
        assert "Pinned" in plain(amd.get_description()), amd.get_description()
        program.focus()
        xdotool("mousemove", "--sync", *program.middle(amd), "click", 3)
        time.sleep(0.5)
        program.key("u")
        program.expect_at("AMD", before)
        program.kept = False

    def test_chooses_an_arrangement(self):
        home = tempfile.mkdtemp()
        program = self.start(MAP, home=home, to_quit=True)
        program.find("push button", "AMD supplies OpenAI")
        program.focus()
        before = self.settled(program.find("push button", "OpenAI"))
        program.key("F10")
        program.expect_menu("Arrange the Network")
        program.key("w")
        program.expect_menu("On a Circle")
        program.key("i")
        wait_for(lambda: program.area(program.find("push button", "OpenAI")) != before,
                 "another arrangement")
        self.settled(program.find("push button", "OpenAI"))
        place = program.middle(program.find("push button", "OpenAI"))
        program.quit()

        program = self.start(MAP, home=home)
        program.expect_at("OpenAI", place)
        program.kept = False

    def settled(self, accessible):
        """Returns where something is on the screen once it is no longer on its way."""
        def look():
            before = self.program.area(accessible)
            time.sleep(0.4)
            return before if before[2] > 0 and self.program.area(accessible) == before else None
        return wait_for(look, "something to come to rest")

    def find_day(self, days):
        """Returns where on the timeline so many days after 1 July 2026 end."""
        bar = self.program.find("push button", "Broadcom supplies OpenAI: 10")
        x, y, width, height = self.settled(bar)
        # It runs from the second half of 2026 to the end of 2029: 1,280 days.
        return x + round(width * (days + 1) / 1280), y + height + 6

    def planned(self):
        """Returns how much of Broadcom's 10 GW the network says to be planned, and by when."""
        for accessible in walk(self.program.application):
            if plain(accessible.get_name()).startswith("Broadcom supplies OpenAI, 10 gigawatts"):
                said = re.search(r"([\d.]+) of 10 GW planned by (.*)", plain(accessible.get_description()))
                return (float(said[1]), said[2]) if said else (None, None)
        return (None, None)

    def test_drags_the_playhead(self):
        program = self.start(MAP)
        program.find("push button", "Broadcom supplies OpenAI, 10 gigawatts")
        program.focus()
        assert self.planned() == (None, None), self.planned()
        program.key("ctrl+3")
        program.find("push button", "Broadcom supplies OpenAI: 10")
        program.key("ctrl+m")
        program.expect_details("As of 16 January 2026\n0 GW", "5 of 5 deals announced", "1 deal without a date of announcement")
        playhead = program.find("slider", "Playhead")
        wait_for(lambda: self.planned() == (0, "16 January 2026"), "the network to follow")

        # From 16 January 2026 to about 31 December 2026, 183 days after 1 July
        start, end = self.find_day(-166), self.find_day(183)
        xdotool("mousemove", "--sync", *start, "mousedown", 1)
        for step in range(1, 9):
            xdotool("mousemove", "--sync", start[0] + (end[0] - start[0]) * step // 8, start[1])
            time.sleep(0.03)
        xdotool("mouseup", 1)
        wait_for(lambda: 0.75 < (self.planned()[0] or 0) < 1.05, "about 0.9 of 10 GW")
        date = self.planned()[1]
        assert re.fullmatch(r"\d+ (December 2026|January 2027)", date), date
        wait_for(lambda: plain(playhead.get_description()) == date, "the playhead's date")
        program.expect_details(f"As of {date}", "planned, of 26.75 GW or more announced")
        total = re.search(r"([\d.]+) GW \(", program.details())
        assert total and 2.9 < float(total[1]) < 3.5, program.details()

        # Its keys move it alone: a month on, and to the end of the axis
        program.key("Right")
        wait_for(lambda: self.planned()[1] not in (None, date), "a step")
        program.key("End")
        wait_for(lambda: program.details().find("12.75 GW planned") >= 0, "everything dated")
        program.key("ctrl+m")
        wait_for(lambda: self.planned() == (None, None), "everything agreed")
        assert "planned, of" not in program.details()

    def test_plays_through_time(self):
        program = self.start(MAP)
        program.find("push button", "Broadcom supplies OpenAI, 10 gigawatts")
        program.focus()
        program.key("ctrl+space")
        wait_for(lambda: self.planned()[1], "a moment")
        date = self.planned()[1]
        wait_for(lambda: self.planned()[1] not in (None, date), "another one")
        program.key("ctrl+space")
        time.sleep(0.5)
        date = self.planned()[1]
        time.sleep(0.5)
        assert self.planned()[1] == date, "it plays on"

    def test_presents_by_clicker(self):
        program = self.start(MAP)
        document = json.loads(MAP.read_text(encoding="utf-8"))
        titles = [step["title"]["en"] for step in document["stories"][0]["steps"]]
        program.find("push button", "AMD")
        program.focus()

        def presents():
            return not any("Main Menu" in name for name in program.names("push button"))

        def told(step):
            """Waits until a step is told, and no other."""
            wait_for(lambda: [title for title in titles if title in program.names("label")]
                     == [titles[step]], titles[step])
        program.key("F5")
        wait_for(presents, "nothing but the chart")
        program.key("Next")
        told(0)
        program.key("Next")
        told(1)
        program.key("space")
        told(2)
        program.key("Prior")
        told(1)
        # Black, and lit again by the button that goes on, which then goes on
        program.key("period", "Next")
        time.sleep(0.5)
        told(1)
        program.key("b", "b", "Next")
        told(2)
        program.key("Escape")
        wait_for(lambda: not presents(), "the window")
        told(2)
        program.key("F5")
        wait_for(presents, "nothing but the chart")
        program.key("F5")
        wait_for(lambda: not presents(), "the window")

    def test_makes_a_story_by_keyboard(self):
        folder = tempfile.mkdtemp()
        path = pathlib.Path(folder) / "map.tieline.json"
        document = json.loads(MAP.read_text(encoding="utf-8"))
        del document["stories"]
        before = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
        path.write_text(before, encoding="utf-8")
        program = self.start(path)
        program.find("push button", "AMD")
        program.key("ctrl+d")
        program.find("list item", "1: Step 1, Network")
        program.key("ctrl+a")
        program.type("Who is here")
        program.key("Tab")
        program.type("Seven companies.")
        program.key("ctrl+2")
        program.key("ctrl+d")
        program.find("list item", "2: Step 2, Timeline")
        program.key("ctrl+a")
        program.type("When")
        # What is still being written is saved as well
        program.key("ctrl+s")
        program.find("label", "Saved")
        after = path.read_text(encoding="utf-8")
        assert after.startswith(before[:-3]), "what is no story has changed"
        story, = json.loads(after)["stories"]
        assert [step["title"] for step in story["steps"]] == ["Who is here", "When"], story
        assert [step["chart"] for step in story["steps"]] == ["network", "timeline"], story
        assert story["steps"][0]["text"] == "Seven companies.", story
        shutil.rmtree(folder)

    def test_opens_a_file_with_a_colon_in_its_name(self):
        folder = tempfile.mkdtemp()
        shutil.copy(MAP, os.path.join(folder, "Map: 2026.tieline.json"))
        self.start("Map: 2026.tieline.json", folder=folder).find("frame", "OpenAI’s chip partners")
        shutil.rmtree(folder)

    def test_survives_a_wrong_document(self):
        folder = tempfile.mkdtemp()
        path = os.path.join(folder, "wrong.tieline.json")
        pathlib.Path(path).write_text('{"tieline": 1,\n "title": 7, "deals": []}', encoding="utf-8")
        program = self.start(path)
        program.find("label", "2 errors")
        shutil.rmtree(folder)

    def test_says_why_there_is_nothing(self):
        folder = tempfile.mkdtemp()
        path = pathlib.Path(folder) / "map.tieline.json"
        path.write_text('{"tieline": 1, "title": "Bare", "organizations": [], "deals": []}',
                        encoding="utf-8")
        program = self.start(path)
        program.find("label", "Nothing Here Yet")
        shutil.copy(MAP, path)
        program.find("push button", "AMD")
        program.focus()
        program.key("ctrl+f")
        program.type("zzz")
        program.find("label", "Nothing Found")
        shutil.rmtree(folder)

    def test_keeps_the_picture_when_the_file_goes_wrong(self):
        folder = tempfile.mkdtemp()
        path = pathlib.Path(folder) / "map.tieline.json"
        good = MAP.read_text(encoding="utf-8")
        path.write_text(good, encoding="utf-8")
        program = self.start(path)
        program.click(program.find("push button", "AMD"))
        program.expect_details("AMD supplies OpenAI, 6 gigawatts")
        path.write_text(good.replace('"tieline": 1', '"tieline": 99', 1), encoding="utf-8")
        program.find("label", "1 error")
        program.expect_details("AMD supplies OpenAI, 6 gigawatts")
        path.write_text(good.replace('"value": 6,', '"value": 7,', 1), encoding="utf-8")
        program.expect_details("AMD supplies OpenAI, 7 gigawatts")
        shutil.rmtree(folder)

    def test_tooltip_goes_with_what_it_is_about(self):
        folder = tempfile.mkdtemp()
        path = pathlib.Path(folder) / "map.tieline.json"
        shutil.copy(MAP, path)
        program = self.start(path)
        n_windows = len(program.windows())

        def point():
            """Rests on AMD, which stands elsewhere where the chart has just been laid out anew."""
            x, y = program.middle(program.find("push button", "AMD"))
            xdotool("mousemove", "--sync", x - 2, y, "mousemove", "--sync", x, y)
            time.sleep(2)
            return len(program.windows()) > n_windows

        wait_for(point, "a tooltip")
        path.write_text('{"tieline": 1, "title": "Other", "organizations": '
                        '[{"id": "a", "name": "Alone"}], "deals": []}', encoding="utf-8")
        program.find("frame", "Other")
        wait_for(lambda: len(program.windows()) == n_windows, "the tooltip gone")
        shutil.rmtree(folder)


if __name__ == "__main__":
    status = tap.run(Cases)
    sys.stdout.flush()
    # The accessibility bus would keep a thread of its own alive.
    os._exit(status)
