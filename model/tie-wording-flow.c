/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Flows in words. */

#include "tie-wording.h"

#include "tie-deal.h"
#include "tie-language.h"
#include "tie-wording-private.h"
#include "tie-words.h"

/**
 * tie_wording_flow_end:
 * @flow: a flow
 * @language: (nullable): BCP 47
 *
 * Says when a flow ends, as far as known, as short as a chart needs it: "by 2029" for a period that
 * ends with that year, the date itself for what comes all at once, "no end date given", "no end
 * meant".
 *
 * Returns: (transfer full) (nullable): the words; %NULL when the document doesn't say when it is at
 * all
 */
char *
tie_wording_flow_end (TieFlow *flow, const char *language)
{
  const TieInterval *when;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);

  when = tie_flow_get_when (flow);
  if (when == NULL)
    return NULL;
  if (when->end_bound == TIE_BOUND_UNKNOWN)
    /* Translators: of a delivery whose end nobody has named */
    return g_strdup (_ ("no end date given"));
  if (when->end_bound == TIE_BOUND_OPEN)
    /* Translators: of a service that isn't meant to end */
    return g_strdup (_ ("no end meant"));
  return when->single ? tie_wording_date_short (&when->end, language)
                      : tie_wording_date_end (&when->end, language);
}

/* A stake is of whoever the document says that it is a percentage of, else of the giver. */
static gboolean
is_stake_in_receiver (TieFlow *flow)
{
  const TieQuantity *share = tie_amount_first (tie_flow_get_amount (flow));

  return share != NULL
         && g_strcmp0 (share->of_id, tie_organization_get_id (tie_flow_get_to (flow))) == 0;
}

/**
 * tie_wording_deed:
 * @flow: a flow
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full): who does what with whom: "AMD supplies OpenAI"
 */
char *
tie_wording_deed (TieFlow *flow, const char *language)
{
  const char *from, *to;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);

  if (language == NULL)
    language = tie_language_get ();
  from = tie_text_get_in_line (tie_organization_get_name (tie_flow_get_from (flow)), language);
  to = tie_text_get_in_line (tie_organization_get_name (tie_flow_get_to (flow)), language);

  switch (tie_flow_get_kind (flow))
    {
    case TIE_FLOW_SUPPLY:
      /* Translators: %1$s and %2$s (in that order, unless a translation says otherwise) are
       * organisations, here and in what follows. What comes after in the sentence is a list: "AMD
       * supplies OpenAI, 6 GW, no end date given" */
      return g_strdup_printf (C_ ("flow", "%s supplies %s"), from, to);
    case TIE_FLOW_SERVICE:
      return g_strdup_printf (C_ ("flow", "%s provides services to %s"), from, to);
    case TIE_FLOW_MONEY:
      return g_strdup_printf (C_ ("flow", "%s gives money to %s"), from, to);
    case TIE_FLOW_EQUITY:
      return g_strdup_printf (C_ ("flow", "%s gives a right to shares to %s"), from, to);
    case TIE_FLOW_HOLDING:
      return is_stake_in_receiver (flow)
                 ? g_strdup_printf (C_ ("flow", "%s has a stake in %s"), from, to)
                 : g_strdup_printf (C_ ("flow", "%s has a stake in %s"), to, from);
    case TIE_FLOW_DEBT:
      return g_strdup_printf (C_ ("flow", "%s lends to %s"), from, to);
    case TIE_FLOW_GUARANTEE:
      return g_strdup_printf (C_ ("flow", "%s gives a guarantee to %s"), from, to);
    case TIE_FLOW_KNOWLEDGE:
      return g_strdup_printf (C_ ("flow", "%s provides designs or licences to %s"), from, to);
    case TIE_FLOW_OTHER:
    default:
      return g_strdup_printf (C_ ("flow", "from %s to %s"), from, to);
    }
}

static void
append (GString *sentence, const char *words)
{
  /* Translators: between the parts of a sentence: "AMD supplies OpenAI, 6 GW, no end date given" */
  g_string_append (sentence, C_ ("between parts of a sentence", ", "));
  g_string_append (sentence, words);
}

/**
 * tie_wording_flow:
 * @flow: a flow
 * @document: (nullable): the document, for names of units and organisations
 * @language: (nullable): BCP 47
 *
 * Says a flow in one sentence, for titles and screen readers: who gives what to whom, how much, by
 * when, and how far the deal has come unless it is agreed.
 *
 * Returns: (transfer full): the sentence: "AMD supplies OpenAI, 6 GW, no end date given"
 */
char *
tie_wording_flow (TieFlow *flow, TieDocument *document, const char *language)
{
  const TieQuantity *quantity;
  g_autofree char *deed = NULL;
  g_autofree char *end = NULL;
  GString *sentence;
  TieStatus status;

  g_return_val_if_fail (TIE_IS_FLOW (flow), NULL);

  if (language == NULL)
    language = tie_language_get ();
  quantity = tie_amount_first (tie_flow_get_amount (flow));
  deed = tie_wording_deed (flow, language);
  end = tie_wording_flow_end (flow, language);
  status = tie_deal_get_status (tie_flow_get_deal (flow));
  sentence = g_string_new (deed);
  if (quantity != NULL)
    {
      g_autofree char *amount = tie_wording_quantity_long (quantity, document, language);

      append (sentence, amount);
    }
  if (tie_amount_is_disputed (tie_flow_get_amount (flow)))
    /* Translators: sources disagree about the amount just named */
    append (sentence, _ ("amount disputed"));
  if (end != NULL)
    append (sentence, end);
  if (!tie_status_is_agreed (status))
    append (sentence, tie_status_get_label (status));
  return g_string_free (sentence, FALSE);
}
