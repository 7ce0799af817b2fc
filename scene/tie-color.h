/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieColor:
 *
 * A colour in sRGB, components 0 to 1, not premultiplied.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} TieColor;

#define TIE_COLOR_NONE ((TieColor){ 0, 0, 0, 0 })

gboolean tie_color_parse (const char *hex, TieColor *color);
TieColor tie_color_with_alpha (TieColor color, double alpha);
TieColor tie_color_mix (TieColor a, TieColor b, double share_of_b);
double tie_color_contrast (TieColor a, TieColor b);
TieColor tie_color_reach_contrast (TieColor color, TieColor background, double ratio);

G_END_DECLS
