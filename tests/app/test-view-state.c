/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How a document is looked at: what is kept, and what becomes of files that are not ours. */

#include "app-fixture.h"

#include "tie-view-state.h"

#include <glib/gstdio.h>
#include <utime.h>

static GFile *
get_document (guint i)
{
  g_autofree char *uri = g_strdup_printf ("file:///maps/map-%u.tieline.json", i);

  return g_file_new_for_uri (uri);
}

static void
save (GFile *file, TieLayoutKind arrangement, TiePins *pins)
{
  const TieViewState view = { arrangement, pins };
  g_autoptr (GError) error = NULL;

  g_assert_true (tie_view_state_save (&view, file, &error));
  g_assert_no_error (error);
}

static void
assert_plain (GFile *file)
{
  g_auto (TieViewState) view = { 0 };

  tie_view_state_load (&view, file);
  g_assert_cmpint (view.arrangement, ==, TIE_LAYOUT_STRESS);
  g_assert_cmpuint (tie_pins_get_size (view.pins), ==, 0);
}

static gboolean
is_kept (GFile *file)
{
  g_autofree char *path = tie_view_state_dup_path (file);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_round_trip (void)
{
  static const char *const ids[] = { "amd", "a;b", "[x]=y\\s", " 엔비디아 ", "#", "line\nline" };
  g_autoptr (GFile) file = get_document (0);
  g_autoptr (GFile) other = g_file_new_for_uri ("resource:///maps/map-0.tieline.json");
  g_autoptr (TiePins) pins = NULL;

  assert_plain (file);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (TiePins) before = g_steal_pointer (&pins);

      pins = tie_pins_with (before, ids[i], 1.0 / (double) (i + 3), 0.1 * (double) i);
    }
  for (int i = 0; i < TIE_N_LAYOUT_KINDS; i++)
    {
      g_auto (TieViewState) view = { 0 };

      save (file, (TieLayoutKind) i, pins);
      tie_view_state_load (&view, file);
      g_assert_cmpint (view.arrangement, ==, i);
      g_assert_true (tie_pins_equal (view.pins, pins));
    }
  assert_plain (other);
}

/* What is as it would be anyway leaves no file behind */
static void
test_plain_leaves_no_file (void)
{
  g_autoptr (GFile) file = get_document (1);
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "amd", 0.5, 0.5);

  save (file, TIE_LAYOUT_STRESS, NULL);
  g_assert_false (is_kept (file));
  save (file, TIE_LAYOUT_STRESS, pins);
  g_assert_true (is_kept (file));
  save (file, TIE_LAYOUT_RINGS, NULL);
  g_assert_true (is_kept (file));
  save (file, TIE_LAYOUT_STRESS, NULL);
  g_assert_false (is_kept (file));
}

#define HEAD "[View]\nuri=file:///maps/map-2.tieline.json\n"

static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    gssize length;
  } cases[] = {
    { "", -1 },
    { "[View", -1 },
    { "\0\1\2\377\376 binary", 12 },
    { "{\"json\": [[[[[[[[", -1 },
    { "[View]\narrangement=circle\n[Pins]\nids=a;\nx=0.5;\ny=0.5;\n", -1 },
    { "[View]\nuri=file:///maps/other.json\narrangement=circle\n", -1 },
    { HEAD "arrangement=spiral\n", -1 },
    { HEAD "[Pins]\nids=a;b;\nx=0.5;\ny=0.5;0.5;\n", -1 },
    { HEAD "[Pins]\nids=a;b;\nx=0.5;0.5;\n", -1 },
    { HEAD "[Pins]\nx=0.5;\ny=0.5;\n", -1 },
    { HEAD "[Pins]\nids=a;\nx=nan;\ny=0.5;\n", -1 },
    { HEAD "[Pins]\nids=a;\nx=inf;\ny=0.5;\n", -1 },
    { HEAD "[Pins]\nids=a;\nx=left;\ny=0.5;\n", -1 },
    { HEAD "[Pins]\nids=\377\376;\nx=0.5;\ny=0.5;\n", -1 },
    { HEAD "arrangement=\n[Pins]\nids=\nx=\ny=\n", -1 },
  };
  g_autoptr (GFile) file = get_document (2);
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "amd", 0.5, 0.5);
  g_autofree char *path = tie_view_state_dup_path (file);

  save (file, TIE_LAYOUT_CIRCLE, pins);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_true (g_file_set_contents (path, cases[i].text, cases[i].length, NULL));
      assert_plain (file);
    }
  save (file, TIE_LAYOUT_CIRCLE, pins);
  g_assert_true (is_kept (file));
}

/* Places beyond the plot are brought back into it */
static void
test_out_of_bounds (void)
{
  g_autoptr (GFile) file = get_document (2);
  g_autofree char *path = tie_view_state_dup_path (file);
  g_auto (TieViewState) view = { 0 };
  double x, y;

  g_assert_true (g_file_set_contents (path, HEAD "[Pins]\nids=a;\nx=-7;\ny=1e300;\n", -1, NULL));
  tie_view_state_load (&view, file);
  g_assert_true (tie_pins_find (view.pins, "a", &x, &y));
  g_assert_cmpfloat (x, ==, 0);
  g_assert_cmpfloat (y, ==, 1);
}

/* What stands in the way of a file is neither read nor waited for */
static void
test_no_file (void)
{
  g_autoptr (GFile) file = get_document (3);
  g_autofree char *path = tie_view_state_dup_path (file);
  const TieViewState view = { TIE_LAYOUT_CIRCLE, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_plain (file);
  g_remove (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_plain (file);
  g_assert_false (tie_view_state_save (&view, file, &error));
  g_assert_nonnull (error);
  g_rmdir (path);
}

static void
test_oldest_are_forgotten (void)
{
  const guint first = 1000, n = TIE_VIEW_STATE_MOST + 20;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = get_document (first + i);
      g_autofree char *path = tie_view_state_dup_path (file);
      struct utimbuf times = { now - 100000 + i, now - 100000 + i };

      save (file, TIE_LAYOUT_CIRCLE, NULL);
      g_assert_cmpint (g_utime (path, &times), ==, 0);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = get_document (first + i);

      kept += is_kept (file);
      g_assert_true (is_kept (file) || i < 40);
    }
  g_assert_cmpuint (kept, <=, TIE_VIEW_STATE_MOST);
  g_assert_cmpuint (kept, >, TIE_VIEW_STATE_MOST - 20);
}

int
main (int argc, char **argv)
{
  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-state/round-trip", test_round_trip);
  g_test_add_func ("/view-state/plain-leaves-no-file", test_plain_leaves_no_file);
  g_test_add_func ("/view-state/damaged", test_damaged);
  g_test_add_func ("/view-state/out-of-bounds", test_out_of_bounds);
  g_test_add_func ("/view-state/no-file", test_no_file);
  g_test_add_func ("/view-state/oldest-are-forgotten", test_oldest_are_forgotten);

  return g_test_run ();
}
