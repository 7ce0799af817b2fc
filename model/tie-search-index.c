/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Names folded once, kept with their document. */

#include "tie-search-index.h"

#include "tie-search.h"

static const char key[] = "tie-search-index";

struct _TieSearchIndex
{
  GHashTable *folded; /* TieOrganization or TieDeal, the document's → char * */
};

static void
index_free (gpointer data)
{
  TieSearchIndex *self = data;

  g_hash_table_unref (self->folded);
  g_free (self);
}

static TieSearchIndex *
index_new (TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *deals = tie_document_get_deals (document);
  TieSearchIndex *self = g_new (TieSearchIndex, 1);

  self->folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < organizations->len; i++)
    g_hash_table_insert (self->folded, organizations->pdata[i],
                         tie_search_fold_organization (organizations->pdata[i]));
  for (guint i = 0; i < deals->len; i++)
    g_hash_table_insert (self->folded, deals->pdata[i], tie_search_fold_deal (deals->pdata[i]));
  return self;
}

/**
 * tie_search_index_of:
 * @document: a document
 *
 * Makes the index when it is first asked for: of a large document, another thread should be first.
 * May be called in any thread.
 *
 * Returns: (transfer none): the document's index, which lives as long as it
 */
TieSearchIndex *
tie_search_index_of (TieDocument *document)
{
  TieSearchIndex *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  self = g_object_get_data (G_OBJECT (document), key);
  if (self != NULL)
    return self;
  self = index_new (document);
  /* Another thread may have been first; both made the same */
  if (g_object_replace_data (G_OBJECT (document), key, NULL, self, index_free, NULL))
    return self;
  index_free (self);
  return g_object_get_data (G_OBJECT (document), key);
}

/**
 * tie_search_index_peek:
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the document's index, if somebody had it made
 */
TieSearchIndex *
tie_search_index_peek (TieDocument *document)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  return g_object_get_data (G_OBJECT (document), key);
}

/**
 * tie_search_index_get:
 * @self: an index
 * @subject: an organisation or a deal
 *
 * Returns: (nullable): what tie_search_query_matches() looks in; %NULL where it is not the
 *   document's
 */
const char *
tie_search_index_get (TieSearchIndex *self, gpointer subject)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->folded, subject);
}
