/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* By how much a key moves through time */
typedef enum
{
  TIE_DAY_STEP_DAY,
  TIE_DAY_STEP_WEEK,
  TIE_DAY_STEP_MONTH,
  TIE_DAY_STEP_QUARTER,
  TIE_DAY_STEP_YEAR,
  TIE_DAY_STEP_DECADE,
} TieDayStep;

TieDayStep tie_day_step_for (double days);
TieDayStep tie_day_step_larger (TieDayStep step);
int tie_day_step_move (TieDayStep step, int day, int times);
int tie_day_step_move_to_end (TieDayStep step, int day, int times);

G_END_DECLS
