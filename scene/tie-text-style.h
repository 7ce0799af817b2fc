/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-color.h"
#include "tie-rect.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_ANCHOR_START,
  TIE_ANCHOR_MIDDLE,
  TIE_ANCHOR_END,
} TieAnchor;

/**
 * TieTextStyle:
 * @size: in pixels
 * @weight: as in CSS, 400 to 700
 * @most_size: on screen it grows with the zoom up to this size, in view pixels; 0: without bound
 * @hold_x, @hold_y: the point of its box that stays where it is when it grows no more, so that a
 * name stays at its mark: −1 the left or upper edge, 0 the middle, 1 the right or lower edge
 * @halo: drawn around the glyphs, @halo_width wide; alpha 0: none
 */
typedef struct
{
  double size;
  double most_size;
  double hold_x;
  double hold_y;
  int weight;
  TieColor color;
  TieColor halo;
  double halo_width;
  gboolean struck;
} TieTextStyle;

/**
 * TieTextExtents:
 * @width: the advance, not the ink
 *
 * Ascent and descent are the font's, the same for every text of a style and language.
 */
typedef struct
{
  double width;
  double ascent;
  double descent;
} TieTextExtents;

gboolean tie_text_style_has_halo (const TieTextStyle *style);
TieTextExtents
tie_text_style_measure (const TieTextStyle *style, const char *text, const char *language);
char **tie_text_style_wrap (const TieTextStyle *style,
                            const char *text,
                            const char *language,
                            double width,
                            guint max_lines);

G_END_DECLS
