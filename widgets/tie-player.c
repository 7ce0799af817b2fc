/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Moves the session's moment through time, as long as it plays */

#include "tie-player.h"

#include "tie-day-step.h"
#include "tie-timeline-chart.h"

#include <math.h>

#define DAYS_PER_MONTH (365.2425 / 12)
#define STEP_MS 1000

/**
 * TiePlayer:
 *
 * Plays a session's document from its moment to the end of its timeline. "playing" and "speed", in
 * months a second, are properties with notify. It glides from frame to frame; where animations are
 * off it takes one step a second. Whoever else sets the moment meanwhile is followed: playing goes
 * on from there, and ends when the moment is taken away.
 */
struct _TiePlayer
{
  GObject parent_instance;

  TieSession *session;
  GtkWidget *clock; /* unowned: cleared when it goes */
  gboolean playing;
  int speed;
  TieDocument *span_document; /* what first and last are of */
  int first;
  int last;
  double day;        /* where it is between days, at the end of the session's */
  gint64 frame_time; /* of the last frame, in microseconds; 0: there was none */
  guint tick_id;
  guint step_id;
  gboolean moving; /* the moment is being set from here */
};

G_DEFINE_FINAL_TYPE (TiePlayer, tie_player, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PLAYING,
  PROP_SPEED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
find_span (TiePlayer *self)
{
  double from = 0, to = 0;

  if (self->span_document != NULL)
    tie_timeline_chart_get_span (self->span_document, NULL, &from, &to);
  self->first = (int) from;
  self->last = (int) to - 1;
}

/* Stops where time ends. Returns whether it goes on */
static gboolean
move_to (TiePlayer *self, double day)
{
  int first, last;
  TieDate moment;

  if (!tie_player_get_span (self, &first, &last))
    return FALSE;
  self->day = MIN (day, last);
  tie_date_from_day ((int) floor (self->day), &moment);
  self->moving = TRUE;
  tie_session_set_moment (self->session, &moment);
  self->moving = FALSE;
  return self->day < last;
}

static gboolean
tick_cb (GtkWidget *clock, GdkFrameClock *frame_clock, gpointer data)
{
  TiePlayer *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (frame_clock);
  gint64 passed = self->frame_time > 0 ? now - self->frame_time : 0;

  self->frame_time = now;
  if (passed > 0
      && !move_to (self,
                   self->day + (double) passed / G_USEC_PER_SEC * self->speed * DAYS_PER_MONTH))
    tie_player_set_playing (self, FALSE);
  return G_SOURCE_CONTINUE;
}

static gboolean
step_cb (gpointer data)
{
  TiePlayer *self = data;

  if (!move_to (self, tie_day_step_move (TIE_DAY_STEP_MONTH, (int) self->day, self->speed)))
    tie_player_set_playing (self, FALSE);
  return G_SOURCE_CONTINUE;
}

static void
stop (TiePlayer *self)
{
  if (self->tick_id != 0 && self->clock != NULL)
    gtk_widget_remove_tick_callback (self->clock, self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->step_id, g_source_remove);
}

static gboolean
has_animations (TiePlayer *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (self->clock), "gtk-enable-animations", &animations, NULL);
  return animations;
}

static void
start (TiePlayer *self)
{
  self->frame_time = 0;
  if (has_animations (self))
    self->tick_id = gtk_widget_add_tick_callback (self->clock, tick_cb, self, NULL);
  else
    self->step_id = g_timeout_add (STEP_MS, step_cb, self);
}

/* From the moment on; where there is none, or nothing comes after it, from the beginning */
static gboolean
find_start (TiePlayer *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  int first, last, day;

  if (!tie_player_get_span (self, &first, &last))
    return FALSE;
  day = moment != NULL ? tie_date_last_day (moment) : first;
  return move_to (self, day >= first && day < last ? day : first);
}

static void
moment_cb (TiePlayer *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);

  if (self->moving)
    return;
  if (moment == NULL)
    tie_player_set_playing (self, FALSE);
  else
    self->day = tie_date_last_day (moment);
}

static void
document_cb (TiePlayer *self)
{
  g_clear_object (&self->span_document);
  tie_player_set_playing (self, FALSE);
}

static void
tie_player_dispose (GObject *object)
{
  TiePlayer *self = TIE_PLAYER (object);

  stop (self);
  g_clear_weak_pointer (&self->clock);

  G_OBJECT_CLASS (tie_player_parent_class)->dispose (object);
}

static void
tie_player_finalize (GObject *object)
{
  TiePlayer *self = TIE_PLAYER (object);

  g_clear_object (&self->span_document);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_player_parent_class)->finalize (object);
}

static void
tie_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TiePlayer *self = TIE_PLAYER (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_SPEED:
      g_value_set_int (value, self->speed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_player_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TiePlayer *self = TIE_PLAYER (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      tie_player_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      tie_player_set_speed (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_player_class_init (TiePlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = tie_player_dispose;
  object_class->finalize = tie_player_finalize;
  object_class->get_property = tie_player_get_property;
  object_class->set_property = tie_player_set_property;

  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  properties[PROP_SPEED] = g_param_spec_int ("speed", NULL, NULL, TIE_PLAYER_LEAST_SPEED,
                                             TIE_PLAYER_MOST_SPEED, 3, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tie_player_init (TiePlayer *self)
{
  self->speed = 3;
}

/**
 * tie_player_new:
 * @session: whose moment it moves
 * @clock: a widget whose frames it follows
 *
 * Returns: (transfer full): a player that stands still
 */
TiePlayer *
tie_player_new (TieSession *session, GtkWidget *clock)
{
  TiePlayer *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (clock), NULL);

  self = g_object_new (TIE_TYPE_PLAYER, NULL);
  self->session = g_object_ref (session);
  g_set_weak_pointer (&self->clock, clock);
  g_signal_connect_object (session, "notify::moment", G_CALLBACK (moment_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tie_player_set_playing:
 * @playing: whether time passes. A document without dates does not play
 */
void
tie_player_set_playing (TiePlayer *self, gboolean playing)
{
  g_return_if_fail (TIE_IS_PLAYER (self));

  playing = !!playing;
  if (self->playing == playing || (playing && (self->clock == NULL || !find_start (self))))
    return;

  self->playing = playing;
  if (playing)
    start (self);
  else
    stop (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

/**
 * tie_player_get_playing:
 *
 * Returns: whether time passes
 */
gboolean
tie_player_get_playing (TiePlayer *self)
{
  g_return_val_if_fail (TIE_IS_PLAYER (self), FALSE);

  return self->playing;
}

/**
 * tie_player_set_speed:
 * @speed: months a second
 */
void
tie_player_set_speed (TiePlayer *self, int speed)
{
  g_return_if_fail (TIE_IS_PLAYER (self));

  speed = CLAMP (speed, TIE_PLAYER_LEAST_SPEED, TIE_PLAYER_MOST_SPEED);
  if (self->speed == speed)
    return;

  self->speed = speed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
}

/**
 * tie_player_get_speed:
 *
 * Returns: months a second
 */
int
tie_player_get_speed (TiePlayer *self)
{
  g_return_val_if_fail (TIE_IS_PLAYER (self), 0);

  return self->speed;
}

/**
 * tie_player_get_span:
 * @first: (out): the first day that is played (GDate's Julian day)
 * @last: (out): the last
 *
 * Returns: whether the document has dates to play through: those of its timeline
 */
gboolean
tie_player_get_span (TiePlayer *self, int *first, int *last)
{
  g_return_val_if_fail (TIE_IS_PLAYER (self), FALSE);
  g_return_val_if_fail (first != NULL && last != NULL, FALSE);

  if (g_set_object (&self->span_document, tie_session_get_document (self->session)))
    find_span (self);
  *first = self->first;
  *last = self->last;
  return self->span_document != NULL && self->last >= self->first;
}
