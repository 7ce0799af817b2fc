/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * TieTextLine:
 * @text: in UTF-8
 * @runs: (element-type PangoGlyphItem): from left to right, in TIE_FONT_SIZE
 * @direction: in which it is read
 * @width: the advance, in sizes
 *
 * A text in one line with its glyphs chosen and placed. It does not change. Pango's own layout of a
 * text has the same, takes several times the memory, and half of the time goes into what only
 * breaking it into lines needs.
 */
typedef struct
{
  /*< public >*/
  const char *text;
  GSList *runs;
  PangoDirection direction;
  double width;

  /*< private >*/
  gatomicrefcount ref_count;
} TieTextLine;

TieTextLine *tie_text_line_new (const char *text, const char *language, int weight);
TieTextLine *tie_text_line_ref (TieTextLine *self);
void tie_text_line_unref (TieTextLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieTextLine, tie_text_line_unref)

G_END_DECLS
