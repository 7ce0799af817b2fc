/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-status.h"
#include "tie-theme.h"

G_BEGIN_DECLS

/**
 * TieStatusStyle:
 * @opacity: 0 to 1, of lines and fills where they can be seen at that: see
 * tie_status_style_get_opacity()
 * @on: length of each stretch that is drawn, in pixels; 0: without gaps
 * @off: length of each gap
 * @struck: drawn struck through
 *
 * How a status is shown, the same in every chart: by opacity and gaps, which no other sign uses.
 */
typedef struct
{
  double opacity;
  double on;
  double off;
  gboolean struck;
} TieStatusStyle;

const TieStatusStyle *tie_status_style_get (TieStatus status);
double tie_status_style_get_opacity (TieStatus status, TieColor color, const TieTheme *theme);

G_END_DECLS
