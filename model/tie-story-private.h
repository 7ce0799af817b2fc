/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-story.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieStory
{
  GObject parent_instance;
  char *id;
  TieText *title;
  TieText *summary;
  GPtrArray *steps;
};

G_END_DECLS
