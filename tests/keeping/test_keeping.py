#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are replaced as a whole or not at all: when the disk is full, when there is no permission,
and when the program is killed at any moment.

Usage: test_keeping.py PROGRAM SAVE-AGAIN FAIL-WRITES SOURCE"""

import os
import pathlib
import random
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402
from traced import whole  # noqa: E402

PROGRAM, SAVE_AGAIN, FAIL_WRITES = (os.path.abspath(path) for path in sys.argv[1:4])
MAP = str(pathlib.Path(sys.argv[4]).resolve() / "data" / "openai-chip-partners.tieline.json")
OLD = b"what stood there before\n"
# Of all times at which a save can be hit: a few hundred, the same ones in each run
KILLS = 300
NOBODY = 65534
# Each verb that writes files, with what it is asked for
CALLS = (("export", MAP, "--size", "800x500", "-o", "old.png"),
         ("export", MAP, "--size", "800x500", "-o", "old.svg"),
         ("export", MAP, "--size", "800x500", "-o", "old.pdf"),
         ("convert", MAP, "-o", "old.graphml"),
         ("convert", MAP, "-o", "old.gexf"),
         ("convert", MAP, "-o", "old.dot"),
         ("convert", MAP, "-o", "old.tieline.json"),
         ("convert", MAP, "--to", "csv", "--table", "flows", "-o", "old.csv"))

# The two tables of CSV, of which the second is written first
PAIR = ("old-flows.csv", "old-organizations.csv")


def environment(**others):
    """Returns the environment in which the program runs."""
    return {**os.environ, "LC_ALL": "C.UTF-8", **others}


def sanitized():
    """Returns whether the program's own run time has to be loaded before everything else."""
    libraries = subprocess.run(["ldd", PROGRAM], capture_output=True, text=True, check=False).stdout
    found = re.search(r"=> (\S*libasan\S*)", libraries)
    return found.group(1) if found else None


class Cases:
    """Each method is a case."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def run(self, *arguments, **others):
        """Runs the program in the case's own folder."""
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False,
                              env=environment(**others), cwd=self.folder.name)

    def run_failing(self, *arguments, **how):
        """Runs the program on a disk that fails."""
        preload = ":".join(path for path in (sanitized(), FAIL_WRITES) if path)
        return self.run(*arguments, LD_PRELOAD=preload, **how)

    def names(self):
        """Returns the names of all files in the folder."""
        return sorted(path.name for path in self.path.iterdir())

    def put(self, name, content=OLD):
        """Writes a file into the folder."""
        (self.path / name).write_bytes(content)
        return self.path / name

    def check_untouched(self, result, name, saying):
        """Checks that the old file is there, and nothing else, and that it was said why."""
        assert result.returncode == 3, (name, result.returncode, result.stderr)
        assert result.stderr.splitlines()[-1] == f"{name}: error: {saying}", result.stderr
        assert self.names() == [name], self.names()
        assert (self.path / name).read_bytes() == OLD, name

    def test_full_disk_leaves_the_old_file(self):
        for arguments in CALLS:
            name = arguments[-1]
            self.put(name)
            for room in (0, 1, 700):
                result = self.run_failing(*arguments, FAIL_AFTER=str(room))
                self.check_untouched(result, name, "No space left on device")
            (self.path / name).unlink()

    def test_full_disk_leaves_nothing_new(self):
        for arguments in CALLS:
            result = self.run_failing(*arguments, FAIL_AFTER="500")
            assert result.returncode == 3, result.stderr
            assert self.names() == [], self.names()

    def test_failing_sync_leaves_the_old_file(self):
        for arguments in CALLS:
            self.put(arguments[-1])
            result = self.run_failing(*arguments, FAIL_SYNC="file")
            self.check_untouched(result, arguments[-1], "Input/output error")
            (self.path / arguments[-1]).unlink()

    def check_both_untouched(self, result, saying, *failed):
        """Checks that both tables of a pair are the old ones, and that it was said of FAILED why."""
        assert result.returncode == 3, (result.returncode, result.stderr)
        assert result.stderr.splitlines()[-1] in [f"./{name}: error: {saying}" for name in failed], \
            result.stderr
        assert self.names() == list(PAIR), self.names()
        assert [(self.path / name).read_bytes() for name in PAIR] == [OLD, OLD]

    def test_full_disk_leaves_both_tables(self):
        assert self.run("convert", MAP, "-o", "new.csv").returncode == 0
        first, second = ((self.path / f"new-{name}").stat().st_size
                         for name in ("organizations.csv", "flows.csv"))
        for name in self.names():
            (self.path / name).unlink()
        for room, failed in ((0, 1), (first - 1, 1), (first, 0), (first + second - 1, 0)):
            for name in PAIR:
                self.put(name)
            result = self.run_failing("convert", MAP, "-o", "old.csv", FAIL_AFTER=str(room))
            self.check_both_untouched(result, "No space left on device", PAIR[failed])
            for name in PAIR:
                (self.path / name).unlink()
            result = self.run_failing("convert", MAP, "-o", "old.csv", FAIL_AFTER=str(room))
            assert result.returncode == 3 and self.names() == [], self.names()
        result = self.run_failing("convert", MAP, "-o", "old.csv", FAIL_AFTER=str(first + second))
        assert result.returncode == 0 and self.names() == list(PAIR), result.stderr

    def test_one_table_that_cannot_be_replaced_leaves_both(self):
        for name in PAIR:
            self.put(name)
        (self.path / PAIR[0]).rename(self.path / "away")
        (self.path / PAIR[0]).mkdir()
        result = self.run("convert", MAP, "-o", "old.csv")
        (self.path / PAIR[0]).rmdir()
        (self.path / "away").rename(self.path / PAIR[0])
        self.check_both_untouched(result, "It is a folder, not a file", PAIR[0])
        result = self.run_failing("convert", MAP, "-o", "old.csv", FAIL_SYNC="file")
        self.check_both_untouched(result, "Input/output error", *PAIR)

    def test_table_of_somebody_else_in_a_shared_folder_leaves_both(self):
        if os.geteuid() != 0 or not self.readable_by_nobody():
            print("# left out: files cannot be given away, or the build is out of reach")
            return
        for name in PAIR:
            self.put(name).chmod(0o666)
        os.chown(self.path / PAIR[1], NOBODY, NOBODY)
        self.path.chmod(0o1777)
        result = self.as_nobody("convert", MAP, "-o", "old.csv")
        self.check_both_untouched(result, "Operation not permitted", PAIR[0])
        os.chown(self.path / PAIR[0], NOBODY, NOBODY)
        result = self.as_nobody("convert", MAP, "-o", "old.csv")
        assert result.returncode == 0, result.stderr

    def test_failing_sync_of_the_folder_is_told(self):
        for arguments in CALLS[:1]:
            self.put(arguments[-1])
            result = self.run_failing(*arguments, FAIL_SYNC="folder")
            assert result.returncode == 3 and "Input/output error" in result.stderr, result.stderr
            assert self.names() == [arguments[-1]]
            assert (self.path / arguments[-1]).read_bytes().startswith(b"\x89PNG")

    def run_limited(self, *arguments, **how):
        """Runs the program, whose files may have no more than a kilobyte."""
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
        return subprocess.run([PROGRAM, *arguments], stderr=subprocess.PIPE, text=True, check=False,
                              env=environment(), cwd=self.folder.name, preexec_fn=limit, **how)

    def test_file_that_may_not_grow_leaves_the_old_file(self):
        for arguments in CALLS:
            name = arguments[-1]
            self.put(name)
            self.check_untouched(self.run_limited(*arguments), name, "File too large")
            (self.path / name).unlink()
            result = self.run_limited(*arguments)
            assert result.returncode == 3 and self.names() == [], (result, self.names())

    def test_standard_output_that_may_not_grow_is_told(self):
        for arguments in (("export", MAP, "-o", "-"), ("convert", MAP, "--to", "dot", "-o", "-"),
                          ("export", "--help")):
            with open(self.path / "out", "wb") as out:
                result = self.run_limited(*arguments, stdout=out)
            assert result.returncode == 3, (arguments, result.returncode)
            assert result.stderr.splitlines()[-1] == \
                "tieline: standard output could not be written", result.stderr

    def test_full_standard_output_is_told(self):
        for arguments in (("export", MAP, "-o", "-"), ("convert", MAP, "--to", "dot", "-o", "-"),
                          ("info", MAP), ("layout", MAP), ("--help",), ("export", "--help")):
            with open("/dev/full", "wb") as full:
                result = subprocess.run([PROGRAM, *arguments], stdout=full, text=True, check=False,
                                        stderr=subprocess.PIPE, env=environment())
            assert result.returncode == 3, (arguments, result.returncode)
            assert "standard output" in result.stderr, result.stderr

    def as_nobody(self, *arguments):
        """Runs the program as a user without rights, where we are somebody who has them."""
        own = {} if os.geteuid() != 0 else {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False,
                              env=environment(HOME=self.folder.name), cwd=self.folder.name, **own)

    def test_folder_without_permission_leaves_the_old_file(self):
        if not self.readable_by_nobody():
            return
        for arguments in CALLS:
            old = self.put(arguments[-1])
            old.chmod(0o666)
            self.path.chmod(0o555)
            try:
                result = self.as_nobody(*arguments)
            finally:
                self.path.chmod(0o755)
            self.check_untouched(result, arguments[-1], "Permission denied")
            old.unlink()

    def test_file_without_permission_stays(self):
        if not self.readable_by_nobody():
            return
        for arguments in CALLS[:5]:
            old = self.put(arguments[-1])
            old.chmod(0o444)
            self.path.chmod(0o777)
            result = self.as_nobody(*arguments)
            self.check_untouched(result, arguments[-1], "Permission denied")
            old.unlink()

    def readable_by_nobody(self):
        """Opens the folder to others; says why where the program itself is out of their reach."""
        self.path.chmod(0o755)
        if self.as_nobody("info", MAP).returncode == 0:
            return True
        print("# left out: another user cannot read the build")
        return False

    def test_folder_and_device_are_refused(self):
        (self.path / "folder").mkdir()
        os.mkfifo(self.path / "pipe.png")
        result = subprocess.run([SAVE_AGAIN, MAP, MAP, self.path / "folder", "1"], text=True,
                                capture_output=True, check=False, env=environment())
        assert result.returncode == 1 and result.stderr == "It is a folder, not a file\n", result
        result = self.run("export", MAP, "-o", "pipe.png")
        assert result.returncode == 3, (result.returncode, result.stderr)
        assert result.stderr == "pipe.png: error: It is not a regular file\n", result.stderr
        assert self.names() == ["folder", "pipe.png"]
        result = self.run("export", MAP, "-o", "absent/x.png")
        said = "absent/x.png: error: The folder for this file does not exist\n"
        assert (result.returncode, result.stderr) == (3, said), result

    def test_mode_stays(self):
        for mode in (0o600, 0o640, 0o664, 0o755):
            self.put("x.dot").chmod(mode)
            assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
            info = (self.path / "x.dot").stat()
            assert stat.S_IMODE(info.st_mode) == mode, oct(info.st_mode)
            assert info.st_size > len(OLD)

    def test_new_file_follows_the_umask(self):
        for umask, mode in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
            before = os.umask(umask)
            try:
                assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
            finally:
                os.umask(before)
            assert stat.S_IMODE((self.path / "x.dot").stat().st_mode) == mode
            (self.path / "x.dot").unlink()

    def test_owner_stays(self):
        if os.geteuid() != 0:
            print("# left out: files cannot be given away")
            return
        os.chown(self.put("x.dot"), NOBODY, NOBODY)
        assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
        info = (self.path / "x.dot").stat()
        assert (info.st_uid, info.st_gid) == (NOBODY, NOBODY)

    def test_link_stays_a_link(self):
        (self.path / "there").mkdir()
        for to in ("there/real.dot", str(self.path / "there" / "absolute.dot"), "there/new.dot"):
            if "new" not in to:
                (self.path / to).write_bytes(OLD)
            (self.path / "link.dot").symlink_to(to)
            assert self.run("convert", MAP, "-o", "link.dot").returncode == 0
            assert os.readlink(self.path / "link.dot") == to
            assert (self.path / to).read_bytes().startswith(b"digraph")
            (self.path / "link.dot").unlink()
        assert self.names() == ["there"]
        assert sorted(os.listdir(self.path / "there")) == ["absolute.dot", "new.dot", "real.dot"]

    def test_dangling_link_in_a_linked_folder(self):
        (self.path / "far" / "deep").mkdir(parents=True)
        (self.path / "way").symlink_to("far/deep")
        (self.path / "way" / "link.dot").symlink_to("../new.dot")
        beside_the_way = self.put("new.dot")
        assert self.run("convert", MAP, "-o", "way/link.dot").returncode == 0
        assert beside_the_way.read_bytes() == OLD
        assert (self.path / "far" / "new.dot").read_bytes().startswith(b"digraph")
        assert os.readlink(self.path / "far" / "deep" / "link.dot") == "../new.dot"

    def test_what_was_left_by_a_kill_is_removed(self):
        self.put(".x.dot.tieline-new", b"half")
        assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
        assert self.names() == ["x.dot"]

    def test_what_is_in_the_way_does_no_harm(self):
        outside = self.put("outside")
        (self.path / ".x.dot.tieline-new").symlink_to(outside)
        assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
        assert outside.read_bytes() == OLD
        (self.path / ".x.dot.tieline-new").unlink()
        (self.path / ".x.dot.tieline-new").mkdir()
        assert self.run("convert", MAP, "-o", "x.dot").returncode == 0
        assert (self.path / "x.dot").read_bytes().startswith(b"digraph")

    def test_long_names(self):
        for name in ("x" * 251 + ".dot", "가" * 83 + ".dot"):
            assert self.run("convert", MAP, "-o", name).returncode == 0
            assert self.names() == [name]
            (self.path / name).unlink()

    def test_two_at_a_time_keep_it_whole(self):
        first, second = self.versions()
        target = self.put("target", second.read_bytes())
        both = [subprocess.Popen([SAVE_AGAIN, first, second, target, "40"], env=environment(),
                                 stdout=subprocess.DEVNULL) for _ in range(2)]
        assert [process.wait() for process in both] == [0, 0]
        assert target.read_bytes() in (first.read_bytes(), second.read_bytes())
        assert self.names() == ["first", "second", "target"]

    def versions(self):
        """Returns the paths of two versions of a document, of different lengths."""
        content = pathlib.Path(MAP).read_bytes()
        title = content.index(b'"title"')
        return (self.put("first", content),
                self.put("second", content[:title] + b" " * 70000 + content[title:]))

    def seconds_to_save(self, first, second, target):
        """Returns how long it takes to save a document once."""
        began = time.monotonic()
        subprocess.run([SAVE_AGAIN, first, second, target, "0"], check=True, env=environment(),
                       stdout=subprocess.DEVNULL)
        ready = time.monotonic()
        subprocess.run([SAVE_AGAIN, first, second, target, "40"], check=True, env=environment(),
                       stdout=subprocess.DEVNULL)
        return max(time.monotonic() - ready - (ready - began), 0.004) / 40

    def kill_after(self, delay, first, second, target):
        """Has a document saved again and again, and kills who does it."""
        process = subprocess.Popen([SAVE_AGAIN, first, second, target], env=environment(),
                                   stdout=subprocess.PIPE)
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        process.stdout.close()
        assert process.wait() == -signal.SIGKILL

    def test_killed_at_any_moment_leaves_old_or_new(self):
        first, second = self.versions()
        whole = {first.read_bytes(): 0, second.read_bytes(): 0}
        target = self.put("target", first.read_bytes())
        once = self.seconds_to_save(first, second, target)
        chance = random.Random(7)
        left = 0
        for number in range(KILLS):
            self.kill_after(chance.random() * min(3 * once, 0.06), first, second, target)
            content = target.read_bytes()
            assert content in whole, f"kill {number}: {len(content)} bytes"
            whole[content] += 1
            beside = [name for name in self.names() if name not in ("first", "second", "target")]
            assert beside in ([], [".target.tieline-new"]), beside
            left += len(beside)
        print(f"# {KILLS} kills: {whole[first.read_bytes()]} left the one version and "
              f"{whole[second.read_bytes()]} the other, {left} a file beside it; "
              f"saving once takes {once * 1000:.1f} ms")
        # Else the moments were none of those at which something can be lost
        assert min(whole.values()) > 0 and left > 0
        assert self.run("validate", str(target)).returncode == 0
        assert self.run("convert", MAP, "-o", "target", "--to", "tieline").returncode == 0
        assert self.names() == ["first", "second", "target"]

    def trace(self, *command):
        """Returns what a command does to files, line by line."""
        log = self.path / "trace"
        result = subprocess.run(["strace", "-f", "-y", "-o", log, "-e",
                                 "trace=openat,write,fsync,rename,renameat,renameat2,linkat",
                                 *command], capture_output=True, text=True, check=False,
                                env=environment(ASAN_OPTIONS="detect_leaks=0"), cwd=self.folder.name)
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        if not lines:
            print("# left out: " + (result.stderr.splitlines() or ["nothing can be traced"])[0])
            return None
        log.unlink()
        assert result.returncode == 0, result.stderr
        return whole(lines)

    def test_file_is_synced_before_and_folder_after_the_rename(self):
        if shutil.which("strace") is None:
            print("# left out: there is no strace")
            return
        for arguments in CALLS:
            lines = self.trace(PROGRAM, *arguments)
            if lines is None:
                return
            beside = f"{os.path.realpath(self.path)}/.{arguments[-1]}.tieline-new"
            steps = [number for number, line in enumerate(lines)
                     if (" fsync(" in line or " rename" in line) and line.endswith("= 0")]
            done = [lines[number] for number in steps]
            assert len(done) == 3, done
            assert re.search(r"fsync\(\d+<" + re.escape(beside) + ">", done[0]), done[0]
            assert f'".{arguments[-1]}.tieline-new"' in done[1] \
                and f'"{arguments[-1]}"' in done[1], done[1]
            assert re.search(r"fsync\(\d+<" + re.escape(os.path.realpath(self.path)) + ">", done[2])
            wrote = [number for number, line in enumerate(lines)
                     if " write(" in line and beside in line]
            assert wrote and max(wrote) < steps[0], "written after it was synced"

    def test_both_tables_are_synced_before_either_is_renamed(self):
        lines = shutil.which("strace") and self.trace(PROGRAM, "convert", MAP, "-o", "old.csv")
        if not lines:
            return
        done = [match.group(1) for match in (re.search(r" (fsync|rename)\w*\(.*= 0$", line)
                                             for line in lines) if match]
        assert done == ["fsync"] * 2 + ["rename"] * 2 + ["fsync"] * 2, done


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
