/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What goes with what a step of a story names. */

#include "tie-scope.h"

#include "inline-document.h"

static TieDocument *
read_document (void)
{
  return read_inline_deals (
      "{'id': 'one', 'status': 'signed', 'flows': ["
      "{'kind': 'supply', 'from': 'a', 'to': 'u', 'id': 'chips'},"
      "{'kind': 'money', 'from': 'u', 'to': 'a'}]},"
      "{'id': 'two', 'status': 'signed', 'parties': ['b', 'c', 'd'], 'flows': ["
      "{'kind': 'equity', 'from': 'b', 'to': 'c'}]},"
      "{'id': 'three', 'status': 'none', 'parties': ['e', 'u']}");
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* ids, expected: with a blank between two; nothing is NULL */
static void
assert_set (GHashTable *(*find) (TieDocument *document, GPtrArray *ids),
            TieDocument *document,
            const char *ids,
            const char *expected)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GHashTable) scope = NULL;
  g_autofree gpointer *found = NULL;
  g_autofree char *joined = NULL;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (list, words[i]);
  scope = find (document, list);
  if (scope != NULL)
    {
      found = g_hash_table_get_keys_as_array (scope, &n);
      qsort (found, n, sizeof *found, compare);
      joined = g_strjoinv (" ", (char **) found);
    }
  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_scope (TieDocument *document, const char *ids, const char *expected)
{
  assert_set (tie_scope_new_of_ids, document, ids, expected);
}

static void
test_scope (void)
{
  g_autoptr (TieDocument) document = read_document ();

  assert_scope (document, "a", "a");
  assert_scope (document, "one", "a chips one one/flows/1 u");
  assert_scope (document, "chips", "a chips one u");
  assert_scope (document, "one/flows/1", "a one one/flows/1 u");
  assert_scope (document, "two", "b c d two two/flows/0");
  assert_scope (document, "two/flows/0", "b c two two/flows/0");
  assert_scope (document, "three", "e three u");
  assert_scope (document, "chips d", "a chips d one u");
  assert_scope (document, "nobody", NULL);
  assert_scope (document, "", NULL);
}

/* A quiz about a deal hides what flows, and not who takes part. */
static void
test_narrow (void)
{
  g_autoptr (TieDocument) document = read_document ();

  assert_set (tie_scope_new_narrow, document, "a", "a");
  assert_set (tie_scope_new_narrow, document, "one", "chips one one/flows/1");
  assert_set (tie_scope_new_narrow, document, "chips", "chips");
  assert_set (tie_scope_new_narrow, document, "three u", "three u");
  assert_set (tie_scope_new_narrow, document, "nobody", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scope/of-ids", test_scope);
  g_test_add_func ("/scope/narrow", test_narrow);
  return g_test_run ();
}
