/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fonts that go from one thread to the next. */

#include "tie-font-kit.h"
#include "tie-font.h"
#include "tie-text-cache.h"

/* What a thread drew with */
typedef struct
{
  PangoContext *context; /* kept, that no other has its address */
  TieTextLine *line;     /* likewise */
} Used;

static void
clear_used (Used *used)
{
  g_clear_object (&used->context);
  g_clear_pointer (&used->line, tie_text_line_unref);
}

static void
draw (Used *used)
{
  used->context = g_object_ref (tie_font_get_context ("en"));
  used->line = tie_text_line_ref (tie_text_cache_get ("Tieline", "en", 400));
}

static gpointer
draw_with_borrowed (gpointer data)
{
  tie_font_kit_borrow ();
  draw (data);
  tie_font_kit_return ();
  return NULL;
}

static void
test_next (void)
{
  Used first = { 0 }, second = { 0 };

  g_thread_join (g_thread_new ("first", draw_with_borrowed, &first));
  g_thread_join (g_thread_new ("second", draw_with_borrowed, &second));
  /* The fonts are the same, the texts are forgotten */
  g_assert_true (second.context == first.context);
  g_assert_true (second.line != first.line);
  clear_used (&first);
  clear_used (&second);
}

static gpointer
draw_beside_another (gpointer data)
{
  Used *used = data;

  tie_font_kit_borrow ();
  draw (&used[0]);
  g_thread_join (g_thread_new ("beside", draw_with_borrowed, &used[1]));
  tie_font_kit_return ();
  return NULL;
}

/* Pango's fonts must not be used by two at once */
static void
test_beside (void)
{
  Used used[2] = { 0 };

  g_thread_join (g_thread_new ("lender", draw_with_borrowed, &used[0]));
  clear_used (&used[0]);
  g_thread_join (g_thread_new ("first", draw_beside_another, used));
  g_assert_true (used[0].context != used[1].context);
  clear_used (&used[0]);
  clear_used (&used[1]);
}

static gpointer
draw_with_own (gpointer data)
{
  Used *used = data;

  draw (&used[0]);
  tie_font_kit_borrow ();
  draw (&used[1]);
  return NULL;
}

/* Whoever has fonts keeps them, and takes none from others */
static void
test_own (void)
{
  Used used[2] = { 0 }, lent = { 0 }, next = { 0 };

  g_thread_join (g_thread_new ("lender", draw_with_borrowed, &lent));
  g_thread_join (g_thread_new ("own", draw_with_own, used));
  g_assert_true (used[0].context == used[1].context);
  g_assert_true (used[0].line == used[1].line);
  g_thread_join (g_thread_new ("next", draw_with_borrowed, &next));
  g_assert_true (next.context == lent.context);
  clear_used (&used[0]);
  clear_used (&used[1]);
  clear_used (&lent);
  clear_used (&next);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/font-kit/next", test_next);
  g_test_add_func ("/scene/font-kit/beside", test_beside);
  g_test_add_func ("/scene/font-kit/own", test_own);
  return g_test_run ();
}
