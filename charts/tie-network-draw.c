/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A planned partner network, drawn into a scene. */

#include "tie-network-draw.h"

#include "tie-network-crowd.h"
#include "tie-network-disc.h"
#include "tie-network-logo.h"
#include "tie-network-rank.h"
#include "tie-network-room.h"
#include "tie-network-text.h"
#include "tie-quiz-cover.h"
#include "tie-tie-shape.h"
#include "tie-words.h"
#include "tie-wording.h"

#define UNTIED_DASH 3.0
#define OUTLINE 1.6
/* More ties are drawn light. */
#define MOST_FULL_TIES 800
/* In a smaller disc a hatch cannot be told from its mean. */
#define LEAST_HATCHED 11.0
#define HATCH_SHARE 0.52
/* Around names that lie on ties and dots, in pixels at full size. */
#define HALO 3.5
static gboolean
keeps_back (const TieNetworkPlan *plan, TieQuiz what, const char *id)
{
  return tie_quiz_cover_hides (plan->request, what, id);
}

/* Whether ties make way for a text that lies on them. On screen they do not, where it may grow less
 * than they do, and in a crowd none does. */
static gboolean
interrupts (const TieNetworkPlan *plan, const TieNetworkText *text)
{
  return text->placed && text->over && plan->ties->len <= MOST_FULL_TIES
         && !plan->setting.for_screen;
}

static void
add_gap (const TieNetworkPlan *plan, const TieNetworkText *text, GArray *gaps)
{
  double gap = TIE_NETWORK_ROOM_GAP * text->scale;
  TieBox box = text->box;

  box = (TieBox){ box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap };
  if (interrupts (plan, text))
    g_array_append_val (gaps, box);
}

/* Where ties are interrupted: boxes. */
static GArray *
list_gaps (const TieNetworkPlan *plan)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (TieBox));

  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->shown)
      add_gap (plan, &TIE_NETWORK_NODE (plan, i)->name, gaps);
  for (guint i = 0; i < plan->ties->len; i++)
    if (TIE_NETWORK_TIE (plan, i)->shown)
      add_gap (plan, &TIE_NETWORK_TIE (plan, i)->label, gaps);
  return gaps;
}

static GArray *
list_gaps_of (const TieNetworkTie *tie, const GArray *gaps)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (TieBox));

  for (guint i = 0; i < gaps->len; i++)
    {
      const TieBox *gap = &g_array_index (gaps, TieBox, i);

      if (tie_curve_crosses_box (&tie->curve, gap->x, gap->y, gap->width, gap->height,
                                 tie->width / 2))
        g_array_append_val (own, *gap);
    }
  return own;
}

static void
draw_tie (const TieNetworkPlan *plan,
          TieScene *scene,
          guint index,
          guint rank,
          const GArray *all_gaps)
{
  const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, index);
  const char *id = tie_flow_get_id (tie->flow);
  const char *description = tie->description != NULL
                                ? tie->description
                                : tie_network_words_get_description (plan->words, index);
  /* Its words name its ends */
  gboolean asked = keeps_back (plan, TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS, id)
                   || tie_quiz_cover_hides_end (plan->request, tie->flow);
  g_autofree char *group = g_strconcat ("tie:", id, NULL);
  g_autoptr (GArray) gaps = list_gaps_of (tie, all_gaps);

  tie_scene_begin (scene, TIE_MARK_TIE, TIE_LAYER_PLOT, group, id,
                   asked ? TIE_QUIZ_COVER : tie_network_words_get_title (plan->words, index),
                   asked ? NULL : description);
  tie_scene_set_least_zoom (scene, tie_network_crowd_get_tie_zoom (rank));
  tie_tie_shape_add (
      &(TieTieShape){
          .curve = tie->curve,
          .kind = tie_flow_get_kind (tie->flow),
          .status = tie->status,
          .width = tie->width,
          .scale = tie_network_plan_get_small_scale (plan),
          .light = plan->ties->len > MOST_FULL_TIES,
          .ghost = tie->ghost,
          .gaps = (const TieBox *) (gpointer) gaps->data,
          .n_gaps = gaps->len,
          .hollow = !tie->amount_known,
          .color = tie->color,
          .theme = plan->request->theme,
      },
      scene);
  tie_scene_end (scene);
}

static TieFill
node_fill (const TieNetworkPlan *plan, const TieNetworkNode *node)
{
  TieColor fill = tie_palette_get_fill (plan->palette, node->organization);

  if (!node->tied || node->ghost)
    return tie_fill_solid (plan->request->theme->background);
  if (tie_palette_is_patterned (plan->palette, node->organization) && node->radius < LEAST_HATCHED)
    return tie_fill_solid (tie_color_mix (plan->request->theme->background, fill, HATCH_SHARE));
  if (tie_palette_is_patterned (plan->palette, node->organization))
    return tie_fill_hatch (fill, plan->request->theme->background, 5, 2.4);
  return tie_fill_solid (fill);
}

/* As of a moment not all of it is in place. */
static gboolean
is_partial (const TieNetworkNode *node)
{
  return node->tied && !node->ghost && node->filled < node->radius - 0.25;
}

static void
draw_partial (const TieNetworkPlan *plan, TieScene *scene, const TieNetworkNode *node)
{
  tie_network_disc_add (
      &(TieNetworkDisc){
          .x = node->x,
          .y = node->y,
          .radius = node->radius,
          .filled = node->filled,
          .color = tie_palette_get_fill (plan->palette, node->organization),
          .ground = plan->request->theme->background,
          .scale = tie_network_plan_get_small_scale (plan) * plan->request->theme->line_scale,
      },
      scene);
}

static void
draw_disc (const TieNetworkPlan *plan, TieScene *scene, const TieNetworkNode *node)
{
  const TieTheme *theme = plan->request->theme;
  double scale = tie_network_plan_get_small_scale (plan), dash = UNTIED_DASH * scale;
  double width = OUTLINE * theme->line_scale * scale;
  gboolean patterned = tie_palette_is_patterned (plan->palette, node->organization);
  TieStroke outline = tie_stroke_solid (TIE_COLOR_NONE, 0);
  TiePath *path;

  if (is_partial (node))
    {
      draw_partial (plan, scene, node);
      return;
    }
  path = tie_path_new ();
  if (node->ghost)
    outline = tie_stroke_solid (theme->rule, width);
  else if (!node->tied)
    outline = tie_stroke_dashed (theme->faint, width, (double[]){ dash, dash }, 2, FALSE);
  else if (patterned)
    outline = tie_stroke_solid (tie_palette_get_fill (plan->palette, node->organization), width);
  tie_path_add_circle (path, node->x, node->y, node->radius);
  tie_scene_add_path (scene, path, node_fill (plan, node), outline, 1);
}

/* How many ties of each node are shown. */
static guint *
count_ties (const TieNetworkPlan *plan)
{
  guint *counts = g_new0 (guint, MAX (plan->nodes->len, 1));

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (!tie->shown)
        continue;
      counts[tie->from]++;
      if (tie->to != tie->from)
        counts[tie->to]++;
    }
  return counts;
}

static char *
describe_ties (guint n)
{
  g_autofree char *number = tie_wording_number (n, NULL);

  if (n == 0)
    return g_strdup (_ ("no tie"));
  return g_strdup_printf (ngettext ("%s tie", "%s ties", n), number);
}

/* In a crowd on screen a text grows with the zoom until it reads well. */
static TieTextStyle
scale_style (const TieNetworkPlan *plan, TieTextStyle style, const TieNetworkText *text)
{
  style.size *= text->scale;
  if (plan->setting.for_screen && tie_network_crowd_is (plan))
    {
      style.most_size = TIE_NETWORK_CROWD_SIZE;
      style.hold_x = -text->toward;
      style.hold_y = -text->drop;
    }
  return style;
}

static void
draw_name_inside (const TieNetworkPlan *plan, TieScene *scene, const TieNetworkNode *node)
{
  gboolean asked = keeps_back (plan, TIE_QUIZ_NAMES, tie_organization_get_id (node->organization));
  TieTextStyle style = scale_style (plan, plan->name_style, &node->name);
  TieTextExtents extents =
      tie_text_style_measure (&style, node->name.line, plan->request->language);

  style.color = node->ghost ? plan->request->theme->faint
                            : tie_palette_get_on_fill (plan->palette, node->organization);
  if (!node->ghost && tie_palette_is_patterned (plan->palette, node->organization))
    {
      style.color = plan->request->theme->ink;
      style.halo = plan->request->theme->background;
      style.halo_width = 4 * node->name.scale;
    }
  tie_scene_add_text (scene, &style, asked ? TIE_QUIZ_COVER : node->name.line, node->x,
                      node->y + (extents.ascent - extents.descent) / 2, TIE_ANCHOR_MIDDLE, 1);
}

static void
draw_node (const TieNetworkPlan *plan, TieScene *scene, const TieNetworkNode *node, guint n_ties)
{
  const char *id = tie_organization_get_id (node->organization);
  g_autofree char *group = g_strconcat ("node:", id, NULL);
  g_autofree char *description = describe_ties (n_ties);
  gboolean asked = keeps_back (plan, TIE_QUIZ_NAMES, id);

  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, group, id,
                   asked ? TIE_QUIZ_COVER : node->name.line, description);
  draw_disc (plan, scene, node);
  if (node->inside)
    draw_name_inside (plan, scene, node);
  else if (!asked)
    tie_network_logo_draw (node, !is_partial (node), scene);
  tie_scene_end (scene);
}

static void
draw_line (const TieNetworkPlan *plan,
           TieScene *scene,
           const TieNetworkText *text,
           const TieTextStyle *style,
           const char *line,
           guint index)
{
  TieTextExtents extents = tie_text_style_measure (style, line, plan->request->language);
  double step = TIE_NETWORK_LINE_STEP * text->scale;
  double slack = step - extents.ascent - extents.descent;
  double y = text->box.y + index * step + slack / 2 + extents.ascent;
  double x = text->box.x + text->box.width / 2;
  TieAnchor anchor = TIE_ANCHOR_MIDDLE;

  if (text->toward > 0)
    {
      x = text->box.x;
      anchor = TIE_ANCHOR_START;
    }
  else if (text->toward < 0)
    {
      x = text->box.x + text->box.width;
      anchor = TIE_ANCHOR_END;
    }
  tie_scene_add_text (scene, style, line, x, y, anchor, 1);
}

static void
draw_text (const TieNetworkPlan *plan,
           TieScene *scene,
           const TieNetworkText *text,
           TieColor color,
           TieMark mark,
           TieQuiz what,
           const char *subject)
{
  TieTextStyle style = mark == TIE_MARK_NODE_LABEL ? plan->name_style : plan->label_style;
  g_autofree char *group =
      g_strconcat (mark == TIE_MARK_NODE_LABEL ? "name:" : "label:", subject, NULL);

  /* "10 % of AMD" names somebody as well */
  gboolean asked =
      keeps_back (plan, what, subject) || tie_quiz_cover_is_named_in (plan->request, text->line);
  gboolean two = text->with_detail && text->detail != NULL && !asked
                 && !keeps_back (plan, TIE_QUIZ_NAMES, subject)
                 && !tie_quiz_cover_is_named_in (plan->request, text->detail);

  if (!text->placed)
    return;
  tie_scene_begin (scene, mark, TIE_LAYER_PLOT, group, subject, asked ? TIE_QUIZ_COVER : text->line,
                   two ? text->detail : NULL);
  if (plan->setting.for_screen && tie_network_crowd_is (plan))
    tie_scene_set_least_zoom (scene, tie_network_crowd_get_least_zoom (plan, text->scale));
  style = scale_style (plan, style, text);
  style.color = color;
  if (text->over && !interrupts (plan, text))
    {
      style.halo = plan->request->theme->background;
      style.halo_width = HALO * text->scale;
    }
  draw_line (plan, scene, text, &style, asked ? TIE_QUIZ_COVER : text->line, 0);
  if (two)
    draw_line (plan, scene, text, &plan->detail_style, text->detail, 1);
  tie_scene_end (scene);
}

/* Without an amount a label says what is supplied, by a name that tells who supplies it */
static void
draw_label (const TieNetworkPlan *plan, TieScene *scene, const TieNetworkTie *tie)
{
  draw_text (plan, scene, &tie->label, tie->color, TIE_MARK_TIE_LABEL,
             tie->amount_known ? TIE_QUIZ_AMOUNTS : TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS,
             tie_flow_get_id (tie->flow));
}

/* A tie and how many are more important. */
typedef struct
{
  guint tie;
  guint rank;
  double width;
} Ranked;

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->width != second->width)
    return first->width > second->width ? -1 : 1;
  return first->tie < second->tie ? -1 : first->tie > second->tie;
}

static void
draw_ties (const TieNetworkPlan *plan, TieScene *scene)
{
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (Ranked));
  g_autoptr (GArray) gaps = list_gaps (plan);
  g_autofree guint *order = tie_network_rank_ties (plan);

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, order[i]);
      Ranked ranked = { order[i], shown->len, tie->width };

      if (tie->shown)
        g_array_append_val (shown, ranked);
    }
  /* Thin ones lie on wide ones. */
  g_array_sort (shown, compare_widths);
  for (guint i = 0; i < shown->len; i++)
    {
      const Ranked *ranked = &g_array_index (shown, Ranked, i);

      draw_tie (plan, scene, ranked->tie, ranked->rank, gaps);
    }
}

/**
 * tie_network_draw:
 * @plan: a plan with all its places
 * @scene: the scene
 *
 * Draws what the filter shows: ties, then discs, then names and labels, each in a group of its own.
 */
void
tie_network_draw (const TieNetworkPlan *plan, TieScene *scene)
{
  g_autofree guint *counts = NULL;

  g_return_if_fail (plan != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  counts = count_ties (plan);
  draw_ties (plan, scene);
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->shown)
      draw_node (plan, scene, TIE_NETWORK_NODE (plan, i), counts[i]);
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->shown)
      draw_text (plan, scene, &TIE_NETWORK_NODE (plan, i)->name,
                 TIE_NETWORK_NODE (plan, i)->ghost ? plan->request->theme->faint
                                                   : plan->name_style.color,
                 TIE_MARK_NODE_LABEL, TIE_QUIZ_NAMES,
                 tie_organization_get_id (TIE_NETWORK_NODE (plan, i)->organization));
  for (guint i = 0; i < plan->ties->len; i++)
    if (TIE_NETWORK_TIE (plan, i)->shown)
      draw_label (plan, scene, TIE_NETWORK_TIE (plan, i));
}
