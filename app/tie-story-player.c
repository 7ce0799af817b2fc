/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tells a story: puts what a step shows on the charts, and afterwards what was there before. */

#include "tie-story-player.h"

#include "tie-moment-glide.h"
#include "tie-scope.h"
#include "tie-step-chart.h"

/**
 * TieStoryPlayer:
 *
 * Which story of the session's document is told, and which step. "story" (NULL: none) and
 * "position" have notify.
 */
struct _TieStoryPlayer
{
  GObject parent_instance;

  TieSession *session;
  TieCharts *charts; /* unowned: the window has both */
  TieStory *story;
  guint position;
  TieMomentGlide *glide;

  /* What the user had */
  TieFilter *filter;
  TieChartKind chart;
  gboolean had_moment;
  TieDate moment;
  char *selection;
};

enum
{
  PROP_0,
  PROP_STORY,
  PROP_POSITION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TieStoryPlayer, tie_story_player, G_TYPE_OBJECT)

static void
tie_story_player_dispose (GObject *object)
{
  TieStoryPlayer *self = TIE_STORY_PLAYER (object);

  g_clear_pointer (&self->glide, tie_moment_glide_free);
  g_clear_object (&self->session);
  g_clear_object (&self->story);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->selection, g_free);

  G_OBJECT_CLASS (tie_story_player_parent_class)->dispose (object);
}

static void
tie_story_player_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TieStoryPlayer *self = TIE_STORY_PLAYER (object);

  switch (prop_id)
    {
    case PROP_STORY:
      g_value_set_object (value, self->story);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_story_player_class_init (TieStoryPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = tie_story_player_dispose;
  object_class->get_property = tie_story_player_get_property;
  properties[PROP_STORY] = g_param_spec_object ("story", NULL, NULL, TIE_TYPE_STORY, flags);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tie_story_player_init (TieStoryPlayer *self)
{
}

static char **
dup_ids (GPtrArray *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, i));
  return ids != NULL && ids->len > 0 ? g_strv_builder_end (builder) : NULL;
}

static void
ask (TieStoryPlayer *self, TieStoryStep *step)
{
  g_auto (GStrv) all = tie_step_chart_dup_quiz_of (step, tie_session_get_document (self->session));

  tie_session_set_quiz (self->session, all != NULL ? tie_story_step_get_quiz (step) : TIE_QUIZ_NONE,
                        (const char *const *) all);
}

static void
apply (TieStoryPlayer *self)
{
  TieStoryStep *step = tie_story_player_get_step (self);
  g_auto (GStrv) light = dup_ids (tie_story_step_get_light (step));
  g_auto (GStrv) show = dup_ids (tie_story_step_get_show (step));

  tie_charts_fade (self->charts);
  tie_charts_set_chart (self->charts, tie_step_chart_get_kind (step));
  tie_session_set_selection (self->session, NULL);
  tie_session_set_hover (self->session, NULL);
  tie_session_set_light (self->session, (const char *const *) light);
  tie_session_set_show (self->session, (const char *const *) show);
  tie_moment_glide_to (self->glide, tie_story_step_get_at (step));
  tie_filter_set_left_out (tie_session_get_filter (self->session), tie_story_step_get_hide (step));
  ask (self, step);
  tie_charts_go_to_shown (self->charts);
}

static void
keep (TieStoryPlayer *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieFilter *filter = tie_session_get_filter (self->session);

  self->filter = tie_filter_copy (filter);
  self->chart = tie_charts_get_chart (self->charts);
  self->had_moment = moment != NULL;
  if (moment != NULL)
    self->moment = *moment;
  self->selection = g_strdup (tie_session_get_selection (self->session));
  tie_filter_reset (filter);
}

static void
restore (TieStoryPlayer *self)
{
  TieDocument *document = tie_session_get_document (self->session);

  tie_moment_glide_stop (self->glide);
  tie_session_set_light (self->session, NULL);
  tie_session_set_show (self->session, NULL);
  tie_session_set_quiz (self->session, TIE_QUIZ_NONE, NULL);
  tie_session_set_moment (self->session, self->had_moment ? &self->moment : NULL);
  tie_filter_assign (tie_session_get_filter (self->session), self->filter);
  tie_charts_set_chart (self->charts, self->chart);
  tie_charts_go_to_shown (self->charts);
  if (self->selection != NULL && document != NULL
      && tie_document_lookup (document, self->selection) != NULL)
    tie_session_set_selection (self->session, self->selection);
  else
    tie_session_set_selection (self->session, NULL);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->selection, g_free);
}

static gboolean
are_same_ids (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
are_same_dates (const TieDate *a, const TieDate *b)
{
  return (a == NULL && b == NULL) || (a != NULL && b != NULL && tie_date_compare (a, b) == 0);
}

static gboolean
shows_same (TieStoryStep *a, TieStoryStep *b)
{
  return tie_story_step_get_chart (a) == tie_story_step_get_chart (b)
         && are_same_dates (tie_story_step_get_at (a), tie_story_step_get_at (b))
         && are_same_ids (tie_story_step_get_show (a), tie_story_step_get_show (b))
         && are_same_ids (tie_story_step_get_light (a), tie_story_step_get_light (b))
         && are_same_ids (tie_story_step_get_hide (a), tie_story_step_get_hide (b))
         && tie_story_step_get_quiz (a) == tie_story_step_get_quiz (b)
         && are_same_ids (tie_story_step_get_quiz_of (a), tie_story_step_get_quiz_of (b));
}

/* Whoever rewrites a step's words goes on looking at what he looks at */
static void
go_on (TieStoryPlayer *self, guint index, TieStory *story)
{
  GPtrArray *steps = tie_story_get_steps (story);
  guint position = MIN (self->position, steps->len - 1);

  if (position != self->position
      || !shows_same (tie_story_player_get_step (self), g_ptr_array_index (steps, position)))
    {
      tie_story_player_start (self, index, position);
      return;
    }
  g_set_object (&self->story, story);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
}

/* Another state of the document: the same story goes on where it was, if there is one */
static void
document_cb (TieStoryPlayer *self)
{
  TieDocument *document = tie_session_get_document (self->session);
  GPtrArray *stories = document != NULL ? tie_document_get_stories (document) : NULL;

  if (self->story == NULL)
    return;
  for (guint i = 0; stories != NULL && i < stories->len; i++)
    {
      TieStory *story = g_ptr_array_index (stories, i);

      if (g_strcmp0 (tie_story_get_id (story), tie_story_get_id (self->story)) == 0
          && tie_story_get_steps (story)->len > 0)
        {
          go_on (self, i, story);
          return;
        }
    }
  tie_story_player_stop (self);
}

/* Who asks for a thing by choosing it is told */
static void
selection_cb (TieStoryPlayer *self)
{
  if (self->story != NULL)
    tie_session_reveal (self->session, tie_session_get_selection (self->session));
}

/**
 * tie_story_player_new:
 * @session: whose document's stories are told
 * @charts: where; must stay as long as the player
 *
 * Returns: (transfer full): a player that tells nothing yet
 */
TieStoryPlayer *
tie_story_player_new (TieSession *session, TieCharts *charts)
{
  TieStoryPlayer *self;

  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);
  g_return_val_if_fail (TIE_IS_CHARTS (charts), NULL);

  self = g_object_new (TIE_TYPE_STORY_PLAYER, NULL);
  self->session = g_object_ref (session);
  self->charts = charts;
  self->glide = tie_moment_glide_new (session, GTK_WIDGET (charts));
  g_signal_connect_object (session, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tie_story_player_start:
 * @self: the player
 * @story: which of the document's stories
 * @step: with which of its steps
 *
 * Tells a story from a step on, or goes to another step. Does nothing where there is no such step.
 */
void
tie_story_player_start (TieStoryPlayer *self, guint story, guint step)
{
  TieDocument *document;
  GPtrArray *stories;
  TieStory *told;

  g_return_if_fail (TIE_IS_STORY_PLAYER (self));

  document = tie_session_get_document (self->session);
  stories = document != NULL ? tie_document_get_stories (document) : NULL;
  told = stories != NULL && story < stories->len ? g_ptr_array_index (stories, story) : NULL;
  if (told == NULL || step >= tie_story_get_steps (told)->len)
    return;

  if (self->story == NULL)
    keep (self);
  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->story, told);
  self->position = step;
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * tie_story_player_set_charts:
 * @self: the player
 * @charts: the session's charts from now on, which show what the others did
 *
 * Goes on with other charts.
 */
void
tie_story_player_set_charts (TieStoryPlayer *self, TieCharts *charts)
{
  g_return_if_fail (TIE_IS_STORY_PLAYER (self));
  g_return_if_fail (TIE_IS_CHARTS (charts));

  self->charts = charts;
}

/**
 * tie_story_player_stop:
 * @self: the player
 *
 * Ends the story, and gives back what the user had before: chart, moment, filter and selection.
 */
void
tie_story_player_stop (TieStoryPlayer *self)
{
  g_return_if_fail (TIE_IS_STORY_PLAYER (self));

  if (self->story == NULL)
    return;
  g_clear_object (&self->story);
  self->position = 0;
  restore (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STORY]);
}

/**
 * tie_story_player_move:
 * @self: the player
 * @steps: how many steps on, or back when it is below 0
 *
 * Returns: whether there was such a step
 */
gboolean
tie_story_player_move (TieStoryPlayer *self, int steps)
{
  gint64 position;

  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), FALSE);

  position = (gint64) self->position + steps;
  if (self->story == NULL || position < 0 || position >= tie_story_player_get_n_steps (self))
    return FALSE;
  self->position = (guint) position;
  apply (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
  return TRUE;
}

/**
 * tie_story_player_get_story:
 * @self: the player
 *
 * Returns: (transfer none) (nullable): the story that is told
 */
TieStory *
tie_story_player_get_story (TieStoryPlayer *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), NULL);

  return self->story;
}

/**
 * tie_story_player_get_step:
 * @self: the player
 *
 * Returns: (transfer none) (nullable): the step that is shown
 */
TieStoryStep *
tie_story_player_get_step (TieStoryPlayer *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), NULL);

  return self->story != NULL ? g_ptr_array_index (tie_story_get_steps (self->story), self->position)
                             : NULL;
}

/**
 * tie_story_player_get_position:
 * @self: the player
 *
 * Returns: which step is shown, from 0 on
 */
guint
tie_story_player_get_position (TieStoryPlayer *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), 0);

  return self->position;
}

/**
 * tie_story_player_get_n_steps:
 * @self: the player
 *
 * Returns: how many steps the story has; 0 while none is told
 */
guint
tie_story_player_get_n_steps (TieStoryPlayer *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), 0);

  return self->story != NULL ? tie_story_get_steps (self->story)->len : 0;
}

/**
 * tie_story_player_get_session:
 * @self: the player
 *
 * Returns: (transfer none): whose document's stories it tells
 */
TieSession *
tie_story_player_get_session (TieStoryPlayer *self)
{
  g_return_val_if_fail (TIE_IS_STORY_PLAYER (self), NULL);

  return self->session;
}
