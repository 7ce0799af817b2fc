/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-comparison.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieComparison
{
  GObject parent_instance;
  char *unit;
  double equals;
  TieText *label;
  TieText *note;
  GPtrArray *citations;
};

G_END_DECLS
