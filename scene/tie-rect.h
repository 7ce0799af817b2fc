/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} TieRect;

TieRect tie_rect_union (TieRect a, TieRect b);
TieRect tie_rect_grow (TieRect rect, double by);
TieRect tie_rect_intersection (TieRect a, TieRect b);
TieRect tie_rect_round_out (TieRect rect);
gboolean tie_rect_is_empty (TieRect rect);
gboolean tie_rect_intersects (TieRect a, TieRect b);
gboolean tie_rect_contains (TieRect rect, double x, double y);

G_END_DECLS
