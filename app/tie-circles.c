/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The money circles of a document, sought once; of a large one in a thread. */

#include "tie-circles.h"

#include <gio/gio.h>

#include "tie-money-circle.h"

/* Seeking them among more flows would be felt */
#define MOST_AT_ONCE 2000

struct _TieCircles
{
  GObject parent_instance;

  TieDocument *document; /* whose circles these are, or are to be */
  GPtrArray *circles;    /* NULL: still sought */
  gboolean bounded;
};

/* What the thread works on and brings back */
typedef struct
{
  TieDocument *document;
  GPtrArray *circles;
  gboolean bounded;
} Search;

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieCircles, tie_circles, G_TYPE_OBJECT)

static void
search_free (Search *search)
{
  g_clear_object (&search->document);
  g_clear_pointer (&search->circles, g_ptr_array_unref);
  g_free (search);
}

static void
tie_circles_dispose (GObject *object)
{
  TieCircles *self = TIE_CIRCLES (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->circles, g_ptr_array_unref);

  G_OBJECT_CLASS (tie_circles_parent_class)->dispose (object);
}

static void
tie_circles_class_init (TieCirclesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_circles_dispose;

  /**
   * TieCircles::found:
   *
   * The circles are there that tie_circles_look() did not have yet.
   */
  signals[FOUND] = g_signal_new ("found", TIE_TYPE_CIRCLES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tie_circles_init (TieCircles *self)
{
}

/**
 * tie_circles_new:
 *
 * Returns: (transfer full): circles of no document yet
 */
TieCircles *
tie_circles_new (void)
{
  return g_object_new (TIE_TYPE_CIRCLES, NULL);
}

static void
seek_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  search->circles = tie_money_circles_find (search->document, &search->bounded);
  g_task_return_boolean (task, TRUE);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TieCircles *self = TIE_CIRCLES (source);
  Search *search = g_task_get_task_data (G_TASK (result));

  /* Whoever went back to a document had it sought twice */
  if (search->document != self->document || self->circles != NULL)
    return;
  self->circles = g_steal_pointer (&search->circles);
  self->bounded = search->bounded;
  g_signal_emit (self, signals[FOUND], 0);
}

static void
seek (TieCircles *self)
{
  g_autoptr (GTask) task = NULL;
  Search *search;

  if (tie_document_get_flows (self->document)->len <= MOST_AT_ONCE)
    {
      self->circles = tie_money_circles_find (self->document, &self->bounded);
      return;
    }
  search = g_new0 (Search, 1);
  search->document = g_object_ref (self->document);
  task = g_task_new (self, NULL, found_cb, NULL);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, seek_in_thread);
}

/**
 * tie_circles_look:
 * @self: the circles
 * @document: a document
 * @bounded: (out): whether a bound cut the search
 *
 * Returns: (transfer none) (nullable) (element-type TieMoneyCircle): the document's circles; NULL
 *   where they are still sought: "found" says when they are there
 */
GPtrArray *
tie_circles_look (TieCircles *self, TieDocument *document, gboolean *bounded)
{
  g_return_val_if_fail (TIE_IS_CIRCLES (self), NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (bounded != NULL, NULL);

  if (g_set_object (&self->document, document))
    {
      g_clear_pointer (&self->circles, g_ptr_array_unref);
      seek (self);
    }
  *bounded = self->bounded;
  return self->circles;
}

/**
 * tie_circles_forget:
 * @self: the circles
 *
 * Lets go of the document whose circles were looked at last.
 */
void
tie_circles_forget (TieCircles *self)
{
  g_return_if_fail (TIE_IS_CIRCLES (self));

  g_clear_object (&self->document);
  g_clear_pointer (&self->circles, g_ptr_array_unref);
}
