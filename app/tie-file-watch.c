/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tells when a file has been written by somebody, once the writing has come to rest. */

#include "tie-file-watch.h"

#include <stdlib.h>

#include "tie-entity-tag.h"

/* Editors write a file in several steps; this long without another step means that it is done */
#define REST_MS 250

struct _TieFileWatch
{
  GObject parent_instance;

  GFile *file;
  GPtrArray *monitors; /* of GFileMonitor; none where files cannot be watched */
  GCancellable *cancellable;
  guint timeout;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieFileWatch, tie_file_watch, G_TYPE_OBJECT)

static void
query_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieFileWatch) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = tie_entity_tag_query_finish (G_FILE (source), result, &error);

  /* A file that is gone for a moment comes back, or else there is nothing to read */
  if (error == NULL && !g_cancellable_is_cancelled (self->cancellable))
    g_signal_emit (self, signals[CHANGED], 0, etag);
}

static gboolean
rest_cb (gpointer data)
{
  TieFileWatch *self = data;

  self->timeout = 0;
  tie_entity_tag_query_async (self->file, self->cancellable, query_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/**
 * tie_file_watch_look:
 * @self: the watch
 *
 * Tells of the file once it has come to rest, as if it had just been written.
 */
void
tie_file_watch_look (TieFileWatch *self)
{
  g_return_if_fail (TIE_IS_FILE_WATCH (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (REST_MS, rest_cb, self);
}

static void
monitor_free (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

static void
tie_file_watch_dispose (GObject *object)
{
  TieFileWatch *self = TIE_FILE_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->monitors, g_ptr_array_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (tie_file_watch_parent_class)->dispose (object);
}

static void
tie_file_watch_finalize (GObject *object)
{
  TieFileWatch *self = TIE_FILE_WATCH (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (tie_file_watch_parent_class)->finalize (object);
}

static void
tie_file_watch_class_init (TieFileWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_file_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_file_watch_finalize;

  /**
   * TieFileWatch::changed:
   * @self: the watch
   * @etag: (nullable): the entity tag of what is there now
   *
   * The file has been written.
   */
  signals[CHANGED] = g_signal_new ("changed", TIE_TYPE_FILE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tie_file_watch_init (TieFileWatch *self)
{
  self->cancellable = g_cancellable_new ();
  self->monitors = g_ptr_array_new_with_free_func (monitor_free);
}

static void
add_monitor (TieFileWatch *self, GFile *file)
{
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);

  if (monitor == NULL)
    return;
  g_signal_connect_object (monitor, "changed", G_CALLBACK (tie_file_watch_look), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->monitors, monitor);
}

/* A monitor sees what happens to a name, and behind a link that is another one. Returns that, or
 * NULL if there is none */
static GFile *
find_target (GFile *file)
{
  char *path = g_file_is_native (file) ? realpath (g_file_peek_path (file), NULL) : NULL;
  g_autoptr (GFile) target = path != NULL ? g_file_new_for_path (path) : NULL;

  free (path);
  return target != NULL && !g_file_equal (target, file) ? g_steal_pointer (&target) : NULL;
}

/**
 * tie_file_watch_new:
 * @file: what to watch
 *
 * Watches from now on. Where files cannot be watched, it stays silent.
 *
 * Returns: (transfer full): the watch
 */
TieFileWatch *
tie_file_watch_new (GFile *file)
{
  g_autoptr (GFile) target = NULL;
  TieFileWatch *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (TIE_TYPE_FILE_WATCH, NULL);
  self->file = g_object_ref (file);
  add_monitor (self, file);
  target = find_target (file);
  if (target != NULL)
    add_monitor (self, target);
  return self;
}
