/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

/* The reader fills it; nothing changes it afterwards. */
struct _TieDocument
{
  GObject parent_instance;
  gboolean disposed; /* another thread is about to free it */
  GBytes *bytes;
  char *folder;         /* where it was read from; NULL: nobody knows */
  GHashTable *pictures; /* logo, an organization's → GBytes; NULL: it cannot be shown */
  TieText *title;
  TieText *summary;
  char *language;
  gboolean has_as_of;
  TieDate as_of;
  TieOrganization *focus; /* unowned: among the organizations */
  char *capacity_unit;
  char *money_unit;
  GHashTable *unit_names; /* utf8 → TieText */
  GPtrArray *organizations;
  GPtrArray *deals;
  GPtrArray *flows;
  GPtrArray *products;
  GPtrArray *sources;
  GPtrArray *facts;
  GPtrArray *comparisons;
  GPtrArray *stories;
  GHashTable *objects;  /* id → GObject, both unowned: the arrays hold them */
  GHashTable *deals_of; /* TieOrganization → GPtrArray of TieDeal, once somebody asked */
};

G_END_DECLS
