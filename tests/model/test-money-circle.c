/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Money circles: what is one, what isn't, and that none is missed. */

#include "tie-money-circle.h"

#include "inline-document.h"
#include "tie-circuits.h"

static GPtrArray *
find_circles (TieDocument *document)
{
  gboolean bounded = TRUE;
  GPtrArray *circles = tie_money_circles_find (document, &bounded);

  g_assert_false (bounded);
  return circles;
}

static void
assert_words (GPtrArray *circles, guint index, const char *expected)
{
  g_autofree char *words = NULL;

  g_assert_cmpuint (index, <, circles->len);
  words = tie_money_circle_to_words (g_ptr_array_index (circles, index), "en");
  g_assert_cmpstr (words, ==, expected);
}

static void
test_bundled_map (void)
{
  g_autoptr (TieDocument) document = read_bundled_map ();
  g_autoptr (GPtrArray) circles = find_circles (document);
  const TieMoneyCircle *nvidia, *amd;
  const TieMoneyLink *link;

  g_assert_cmpuint (circles->len, ==, 2);
  assert_words (circles, 0, "Nvidia invests in OpenAI, which buys from Nvidia");
  assert_words (circles, 1, "AMD gives a right to shares to OpenAI, which buys from AMD");
  nvidia = g_ptr_array_index (circles, 0);
  amd = g_ptr_array_index (circles, 1);
  g_assert_cmpint (nvidia->weakest, ==, TIE_STATUS_INTENDED);
  g_assert_cmpint (amd->weakest, ==, TIE_STATUS_SIGNED);
  link = g_ptr_array_index (nvidia->links, 0);
  g_assert_false (link->implied);
  g_assert_cmpint (tie_flow_get_kind (link->flow), ==, TIE_FLOW_MONEY);
  link = g_ptr_array_index (nvidia->links, 1);
  g_assert_true (link->implied);
  g_assert_cmpint (tie_flow_get_kind (link->flow), ==, TIE_FLOW_SUPPLY);
  g_assert_cmpstr (tie_organization_get_id (link->payee), ==, "nvidia");
}

#define FLOW(kind, from, to) "{'kind': '" kind "', 'from': '" from "', 'to': '" to "'}"
#define DEAL(id, status, flows) "{'id': '" id "', 'status': '" status "', 'flows': [" flows "]}"

/* One circle in words, or none */
static const struct
{
  const char *name;
  const char *deals;
  const char *words; /* nullable */
} cases[] = {
  { "purchase", DEAL ("x", "signed", FLOW ("supply", "a", "u") "," FLOW ("money", "u", "a")),
    NULL },
  { "purchase-unpaid", DEAL ("x", "signed", FLOW ("supply", "a", "u")), NULL },
  { "gift", DEAL ("x", "signed", FLOW ("money", "a", "u")), NULL },
  { "gift-and-purchase",
    DEAL ("x", "signed", FLOW ("supply", "a", "u") "," FLOW ("money", "a", "u")),
    "Alpha invests in User, which buys from Alpha" },
  { "gift-and-paid-purchase",
    DEAL ("x",
          "signed",
          FLOW ("supply", "a", "u") "," FLOW ("money", "u", "a") "," FLOW ("equity", "a", "u")),
    "Alpha gives a right to shares to User, which buys from Alpha" },
  { "two-deals",
    DEAL ("x", "signed", FLOW ("money", "a", "u")) "," DEAL ("y",
                                                             "signed",
                                                             FLOW ("service", "a", "u")),
    "Alpha invests in User, which buys from Alpha" },
  /* shares for money: the shares are what is bought */
  { "shares-bought", DEAL ("x", "signed", FLOW ("money", "a", "u") "," FLOW ("equity", "u", "a")),
    NULL },
  /* the money for the shares comes back in another deal */
  { "shares-bought-and-purchase",
    DEAL ("x", "signed", FLOW ("money", "a", "u") "," FLOW ("equity", "u", "a")) "," DEAL (
        "y",
        "signed",
        FLOW ("supply", "a", "u")),
    "Alpha invests in User, which buys from Alpha" },
  { "shares-given-elsewhere",
    DEAL ("x", "signed", FLOW ("money", "a", "u")) "," DEAL ("y",
                                                             "signed",
                                                             FLOW ("equity", "u", "a")),
    "Alpha invests in User, which gives a right to shares to Alpha" },
  { "through-others",
    DEAL ("x", "signed", FLOW ("money", "a", "b")) "," DEAL (
        "y",
        "signed",
        FLOW ("supply", "c", "b")) "," DEAL ("z", "signed", FLOW ("equity", "c", "a")),
    "Alpha invests in Beta, which buys from Gamma, which gives a right to shares to Alpha" },
  { "told-from-the-gift",
    DEAL ("x", "signed", FLOW ("supply", "b", "a")) "," DEAL ("y",
                                                              "signed",
                                                              FLOW ("money", "b", "a")),
    "Beta invests in Alpha, which buys from Beta" },
  { "holding", DEAL ("x", "signed", FLOW ("holding", "a", "u") "," FLOW ("supply", "a", "u")),
    NULL },
  { "debt", DEAL ("x", "signed", FLOW ("debt", "a", "u") "," FLOW ("supply", "a", "u")), NULL },
  { "knowledge", DEAL ("x", "signed", FLOW ("money", "a", "u") "," FLOW ("knowledge", "a", "u")),
    NULL },
  { "cancelled", DEAL ("x", "cancelled", FLOW ("supply", "a", "u") "," FLOW ("money", "a", "u")),
    NULL },
  { "none", DEAL ("x", "none", FLOW ("supply", "a", "u") "," FLOW ("money", "a", "u")), NULL },
  { "loop", DEAL ("x", "signed", FLOW ("money", "a", "a") "," FLOW ("supply", "a", "a")), NULL },
  /* several flows between the same two are one link */
  { "parallel",
    DEAL ("x",
          "signed",
          FLOW ("supply", "a", "u") "," FLOW ("supply", "a", "u") "," FLOW (
              "money",
              "a",
              "u") "," FLOW ("equity", "a", "u")),
    "Alpha invests in User, which buys from Alpha" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TieDocument) document = read_inline_deals (cases[i].deals);
  g_autoptr (GPtrArray) circles = find_circles (document);

  g_assert_cmpuint (circles->len, ==, cases[i].words != NULL ? 1 : 0);
  if (cases[i].words != NULL)
    assert_words (circles, 0, cases[i].words);
}

/* As strong as the weakest link, each link as strong as its strongest flow */
static void
test_weakest (void)
{
  g_autoptr (TieDocument) document =
      read_inline_deals (DEAL ("w", "rumored", FLOW ("money", "a", "u")) "," DEAL (
          "x", "completed", FLOW ("equity", "a", "u")) "," DEAL ("y", "in-discussion",
                                                                 FLOW ("supply", "a", "u")));
  g_autoptr (GPtrArray) circles = find_circles (document);

  g_assert_cmpuint (circles->len, ==, 1);
  assert_words (circles, 0, "Alpha gives a right to shares to User, which buys from Alpha");
  g_assert_cmpint (((TieMoneyCircle *) g_ptr_array_index (circles, 0))->weakest, ==,
                   TIE_STATUS_IN_DISCUSSION);
}

/* Six organisations that all invest in each other have 6! / (6 - k)! / k circuits of each length k:
 * 15 + 40 + 90 + 144 + 120 = 409, of which 200 are told. */
static void
test_bounds (void)
{
  static const char *const ids[] = { "a", "b", "c", "d", "e", "u" };
  g_autoptr (GString) flows = g_string_new (NULL);
  g_autofree char *deals = NULL;
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (GPtrArray) circles = NULL;
  gboolean bounded = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      if (i != j)
        g_string_append_printf (flows, "%s{'kind': 'money', 'from': '%s', 'to': '%s'}",
                                flows->len > 0 ? "," : "", ids[i], ids[j]);
  deals = g_strdup_printf (DEAL ("x", "signed", "%s"), flows->str);
  document = read_inline_deals (deals);
  circles = tie_money_circles_find (document, &bounded);
  g_assert_cmpuint (circles->len, ==, 200);
  g_assert_true (bounded);
}

/* Circuits of graphs that have no organisations: the search alone */

static GPtrArray *
new_graph (guint n_vertices)
{
  GPtrArray *graph = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint v = 0; v < n_vertices; v++)
    g_ptr_array_add (graph, g_array_new (FALSE, FALSE, sizeof (guint)));
  return graph;
}

static void
add_edge (GPtrArray *graph, guint from, guint to)
{
  g_array_append_val ((GArray *) g_ptr_array_index (graph, from), to);
}

/* A ring of seven is too long by one, and that is said. */
static void
test_length (void)
{
  g_autoptr (GPtrArray) ring = new_graph (7);
  g_autoptr (GPtrArray) short_of_it = NULL;
  g_autoptr (GPtrArray) all = NULL;
  gboolean bounded;

  for (guint v = 0; v < 7; v++)
    add_edge (ring, v, (v + 1) % 7);
  short_of_it = tie_circuits_find (ring, 6, 200, &bounded);
  g_assert_cmpuint (short_of_it->len, ==, 0);
  g_assert_true (bounded);
  all = tie_circuits_find (ring, 7, 200, &bounded);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_false (bounded);
}

static guint
count_from (GPtrArray *graph, guint root, guint v, guint length, guint max_length, guint visited)
{
  GArray *list = g_ptr_array_index (graph, v);
  guint count = 0;

  for (guint i = 0; i < list->len; i++)
    {
      guint w = g_array_index (list, guint, i);

      if (w == root)
        count++;
      else if (w > root && (visited & (1u << w)) == 0 && length < max_length)
        count += count_from (graph, root, w, length + 1, max_length, visited | (1u << w));
    }
  return count;
}

static void
assert_circuits (GPtrArray *graph, GPtrArray *circuits, guint max_length)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < circuits->len; i++)
    {
      GArray *circuit = g_ptr_array_index (circuits, i);
      GString *name = g_string_new (NULL);
      guint visited = 0;

      g_assert_cmpuint (circuit->len, >=, 2);
      g_assert_cmpuint (circuit->len, <=, max_length);
      for (guint j = 0; j < circuit->len; j++)
        {
          guint v = g_array_index (circuit, guint, j);
          guint next = g_array_index (circuit, guint, (j + 1) % circuit->len);
          GArray *list = g_ptr_array_index (graph, v);
          gboolean is_edge = FALSE;

          for (guint k = 0; k < list->len; k++)
            is_edge = is_edge || g_array_index (list, guint, k) == next;
          g_assert_true (is_edge);
          g_assert_cmpuint (visited & (1u << v), ==, 0);
          visited |= 1u << v;
          g_string_append_printf (name, "%u ", v);
        }
      g_assert_true (g_hash_table_add (seen, g_string_free (name, FALSE)));
    }
}

/* All circuits and no others, against a search that prunes nothing, on graphs from a fixed sequence
 */
static void
test_random_graphs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1975);

  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 2, 9);
      guint max_length = (guint) g_rand_int_range (rand, 2, 8);
      double density = g_rand_double_range (rand, 0.1, 0.5);
      g_autoptr (GPtrArray) graph = new_graph (n);
      g_autoptr (GPtrArray) circuits = NULL;
      guint expected = 0;

      for (guint v = 0; v < n; v++)
        for (guint w = 0; w < n; w++)
          if (v != w && g_rand_double (rand) < density)
            add_edge (graph, v, w);
      circuits = tie_circuits_find (graph, max_length, G_MAXUINT, NULL);
      for (guint root = 0; root < n; root++)
        expected += count_from (graph, root, root, 1, max_length, 1u << root);
      g_assert_cmpuint (circuits->len, ==, expected);
      assert_circuits (graph, circuits, max_length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money-circle/bundled-map", test_bundled_map);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/money-circle/case/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/money-circle/weakest", test_weakest);
  g_test_add_func ("/money-circle/bounds", test_bounds);
  g_test_add_func ("/circuits/length", test_length);
  g_test_add_func ("/circuits/random-graphs", test_random_graphs);
  return g_test_run ();
}
