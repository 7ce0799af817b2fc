/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What has to be sought in a document as a whole: its money circles, and its capacity over time.
 * Sought once; in a large one by a thread. */

#include "tie-findings.h"

#include <gio/gio.h>

#include "tie-money-circle.h"

/* Seeking them among more flows would be felt */
#define MOST_AT_ONCE 2000

struct _TieFindings
{
  GObject parent_instance;

  TieDocument *document; /* whose these are, or are to be */
  GPtrArray *circles;    /* NULL: still sought */
  gboolean bounded;
  TieCapacity *capacity; /* NULL: still sought, or it counts none */
};

/* What the thread works on and brings back */
typedef struct
{
  TieDocument *document;
  GPtrArray *circles;
  gboolean bounded;
  TieCapacity *capacity;
} Search;

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieFindings, tie_findings, G_TYPE_OBJECT)

static void
search_free (Search *search)
{
  g_clear_object (&search->capacity);
  g_clear_object (&search->document);
  g_clear_pointer (&search->circles, g_ptr_array_unref);
  g_free (search);
}

static void
forget (TieFindings *self)
{
  g_clear_pointer (&self->circles, g_ptr_array_unref);
  g_clear_object (&self->capacity);
  g_clear_object (&self->document);
}

static void
tie_findings_dispose (GObject *object)
{
  forget (TIE_FINDINGS (object));

  G_OBJECT_CLASS (tie_findings_parent_class)->dispose (object);
}

static void
tie_findings_class_init (TieFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_findings_dispose;

  /**
   * TieFindings::found:
   *
   * All is there that was still sought.
   */
  signals[FOUND] = g_signal_new ("found", TIE_TYPE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tie_findings_init (TieFindings *self)
{
}

/**
 * tie_findings_new:
 *
 * Returns: (transfer full): what is found in no document yet
 */
TieFindings *
tie_findings_new (void)
{
  return g_object_new (TIE_TYPE_FINDINGS, NULL);
}

static void
seek_for (Search *search)
{
  const char *unit = tie_document_get_capacity_unit (search->document);

  search->circles = tie_money_circles_find (search->document, &search->bounded);
  if (unit != NULL)
    search->capacity = tie_capacity_new (search->document, unit, NULL);
}

static void
take (TieFindings *self, Search *search)
{
  self->circles = g_steal_pointer (&search->circles);
  self->bounded = search->bounded;
  self->capacity = g_steal_pointer (&search->capacity);
}

static void
seek_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  seek_for (search);
  g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieFindings) self = data;
  Search *search = g_task_get_task_data (G_TASK (result));

  /* Whoever went back to a document had it sought twice */
  if (search->document != self->document || self->circles != NULL)
    return;
  take (self, search);
  g_signal_emit (self, signals[FOUND], 0);
}

static void
seek (TieFindings *self)
{
  g_autoptr (GTask) task = NULL;
  Search *search = g_new0 (Search, 1);

  search->document = g_object_ref (self->document);
  if (tie_document_get_flows (self->document)->len <= MOST_AT_ONCE)
    {
      seek_for (search);
      take (self, search);
      search_free (search);
      return;
    }
  /* The thread may be the last to let go of the task: it has nothing that must not go there */
  task = g_task_new (NULL, NULL, found_cb, g_object_ref (self));
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, seek_in_thread);
}

static void
ensure_sought (TieFindings *self, TieDocument *document)
{
  if (self->document == document)
    return;
  forget (self);
  self->document = g_object_ref (document);
  seek (self);
}

/**
 * tie_findings_forget:
 * @self: what is found
 * @document: (nullable): the document that is shown
 *
 * Lets go of every other document, and of what was found in it.
 */
void
tie_findings_forget (TieFindings *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_FINDINGS (self));

  if (self->document != document)
    forget (self);
}

/**
 * tie_findings_look_circles:
 * @self: what is found
 * @document: a document
 * @bounded: (out): whether a bound cut the search
 *
 * Returns: (transfer none) (nullable) (element-type TieMoneyCircle): the document's circles; NULL
 *   where they are still sought: "found" says when they are there
 */
GPtrArray *
tie_findings_look_circles (TieFindings *self, TieDocument *document, gboolean *bounded)
{
  g_return_val_if_fail (TIE_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (bounded != NULL, NULL);

  ensure_sought (self, document);
  *bounded = self->bounded;
  return self->circles;
}

/**
 * tie_findings_look_capacity:
 * @self: what is found
 * @document: a document
 *
 * Returns: (transfer none) (nullable): the document's capacity over time; NULL where it counts
 * none, and where it is still added up: "found" says when it is there
 */
TieCapacity *
tie_findings_look_capacity (TieFindings *self, TieDocument *document)
{
  g_return_val_if_fail (TIE_IS_FINDINGS (self), NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  ensure_sought (self, document);
  return self->capacity;
}
