/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Stories on slides and on paper: a step each, nothing clipped, no words on others, and long texts
 * whole. */

#include <string.h>

#include "network-fixture.h"
#include "tie-handout.h"
#include "tie-scope.h"
#include "tie-slides.h"
#include "tie-step-chart.h"

static const ChartSize sizes[] = { { 817.8, 460 }, { 746.7, 560 }, { 560, 560 }, { 480, 679 } };
static TieDocument *(*const loaders[]) (void) = { chart_load_map, chart_load_compute_map };
static const char *const languages[] = { "en", "ko" };

static gboolean
is_of_chart (TieScene *page, const TieSceneItem *item)
{
  return item->group >= 0
         && g_str_has_prefix (tie_scene_get_group (page, (guint) item->group)->id, "chart/");
}

/* Words of the step, against the edges and against all other texts but the plot's, which is clipped
 */
static void
assert_free (TieScene *page, guint index)
{
  const TieSceneItem *item = tie_scene_get_item (page, index);
  TieRect plot = tie_scene_get_plot (page);

  g_assert_cmpfloat (item->bounds.x, >=, 0);
  g_assert_cmpfloat (item->bounds.y, >=, 0);
  g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, tie_scene_get_width (page) + 0.5);
  g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, tie_scene_get_height (page));
  /* A page without a chart is all plot */
  if (plot.width < tie_scene_get_width (page) && tie_rect_intersects (item->bounds, plot))
    {
      g_test_message ("“%s” at %g %g %g %g lies on the plot %g %g %g %g", item->text,
                      item->bounds.x, item->bounds.y, item->bounds.width, item->bounds.height,
                      plot.x, plot.y, plot.width, plot.height);
      g_test_fail ();
    }
  for (guint i = 0; i < tie_scene_get_n_items (page); i++)
    {
      const TieSceneItem *other = tie_scene_get_item (page, i);
      gboolean in_plot =
          other->group >= 0
          && tie_scene_get_group (page, (guint) other->group)->layer == TIE_LAYER_PLOT;

      if (i != index && other->kind == TIE_ITEM_TEXT && !in_plot
          && tie_rect_intersects (item->bounds, other->bounds))
        {
          g_test_message ("“%s” lies on “%s”", item->text, other->text);
          g_test_fail ();
        }
    }
}

static void
assert_page (TieScene *page, double least_size)
{
  for (guint i = 0; i < tie_scene_get_n_items (page); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (page, i);

      if (item->kind != TIE_ITEM_TEXT)
        continue;
      g_assert_cmpfloat (item->style.size, >=, least_size);
      if (!is_of_chart (page, item))
        assert_free (page, i);
    }
}

/* All words that a story has for the last row, in order */
static char *
read_words (GPtrArray *pages)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < pages->len; i++)
    {
      TieScene *page = g_ptr_array_index (pages, i);

      for (guint j = 0; j < tie_scene_get_n_items (page); j++)
        {
          const TieSceneItem *item = tie_scene_get_item (page, j);

          if (item->kind == TIE_ITEM_TEXT && item->group >= 0
              && g_str_has_prefix (tie_scene_get_group (page, (guint) item->group)->id,
                                   "step/text"))
            g_string_append_printf (words, "%s ", item->text);
        }
    }
  return g_string_free (words, FALSE);
}

static GPtrArray *
build (TieDocument *document, gboolean paper, const ChartSize *size, const char *language)
{
  TieStory *story = g_ptr_array_index (tie_document_get_stories (document), 0);
  TieChartRequest request = chart_request (document, size->width, size->height, language);

  return paper ? tie_handout_build_story (story, &request, size->width, size->height)
               : tie_slides_build (story, &request);
}

static void
test_slides (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        {
          g_autoptr (TieDocument) document = loaders[i]();
          g_autoptr (GPtrArray) slides = build (document, FALSE, &sizes[j], languages[k]);

          g_assert_cmpuint (slides->len, ==, 12);
          for (guint s = 0; s < slides->len; s++)
            assert_page (g_ptr_array_index (slides, s), 9);
        }
}

static void
test_paper (void)
{
  static const ChartSize sheets[] = { { 595.276, 841.89 }, { 612, 792 } };

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sheets); j++)
      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        {
          g_autoptr (TieDocument) document = loaders[i]();
          g_autoptr (GPtrArray) pages = build (document, TRUE, &sheets[j], languages[k]);

          g_assert_cmpuint (pages->len, >=, 13);
          for (guint p = 0; p < pages->len; p++)
            assert_page (g_ptr_array_index (pages, p), 6 * TIE_HANDOUT_PIXELS_PER_POINT);
        }
}

/* A text of a thousand words goes on on further pages, and each of its words is there once. */
static void
test_long_text (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": "
      "\"A\"}], \"deals\": [], \"stories\": [{\"id\": \"s\", \"title\": \"S\", \"steps\": "
      "[{\"title\": \"One\", \"text\": \"");
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    {
      g_string_append_printf (json, "word%u%s", i, i == 999 ? "" : i % 50 == 49 ? "\\n\\n" : " ");
      g_string_append_printf (expected, "word%u ", i);
    }
  g_string_append (json, "\"}]}]}");
  for (guint i = 0; i < 5; i++)
    {
      static const ChartSize sheet = { 595.276, 841.89 };
      g_autoptr (TieDocument) document = chart_read (json->str);
      g_autoptr (GPtrArray) pages = build (document, i == 4, i == 4 ? &sheet : &sizes[i], "en");
      g_autofree char *words = read_words (pages);

      g_assert_cmpuint (pages->len, >, 1);
      g_assert_cmpstr (words, ==, expected->str);
      for (guint p = 0; p < pages->len; p++)
        assert_page (g_ptr_array_index (pages, p), 9);
    }
}

/* What a step lights keeps its strength, and what it keeps back is not said. */
static void
test_light_and_quiz (void)
{
  g_autoptr (TieDocument) document = chart_load_map ();
  g_autoptr (GPtrArray) slides = build (document, FALSE, &sizes[0], "en");
  TieScene *quiz = g_ptr_array_index (slides, 2);
  gboolean asked = FALSE, dim = FALSE, strong = FALSE;

  for (guint i = 0; i < tie_scene_get_n_items (quiz); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (quiz, i);

      if (item->kind == TIE_ITEM_TEXT)
        {
          g_assert_null (strstr (item->text, "6 GW"));
          asked = asked || g_str_equal (item->text, "?");
        }
      dim = dim || item->opacity < 0.3;
      strong = strong || item->opacity >= 0.9;
    }
  g_assert_true (asked && dim && strong);
}

/* What charts are laid out for on screens of 16 to 9 and 4 to 3 while presenting, and on slides */
static const ChartSize presented[] = { { 572, 460 },
                                       { 573, 460 },
                                       { 400, 460 },
                                       { 541, 349 },
                                       { 560, 450 } };

static gboolean
is_amount_said (TieScene *scene, const char *flow)
{
  g_autofree char *group = g_strconcat ("label:", flow, NULL);
  guint n = 0;

  chart_items_of (scene, group, &n);
  return n > 0;
}

static gboolean
is_named (TieScene *scene, TieOrganization *organization)
{
  g_autofree char *name = g_strconcat ("name:", tie_organization_get_id (organization), NULL);
  g_autofree char *node = g_strconcat ("node:", tie_organization_get_id (organization), NULL);
  guint n = 0;

  chart_items_of (scene, name, &n);
  return n > 0 || chart_find_item (scene, node, TIE_ITEM_TEXT, 0) != NULL;
}

static void
check_ends (TieFlow *flow, const char *what, TieScene *scene)
{
  TieOrganization *const ends[] = { tie_flow_get_from (flow), tie_flow_get_to (flow) };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (!is_named (scene, ends[i]))
      {
        g_test_message ("%s: no name of %s", what, tie_organization_get_id (ends[i]));
        g_test_fail ();
      }
}

/* Names and amounts of what a step lights: the text speaks of them */
static void
check_amounts (TieDocument *document, TieStoryStep *step, const char *what, TieScene *scene)
{
  GPtrArray *light = tie_story_step_get_light (step);

  for (guint i = 0; i < light->len; i++)
    {
      const char *id = g_ptr_array_index (light, i);
      GObject *object = tie_document_lookup (document, id);

      if (TIE_IS_FLOW (object))
        check_ends (TIE_FLOW (object), what, scene);
      if (TIE_IS_FLOW (object) && tie_flow_get_amount (TIE_FLOW (object))->len > 0
          && !is_amount_said (scene, id))
        {
          g_test_message ("%s: no amount of %s", what, id);
          g_test_fail ();
        }
    }
}

typedef void (*StepCheck) (TieDocument *document,
                           TieStoryStep *step,
                           const char *what,
                           TieScene *scene);

/* Each step of each story that shows such a chart, as it is presented. Returns how many there are
 */
static guint
check_steps (TieChartKind kind, StepCheck check)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (loaders); i++)
    for (guint j = 0; j < G_N_ELEMENTS (presented); j++)
      for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
        {
          g_autoptr (TieDocument) document = loaders[i]();
          TieStory *story = g_ptr_array_index (tie_document_get_stories (document), 0);
          GPtrArray *steps = tie_story_get_steps (story);
          TieChartRequest request =
              chart_request (document, presented[j].width, presented[j].height, languages[k]);

          request.parts = TIE_PART_DATE | TIE_PART_ASSUMPTION;
          for (guint s = 0; s < steps->len; s++)
            {
              TieStoryStep *step = g_ptr_array_index (steps, s);
              g_autoptr (TieScene) scene = NULL;
              g_autofree char *what =
                  g_strdup_printf ("map %u, step %u, %g × %g, %s", i + 1, s + 1, presented[j].width,
                                   presented[j].height, languages[k]);

              if (tie_step_chart_get_kind (step) != kind)
                continue;
              scene = tie_step_chart_build (step, &request);
              check (document, step, what, scene);
              n++;
            }
        }
  return n;
}

static void
test_amounts (void)
{
  g_assert_cmpuint (check_steps (TIE_CHART_NETWORK, check_amounts), >=, 8);
}

/* Names that a step dims are off all lines too, where few stand around one */
static void
check_names (TieDocument *document, TieStoryStep *step, const char *what, TieScene *scene)
{
  g_autoptr (GHashTable) lit = tie_scope_new_of_ids (document, tie_story_step_get_light (step));
  g_auto (Network) network = { 0 };

  if (lit == NULL || tie_document_get_organizations (document)->len > 10)
    return;
  network_init (&network, scene);
  for (guint i = 0; i < network.boxes->len; i++)
    {
      const NetworkBox *box = &g_array_index (network.boxes, NetworkBox, i);

      if (box->group->mark != TIE_MARK_NODE_LABEL
          || g_hash_table_contains (lit, box->group->subject)
          || network_count_ties_over (&network, box) == 0)
        continue;
      g_test_message ("%s: %s lies on ties", what, box->group->id);
      g_test_fail ();
    }
}

static void
test_names (void)
{
  g_assert_cmpuint (check_steps (TIE_CHART_NETWORK, check_names), >=, 8);
}

/* Names and amounts at the left, of what a step lights: whole, and not in the smallest type */
static void
check_rows (TieDocument *document, TieStoryStep *step, const char *what, TieScene *scene)
{
  g_autoptr (GHashTable) lit = tie_scope_new_of_ids (document, tie_story_step_get_light (step));
  GPtrArray *deals = tie_document_get_deals (document);
  guint n_lit = 0;

  for (guint i = 0; i < deals->len; i++)
    {
      const char *id = tie_deal_get_id (g_ptr_array_index (deals, i));
      g_autofree char *group = g_strconcat ("lane/", id, NULL);
      const TieSceneItem *name = chart_find_item (scene, group, TIE_ITEM_TEXT, 0);
      const TieSceneItem *amount = chart_find_item (scene, group, TIE_ITEM_TEXT, 1);

      if (lit == NULL || !g_hash_table_contains (lit, id))
        continue;
      n_lit++;
      g_assert_nonnull (name);
      g_assert_nonnull (amount);
      g_test_message ("%s: %s, %s", what, name->text, amount->text);
      g_assert_null (strstr (name->text, "…"));
      g_assert_null (strstr (amount->text, "…"));
      g_assert_cmpfloat (name->style.size, >=, 12);
    }
  g_assert_cmpuint (n_lit, >=, 2);
}

static void
test_rows (void)
{
  g_assert_cmpuint (check_steps (TIE_CHART_TIMELINE, check_rows), >=, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slides/slides", test_slides);
  g_test_add_func ("/slides/paper", test_paper);
  g_test_add_func ("/slides/long-text", test_long_text);
  g_test_add_func ("/slides/amounts", test_amounts);
  g_test_add_func ("/slides/names", test_names);
  g_test_add_func ("/slides/rows", test_rows);
  g_test_add_func ("/slides/light-and-quiz", test_light_and_quiz);
  return g_test_run ();
}
