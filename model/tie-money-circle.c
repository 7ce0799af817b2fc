/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Money that comes back: who gives somebody money or equity and is, in the end, paid by them. */

#include "tie-money-circle.h"

#include <string.h>

#include "tie-circuits.h"
#include "tie-language.h"
#include "tie-money-link-private.h"
#include "tie-words.h"

#define MAX_CIRCLES 200
#define MAX_LINKS 6

/**
 * tie_money_circle_free:
 * @self: (transfer full) (nullable): a circle
 */
void
tie_money_circle_free (TieMoneyCircle *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->links);
  g_free (self);
}

/* The document's organisations by number */
static GHashTable *
number_organizations (GPtrArray *organizations)
{
  GHashTable *numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < organizations->len; i++)
    g_hash_table_insert (numbers, g_ptr_array_index (organizations, i), GUINT_TO_POINTER (i));
  return numbers;
}

static guint
get_number (GHashTable *numbers, TieOrganization *organization)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, organization));
}

static GPtrArray *
list_successors (GPtrArray *links, GHashTable *numbers, guint n_organizations)
{
  GPtrArray *successors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_organizations; i++)
    g_ptr_array_add (successors, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (links, i);
      GArray *list = g_ptr_array_index (successors, get_number (numbers, link->payer));
      guint payee = get_number (numbers, link->payee);

      g_array_append_val (list, payee);
    }
  return successors;
}

static TieMoneyLink *
copy_link (const TieMoneyLink *link)
{
  TieMoneyLink *copy = g_new0 (TieMoneyLink, 1);

  copy->payer = g_object_ref (link->payer);
  copy->payee = g_object_ref (link->payee);
  copy->flow = g_object_ref (link->flow);
  copy->implied = link->implied;
  return copy;
}

static const TieMoneyLink *
find_link (GPtrArray *links, TieOrganization *payer, TieOrganization *payee)
{
  for (guint i = 0; i < links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (links, i);

      if (link->payer == payer && link->payee == payee)
        return link;
    }
  g_assert_not_reached ();
}

/* A circle is told from what is given; of purchases alone, from one that is stated. */
static guint
rank_as_beginning (const TieMoneyLink *link)
{
  if (tie_money_link_is_gift (link))
    return 2;
  return link->implied ? 0 : 1;
}

static guint
find_beginning (GPtrArray *links)
{
  guint best = 0;

  for (guint i = 1; i < links->len; i++)
    if (rank_as_beginning (g_ptr_array_index (links, i))
        > rank_as_beginning (g_ptr_array_index (links, best)))
      best = i;
  return best;
}

static TieMoneyCircle *
new_circle (GPtrArray *links, GPtrArray *organizations, GArray *circuit)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  TieMoneyCircle *self = g_new0 (TieMoneyCircle, 1);
  guint beginning;

  for (guint i = 0; i < circuit->len; i++)
    {
      guint payer = g_array_index (circuit, guint, i);
      guint payee = g_array_index (circuit, guint, (i + 1) % circuit->len);

      g_ptr_array_add (found, (gpointer) find_link (links, g_ptr_array_index (organizations, payer),
                                                    g_ptr_array_index (organizations, payee)));
    }
  beginning = find_beginning (found);
  self->links = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_money_link_free);
  self->weakest = TIE_STATUS_COMPLETED;
  for (guint i = 0; i < found->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (found, (beginning + i) % found->len);

      self->weakest = MIN (self->weakest, tie_deal_get_status (tie_flow_get_deal (link->flow)));
      g_ptr_array_add (self->links, copy_link (link));
    }
  return self;
}

/**
 * tie_money_circles_find:
 * @document: a document
 * @bounded: (out) (optional): whether a bound cut the search
 *
 * Finds the money circles as docs/format.md defines them: the elementary circuits (Johnson 1975) of
 * what is paid, at most 200, of at most 6 links. Where one pays another by several flows, the link
 * is the one of the strongest status, stated before implied, the first in the document.
 *
 * Returns: (transfer full) (element-type TieMoneyCircle): the circles
 */
GPtrArray *
tie_money_circles_find (TieDocument *document, gboolean *bounded)
{
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) successors = NULL;
  g_autoptr (GPtrArray) circuits = NULL;
  g_autoptr (GHashTable) numbers = NULL;
  GPtrArray *organizations, *circles;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  organizations = tie_document_get_organizations (document);
  numbers = number_organizations (organizations);
  links = tie_money_links_of_document (document);
  successors = list_successors (links, numbers, organizations->len);
  circuits = tie_circuits_find (successors, MAX_LINKS, MAX_CIRCLES, bounded);
  circles = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_money_circle_free);
  for (guint i = 0; i < circuits->len; i++)
    g_ptr_array_add (circles, new_circle (links, organizations, g_ptr_array_index (circuits, i)));
  return circles;
}

static const char *
get_beginning_words (const TieMoneyLink *link)
{
  if (!tie_money_link_is_gift (link))
    /* Translators: the beginning of a sentence that goes on with ", which …", and on, until the
     * money is back where it came from. {payer} and {payee} become the names of organisations. */
    return C_ ("money circle", "{payer} buys from {payee}");
  if (tie_flow_get_kind (link->flow) == TIE_FLOW_EQUITY)
    return C_ ("money circle", "{payer} gives a right to shares to {payee}");
  return C_ ("money circle", "{payer} invests in {payee}");
}

static const char *
get_further_words (const TieMoneyLink *link)
{
  if (!tie_money_link_is_gift (link))
    /* Translators: goes on with a sentence; "which" is {payer}, whom a translation may name */
    return C_ ("money circle", ", which buys from {payee}");
  if (tie_flow_get_kind (link->flow) == TIE_FLOW_EQUITY)
    return C_ ("money circle", ", which gives a right to shares to {payee}");
  return C_ ("money circle", ", which invests in {payee}");
}

/* Whatever stands in a name, only the pattern's own places are filled. */
static void
append_words (GString *sentence, const char *pattern, const char *payer, const char *payee)
{
  while (*pattern != '\0')
    if (g_str_has_prefix (pattern, "{payer}"))
      {
        g_string_append (sentence, payer);
        pattern += strlen ("{payer}");
      }
    else if (g_str_has_prefix (pattern, "{payee}"))
      {
        g_string_append (sentence, payee);
        pattern += strlen ("{payee}");
      }
    else
      g_string_append_c (sentence, *pattern++);
}

/**
 * tie_money_circle_to_words:
 * @self: a circle
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): the circle in one sentence: "Nvidia invests in OpenAI, which buys from
 * Nvidia"
 */
char *
tie_money_circle_to_words (const TieMoneyCircle *self, const char *language)
{
  GString *sentence;

  g_return_val_if_fail (self != NULL, NULL);

  if (language == NULL)
    language = tie_language_get ();
  sentence = g_string_new (NULL);
  for (guint i = 0; i < self->links->len; i++)
    {
      const TieMoneyLink *link = g_ptr_array_index (self->links, i);

      append_words (sentence, i == 0 ? get_beginning_words (link) : get_further_words (link),
                    tie_text_get_in_line (tie_organization_get_name (link->payer), language),
                    tie_text_get_in_line (tie_organization_get_name (link->payee), language));
    }
  return g_string_free (sentence, FALSE);
}
