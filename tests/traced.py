# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what strace has written down."""

import re


def whole(lines):
    """Returns the lines of strace with each call in one, where it ended: what another thread does
    meanwhile cuts a call in two."""
    begun, found = {}, []
    for line in lines:
        thread = line.split(maxsplit=1)[0]
        resumed = re.match(r"\d+\s+<\.\.\. \w+ resumed>(.*)", line)
        if line.endswith("<unfinished ...>"):
            begun[thread] = line.removesuffix("<unfinished ...>").rstrip()
        elif resumed:
            found.append(begun.pop(thread, thread) + resumed[1])
        else:
            found.append(line)
    return found
