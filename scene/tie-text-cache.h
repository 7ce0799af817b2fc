/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TieShapedText:
 * @line: in TIE_FONT_SIZE, in one piece; belongs to the thread
 * @width: the advance, in sizes
 *
 * A text with its glyphs chosen and placed.
 */
typedef struct
{
  PangoLayoutLine *line;
  double width;
} TieShapedText;

gpointer tie_text_cache_steal (void);
void tie_text_cache_adopt (gpointer texts);
void tie_text_cache_free (gpointer texts);
const TieShapedText *tie_text_cache_get (const char *text, const char *language, int weight);

G_END_DECLS
