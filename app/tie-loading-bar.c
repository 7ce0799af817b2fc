/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A quiet bar that tells how far the reading of a document is, and ends it. */

#include "tie-loading-bar.h"

#include <glib/gi18n-lib.h>

/* What is read sooner is not told of */
#define PATIENCE (300 * G_TIME_SPAN_MILLISECOND)
#define INTERVAL_MS 100

struct _TieLoadingBar
{
  TieBusyBar parent_instance;

  TieDocumentFile *file; /* unowned: cleared when it goes */
  GtkWidget *next_focus; /* unowned: of the same window */
  guint look_id;
  gint64 start;
};

G_DEFINE_FINAL_TYPE (TieLoadingBar, tie_loading_bar, TIE_TYPE_BUSY_BAR)

static gboolean
look_cb (gpointer data)
{
  TieLoadingBar *self = data;

  if (g_get_monotonic_time () - self->start >= PATIENCE)
    tie_busy_bar_tell (TIE_BUSY_BAR (self), _ ("Reading the document…"),
                       tie_document_file_get_loaded (self->file));
  return G_SOURCE_CONTINUE;
}

static void
loading_cb (TieLoadingBar *self)
{
  gboolean loading = tie_document_file_is_loading (self->file);

  tie_busy_bar_let_cancel (TIE_BUSY_BAR (self), loading, self->next_focus);
  if (loading && self->look_id == 0)
    {
      self->start = g_get_monotonic_time ();
      self->look_id = g_timeout_add (INTERVAL_MS, look_cb, self);
    }
  else if (!loading)
    {
      g_clear_handle_id (&self->look_id, g_source_remove);
      tie_busy_bar_hide (TIE_BUSY_BAR (self));
    }
}

static void
tie_loading_bar_cancel (TieBusyBar *bar)
{
  tie_document_file_cancel_loading (TIE_LOADING_BAR (bar)->file);
}

static void
tie_loading_bar_dispose (GObject *object)
{
  TieLoadingBar *self = TIE_LOADING_BAR (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_weak_pointer (&self->file);

  G_OBJECT_CLASS (tie_loading_bar_parent_class)->dispose (object);
}

static void
tie_loading_bar_class_init (TieLoadingBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_loading_bar_dispose;
  TIE_BUSY_BAR_CLASS (klass)->cancel = tie_loading_bar_cancel;
}

static void
tie_loading_bar_init (TieLoadingBar *self)
{
}

/**
 * tie_loading_bar_set_file:
 * @self: the bar
 * @file: whose reading it tells of, for good
 * @next_focus: what gets the keyboard's focus from it, of the same window
 *
 * Gives the bar something to tell of.
 */
void
tie_loading_bar_set_file (TieLoadingBar *self, TieDocumentFile *file, GtkWidget *next_focus)
{
  g_return_if_fail (TIE_IS_LOADING_BAR (self));
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (file));
  g_return_if_fail (self->file == NULL);

  g_set_weak_pointer (&self->file, file);
  self->next_focus = next_focus;
  g_signal_connect_object (file, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
}
