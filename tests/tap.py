# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol for tests written in Python: each method of a class is a case."""

import sys
import traceback


def run(case_class, *arguments):
    """Runs the methods of the class whose names begin with test_; each gets a fresh object,
    whose finish is called after a case that passed, and abandon after one that failed."""
    names = [name for name in case_class.__dict__ if name.startswith("test_")]
    print(f"1..{len(names)}")
    failed = 0
    for number, name in enumerate(names, 1):
        title = name[len("test_"):].replace("_", " ")
        case = case_class(*arguments)
        try:
            getattr(case, name)()
            getattr(case, "finish", lambda: None)()
        except Exception:  # A case reports whatever goes wrong in it.
            failed += 1
            print(f"not ok {number} {title}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
            getattr(case, "abandon", lambda: None)()
        else:
            print(f"ok {number} {title}")
        sys.stdout.flush()
    return 1 if failed else 0
