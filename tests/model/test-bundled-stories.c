/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The stories of the bundled maps: fit for a class, the same in both languages, and no number in
 * them that the map does not hold. */

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "tie-capacity.h"
#include "tie-scope.h"
#include "tie-totals.h"
#include "tie-unit.h"

#include "bundled.h"

#define MAPS SOURCE_ROOT "/data/"

static const char *const paths[] = { MAPS "openai-chip-partners.tieline.json",
                                     MAPS "ai-compute-2026-01.tieline.json" };

typedef struct
{
  double value;
  const char *unit; /* GW for all power, of chips or of data centres */
} Amount;

/* In the order in which they are taken out of a text. The number is the first group, in Korean with
 * its 조, 억 and 만; in English a second group is its scale. */
typedef struct
{
  const char *pattern;
  const char *unit;
  double factor;
} Form;

#define NUMBER "([0-9]+(?:[.,][0-9]+)*)"
#define SCALE "(?: (million|billion|trillion))?"
#define MYRIADS "((?:[0-9]+(?:[.,][0-9]+)*[조억만]? ?)+)"

static const Form english[] = {
  { "[0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|"
    "December) ",
    NULL, 0 },
  { "US\\$" NUMBER SCALE, "USD", 1 },
  { NUMBER " GW", "GW", 1 },
  { NUMBER " MW", "GW", .001 },
  { NUMBER " %", "%", 1 },
  { NUMBER SCALE " US households", "household", 1 },
  { NUMBER " chips", "chip", 1 },
  { NUMBER " wafers", "wafer", 1 },
  { "\\b(20[0-9]{2})\\b", "year", 1 },
};

static const Form korean[] = {
  { "[0-9]{1,2}월|[0-9]{1,2}일|\\b[0-9]년", NULL, 0 },
  { MYRIADS "달러", "USD", 1 },
  { NUMBER "기가와트", "GW", 1 },
  { NUMBER "메가와트", "GW", .001 },
  { NUMBER "%", "%", 1 },
  { MYRIADS "가구가 쓰는", "household", 1 },
  { MYRIADS "개", "chip", 1 },
  { MYRIADS "장", "wafer", 1 },
  { "\\b(20[0-9]{2})년", "year", 1 },
};

/* Numbers in texts */

/* "1조 4,000억" */
static double
read_number (const char *number)
{
  double sum = 0;

  while (*number != '\0')
    {
      g_autoptr (GString) digits = g_string_new (NULL);
      gunichar myriad;

      for (; g_ascii_isdigit (*number) || *number == '.' || *number == ','; number++)
        if (*number != ',')
          g_string_append_c (digits, *number);
      myriad = g_utf8_get_char (number);
      sum += g_ascii_strtod (digits->str, NULL)
             * (myriad == 0xC870   ? 1e12
                : myriad == 0xC5B5 ? 1e8
                : myriad == 0xB9CC ? 1e4
                                   : 1);
      while (*number != '\0' && !g_ascii_isdigit (*number))
        number = g_utf8_next_char (number);
    }
  return sum;
}

static double
get_scale (const char *word)
{
  return g_strcmp0 (word, "million") == 0    ? 1e6
         : g_strcmp0 (word, "billion") == 0  ? 1e9
         : g_strcmp0 (word, "trillion") == 0 ? 1e12
                                             : 1;
}

static void
take (char **text, const Form *form, GArray *amounts)
{
  g_autoptr (GRegex) regex = g_regex_new (form->pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *before = g_steal_pointer (text);

  g_assert_nonnull (regex);
  for (g_regex_match (regex, before, 0, &match); g_match_info_matches (match) && form->unit != NULL;
       g_match_info_next (match, NULL))
    {
      g_autofree char *number = g_match_info_fetch (match, 1);
      g_autofree char *scale = g_match_info_fetch (match, 2);
      Amount amount = { read_number (number) * get_scale (scale) * form->factor, form->unit };

      g_array_append_val (amounts, amount);
    }
  *text = g_regex_replace_literal (regex, before, -1, 0, "·", 0, NULL);
}

/* Of all that a step says; no digit may be left over that is neither an amount nor a date */
static GArray *
take_amounts (TieStoryStep *step, const char *language, const Form *forms, guint n_forms)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  g_autofree char *text =
      g_strjoin ("\n", tie_text_get (tie_story_step_get_title (step), language),
                 tie_text_get (tie_story_step_get_text (step), language),
                 tie_text_get (tie_story_step_get_notes (step), language), NULL);

  for (guint i = 0; i < n_forms; i++)
    take (&text, &forms[i], amounts);
  if (text[strcspn (text, "0123456789")] != '\0')
    g_error ("a number that is neither an amount nor a year: %s", text);
  return amounts;
}

/* What a map holds */

static void
add_amount (GArray *amounts, double value, const char *unit)
{
  Amount amount = { value, g_intern_string (unit) };
  double factor;

  if (tie_unit_get_factor (unit, "GW", &factor))
    amount = (Amount){ value * factor, "GW" };
  else if (g_str_equal (unit, "site-GW"))
    amount.unit = "GW";
  g_array_append_val (amounts, amount);
}

static void
add_stated (JsonNode *node, GArray *amounts)
{
  static const char *const forms[] = { "value", "atLeast", "atMost", "from", "to" };

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        add_stated (json_array_get_element (array, i), amounts);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      g_autoptr (GList) members = json_object_get_values (object);
      gboolean is_quantity =
          json_object_has_member (object, "unit") && !json_object_has_member (object, "equals");

      for (guint i = 0; is_quantity && i < G_N_ELEMENTS (forms); i++)
        if (json_object_has_member (object, forms[i]))
          add_amount (amounts, json_object_get_double_member (object, forms[i]),
                      json_object_get_string_member (object, "unit"));
      for (GList *l = members; l != NULL; l = l->next)
        add_stated (l->data, amounts);
    }
}

/* What the panels add up from it */
static void
add_sums (TieDocument *map, GArray *amounts)
{
  g_autoptr (TieCapacity) capacity = tie_capacity_new (map, "GW", NULL);
  g_autoptr (GPtrArray) totals = tie_totals_of_document (map);
  TieEstimate estimate;
  gboolean or_more;

  tie_capacity_get_total (capacity, &estimate, &or_more);
  add_amount (amounts, estimate.likely, "GW");
  add_amount (amounts, tie_capacity_get_undated (capacity), "GW");
  for (guint i = 0; i < totals->len; i++)
    {
      const TieTotal *total = g_ptr_array_index (totals, i);

      add_amount (amounts, total->accounted.likely, total->unit);
    }
}

static GArray *
list_held (TieDocument *map)
{
  GArray *amounts = g_array_new (FALSE, FALSE, sizeof (Amount));
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *bytes = g_bytes_get_data (tie_document_get_bytes (map), &length);

  g_assert_true (json_parser_load_from_data (parser, bytes, (gssize) length, NULL));
  add_stated (json_parser_get_root (parser), amounts);
  add_sums (map, amounts);
  return amounts;
}

static gboolean
holds (GArray *amounts, double value, const char *unit)
{
  for (guint i = 0; i < amounts->len; i++)
    {
      const Amount *amount = &g_array_index (amounts, Amount, i);

      if (g_str_equal (amount->unit, unit)
          && fabs (amount->value - value) <= 1e-9 * fabs (amount->value))
        return TRUE;
    }
  return FALSE;
}

/* As many households as the map's comparison gives for an amount beside them */
static gboolean
is_compared (TieDocument *map, GArray *said, double households)
{
  TieComparison *comparison = g_ptr_array_index (tie_document_get_comparisons (map), 0);

  g_assert_cmpstr (tie_comparison_get_unit (comparison), ==, "GW");
  return holds (said, households / tie_comparison_get_equals (comparison), "GW");
}

static void
assert_held (TieDocument *map, GArray *held, GArray *said)
{
  for (guint i = 0; i < said->len; i++)
    {
      const Amount *amount = &g_array_index (said, Amount, i);

      if (!g_str_equal (amount->unit, "year") && !holds (held, amount->value, amount->unit)
          && !(g_str_equal (amount->unit, "household") && is_compared (map, said, amount->value)))
        g_error ("%.10g %s is not on the map", amount->value, amount->unit);
    }
}

static void
assert_all_among (GArray *some, GArray *others, TieStoryStep *step)
{
  for (guint i = 0; i < some->len; i++)
    {
      const Amount *amount = &g_array_index (some, Amount, i);

      if (!holds (others, amount->value, amount->unit))
        g_error ("%s: %.10g %s in one language alone",
                 tie_text_get (tie_story_step_get_title (step), "en"), amount->value, amount->unit);
    }
}

/* Cases */

static GPtrArray *
get_steps (TieDocument *map)
{
  GPtrArray *stories = tie_document_get_stories (map);

  g_assert_cmpuint (stories->len, ==, 1);
  return tie_story_get_steps (g_ptr_array_index (stories, 0));
}

static void
test_numbers (gconstpointer path)
{
  g_autoptr (TieDocument) map = load_map (path);
  g_autoptr (GArray) held = list_held (map);
  GPtrArray *steps = get_steps (map);
  guint n = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      TieStoryStep *step = g_ptr_array_index (steps, i);
      g_autoptr (GArray) in_english = take_amounts (step, "en", english, G_N_ELEMENTS (english));
      g_autoptr (GArray) in_korean = take_amounts (step, "ko", korean, G_N_ELEMENTS (korean));

      assert_held (map, held, in_english);
      assert_all_among (in_english, in_korean, step);
      assert_all_among (in_korean, in_english, step);
      n += in_english->len;
    }
  g_assert_cmpuint (n, >=, 20);
}

static guint
count_words (const TieText *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", tie_text_get (text, "en"), 0, 0);

  return g_strv_length (words);
}

/* Read aloud in half a minute, and large enough on a wall */
static void
test_length (gconstpointer path)
{
  g_autoptr (TieDocument) map = load_map (path);
  GPtrArray *steps = get_steps (map);

  g_assert_cmpuint (steps->len, >=, 8);
  g_assert_cmpuint (steps->len, <=, 12);
  for (guint i = 0; i < steps->len; i++)
    {
      TieStoryStep *step = g_ptr_array_index (steps, i);

      g_assert_nonnull (tie_story_step_get_notes (step));
      g_assert_cmpuint (count_words (tie_story_step_get_title (step)), <=, 7);
      g_assert_cmpuint (count_words (tie_story_step_get_text (step)), <=, 80);
    }
}

static gboolean
is_contained (GHashTable *part, GHashTable *whole)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, part);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (whole, id))
      return FALSE;
  return TRUE;
}

/* Every chart and every means has its turn, and nothing is lit out of sight. */
static void
test_means (gconstpointer path)
{
  g_autoptr (TieDocument) map = load_map (path);
  GPtrArray *steps = get_steps (map);
  guint charts = 0, moments = 0, quizzes = 0, close = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      TieStoryStep *step = g_ptr_array_index (steps, i);
      g_autoptr (GHashTable) shown = tie_scope_new_of_ids (map, tie_story_step_get_show (step));
      g_autoptr (GHashTable) lit = tie_scope_new_of_ids (map, tie_story_step_get_light (step));

      charts |= 1U << tie_story_step_get_chart (step);
      moments += tie_story_step_get_at (step) != NULL;
      quizzes += tie_story_step_get_quiz (step) != TIE_QUIZ_NONE;
      close += shown != NULL;
      if (shown != NULL && lit != NULL)
        g_assert_true (is_contained (lit, shown));
    }
  /* Both at once leave each so little room that the last row reads neither */
  g_assert_cmpuint (charts, ==, ((1U << TIE_N_STEP_CHARTS) - 1) & ~(1U << TIE_STEP_CHART_BOTH));
  g_assert_cmpuint (moments, >=, 1);
  g_assert_cmpuint (quizzes, >=, 1);
  g_assert_cmpuint (close, >=, 3);
}

/* The numbers are found at all. */
static void
test_reading (void)
{
  g_assert_cmpfloat (read_number ("1조 4,000억 "), ==, 1.4e12);
  g_assert_cmpfloat (read_number ("224억 "), ==, 22.4e9);
  g_assert_cmpfloat (read_number ("90만 "), ==, 900000);
  g_assert_cmpfloat (read_number ("26.75"), ==, 26.75);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (gconstpointer path);
  } cases[] = { { "numbers", test_numbers }, { "length", test_length }, { "means", test_means } };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bundled-stories/reading", test_reading);
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        g_autofree char *name = g_strdup_printf ("/bundled-stories/%u/%s", i + 1, cases[j].name);

        g_test_add_data_func (name, paths[i], cases[j].test);
      }
  return g_test_run ();
}
