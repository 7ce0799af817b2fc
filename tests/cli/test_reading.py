#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is given to the program in place of a document: each is refused at once, and by name. None
reaches the network.

Usage: test_reading.py PROGRAM SOURCE"""

import os
import pathlib
import re
import socket
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402
from program import MAP, PROGRAM, SECONDS, Program  # noqa: E402


class Cases(Program):
    """Each method is a case."""

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

    def test_no_verb_uses_the_network(self):
        for arguments in (("validate", MAP), ("info", MAP), ("layout", MAP),
                          ("convert", MAP, "-o", "x.gexf"), ("export", MAP, "-o", "x.png")):
            text = self.trace(*arguments)
            if text is None:
                return
            assert "AF_INET" not in text, re.findall(".*AF_INET.*", text)


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
