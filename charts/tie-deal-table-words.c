/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What cells of a table say. */

#include "tie-deal-table-words.h"

#include "tie-as-of.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-wording.h"
#include "tie-unit.h"
#include "tie-wording.h"
#include "tie-words.h"

/**
 * tie_deal_table_word_way:
 * @flow: a flow
 * @request: for language and quiz
 *
 * Returns: (transfer full): from whom to whom: "AMD → OpenAI"
 */
char *
tie_deal_table_word_way (TieFlow *flow, const TieChartRequest *request)
{
  return g_strdup_printf ("%s → %s",
                          tie_quiz_cover_name_in_line (request, tie_flow_get_from (flow)),
                          tie_quiz_cover_name_in_line (request, tie_flow_get_to (flow)));
}

/**
 * tie_deal_table_word_parties:
 * @deal: a deal
 * @request: for language and quiz
 *
 * Returns: (transfer full) (nullable): who is in it, whoever gives what to whom
 */
char *
tie_deal_table_word_parties (TieDeal *deal, const TieChartRequest *request)
{
  GPtrArray *parties = tie_deal_get_parties (deal);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " – " : "",
                            tie_quiz_cover_name_in_line (request, g_ptr_array_index (parties, i)));
  return g_string_free (names, parties->len == 0);
}

/**
 * tie_deal_table_word_products:
 * @flow: a flow
 * @language: BCP 47
 *
 * Returns: (transfer full) (nullable): what is supplied
 */
char *
tie_deal_table_word_products (TieFlow *flow, const char *language)
{
  GPtrArray *products = tie_flow_get_products (flow);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (
        names, "%s%s", i > 0 ? ", " : "",
        tie_text_get_in_line (tie_product_get_name (g_ptr_array_index (products, i)), language));
  return g_string_free (names, products->len == 0);
}

/**
 * tie_deal_table_mark_dispute:
 * @words: what sources may disagree about
 * @disputed: whether they do
 *
 * Returns: (transfer full): the words, with the mark of charts, which stays in their line
 */
char *
tie_deal_table_mark_dispute (const char *words, gboolean disputed)
{
  return g_strconcat (words, disputed ? "\u00a0" : "",
                      disputed ? g_utf8_next_char (TIE_TIMELINE_DISPUTED) : "", NULL);
}

/* Whether an entry before it measures the same, so that it says something else of it. */
static gboolean
is_other_claim (GPtrArray *amount, guint index)
{
  const TieQuantity *quantity = g_ptr_array_index (amount, index);
  double factor;

  for (guint i = 0; i < index; i++)
    {
      const TieQuantity *before = g_ptr_array_index (amount, i);

      if (tie_unit_get_factor (quantity->unit, before->unit, &factor))
        return TRUE;
    }
  return FALSE;
}

/**
 * tie_deal_table_word_quantity:
 * @amount: (element-type TieQuantity): how much
 * @index: of an entry of it
 * @request: for the language
 *
 * Returns: (transfer full): the first entry as charts print it, with a mark where sources disagree;
 *   another as what it is: another measure, or what another source says
 */
char *
tie_deal_table_word_quantity (GPtrArray *amount, guint index, const TieChartRequest *request)
{
  g_autofree char *words = tie_wording_quantity (g_ptr_array_index (amount, index),
                                                 request->document, request->language);

  if (index == 0)
    return tie_deal_table_mark_dispute (words, tie_amount_is_disputed (amount));
  if (!is_other_claim (amount, index))
    return g_steal_pointer (&words);
  /* Translators: under an amount in a table: what another source says that it is */
  return g_strdup_printf (C_ ("amount", "or %s"), words);
}

/**
 * tie_deal_table_word_moment:
 * @flow: a flow
 * @request: for the moment
 *
 * Returns: (transfer full) (nullable): how much of it is planned to be in place by then, or was
 *   delivered; %NULL when nothing is known that changes with time
 */
char *
tie_deal_table_word_moment (TieFlow *flow, const TieChartRequest *request)
{
  g_autoptr (TieFlowHistory) history = tie_flow_history_new (flow, NULL);
  const TieQuantity *measure = tie_flow_history_get_measure (history);
  TieFlowState state;
  g_autofree char *part = NULL;

  tie_flow_history_get_at (history, tie_date_last_day (request->moment), &state);
  if (measure != NULL && state.delivered_stated && state.delivered.likely > 0)
    return tie_wording_delivered (measure, state.delivered.likely, state.total.likely,
                                  request->document, request->language);
  if (measure == NULL || !tie_flow_history_grows (history))
    return NULL;
  part = tie_wording_in_place (flow, measure, state.planned.likely, state.total.likely,
                               request->document, request->language);
  /* Translators: in a table as of a day: "planned by then: 2.5 of 10 GW" */
  return g_strdup_printf (_ ("planned by then: %s"), part);
}
