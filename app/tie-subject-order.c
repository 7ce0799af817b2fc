/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The organisations and deals of a document by their names. */

#include "tie-subject-order.h"

#include "tie-direction.h"
#include "tie-search-index.h"

/* To put more in order would be felt */
#define MOST_AT_ONCE 2000

/* A name as the language collates it, with numbers by their value as files have them: "Deal 8"
 * before "Deal 12". Written once, compared many times */
typedef struct
{
  char *key;
  GObject *subject; /* unowned */
  guint index;
} Entry;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->key);
}

/* What is called alike stays in the order of the document */
static int
compare (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;
  int order = strcmp (first->key, second->key);

  return order != 0 ? order : (first->index > second->index) - (first->index < second->index);
}

static char *
dup_name (GObject *subject, const char *language)
{
  if (TIE_IS_DEAL (subject))
    return tie_deal_dup_name (TIE_DEAL (subject), language);
  return g_strdup (tie_text_get (tie_organization_get_name (TIE_ORGANIZATION (subject)), language));
}

static GPtrArray *
sort_by_name (GPtrArray *subjects, const char *language)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (Entry), subjects->len);
  GPtrArray *sorted = g_ptr_array_new_full (subjects->len, g_object_unref);

  g_array_set_clear_func (entries, entry_clear);
  for (guint i = 0; i < subjects->len; i++)
    {
      GObject *subject = g_ptr_array_index (subjects, i);
      g_autofree char *name = tie_direction_unmark (dup_name (subject, language));
      Entry entry = { g_utf8_collate_key_for_filename (name, -1), subject, i };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (sorted, g_object_ref (g_array_index (entries, Entry, i).subject));
  return sorted;
}

static void
add_ranks (GHashTable *ranks, GPtrArray *subjects)
{
  for (guint i = 0; i < subjects->len; i++)
    g_hash_table_insert (ranks, g_ptr_array_index (subjects, i), GUINT_TO_POINTER (i));
}

/**
 * tie_subject_order_new:
 * @document: a document
 * @language: the reader's language
 *
 * Returns: (transfer full): its subjects by their names in that language
 */
TieSubjectOrder *
tie_subject_order_new (TieDocument *document, const char *language)
{
  TieSubjectOrder *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  self = g_new0 (TieSubjectOrder, 1);
  self->organizations = sort_by_name (tie_document_get_organizations (document), language);
  self->deals = sort_by_name (tie_document_get_deals (document), language);
  self->ranks = g_hash_table_new (NULL, NULL);
  add_ranks (self->ranks, self->organizations);
  add_ranks (self->ranks, self->deals);
  return self;
}

/**
 * tie_subject_order_free:
 * @self: (transfer full): an order
 *
 * Lets go of the order.
 */
void
tie_subject_order_free (TieSubjectOrder *self)
{
  g_ptr_array_unref (self->organizations);
  g_ptr_array_unref (self->deals);
  g_hash_table_unref (self->ranks);
  g_free (self);
}

/**
 * tie_subject_order_takes_long:
 * @document: a document
 *
 * Returns: whether it has so many subjects that another thread should put them in order
 */
gboolean
tie_subject_order_takes_long (TieDocument *document)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), FALSE);

  return tie_document_get_organizations (document)->len + tie_document_get_deals (document)->len
         > MOST_AT_ONCE;
}

static void
order_in_thread (GTask *task, gpointer source, gpointer language, GCancellable *cancellable)
{
  if (g_task_return_error_if_cancelled (task))
    return;
  /* The first letter that is searched for finds it there */
  tie_search_index_of (TIE_DOCUMENT (source));
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, tie_subject_order_new (TIE_DOCUMENT (source), language),
                           (GDestroyNotify) tie_subject_order_free);
}

/**
 * tie_subject_order_new_async:
 * @document: a document
 * @language: the reader's language
 * @cancellable: (nullable): to stop it
 * @callback: called when it is there
 * @data: for @callback
 *
 * As tie_subject_order_new(), in another thread.
 */
void
tie_subject_order_new_async (TieDocument *document,
                             const char *language,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TIE_IS_DOCUMENT (document));

  task = g_task_new (document, cancellable, callback, data);
  g_task_set_task_data (task, g_strdup (language), g_free);
  g_task_run_in_thread (task, order_in_thread);
}

/**
 * tie_subject_order_new_finish:
 * @result: what the callback was given
 * @error: (out) (nullable): that it was stopped
 *
 * Returns: (transfer full) (nullable): the order
 */
TieSubjectOrder *
tie_subject_order_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
