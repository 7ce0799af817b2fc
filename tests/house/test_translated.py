#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that users read is in every language: catalogues are complete and know every file, no text
of a window goes past gettext, and the bundled maps and their stories say all in English and Korean."""

import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import tap  # noqa: E402

SOURCE = pathlib.Path(sys.argv[1])
LANGUAGES = "en", "ko"
MAPS = "openai-chip-partners", "ai-compute-2026-01"

# Properties of .ui files that are read, and attributes of menus
READ = {"label", "title", "subtitle", "tooltip-text", "placeholder-text", "description", "text",
        "heading", "body", "program-name", "comments", "menu-label"}
# A language is called by its own name in all of them
SAME_EVERYWHERE = {"English", "한국어", "Tieline"}
# What puts a text where it is read
SHOWS = (r"\b(?:gtk_label_new|gtk_label_new_with_mnemonic|gtk_button_new_with_label"
         r"|gtk_button_new_with_mnemonic|gtk_check_button_new_with_label|adw_toast_new"
         r"|g_menu_append|tie_message_tell)\s*\(\s*\"([^\"]*)\""
         r"|\b(?:gtk_widget_set_tooltip_text|gtk_label_set_(?:text|label|markup)|gtk_window_set_title"
         r"|gtk_button_set_label|adw_toast_set_title|adw_toast_set_button_label"
         r"|adw_status_page_set_(?:title|description)|adw_action_row_set_subtitle"
         r"|adw_preferences_row_set_title|gtk_tooltip_set_text|tie_detail_add_label"
         r"|gtk_menu_button_set_label)\s*\([^,;\"]*,\s*\"([^\"]*)\"")
CALLS = re.compile(r"\b(?:N?_|ngettext|C_|NC_) \(")


def is_read(text):
    """Tells whether a text has words in it."""
    return text is not None and re.search(r"[^\W\d_]{2}", text) and text.strip() not in SAME_EVERYWHERE


def walk(value, path=""):
    """Yields all objects of a document with their places."""
    if isinstance(value, dict):
        yield path, value
        for key, child in value.items():
            yield from walk(child, f"{path}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from walk(child, f"{path}/{index}")


def find_untranslated(template):
    """Returns the texts of a .ui file that gettext does not see."""
    found = []
    for element in template.iter():
        name, words = element.get("name", ""), element.text
        if element.tag == "item" and element.get("id") is None and len(element) == 0:
            name = "item"
        shown = (element.tag in ("property", "attribute") and name in READ) or name == "item"
        if shown and len(element) == 0 and is_read(words) and element.get("translatable") != "yes":
            found.append(f"{element.tag} {name}: {words}")
    return found


class Cases:
    """What is looked at."""

    def test_catalogues_are_complete(self):
        languages = (SOURCE / "po" / "LINGUAS").read_text(encoding="utf-8").split()
        assert "ko" in languages
        for language in languages:
            catalogue = SOURCE / "po" / f"{language}.po"
            for kind in ("--untranslated", "--only-fuzzy"):
                left = subprocess.run(["msgattrib", kind, "--no-obsolete", catalogue], check=True,
                                      capture_output=True, text=True).stdout
                assert "\nmsgid " not in left.partition("\n\n")[2], left
            subprocess.run(["msgfmt", "-c", "-o", "/dev/null", catalogue], check=True)

    def test_catalogues_have_all_texts(self):
        files = [SOURCE / line for line in
                 (SOURCE / "po" / "POTFILES").read_text(encoding="utf-8").split()]
        template = subprocess.run(
            ["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
             "--keyword=NC_:1c,2", "--keyword=ngettext:1,2", "--no-location", "--no-wrap", "-o", "-",
             *map(str, files)], check=True, capture_output=True, text=True).stdout
        texts = set(re.findall(r'^msgid (".+")$', template, re.M)) - {'""'}
        assert len(texts) > 500, len(texts)
        for catalogue in (SOURCE / "po").glob("*.po"):
            plain = subprocess.run(["msgcat", "--no-wrap", catalogue], check=True, capture_output=True,
                                   text=True).stdout
            missing = texts - set(re.findall(r'^msgid (".+")$', plain, re.M))
            assert not missing, f"{catalogue.name} lacks {sorted(missing)[:5]}"

    def test_every_file_with_texts_is_listed(self):
        listed = (SOURCE / "po" / "POTFILES").read_text(encoding="utf-8").split()
        for folder in ("model", "charts", "widgets", "app"):
            for path in (SOURCE / folder).glob("*.c"):
                if CALLS.search(path.read_text(encoding="utf-8")):
                    assert f"{folder}/{path.name}" in listed, path
        for path in (SOURCE / "resources").glob("*.ui"):
            assert f"resources/{path.name}" in listed, path

    def test_no_text_of_a_template_goes_past_gettext(self):
        for path in sorted((SOURCE / "resources").glob("*.ui")):
            found = find_untranslated(ET.parse(path))
            assert not found, f"{path.name}: {found}"

    def test_this_test_finds_what_goes_past(self):
        wrong = ET.fromstring('<interface><object><property name="label">Plain words</property>'
                              '<items><item>More words</item></items></object></interface>')
        assert len(find_untranslated(wrong)) == 2

    def test_no_text_of_the_source_goes_past_gettext(self):
        for folder in ("widgets", "app"):
            for path in sorted((SOURCE / folder).glob("*.c")):
                code = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.S)
                for match in re.finditer(SHOWS, code):
                    words = match.group(1) or match.group(2)
                    assert not is_read(words), f"{path.name}: {words}"

    def test_maps_say_all_in_both_languages(self):
        for name in MAPS:
            path = SOURCE / "data" / f"{name}.tieline.json"
            document = json.loads(path.read_text(encoding="utf-8"))
            texts = [(place, value) for place, value in walk(document)
                     if set(value) & set(LANGUAGES) and all(isinstance(text, str) for text in value.values())]
            assert len(texts) > 50, name
            for place, text in texts:
                for language in LANGUAGES:
                    assert text.get(language, "").strip(), f"{name}: {place} is not in {language}"
            for place, value in walk(document):
                if "/sources/" in place:  # A source is called what it is called.
                    continue
                for key in ("summary", "text", "notes", "label", "note", "condition", "kind"):
                    plain = value.get(key)
                    if key == "kind" and not place.startswith("/organizations/"):
                        continue
                    assert not (isinstance(plain, str) and is_read(plain)), f"{name}: {place}/{key}: {plain}"

    def test_stories_say_all_in_both_languages(self):
        for name in MAPS:
            path = SOURCE / "data" / f"{name}.tieline.json"
            stories = json.loads(path.read_text(encoding="utf-8"))["stories"]
            assert stories, name
            for story in stories:
                for part in [story, *story["steps"]]:
                    for key in ("title", "text", "notes", "summary"):
                        if key in part:
                            assert set(part[key]) == set(LANGUAGES), f"{name}: {part[key]}"
                            assert part[key]["en"] != part[key]["ko"], f"{name}: {part[key]}"
                assert all("text" in step and "notes" in step for step in story["steps"]), name


if __name__ == "__main__":
    sys.exit(tap.run(Cases))
