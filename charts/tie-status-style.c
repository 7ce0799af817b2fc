/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a status is shown in the charts. */

#include "tie-status-style.h"

/* To 1 in 250: a step of a colour of eight bits */
#define OPACITY_STEPS 8

/**
 * tie_status_style_get:
 * @status: a status
 *
 * What is agreed is solid and at full strength; the less sure, the paler and the more broken.
 *
 * Returns: (transfer none): the style
 */
const TieStatusStyle *
tie_status_style_get (TieStatus status)
{
  static const TieStatusStyle styles[TIE_N_STATUSES] = {
    [TIE_STATUS_RUMORED] = { 0.4, 5, 5, FALSE },
    [TIE_STATUS_IN_DISCUSSION] = { 0.5, 12, 5, FALSE },
    [TIE_STATUS_INTENDED] = { 0.75, 26, 4, FALSE },
    [TIE_STATUS_ANNOUNCED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_SIGNED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_DELIVERING] = { 1, 0, 0, FALSE },
    [TIE_STATUS_COMPLETED] = { 1, 0, 0, FALSE },
    [TIE_STATUS_CANCELLED] = { 0.6, 0, 0, TRUE },
    [TIE_STATUS_NONE] = { 0.6, 0, 0, FALSE },
  };

  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, &styles[TIE_STATUS_ANNOUNCED]);

  return &styles[status];
}

/**
 * tie_status_style_get_opacity:
 * @status: a status
 * @color: of a line or a fill
 * @theme: the theme, on whose background it is seen
 *
 * How pale a mark may be: as its status has it, but no paler than can be seen. Its gaps tell the
 * status, too.
 *
 * Returns: 0 to 1
 */
double
tie_status_style_get_opacity (TieStatus status, TieColor color, const TieTheme *theme)
{
  double pale = tie_status_style_get (status)->opacity;
  double strong = 1;

  g_return_val_if_fail (theme != NULL, 1);

  if (pale >= 1
      || tie_color_contrast (tie_color_with_alpha (color, pale), theme->background)
             >= theme->mark_contrast)
    return pale;
  for (guint i = 0; i < OPACITY_STEPS; i++)
    {
      double middle = (pale + strong) / 2;

      if (tie_color_contrast (tie_color_with_alpha (color, middle), theme->background)
          >= theme->mark_contrast)
        strong = middle;
      else
        pale = middle;
    }
  return strong;
}
