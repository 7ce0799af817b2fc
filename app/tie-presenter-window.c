/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What whoever presents a story sees, and nobody else: notes, what comes next, and the time. */

#include "tie-presenter-window.h"

#include "tie-breakable.h"

#include <glib/gi18n-lib.h>

#define WIDTH 760
#define HEIGHT 560

/**
 * TiePresenterWindow:
 *
 * Follows the player; its clock counts from when it was made, or reset.
 */
struct _TiePresenterWindow
{
  AdwWindow parent_instance;

  TieStoryPlayer *player;
  gint64 start; /* monotonic */
  guint clock_source;

  GtkLabel *clock;
  GtkLabel *elapsed;
  GtkLabel *count;
  GtkLabel *title;
  GtkLabel *notes;
  GtkLabel *next_heading;
  GtkLabel *next_title;
  GtkLabel *next_text;
};

G_DEFINE_FINAL_TYPE (TiePresenterWindow, tie_presenter_window, ADW_TYPE_WINDOW)

static const char *
say (TiePresenterWindow *self, const TieText *text)
{
  const char *language = tie_session_get_language (tie_story_player_get_session (self->player));
  const char *words = text != NULL ? tie_text_get (text, language) : NULL;

  return words != NULL ? words : "";
}

/* Without notes, what the class reads is the best that there is */
static void
set_words (GtkLabel *label, const char *words)
{
  g_autofree char *breakable = tie_breakable_dup (words);

  gtk_label_set_text (label, breakable);
}

static void
update_present (TiePresenterWindow *self, TieStoryStep *step)
{
  const char *notes = say (self, tie_story_step_get_notes (step));
  g_autofree char *count =
      g_strdup_printf (_ ("%u of %u"), tie_story_player_get_position (self->player) + 1,
                       tie_story_player_get_n_steps (self->player));

  gtk_label_set_text (self->count, count);
  set_words (self->title, say (self, tie_story_step_get_title (step)));
  set_words (self->notes, notes[0] != '\0' ? notes : say (self, tie_story_step_get_text (step)));
}

static void
update_next (TiePresenterWindow *self)
{
  GPtrArray *steps = tie_story_get_steps (tie_story_player_get_story (self->player));
  guint next = tie_story_player_get_position (self->player) + 1;
  TieStoryStep *step = next < steps->len ? g_ptr_array_index (steps, next) : NULL;

  gtk_label_set_text (self->next_heading, step != NULL ? _ ("Next") : _ ("This is the last step"));
  set_words (self->next_title, step != NULL ? say (self, tie_story_step_get_title (step)) : "");
  set_words (self->next_text, step != NULL ? say (self, tie_story_step_get_text (step)) : "");
}

static void
update (TiePresenterWindow *self)
{
  TieStoryStep *step = tie_story_player_get_step (self->player);

  if (step == NULL)
    return;
  update_present (self, step);
  update_next (self);
}

static gboolean
clock_cb (gpointer data)
{
  tie_presenter_window_update_clock (data, g_get_monotonic_time ());
  return G_SOURCE_CONTINUE;
}

static void
reset_cb (TiePresenterWindow *self)
{
  tie_presenter_window_reset_clock (self, g_get_monotonic_time ());
}

static void
tie_presenter_window_dispose (GObject *object)
{
  TiePresenterWindow *self = TIE_PRESENTER_WINDOW (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_object (&self->player);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_PRESENTER_WINDOW);

  G_OBJECT_CLASS (tie_presenter_window_parent_class)->dispose (object);
}

static void
tie_presenter_window_class_init (TiePresenterWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_presenter_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tieline/Tieline/"
                                                             "tie-presenter-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, elapsed);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, count);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, next_heading);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, next_title);
  gtk_widget_class_bind_template_child (widget_class, TiePresenterWindow, next_text);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
tie_presenter_window_init (TiePresenterWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
}

/**
 * tie_presenter_window_new:
 * @player: what is told
 *
 * Returns: (transfer none): the window, not yet presented, with its clock running
 */
GtkWidget *
tie_presenter_window_new (TieStoryPlayer *player)
{
  TiePresenterWindow *self;

  g_return_val_if_fail (TIE_IS_STORY_PLAYER (player), NULL);

  self = g_object_new (TIE_TYPE_PRESENTER_WINDOW, NULL);
  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  reset_cb (self);
  self->clock_source = g_timeout_add (500, clock_cb, self);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * tie_presenter_window_reset_clock:
 * @self: the window
 * @now: the monotonic time
 *
 * Counts from @now on.
 */
void
tie_presenter_window_reset_clock (TiePresenterWindow *self, gint64 now)
{
  g_return_if_fail (TIE_IS_PRESENTER_WINDOW (self));

  self->start = now;
  tie_presenter_window_update_clock (self, now);
}

/**
 * tie_presenter_window_update_clock:
 * @self: the window
 * @now: the monotonic time
 *
 * Shows the time of day, and how much has passed.
 */
void
tie_presenter_window_update_clock (TiePresenterWindow *self, gint64 now)
{
  g_autoptr (GDateTime) day = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (day, "%H:%M");
  g_autofree char *elapsed = NULL;
  guint seconds;

  g_return_if_fail (TIE_IS_PRESENTER_WINDOW (self));

  seconds = (guint) (MAX (now - self->start, 0) / G_USEC_PER_SEC);
  elapsed = g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (!g_str_equal (gtk_label_get_text (self->clock), clock))
    gtk_label_set_text (self->clock, clock);
  if (!g_str_equal (gtk_label_get_text (self->elapsed), elapsed))
    gtk_label_set_text (self->elapsed, elapsed);
}

/**
 * tie_presenter_window_get_elapsed:
 * @self: the window
 *
 * Returns: (transfer none): how much has passed, as it is shown
 */
const char *
tie_presenter_window_get_elapsed (TiePresenterWindow *self)
{
  g_return_val_if_fail (TIE_IS_PRESENTER_WINDOW (self), NULL);

  return gtk_label_get_text (self->elapsed);
}

/**
 * tie_presenter_window_get_notes:
 * @self: the window
 *
 * Returns: (transfer none): the notes of the present step
 */
const char *
tie_presenter_window_get_notes (TiePresenterWindow *self)
{
  g_return_val_if_fail (TIE_IS_PRESENTER_WINDOW (self), NULL);

  return gtk_label_get_text (self->notes);
}

/**
 * tie_presenter_window_get_next:
 * @self: the window
 *
 * Returns: (transfer none): the title of the next step, "" after the last
 */
const char *
tie_presenter_window_get_next (TiePresenterWindow *self)
{
  g_return_val_if_fail (TIE_IS_PRESENTER_WINDOW (self), NULL);

  return gtk_label_get_text (self->next_title);
}
