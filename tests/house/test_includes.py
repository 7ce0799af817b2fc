#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compiles includes with the include paths of each folder: those that point right must fail."""

import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

BUILD, SOURCE = map(pathlib.Path, sys.argv[1:3])
LEFT_OF = {
    "model": (),
    "layout": (),
    "scene": (),
    "charts": ("model", "layout", "scene"),
    "widgets": ("model", "layout", "scene", "charts"),
    "app": ("model", "layout", "scene", "charts", "widgets"),
}
# Libraries by a header that no other one's include path holds.
FORBIDDEN_LIBRARIES = {
    "model": ("gtk/gtk.h", "adwaita.h", "cairo.h", "pango/pango.h", "json-glib/json-glib.h"),
    "layout": ("gtk/gtk.h", "adwaita.h", "cairo.h", "pango/pango.h", "json-glib/json-glib.h"),
    "scene": ("gtk/gtk.h", "adwaita.h", "json-glib/json-glib.h"),
    "charts": ("gtk/gtk.h", "adwaita.h", "json-glib/json-glib.h"),
    "widgets": ("adwaita.h",),
}
PERMITTED_LIBRARIES = {
    "model": ("gio/gio.h",),
    "layout": ("glib.h", "math.h"),
    "scene": ("cairo.h", "pango/pango.h"),
    "charts": ("cairo.h", "pango/pango.h"),
    "widgets": ("gtk/gtk.h",),
    "app": ("gtk/gtk.h", "adwaita.h", "json-glib/json-glib.h"),
}


def find_command(folder):
    """Returns the compiler's call for the folder's files, without input and output."""
    for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
        path = (pathlib.Path(entry["directory"]) / entry["file"]).resolve()
        # The executable's own file is not one of the library's.
        if path.parent == (SOURCE / folder).resolve() and path.name.startswith("tie-") \
                and f"libtie-{folder}" in entry["output"]:
            words = shlex.split(entry["command"])
            with_value = ("-o", "-MF", "-MQ")
            return [word for index, word in enumerate(words)
                    if word not in (*with_value, "-c", "-MD", entry["file"])
                    and words[index - 1] not in with_value and not word.startswith("-fsanitize")]
    raise AssertionError(f"nothing in compile_commands.json is compiled for {folder}/")


COMMANDS = {folder: find_command(folder) for folder in LEFT_OF}
HEADERS = {folder: sorted(path.name for path in (SOURCE / folder).glob("*.h")) for folder in LEFT_OF}


def compiles(folder, text):
    """Tells whether a file compiles as one of the folder's; with the compiler's words."""
    with tempfile.NamedTemporaryFile("w", suffix=".c") as file:
        file.write(text)
        file.flush()
        result = subprocess.run([*COMMANDS[folder], "-fsyntax-only", file.name], text=True,
                                cwd=BUILD, capture_output=True, check=False)
    return result.returncode == 0, result.stderr


def forbid(folder, headers):
    """Fails unless each of the headers is out of the folder's reach."""
    good, message = compiles(folder, f'#include "{headers[0]}"\n')
    assert not good and headers[0] in message, f"{folder}/ may include {headers[0]}\n{message}"
    text = "".join(f'#if __has_include("{name}")\n#error {name}\n#endif\n' for name in headers)
    good, message = compiles(folder, text + "extern int nothing;\n")
    assert good, f"{folder}/ reaches\n{message}"


def permit(folder, headers):
    """Fails unless the folder may include all of the headers."""
    good, message = compiles(folder, "".join(f'#include "{name}"\n' for name in headers))
    assert good, message


class Cases:
    """Each method is a case; those of the pairs are added below."""

    def test_every_folder_has_headers(self):
        for folder, headers in HEADERS.items():
            assert headers, folder

    def test_no_two_headers_share_a_name(self):
        names = [name for headers in HEADERS.values() for name in headers]
        assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)


def add_case(title, check, folder, headers):
    """Adds a case."""
    setattr(Cases, f"test_{title}", lambda self: check(folder, headers))


for each, left in LEFT_OF.items():
    for other in LEFT_OF:
        if other == each or other in left:
            add_case(f"{each}_may_include_{other}", permit, each, HEADERS[other])
        else:
            add_case(f"{each}_must_not_include_{other}", forbid, each, HEADERS[other])
    add_case(f"{each}_may_include_its_libraries", permit, each, PERMITTED_LIBRARIES[each])
    if each in FORBIDDEN_LIBRARIES:
        add_case(f"{each}_must_not_include_other_libraries", forbid, each, FORBIDDEN_LIBRARIES[each])

if __name__ == "__main__":
    sys.exit(tap.run(Cases))
