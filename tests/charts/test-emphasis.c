/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What stays lit when one thing is hovered or selected. */

#include "chart-fixture.h"
#include "tie-emphasis-set.h"

static const char *const json =
    "{'tieline': 1, 'title': 'Neighbours', 'organizations': [{'id': 'a', 'name': 'A'}, {'id': 'b',"
    "'name': 'B'}, {'id': 'c', 'name': 'C'}, {'id': 'u', 'name': 'U'}],"
    "'sources': [{'id': 's', 'title': 'S'}],"
    "'deals': [{'id': 'ab', 'status': 'signed', 'flows': [{'id': 'ab1', 'kind': 'supply',"
    "'from': 'a', 'to': 'b'}, {'id': 'ab2', 'kind': 'money', 'from': 'b', 'to': 'a'}]},"
    "{'id': 'bc', 'status': 'signed', 'flows': [{'kind': 'supply', 'from': 'b', 'to': 'c'}]},"
    "{'id': 'bu', 'status': 'none', 'parties': ['b', 'u']}]}";

/* Asserts that just these ids are in the set of `id`. */
static void
assert_lit (TieDocument *document, const char *id, const char *const *expected)
{
  g_autoptr (GHashTable) set = tie_emphasis_set_new (document, id);

  g_assert_nonnull (set);
  for (guint i = 0; expected[i] != NULL; i++)
    {
      if (!g_hash_table_contains (set, expected[i]))
        g_test_message ("%s does not light %s", id, expected[i]);
      g_assert_true (g_hash_table_contains (set, expected[i]));
    }
  g_assert_cmpuint (g_hash_table_size (set), ==, g_strv_length ((char **) expected));
}

static void
test_organization (void)
{
  g_autoptr (TieDocument) document = chart_read (json);

  assert_lit (document, "a", (const char *[]){ "a", "b", "ab", "ab1", "ab2", NULL });
  assert_lit (document, "c", (const char *[]){ "b", "c", "bc", "bc/flows/0", NULL });
  assert_lit (document, "b",
              (const char *[]){ "a", "b", "c", "ab", "ab1", "ab2", "bc", "bc/flows/0", "bu",
                                NULL });
  /* Nothing ties it to anybody. */
  assert_lit (document, "u", (const char *[]){ "u", "bu", NULL });
}

static void
test_deal (void)
{
  g_autoptr (TieDocument) document = chart_read (json);

  assert_lit (document, "ab", (const char *[]){ "ab", "ab1", "ab2", "a", "b", NULL });
  assert_lit (document, "bu", (const char *[]){ "bu", "b", "u", NULL });
}

static void
test_flow (void)
{
  g_autoptr (TieDocument) document = chart_read (json);

  assert_lit (document, "ab1", (const char *[]){ "ab1", "ab", "a", "b", NULL });
  assert_lit (document, "bc/flows/0", (const char *[]){ "bc/flows/0", "bc", "b", "c", NULL });
}

static void
test_nothing (void)
{
  g_autoptr (TieDocument) document = chart_read (json);

  g_assert_null (tie_emphasis_set_new (document, NULL));
  g_assert_null (tie_emphasis_set_new (document, "nobody"));
  g_assert_null (tie_emphasis_set_new (document, "s"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/organization", test_organization);
  g_test_add_func ("/emphasis/deal", test_deal);
  g_test_add_func ("/emphasis/flow", test_flow);
  g_test_add_func ("/emphasis/nothing", test_nothing);
  return g_test_run ();
}
