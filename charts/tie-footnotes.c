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
  GHashTable *cited;  /* the same as a set */
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

      if (citation->source != NULL && g_hash_table_add (self->cited, citation->source))
        g_ptr_array_add (self->sources, g_object_ref (citation->source));
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
 * Returns: (transfer none): the source with the number @index + 1
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

  g_return_val_if_fail (source != NULL, NULL);

  who = tie_text_get (tie_source_get_publisher (source), language);
  if (who == NULL)
    who = tie_text_get (tie_source_get_title (source), language);
  published = tie_source_get_published (source);
  if (published == NULL)
    return g_strdup_printf ("[%u] %s", index + 1, who);

  date = tie_wording_date_short (published, language);
  return g_strdup_printf ("[%u] %s, %s", index + 1, who, date);
}
