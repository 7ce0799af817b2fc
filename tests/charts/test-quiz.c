/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a quiz keeps back is told nowhere: on no chart, in no sum and no scale, in nothing that is
 * read aloud, by no place in an order. */

#include "timeline-fixture.h"

#include "tie-chart.h"
#include "tie-deal-table-chart.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-reading.h"

static const char *const maps[] = {
  SOURCE_ROOT "/data/openai-chip-partners.tieline.json",
  SOURCE_ROOT "/data/ai-compute-2026-01.tieline.json",
};

static TieDocument *
load (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  return read_bytes (bytes);
}

/* Of all organisations, or of all deals and flows */
static char **
list_all (TieDocument *document, gboolean organizations)
{
  GPtrArray *all = tie_document_get_organizations (document);
  GPtrArray *deals = tie_document_get_deals (document);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; organizations && i < all->len; i++)
    g_strv_builder_add (ids, tie_organization_get_id (g_ptr_array_index (all, i)));
  for (guint i = 0; !organizations && i < deals->len; i++)
    {
      GPtrArray *flows = tie_deal_get_flows (g_ptr_array_index (deals, i));

      g_strv_builder_add (ids, tie_deal_get_id (g_ptr_array_index (deals, i)));
      for (guint j = 0; j < flows->len; j++)
        g_strv_builder_add (ids, tie_flow_get_id (g_ptr_array_index (flows, j)));
    }
  return g_strv_builder_end (ids);
}

/* All that a scene says, in a line each */
static char *
read_scene (TieScene *scene)
{
  GString *said = g_string_new ("\n");

  g_string_append_printf (said, "%s\n", tie_scene_get_title (scene));
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    if (tie_scene_get_item (scene, i)->kind == TIE_ITEM_TEXT)
      g_string_append_printf (said, "%s\n", tie_scene_get_item (scene, i)->text);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (g_str_has_prefix (group->id, "source") || group->mark == TIE_MARK_FRAME)
        continue;
      g_string_append_printf (said, "%s\n%s\n", group->title != NULL ? group->title : "",
                              group->description != NULL ? group->description : "");
    }
  g_string_replace (said, "\u00a0", " ", 0);
  return g_string_free (said, FALSE);
}

static char *
read_chart (TieDocument *document,
            TieChartKind chart,
            TieQuiz quiz,
            char **of,
            const char *moment,
            const char *language)
{
  TieChartRequest request = make_request (document, 1920, 1400, language);
  g_autoptr (TieScene) scene = NULL;
  TieDate date;

  request.quiz = quiz;
  request.quiz_of = (const char *const *) of;
  /* Titles of sources are what they are */
  request.parts &= ~TIE_PART_SOURCES;
  if (moment != NULL)
    {
      g_assert_true (tie_date_parse (moment, &date, NULL));
      request.moment = &date;
    }
  scene = tie_chart_build (chart, &request);
  return read_scene (scene);
}

static guint
count (const char *said, GRegex *what)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (what, said, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      g_test_message ("%s", found);
      n++;
    }
  return n;
}

/* A number with a unit, or alone */
static GRegex *
make_amount_pattern (void)
{
  return g_regex_new ("^.*[0-9] ?(?:GW|MW|bn|tn|billion|trillion|%|조|억|기가와트).*$"
                      "|^[≥≤]? ?[0-9.]+(?: or more)?$",
                      G_REGEX_MULTILINE, 0, NULL);
}

/* No number with a unit, and no number alone that is no year: a tick of a scale, a sum */
static void
test_amounts (void)
{
  g_autoptr (GRegex) amount = make_amount_pattern ();
  g_autoptr (GRegex) years = g_regex_new ("^(19|20)[0-9][0-9]$", G_REGEX_MULTILINE, 0, NULL);

  for (gsize m = 0; m < G_N_ELEMENTS (maps); m++)
    {
      g_autoptr (TieDocument) document = load (maps[m]);
      g_auto (GStrv) all = list_all (document, FALSE);

      for (guint chart = TIE_CHART_NETWORK; chart <= TIE_CHART_TABLE; chart++)
        for (guint i = 0; i < 4; i++)
          {
            const char *language = languages[i % 2];
            const char *moment = i < 2 ? NULL : "2027-06-30";
            g_autofree char *open =
                read_chart (document, (TieChartKind) chart, TIE_QUIZ_NONE, NULL, moment, language);
            g_autofree char *asked = read_chart (document, (TieChartKind) chart, TIE_QUIZ_AMOUNTS,
                                                 all, moment, language);
            g_autofree char *without = g_regex_replace_literal (years, asked, -1, 0, "", 0, NULL);

            g_test_message ("%s, %s, %s", maps[m], tie_chart_kind_to_nick ((TieChartKind) chart),
                            language);
            g_assert_cmpuint (count (open, amount), >, 0);
            g_test_message ("asked:");
            g_assert_cmpuint (count (without, amount), ==, 0);
            g_assert_nonnull (strstr (asked, TIE_QUIZ_COVER));
          }
    }
}

static void
test_names (void)
{
  g_autoptr (GRegex) amount = make_amount_pattern ();

  for (gsize m = 0; m < G_N_ELEMENTS (maps); m++)
    {
      g_autoptr (TieDocument) document = load (maps[m]);
      GPtrArray *organizations = tie_document_get_organizations (document);
      g_auto (GStrv) all = list_all (document, TRUE);

      for (guint chart = TIE_CHART_NETWORK; chart <= TIE_CHART_TABLE; chart++)
        for (guint l = 0; l < 2; l++)
          {
            g_autofree char *said = read_chart (document, (TieChartKind) chart, TIE_QUIZ_NAMES, all,
                                                NULL, languages[l]);

            for (guint i = 0; i < organizations->len; i++)
              {
                TieOrganization *organization = g_ptr_array_index (organizations, i);
                const char *name =
                    tie_text_get (tie_organization_get_name (organization), languages[l]);
                /* Not as a part of another word, as Arm is of Army */
                g_autofree char *escaped = g_regex_escape_string (name, -1);
                g_autofree char *pattern = g_strdup_printf ("^.*\\b%s\\b.*$", escaped);
                g_autoptr (GRegex) whole = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);

                g_test_message ("%s, %s, %s", maps[m],
                                tie_chart_kind_to_nick ((TieChartKind) chart), name);
                g_assert_cmpuint (count (said, whole), ==, 0);
              }
            /* What is asked by amounts has to tell them */
            if (chart == TIE_CHART_NETWORK)
              g_assert_cmpuint (count (said, amount), >, 0);
          }
    }
}

/* Rows in the order of their size, or by name, would tell it */
static void
test_order (void)
{
  g_autoptr (TieDocument) document = load (maps[0]);
  g_auto (GStrv) flows = list_all (document, FALSE);
  g_auto (GStrv) organizations = list_all (document, TRUE);
  TieChartRequest request = make_request (document, 1280, 800, "en");

  request.order.sort = TIE_TIMELINE_SORT_SIZE;
  g_assert_cmpint (tie_quiz_cover_get_order (&request).sort, ==, TIE_TIMELINE_SORT_SIZE);
  request.quiz = TIE_QUIZ_AMOUNTS;
  request.quiz_of = (const char *const *) flows;
  g_assert_cmpint (tie_quiz_cover_get_order (&request).sort, ==, TIE_TIMELINE_SORT_START);
  request.order.sort = TIE_TIMELINE_SORT_NAME;
  g_assert_cmpint (tie_quiz_cover_get_order (&request).sort, ==, TIE_TIMELINE_SORT_NAME);
  request.quiz = TIE_QUIZ_NAMES;
  request.quiz_of = (const char *const *) organizations;
  g_assert_cmpint (tie_quiz_cover_get_order (&request).sort, ==, TIE_TIMELINE_SORT_START);
}

/* What has been told is told everywhere; what one flow keeps back, the sums do as well */
static void
test_told (void)
{
  static char *one[] = { (char *) "amd-supply", NULL };
  static char *none[] = { NULL };
  g_autoptr (TieDocument) document = load (maps[0]);
  g_autofree char *open =
      read_chart (document, TIE_CHART_TIMELINE, TIE_QUIZ_AMOUNTS, none, NULL, "en");
  g_autofree char *asked =
      read_chart (document, TIE_CHART_TIMELINE, TIE_QUIZ_AMOUNTS, one, NULL, "en");
  g_autofree char *table =
      read_chart (document, TIE_CHART_TABLE, TIE_QUIZ_AMOUNTS, one, NULL, "en");
  g_autofree char *network =
      read_chart (document, TIE_CHART_NETWORK, TIE_QUIZ_AMOUNTS, one, NULL, "en");

  g_assert_nonnull (strstr (open, "\n26.75 GW or more\n"));
  g_assert_nonnull (strstr (open, "\n30\n"));
  g_assert_null (strstr (asked, "26.75"));
  g_assert_null (strstr (asked, "\n30\n"));
  g_assert_null (strstr (asked, "6 GW"));
  g_assert_nonnull (strstr (asked, "750 MW"));
  g_assert_null (strstr (network, "26.75"));
  g_assert_null (strstr (network, "6 GW"));
  g_assert_nonnull (strstr (network, "750 MW"));
  g_assert_null (strstr (table, "6 GW"));
  g_assert_nonnull (strstr (table, "750 MW"));
}

/* What is read out of the timeline at a day is a sum as well */
static void
test_reading (void)
{
  static const char *const amd[] = { "amd-supply", NULL };
  static const char *const broadcom[] = { "broadcom", NULL };
  g_autoptr (TieDocument) document = load (maps[0]);
  g_autoptr (TieCapacity) capacity = tie_capacity_new (document, "GW", NULL);
  const TieCapacityUnit measure = { .unit = "GW" };
  TieDate date;
  g_autoptr (TieTimelineReading) reading = NULL;
  TieChartRequest request = make_request (document, 1280, 800, "en");
  g_autofree char *open = NULL, *asked = NULL, *unnamed = NULL;

  g_assert_true (tie_date_parse ("2027-12-31", &date, NULL));
  reading = tie_timeline_reading_new (capacity, &measure, tie_date_last_day (&date));
  open = tie_timeline_reading_dup_words (reading, &request);
  request.quiz = TIE_QUIZ_AMOUNTS;
  request.quiz_of = amd;
  asked = tie_timeline_reading_dup_words (reading, &request);
  request.quiz = TIE_QUIZ_NAMES;
  request.quiz_of = broadcom;
  unnamed = tie_timeline_reading_dup_words (reading, &request);
  g_assert_nonnull (strstr (open, "Broadcom 4.54"));
  g_assert_cmpstr (asked, ==, "31 December 2027");
  g_assert_null (strstr (unnamed, "Broadcom"));
  g_assert_nonnull (strstr (unnamed, "? 4.54"));
}

/* A title says whom a map is about, and how much of it there is: years stay, and names that have
 * digits in them */
static void
test_title (void)
{
  static const char *const amd[] = { "amd", NULL };
  static const char *const supply[] = { "amd-supply", NULL };
  static const struct
  {
    const char *title;
    const char *unnamed;
    const char *uncounted;
  } cases[] = {
    { "6 GW from AMD for US$1,400.5 bn, 2026", "6 GW from ? for US$1,400.5 bn, 2026",
      "? GW from AMD for US$? bn, 2026" },
    { "Advanced Micro Devices’ MI450", "?’ MI450", "Advanced Micro Devices’ MI450" },
    { "2026년 1조 4,000억 달러", "2026년 1조 4,000억 달러", "2026년 ?조 ?억 달러" },
  };
  g_autoptr (TieDocument) document = load (maps[0]);
  TieChartRequest request = make_request (document, 1280, 800, "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *open = NULL, *unnamed = NULL, *uncounted = NULL;

      request.quiz = TIE_QUIZ_NONE;
      open = tie_quiz_cover_dup_words (&request, cases[i].title);
      request.quiz = TIE_QUIZ_NAMES;
      request.quiz_of = amd;
      unnamed = tie_quiz_cover_dup_words (&request, cases[i].title);
      request.quiz = TIE_QUIZ_AMOUNTS;
      request.quiz_of = supply;
      uncounted = tie_quiz_cover_dup_words (&request, cases[i].title);
      g_assert_cmpstr (open, ==, cases[i].title);
      g_assert_cmpstr (unnamed, ==, cases[i].unnamed);
      g_assert_cmpstr (uncounted, ==, cases[i].uncounted);
    }
  g_assert_null (tie_quiz_cover_dup_words (&request, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quiz/amounts", test_amounts);
  g_test_add_func ("/quiz/names", test_names);
  g_test_add_func ("/quiz/order", test_order);
  g_test_add_func ("/quiz/told", test_told);
  g_test_add_func ("/quiz/reading", test_reading);
  g_test_add_func ("/quiz/title", test_title);
  return g_test_run ();
}
