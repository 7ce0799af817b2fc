/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Charts as SVG: every group has its names, every text and every link is there. */

#include <string.h>

#include "chart-fixture.h"
#include "svg-fixture.h"

static char *
to_id (const char *id)
{
  return g_strdelimit (g_strdup (id), ":./ ", '-');
}

static void
assert_child_says (GPtrArray *elements,
                   const SvgElement *element,
                   const char *name,
                   const char *text)
{
  SvgElement *child = svg_get_child (elements, element, name);

  g_assert_cmpstr (child != NULL ? child->text->str : "", ==, text != NULL ? text : "");
}

/* The groups that have something in them, in the same groups as in the scene */
static void
assert_groups (TieScene *scene, GPtrArray *elements)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      int index = tie_scene_get_item (scene, i)->group;
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) index);
      g_autofree char *id = to_id (group->id);
      SvgElement *element = svg_find (elements, "g", "id", id);
      SvgElement *around;

      if (i > 0 && tie_scene_get_item (scene, i - 1)->group == index)
        continue;
      g_assert_nonnull (element);
      assert_child_says (elements, element, "title", group->title);
      assert_child_says (elements, element, "desc", group->description);
      around = svg_get_parent (elements, element);
      if (group->parent >= 0)
        {
          g_autofree char *parent = to_id (tie_scene_get_group (scene, (guint) group->parent)->id);

          g_assert_cmpstr (svg_get (around, "id"), ==, parent);
        }
      else
        {
          /* In what clips the plot, perhaps */
          g_assert_null (svg_get (around, "id"));
        }
    }
}

static GHashTable *
count_strings (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}

static void
count (GHashTable *counts, const char *string, int change)
{
  int n = GPOINTER_TO_INT (g_hash_table_lookup (counts, string));

  g_hash_table_insert (counts, (gpointer) string, GINT_TO_POINTER (n + change));
}

static void
assert_even (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer string;
  gpointer n;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &string, &n))
    if (GPOINTER_TO_INT (n) != 0)
      g_error ("“%s” is there %d times too often", (char *) string, -GPOINTER_TO_INT (n));
}

/* Each text and each link as often as in the scene */
static void
assert_texts (TieScene *scene, GPtrArray *elements, TieSvgText text)
{
  g_autoptr (GHashTable) texts = count_strings ();
  g_autoptr (GHashTable) links = count_strings ();

  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT)
        count (texts, item->text, 1);
      else if (item->kind == TIE_ITEM_LINK)
        count (links, item->uri, 1);
    }
  for (guint i = 0; i < elements->len; i++)
    {
      const SvgElement *element = elements->pdata[i];

      if (g_str_equal (element->name, "a"))
        count (links, svg_get (element, "href"), -1);
      else if (text == TIE_SVG_TEXT && g_str_equal (element->name, "text"))
        count (texts, element->text->str, -1);
      else if (text == TIE_SVG_OUTLINES && svg_get (element, "aria-label") != NULL)
        count (texts, svg_get (element, "aria-label"), -1);
    }
  g_assert_cmpuint (g_hash_table_size (texts), >, 0);
  assert_even (texts);
  assert_even (links);
}

static void
check (TieDocument *document, TieChartKind chart, const char *language)
{
  TieChartRequest request = chart_request (document, 1280, 800, language);
  g_autoptr (TieScene) scene = tie_chart_build (chart, &request);

  for (TieSvgText text = TIE_SVG_TEXT; text <= TIE_SVG_OUTLINES; text++)
    {
      g_autoptr (GPtrArray) elements = svg_write (scene, NULL, text);

      svg_assert_references (elements);
      assert_groups (scene, elements);
      assert_texts (scene, elements, text);
      g_assert_cmpuint (svg_count (elements, "image"), ==, 0);
      g_assert_cmpstr (svg_get_child (elements, elements->pdata[0], "title")->text->str, ==,
                       tie_scene_get_title (scene));
    }
}

static void
check_all (TieDocument *document)
{
  static const TieChartKind charts[] = { TIE_CHART_NETWORK, TIE_CHART_TIMELINE, TIE_CHART_BOTH };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (chart_languages); j++)
      check (document, charts[i], chart_languages[j]);
}

static void
test_partners (void)
{
  g_autoptr (TieDocument) document = chart_load_map ();

  check_all (document);
}

static void
test_compute (void)
{
  g_autoptr (TieDocument) document = chart_load_compute_map ();

  check_all (document);
}

static void
test_hundred (void)
{
  g_autoptr (TieDocument) document = chart_load_hundred ();

  check (document, TIE_CHART_BOTH, "en");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/svg/partners", test_partners);
  g_test_add_func ("/charts/svg/compute", test_compute);
  g_test_add_func ("/charts/svg/hundred", test_hundred);
  return g_test_run ();
}
