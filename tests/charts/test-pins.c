/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Pins: sharing, changing by copies, comparing. */

#include "tie-pins.h"

static void
test_with_leaves_the_old_alone (void)
{
  g_autoptr (TiePins) none = tie_pins_new ();
  g_autoptr (TiePins) one = tie_pins_with (none, "amd", 0.25, 0.5);
  g_autoptr (TiePins) moved = tie_pins_with (one, "amd", 0.75, 2);
  double x, y;

  g_assert_cmpuint (tie_pins_get_size (none), ==, 0);
  g_assert_true (tie_pins_find (one, "amd", &x, &y));
  g_assert_cmpfloat (x, ==, 0.25);
  g_assert_cmpfloat (y, ==, 0.5);
  g_assert_true (tie_pins_find (moved, "amd", &x, &y));
  g_assert_cmpfloat (x, ==, 0.75);
  g_assert_cmpfloat (y, ==, 1); /* within the plot */
  g_assert_cmpuint (tie_pins_get_size (moved), ==, 1);
}

static void
test_without (void)
{
  g_autoptr (TiePins) one = tie_pins_with (NULL, "amd", 0.25, 0.5);
  g_autoptr (TiePins) two = tie_pins_with (one, "intel", 0.5, 0.5);
  g_autoptr (TiePins) back = tie_pins_without (two, "intel");
  g_autoptr (TiePins) none = tie_pins_without (NULL, "intel");
  double x, y;

  g_assert_false (tie_pins_find (back, "intel", &x, &y));
  g_assert_true (tie_pins_equal (back, one));
  g_assert_false (tie_pins_equal (two, one));
  g_assert_true (tie_pins_equal (none, NULL));
}

static void
test_ids_are_sorted (void)
{
  g_autoptr (TiePins) pins = tie_pins_with (NULL, "nvidia", 0, 0);
  g_autoptr (TiePins) more = tie_pins_with (pins, "amd", 0, 0);
  g_autoptr (GList) ids = tie_pins_list_ids (more);

  g_assert_cmpuint (g_list_length (ids), ==, 2);
  g_assert_cmpstr (ids->data, ==, "amd");
  g_assert_cmpstr (ids->next->data, ==, "nvidia");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pins/with-leaves-the-old-alone", test_with_leaves_the_old_alone);
  g_test_add_func ("/pins/without", test_without);
  g_test_add_func ("/pins/ids-are-sorted", test_ids_are_sorted);
  return g_test_run ();
}
