/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a step of a story does to a timeline: what is asked is told nowhere, and what is shown is
 * come near to. */

#include "timeline-fixture.h"

#include "tie-both-chart.h"
#include "tie-timeline-span.h"

static TieDocument *
read_quiz (void)
{
  return read_text (
      "{\"tieline\": 1, \"title\": \"Quiz\", \"units\": {\"capacity\": \"GW\"},"
      "\"organizations\": [{\"id\": \"b\", \"name\": \"Buyer\"}, {\"id\": \"a\", \"name\": "
      "\"Alpha\"}, {\"id\": \"g\", \"name\": \"Gamma\"}],"
      "\"deals\": ["
      "{\"id\": \"ab\", \"status\": \"signed\", \"summary\": \"Alpha sells 7 GW\", \"flows\": "
      "[{\"id\": \"chips\", \"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\", \"quantity\": "
      "{\"value\": 7, \"unit\": \"GW\"}, \"when\": \"2026-01-01/2026-12-01\", \"phases\": "
      "[{\"quantity\": {\"value\": 3, \"unit\": \"GW\"}, \"when\": \"2026-06-15\"}]},"
      "{\"id\": \"pay\", \"kind\": \"money\", \"from\": \"b\", \"to\": \"a\", \"quantity\": "
      "{\"value\": 55, \"unit\": \"USD\"}}]},"
      "{\"id\": \"gb\", \"status\": \"signed\", \"flows\": [{\"kind\": \"supply\", "
      "\"from\": \"g\", \"to\": \"b\", \"quantity\": {\"value\": 9, \"unit\": \"GW\"}, "
      "\"when\": \"2030-01-01/2034\"}]}]}");
}

/* Whether words are anywhere: on the chart, or in what is read out of it */
static gboolean
tells (TieScene *scene, const char *words)
{
  if (find_text (scene, words) != NULL)
    return TRUE;
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if ((group->title != NULL && strstr (group->title, words) != NULL)
          || (group->description != NULL && strstr (group->description, words) != NULL))
        return TRUE;
    }
  return FALSE;
}

static TieScene *
build (TieDocument *document, TieQuiz quiz, const char *const *of)
{
  TieChartRequest request = make_request (document, 1280, 800, "en");

  request.quiz = quiz;
  request.quiz_of = of;
  return tie_timeline_chart_build (&request);
}

static void
test_amounts (void)
{
  static const char *const chips[] = { "chips", NULL };
  static const char *const payment[] = { "pay", NULL };
  g_autoptr (TieDocument) document = read_quiz ();
  g_autoptr (TieScene) open = build (document, TIE_QUIZ_NONE, NULL);
  g_autoptr (TieScene) asked = build (document, TIE_QUIZ_AMOUNTS, chips);
  g_autoptr (TieScene) price = build (document, TIE_QUIZ_AMOUNTS, payment);

  g_assert_true (tells (open, "7\u00a0GW") && tells (open, "3\u00a0GW") && tells (open, "$55"));
  g_assert_true (tells (open, "Alpha 7"));
  g_assert_false (tells (asked, "7\u00a0GW") || tells (asked, "7 GW")
                  || tells (asked, "3\u00a0GW"));
  g_assert_false (tells (asked, "Alpha 7"));
  g_assert_true (tells (asked, "$55") && tells (asked, "9\u00a0GW") && tells (asked, "Gamma 9"));
  g_assert_true (tells (asked, "Alpha") && tells (asked, "?"));
  g_assert_true (tells (price, "7\u00a0GW"));
  g_assert_false (tells (price, "$55"));
}

static void
test_names (void)
{
  static const char *const alpha[] = { "a", NULL };
  g_autoptr (TieDocument) document = read_quiz ();
  g_autoptr (TieScene) open = build (document, TIE_QUIZ_NONE, NULL);
  g_autoptr (TieScene) asked = build (document, TIE_QUIZ_NAMES, alpha);

  g_assert_true (tells (open, "Alpha"));
  g_assert_false (tells (asked, "Alpha"));
  g_assert_true (tells (asked, "Gamma") && tells (asked, "7\u00a0GW"));
}

static void
test_both (void)
{
  static const char *const of[] = { "a", "chips", NULL };
  g_autoptr (TieDocument) document = read_quiz ();
  TieChartRequest request = make_request (document, 1600, 900, "en");
  g_autoptr (TieScene) scene = NULL;

  request.quiz = TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS;
  request.quiz_of = of;
  scene = tie_both_chart_build (&request);
  g_assert_false (tells (scene, "Alpha"));
  g_assert_false (tells (scene, "7\u00a0GW"));
  g_assert_true (tells (scene, "Gamma"));
}

static void
test_span (void)
{
  static const char *const deal[] = { "ab", NULL };
  static const char *const flow_and_buyer[] = { "chips", "b", NULL };
  static const char *const supplier[] = { "g", NULL };
  static const char *const all[] = { "ab", "gb", NULL };
  static const char *const none[] = { "nobody", NULL };
  g_autoptr (TieDocument) document = read_quiz ();
  double from, to;

  g_assert_true (tie_timeline_chart_get_span_of (document, NULL, deal, &from, &to));
  g_assert_cmpfloat (from, <=, day_of ("2026-01-01"));
  g_assert_cmpfloat (to, >, day_of ("2026-12-01"));
  g_assert_cmpfloat (to, <, day_of ("2028"));
  /* What is dated counts, not all that who receives it has besides */
  g_assert_true (tie_timeline_chart_get_span_of (document, NULL, flow_and_buyer, &from, &to));
  g_assert_cmpfloat (to, <, day_of ("2028"));
  g_assert_true (tie_timeline_chart_get_span_of (document, NULL, supplier, &from, &to));
  g_assert_cmpfloat (from, >, day_of ("2028"));
  g_assert_false (tie_timeline_chart_get_span_of (document, NULL, all, &from, &to));
  g_assert_cmpfloat (from, ==, 0);
  g_assert_cmpfloat (to, ==, 0);
  g_assert_false (tie_timeline_chart_get_span_of (document, NULL, none, &from, &to));
  g_assert_false (tie_timeline_chart_get_span_of (document, NULL, NULL, &from, &to));
}

/* Where not all rows have a place, what is shown has. */
static void
test_rows (void)
{
  static const char *const show[] = { "d39", "d37/flows/0", NULL };
  g_autoptr (TieDocument) document = make_document (40, "GW", TRUE);
  TieChartRequest request = make_request (document, 640, 400, "en");
  g_autoptr (TieScene) before = tie_timeline_chart_build (&request);
  g_autoptr (TieScene) after = NULL;

  request.show = show;
  after = tie_timeline_chart_build (&request);
  g_assert_false (has_row (before, "d39") && has_row (before, "d37"));
  g_assert_true (has_row (after, "d39"));
  g_assert_true (has_row (after, "d37"));
  g_assert_cmpuint (count_rows (after, document), >=, count_rows (before, document) - 1);
  assert_tidy (after, "rows that are shown");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline-quiz/amounts", test_amounts);
  g_test_add_func ("/timeline-quiz/names", test_names);
  g_test_add_func ("/timeline-quiz/both", test_both);
  g_test_add_func ("/timeline-quiz/span", test_span);
  g_test_add_func ("/timeline-quiz/rows", test_rows);
  return g_test_run ();
}
