/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The deployment timeline: what is on it, and where it stands. */

#include "timeline-fixture.h"

static void
test_says_all (void)
{
  g_autoptr (TieDocument) map = load_map ();

  for (guint s = 2; s < G_N_ELEMENTS (sizes); s++)
    for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        TieChartRequest request = make_request (map, sizes[s][0], sizes[s][1], languages[l]);
        g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

        g_assert_cmpuint (count_rows (scene, map), ==, tie_document_get_deals (map)->len);
        g_assert_nonnull (tie_scene_find_group (scene, "area/broadcom"));
        g_assert_nonnull (find_text (scene, "26.75"));
        g_assert_nonnull (find_text (scene, "750"));
        g_assert_nonnull (find_text (scene, "◆"));
      }
}

static void
test_listed (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const TieSceneGroup *none = tie_scene_find_group (scene, "list/intel-openai");
  const TieSceneGroup *talks = tie_scene_find_group (scene, "list/amazon-trainium");

  g_assert_nonnull (none);
  g_assert_nonnull (talks);
  g_assert_cmpint (none->mark, ==, TIE_MARK_LIST);
  g_assert_cmpstr (none->subject, ==, "intel-openai");
  g_assert_nonnull (find_text (scene, "16 January 2026)"));
  g_assert_nonnull (find_text (scene, "in discussion"));
  g_assert_cmpfloat (none->bounds.y, >, talks->bounds.y);
  g_assert_null (tie_scene_find_group (scene, "bar/intel-openai"));
}

/* Broadcom: from some day of the second half of 2026 to some day of 2029. */
static void
test_dated_bar (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *fade_in = find_path (scene, "bar/broadcom-openai", TIE_FILL_GRADIENT, 0);
  const TieSceneItem *fade_out = find_path (scene, "bar/broadcom-openai", TIE_FILL_GRADIENT, 1);
  const TieSceneItem *solid = find_path (scene, "bar/broadcom-openai", TIE_FILL_SOLID, 0);
  const TieSceneItem *tick = find_path (scene, "tick/broadcom-openai/0", TIE_FILL_NONE, 0);
  TieRect box;

  g_assert_true (fade_in != NULL && fade_out != NULL && solid != NULL && tick != NULL);
  box = tie_path_get_bounds (fade_in->path);
  assert_near (box.x, axis_x (&axis, "2026-07-01"), 0.01);
  assert_near (fade_in->fill.x0, axis_x (&axis, "2026-07-01"), 0.01);
  assert_near (fade_in->fill.x1, axis_x (&axis, "2027-01-01"), 0.01);
  assert_near (fade_in->fill.color.alpha, 0, 0);
  assert_near (fade_in->fill.color2.alpha, 1, 0);
  box = tie_path_get_bounds (solid->path);
  assert_near (box.x, axis_x (&axis, "2027-01-01"), 0.01);
  assert_near (box.x + box.width, axis_x (&axis, "2029-01-01"), 0.01);
  box = tie_path_get_bounds (fade_out->path);
  assert_near (box.x + box.width, axis_x (&axis, "2030-01-01"), 0.01);
  assert_near (fade_out->fill.x0, axis_x (&axis, "2029-01-01"), 0.01);
  assert_near (fade_out->fill.x1, axis_x (&axis, "2030-01-01"), 0.01);
  assert_near (fade_out->fill.color2.alpha, 0, 0);
  box = tie_path_get_bounds (tick->path);
  assert_near (box.x, axis_x (&axis, "2025-10-13"), 1);
}

/* AMD: nobody named an end. */
static void
test_open_bar (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *dots = find_path (scene, "bar/amd-openai", TIE_FILL_NONE, 0);
  const TieSceneItem *outline = find_path (scene, "bar/amd-openai", TIE_FILL_NONE, 1);
  const TieSceneItem *arrow = find_path (scene, "bar/amd-openai", TIE_FILL_NONE, 2);
  TieRect box;

  g_assert_true (dots != NULL && outline != NULL && arrow != NULL);
  g_assert_cmpuint (dots->stroke.n_dashes, >, 0);
  box = tie_path_get_bounds (outline->path);
  assert_near (box.x, axis_x (&axis, "2027-01-01"), 0.01);
  assert_near (box.x + box.width, axis.x1, 0.01);
  g_assert_cmpfloat (tie_path_get_bounds (arrow->path).x, >, axis.x1);
  g_assert_null (find_path (scene, "bar/amd-openai", TIE_FILL_SOLID, 0));
  box = tie_path_get_bounds (get_path (scene, "phase/amd-openai/0", TIE_FILL_NONE, 0)->path);
  assert_near (box.x, axis_x (&axis, "2027-01-01"), 0.01);
}

/* Amazon: seven years, of which the axis shows five; no arrow, cut flat. */
static void
test_cut_bar (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *solid = find_path (scene, "bar/amazon-cloud", TIE_FILL_SOLID, 0);
  TieRect box;

  assert_near (axis.from, day_of ("2025-01-01"), 0);
  assert_near (axis.to, day_of ("2031-01-01"), 0);
  g_assert_nonnull (solid);
  box = tie_path_get_bounds (solid->path);
  assert_near (box.x, axis_x (&axis, "2025-11-04"), 0.01);
  assert_near (box.x + box.width, axis.x1, 0.01);
  g_assert_null (find_path (scene, "bar/amazon-cloud", TIE_FILL_NONE, 0));
}

static void
test_zoomed_bar (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  const Axis whole = get_axis (&request);
  g_autoptr (TieScene) scene = NULL;
  const TieSceneItem *solid, *label;
  Axis axis;

  request.from_day = day_of ("2027-06-01");
  request.to_day = day_of ("2028-03-01");
  axis = get_axis (&request);
  assert_near (axis.x0, whole.x0, 0);
  assert_near (axis.x1, whole.x1, 0);
  scene = tie_timeline_chart_build (&request);
  solid = find_path (scene, "bar/broadcom-openai", TIE_FILL_SOLID, 0);
  g_assert_nonnull (solid);
  assert_near (tie_path_get_bounds (solid->path).x, axis.x0, 0.01);
  assert_near (tie_path_get_bounds (solid->path).width, axis.x1 - axis.x0, 0.01);
  g_assert_null (find_path (scene, "bar/broadcom-openai", TIE_FILL_GRADIENT, 0));
  label = find_text (scene, "2029");
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->bounds.x, >=, axis.x0);
  g_assert_cmpfloat (label->bounds.x + label->bounds.width, <=, axis.x1);
  /* Nothing but a fade is seen: its words stay at the edge of what is seen. */
  request.from_day = day_of ("2029-04-01");
  request.to_day = day_of ("2029-06-01");
  g_clear_object (&scene);
  scene = tie_timeline_chart_build (&request);
  label = find_text (scene, "by 2029");
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->bounds.x, >=, axis.x0);
  g_assert_cmpfloat (label->bounds.x, <, axis.x0 + 20);
  /* Gone from the axis, and pointed to. */
  request.from_day = day_of ("2030-02-01");
  request.to_day = day_of ("2030-03-01");
  g_clear_object (&scene);
  scene = tie_timeline_chart_build (&request);
  solid = find_path (scene, "bar/broadcom-openai", TIE_FILL_SOLID, 0);
  g_assert_nonnull (solid);
  g_assert_cmpfloat (tie_path_get_bounds (solid->path).width, <, 20);
}

static gboolean
lane_says_something (TieScene *scene, const char *deal, double from)
{
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);
      const TieSceneGroup *group = tie_scene_get_group (scene, (guint) item->group);

      if (item->kind == TIE_ITEM_TEXT && g_strcmp0 (group->subject, deal) == 0
          && (group->mark == TIE_MARK_LANE || group->mark == TIE_MARK_BAR)
          && item->bounds.x >= from)
        return TRUE;
    }
  return FALSE;
}

/* Wherever one looks, what a bar says is in sight, also of one that began before. */
static void
test_sticking (void)
{
  static const char *const deals[] = { "amazon-cloud", "cerebras-openai", "nvidia-openai",
                                       "amd-openai", "broadcom-openai" };
  static const double spans[] = { 31, 150, 400, 1000 };
  g_autoptr (TieDocument) map = load_map ();
  const double first = day_of ("2025-01-01");

  for (guint k = 0; k < G_N_ELEMENTS (spans); k++)
    for (double at = first; at < first + 2600; at += spans[k] * 0.7)
      for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
        {
          TieChartRequest request = make_request (map, 900, 640, languages[l]);
          g_autoptr (TieScene) scene = NULL;
          TieRect plot;

          request.from_day = at;
          request.to_day = at + spans[k];
          scene = tie_timeline_chart_build (&request);
          plot = tie_scene_get_plot (scene);
          for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
            {
              g_test_message ("%s, %g days from %g in %s", deals[i], spans[k], at - first,
                              languages[l]);
              g_assert_true (lane_says_something (scene, deals[i], plot.x));
            }
        }
}

static void
test_capacity (void)
{
  static const struct
  {
    const char *end;
    double least, likely, most;
  } table[] = {
    { "2027-01-01", 2.205, 3.191, 4.374 },
    { "2028-01-01", 5.807, 7.135, 8.738 },
    { "2029-01-01", 9.420, 10.931, 12.739 },
    { "2030-01-01", 12.750, 12.750, 12.750 },
  };
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const TieSceneItem *zero = find_path (scene, "capacity/axis", TIE_FILL_NONE, 0);
  const TieSceneItem *first = find_path (scene, "capacity/axis", TIE_FILL_NONE, 1);
  const TieSceneItem *least = find_path (scene, "capacity/least", TIE_FILL_NONE, 1);
  const TieSceneItem *most = find_path (scene, "capacity/most", TIE_FILL_NONE, 1);
  /* The smallest dated share lies on top of the others. */
  const TieSceneItem *likely = find_path (scene, "area/cerebras", TIE_FILL_SOLID, 0);
  double base, unit;

  g_assert_true (zero != NULL && first != NULL && least != NULL && most != NULL && likely != NULL);
  g_assert_nonnull (find_text (scene, "26.75"));
  base = tie_path_get_bounds (zero->path).y;
  unit = (base - tie_path_get_bounds (first->path).y) / 10;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const double x = axis_x (&axis, table[i].end);

      assert_near ((base - path_y (least->path, x)) / unit, table[i].least, 0.002);
      assert_near ((base - path_y (likely->path, x)) / unit, table[i].likely, 0.002);
      assert_near ((base - path_y (most->path, x)) / unit, table[i].most, 0.002);
    }
}

static void
test_ceiling (void)
{
  static const struct
  {
    const char *id;
    TieFillKind fill;
    double amount;
  } pieces[] = {
    { "area/broadcom", TIE_FILL_SOLID, 10 },   { "area/nvidia", TIE_FILL_SOLID, 1 },
    { "area/nvidia", TIE_FILL_HATCH, 9 },      { "area/amd", TIE_FILL_HATCH, 5 },
    { "area/cerebras", TIE_FILL_SOLID, 0.75 },
  };
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const Axis axis = get_axis (&request);
  const double base =
      tie_path_get_bounds (get_path (scene, "capacity/axis", TIE_FILL_NONE, 0)->path).y;
  const double unit =
      (base - tie_path_get_bounds (get_path (scene, "capacity/axis", TIE_FILL_NONE, 1)->path).y)
      / 10;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      /* The first solid path is the area, the second the piece of the column. */
      const TieSceneItem *piece =
          find_path (scene, pieces[i].id, pieces[i].fill, pieces[i].fill == TIE_FILL_SOLID);
      TieRect box;

      g_assert_nonnull (piece);
      box = tie_path_get_bounds (piece->path);
      g_assert_cmpfloat (box.x, >, axis.x1);
      assert_near (box.height / unit, pieces[i].amount, 1.3 / unit);
    }
}

/* What is sure is solid; what is not is paler, with gaps. */
static void
test_status (void)
{
  g_autoptr (TieDocument) document = make_document (9, "MW", TRUE);
  TieChartRequest request = make_request (document, 1280, 900, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  const TieSceneItem *talks = find_path (scene, "bar/d2", TIE_FILL_GRADIENT, 0);
  const TieSceneItem *signed_deal = find_path (scene, "bar/d0", TIE_FILL_SOLID, 0);
  const TieSceneItem *intended = find_path (scene, "bar/d1", TIE_FILL_GRADIENT, 0);

  g_assert_true (talks != NULL && signed_deal != NULL && intended != NULL);
  g_assert_cmpfloat (talks->opacity, <, intended->opacity);
  g_assert_cmpfloat (intended->opacity, <, signed_deal->opacity);
  g_assert_cmpfloat (signed_deal->opacity, ==, 1);
  g_assert_cmpuint (tie_path_get_n_ops (talks->path), >, 5);
  g_assert_nonnull (find_text (scene, "in discussion 3.5"));
  g_assert_nonnull (find_text (scene, "not counted"));
  /* Cancelled: its name is struck. */
  g_assert_true (find_text (scene, "d7") == NULL);
  for (guint i = 0; i < tie_scene_get_n_items (scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (scene, i);

      if (item->kind == TIE_ITEM_TEXT && item->style.struck)
        g_assert_cmpstr (tie_scene_get_group (scene, (guint) item->group)->subject, ==, "d7");
    }
}

static void
test_disputed (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

  g_assert_nonnull (find_text (scene, "Nvidia ◆"));
  g_assert_nonnull (find_text (scene, "bn ◆"));
  g_assert_nonnull (find_text (scene, "sources disagree"));
  g_assert_null (find_text (scene, "Cerebras ◆"));

  /* Where the price has no room, the name carries its mark. */
  request = make_request (map, 800, 500, "en");
  g_clear_object (&scene);
  scene = tie_timeline_chart_build (&request);
  g_assert_null (find_text (scene, "bn ◆"));
  g_assert_nonnull (find_text (scene, "Cerebras ◆"));
}

static void
test_empty (void)
{
  g_autoptr (TieDocument) document = make_document (0, "MW", TRUE);
  TieChartRequest request = make_request (document, 800, 500, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

  g_assert_nonnull (find_text (scene, "No deals to show"));
}

/* Nothing has a date: no year is named, none can be read, and the deal is listed */
static void
test_no_dates (void)
{
  g_autoptr (TieDocument) document = read_text (
      "{\"tieline\": 1, \"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\"}, "
      "{\"id\": \"b\", \"name\": \"B\"}], \"deals\": [{\"id\": \"d\", \"status\": \"signed\", "
      "\"flows\": [{\"kind\": \"supply\", \"from\": \"a\", \"to\": \"b\", \"quantity\": "
      "{\"value\": 5, \"unit\": \"GW\"}}]}]}");
  TieChartRequest request = make_request (document, 800, 500, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  double from, to;

  g_assert_false (tie_timeline_chart_get_span (document, NULL, &from, &to));
  g_assert_cmpfloat (from, ==, to);
  g_assert_null (find_text (scene, "2000"));
  g_assert_nonnull (find_text (scene, "no date given"));
  assert_tidy (scene, "no dates");
}

/* Money alone: no capacity, and lanes that take the room. */
static void
test_money_only (void)
{
  g_autoptr (TieDocument) document = read_text (
      "{\"tieline\": 1, \"title\": \"Loans\", \"organizations\": [{\"id\": \"a\", \"name\": "
      "\"Bank\"}, "
      "{\"id\": \"b\", \"name\": \"Town\"}], \"deals\": [{\"id\": \"loan\", \"status\": "
      "\"signed\", "
      "\"announced\": \"2024-05-02\", \"flows\": [{\"kind\": \"debt\", \"from\": \"a\", \"to\": "
      "\"b\", "
      "\"quantity\": {\"value\": 5000000, \"unit\": \"EUR\"}, \"when\": \"2025/2027\"}]}]}");
  TieChartRequest request = make_request (document, 800, 500, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);

  g_assert_nonnull (tie_scene_find_group (scene, "bar/loan"));
  g_assert_null (tie_scene_find_group (scene, "capacity/axis"));
  g_assert_nonnull (find_text (scene, "5"));
  assert_tidy (scene, "loans");
}

static void
test_order (void)
{
  /* By first delivery, then announcement; a supplier's deals together. */
  static const char *const order[] = {
    "lane/amazon-cloud",    "lane/cerebras-openai", "lane/nvidia-openai", "lane/amd-openai",
    "lane/broadcom-openai", "list/amazon-trainium", "list/intel-openai",
  };
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = tie_timeline_chart_build (&request);
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const TieSceneGroup *group = tie_scene_find_group (scene, order[i]);

      g_assert_nonnull (group);
      g_assert_cmpfloat (group->bounds.y, >, y);
      g_assert_nonnull (group->title);
      y = group->bounds.y;
    }
}

static void
test_filter (void)
{
  g_autoptr (TieDocument) map = load_map ();
  g_autoptr (TieFilter) filter = tie_filter_new ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) scene = NULL;

  request.filter = filter;
  tie_filter_set_status_shown (filter, TIE_STATUS_INTENDED, FALSE);
  scene = tie_timeline_chart_build (&request);
  g_assert_false (has_row (scene, "nvidia-openai"));
  g_assert_true (has_row (scene, "amd-openai"));
  g_assert_nonnull (find_text (scene, "16.75"));
}

/* A picture says what it is as of. On screen, where the playhead goes without the chart being
 * drawn again, nothing of a moment is in the chart. */
static void
test_moment (void)
{
  g_autoptr (TieDocument) map = load_map ();
  TieChartRequest request = make_request (map, 1280, 800, "en");
  g_autoptr (TieScene) picture = NULL, screen = NULL;
  TieDate moment;

  g_assert_true (tie_date_parse ("2028-05-23", &moment, NULL));
  request.moment = &moment;
  picture = tie_timeline_chart_build (&request);
  request.for_screen = TRUE;
  screen = tie_timeline_chart_build (&request);
  g_assert_nonnull (find_text (picture, "by the plans of"));
  g_assert_null (find_text (screen, "by the plans of"));
  g_assert_nonnull (find_text (screen, "as of"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/says-all", test_says_all);
  g_test_add_func ("/timeline/listed", test_listed);
  g_test_add_func ("/timeline/order", test_order);
  g_test_add_func ("/timeline/bar/dated", test_dated_bar);
  g_test_add_func ("/timeline/bar/open", test_open_bar);
  g_test_add_func ("/timeline/bar/sticking", test_sticking);
  g_test_add_func ("/timeline/bar/cut", test_cut_bar);
  g_test_add_func ("/timeline/bar/zoomed", test_zoomed_bar);
  g_test_add_func ("/timeline/status", test_status);
  g_test_add_func ("/timeline/disputed", test_disputed);
  g_test_add_func ("/timeline/capacity", test_capacity);
  g_test_add_func ("/timeline/ceiling", test_ceiling);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/no-dates", test_no_dates);
  g_test_add_func ("/timeline/money-only", test_money_only);
  g_test_add_func ("/timeline/filter", test_filter);
  g_test_add_func ("/timeline/moment", test_moment);
  return g_test_run ();
}
