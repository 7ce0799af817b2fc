/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-fact.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieFact
{
  GObject parent_instance;
  TieText *label;
  TieText *text;
  GPtrArray *amount;
  gboolean has_when;
  TieInterval when;
  TieText *by;
  TieText *note;
  GPtrArray *citations;
  gboolean has_total;
  TieFlowKind total_kind;
  TieOrganization *total_from; /* unowned: kept alive by the document */
  TieOrganization *total_to;
};

G_END_DECLS
