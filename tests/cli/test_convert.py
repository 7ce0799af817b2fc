#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `tieline convert` as a person would: where things go, what is refused, what is left alone.

Usage: test_convert.py PROGRAM SOURCE"""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
MAP = str(SOURCE / "data" / "openai-chip-partners.tieline.json")
FLOWS = "from,to,kind,amount,unit\nA,B,supply,1.5,GW\n"


class Cases:
    """Each method is a case."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, status=0, **variables):
        """Converts, and checks the exit status."""
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": self.folder.name,
                       **{key: value for key, value in os.environ.items()
                          if key in ("G_DEBUG", "MALLOC_PERTURB_", "ASAN_OPTIONS", "LSAN_OPTIONS",
                                     "UBSAN_OPTIONS")}, **variables}
        result = subprocess.run([PROGRAM, "convert", *arguments], capture_output=True, check=False,
                                text=True, env=environment, cwd=self.folder.name)
        assert result.returncode == status, \
            f"{arguments}: status {result.returncode}, expected {status}\n{result.stderr}"
        return result

    def write(self, name, content):
        """Writes a file into the case's own folder."""
        (self.path / name).write_text(content, encoding="utf-8")
        return name

    def names(self, folder="."):
        """Returns the names of all files in a folder."""
        return sorted(path.name for path in (self.path / folder).iterdir())

    def refuse(self, *arguments, saying):
        """Checks that a call is wrong, that it is said why, and that nothing is written."""
        before = self.names()
        text = self.run(*arguments, status=2).stderr
        assert text.startswith("tieline: ") and saying in text, text
        assert self.names() == before

    def test_ending_tells_the_format(self):
        starts = {"graphml": "<?xml", "gexf": "<?xml", "dot": "digraph ", "gv": "digraph ",
                  "tieline.json": "{"}
        for ending, start in starts.items():
            self.run(MAP, "-o", f"map.{ending}")
            assert (self.path / f"map.{ending}").read_text(encoding="utf-8").startswith(start)
        assert "<gexf" in (self.path / "map.gexf").read_text(encoding="utf-8")
        self.run(MAP, "-o", "plain", "--to", "gexf")
        assert (self.path / "plain").read_bytes() == (self.path / "map.gexf").read_bytes()

    def test_standard_output(self):
        for form in ("graphml", "gexf", "dot"):
            self.run(MAP, "-o", f"map.{form}")
            text = self.run(MAP, "-o", "-", "--to", form).stdout
            assert text == (self.path / f"map.{form}").read_text(encoding="utf-8")
        self.write("flows.csv", FLOWS)
        assert json.loads(self.run("flows.csv", "-o", "-").stdout)["title"] == "flows"

    def test_csv_is_two_files(self):
        self.run(MAP, "-o", "map.csv")
        assert self.names() == ["map-flows.csv", "map-organizations.csv"]
        self.run(MAP, "-o", "new/folder/", "--to", "csv")
        assert self.names("new/folder") == ["flows.csv", "organizations.csv"]
        self.run(MAP, "-o", "other", "--to", "csv")
        assert self.names("other") == ["flows.csv", "organizations.csv"]
        flows = (self.path / "map-flows.csv").read_bytes()
        assert flows == (self.path / "new" / "folder" / "flows.csv").read_bytes()
        assert flows == (self.path / "other" / "flows.csv").read_bytes()
        with open(self.path / "map-organizations.csv", encoding="utf-8", newline="") as file:
            assert [row["id"] for row in csv.DictReader(file)][:2] == ["openai", "nvidia"]

    def test_one_table_of_csv(self):
        text = self.run(MAP, "-o", "-", "--to", "csv", "--table", "organizations").stdout
        assert len(list(csv.DictReader(io.StringIO(text)))) == 7
        self.run(MAP, "-o", "x.csv", "--table", "flows")
        assert self.names() == ["x.csv"]
        self.refuse(MAP, "-o", "-", "--to", "csv", saying="--table")
        self.refuse(MAP, "-o", "x.dot", "--table", "flows", saying="--table")
        self.refuse(MAP, "-o", "y.csv", "--table", "deals", saying="deals")

    def test_wrong_calls(self):
        self.write("flows.csv", FLOWS)
        self.write("b.csv", FLOWS)
        self.write("x.gexf", "<gexf/>")
        os.mkdir(self.path / "folder")
        self.refuse(saying="needs a file")
        self.refuse(MAP, saying="-o")
        self.refuse(MAP, "-o", "x.dot", "--to", "gexf", saying="x.dot")
        self.refuse(MAP, "-o", "x.dot", "--to", "png", saying="png")
        self.refuse(MAP, "-o", "x.png", saying="x.png")
        self.refuse(MAP, "-o", "-", saying="--to")
        self.refuse(MAP, "-o", "folder", saying="--to")
        self.refuse(MAP, "-o", "folder", "--to", "dot", saying="folder")
        self.refuse(MAP, MAP, "-o", "x.dot", saying="CSV")
        self.refuse("flows.csv", MAP, "-o", "x.dot", saying="CSV")
        self.refuse("flows.csv", "b.csv", "b.csv", "-o", "x.tieline.json", saying="two")
        self.refuse("x.gexf", "-o", "x.tieline.json", saying="x.gexf")
        self.refuse(MAP, "--nonsense", saying="--nonsense")

    def test_what_is_made_is_valid(self):
        self.run(MAP, "-o", "map.csv")
        self.run(MAP, "-o", "map.graphml")
        for number, inputs in enumerate((["map-organizations.csv", "map-flows.csv"],
                                         ["map-flows.csv", "map-organizations.csv"],
                                         ["map-flows.csv"], ["map.graphml"])):
            out = f"{number}.tieline.json"
            assert self.run(*inputs, "-o", out).stderr == ""
            result = subprocess.run([PROGRAM, "validate", out], capture_output=True, text=True,
                                    check=False, cwd=self.folder.name)
            assert (result.returncode, result.stderr) == (0, ""), result.stderr
        assert (self.path / "0.tieline.json").read_text(encoding="utf-8") == \
            (self.path / "1.tieline.json").read_text(encoding="utf-8").replace(
                '"title": "1"', '"title": "0"')

    def test_title_is_the_name(self):
        self.write("flows.csv", FLOWS)
        self.run("flows.csv", "-o", "who-to-whom.tieline.json")
        document = json.loads((self.path / "who-to-whom.tieline.json").read_text(encoding="utf-8"))
        assert document["title"] == "who-to-whom"

    def test_title_is_utf_8_whatever_the_name(self):
        name = self.write(os.fsdecode(b"caf\xe9.csv"), FLOWS)
        assert json.loads(self.run(name, "-o", "-").stdout)["title"] == "caf\ufffd"

    def test_straight_from_one_format_to_another(self):
        self.write("flows.csv", FLOWS)
        self.run("flows.csv", "-o", "flows.dot")
        assert '"A" -> "B"' in (self.path / "flows.dot").read_text(encoding="utf-8")

    def test_faults_have_their_places(self):
        self.write("o.csv", "id,name\na,Alpha\na,Beta\n")
        self.write("f.csv", "from,to,amount\na,b,x\n")
        self.write("out.tieline.json", "old")
        lines = self.run("o.csv", "f.csv", "-o", "out.tieline.json", status=1).stderr.splitlines()
        assert [line.split(": ")[:2] for line in lines] == \
            [["o.csv:3:1", "error"], ["f.csv:2:3", "error"], ["f.csv:2:5", "error"]], lines
        assert (self.path / "out.tieline.json").read_text(encoding="utf-8") == "old"
        self.write("bad.graphml", "<graphml>\n<graph>")
        assert self.run("bad.graphml", "-o", "x.dot", status=1).stderr.startswith("bad.graphml:2:")
        self.write("bad.json", "{}")
        assert self.run("bad.json", "-o", "x.dot", status=1).stderr.startswith("bad.json:1:1: ")
        assert "absent.csv" in self.run("absent.csv", "-o", "x.dot", status=1).stderr

    def test_unknown_columns_are_warned_of(self):
        self.write("flows.csv", "from,to,weight\nA,B,3\n")
        result = self.run("flows.csv", "-o", "-")
        assert result.stderr.startswith("flows.csv:1:9: warning: ") and "weight" in result.stderr
        assert json.loads(result.stdout)["deals"]

    def test_deals_without_flows_are_told_of(self):
        assert "1 deal without flows" in self.run(MAP, "-o", "x.dot").stderr
        assert self.run(MAP, "-o", "-", "--to", "csv", "--table", "organizations").stderr == ""

    def test_output_that_cannot_be_written(self):
        self.write("file", "")
        for out in ("file/x.dot", "file/x.csv", "absent/x.graphml"):
            self.run(MAP, "-o", out, status=3)
        self.run(MAP, "-o", "file/folder/", "--to", "csv", status=3)
        assert self.names() == ["file"]

    def refuse_to_replace(self, *arguments, name):
        """Checks that a file that is read stays as it is, and that nothing else is written."""
        before = {path.name: path.read_bytes() for path in self.path.iterdir()}
        error = self.run(*arguments, status=3).stderr
        assert f"{name}: error: It is one of the files that are read: another name is needed\n" \
            in error, error
        assert {path.name: path.read_bytes() for path in self.path.iterdir()} == before

    def test_nothing_is_written_over_what_is_read(self):
        self.run(MAP, "-o", "g.graphml")
        self.run(MAP, "-o", "d.tieline.json")
        self.refuse_to_replace("g.graphml", "-o", "g.graphml", name="g.graphml")
        self.refuse_to_replace("./g.graphml", "-o", str(self.path / "g.graphml"),
                               name=str(self.path / "g.graphml"))
        self.refuse_to_replace("d.tieline.json", "-o", "d.tieline.json", name="d.tieline.json")
        (self.path / "l.dot").symlink_to("d.tieline.json")
        self.refuse_to_replace("d.tieline.json", "-o", "l.dot", name="l.dot")
        (self.path / "l.dot").unlink()
        os.link(self.path / "d.tieline.json", self.path / "l.dot")
        self.refuse_to_replace("d.tieline.json", "-o", "l.dot", name="l.dot")
        (self.path / "other.json").symlink_to("d.tieline.json")
        self.refuse_to_replace("other.json", "-o", "d.tieline.json", name="d.tieline.json")

    def test_no_table_is_written_over_what_is_read(self):
        flows = self.write("map-flows.csv", "from,to,colour\nA,B,red\n")
        self.refuse_to_replace(flows, "-o", "map.csv", name="map-flows.csv")
        self.refuse_to_replace(flows, "-o", flows, "--table", "organizations", name=flows)
        organizations = self.write("map-organizations.csv", "id,name\nA,Alpha\nB,Beta\n")
        self.refuse_to_replace(flows, organizations, "-o", "map.csv", name=organizations)
        self.write("f.csv", FLOWS)
        self.refuse_to_replace("f.csv", organizations, "-o", "map.csv", name=organizations)

    def test_full_standard_output(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "convert", MAP, "-o", "-", "--to", "dot"], stdout=full,
                                    stderr=subprocess.PIPE, text=True, check=False)
        assert result.returncode == 3 and "standard output" in result.stderr, result.stderr

    def test_same_bytes_everywhere(self):
        for form in ("graphml", "gexf", "dot"):
            here = self.run(MAP, "-o", "-", "--to", form).stdout
            there = self.run(MAP, "-o", "-", "--to", form, LC_ALL="", LANG="ko_KR.UTF-8",
                             LANGUAGE="ko", TZ="Asia/Seoul").stdout
            assert here == there, form

    def test_one_language(self):
        text = self.run(MAP, "-o", "-", "--to", "dot", "--lang", "ko").stdout
        assert 'label="오픈에이아이"' in text and "GW" in text
        table = self.run(MAP, "-o", "-", "--to", "csv", "--table", "organizations", "--lang",
                         "ko").stdout
        rows = list(csv.DictReader(io.StringIO(table)))
        assert rows[0]["name"] == "오픈에이아이" and "name:ko" not in rows[0]

    def test_speaks_korean(self):
        self.write("flows.csv", "from,to,amount\nA,B,x\n")
        text = self.run("flows.csv", "-o", "-", "--lang", "ko", status=1).stderr
        assert text.startswith("flows.csv:2:5: error: ") and "텍스트" in text, text


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
