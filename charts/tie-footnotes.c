/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The numbered sources of a chart. */

#include "tie-footnotes.h"

#include "tie-phase.h"
#include "tie-quantity.h"
#include "tie-wording.h"

struct _TieFootnotes
{
  GPtrArray *sources; /* TieSource */
  GHashTable *cited;  /* the same, each with its number */
};

/**
 * tie_footnotes_new:
 *
 * Returns: (transfer full): an empty list of footnotes
 */
TieFootnotes *
tie_footnotes_new (void)
{
  TieFootnotes *self = g_new0 (TieFootnotes, 1);

  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->cited = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * tie_footnotes_free:
 * @self: (transfer full) (nullable): footnotes
 *
 * Frees the list.
 */
void
tie_footnotes_free (TieFootnotes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->cited);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static void
take_source (TieFootnotes *self, TieSource *source, guint number)
{
  g_hash_table_insert (self->cited, source, GUINT_TO_POINTER (number));
  g_ptr_array_add (self->sources, g_object_ref (source));
}

static void
cite_source (TieFootnotes *self, TieSource *source)
{
  if (!g_hash_table_contains (self->cited, source))
    take_source (self, source, self->sources->len + 1);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  guint left = tie_footnotes_get_number (data, *(TieSource *const *) a);
  guint right = tie_footnotes_get_number (data, *(TieSource *const *) b);

  return left < right ? -1 : left > right;
}

/**
 * tie_footnotes_new_numbered:
 * @other: footnotes
 * @numbering: those of several charts; cites what it did not cite before
 *
 * Returns: (transfer full): the sources of @other with their numbers in @numbering, in the order of
 *   these
 */
TieFootnotes *
tie_footnotes_new_numbered (TieFootnotes *other, TieFootnotes *numbering)
{
  TieFootnotes *self;

  g_return_val_if_fail (other != NULL && numbering != NULL, NULL);

  self = tie_footnotes_new ();
  for (guint i = 0; i < other->sources->len; i++)
    {
      TieSource *source = g_ptr_array_index (other->sources, i);

      cite_source (numbering, source);
      take_source (self, source, tie_footnotes_get_number (numbering, source));
    }
  g_ptr_array_sort_with_data (self->sources, compare_numbers, self);
  return self;
}

/**
 * tie_footnotes_get_number:
 * @self: footnotes
 * @source: a source
 *
 * Returns: its number, from 1; 0 if it is not cited
 */
guint
tie_footnotes_get_number (TieFootnotes *self, TieSource *source)
{
  g_return_val_if_fail (self != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->cited, source));
}

/**
 * tie_footnotes_cite:
 * @self: footnotes
 * @citations: (nullable) (element-type TieCitation): what is cited
 *
 * Gives each source that was not cited before the next number.
 */
void
tie_footnotes_cite (TieFootnotes *self, GPtrArray *citations)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; citations != NULL && i < citations->len; i++)
    {
      const TieCitation *citation = g_ptr_array_index (citations, i);

      if (citation->source != NULL)
        cite_source (self, citation->source);
    }
}

static void
cite_amount (TieFootnotes *self, GPtrArray *amount)
{
  for (guint i = 0; i < amount->len; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);

      tie_footnotes_cite (self, quantity->citations);
    }
}

/**
 * tie_footnotes_cite_flow:
 * @self: footnotes
 * @flow: a flow that is shown
 *
 * Cites the sources of its amounts, its phases and its own, then those of its deal.
 */
void
tie_footnotes_cite_flow (TieFootnotes *self, TieFlow *flow)
{
  GPtrArray *phases;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_FLOW (flow));

  cite_amount (self, tie_flow_get_amount (flow));
  tie_footnotes_cite (self, tie_flow_get_citations (flow));
  phases = tie_flow_get_phases (flow);
  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      cite_amount (self, phase->amount);
      tie_footnotes_cite (self, phase->citations);
    }
  tie_footnotes_cite_deal (self, tie_flow_get_deal (flow));
}

static void
cite_claims (TieFootnotes *self, GPtrArray *claims)
{
  for (guint i = 0; i < claims->len; i++)
    {
      const TieClaim *claim = g_ptr_array_index (claims, i);

      tie_footnotes_cite (self, claim->citations);
    }
}

/**
 * tie_footnotes_cite_deal:
 * @self: footnotes
 * @deal: a deal that is shown
 *
 * Cites the sources of its amount, its status, its announcement and its own.
 */
void
tie_footnotes_cite_deal (TieFootnotes *self, TieDeal *deal)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_DEAL (deal));

  cite_amount (self, tie_deal_get_amount (deal));
  cite_claims (self, tie_deal_get_status_claims (deal));
  cite_claims (self, tie_deal_get_announced_claims (deal));
  tie_footnotes_cite (self, tie_deal_get_citations (deal));
}

/**
 * tie_footnotes_get_n:
 * @self: footnotes
 *
 * Returns: how many sources are cited
 */
guint
tie_footnotes_get_n (TieFootnotes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sources->len;
}

/**
 * tie_footnotes_get:
 * @self: footnotes
 * @index: from 0
 *
 * Returns: (transfer none): the source; its number is @index + 1, unless others share the numbers
 */
TieSource *
tie_footnotes_get (TieFootnotes *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, index);
}

/**
 * tie_footnotes_dup_text:
 * @self: footnotes
 * @index: from 0
 * @language: BCP 47
 *
 * The source as a chart prints it: its number, who published it (else its title), and when.
 *
 * Returns: (transfer full): such as "[1] CNBC, 16 Jan 2026"
 */
char *
tie_footnotes_dup_text (TieFootnotes *self, guint index, const char *language)
{
  TieSource *source = tie_footnotes_get (self, index);
  const TieDate *published;
  const char *who;
  g_autofree char *date = NULL;
  guint number;

  g_return_val_if_fail (source != NULL, NULL);

  number = tie_footnotes_get_number (self, source);
  who = tie_text_get_in_line (tie_source_get_publisher (source), language);
  if (who == NULL)
    who = tie_text_get_in_line (tie_source_get_title (source), language);
  published = tie_source_get_published (source);
  if (published == NULL)
    return g_strdup_printf ("[%u] %s", number, who);

  date = tie_wording_date_short (published, language);
  return g_strdup_printf ("[%u] %s, %s", number, who, date);
}
