#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logos are as hostile as documents: what takes long, ends its decoder or is broken is told of, and
all else is drawn. What a document names is not reached: no file beside it, no network.

Usage: test_logos.py PROGRAM SOURCE"""

import base64
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402
from program import MAP, PROGRAM, SECONDS, Program  # noqa: E402

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
    """Returns a PNG of one color; between its size and its pixels stands what else is given."""
    rows = zlib.compress((b"\0" + pixel * side) * side, 9)
    return (b"\x89PNG\r\n\x1a\n"
            + encode_chunk(b"IHDR", side.to_bytes(4, "big") * 2 + b"\x08\x06\0\0\0") + more
            + encode_chunk(b"IDAT", rows) + encode_chunk(b"IEND", b""))


def encode_svg(content):
    """Returns a drawing of 100 by 100."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{content}</svg>'


class Cases(Program):
    """Each method is a case."""

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

    def warn_of_drawing(self, content, start=""):
        return self.warn_of("logo.svg", (start + encode_svg(content)).encode())

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
        said = self.warn_of("logo.png", encode_png(8, more))
        # Under a sanitizer nobody counts the memory, and time alone may do
        assert said == TOO_MUCH or (said == "" and self.bound(1) == {}), said
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
            (self.path / f"{i}.svg").write_text(encode_svg(content))
            organizations.append({"id": f"o{i}", "name": f"O{i}", "logo": f"{i}.svg"})
        text = self.run("validate", self.write_document(organizations=organizations), status=0).stderr
        assert re.findall(r"warning: (.*) \[/organizations/(\d+)/logo\]", text) == [
            (TOO_MUCH, "20"), (DAMAGED, "30")], text

    def test_decoder_is_started_after_an_upgrade(self):
        """The program's file may have been replaced while it runs."""
        copy = self.path / "copy"
        shutil.copy(PROGRAM, copy)
        logo = "data:image/png;base64," + base64.b64encode(encode_png(8)).decode()
        name = self.write_document(organizations=[{"id": "a", "name": "A", "logo": logo}])
        with subprocess.Popen([copy, "validate", "/dev/stdin"], stdin=subprocess.PIPE, text=True,
                              stderr=subprocess.PIPE,
                              env={**os.environ, "LC_ALL": "C.UTF-8"}) as process:
            copy.unlink()
            copy.write_text("another")
            _, text = process.communicate((self.path / name).read_text(encoding="utf-8"), SECONDS)
        assert (process.returncode, text) == (0, ""), text

    def test_decoder_that_cannot_be_started(self):
        """It is no fault of the picture's, and said so."""
        logo = "data:image/png;base64," + base64.b64encode(encode_png(8)).decode()
        name = self.write_document(organizations=[{"id": "a", "name": "A", "logo": logo}])
        result = self.run("validate", name, status=0, preexec_fn=lambda: resource.setrlimit(
            resource.RLIMIT_NOFILE, (5, 5)))
        assert "the process that decodes it cannot be started" in result.stderr, result.stderr

    def test_pipe_that_nobody_reads(self):
        """Whoever reads no more ends the program silently, with logos as without."""
        logo = "data:image/png;base64," + base64.b64encode(encode_png(8)).decode()
        for more in ({}, {"organizations": [{"id": "a", "name": "A", "logo": logo}]}):
            reading, writing = os.pipe()
            os.close(reading)
            result = subprocess.run([PROGRAM, "info", self.write_document(**more)], stdout=writing,
                                    stderr=subprocess.PIPE, check=False, cwd=self.path,
                                    preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL))
            os.close(writing)
            assert (result.returncode, result.stderr) == (-signal.SIGPIPE, b""), result

    def test_logo_of_thousands_is_kept_once(self):
        """However much it is when decoded, in the memory and in what is written."""
        gradient = ('<linearGradient id="g"><stop stop-color="red"/><stop offset="1"/>'
                    '</linearGradient><circle cx="50" cy="50" r="49" fill="url(#g)"/>')
        (self.path / "a.svg").write_text(encode_svg(gradient))
        name = self.write_document(organizations=[{"id": f"o{i}", "name": f"O{i}", "logo": "a.svg"}
                                                  for i in range(3000)])
        assert self.run("validate", name, status=0).stderr == ""
        self.run("export", name, "--chart", "network", "-o", "x.svg", status=0)
        assert (self.path / "x.svg").stat().st_size < 5 << 20

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


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
