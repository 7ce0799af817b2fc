/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a network tells of its layout while it is made, and what becomes of one that is stopped. */

#include "chart-fixture.h"

#include <math.h>

typedef struct
{
  guint n;          /* organisations */
  guint stop_after; /* calls; 0: never */
  guint n_calls;
  guint n_places; /* calls with positions */
  double done;
} Watch;

static gboolean
watch_cb (double done, const double *x, const double *y, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpfloat (done, >=, watch->done);
  g_assert_cmpfloat (done, <=, 1);
  watch->done = done;
  watch->n_calls++;
  for (guint i = 0; x != NULL && i < watch->n; i++)
    g_assert_true (isfinite (x[i]) && isfinite (y[i]));
  watch->n_places += x != NULL;
  return watch->stop_after == 0 || watch->n_calls < watch->stop_after;
}

static TieScene *
build (TieDocument *document, TieLayoutKind arrangement, double width, Watch *watch)
{
  TieChartRequest request = chart_request (document, width, 800, "en");

  *watch = (Watch){ .n = tie_document_get_organizations (document)->len,
                    .stop_after = watch->stop_after };
  request.arrangement = arrangement;
  request.progress = watch_cb;
  request.progress_data = watch;
  return tie_chart_build (TIE_CHART_NETWORK, &request);
}

static void
test_tells (void)
{
  g_autoptr (TieDocument) hundred = chart_load_hundred ();
  Watch watch = { 0 };
  g_autoptr (TieScene) scene = build (hundred, TIE_LAYOUT_STRESS, 1280, &watch);

  g_assert_nonnull (scene);
  g_assert_cmpuint (watch.n_calls, >, 1);
  g_assert_cmpuint (watch.n_places, >, 0);
}

static void
assert_all_drawn (TieScene *scene, TieDocument *document)
{
  GPtrArray *organizations = tie_document_get_organizations (document);

  for (guint i = 0; i < organizations->len; i++)
    {
      g_autofree char *id =
          g_strconcat ("node:", tie_organization_get_id (organizations->pdata[i]), NULL);

      g_assert_nonnull (tie_scene_find_group (scene, id));
    }
}

/* What was found by then is what one gets from then on, complete as ever */
static void
test_stopped_is_kept (void)
{
  for (int kind = 0; kind < TIE_N_LAYOUT_KINDS; kind++)
    {
      g_autoptr (TieDocument) hundred = chart_load_hundred ();
      Watch watch = { .stop_after = 1 };
      g_autoptr (TieScene) first = build (hundred, (TieLayoutKind) kind, 1280, &watch);
      g_autoptr (TieScene) again = NULL, wider = NULL;

      g_assert_cmpuint (watch.n_calls, <=, 1);
      assert_all_drawn (first, hundred);
      watch.stop_after = 0;
      again = build (hundred, (TieLayoutKind) kind, 1280, &watch);
      g_assert_cmpuint (watch.n_calls, ==, 0);
      chart_assert_same (first, again);
      wider = build (hundred, (TieLayoutKind) kind, 1300, &watch);
      g_assert_cmpuint (watch.n_calls, ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network-progress/tells", test_tells);
  g_test_add_func ("/network-progress/stopped-is-kept", test_stopped_is_kept);
  return g_test_run ();
}
