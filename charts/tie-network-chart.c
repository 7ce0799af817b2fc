/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network: plan, settle, draw. */

#include "tie-network-chart.h"

#include <math.h>

#include "tie-chart-frame.h"
#include "tie-network-crowd.h"
#include "tie-network-draw.h"
#include "tie-network-furniture.h"
#include "tie-network-keep.h"
#include "tie-network-label.h"
#include "tie-network-memory.h"
#include "tie-network-moment.h"
#include "tie-network-settle.h"
#include "tie-scope.h"
#include "tie-viewport.h"
#include "tie-words.h"
#include "tie-wording.h"

/* The scene's plot is this much larger than the room for discs, for strokes at its edges. */
#define PLOT_MARGIN 4
/* Shapes are alike whose logarithms of width by height differ by no more. */
#define ALIKE 0.25

static TieFootnotes *
cite (const TieNetworkPlan *plan)
{
  TieFootnotes *footnotes = tie_footnotes_new ();

  for (guint i = 0; i < plan->ties->len; i++)
    if (TIE_NETWORK_TIE (plan, i)->shown)
      tie_footnotes_cite_flow (footnotes, TIE_NETWORK_TIE (plan, i)->flow);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      const TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      if (node->shown && !node->tied)
        tie_footnotes_cite (footnotes, tie_organization_get_citations (node->organization));
    }
  return footnotes;
}

static void
describe_scene (const TieNetworkPlan *plan, TieScene *scene)
{
  g_autofree char *organizations = NULL, *ties = NULL, *description = NULL;
  g_autofree char *nodes_text = NULL, *ties_text = NULL;
  guint n_nodes = 0, n_ties = 0;

  for (guint i = 0; i < plan->nodes->len; i++)
    n_nodes += TIE_NETWORK_NODE (plan, i)->shown ? 1 : 0;
  for (guint i = 0; i < plan->ties->len; i++)
    n_ties += TIE_NETWORK_TIE (plan, i)->shown ? 1 : 0;
  nodes_text = tie_wording_number (n_nodes, NULL);
  ties_text = tie_wording_number (n_ties, NULL);
  organizations =
      g_strdup_printf (ngettext ("%s organization", "%s organizations", n_nodes), nodes_text);
  ties = g_strdup_printf (ngettext ("%s tie", "%s ties", n_ties), ties_text);
  /* Translators: "Partner network: 7 organizations, 10 ties" */
  description = g_strdup_printf (_ ("Partner network: %s, %s"), organizations, ties);
  tie_chart_frame_name_scene (scene, plan->request, description);
}

static TieRect
add_frame (const TieChartRequest *request,
           TieFootnotes *footnotes,
           TieScene *scene,
           const char *title)
{
  const TieText *summary = tie_document_get_summary (request->document);

  return tie_chart_frame_add (scene, request, title, tie_text_get (summary, request->language),
                              NULL, footnotes);
}

static gboolean
is_filtered (const TieChartRequest *request)
{
  return request->filter != NULL && !tie_filter_is_empty (request->filter);
}

/* Whether most organisations were in another plan: else there is little to keep. */
static gboolean
is_akin (const TieNetworkPlan *plan, const TieNetworkPlan *model)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < model->nodes->len; i++)
    g_hash_table_add (ids, (gpointer) tie_organization_get_id (
                               TIE_NETWORK_NODE (model, i)->organization));
  for (guint i = 0; i < plan->nodes->len; i++)
    n += g_hash_table_contains (ids,
                                tie_organization_get_id (TIE_NETWORK_NODE (plan, i)->organization));
  return 2 * n > plan->nodes->len;
}

/* A picture of about this shape was drawn before the document took the place of another. */
static TieNetworkPlan *
find_model (const TieNetworkPlan *plan)
{
  TieNetworkMemory *memory = tie_network_memory_of (plan->request->document);
  TieNetworkPlan *model = tie_network_memory_find_model (memory, &plan->setting);
  double shape = plan->setting.width / plan->setting.height;

  if (model != NULL
      && (fabs (log (shape * model->setting.height / model->setting.width)) > ALIKE
          || !is_akin (plan, model)))
    g_clear_pointer (&model, tie_network_plan_unref);
  return model;
}

/* Gives everything its place. */
static void
settle (TieNetworkPlan *plan, const char *title)
{
  const TieChartRequest *request = plan->request;
  g_autoptr (TieScene) scratch =
      tie_scene_new (request->width, request->height, TIE_COLOR_NONE, request->language);
  g_autoptr (TieNetworkPlan) model = find_model (plan);

  plan->footnotes = cite (plan);
  plan->area = plan->plot = add_frame (request, plan->footnotes, scratch, title);
  if (model != NULL)
    tie_network_keep_places (plan, model);
  else
    tie_network_settle (plan);
}

/* Whether key and total, if they are to be there, have room. */
static gboolean
put_furniture (TieNetworkPlan *plan, gboolean has_key, gboolean has_total)
{
  TieNetworkFurniture furniture;

  plan->has_key = has_key;
  plan->has_total = has_total;
  tie_network_furniture_init (&furniture, plan);
  tie_network_furniture_put_again (&furniture, plan);
  tie_network_furniture_give_way (&furniture, plan, TRUE);
  tie_network_furniture_clear (&furniture);
  return plan->has_key == has_key && plan->has_total == has_total;
}

/* Key and total say more as of a moment, as long as they have room for it. */
static void
put_larger_furniture (TieNetworkPlan *plan, const TieNetworkPlan *base)
{
  if (put_furniture (plan, base->has_key, base->has_total))
    return;
  plan->short_key = TRUE;
  if (!put_furniture (plan, base->has_key, base->has_total)
      && !put_furniture (plan, base->has_key, FALSE))
    put_furniture (plan, FALSE, FALSE);
}

/* Room for what may be said as of any moment, in a plan without one. */
static TieNetworkPlan *
make_room_for_moments (const TieChartRequest *request, TiePalette *palette, TieNetworkPlan *base)
{
  TieNetworkPlan *plan = tie_network_plan_new_like (request, palette, base);

  plan->footnotes = cite (plan);
  tie_network_moment_reserve (plan);
  put_larger_furniture (plan, base);
  tie_network_label (plan, FALSE);
  return plan;
}

/* The plan of everything, filter or not: what a filter leaves stands where it stands there, in the
 * room that the longest list of sources leaves. Pins move what they must in a plan without them. */
static TieNetworkPlan *
settle_whole (const TieChartRequest *request, TiePalette *palette, const char *title)
{
  TieChartRequest everything = *request;
  TieNetworkMemory *memory = tie_network_memory_of (request->document);
  g_auto (TieNetworkSetting) setting = tie_network_setting_of (request);
  TieNetworkPlan *plan = tie_network_memory_find_plan (memory, &setting);

  if (plan != NULL)
    return plan;

  everything.filter = NULL;
  /* A title that is covered may be shorter */
  everything.quiz = TIE_QUIZ_NONE;
  if (request->moment != NULL)
    {
      TieChartRequest timeless = everything;
      g_autoptr (TieNetworkPlan) base = NULL;

      timeless.moment = NULL;
      base = settle_whole (&timeless, palette, title);
      plan = make_room_for_moments (&everything, palette, base);
    }
  else if (tie_pins_get_size (request->pins) > 0)
    {
      TieChartRequest unpinned = everything;
      g_autoptr (TieNetworkPlan) base = NULL;

      unpinned.pins = NULL;
      base = settle_whole (&unpinned, palette, title);
      plan = tie_network_plan_new_like (&everything, palette, base);
      plan->footnotes = cite (plan);
      tie_network_keep_pins (plan);
    }
  else
    {
      plan = tie_network_plan_new (&everything, palette);
      settle (plan, title);
    }
  tie_network_memory_keep_plan (memory, plan);
  return plan;
}

/* What is spoken of has its words */
static void
light (TieNetworkPlan *plan, const char *const *ids)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GHashTable) lit = NULL;

  for (; ids != NULL && *ids != NULL; ids++)
    g_ptr_array_add (all, (gpointer) *ids);
  lit = tie_scope_new_of_ids (plan->request->document, all);
  if (lit == NULL)
    return;
  plan->has_light = TRUE;
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->lit = g_hash_table_contains (lit, tie_organization_get_id (node->organization));
    }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      tie->lit = g_hash_table_contains (lit, tie_flow_get_id (tie->flow));
    }
}

/**
 * tie_network_chart_build:
 * @request: what is to be drawn
 *
 * The partner network: a disc an organisation, its area by what it supplies; a curve a flow, its
 * structure by kind, its opacity and gaps by status, its width by amount; labels beside both, none
 * over another. Laid out by tie_network_settle(). A filter moves nothing: what it shows stands
 * where it stood.
 *
 * Returns: (transfer full): the scene
 */
TieScene *
tie_network_chart_build (const TieChartRequest *request)
{
  g_autoptr (TiePalette) palette = NULL;
  g_autoptr (TieNetworkPlan) plan = NULL;
  g_autoptr (TieNetworkPlan) whole = NULL;
  g_autoptr (TieScene) scene = NULL;
  TieNetworkFurniture furniture;
  const char *title;

  g_return_val_if_fail (request != NULL, NULL);

  palette = tie_palette_new (request->document, request->theme);
  title = tie_text_get (tie_document_get_title (request->document), request->language);
  whole = settle_whole (request, palette, title);
  plan = tie_network_plan_new_like (request, palette, whole);

  scene = tie_scene_new (request->width, request->height, request->background, request->language);
  describe_scene (plan, scene);
  if (is_filtered (request))
    plan->footnotes = cite (plan);
  if (!request->picture_only)
    plan->words = tie_network_memory_get_words (tie_network_memory_of (request->document),
                                                g_intern_string (request->language));
  add_frame (request, plan->footnotes != NULL ? plan->footnotes : whole->footnotes, scene, title);
  tie_scene_set_plot (scene, tie_rect_grow (plan->area, PLOT_MARGIN));
  tie_network_furniture_init (&furniture, plan);
  tie_network_furniture_put_again (&furniture, plan);
  tie_network_furniture_give_way (&furniture, plan, TRUE);
  light (plan, request->light);
  /* In a crowd texts stay where they are, too. */
  if ((is_filtered (request) || plan->has_light) && request->moment == NULL
      && !tie_network_crowd_is (plan))
    tie_network_label (plan, FALSE);
  if (request->moment != NULL)
    tie_network_moment_apply (plan);

  if (request->for_screen)
    tie_scene_set_most_zoom (scene,
                             MAX (tie_network_crowd_get_most_zoom (plan), TIE_VIEWPORT_MAX_ZOOM));
  tie_network_draw (plan, scene);
  tie_network_furniture_add (&furniture, plan, scene);
  tie_network_furniture_clear (&furniture);
  return g_steal_pointer (&scene);
}

/**
 * tie_network_chart_find_share:
 * @scene: a partner network
 * @x: a point, in scene pixels
 * @y: likewise
 * @share_x: (out): where it is, as a share of the plot's width: see #TiePins
 * @share_y: (out): as a share of its height
 *
 * Which pin puts an organisation there. Outside the plot, the nearest.
 */
void
tie_network_chart_find_share (TieScene *scene, double x, double y, double *share_x, double *share_y)
{
  TieRect plot;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (share_x != NULL && share_y != NULL);

  plot = tie_rect_grow (tie_scene_get_plot (scene), -PLOT_MARGIN);
  *share_x = CLAMP ((x - plot.x) / MAX (plot.width, 1), 0, 1);
  *share_y = CLAMP ((y - plot.y) / MAX (plot.height, 1), 0, 1);
}
