/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-deal.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieDeal
{
  GObject parent_instance;
  char *id;
  TieText *name;
  GPtrArray *status_claims;
  GPtrArray *announced_claims;
  gboolean has_checked;
  TieDate checked;
  GPtrArray *amount;
  GPtrArray *flows;
  TieFlow *first_flows[TIE_N_FLOW_KINDS]; /* of each kind, unowned; NULL: none is of that kind */
  TieFlow *first_delivery;                /* of either kind, likewise */
  GPtrArray *parties;
  GPtrArray *supersedes;
  GPtrArray *superseded_by; /* unowned, as those */
  TieText *summary;
  GPtrArray *facts;
  GPtrArray *citations;
};

/* Once its flows are filled: notes the first of each kind. */
void tie_deal_note_first_flows (TieDeal *self);

/* Adds to the parties whoever its flows name besides; suppliers first when none is named. */
void tie_deal_complete_parties (TieDeal *self);

G_END_DECLS
