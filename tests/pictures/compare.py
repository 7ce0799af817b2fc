# SPDX-FileCopyrightText: The Tieline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares two pictures as an eye would: what is a pixel off, or drawn a little softer by another
program, is the same."""

import numpy
import PIL.Image

# How far apart the components of two colours may be, of 255, to be taken for the same
TOLERANCE = 48


def load(path):
    """Reads a picture as an array of rows of pixels: red, green, blue, alpha, premultiplied."""
    with PIL.Image.open(path) as image:
        pixels = numpy.asarray(image.convert("RGBA"), dtype=numpy.int16)
    alpha = pixels[:, :, 3:4]
    return numpy.concatenate([(pixels[:, :, :3] * alpha.astype(numpy.int32) + 127) // 255, alpha],
                             axis=2).astype(numpy.int16)


def mark_inked(pixels):
    """Returns where a picture is not as in its first corner, which nothing is drawn in."""
    return (pixels != pixels[0, 0]).any(axis=2)


def are_apart(colors, others):
    """Returns which colours of two lists of the same length are not the same."""
    return numpy.abs(colors - others).max(axis=1) > TOLERANCE


def find_missing(pixels, others):
    """Returns which pixels that are drawn have a colour that the other picture has nowhere within
    a pixel, as their rows and columns, and how many are drawn."""
    rows, columns = numpy.nonzero(mark_inked(pixels))
    inked = len(rows)
    around = numpy.pad(others, ((1, 1), (1, 1), (0, 0)), mode="edge")
    for down, right in ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (0, 0), (0, 2), (2, 0), (2, 2)):
        apart = are_apart(pixels[rows, columns], around[rows + down, columns + right])
        rows, columns = rows[apart], columns[apart]
    return rows, columns, inked


def differing_share(path, other_path, picture_path=None):
    """Returns what share of the pixels that are drawn in a picture is not in the other.

    Turn them round to learn what the other has too much. With a third path, a picture that shows
    in red where they differ is written there."""
    pixels, others = load(path), load(other_path)
    assert pixels.shape == others.shape, f"sizes: {pixels.shape[:2]} and {others.shape[:2]}"
    rows, columns, inked = find_missing(pixels, others)
    assert inked > 0, f"{path} is empty"
    if picture_path is not None:
        shown = (pixels[:, :, :3] // 3 + 160).astype(numpy.uint8)
        shown[rows, columns] = (255, 0, 0)
        PIL.Image.fromarray(shown).save(picture_path)
    return len(rows) / inked
