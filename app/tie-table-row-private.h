/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-table-row.h"

G_BEGIN_DECLS

struct _TieTableRow
{
  GObject parent_instance;

  TieSession *session;
  TieDocument *document;
  TieDeal *deal;
  TieFlow *flow; /* NULL: of which none is known */
  gboolean dimmed;
  guint index;  /* its place in the document's order */
  char *key;    /* what it was compared by last, as the locale collates it */
  guint key_of; /* a column; TIE_N_TABLE_COLUMNS: none */
};

gboolean tie_table_row_asks_amount (TieTableRow *self);
GPtrArray *tie_table_row_get_amount (TieTableRow *self);

G_END_DECLS
