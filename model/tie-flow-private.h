/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-flow.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieFlow
{
  GObject parent_instance;
  char *id;
  TieDeal *deal; /* unowned: it owns this */
  TieFlowKind kind;
  TieOrganization *from; /* owned */
  TieOrganization *to;   /* owned */
  GPtrArray *amount;
  GPtrArray *products;
  gboolean has_when;
  TieInterval when;
  gboolean has_until;
  TieDate until;
  GPtrArray *phases;
  TieText *condition;
  GPtrArray *within;
  TieText *note;
  GPtrArray *citations;
};

G_END_DECLS
