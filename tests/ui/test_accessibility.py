#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads and uses the program as a screen reader does, over the accessibility bus, and makes a whole tour
by keyboard alone."""

import os
import pathlib
import sys
import time

# sys.argv is the program and the source's folder, as for the other test of the window
from test_window import MAP, Atspi, Cases, GLib, plain, wait_for, walk

import tap

ORGANIZATIONS = {"Amazon", "AMD", "Broadcom", "Cerebras", "Intel", "Nvidia", "OpenAI"}
TIES = {
    "Broadcom supplies OpenAI, 10 gigawatts, by 2029",
    "Nvidia supplies OpenAI, at least 10 gigawatts, no end date given, letter of intent",
    "Amazon provides services to OpenAI, by about Nov 2032",
    "AMD supplies OpenAI, 6 gigawatts, no end date given",
    "Nvidia gives money to OpenAI, up to US$100 billion, amount disputed, letter of intent",
    "Amazon supplies OpenAI, in discussion",
    "AMD gives a right to shares to OpenAI, up to 10 % of AMD",
    "Cerebras supplies OpenAI, 750 megawatts, by 2028",
    "OpenAI gives money to Amazon, US$38 billion, by about Nov 2032",
    "OpenAI gives money to Cerebras, US$10 billion, amount disputed",
    "OpenAI provides designs or licences to Broadcom",
}

BARS = {
    "Amazon provides services to OpenAI: starts on 3 November 2025, ends in November 2032 (approximate)",
    "Cerebras supplies OpenAI: 750 megawatts; starts in the first quarter of 2026 (1 January – 31 March), complete in 2028",
    "Nvidia supplies OpenAI: at least 10 gigawatts; starts in the second half of 2026 (1 July – 31 December), end not stated",
    "AMD supplies OpenAI: 6 gigawatts; starts in the second half of 2026 (1 July – 31 December), end not stated",
    "Broadcom supplies OpenAI: 10 gigawatts; starts in the second half of 2026 (1 July – 31 December), complete in 2029",
}
DESCRIPTION = "object:property-change:accessible-description"
SELECTED = "object:state-changed:selected"


def iterate(seconds):
    """Lets events come in for a while."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        time.sleep(0.01)


class Events:
    """What one accessible tells of itself from now on."""

    def __init__(self, accessible, *kinds):
        self.accessible, self.kinds, self.heard = accessible, kinds, []
        self.listener = Atspi.EventListener.new(self.hear)
        for kind in kinds:
            self.listener.register(kind)

    def hear(self, event):
        """Remembers an event of the accessible."""
        if event.source == self.accessible:
            self.heard.append((event.type, event.detail1))

    def collect(self, seconds=0.6):
        """Returns what was heard, after a while without asking anything."""
        iterate(seconds)
        heard, self.heard = self.heard, []
        return heard

    def close(self):
        """Hears no more."""
        for kind in self.kinds:
            self.listener.deregister(kind)


class Reader(Cases):
    """Each method is a case with a program of its own."""

    def marks(self, within):
        """Returns what is drawn in a chart: from its name to its accessible."""
        return {plain(accessible.get_name()): accessible for accessible in walk(within)
                if accessible.get_role_name() == "push button"}

    def chart(self):
        """Returns the network's accessible: what its marks are in."""
        mark = self.program.find("push button", "AMD supplies OpenAI, 6 gigawatts")
        return mark.get_parent()

    def test_finds_everything_by_name_and_role(self):
        self.start(MAP)
        chart = self.chart()
        assert set(self.marks(chart)) == ORGANIZATIONS | TIES, set(self.marks(chart)) ^ (ORGANIZATIONS | TIES)
        assert "7 organizations, 11 ties" in plain(chart.get_description()), chart.get_description()
        for name, mark in self.marks(chart).items():
            self.expect_to_be_a_mark(name, mark)
        assert "about as much as 4.8 million US households use (CNBC)" in plain(
            self.marks(chart)["AMD supplies OpenAI, 6 gigawatts, no end date given"].get_description())

    def expect_to_be_a_mark(self, name, mark):
        """Checks that a mark has a place in the window, states and something to say."""
        frame = self.program.frame().get_extents(Atspi.CoordType.WINDOW)
        area = mark.get_extents(Atspi.CoordType.WINDOW)
        assert area.width >= 8 and area.height >= 8, name
        assert area.x >= 0 and area.x + area.width <= frame.width, name
        assert area.y >= 0 and area.y + area.height <= frame.height, name
        assert mark.get_description(), name
        states = mark.get_state_set()
        assert states.contains(Atspi.StateType.FOCUSABLE), name
        assert states.contains(Atspi.StateType.SELECTABLE), name
        assert not states.contains(Atspi.StateType.SELECTED), name

    def test_finds_every_bar(self):
        program = self.start(MAP)
        program.find("push button", "AMD supplies OpenAI, 6 gigawatts")
        program.focus()
        program.key("ctrl+2")
        bar = program.find("push button", "AMD supplies OpenAI: 6 gigawatts; starts")
        marks = self.marks(bar.get_parent())
        assert BARS <= set(marks), BARS - set(marks)
        for name in BARS:
            self.expect_to_be_a_mark(name, marks[name])
            assert marks[name].get_extents(Atspi.CoordType.WINDOW).width > 30, name

    def test_names_the_rows_of_the_list(self):
        program = self.start(MAP)
        listing = program.find("list", "Organizations and Deals")
        names = wait_for(lambda: {plain(row.get_name()) for row in walk(listing)
                                  if row.get_role_name() == "list item"}, "rows")
        assert {"AMD, chip maker", "OpenAI, AI developer", "AMD – OpenAI, signed · 6 GW"} <= names, names

    def test_hears_of_a_selection_without_noise(self):
        program = self.start(MAP)
        chart = self.chart()
        program.focus()
        program.key("a", "m", "d")
        marks = self.marks(chart)
        events = Events(marks["AMD"], "object:state-changed", "object:property-change")
        others = [Events(mark, "object:state-changed", "object:property-change")
                  for name, mark in marks.items() if name != "AMD"]
        for key, selected in (("Return", 1), ("Escape", 0)):
            events.collect(0.3)
            program.key(key)
            heard = events.collect(1)
            assert heard.count((DESCRIPTION, 0)) == 1, heard
            assert heard.count((SELECTED, selected)) == 1, heard
            # GTK tells with it that it can be selected
            assert len(heard) <= 3, f"noise: {heard}"
            assert ("Selected" in marks["AMD"].get_description()) == bool(selected)
            noise = [told for other in others for told in other.collect(0)]
            assert not noise, noise
        for each in (events, *others):
            each.close()

    def test_does_all_over_the_bus_alone(self):
        """Without a key or the pointer: finds, selects, reads the panel, moves the playhead."""
        program = self.start(MAP)
        chart = self.chart()
        assert set(self.marks(chart)) == ORGANIZATIONS | TIES
        mark = self.marks(chart)["AMD supplies OpenAI, 6 gigawatts, no end date given"]
        assert mark.get_action_iface().do_action(0)
        program.expect_details("AMD supplies OpenAI, 6 gigawatts, no end date given", "CNBC", "signed")
        wait_for(lambda: mark.get_state_set().contains(Atspi.StateType.SELECTED), "the state")
        self.act("push button", "Main Menu")
        self.act("check menu item", "As of a Moment")
        self.act("push button", "Timeline")
        playhead = program.find("slider", "Playhead")
        moment = program.find("slider", "Moment")
        before = playhead.get_description()
        events = Events(playhead, "object:property-change", "object:state-changed")
        events.collect(1)
        value = moment.get_value_iface()
        assert value.set_current_value(value.get_current_value() + 365)
        heard = events.collect(1)
        events.close()
        assert heard.count((DESCRIPTION, 0)) == 1 and len(heard) <= 2, heard
        assert before.endswith("2026") and playhead.get_description().endswith("2027")
        program.expect_details("As of 16 January 2027")

    def act(self, role, name):
        """Has something do what it is for."""
        def found():
            for accessible in walk(self.program.application):
                if accessible.get_role_name() == role and plain(accessible.get_name()) == name:
                    action = accessible.get_action_iface()
                    if action is not None and action.get_n_actions() > 0:
                        return action.do_action(0)
            return False
        wait_for(found, f"{role} “{name}” to act")

    def test_moves_the_playhead_and_hears_of_it(self):
        program = self.start(MAP)
        program.find("push button", "AMD supplies OpenAI, 6 gigawatts")
        program.focus()
        program.key("ctrl+2", "ctrl+m")
        playhead = program.find("slider", "Playhead")
        wait_for(lambda: plain(playhead.get_description()) == "16 January 2026", "the date")
        self.tab_to("Playhead")
        events = Events(playhead, "object:property-change")
        for _ in range(3):
            before = playhead.get_description()
            events.collect(0.3)
            program.key("Right")
            heard = events.collect()
            assert playhead.get_description() != before
            assert [kind for kind, _ in heard] == [DESCRIPTION], heard
        events.close()

    def test_reads_the_table(self):
        program = self.start(MAP)
        program.find("push button", "AMD supplies OpenAI, 6 gigawatts")
        program.focus()
        program.key("ctrl+4")
        table = program.find("tree table", "Table of Deals")
        row = program.find("table row", "AMD supplies OpenAI, 6 gigawatts, no end date given, signed", table)
        wait_for(lambda: len([name for name in program.names("table row") if "," in name or "no deal" in name]) == 12, "a row for each")
        cells = [plain(cell.get_name()) for cell in walk(row) if cell.get_role_name() == "table cell"]
        assert cells[:4] == ["From: AMD", "To: OpenAI", "What: Supply: GPUs over several generations",
                             "Amount: 6 GW"], cells
        program.key("ctrl+c")
        program.find("label", "Table copied")

    def test_tours_by_keyboard_alone(self):
        program = self.start()
        # Open
        program.focus()
        windows = program.windows()
        program.key("ctrl+o")
        self.answer_file_dialog(MAP, windows)
        program.find("push button", "AMD supplies OpenAI, 6 gigawatts")
        program.focus()
        # Find AMD by typing its name, and select it
        program.key("a", "m", "d")
        program.key("Return")
        program.expect_details("AMD supplies OpenAI, 6 gigawatts", "up to 10 % of AMD")
        # Its deal, and the source of that: Tab comes to both in the panel
        self.tab_to("AMD supplies OpenAI")
        program.key("Return")
        program.expect_details("Steps, each with what is in place by then", "CNBC")
        self.tab_to("CNBC")
        # Search, then back
        program.key("ctrl+f")
        program.type("Cerebras")
        program.key("Return")
        program.expect_details("750 megawatts")
        program.key("Escape")
        # Filter: the first thing that it offers, and everything again
        program.key("ctrl+f")
        self.tab_to("Filter")
        ties = len(TIES & set(program.names("push button")))
        program.key("space")
        self.tab_to("signed")
        program.key("space")
        wait_for(lambda: len(TIES & set(program.names("push button"))) < ties, "fewer ties")
        program.key("space", "Escape")
        wait_for(lambda: len(TIES & set(program.names("push button"))) == ties, "all ties again")
        # Timeline, playhead, a step, and back
        program.key("ctrl+2", "ctrl+m")
        playhead = program.find("slider", "Playhead")
        self.tab_to("Playhead")
        before = playhead.get_description()
        program.key("Right")
        wait_for(lambda: playhead.get_description() != before, "a step")
        program.key("ctrl+m")
        # Export
        program.key("ctrl+e")
        wait_for(lambda: len(program.windows()) > 1, "the export dialog")
        program.find("push button", "Export")
        program.focus()
        time.sleep(0.3)
        windows = program.windows()
        program.key("Return")
        target = pathlib.Path(program.home) / "tour.png"
        self.answer_file_dialog(target, windows)
        wait_for(lambda: target.exists() and target.stat().st_size > 1000, "the picture")

    def answer_file_dialog(self, path, windows):
        """Types a path into the file dialog that is about to come."""
        wait_for(lambda: self.program.windows()[-1] not in windows, "the file dialog")
        time.sleep(0.7)
        self.program.focus()
        self.program.key("ctrl+a")
        self.program.type(str(path))
        time.sleep(0.3)
        self.program.key("Return")

    def tab_to(self, text):
        """Presses Tab until what has the focus says a text, as it is told of; returns that."""
        focused = []
        listener = Atspi.EventListener.new(
            lambda event: focused.append(event.source) if event.detail1 else None)
        listener.register("object:state-changed:focused")
        try:
            for _ in range(60):
                focused.clear()
                self.program.key("Tab")
                iterate(0.2)
                for accessible in focused:
                    if any(text in plain(part.get_name()) for part in walk(accessible)):
                        return accessible
        finally:
            listener.deregister("object:state-changed:focused")
        raise AssertionError(f"Tab does not come to “{text}”")


if __name__ == "__main__":
    status = tap.run(Reader)
    sys.stdout.flush()
    os._exit(status)
