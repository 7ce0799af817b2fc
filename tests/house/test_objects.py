#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into the objects of each folder: which libraries and which other folders they need."""

import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

NM, PROGRAM, MODULE = sys.argv[1:4]
ARCHIVES = {path.stem.removeprefix("libtie-"): path for path in map(pathlib.Path, sys.argv[4:])}

# What each folder is used by, to the right: HACKING.md. The command line is part of app/, without GTK.
LEFT_OF = {
    "model": [],
    "layout": [],
    "scene": [],
    "charts": ["model", "layout", "scene"],
    "command": ["model", "layout", "scene", "charts"],
    "widgets": ["model", "layout", "scene", "charts"],
    "app": ["model", "layout", "scene", "charts", "command", "widgets"],
}

# Every C program has these; with sanitizers, theirs too.
EVERYWHERE = ["libc", "libm", "libgcc_s", "ld-linux", "libasan", "libubsan", "libclang_rt"]
GTK = ["libgtk-4", "libadwaita-1"]
MODEL = ["libglib-2.0", "libgobject-2.0", "libgio-2.0", "libicuuc", "libicui18n"]
SCENE = ["libglib-2.0", "libgobject-2.0", "libgio-2.0", "libcairo", "libpango-1.0",
         "libpangocairo-1.0", "libpangoft2-1.0", "libharfbuzz", "libfreetype", "libfribidi",
         "libfontconfig"]
MAY_NEED = {
    "model": MODEL,
    "layout": ["libglib-2.0"],
    "scene": SCENE,
    "charts": MODEL + SCENE,
    "command": MODEL + SCENE + ["libdeflate", "libz", "libjson-glib-1.0"],
}


def symbols(path, *options):
    """Returns the names that nm lists, without versions."""
    output = subprocess.run([NM, "--format=posix", *options, str(path)], capture_output=True,
                            text=True, check=True).stdout
    return {line.split()[0].split("@")[0] for line in output.splitlines() if " " in line}


def find_libraries(program):
    """Returns the paths of the libraries that a program is linked with, by their short names."""
    output = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    paths = re.findall(r"(?:=> |^\s+)(/\S+)", output, re.MULTILINE)
    return {re.sub(r"(-x86.*)?\.so.*", "", pathlib.Path(path).name): path for path in paths}


LIBRARIES = {name: symbols(path, "--dynamic", "--defined-only")
             for name, path in (find_libraries(PROGRAM) | find_libraries(MODULE)).items()}
DEFINED = {folder: symbols(path, "--defined-only", "--extern-only")
           for folder, path in ARCHIVES.items()}
NEEDED = {folder: symbols(path, "--undefined-only") - DEFINED[folder]
          for folder, path in ARCHIVES.items()}


def libraries_of(folder):
    """Returns what a folder needs of each library, beyond what those everywhere have."""
    needed = set(NEEDED[folder])
    for name, defined in LIBRARIES.items():
        if name in EVERYWHERE:
            needed -= defined
    found = {name: sorted(needed & defined) for name, defined in LIBRARIES.items()
             if name not in EVERYWHERE}
    return {name: used for name, used in found.items() if used}


def check_libraries(folder):
    """Fails when a folder needs a library that it may not."""
    wrong = {name: used[:5] for name, used in libraries_of(folder).items()
             if name not in MAY_NEED[folder]}
    assert not wrong, f"{folder}/ needs {wrong}"


def check_folders(folder):
    """Fails when a folder needs something of the program that is not in a folder left of it."""
    allowed = set().union(*(DEFINED[left] for left in LEFT_OF[folder]))
    wrong = {other: sorted((NEEDED[folder] & DEFINED[other]) - allowed)[:5]
             for other in ARCHIVES if other != folder}
    wrong = {other: used for other, used in wrong.items() if used}
    assert not wrong, f"{folder}/ needs {wrong}"
    own = {name for name in NEEDED[folder] if name.startswith("tie_")}
    assert own <= allowed, f"{folder}/ needs what nobody has: {sorted(own - allowed)[:5]}"


class Cases:
    """Each method is a case."""

    def test_the_libraries_were_found(self):
        for name in GTK + MODEL + SCENE + ["libdeflate", "libz", "libjson-glib-1.0"]:
            assert len(LIBRARIES.get(name, ())) > 10, f"{name} is not among {sorted(LIBRARIES)}"

    def test_the_objects_were_found(self):
        assert sorted(ARCHIVES) == sorted(LEFT_OF), sorted(ARCHIVES)
        for folder, defined in DEFINED.items():
            assert sum(name.startswith("tie_") for name in defined) > 5, folder

    def test_what_needs_gtk_is_recognized(self):
        for folder in ("widgets", "app"):
            assert "libgtk-4" in libraries_of(folder), folder
        assert "libadwaita-1" in libraries_of("app")
        assert "libadwaita-1" not in libraries_of("widgets")

    def test_only_the_window_loads_gtk(self):
        loaded = find_libraries(PROGRAM)
        assert "libcairo" in loaded, sorted(loaded)
        assert not set(GTK) & set(loaded), sorted(loaded)

    def test_no_name_of_gtk_left_of_widgets(self):
        pattern = re.compile(r"(gtk|gsk|adw|gdk(?!_pixbuf))_")
        for folder in MAY_NEED:
            wrong = sorted(name for name in NEEDED[folder] if pattern.match(name))
            assert not wrong, f"{folder}/ needs {wrong}"

    def test_model_needs_its_libraries_alone(self):
        check_libraries("model")

    def test_layout_needs_glib_alone(self):
        check_libraries("layout")

    def test_layout_knows_no_object_and_no_file(self):
        pattern = re.compile(r"g_(object|type|value|param|signal|file|io|input|output|task)_|fopen|open$")
        wrong = sorted(name for name in NEEDED["layout"] if pattern.match(name))
        assert not wrong, wrong

    def test_scene_needs_its_libraries_alone(self):
        check_libraries("scene")

    def test_charts_needs_its_libraries_alone(self):
        check_libraries("charts")

    def test_command_line_needs_no_gtk(self):
        check_libraries("command")


def add_case(folder):
    """Adds the case that a folder needs nothing right of it."""
    setattr(Cases, f"test_{folder}_needs_no_folder_right_of_it", lambda self: check_folders(folder))


for each in LEFT_OF:
    add_case(each)

if __name__ == "__main__":
    sys.exit(tap.run(Cases))
