/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-label-place.h"
#include "tie-flow-kind.h"
#include "tie-scene.h"
#include "tie-status.h"
#include "tie-theme.h"

G_BEGIN_DECLS

/**
 * TieTieShape:
 * @curve: from giver to receiver; the head's tip is at its end
 * @width: of the line, in pixels
 * @scale: of its head and of the pieces and gaps of its status
 * @light: it is one of so many that nobody follows it closely: without the gaps of its status
 * @ghost: it is but hinted at
 * @gaps: (array length=n_gaps) (nullable): where the line is interrupted: texts lie on it
 * @hollow: an outlined head: no amount is stated
 * @theme: on whose background it is drawn
 *
 * A tie as it is drawn: the kind decides structure and head, the status opacity and gaps.
 */
typedef struct
{
  TieCurve curve;
  TieFlowKind kind;
  TieStatus status;
  double width;
  double scale;
  gboolean light;
  gboolean ghost;
  const TieBox *gaps;
  guint n_gaps;
  gboolean hollow;
  TieColor color;
  const TieTheme *theme;
} TieTieShape;

double tie_tie_shape_head_size (const TieTieShape *shape);
void tie_tie_shape_add (const TieTieShape *shape, TieScene *scene);

G_END_DECLS
