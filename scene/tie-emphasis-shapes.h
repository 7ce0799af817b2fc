/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-emphasis.h"

G_BEGIN_DECLS

/* How far what is drawn beneath a mark reaches beyond it, in view pixels */
#define TIE_EMPHASIS_REACH 8.0

/**
 * TieEmphasisShape:
 * @outside: around @path, where only what is not within it is drawn; empty: all is drawn
 *
 * Something drawn to bring a mark forward.
 */
typedef struct
{
  const TiePath *path;
  TieFill fill;
  TieStroke stroke;
  double opacity;
  TieRect outside;
} TieEmphasisShape;

typedef void (*TieEmphasisShapeFunc) (const TieEmphasisShape *shape, gpointer user_data);

TieColor tie_emphasis_get_ground (TieScene *scene);
void tie_emphasis_shape_beneath (TieScene *scene,
                                 guint index,
                                 int last_group,
                                 double zoom,
                                 const TieEmphasis *emphasis,
                                 TieEmphasisShapeFunc func,
                                 gpointer user_data);
void tie_emphasis_shape_ring (TieScene *scene,
                              const TieSceneGroup *group,
                              TieRect bounds,
                              TieColor accent,
                              TieEmphasisShapeFunc func,
                              gpointer user_data);

G_END_DECLS
