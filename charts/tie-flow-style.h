/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-flow-kind.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_LINE_BAND,   /* one solid shape, tapering towards the receiver */
  TIE_LINE_DOUBLE, /* two thin lines, side by side */
  TIE_LINE_SINGLE, /* one thin line, dashed by the style's dashes */
} TieLine;

typedef enum
{
  TIE_HEAD_TRIANGLE,
  TIE_HEAD_CHEVRON,
  TIE_HEAD_DIAMOND,
  TIE_HEAD_CIRCLE,
  TIE_HEAD_SQUARE,
} TieHead;

/**
 * TieFlowStyle:
 * @dashes: on, off, … in multiples of the line's width; of TIE_LINE_SINGLE
 * @round: round caps: dashes of no length are dots
 * @least_width, @most_width: in pixels, from no amount to the largest of its unit
 *
 * How a kind of flow is drawn: its line structure and its arrow-head, which no other kind shares.
 */
typedef struct
{
  TieLine line;
  TieHead head;
  double dashes[6];
  guint n_dashes;
  gboolean round;
  double least_width;
  double most_width;
} TieFlowStyle;

const TieFlowStyle *tie_flow_style_get (TieFlowKind kind);

G_END_DECLS
