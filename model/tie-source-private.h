/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-source.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieSource
{
  GObject parent_instance;
  char *id;
  TieText *title;
  TieText *publisher;
  char *url;
  gboolean has_published;
  TieDate published;
};

G_END_DECLS
