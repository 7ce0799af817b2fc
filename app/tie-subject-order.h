/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-document.h"

G_BEGIN_DECLS

/**
 * TieSubjectOrder:
 * @organizations: (element-type TieOrganization): all of a document's
 * @deals: (element-type TieDeal): likewise
 * @ranks: from each of them to its place among its kind
 *
 * The subjects of a document by their names.
 */
typedef struct
{
  GPtrArray *organizations;
  GPtrArray *deals;
  GHashTable *ranks;
} TieSubjectOrder;

TieSubjectOrder *tie_subject_order_new (TieDocument *document, const char *language);
void tie_subject_order_new_async (TieDocument *document,
                                  const char *language,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data);
TieSubjectOrder *tie_subject_order_new_finish (GAsyncResult *result, GError **error);
void tie_subject_order_free (TieSubjectOrder *self);
gboolean tie_subject_order_takes_long (TieDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSubjectOrder, tie_subject_order_free)

G_END_DECLS
