/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

/**
 * TieTimelineText:
 * @box: what it covers
 *
 * A text with its place, decided and not yet drawn.
 */
typedef struct
{
  char *text;
  TieTextStyle style;
  TieRect box;
  double x, y;
  TieAnchor anchor;
  double opacity;
} TieTimelineText;

GArray *tie_timeline_texts_new (void);
void tie_timeline_texts_add (GArray *texts,
                             const TieTextStyle *style,
                             const char *text,
                             const char *language,
                             double x,
                             double middle,
                             TieAnchor anchor,
                             double opacity);
void tie_timeline_texts_draw (GArray *texts, TieScene *scene);
gboolean tie_timeline_find_gap (GArray *obstacles, double from, double to, double width, double *x);

/**
 * TieTimelineStretch:
 *
 * A part of a line that is taken, in pixels.
 */
typedef struct
{
  double from, to;
} TieTimelineStretch;

void tie_timeline_block (GArray *obstacles, double from, double to);

G_END_DECLS
