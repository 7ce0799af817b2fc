/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads the document of the call, and lays it out, while GTK starts. */

#include "tie-preload.h"

#include "tie-chart.h"
#include "tie-entity-tag.h"
#include "tie-file-argument.h"
#include "tie-font-kit.h"
#include "tie-language.h"
#include "tie-reader.h"
#include "tie-view-state.h"

/* About what a window of the default size has for its chart, in pixels */
#define CHART_WIDTH 760
#define CHART_HEIGHT 840

typedef struct
{
  GFile *file;
  TieReadProgress *progress;
  GThread *thread;
  char *etag;
  TieDocument *document;
  GPtrArray *problems;
  TieFontKit *fonts;
} Preload;

static GMutex lock;
static Preload *pending;  /* guarded by lock */
static TieFontKit *fonts; /* likewise: what nobody has adopted yet */

static gpointer
run (gpointer data)
{
  Preload *self = data;
  g_auto (TieViewState) view = { 0 };

  /* First, as whoever reads a document does: what is written meanwhile then counts as a change */
  self->etag = tie_entity_tag_query (self->file, NULL, NULL);
  self->document = tie_reader_read_file_watched (self->file, self->progress, &self->problems, NULL);
  tie_view_state_load (&view, self->file);
  if (self->document != NULL)
    tie_chart_prepare (self->document, tie_language_get (), view.arrangement, CHART_WIDTH,
                       CHART_HEIGHT);
  self->fonts = tie_font_kit_leave ();
  return NULL;
}

static void
preload_free (Preload *self)
{
  g_clear_object (&self->file);
  g_clear_pointer (&self->progress, tie_read_progress_unref);
  g_clear_pointer (&self->etag, g_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->fonts, tie_font_kit_free);
  g_free (self);
}

/**
 * tie_preload_start:
 * @argument: a file, as on the command line
 *
 * Begins to read a document in a thread, before there is any window to show it. Called at most
 * once, after tie_language_init(). Whoever loads that file first takes what was read.
 */
void
tie_preload_start (const char *argument)
{
  Preload *self;

  g_return_if_fail (argument != NULL);
  g_return_if_fail (pending == NULL);

  self = g_new0 (Preload, 1);
  self->file = tie_file_argument_to_file (argument);
  self->progress = tie_read_progress_new ();
  g_mutex_lock (&lock);
  pending = self;
  self->thread = g_thread_new ("preload", run, self);
  g_mutex_unlock (&lock);
}

/**
 * tie_preload_find_progress:
 * @file: what is to be loaded
 *
 * Returns: (transfer full) (nullable): how far it is, if it is being read ahead
 */
TieReadProgress *
tie_preload_find_progress (GFile *file)
{
  TieReadProgress *progress = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  g_mutex_lock (&lock);
  if (pending != NULL && g_file_equal (pending->file, file))
    progress = tie_read_progress_ref (pending->progress);
  g_mutex_unlock (&lock);
  return progress;
}

/* Takes the place of what nobody has adopted, a window not being the first, or there being none. */
static void
replace_fonts (TieFontKit *kit)
{
  TieFontKit *earlier;

  g_mutex_lock (&lock);
  earlier = g_steal_pointer (&fonts);
  fonts = kit;
  g_mutex_unlock (&lock);
  tie_font_kit_free (earlier);
}

/**
 * tie_preload_take:
 * @file: what is to be loaded
 * @etag: (out) (transfer full) (nullable): the entity tag of the file that was read
 * @document: (out) (transfer full) (nullable): what was read
 * @problems: (out) (transfer full) (nullable) (element-type TieProblem): what is wrong with it
 *
 * Takes what was read ahead, once, waiting for its end. What could not be read at all is not taken:
 * the caller reads again and learns why. May be called in any thread.
 *
 * Returns: whether it was read ahead
 */
gboolean
tie_preload_take (GFile *file, char **etag, TieDocument **document, GPtrArray **problems)
{
  Preload *self = NULL;
  gboolean taken;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  g_mutex_lock (&lock);
  if (pending != NULL && g_file_equal (pending->file, file))
    self = g_steal_pointer (&pending);
  g_mutex_unlock (&lock);
  if (self == NULL)
    return FALSE;

  g_thread_join (self->thread);
  replace_fonts (g_steal_pointer (&self->fonts));
  taken = self->document != NULL || (self->problems != NULL && self->problems->len > 0);
  if (taken)
    {
      *etag = g_steal_pointer (&self->etag);
      *document = g_steal_pointer (&self->document);
      *problems = g_steal_pointer (&self->problems);
    }
  preload_free (self);
  return taken;
}

/**
 * tie_preload_adopt_fonts:
 *
 * Gives the calling thread, which is to draw the document, the fonts that were loaded ahead with
 * it.
 */
void
tie_preload_adopt_fonts (void)
{
  TieFontKit *kit;

  g_mutex_lock (&lock);
  kit = g_steal_pointer (&fonts);
  g_mutex_unlock (&lock);
  tie_font_kit_adopt (kit);
}
