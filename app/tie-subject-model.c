/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The organisations and deals of a document as one list with headings: searched, filtered, sorted.
 * They are put in order once: what a filter or a search leaves is in order then. */

#include "tie-subject-model.h"

#include "tie-array-model.h"
#include "tie-release.h"
#include "tie-search-index.h"
#include "tie-search.h"
#include "tie-subject-order.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>

/* To filter more would be felt: it happens in slices between frames */
#define MOST_FILTERED_AT_ONCE 20000

/* A section: its heading, which is there only while it has entries, and its entries */
typedef struct
{
  TieArrayModel *all; /* in order */
  GtkFilter *filter;
  GListModel *shown;
  GListStore *heading;
} Section;

struct _TieSubjectModel
{
  GObject parent_instance;

  TieSession *session;
  char *query;
  TieSearchQuery *parsed; /* NULL: none */
  TieDocument *listed;    /* whose subjects are listed */
  GHashTable *ranks;      /* subject → its place among all of its section */
  Section organizations;
  Section deals;
  GListModel *list;
  GCancellable *ordering; /* while another thread puts them in order */
  guint filter_id;
  guint headings_id;
};

G_DEFINE_FINAL_TYPE (TieSubjectModel, tie_subject_model, G_TYPE_OBJECT)

static void
section_clear (Section *section)
{
  g_clear_object (&section->all);
  g_clear_object (&section->filter);
  g_clear_object (&section->shown);
  g_clear_object (&section->heading);
}

static gboolean
matches (TieSubjectModel *self, gpointer subject)
{
  const char *folded;

  if (self->parsed == NULL)
    return TRUE;
  folded = self->listed != NULL ? tie_search_index_get (tie_search_index_of (self->listed), subject)
                                : NULL;
  return folded != NULL && tie_search_query_matches (self->parsed, folded);
}

static gboolean
passes_organization (gpointer item, gpointer data)
{
  TieSubjectModel *self = data;

  return tie_filter_passes_organization (tie_session_get_filter (self->session), item)
         && matches (self, item);
}

static gboolean
passes_deal (gpointer item, gpointer data)
{
  TieSubjectModel *self = data;

  return tie_filter_passes_deal (tie_session_get_filter (self->session), item)
         && matches (self, item);
}

static gboolean
section_is_complete (const Section *section)
{
  return gtk_filter_list_model_get_pending (GTK_FILTER_LIST_MODEL (section->shown)) == 0;
}

/* A heading that changed with each slice would have all rows made anew each time */
static void
update_heading (Section *section, const char *title)
{
  guint n = g_list_model_get_n_items (section->shown);
  guint old = g_list_model_get_n_items (G_LIST_MODEL (section->heading));
  g_autofree char *text = NULL;
  g_autoptr (GtkStringObject) heading = NULL;

  if (!section_is_complete (section))
    return;
  if (n == 0)
    {
      g_list_store_remove_all (section->heading);
      return;
    }
  text = g_strdup_printf ("%s  %u", title, n);
  if (old == 1)
    {
      g_autoptr (GtkStringObject) present =
          g_list_model_get_item (G_LIST_MODEL (section->heading), 0);

      if (g_str_equal (gtk_string_object_get_string (present), text))
        return;
    }
  heading = gtk_string_object_new (text);
  g_list_store_splice (section->heading, 0, old, (gpointer *) &heading, 1);
}

static gboolean
headings_cb (gpointer data)
{
  TieSubjectModel *self = data;

  self->headings_id = 0;
  update_heading (&self->organizations, _ ("Organizations"));
  update_heading (&self->deals, _ ("Deals"));
  return G_SOURCE_REMOVE;
}

static void
organizations_changed_cb (TieSubjectModel *self)
{
  update_heading (&self->organizations, _ ("Organizations"));
}

static void
deals_changed_cb (TieSubjectModel *self)
{
  update_heading (&self->deals, _ ("Deals"));
}

/* The list is in the middle of a change when it says so */
static void
pending_cb (TieSubjectModel *self)
{
  if (self->headings_id == 0)
    self->headings_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, headings_cb, self, NULL);
}

static void
filter_anew (TieSubjectModel *self)
{
  g_clear_handle_id (&self->filter_id, g_source_remove);
  gtk_filter_changed (self->organizations.filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->deals.filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
filter_cb (gpointer data)
{
  TieSubjectModel *self = data;

  self->filter_id = 0;
  filter_anew (self);
  return G_SOURCE_REMOVE;
}

/* A long list follows the chart, which is begun first */
static void
filter_changed_cb (TieSubjectModel *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  if (document == NULL || !tie_subject_order_takes_long (document))
    filter_anew (self);
  else if (self->filter_id == 0)
    self->filter_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, filter_cb, self, NULL);
}

static void
section_slice (Section *section, gboolean in_slices)
{
  gtk_filter_list_model_set_incremental (GTK_FILTER_LIST_MODEL (section->shown), in_slices);
}

static void
fill (TieSubjectModel *self, TieDocument *document, const TieSubjectOrder *order)
{
  gboolean in_slices = order != NULL && g_hash_table_size (order->ranks) > MOST_FILTERED_AT_ONCE;

  tie_release_in_thread (self->ranks, (GDestroyNotify) g_hash_table_unref);
  self->ranks = order != NULL ? g_hash_table_ref (order->ranks) : g_hash_table_new (NULL, NULL);
  g_set_object (&self->listed, document);
  section_slice (&self->organizations, in_slices);
  section_slice (&self->deals, in_slices);
  tie_array_model_set (self->organizations.all, order != NULL ? order->organizations : NULL);
  tie_array_model_set (self->deals.all, order != NULL ? order->deals : NULL);
}

static void
stop_ordering (TieSubjectModel *self)
{
  g_cancellable_cancel (self->ordering);
  g_clear_object (&self->ordering);
}

static void
ordered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieSubjectModel) self = data;
  g_autoptr (TieSubjectOrder) order = tie_subject_order_new_finish (result, NULL);

  /* Without one it was stopped: another document's is on its way */
  if (order == NULL)
    return;
  g_clear_object (&self->ordering);
  fill (self, TIE_DOCUMENT (source), order);
}

/* Until a large document's subjects are in order, those of the one before it stay: most edits leave
 * them as they are */
static void
document_changed_cb (TieSubjectModel *self)
{
  TieDocument *document = tie_session_get_document (self->session);
  const char *language = tie_session_get_language (self->session);

  stop_ordering (self);
  if (document == NULL)
    fill (self, NULL, NULL);
  else if (tie_subject_order_takes_long (document))
    {
      self->ordering = g_cancellable_new ();
      tie_subject_order_new_async (document, language, self->ordering, ordered_cb,
                                   g_object_ref (self));
    }
  else
    {
      g_autoptr (TieSubjectOrder) order = tie_subject_order_new (document, language);

      fill (self, document, order);
    }
}

static void
tie_subject_model_dispose (GObject *object)
{
  TieSubjectModel *self = TIE_SUBJECT_MODEL (object);

  stop_ordering (self);
  g_clear_handle_id (&self->filter_id, g_source_remove);
  g_clear_handle_id (&self->headings_id, g_source_remove);
  g_clear_object (&self->list);
  section_clear (&self->organizations);
  section_clear (&self->deals);
  g_clear_object (&self->session);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->parsed, tie_search_query_free);
  g_clear_pointer (&self->ranks, g_hash_table_unref);
  g_clear_object (&self->listed);

  G_OBJECT_CLASS (tie_subject_model_parent_class)->dispose (object);
}

static void
tie_subject_model_class_init (TieSubjectModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_subject_model_dispose;
}

static void
tie_subject_model_init (TieSubjectModel *self)
{
}

/* The functions get the model unowned: the model owns what calls them */
static void
section_init (TieSubjectModel *self, Section *section, GType type, GtkCustomFilterFunc passes)
{
  section->all = tie_array_model_new (type);
  section->heading = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  section->filter = GTK_FILTER (gtk_custom_filter_new (passes, self, NULL));
  section->shown =
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (section->all)),
                                               g_object_ref (section->filter)));
}

static GListModel *
join (TieSubjectModel *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, self->organizations.heading);
  g_list_store_append (parts, self->organizations.shown);
  g_list_store_append (parts, self->deals.heading);
  g_list_store_append (parts, self->deals.shown);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

/**
 * tie_subject_model_new:
 * @session: whose document is listed and whose filter counts
 *
 * Returns: (transfer full): the list
 */
TieSubjectModel *
tie_subject_model_new (TieSession *session)
{
  TieSubjectModel *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);

  self = g_object_new (TIE_TYPE_SUBJECT_MODEL, NULL);
  self->session = g_object_ref (session);
  self->ranks = g_hash_table_new (NULL, NULL);
  section_init (self, &self->organizations, TIE_TYPE_ORGANIZATION, passes_organization);
  section_init (self, &self->deals, TIE_TYPE_DEAL, passes_deal);
  self->list = join (self);

  /* After the joined list has heard of a change: a heading that changed within it would be told of
   * in the middle of the other */
  g_signal_connect_object (self->organizations.shown, "items-changed",
                           G_CALLBACK (organizations_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->deals.shown, "items-changed", G_CALLBACK (deals_changed_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (self->organizations.shown, "notify::pending", G_CALLBACK (pending_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->deals.shown, "notify::pending", G_CALLBACK (pending_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tie_session_get_filter (session), "changed",
                           G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  document_changed_cb (self);
  return self;
}

/**
 * tie_subject_model_get_list:
 * @self: the list
 *
 * Returns: (transfer none): its items: #GtkStringObject for a heading, #TieOrganization, #TieDeal
 */
GListModel *
tie_subject_model_get_list (TieSubjectModel *self)
{
  g_return_val_if_fail (TIE_IS_SUBJECT_MODEL (self), NULL);

  return self->list;
}

/**
 * tie_subject_model_set_query:
 * @self: the list
 * @query: (nullable): what is searched for
 *
 * Shows only what matches.
 */
void
tie_subject_model_set_query (TieSubjectModel *self, const char *query)
{
  g_return_if_fail (TIE_IS_SUBJECT_MODEL (self));

  if (query != NULL && *query == '\0')
    query = NULL;
  if (g_strcmp0 (self->query, query) == 0)
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  g_clear_pointer (&self->parsed, tie_search_query_free);
  if (query != NULL)
    self->parsed = tie_search_query_new (query);
  filter_anew (self);
}

/**
 * tie_subject_model_get_n_subjects:
 * @self: the list
 *
 * Returns: how many organisations and deals are shown
 */
guint
tie_subject_model_get_n_subjects (TieSubjectModel *self)
{
  g_return_val_if_fail (TIE_IS_SUBJECT_MODEL (self), 0);

  return g_list_model_get_n_items (self->organizations.shown)
         + g_list_model_get_n_items (self->deals.shown);
}

/**
 * tie_subject_model_is_complete:
 * @self: the list
 *
 * Returns: whether it is up to date: the subjects of a large document follow when they are in
 *   order, and a change of the filter after what is seen of it in the chart
 */
gboolean
tie_subject_model_is_complete (TieSubjectModel *self)
{
  g_return_val_if_fail (TIE_IS_SUBJECT_MODEL (self), FALSE);

  return self->ordering == NULL && self->filter_id == 0
         && section_is_complete (&self->organizations) && section_is_complete (&self->deals);
}

/* Which of the entries that are shown it is: they are in the order of all */
static guint
section_find (const Section *section, GHashTable *ranks, GObject *subject)
{
  guint rank = GPOINTER_TO_UINT (g_hash_table_lookup (ranks, subject));
  guint first = 0, last = g_list_model_get_n_items (section->shown);

  while (first < last)
    {
      guint middle = first + (last - first) / 2;
      g_autoptr (GObject) item = g_list_model_get_item (section->shown, middle);

      if (item == subject)
        return middle;
      if (GPOINTER_TO_UINT (g_hash_table_lookup (ranks, item)) < rank)
        first = middle + 1;
      else
        last = middle;
    }
  return GTK_INVALID_LIST_POSITION;
}

static guint
section_get_size (const Section *section)
{
  return g_list_model_get_n_items (G_LIST_MODEL (section->heading))
         + g_list_model_get_n_items (section->shown);
}

/**
 * tie_subject_model_find:
 * @self: the list
 * @subject: (nullable): an organisation or a deal
 *
 * Returns: where it is in the list; %GTK_INVALID_LIST_POSITION where it is not shown
 */
guint
tie_subject_model_find (TieSubjectModel *self, GObject *subject)
{
  gboolean deal = TIE_IS_DEAL (subject);
  const Section *section;
  guint found;

  g_return_val_if_fail (TIE_IS_SUBJECT_MODEL (self), GTK_INVALID_LIST_POSITION);

  section = deal ? &self->deals : &self->organizations;
  if (subject == NULL || !g_hash_table_contains (self->ranks, subject))
    return GTK_INVALID_LIST_POSITION;
  found = section_find (section, self->ranks, subject);
  if (found == GTK_INVALID_LIST_POSITION)
    return found;
  return found + g_list_model_get_n_items (G_LIST_MODEL (section->heading))
         + (deal ? section_get_size (&self->organizations) : 0);
}

/* What is shown may not have followed yet */
static GObject *
section_get_first (const Section *section)
{
  GListModel *all = G_LIST_MODEL (section->all);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (all, i);

      if (gtk_filter_match (section->filter, item))
        return g_steal_pointer (&item);
    }
  return NULL;
}

/**
 * tie_subject_model_get_first:
 * @self: the list
 *
 * Returns: (transfer full) (nullable): the first organisation or deal that is shown
 */
GObject *
tie_subject_model_get_first (TieSubjectModel *self)
{
  GObject *first;

  g_return_val_if_fail (TIE_IS_SUBJECT_MODEL (self), NULL);

  first = section_get_first (&self->organizations);
  return first != NULL ? first : section_get_first (&self->deals);
}

/**
 * tie_subject_get_id:
 * @subject: (nullable): an item of the list
 *
 * Returns: (nullable): its id; %NULL for a heading
 */
const char *
tie_subject_get_id (GObject *subject)
{
  if (TIE_IS_ORGANIZATION (subject))
    return tie_organization_get_id (TIE_ORGANIZATION (subject));
  if (TIE_IS_DEAL (subject))
    return tie_deal_get_id (TIE_DEAL (subject));
  return NULL;
}
