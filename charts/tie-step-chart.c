/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a step of a story shows, as a picture. */

#include "tie-step-chart.h"

#include "tie-scene-aim.h"
#include "tie-scene-dimmed.h"
#include "tie-scene-seen.h"
#include "tie-scope.h"

/* On paper nobody can come nearer: what would be smaller is left out, in pixels of the layout */
#define LEAST_TEXT_SIZE 9.0

/**
 * tie_step_chart_get_kind:
 * @step: a step
 *
 * Returns: on which chart it takes place
 */
TieChartKind
tie_step_chart_get_kind (TieStoryStep *step)
{
  static const TieChartKind kinds[] = {
    [TIE_STEP_CHART_NETWORK] = TIE_CHART_NETWORK,
    [TIE_STEP_CHART_TIMELINE] = TIE_CHART_TIMELINE,
    [TIE_STEP_CHART_BOTH] = TIE_CHART_BOTH,
    [TIE_STEP_CHART_TABLE] = TIE_CHART_TABLE,
  };

  g_return_val_if_fail (TIE_IS_STORY_STEP (step), TIE_CHART_NETWORK);

  return kinds[tie_story_step_get_chart (step)];
}

static void
add_all (GPtrArray *ids, TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *deals = tie_document_get_deals (document);

  for (guint i = 0; i < organizations->len; i++)
    g_ptr_array_add (ids,
                     (gpointer) tie_organization_get_id (g_ptr_array_index (organizations, i)));
  for (guint i = 0; i < deals->len; i++)
    g_ptr_array_add (ids, (gpointer) tie_deal_get_id (g_ptr_array_index (deals, i)));
}

/**
 * tie_step_chart_dup_quiz_of:
 * @step: a step
 * @document: its document
 *
 * Returns: (transfer full) (nullable): of which organisations and flows it keeps something back:
 *   of all where it asks and does not say; %NULL where it does not ask
 */
char **
tie_step_chart_dup_quiz_of (TieStoryStep *step, TieDocument *document)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) scope = NULL;
  g_autofree gpointer *keys = NULL;

  g_return_val_if_fail (TIE_IS_STORY_STEP (step), NULL);
  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  if (tie_story_step_get_quiz (step) == TIE_QUIZ_NONE)
    return NULL;
  if (tie_story_step_get_quiz_of (step)->len == 0)
    add_all (ids, document);
  scope = tie_scope_new_narrow (document, ids->len > 0 ? ids : tie_story_step_get_quiz_of (step));
  if (scope == NULL)
    return NULL;
  keys = g_hash_table_get_keys_as_array (scope, NULL);
  return g_strdupv ((char **) keys);
}

static char **
dup_ids (GPtrArray *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < ids->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (ids, i));
  return g_strv_builder_end (builder);
}

static GHashTable *
find_scope (TieDocument *document, GPtrArray *ids)
{
  return ids != NULL && ids->len > 0 ? tie_scope_new_of_ids (document, ids) : NULL;
}

/* Returns whether any is in it */
static gboolean
add_outside (GPtrArray *ids, TieDocument *document, GHashTable *shown)
{
  GPtrArray *deals = tie_document_get_deals (document);
  gboolean any = FALSE;

  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      GPtrArray *flows = tie_deal_get_flows (deal);

      if (!g_hash_table_contains (shown, tie_deal_get_id (deal)))
        {
          g_ptr_array_add (ids, (gpointer) tie_deal_get_id (deal));
          continue;
        }
      any = TRUE;
      for (guint j = 0; j < flows->len; j++)
        if (!g_hash_table_contains (shown, tie_flow_get_id (g_ptr_array_index (flows, j))))
          g_ptr_array_add (ids, (gpointer) tie_flow_get_id (g_ptr_array_index (flows, j)));
    }
  return any;
}

/* A table comes nearer to what is shown by leaving out the other rows */
static void
leave_out (TieFilter *filter, TieStoryStep *step, TieDocument *document, GHashTable *shown)
{
  GPtrArray *hidden = tie_story_step_get_hide (step);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (tie_step_chart_get_kind (step) != TIE_CHART_TABLE || shown == NULL
      || !add_outside (ids, document, shown))
    g_ptr_array_set_size (ids, 0);
  for (guint i = 0; i < hidden->len; i++)
    g_ptr_array_add (ids, g_ptr_array_index (hidden, i));
  tie_filter_set_left_out (filter, ids);
}

static TieScene *
come_nearer (TieScene *scene, GHashTable *shown)
{
  g_autoptr (TieViewport) viewport = NULL;
  TieAim aim = tie_scene_aim_at (scene, shown);

  if (aim.zoom <= 1)
    return g_object_ref (scene);
  viewport = tie_viewport_new ();
  tie_viewport_set_plot (viewport, tie_scene_get_plot (scene));
  tie_scene_set_aim (scene, viewport, aim);
  return tie_scene_new_seen (scene, viewport, LEAST_TEXT_SIZE);
}

/**
 * tie_step_chart_build:
 * @step: a step of a story
 * @request: for whom it is drawn, and how large; what the step says itself is not looked at:
 * filter, moment and quiz
 *
 * Draws what a step shows: on its chart, as of its moment, near enough, with what it lights brought
 * forward.
 *
 * Returns: (transfer full): the scene; the same for the same request
 */
TieScene *
tie_step_chart_build (TieStoryStep *step, const TieChartRequest *request)
{
  g_autoptr (TieFilter) filter = tie_filter_new ();
  g_autoptr (GHashTable) shown = NULL, lit = NULL;
  g_autoptr (TieScene) whole = NULL, near = NULL;
  g_auto (GStrv) quiz_of = NULL, light = NULL;
  TieChartRequest own;
  TieChartKind kind;

  g_return_val_if_fail (TIE_IS_STORY_STEP (step), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  kind = tie_step_chart_get_kind (step);
  shown = find_scope (request->document, tie_story_step_get_show (step));
  lit = find_scope (request->document, tie_story_step_get_light (step));
  light = dup_ids (tie_story_step_get_light (step));
  leave_out (filter, step, request->document, shown);
  quiz_of = tie_step_chart_dup_quiz_of (step, request->document);
  own = *request;
  own.filter = filter;
  own.moment = tie_story_step_get_at (step);
  own.quiz = quiz_of != NULL ? tie_story_step_get_quiz (step) : TIE_QUIZ_NONE;
  own.quiz_of = (const char *const *) quiz_of;
  own.light = (const char *const *) light;
  own.for_screen = kind == TIE_CHART_NETWORK && shown != NULL;
  whole = tie_chart_build (kind, &own);
  near = kind == TIE_CHART_NETWORK ? come_nearer (whole, shown) : g_object_ref (whole);
  return tie_scene_new_dimmed (near, lit);
}
