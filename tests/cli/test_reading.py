#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is given to the program in place of a document: each is refused at once, and by name. What a
document names is not reached: no file beside it, no network.

Usage: test_reading.py PROGRAM SOURCE"""

import base64
import json
import os
import pathlib
import random
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
MAP = str(SOURCE / "data" / "openai-chip-partners.tieline.json")
# Far more than any of them needs, and less than a person waits
SECONDS = 10


CUT_OFF = "this picture is cut off, and may be shown in part"
DAMAGED = "this picture is damaged or empty, and is not shown"
TOO_MUCH = "this picture takes too much time or memory to be drawn, and is not shown"

# A path that takes long, many times
ARCS = ('<path id="a" d="M0 0' + "A9999 9999 0 0 1 9 9A9999 9999 0 1 0 1 1" * 150
        + '" stroke="red" stroke-width="9999" stroke-linejoin="round"/>' + '<use href="#a"/>' * 150)


def encode_chunk(name, data):
    return (len(data).to_bytes(4, "big") + name + data
            + zlib.crc32(name + data).to_bytes(4, "big"))


def encode_png(side, more=b"", pixel=b"\1\1\1\xff"):
    """Returns a PNG of nothing but one color; between its size and its pixels stands what else is said."""
    rows = zlib.compress((b"\0" + pixel * side) * side, 9)
    return (b"\x89PNG\r\n\x1a\n"
            + encode_chunk(b"IHDR", side.to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0") + more
            + encode_chunk(b"IDAT", rows) + encode_chunk(b"IEND", b""))



class Cases:
    """Each method is a case."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, status=1, env=None, **more):
        """Runs the program, which may not take long, and checks its exit status."""
        result = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False,
                                env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
                                cwd=self.folder.name, timeout=SECONDS, **more)
        assert result.returncode == status, (arguments, result.returncode, result.stderr)
        return result

    def bound(self, size):
        """Returns what to give to run() for a program that may have SIZE bytes; a sanitizer has more."""
        if os.environ.get("ASAN_OPTIONS") or b"asan" in pathlib.Path(PROGRAM).read_bytes():
            return {}
        return {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))}

    def check_refused(self, name, saying):
        """Checks that every verb refuses a file, and says why."""
        for verb in (["validate"], ["info"], ["layout"], ["export", "-o", "x.png"],
                     ["convert", "-o", "x.dot"], ["layout", "--edges"],
                     ["export", "-o", "x.png", MAP, "--positions"]):
            text = self.run(*verb, name).stderr
            assert text == f"{name}: error: {saying}\n", (verb, text)
        assert not (self.path / "x.png").exists() and not (self.path / "x.dot").exists()

    def test_pipe_without_writer(self):
        os.mkfifo(self.path / "pipe.tieline.json")
        self.check_refused("pipe.tieline.json", "It is a pipe, not a file")

    def test_link_to_a_pipe(self):
        os.mkfifo(self.path / "pipe")
        (self.path / "link.tieline.json").symlink_to("pipe")
        self.check_refused("link.tieline.json", "It is a pipe, not a file")

    def test_devices(self):
        for name in ("/dev/zero", "/dev/null", "/dev/full"):
            self.check_refused(name, "It is a device, not a file")

    def test_socket(self):
        with socket.socket(socket.AF_UNIX) as there:
            there.bind(str(self.path / "socket"))
            self.check_refused("socket", "It is a socket, not a file")

    def test_folder(self):
        (self.path / "folder").mkdir()
        self.check_refused("folder", "It is a folder, not a file")

    def test_nothing_there(self):
        self.check_refused("absent.tieline.json", "No such file or directory")
        (self.path / "round").symlink_to("round")
        self.check_refused("round", "Too many levels of symbolic links")

    def test_addresses_that_nothing_reads(self):
        for name in ("nowhere://host/map.json", "http://localhost/map.json"):
            scheme = name.partition(":")[0]
            self.check_refused(name, f"Addresses that begin with “{scheme}:” cannot be read here")
        self.check_refused("nowhere:map.json", "No such file or directory")

    def test_no_permission(self):
        path = self.path / "secret.tieline.json"
        path.write_text(pathlib.Path(MAP).read_text(encoding="utf-8"), encoding="utf-8")
        path.chmod(0)
        self.path.chmod(0o755)
        nobody = {} if os.geteuid() != 0 else {"user": 65534, "group": 65534, "extra_groups": []}
        # A build that counts its lines would complain of what another user cannot add to.
        counts = self.path / "counts"
        counts.mkdir()
        counts.chmod(0o777)
        try:
            text = self.run("validate", path.name, env={"GCOV_PREFIX": str(counts)}, **nobody).stderr
        except PermissionError:
            print("# left out: another user cannot read the build")
            return
        assert text == f"{path.name}: error: Permission denied\n", text

    def test_what_the_shell_has_opened_is_read(self):
        with open(MAP, "rb") as document:
            content = document.read()
        for name in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
            result = subprocess.run([PROGRAM, "validate", name], input=content, check=False,
                                    capture_output=True, timeout=SECONDS)
            assert result.returncode == 0, result.stderr

    def test_growing_file(self):
        """A file that grows as fast as it can is read to some end, or refused, and not for ever."""
        path = self.path / "growing.tieline.json"
        path.write_text('{"tieline": 1, "title": "', encoding="utf-8")
        stop = threading.Event()

        def grow():
            with open(path, "a", encoding="utf-8") as file:
                while not stop.is_set() and file.tell() < 80 << 20:
                    file.write("x" * 100000)
                    time.sleep(0.0005)

        writer = threading.Thread(target=grow)
        writer.start()
        try:
            text = self.run("validate", path.name).stderr
        finally:
            stop.set()
            writer.join()
        assert text.startswith(f"{path.name}:") and "error: " in text, text
        assert len(text) < 1000, len(text)

    def test_limit_of_size(self):
        path = self.path / "large.tieline.json"
        path.write_text(" " * (2 << 20) + pathlib.Path(MAP).read_text(encoding="utf-8"),
                        encoding="utf-8")
        self.run("validate", path.name, status=0)
        text = self.run("validate", "--limit", "size=2", path.name).stderr
        assert text == f"{path.name}: error: The file is larger than 2 MiB\n", text
        self.run("validate", "--limit", "size=3", path.name, status=0)
        with open(path, "ab") as file:
            file.truncate(70 << 20)
        text = self.run("validate", path.name).stderr
        assert text == f"{path.name}: error: The file is larger than 64 MiB\n", text
        assert "64 MiB" not in self.run("validate", "--limit", "size=80", path.name).stderr

    def test_limit_of_depth(self):
        path = self.path / "deep.tieline.json"
        for depth, limit, refused in ((100, None, False), (101, None, True), (101, 101, False),
                                      (1000, 1000, False), (100000, 1000, True), (4, 3, True)):
            path.write_text("[" * depth + "]" * depth, encoding="utf-8")
            option = () if limit is None else ("--limit", f"depth={limit}")
            text = self.run("validate", *option, path.name).stderr
            assert (f"more than {limit or 100} deep" in text) == refused, (depth, limit, text)

    def write_document(self, **more):
        """Writes a document of two organizations and whatever else; returns its name."""
        document = {"tieline": 1, "title": "T",
                    "organizations": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
                    "deals": [], **more}
        (self.path / "x.tieline.json").write_text(json.dumps(document), encoding="utf-8")
        return "x.tieline.json"

    def test_limit_of_count(self):
        name = self.write_document()
        self.run("validate", "--limit", "count=4", name, status=0)
        text = self.run("validate", "--limit", "count=3", name).stderr
        assert text == ("x.tieline.json:1:110: error: more than 3 entries stand in this list or "
                        "object\n"), text
        text = self.run("validate", "--limit", "count=1", name).stderr
        assert "error: more than 1 entry stands in this list or object" in text, text
        flow = {"kind": "supply", "from": "a", "to": "b"}
        deal = {"status": "signed", "flows": [flow] * 4}
        name = self.write_document(deals=[{"id": "d", **deal}, {"id": "e", **deal}])
        self.run("validate", "--limit", "count=8", name, status=0)
        text = self.run("validate", "--limit", "count=7", name).stderr
        assert text.endswith(": error: this document has more than 7 flows [/deals/1/flows/3]\n"), text
        assert text.count("\n") == 1, text
        text = self.run("validate", "--limit", "count=1000000", self.write_document(
            sources=[{"id": f"s{i}", "title": "S"} for i in range(200001)]), status=0).stderr
        text = self.run("validate", "x.tieline.json").stderr
        assert "more than 200000 entries" in text and "/sources" in text, text

    def test_fifty_thousand_organizations_are_within_the_limits(self):
        name = self.write_document(
            organizations=[{"id": f"o{i}", "name": f"O {i}"} for i in range(50000)],
            deals=[{"id": f"d{i}", "status": "signed", "flows": [
                {"kind": "supply", "from": f"o{i}", "to": f"o{(i * 7 + 1) % 50000}"},
                {"kind": "money", "to": f"o{i}", "from": f"o{(i * 7 + 1) % 50000}"}]}
                   for i in range(50000)])
        text = self.run("validate", name, status=0).stderr
        assert "error" not in text, text

    def test_limit_of_text(self):
        name = self.write_document(summary="x" * (64 << 10))
        self.run("validate", name, status=0)
        name = self.write_document(summary="x" * ((64 << 10) + 1))
        text = self.run("validate", name).stderr
        assert text == "x.tieline.json:1:125: error: this text is longer than 64 KiB\n", text
        self.run("validate", "--limit", "text=65", name, status=0)
        self.run("validate", "--limit", "text=1", self.write_document(**{"y" * 1025: 1}), status=1)

    def test_limit_of_name(self):
        # In characters, not in bytes, and in every language
        name = self.write_document(title="\u00fc" * 1000)
        self.run("validate", name, status=0)
        name = self.write_document(title={"en": "x", "ko": "\u00fc" * 1001})
        text = self.run("validate", name).stderr
        assert "error: this text is longer than 1000 characters, too long for a name" in text, text
        self.run("validate", "--limit", "name=1001", name, status=0)
        text = self.run("validate", "--limit", "name=1", name).stderr
        assert "error: this text is longer than 1 character, too long for a name" in text, text

    def test_limit_of_image(self):
        def png(width, height):
            header = (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big")
                      + height.to_bytes(4, "big") + b"\x08\x06\0\0\0")
            return "data:image/png;base64," + base64.b64encode(header).decode()

        def jpeg(width, height):
            header = (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xff\xc0\0\x11\x08"
                      + height.to_bytes(2, "big") + width.to_bytes(2, "big") + b"\3")
            return "data:image/jpeg;base64," + base64.b64encode(header).decode()

        for kind in (png, jpeg):
            organizations = [{"id": "a", "name": "A", "logo": kind(2048, 2048)}]
            text = self.run("validate", self.write_document(organizations=organizations),
                            status=0).stderr
            assert "of at most" not in text, text
            organizations = [{"id": "a", "name": "A", "logo": kind(8, 5000)}]
            name = self.write_document(organizations=organizations)
            text = self.run("validate", name).stderr
            assert text == ("x.tieline.json:1:81: error: expected a picture of at most 2048 × 2048 "
                            "pixels, found one of 8 × 5000 [/organizations/0/logo]\n"), text
            self.run("validate", "--limit", "image=5000", name, status=0)

    def test_logo_that_unpacks_to_much(self):
        """A few kilobytes that stand for 16 megabytes of pixels are drawn in bounded memory."""
        logo = "data:image/png;base64," + base64.b64encode(encode_png(2048)).decode()
        name = self.write_document(organizations=[
            {"id": str(i), "name": "Nobody who is known at all", "logo": logo} for i in range(4)])
        self.run("export", name, "-o", "x.png", status=0, **self.bound(2 << 30))

    def warn_of(self, name, logo):
        """Returns what is said of a logo, and exports it unless that takes as long once more."""
        (self.path / name).write_bytes(logo)
        path = self.write_document(organizations=[{"id": "a", "name": "A", "logo": name}])
        text = self.run("validate", path, status=0).stderr
        for picture in () if TOO_MUCH in text else ("x.png", "x.pdf", "x.svg"):
            self.run("export", path, "--chart", "network", "-o", picture, status=0)
        return re.sub(r"^x.tieline.json:1:73: warning: (.*) \[/organizations/0/logo\]\n$", r"\1", text)

    def warn_of_drawing(self, content, attributes='width="100" height="100"', start=""):
        root = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>'
        return self.warn_of("logo.svg", f"{start}{root}{content}</svg>".encode())

    def test_logo_that_is_broken(self):
        """What a decoder makes nothing of, or a part, is told of; without it all is drawn."""
        image = encode_png(64)
        start = image.index(b"IDAT")
        for logo, said in ((image, ""), (image + b"\0" * 9, ""),
                           (image[:-12], CUT_OFF), (image[:start + 20], CUT_OFF),
                           (image[:start - 4], DAMAGED),
                           (image[:start + 4] + b"\xff" * 9 + image[start + 13:], DAMAGED),
                           (encode_png(64, pixel=b"\1\2\3\0"), DAMAGED)):
            assert self.warn_of("logo.png", logo) == said, said
        for content, said in (('<path d="M9 9h9v9z"/>', ""), ("<g>", DAMAGED),
                              ('<use xlink:href="#a"/>', DAMAGED), ("", DAMAGED),
                              ('<path id="a" id="b" d="M9 9h9v9z"/>', DAMAGED)):
            assert self.warn_of_drawing(content) == said, (content, said)

    def test_logo_that_would_take_hours(self):
        """What a decoder panics about, and what takes exponential or quadratic time, is not drawn."""
        chance = random.Random(1)
        crossing = " ".join(str(chance.randrange(100)) for _ in range(40000))
        mask = "".join(f'<mask id="m{i}"><g mask="url(#m{i + 1})"><rect width="99" height="99" '
                       f'mask="url(#m{i + 1})"/></g></mask>' for i in range(30))
        uses = '<path id="b0" d="M1 1h9v9z"/>' + "".join(
            f'<g z:id="q" xmlns:z="z" id="b{i + 1}">' + f'<use href="#b{i}"/>' * 10 + "</g>"
            for i in range(9))
        for content in (f'<path d="M{crossing}"/>', uses, ARCS,
                        mask + '<rect width="99" height="99" mask="url(#m0)"/>'):
            assert self.warn_of_drawing(content) == TOO_MUCH, content[:80]
        self.run("export", "x.tieline.json", "--chart", "network", "-o", "x.pdf", status=0)

    def test_logo_that_ends_its_decoder(self):
        """A text of a size that no font has is told of, or drawn, however it is hidden."""
        text = '<text y="50" font-size="1e30">W</text>'
        inner = ('<svg xmlns="http://www.w3.org/2000/svg" id="a" width="9" height="9">' + text
                 + "</svg>")
        data = "data:image/svg+xml;base64," + base64.b64encode(inner.encode()).decode()
        for content, start in ((text, ""), (text + "<!-- > -->", "<!DOCTYPE svg [ <!-- < --> ]>"),
                               (f'<use href="{data}#a"/>', ""),
                               (text.replace("<", "+ADw-"), '<?xml version="1.0" encoding="UTF-7"?>')):
            said = self.warn_of_drawing(content, start=start)
            assert said in ("", DAMAGED, TOO_MUCH), said

    def test_logo_that_unpacks_beyond_its_pixels(self):
        """Texts within a PNG are unpacked as well, and a JPEG may be drawn over and over."""
        text = zlib.compress(b" " * 7900000, 9)
        more = encode_chunk(b"iTXt", b"x\0\1\0\0\0" + text) * 150
        assert self.warn_of("logo.png", encode_png(8, more)) == TOO_MUCH
        scans = (b"\xff\xda\0\x08\1\1\0\0\0\0" + b"\0") * 20000
        table = b"\xff\xc4\0\x14\0" + b"\1" + b"\0" * 15 + b"\0"
        quantization = b"\xff\xdb\0\x43\0" + b"\1" * 64
        frame = b"\xff\xc2\0\x0b\x08\x08\0\x08\0\1\1\x11\0"
        logo = b"\xff\xd8" + quantization + frame + table + scans + b"\xff\xd9"
        assert self.warn_of("logo.jpg", logo) in (TOO_MUCH, DAMAGED)

    def test_logos_of_many_kinds(self):
        """What programs that draw write is shown, whatever else stands in it."""
        for content in ('<mask id="m"><rect width="50" height="50" fill="white"/></mask>'
                        '<rect width="99" height="99" mask="url(#m)"/>',
                        '<g transform="matrix(2 0 0 2 0 0)"><path d="M1 1h20v20z"/></g>',
                        '<path style="color-interpolation-filters:linearRGB" d="M9 9h9v9z"/>',
                        '<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>'
                        '<path d="M9 9h9v9z" filter="url(#f)"/>',
                        '<text x="9" y="50">Logo</text>'):
            assert self.warn_of_drawing(content) == "", content
        prefixed = ('<!DOCTYPE ns0:svg [<!ENTITY red "#f00">]><ns0:svg width="20" height="10" '
                    'xmlns:ns0="http://www.w3.org/2000/svg"><ns0:path d="M1 1h9v9z" fill="&red;"/>'
                    "</ns0:svg>")
        assert self.warn_of("logo.svg", prefixed.encode()) == ""

    def test_many_logos_are_decoded_soon(self):
        """One process decodes all of a document; what one picture does to it befalls no other."""
        logos = [f'<path d="M{i % 90} 9h9v9z"/>' for i in range(60)]
        logos[20] = ARCS
        logos[30] = "<g>" + '<g><use href="#x"/></g>' * 3
        organizations = []
        for i, content in enumerate(logos):
            (self.path / f"{i}.svg").write_text(
                '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">' + content + "</svg>")
            organizations.append({"id": f"o{i}", "name": f"O{i}", "logo": f"{i}.svg"})
        text = self.run("validate", self.write_document(organizations=organizations), status=0).stderr
        assert re.findall(r"warning: (.*) \[/organizations/(\d+)/logo\]", text) == [
            (TOO_MUCH, "20"), (DAMAGED, "30")], text

    def test_table_of_many_columns_takes_no_more_memory_than_one_of_few(self):
        (self.path / "wide.csv").write_text("from,to" + "," * 20000000)
        text = self.run("convert", "wide.csv", "-o", "x.tieline.json", **self.bound(512 << 20)).stderr
        assert text == "wide.csv:1:1: error: this table has more than 1000 columns\n", text

    def test_limit_that_is_none(self):
        for limit in ("size", "size=", "size=0", "size=x", "size=99999", "depth=1001", "width=3",
                      "count=0", "count=99999999", "text=", "text=-1", "image=20000",
                      "depth=5,,", ""):
            for verb in ("validate", "info", "layout", "export", "convert"):
                text = self.run(verb, "--limit", limit, MAP, status=2).stderr if limit else "--limit"
                assert "--limit" in text, text

    def trace(self, *arguments, status=0):
        """Returns what the program opens and connects to."""
        if shutil.which("strace") is None:
            print("# left out: there is no strace")
            return None
        log = self.path / "trace"
        result = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=%file,%network", PROGRAM,
                                 *arguments], capture_output=True, text=True, check=False,
                                cwd=self.folder.name,
                                env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        text = log.read_text(errors="replace") if log.exists() else ""
        if text == "":
            print("# left out: " + (result.stderr.splitlines() or ["nothing can be traced"])[0])
            return None
        assert result.returncode == status, result.stderr
        return text

    def test_logos_reach_nothing(self):
        """What is beneath the document's folder is read; nothing else is opened."""
        document = json.loads(pathlib.Path(MAP).read_text(encoding="utf-8"))
        (self.path / "inner" / "logos").mkdir(parents=True)
        (self.path / "secret.png").write_bytes(b"\x89PNG\r\n\x1a\n")
        (self.path / "inner" / "link.png").symlink_to("../secret.png")
        (self.path / "inner" / "way").symlink_to("..")
        (self.path / "inner" / "logos" / "mine.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            'viewBox="0 0 9 9"><image xlink:href="../../secret.png" width="9" height="9"/>'
            '<image xlink:href="http://localhost:9/secret.png" width="9" height="9"/></svg>')
        # The first are refused by the reader; of the others it says that they are links
        for logo, status in (("../secret.png", 1), (str(self.path / "secret.png"), 1),
                             ("http://localhost:9/secret.png", 1),
                             ("https://example.com/secret.png", 1),
                             ("file:" + str(self.path / "secret.png"), 1),
                             ("link.png", 0), ("way/secret.png", 0), ("logos/mine.svg", 0)):
            document["organizations"][0]["logo"] = logo
            path = self.path / "inner" / "map.tieline.json"
            path.write_text(json.dumps(document), encoding="utf-8")
            for name in ("x.png", "x.svg", "x.pdf"):
                text = self.trace("export", "inner/map.tieline.json", "-o", name, status=status)
                if text is None:
                    return
                # A link that is not followed leads nowhere
                opened = [line for line in text.splitlines() if "open" in line
                          and re.search(r"(secret|link)\.png", line)
                          and not ("link.png" in line and "O_NOFOLLOW" in line)]
                assert opened == [], opened
                assert ("mine.svg" in text) == (logo == "logos/mine.svg"), logo
                assert "AF_INET" not in text, re.findall(".*AF_INET.*", text)
        assert b"secret" not in (self.path / "x.svg").read_bytes()

    def test_no_verb_uses_the_network(self):
        for arguments in (("validate", MAP), ("info", MAP), ("layout", MAP),
                          ("convert", MAP, "-o", "x.gexf"), ("export", MAP, "-o", "x.png")):
            text = self.trace(*arguments)
            if text is None:
                return
            assert "AF_INET" not in text, re.findall(".*AF_INET.*", text)


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
