#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program's verbs as a person would, without a display."""

import json
import os
import pathlib
import pty
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
MAP = str(SOURCE / "data" / "openai-chip-partners.tieline.json")


def chunks(png):
    """Returns the chunks of a PNG file, by name."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG"
    found, at = {}, 8
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at:at + 8])
        data = png[at + 8:at + 8 + length]
        assert zlib.crc32(name + data) == struct.unpack(">I", png[at + 8 + length:at + 12 + length])[0]
        found[name.decode()] = found.get(name.decode(), b"") + data
        at += 12 + length
    return found


def size(png):
    """Returns width and height of a PNG file."""
    return struct.unpack(">II", chunks(png)["IHDR"][:8])


class Cases:
    """Each method is a case."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, status=0, text=True, others=None):
        """Runs the program and checks its exit status. OTHERS are for its environment."""
        environment = {key: value for key, value in os.environ.items()
                       if key not in ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS",
                                      "LANGUAGE")}
        environment["LC_ALL"] = "C.UTF-8"
        environment.update(others or {})
        result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=text, check=False,
                                env=environment, cwd=self.folder.name)
        assert result.returncode == status, \
            f"{arguments}: status {result.returncode}, expected {status}\n{result.stderr}"
        return result

    def export(self, *arguments):
        """Exports to standard output and returns the bytes."""
        return self.run("export", MAP, "-o", "-", *arguments, text=False).stdout

    def write(self, name, content):
        """Writes a file into the case's own folder."""
        path = self.path / name
        path.write_text(content, encoding="utf-8")
        return str(path)

    def test_help_names_every_command(self):
        text = self.run("--help").stdout
        for verb in ("export", "validate", "info", "layout", "convert"):
            assert verb in text, verb
            own = self.run(verb, "--help").stdout
            assert "FILE" in own, own
            assert f"\n  tieline {verb} [OPTION" in own, own

    def test_mistaken_command(self):
        text = self.run("exprot", MAP, status=2).stderr
        assert text == ("tieline: there is neither a command nor a file “exprot”; "
                        "did you mean “export”?\n"), text
        text = self.run("unheard", status=2).stderr
        assert text == "tieline: there is neither a command nor a file “unheard”\n", text

    def test_no_display(self):
        faulty = self.write("faulty.json", '{"tieline": 1}\n')
        said = self.run("validate", faulty, status=1).stderr
        error = self.run(faulty, status=1).stderr
        assert error.startswith(said) and said, error
        assert "no display" in error[len(said):], error
        assert self.run(MAP, status=1).stderr.count("\n") == 1
        assert "no display" in self.run("--lang", "en", status=1).stderr

    def test_version(self):
        assert self.run("--version").stdout.startswith("Tieline ")

    def test_man_page_names_every_option(self):
        manual = (SOURCE / "data" / "tieline.1").read_text(encoding="utf-8").replace("\\-", "-")
        for verb in ("export", "validate", "info", "layout", "convert"):
            for word in self.run(verb, "--help").stdout.replace("=", " ").replace(",", " ").split():
                if word.startswith("--") and word != "--help":
                    assert word in manual, f"{verb} {word} is not in the manual"

    def test_unknown_option_is_a_wrong_call(self):
        assert "--nonsense" in self.run("export", MAP, "--nonsense", status=2).stderr
        assert "--nonsense" in self.run("--nonsense", status=2).stderr
        assert "--limit" in self.run("--limit", status=2).stderr
        for option in ("--nonsense", "--limit"):
            for call in ((option,), (option + "=\x1b[31m",), ("export", MAP, option)):
                error = self.run(*call, status=2).stderr
                assert error.startswith("tieline: ") and error.count("\n") == 1, error
                assert "\x1b" not in error, error
        assert self.run("--limit=size=x", status=2).stderr.count("tieline: ") == 1

    def test_name_after_the_end_of_options(self):
        shutil.copy(MAP, self.path / "-x.json")
        self.run("validate", "--", "-x.json")
        self.run("export", "-o", "x.png", "--", "-x.json")
        assert (self.path / "x.png").exists()
        error = self.run("--", "-x.json", status=1).stderr
        assert "no display" in error and "-x.json" not in error, error

    def test_empty_name_is_a_wrong_call(self):
        assert self.run("validate", "", status=2).stderr == "tieline: a name of a file is empty\n"

    def test_sizes_without_end_are_wrong_calls(self):
        for option in ("--scale=-inf", "--scale=inf", "--scale=nan", "--dpi=-inf"):
            self.run("export", MAP, "-o", "x.png", option, status=2)

    def test_addresses_that_lead_nowhere(self):
        text = pathlib.Path(MAP).read_text(encoding="utf-8")
        for address in ("https:///x", "https://", "https://a.example/\u202ex", "https://a.example/\u0007"):
            document = json.loads(text)
            document["organizations"][0]["website"] = address
            error = self.run("validate", self.write("a.json", json.dumps(document)), status=1).stderr
            assert any(words in error for words in ("expected an address", "in this address")), error
            assert error.count("\n") == 1, error

    def test_export_without_output_is_a_wrong_call(self):
        self.run("export", MAP, status=2)

    def test_export_has_the_size_asked_for(self):
        for chart in ("network", "timeline", "both"):
            assert size(self.export("--chart", chart, "--size", "1280x720")) == (1280, 720), chart

    def test_export_default_size(self):
        assert size(self.export()) == (1920, 1080)

    def test_export_scaled_is_the_same_drawing_larger(self):
        png = self.export("--chart", "network", "--size", "3840x2160")
        assert size(png) == (3840, 2160)

    def test_export_carries_dpi_and_title(self):
        found = chunks(self.export("--dpi", "300"))
        x, y, unit = struct.unpack(">IIB", found["pHYs"])
        assert (x, y, unit) == (11811, 11811, 1)
        assert found["iTXt"].startswith(b"Title\0")
        assert "OpenAI’s chip partners".encode() in found["iTXt"]

    def test_export_for_paper_has_legible_type(self):
        for dpi, width, height in ((300, 1004, 1004), (300, 2126, 1400), (150, 1063, 800)):
            svg = self.export("--format", "svg", "--chart", "timeline", "--dpi", str(dpi),
                              "--size", f"{width}x{height}").decode()
            layout = float(re.search(r'viewBox="0 0 ([0-9.]+)', svg)[1])
            least = min(map(float, re.findall(r'font-size="([0-9.]+)"', svg)))
            points = least * width / layout / dpi * 72
            assert points >= 6, f"{points} points at {dpi} dpi"
        error = self.run("export", MAP, "-o", "x.png", "--dpi", "300", "--size", "800x500",
                         status=2).stderr
        assert "6 points" in error, error
        assert size(self.export("--dpi", "300", "--size", "800x500", "--scale", "1")) == (800, 500)

    def test_scale_and_dpi_have_bounds(self):
        for option, beyond in (("--scale", ("0.09", "101")), ("--dpi", ("9.9", "10001"))):
            for value in ("0", "-1", "nan", "inf", "1e-300", *beyond):
                error = self.run("export", MAP, "-o", "x.png", f"{option}={value}",
                                 status=2).stderr
                assert "--scale is from 0.1 to 100" in error, error
        for options, said in ((("--scale", "0.1", "--size", "9000x3000"), "laid out on more than 30000"),
                              (("--scale", "16", "--size", "400x300"), "needs 6400 × 4800")):
            error = self.run("export", MAP, "-o", "x.png", *options, status=2).stderr
            assert said in error, error

    def test_several_pictures_go_into_a_folder(self):
        error = self.run("export", MAP, "--chart", "network,timeline", "-o", "x.png",
                         status=2).stderr
        assert "folder" in error and "x.png" in error, error
        assert not (self.path / "x.png").exists()
        assert "-o" in self.run("export", MAP, "-o", "", status=2).stderr

    def test_folder_that_cannot_be_made_says_why(self):
        (self.path / "taken").write_text("old", encoding="utf-8")
        for arguments in (("--chart", "network,table"), ("--frames", "2026", "--step", "P1Y")):
            error = self.run("export", MAP, "-o", "taken/sub", *arguments, status=3).stderr
            assert "taken/sub" in error and "Not a directory" in error, error
        assert (self.path / "taken").read_text(encoding="utf-8") == "old"

    def test_export_twice_gives_the_same_bytes(self):
        for chart in ("network", "timeline", "both"):
            arguments = ("--chart", chart, "--size", "900x600")
            assert self.export(*arguments) == self.export(*arguments), chart

    def test_export_does_not_depend_on_who_asks(self):
        shuffled = self.path / "shuffled.json"
        content = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"), object_hook=lambda entry:
                             dict(reversed(entry.items())))
        shuffled.write_text(json.dumps(content), encoding="utf-8")
        others = {"TZ": "Asia/Seoul", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8", "LANGUAGE": "ko",
                  "LC_NUMERIC": "de_DE.UTF-8", "XDG_CONFIG_HOME": self.folder.name,
                  "FONTCONFIG_FILE": "/nowhere", "PANGO_LANGUAGE": "ja", "HOME": self.folder.name,
                  "SOURCE_DATE_EPOCH": "1"}
        for format in ("png", "svg", "pdf"):
            asked = ("export", "--format", format, "--size", "800x500", "-o", "-")
            first = self.run(*asked, MAP, text=False).stdout
            assert self.run(*asked, MAP, text=False, others=others).stdout == first, format
            assert self.run(*asked, MAP, text=False, others={"LC_ALL": "C"}).stdout == first, format
            assert self.run(*asked, shuffled, text=False).stdout == first, format

    def test_every_option_changes_the_picture(self):
        base = ("--size", "900x600", "--chart", "network")
        plain = self.export(*base)
        for extra in (("--theme", "dark"), ("--lang", "ko"), ("--select", "amd"),
                      ("--omit", "title"), ("--omit", "key"), ("--omit", "sources,credit"),
                      ("--at", "2026-12"), ("--omit", "subtitle"), ("--omit", "date"), ("--scale", "1.5"),
                      ("--background", "transparent"), ("--arrangement", "circle"),
                      ("--arrangement", "rings"), ("--arrangement", "layers")):
            assert self.export(*base, *extra) != plain, extra

    def test_omit_assumption_changes_the_timeline(self):
        base = ("--size", "900x600", "--chart", "timeline")
        assert self.export(*base) != self.export(*base, "--omit", "assumption")

    def test_transparent_background_has_alpha(self):
        assert chunks(self.export())["IHDR"][9] == 2
        assert chunks(self.export("--background", "transparent"))["IHDR"][9] == 6

    def test_dark_on_white_is_refused(self):
        self.run("export", MAP, "-o", "x.png", "--theme", "dark", "--background", "white", status=2)
        assert not (self.path / "x.png").exists()

    def test_too_small_and_too_large_are_refused(self):
        assert "400" in self.run("export", MAP, "-o", "x.png", "--size", "300x200", status=2).stderr
        self.run("export", MAP, "-o", "x.png", "--size", "90000x90000", status=2)
        self.run("export", MAP, "-o", "x.png", "--size", "12by7", status=2)

    def test_export_as_of_a_moment(self):
        for chart in ("network", "timeline", "both"):
            base = ("--size", "900x600", "--chart", chart)
            then = self.export(*base, "--at", "2026-12")
            assert then == self.export(*base, "--at", "2026-12"), chart
            assert then != self.export(*base), chart
            assert then != self.export(*base, "--at", "2028-06"), chart

    def test_wrong_moment_is_a_wrong_call(self):
        for moment in ("2026-13", "tomorrow", "Y17000", "2026/2027", ""):
            said = self.run("export", MAP, "-o", "x.png", "--at", moment, status=2).stderr
            assert "--at" in said and moment in said, said
        assert not (self.path / "x.png").exists()

    def test_a_language_is_a_tag(self):
        for language in ("", "-", "a b", "k", "ko;", "../ko"):
            error = self.run("info", MAP, f"--lang={language}", status=2).stderr
            assert "--lang" in error and f"“{language}”" in error, error
        for language in ("ko-KR", "ko_KR", "zh-Hant-TW", "xx"):
            self.run("info", MAP, "--lang", language)

    def test_info_moves_no_cursor(self):
        document = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"))
        document["title"] = "Chips\x1b[2J\u202e"
        (self.path / "a.tieline.json").write_text(json.dumps(document), encoding="utf-8")
        said = self.run("info", "a.tieline.json").stdout
        assert said.startswith("Chips\\u001b[2J\\u202e"), said
        assert "\x1b" not in said and "\u202e" not in said, said

    def test_name_of_a_file_forges_no_message(self):
        forged = "a\n\x1b[2Jb.json:1:1: error: "
        shown = "a\\u000a\\u001b[2Jb.json:1:1: error: "
        (self.path / (forged + "map.json")).write_text("{", encoding="utf-8")
        (self.path / (forged + "taken")).write_text("", encoding="utf-8")
        for arguments, status in ((("validate", forged + "map.json"), 1),
                                  (("info", forged + "map.json"), 1),
                                  (("convert", forged + "map.json", "-o", "a.dot"), 1),
                                  ((forged + "map.json",), 1),
                                  (("validate", forged + "absent"), 1),
                                  (("info", forged + "absent"), 1),
                                  (("layout", "--edges", forged + "absent"), 1),
                                  (("export", MAP, "-o", forged + "taken/a.png"), 3),
                                  (("export", MAP, "-o", forged + "taken/a/"), 3),
                                  (("export", MAP, "-o", forged + "a.gif"), 2),
                                  (("export", MAP, "-o", "a", "--story", forged), 2)):
            said = self.run(*arguments, status=status).stderr
            assert shown in said and forged not in said and "\x1b" not in said, said
            assert said.count("\n") == 1 + ("no display" in said), said

    def test_frames_are_numbered_pictures_of_the_playhead(self):
        base = ("--size", "800x500", "--chart", "timeline")
        self.run("export", MAP, *base, "--frames", "2026/2027", "--step", "P6M", "-o", "talk")
        names = sorted(path.name for path in (self.path / "talk").iterdir())
        assert names == [f"openai-chip-partners-{n:04}.png" for n in range(1, 6)], names
        moments = ("2026-01-01", "2026-06-30", "2026-12-31", "2027-06-30", "2027-12-31")
        for name, moment in zip(names, moments):
            assert (self.path / "talk" / name).read_bytes() == self.export(*base, "--at", moment), name
        self.run("export", MAP, "--chart", "network", "--format", "svg", "--frames", "2026", "--step", "P1Y",
                 "-o", "talk")
        assert (self.path / "talk" / "openai-chip-partners-0002.svg").exists()

    def test_frames_end_with_the_last_year(self):
        base = ("--size", "400x300", "--scale", "0.5", "--chart", "table")
        for interval, step, n in (("9999", "P3M", 5), ("9998/9999", "P1Y", 3),
                                  ("9999-12-30/9999-12-31", "P1D", 2)):
            self.run("export", MAP, *base, "--frames", interval, "--step", step, "-o", interval[:6])
            assert len(list((self.path / interval[:6]).iterdir())) == n, interval
            shutil.rmtree(self.path / interval[:6])

    def test_wrong_frames_are_wrong_calls(self):
        for options, said in ((("--frames", "2030/2025", "--step", "P1Y"), "ends before it starts"),
                              (("--frames", "2025/..", "--step", "P1Y"), "2025/.."),
                              (("--frames", "soon", "--step", "P1Y"), "soon"),
                              (("--frames", "2025/2030", "--step", "3M"), "“3M” is not a duration"),
                              (("--frames", "2025/2030", "--step", "P0D"), "P0D"),
                              (("--frames", "1000/2030", "--step", "P1D"), "more than 9999"),
                              (("--frames", "2025/2030"), "--step"),
                              (("--step", "P1Y"), "--frames"),
                              (("--frames", "2025", "--step", "P1M", "--at", "2026"), "--at"),
                              (("--frames", "2025", "--step", "P1M", "--chart", "network,timeline"),
                               "one chart"),
                              (("--frames", "2025", "--step", "P1M", "--format", "pdf", "--page", "a4"),
                               "--page")):
            error = self.run("export", MAP, "-o", "talk", *options, status=2).stderr
            assert said in error, error
        for output in ("-", "x.png"):
            self.run("export", MAP, "-o", output, "--frames", "2025", "--step", "P1M", status=2)
        assert not (self.path / "talk").exists()

    def test_frames_that_cannot_be_written(self):
        (self.path / "talk").write_text("a file")
        self.run("export", MAP, "-o", "talk", "--frames", "2025", "--step", "P1Y", status=3)
        assert (self.path / "talk").read_text() == "a file"

    def test_story_becomes_numbered_slides(self):
        names = [f"openai-chip-partners-reach-for-chips-{n:02}.png" for n in range(1, 13)]
        for folder in ("talk", "again"):
            self.run("export", MAP, "--story", "reach-for-chips", "--size", "1024x768", "-o", folder)
        assert sorted(path.name for path in (self.path / "talk").iterdir()) == names
        for name in names:
            slide = (self.path / "talk" / name).read_bytes()
            assert size(slide) == (1024, 768), name
            assert slide == (self.path / "again" / name).read_bytes(), name
        self.run("export", MAP, "--story", "reach-for-chips", "--format", "svg", "--lang", "ko",
                 "-o", "svg")
        slide = (self.path / "svg" / "openai-chip-partners-reach-for-chips-03.svg").read_text("utf-8")
        assert "누가 가장 많이 공급할까?" in slide and "3 / 12" in slide

    def test_names_of_slides_are_in_one_line(self):
        document = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"))
        story = document["stories"][0]
        story["id"], story["steps"] = "a/\n\x1b[2J\u009b\u202eé", story["steps"][:1]
        for name in ("a\nb.tieline.json", os.fsdecode(b"caf\xe9.tieline.json")):
            self.write(name, json.dumps(document))
            self.run("export", name, "--story", story["id"], "-o", "talk")
        assert sorted(os.fsencode(path.name) for path in (self.path / "talk").iterdir()) == \
            ["a-b-a---[2J--é-01.png".encode(), b"caf\xe9" + "-a---[2J--é-01.png".encode()]

    def test_story_becomes_a_handout(self):
        for lang, page, said in (("en", "a4", ("Who is on this map?", "OpenAI makes ChatGPT", "12 of 12", "Sources")),
                                 ("ko", "letter", ("지도에는 누가 있을까?", "칩을 둘러싼 약속", "출처"))):
            arguments = ("export", MAP, "--story", "reach-for-chips", "--lang", lang, "--page", page)
            self.run(*arguments, "-o", "story.pdf")
            pdf = (self.path / "story.pdf").read_bytes()
            assert self.run(*arguments, "--format", "pdf", "-o", "-", text=False).stdout == pdf
            self.run(*arguments, "--format", "pdf", "-o", "folder/")
            assert (self.path / "folder" / "openai-chip-partners-reach-for-chips.pdf").read_bytes() == pdf
            if not shutil.which("pdftotext"):
                continue
            about = subprocess.run(["pdfinfo", "story.pdf"], capture_output=True, text=True, check=True,
                                   cwd=self.folder.name).stdout
            assert "Tagged:          yes" in about and ("A4" if page == "a4" else "letter") in about, about
            pages = subprocess.run(["pdftotext", "story.pdf", "-"], capture_output=True, text=True, check=True,
                                   cwd=self.folder.name).stdout.split("\f")[:-1]
            assert 13 <= len(pages) <= 14, len(pages)
            assert said[0] in pages[0] and said[1] in pages[0], pages[0]
            assert all(any(words in text for text in pages) for words in said)

    def test_wrong_stories_are_wrong_calls(self):
        story = ("--story", "reach-for-chips")
        for options, said in ((("--story", "reach-for-chip"), "did you mean “reach-for-chips”?"),
                              (("--story", "nothing-like-it"), "it has “reach-for-chips”"),
                              ((*story, "--chart", "network"), "--chart does not go"),
                              ((*story, "--at", "2027"), "--at does not go"),
                              ((*story, "--select", "amd"), "--select does not go"),
                              ((*story, "--frames", "2025/2026", "--step", "P1Y"), "--frames does not go"),
                              ((*story, "--size", "300x200"), "too small"),
                              ((*story, "--format", "pdf", "--size", "800x600"), "--page"),
                              ((*story, MAP), "one file")):
            error = self.run("export", MAP, "-o", "talk", *options, status=2).stderr
            assert said in error, error
        for output in ("-", "x.png"):
            assert "folder" in self.run("export", MAP, *story, "-o", output, status=2).stderr
        assert not (self.path / "talk").exists() and not (self.path / "x.png").exists()
        (self.path / "taken").write_text("old")
        self.run("export", MAP, *story, "-o", "taken", status=3)

    def test_story_without_steps_is_a_wrong_call(self):
        document = {**json.loads(pathlib.Path(MAP).read_text("utf-8")),
                    "stories": [{"id": "s", "title": "S", "steps": []}]}
        (self.path / "a.tieline.json").write_text(json.dumps(document), encoding="utf-8")
        for form, output in (("pdf", "x.pdf"), ("svg", "talk"), ("png", "talk")):
            error = self.run("export", "a.tieline.json", "--story", "s", "--format", form, "-o", output,
                             status=2).stderr
            assert error == "tieline: the story “s” has no steps\n", error
        assert not (self.path / "talk").exists() and not (self.path / "x.pdf").exists()

    def test_picture_of_several_that_cannot_be_written_is_named(self):
        pictures = {"openai-chip-partners-0002.png": ("--frames", "2026", "--step", "P1Y"),
                    "openai-chip-partners-reach-for-chips-02.png": ("--story", "reach-for-chips")}
        for name, options in pictures.items():
            (self.path / "so" / name).mkdir(parents=True)
            error = self.run("export", MAP, *options, "-o", "so/", status=3).stderr
            assert error == f"so/{name}: error: It is a folder, not a file\n", error
        document = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"))
        document["stories"][0]["id"] = "a" * 250
        self.write("long.tieline.json", json.dumps(document))
        error = self.run("export", "long.tieline.json", "--story", "a" * 250, "-o", "so/", status=3).stderr
        assert error == f"so/long-{'a' * 250}-01.png: error: File name too long\n", error

    def test_unknown_selection_is_refused(self):
        assert "nobody" in self.run("export", MAP, "-o", "x.png", "--select", "nobody", status=2).stderr

    def test_wrong_values_name_what_is_allowed(self):
        for option, value, allowed in (("--chart", "pie", "timeline"), ("--theme", "pink", "dark"),
                                       ("--arrangement", "spiral", "rings"),
                                       ("--background", "red", "white"), ("--omit", "all", "credit"),
                                       ("--format", "gif", "png")):
            message = self.run("export", MAP, "-o", "x.png", option, value, status=2).stderr
            assert value in message and allowed in message, message

    def test_empty_values_are_no_values(self):
        for option, said in (
                ("--chart", "--chart is network, timeline, both or table, not “”"),
                ("--limit", "--limit is one or more of size=MIB (1…1024), "),
                ("--omit", "--omit takes title, subtitle, key, date, assumption, sources and "
                           "credit, not “”"),
                ("--positions", "a name of a file is empty")):
            message = self.run("export", MAP, "-o", "x.png", f"{option}=", status=2).stderr
            assert message.startswith(f"tieline: {said}"), message
            assert "“”" in message or "empty" in message, message
        for verb in ("validate", "info", "layout"):
            assert "not “”" in self.run(verb, MAP, "--limit=", status=2).stderr
        assert "empty" in self.run("layout", "--edges=", status=2).stderr
        assert not list(self.path.iterdir())

    def test_network_takes_positions(self):
        places = self.run("layout", MAP).stdout
        (self.path / "places").write_text("# id x y\n" + places)
        given = self.export("--chart", "network", "--positions", "places")
        assert given == self.export("--chart", "network", "--positions", "places")
        lines = [line.split("\t") for line in places.splitlines()]
        moved = [[line[0], str(-float(line[1])), line[2]] for line in lines]
        (self.path / "mirrored").write_text("".join("\t".join(line) + "\n" for line in moved))
        assert given != self.export("--chart", "network", "--positions", "mirrored")
        self.run("export", MAP, "-o", "x.png", "--positions", "places", "--arrangement", "rings",
                 status=2)
        for text, said in (
                ("openai\t1\n", "1:1: error: expected an id, x and y with tabs between them"),
                ("# x\nopenai\t1\ttwo\n", '2:10: error: expected a number of pixels, found "two"'),
                ("openai\tinf\t1\n", '1:8: error: expected a number of pixels, found "inf"'),
                ("openai\t1\t-1e9\n", '1:10: error: expected a number of pixels, found "-1e9"'),
                ("openai\t1\t2\nopenai\t1\t2\n", '2:1: error: "openai" has a position already'),
                ("peach\t1\t2\n", '1:1: error: there is no organization "peach" in the document'),
                ("opnai\t1\t2\n", '1:1: error: there is no organization "opnai" in the document; '
                                  'did you mean "openai"?'),
                ("openai\xc2\xa0\t1\t2\n",
                 '1:1: error: there is no organization "openai\xa0" in the document; did you mean '
                 '"openai", which looks the same but has no U+00A0?'),
                ("openai\t\xff\t2\n", "1:8: error: the byte 0xFF here is not UTF-8: "
                                      "save the file as UTF-8"),
                ("openai\t1\0\t2\n", "1:9: error: a NUL byte stands here; expected a text"),
                ("# x\r\ramd\tb\t2\r", '3:5: error: expected a number of pixels, found "b"'),
                ("amd\tb\t2\r\n\r\nintel\t1\tc\r\n",
                 '1:5: error: expected a number of pixels, found "b"\n'
                 'bad:3:9: error: expected a number of pixels, found "c"')):
            (self.path / "bad").write_bytes(text.encode("latin-1"))
            error = self.run("export", MAP, "-o", "x.png", "--positions", "bad", status=1).stderr
            assert error == f"bad:{said}\n", error
        (self.path / "bad").write_text("\n".join(places.splitlines()[2:]) + "\n")
        error = self.run("export", MAP, "-o", "x.png", "--positions", "bad", status=1).stderr
        assert [line.rpartition(": ")[2] for line in error.splitlines()] == [
            f'"{line[0]}" has no position' for line in lines[:2]], error
        (self.path / "good").write_bytes(b"\xef\xbb\xbf" + places.replace("\n", "\r\n").encode())
        assert given == self.export("--chart", "network", "--positions", "good")
        (self.path / "old").write_bytes(places.replace("\n", "\r").encode())
        assert given == self.export("--chart", "network", "--positions", "old")
        self.run("export", MAP, "-o", "x.png", "--positions", "absent", status=1)
        assert not (self.path / "x.png").exists()

    def test_positions_of_any_id_come_back(self):
        ids = ["#1", '"', '"a"', "a\tb", "a\nb", "a\rb", " a", "a ", "\u3000a", "\ufeffa", "a\x7fb",
               "a\x85b", "a\\nb", "a b", "a\"b", "a#b", "\u1100\u1161", "b"]
        document = self.write("ids.tieline.json", json.dumps({
            "tieline": 1, "title": "T", "organizations": [{"id": i, "name": "N"} for i in ids],
            "deals": [{"id": "deal", "status": "signed", "parties": ids}]}))
        places = self.run("layout", document).stdout
        lines = places.split("\n")
        assert [line.split("\t")[0] for line in lines[-8:]] == [
            '"a\x85b"', "a\\nb", "a b", 'a"b', "a#b", "\u1100\u1161", "b", ""], lines
        assert lines[0].startswith('"#1"\t') and lines[3].startswith('"a\\tb"\t'), lines
        self.write("places", places)
        self.run("export", document, "-o", "x.svg", "--chart", "network", "--positions", "places")
        for text in ('"b\t1\t2\n', '"b"1\t2\n', '"\\x"\t1\t2\n'):
            self.write("bad", text)
            error = self.run("export", document, "-o", "y.svg", "--positions", "bad",
                             status=1).stderr
            assert error == ("bad:1:1: error: expected an id in quotation marks as JSON has it, "
                             "and a tab\n"), error
        self.write("bad", '"\\u0062"\t1\tx\n')
        error = self.run("export", document, "-o", "y.svg", "--positions", "bad", status=1).stderr
        assert error == 'bad:1:12: error: expected a number of pixels, found "x"\n', error

    def test_format_that_conflicts_with_the_name_is_refused(self):
        self.run("export", MAP, "-o", "x.jpg", status=2)
        self.run("export", MAP, "-o", "x.png", "--format", "svg", status=2)
        self.run("export", MAP, "-o", "x.png", "--page", "a4", status=2)
        self.run("export", MAP, "-o", "x.pdf", "--svg-text", "outlines", status=2)

    def test_page_has_a_size_of_its_own(self):
        error = self.run("export", MAP, "-o", "x.pdf", "--page", "a4", "--size", "800x600",
                         status=2).stderr
        assert "--size" in error and "--page" in error, error
        assert not (self.path / "x.pdf").exists()
        assert "letter" in self.run("export", MAP, "-o", "x.pdf", "--page", "a5", status=2).stderr

    def test_handout_has_more_than_the_chart(self):
        chart = self.export("--format", "pdf", "--chart", "network")
        for page in ("a4", "letter"):
            handout = self.export("--format", "pdf", "--chart", "network", "--page", page)
            assert handout.startswith(b"%PDF-1.") and len(handout) > len(chart)
            assert handout == self.export("--format", "pdf", "--chart", "network", "--page", page,
                                          "--dpi", "300")

    def test_table_in_every_format(self):
        self.run("export", MAP, "--chart", "network,table", "--format", "pdf", "-o", "files")
        assert (self.path / "files" / "openai-chip-partners-table.pdf").exists()
        assert b"Broadcom" in self.export("--format", "svg", "--chart", "table")
        assert size(self.export("--chart", "table", "--size", "900x700")) == (900, 700)
        for arguments in (("--at", "2025-10-10"), ("--select", "amd-openai"), ("--omit", "sources"),
                          ("--theme", "dark"), ("--lang", "ko")):
            assert self.export("--format", "pdf", "--chart", "table", *arguments) \
                != self.export("--format", "pdf", "--chart", "table")

    def test_pictures_do_not_replace_each_other(self):
        for folder in ("one", "two"):
            (self.path / folder).mkdir()
            (self.path / folder / "map.tieline.json").write_bytes(pathlib.Path(MAP).read_bytes())
        said = self.run("export", "one/map.tieline.json", "two/map.tieline.json", "-o", "out",
                        status=2).stderr
        assert "one/map.tieline.json" in said and "two/map.tieline.json" in said, said
        assert not (self.path / "out").exists()

    def test_name_or_option_decides_the_format(self):
        for format, start in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-1.")):
            self.run("export", MAP, "-o", "x." + format)
            assert (self.path / ("x." + format)).read_bytes().startswith(start)
            assert self.export("--format", format).startswith(start)

    def test_several_charts_go_to_a_folder(self):
        self.run("export", MAP, "--chart", "network", "--chart", "timeline", "--size", "800x500",
                 "-o", "pictures")
        assert sorted(path.name for path in (self.path / "pictures").iterdir()) == \
            ["openai-chip-partners-network.png", "openai-chip-partners-timeline.png"]

    def test_several_pictures_do_not_go_to_standard_output(self):
        self.run("export", MAP, MAP, "-o", "-", status=2)

    def test_output_that_cannot_be_written(self):
        blocker = self.write("file", "")
        self.run("export", MAP, "-o", blocker + "/x.png", status=3)

    def refuse_to_replace(self, *arguments, name):
        """Checks that a file that is read stays as it is, whatever its name is."""
        read = {path: path.read_bytes() for path in self.path.glob("*.*")}
        error = self.run("export", *arguments, status=3).stderr
        assert error == f"{name}: error: It is one of the files that are read: " \
                        "another name is needed\n", error
        assert {path: path.read_bytes() for path in read} == read

    def test_nothing_is_written_over_what_is_read(self):
        shutil.copy(MAP, self.path / "d.tieline.json")
        self.write("p.tsv", self.run("layout", MAP).stdout)
        (self.path / "p.png").symlink_to("p.tsv")
        self.refuse_to_replace(MAP, "--chart", "network", "--positions", "p.tsv", "-o", "p.png",
                               name="p.png")
        for ending in ("png", "svg", "pdf"):
            (self.path / f"l.{ending}").symlink_to("d.tieline.json")
            self.refuse_to_replace("d.tieline.json", "-o", f"l.{ending}", name=f"l.{ending}")
        self.refuse_to_replace("l.svg", "-o", "l.png", name="l.png")

    def test_no_picture_of_several_is_written_over_what_is_read(self):
        shutil.copy(MAP, self.path / "d.tieline.json")
        shutil.copy(MAP, self.path / "e.tieline.json")
        for name, arguments in (("d-both.png", ("e.tieline.json",)),
                                ("d-0002.png", ("--frames", "2025/2026", "--step", "P1Y")),
                                ("d-reach-for-chips.pdf", ("--story", "reach-for-chips",
                                                           "--format", "pdf")),
                                ("d-reach-for-chips-02.svg", ("--story", "reach-for-chips",
                                                              "--format", "svg"))):
            folder = self.path / name.replace(".", "-")
            folder.mkdir()
            (folder / name).symlink_to("../e.tieline.json" if "e.tieline.json" in arguments
                                       else "../d.tieline.json")
            self.refuse_to_replace("d.tieline.json", *arguments, "-o", folder.name,
                                   name=f"{folder.name}/{name}")

    def test_name_with_a_colon_is_no_uri(self):
        content = pathlib.Path(MAP).read_text(encoding="utf-8")
        for name in ("Map: 2026.tieline.json", "file: a.json", "resource:a.json"):
            self.write(name, content)
            self.run("validate", name)
            assert self.run("info", name).stdout == self.run("info", MAP).stdout, name
        base = ("--chart", "table", "--size", "800x500", "-o")
        for output in ("Map: a.png", "file: a.png", "new:dir/"):
            self.run("export", MAP, *base, output)
            assert (self.path / output).exists(), output
        self.run("export", MAP, "--frames", "2026", "--step", "P1Y", *base, "frames: new")
        self.run("export", MAP, "--story", "reach-for-chips", "-o", "slides: new")
        self.run("convert", MAP, "--to", "csv", "-o", "tables: new/")
        for folder, n in (("new:dir", 1), ("frames: new", 2), ("slides: new", 12), ("tables: new", 2)):
            assert len(list((self.path / folder).iterdir())) == n, folder

    def test_uri_is_a_file(self):
        self.run("validate", pathlib.Path(MAP).resolve().as_uri())
        folder = (self.path / "a folder").as_uri()
        self.run("export", MAP, "--chart", "table", "--size", "800x500", "-o", folder + "/new/")
        self.run("export", MAP, "--chart", "table", "--size", "800x500", "-o", folder + "/a%25.png")
        self.run("convert", MAP, "--to", "csv", "-o", folder)
        assert sorted(path.name for path in (self.path / "a folder").iterdir()) == \
            ["a%.png", "flows.csv", "new", "organizations.csv"]
        assert (self.path / "a folder" / "new" / "openai-chip-partners-table.png").exists()
        error = self.run("export", MAP, "-o", "nowhere://a/b/", status=3).stderr
        assert "nowhere://a/b/: error: " in error, error
        assert [path.name for path in self.path.iterdir()] == ["a folder"]

    def test_wrong_document_is_wrong_input(self):
        bad = self.write("bad.tieline.json", '{\n  "tieline": 1,\n  "title": 7\n}\n')
        result = self.run("export", bad, "-o", "x.png", status=1)
        assert f"{bad}:3:12: error:" in result.stderr, result.stderr
        assert not (self.path / "x.png").exists()

    def run_on_a_terminal(self, *arguments, status):
        """Returns the lines that a terminal would have of standard error."""
        terminal, end = pty.openpty()
        result = subprocess.run([PROGRAM, *arguments], stdout=subprocess.DEVNULL, stderr=end,
                                check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
                                cwd=self.folder.name)
        os.close(end)
        assert result.returncode == status, (arguments, result.returncode)
        text = b""
        try:
            while more := os.read(terminal, 4096):
                text += more
        except OSError:  # the other end is closed, and all is read
            pass
        os.close(terminal)
        return text.decode().replace("\r\n", "\n").split("\n")

    def test_errors_begin_a_line(self):
        bad = self.write("bad.tieline.json", "{")
        (self.path / "out").mkdir()
        (self.path / "good.tieline.json").write_bytes(pathlib.Path(MAP).read_bytes())
        lines = self.run_on_a_terminal("export", MAP, bad, "good.tieline.json", "-o", "out",
                                       status=1)
        assert lines[0] == "\r1/3" and lines[1].startswith(f"{bad}:1:"), lines
        assert lines[-2:] == ["\r2/3", ""], lines
        lines = self.run_on_a_terminal("export", MAP, "absent", "-o", "out", status=1)
        assert lines == ["\r1/2", "absent: error: No such file or directory", ""], lines
        (self.path / "out" / "openai-chip-partners-0003.png").mkdir(parents=True)
        lines = self.run_on_a_terminal("export", MAP, "-o", "out", "--chart", "network", "--frames",
                                       "2025/2028", "--step", "P1Y", status=3)
        assert len(lines) == 3 and lines[0].startswith("\r") and "error" not in lines[0], lines
        assert "error" in lines[1] and not lines[1].startswith("\r"), lines

    def test_missing_file_is_wrong_input(self):
        assert "absent.json" in self.run("info", "absent.json", status=1).stderr

    def test_validate_accepts_the_bundled_map(self):
        assert self.run("validate", MAP).stderr == ""

    def test_validate_reports_all_problems_in_order(self):
        bad = self.write("bad.json", '{"tieline": 1,\n "title": "x",\n "organizations": [\n'
                         '  {"id": "a"},\n  {"id": "a", "name": "A"}],\n'
                         ' "deals": [{"id": "d", "status": "sined", "flows": [\n'
                         '  {"kind": "suply", "from": "a", "to": "b"}]}]}\n')
        lines = self.run("validate", bad, status=1).stderr.splitlines()
        places = [tuple(int(part) for part in line[len(bad) + 1:].split(":")[:2]) for line in lines]
        assert places == sorted(places), places
        text = "\n".join(lines)
        for part in ("/organizations/0", "/organizations/1/id", "signed", "/deals/0/flows/0/kind"):
            assert part in text, f"{part} is not in:\n{text}"

    def test_validate_as_json(self):
        bad = self.write("bad.json", "{}")
        problems = json.loads(self.run("validate", "--format", "json", bad, status=1).stdout)
        assert problems and all(problem["file"] == bad and problem["line"] >= 1
                                and problem["message"] for problem in problems)
        assert json.loads(self.run("validate", "--format", "json", MAP).stdout) == []

    def test_json_tells_of_files_that_cannot_be_read(self):
        (self.path / "folder").mkdir()
        result = self.run("validate", "--format", "json", "absent.json", MAP, "folder", status=1)
        assert result.stderr == "", result.stderr
        form = {"line": 1, "column": 1, "severity": "error", "code": "unreadable-file",
                "pointer": ""}
        assert json.loads(result.stdout) == [
            {"file": "absent.json", **form, "message": "No such file or directory"},
            {"file": "folder", **form, "message": "It is a folder, not a file"}], result.stdout

    def test_json_is_utf_8_whatever_the_name(self):
        name = os.fsdecode(b"caf\xe9.json")
        (self.path / name).write_text("{}")
        said = self.run("validate", "--format", "json", name, status=1, text=False).stdout
        assert json.loads(said.decode())[0]["file"] == "caf\ufffd.json", said

    def test_validate_speaks_korean(self):
        bad = self.write("bad.json", "{}")
        english = self.run("validate", bad, status=1).stderr
        korean = self.run("validate", "--lang", "ko", bad, status=1).stderr
        assert english != korean
        assert any("가" <= letter <= "힣" for letter in korean), korean

    def test_info_adds_up(self):
        text = self.run("info", MAP).stdout.replace("\u00a0", " ")
        for part in ("Organizations: 7", "26.75 GW or more", "Undated: 14 GW", "US$48 billion"):
            assert part in text, f"{part} is not in:\n{text}"

    def test_info_counts_stories(self):
        text = self.run("info", MAP).stdout
        assert "Stories: 1\nSteps of stories: 12\n" in text, text
        text = self.run("info", "--lang", "ko", MAP).stdout
        assert "이야기: 1\n이야기의 장면: 12\n" in text, text
        none = self.write("none.json", '{"tieline": 1, "title": "T", "organizations": [], "deals": []}')
        assert "Stories" not in self.run("info", none).stdout

    def test_layout_of_a_document(self):
        rows = [line.split("\t") for line in self.run("layout", MAP).stdout.splitlines()]
        assert [row[0] for row in rows][:1] == ["openai"] and len(rows) == 7
        assert all(len(row) == 5 for row in rows)

    def layout(self, *arguments):
        """Returns what `layout` prints, as numbers by name."""
        rows = (line.split("\t") for line in self.run("layout", *arguments).stdout.splitlines())
        return {row[0]: tuple(float(number) for number in row[1:]) for row in rows}

    def test_layout_of_a_document_has_boxes_as_they_are_drawn(self):
        boxes = {place[2:] for place in self.layout(MAP).values()}
        assert len(boxes) > 3, boxes
        places = self.layout(MAP, "--box", "60x20")
        assert {place[2:] for place in places.values()} == {(60.0, 20.0)}

    def test_layout_knows_every_arrangement(self):
        places = {}
        for arrangement in ("stress", "circle", "rings", "layers"):
            places[arrangement] = self.layout(MAP, "--arrangement", arrangement)
            boxes = list(places[arrangement].values())
            for i, (ax, ay, aw, ah) in enumerate(boxes):
                for bx, by, bw, bh in boxes[:i]:
                    assert abs(ax - bx) >= (aw + bw) / 2 - 1e-3 \
                        or abs(ay - by) >= (ah + bh) / 2 - 1e-3, arrangement
        assert places["stress"] == self.layout(MAP)
        assert len({found["amd"] for found in places.values()}) == 4
        self.run("layout", MAP, "--arrangement", "heap", status=2)
        self.run("layout", MAP, "--arrangement", "circle", "--no-overlap-removal", status=2)

    def test_layout_does_not_depend_on_the_order_of_the_document(self):
        document = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"))
        for name in ("organizations", "deals"):
            document[name].reverse()
        turned = self.write("turned.tieline.json", json.dumps(document))
        for arrangement in ("stress", "circle", "rings", "layers"):
            assert self.layout(MAP, "--arrangement", arrangement) \
                == self.layout(turned, "--arrangement", arrangement), arrangement

    def test_layout_does_not_depend_on_the_order_of_an_edge_list(self):
        lines = [f"node{i} node{i * 7 % 40}" for i in range(1, 40)] + ["alone", "node3 node20"]
        straight = self.write("straight.txt", "\n".join(lines) + "\n")
        turned = self.write("turned.txt", "\n".join(" ".join(reversed(line.split()))
                                                    for line in reversed(lines)) + "\n")
        assert self.layout("--edges", straight) == self.layout("--edges", turned)

    def test_layout_of_an_edge_list_has_no_overlap(self):
        edges = self.write("graph.txt", "# a wheel and a loner\n" + "".join(
            f"hub n{i}\nn{i} n{(i + 1) % 12}\n" for i in range(12)) + "loner\n")
        boxes = [tuple(float(value) for value in line.split("\t")[1:])
                 for line in self.run("layout", "--edges", edges, "--box", "90x28").stdout.splitlines()]
        assert len(boxes) == 14
        for i, (ax, ay, aw, ah) in enumerate(boxes):
            for bx, by, bw, bh in boxes[:i]:
                assert abs(ax - bx) >= (aw + bw) / 2 - 1e-6 or abs(ay - by) >= (ah + bh) / 2 - 1e-6

    def test_layout_names_the_line_of_a_wrong_edge_list(self):
        edges = self.write("graph.txt", "\ufeffa b c\r\nd e\rf\n")
        assert self.run("layout", "--edges", edges, status=1).stderr == (
            f'{edges}:1:5: error: expected one or two names, found "c" after them\n'
            f'{edges}:2:5: error: expected one or two names, found "f" after them\n')
        edges = self.write("graph.txt", "a b c\n" * 5000)
        lines = self.run("layout", "--edges", edges, status=1).stderr.splitlines()
        assert len(lines) == 1001, len(lines)
        assert lines[-1] == f"{edges}:1001:5: error: so much is wrong that the rest was not read"
        edges = self.write("graph.txt", "a b\nb c  d e\n# c d e\ne f g # h\n")
        assert self.run("layout", "--edges", edges, status=1).stderr == (
            f'{edges}:2:6: error: expected one or two names, found "d" after them\n'
            f'{edges}:4:5: error: expected one or two names, found "g" after them\n')


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
