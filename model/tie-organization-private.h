/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-organization.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieOrganization
{
  GObject parent_instance;
  char *id;
  TieText *name;
  GPtrArray *aliases;
  TieText *kind;
  char *country;
  char *color;
  char *logo;
  GBytes *picture; /* of the logo */
  char *website;
  TieText *summary;
  GPtrArray *facts;
  GPtrArray *citations;
};

G_END_DECLS
