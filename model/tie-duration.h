/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"

G_BEGIN_DECLS

/**
 * TieDuration:
 *
 * A span of the calendar: months, then days. A plain value.
 */
typedef struct
{
  guint months;
  guint days;
} TieDuration;

gboolean tie_duration_parse (const char *text, TieDuration *duration, GError **error);
int tie_duration_add (const TieDuration *duration, int day, guint times);

G_END_DECLS
