/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Search by name: case and accents folded, in any language. */

#include "tie-search.h"

#include <string.h>

#include "tie-product.h"

struct _TieSearchQuery
{
  char **tokens;
  guint n;
  char **ascii; /* of each token, without accents; empty: the same */
};

/* What a query is looked for in: the words of names, folded; each name without its spaces is a word
 * too. */
static void
add_name (GPtrArray *words, const char *name)
{
  g_auto (GStrv) ascii = NULL;
  g_auto (GStrv) tokens = NULL;
  GString *joined = g_string_new (NULL);

  /* the locale is named so that the outcome doesn't depend on the user's */
  tokens = g_str_tokenize_and_fold (name, "en", &ascii);
  for (guint i = 0; tokens[i] != NULL; i++)
    {
      g_string_append (joined, tokens[i]);
      g_ptr_array_add (words, g_strdup (tokens[i]));
    }
  for (guint i = 0; ascii[i] != NULL; i++)
    g_ptr_array_add (words, g_strdup (ascii[i]));
  g_ptr_array_add (words, g_string_free (joined, FALSE));
}

static void
add_text (GPtrArray *words, const TieText *text)
{
  const char *name;

  for (guint i = 0; tie_text_peek (text, i, NULL, &name); i++)
    add_name (words, name);
}

static void
add_organization (GPtrArray *words, TieOrganization *organization)
{
  GPtrArray *aliases = tie_organization_get_aliases (organization);

  add_text (words, tie_organization_get_name (organization));
  for (guint i = 0; i < aliases->len; i++)
    add_text (words, g_ptr_array_index (aliases, i));
}

/* A deal's name is asked for in each language that its parties have names in. */
static void
add_deal_names (GPtrArray *words, TieDeal *deal)
{
  GPtrArray *parties = tie_deal_get_parties (deal);
  g_autofree char *plain = tie_deal_dup_name (deal, NULL);

  add_name (words, plain);
  for (guint i = 0; i < parties->len; i++)
    {
      const TieText *name = tie_organization_get_name (g_ptr_array_index (parties, i));
      const char *language;

      for (guint j = 0; tie_text_peek (name, j, &language, NULL); j++)
        {
          g_autofree char *translated = tie_deal_dup_name (deal, language);

          add_name (words, translated);
        }
    }
}

/* A word a line: no word goes over the end of one. */
static char *
join (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

/**
 * tie_search_fold_organization:
 * @organization: an organisation
 *
 * Returns: (transfer full): what a query is looked for in, for tie_search_query_matches(): its name
 *   and aliases in any language, without regard to case and accents
 */
char *
tie_search_fold_organization (TieOrganization *organization)
{
  g_autoptr (GPtrArray) words = NULL;

  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), NULL);

  words = g_ptr_array_new_with_free_func (g_free);
  add_organization (words, organization);
  return join (words);
}

/**
 * tie_search_fold_deal:
 * @deal: a deal
 *
 * Returns: (transfer full): likewise: its name, those of the parties with their aliases, and those
 *   of products
 */
char *
tie_search_fold_deal (TieDeal *deal)
{
  g_autoptr (GPtrArray) words = NULL;
  GPtrArray *parties, *flows;

  g_return_val_if_fail (TIE_IS_DEAL (deal), NULL);

  words = g_ptr_array_new_with_free_func (g_free);
  add_deal_names (words, deal);
  parties = tie_deal_get_parties (deal);
  for (guint i = 0; i < parties->len; i++)
    add_organization (words, g_ptr_array_index (parties, i));
  flows = tie_deal_get_flows (deal);
  for (guint i = 0; i < flows->len; i++)
    {
      GPtrArray *products = tie_flow_get_products (g_ptr_array_index (flows, i));

      for (guint j = 0; j < products->len; j++)
        add_text (words, tie_product_get_name (g_ptr_array_index (products, j)));
    }
  return join (words);
}

/**
 * tie_search_query_new:
 * @query: what somebody looks for
 *
 * Returns: (transfer full): the same, to be looked for in many places
 */
TieSearchQuery *
tie_search_query_new (const char *query)
{
  TieSearchQuery *self;

  g_return_val_if_fail (query != NULL, NULL);

  self = g_new (TieSearchQuery, 1);
  self->tokens = g_str_tokenize_and_fold (query, "en", NULL);
  self->n = g_strv_length (self->tokens);
  self->ascii = g_new0 (char *, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      g_auto (GStrv) ascii = NULL;

      g_strfreev (g_str_tokenize_and_fold (self->tokens[i], "en", &ascii));
      self->ascii[i] = g_strdup (ascii[0] != NULL ? ascii[0] : "");
    }
  return self;
}

/**
 * tie_search_query_free:
 * @self: (transfer full): a query
 */
void
tie_search_query_free (TieSearchQuery *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->tokens);
  g_strfreev (self->ascii);
  g_free (self);
}

/**
 * tie_search_query_matches:
 * @self: a query
 * @folded: what tie_search_fold_organization() or tie_search_fold_deal() gave
 *
 * Returns: whether every word of the query stands there: "Nestlé" finds "Nestle" as "nestle" finds
 *   "Nestlé"; an empty query matches
 */
gboolean
tie_search_query_matches (const TieSearchQuery *self, const char *folded)
{
  g_return_val_if_fail (self != NULL && folded != NULL, FALSE);

  for (guint i = 0; i < self->n; i++)
    if (strstr (folded, self->tokens[i]) == NULL
        && (self->ascii[i][0] == '\0' || strstr (folded, self->ascii[i]) == NULL))
      return FALSE;
  return TRUE;
}

/**
 * tie_search_matches_organization:
 * @query: what somebody looks for
 * @organization: an organisation
 *
 * Returns: whether every word of @query stands in its name or an alias, in any language; case and
 * accents don't matter, and an empty query matches
 */
gboolean
tie_search_matches_organization (const char *query, TieOrganization *organization)
{
  g_autoptr (TieSearchQuery) parsed = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), FALSE);

  parsed = tie_search_query_new (query);
  folded = tie_search_fold_organization (organization);
  return tie_search_query_matches (parsed, folded);
}

/**
 * tie_search_matches_deal:
 * @query: what somebody looks for
 * @deal: a deal
 *
 * Returns: whether every word of @query stands in its name, in the name or an alias of a party, or
 * in the name of a product, in any language; case and accents don't matter, and an empty query
 * matches
 */
gboolean
tie_search_matches_deal (const char *query, TieDeal *deal)
{
  g_autoptr (TieSearchQuery) parsed = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (query != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_DEAL (deal), FALSE);

  parsed = tie_search_query_new (query);
  folded = tie_search_fold_deal (deal);
  return tie_search_query_matches (parsed, folded);
}
