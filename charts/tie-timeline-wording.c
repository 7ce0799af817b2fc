/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline says in words, composed from the document. */

#include "tie-timeline-wording.h"

#include "tie-wording.h"
#include "tie-words.h"

/**
 * tie_timeline_wording_join:
 * @a: (nullable): a remark
 * @b: (nullable): another
 *
 * Returns: (transfer full) (nullable): both, or the one that there is
 */
char *
tie_timeline_wording_join (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);
  /* Translators: joins two remarks at a bar: "by 2029" and "no capacity given" */
  return g_strdup_printf (_ ("%s, %s"), a, b);
}

/**
 * tie_timeline_wording_undated:
 * @row: a row of a deal
 * @language: BCP 47
 *
 * Returns: (transfer full): such as "in discussion, no date given"
 */
char *
tie_timeline_wording_undated (const TieTimelineRow *row, const char *language)
{
  TieStatus status;
  const TieDate *checked;

  g_return_val_if_fail (row != NULL && row->deal != NULL, NULL);

  status = tie_deal_get_status (row->deal);
  checked = tie_deal_get_checked (row->deal);
  if (status == TIE_STATUS_NONE && checked != NULL)
    {
      g_autofree char *date = tie_wording_date (checked, language);

      /* Translators: %s is the day on which somebody looked for a deal and found none */
      return g_strdup_printf (_ ("no deal (looked %s)"), date);
    }
  if (status == TIE_STATUS_NONE)
    return g_strdup (_ ("no deal"));
  return tie_timeline_wording_join (tie_status_get_label (status), _ ("no date given"));
}

static GPtrArray *
find_amount (const TieTimelineRow *row)
{
  if (row->flow != NULL && tie_flow_get_amount (row->flow)->len > 0)
    return tie_flow_get_amount (row->flow);
  if (row->deal != NULL && tie_deal_get_amount (row->deal)->len > 0)
    return tie_deal_get_amount (row->deal);
  return NULL;
}

/**
 * tie_timeline_has_amount:
 * @row: a row
 *
 * Returns: whether it has an amount of its own, which is not its price
 */
gboolean
tie_timeline_has_amount (const TieTimelineRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  return find_amount (row) != NULL;
}

/**
 * tie_timeline_find_payment:
 * @row: a row
 *
 * Returns: (transfer none) (nullable): what is paid for what the bar stands for
 */
TieFlow *
tie_timeline_find_payment (const TieTimelineRow *row)
{
  GPtrArray *flows;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->deal == NULL || row->flow == NULL)
    return NULL;
  flows = tie_deal_get_flows (row->deal);
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_flow_get_kind (flow) == TIE_FLOW_MONEY
          && tie_flow_get_from (flow) == tie_flow_get_to (row->flow)
          && tie_flow_get_to (flow) == tie_flow_get_from (row->flow)
          && tie_flow_get_amount (flow)->len > 0)
        return flow;
    }
  return NULL;
}

static GPtrArray *
find_price (const TieTimelineRow *row)
{
  TieFlow *payment = tie_timeline_find_payment (row);

  return payment != NULL ? tie_flow_get_amount (payment) : NULL;
}

static char *
amount_words (GPtrArray *amount, TieDocument *document, const char *language, gboolean *disputed)
{
  const char *unit = tie_document_get_capacity_unit (document);
  const TieQuantity *quantity = unit != NULL ? tie_amount_in_unit (amount, unit) : NULL;

  *disputed = amount != NULL && tie_amount_is_disputed (amount);
  if (quantity == NULL)
    quantity = tie_amount_first (amount);
  return quantity != NULL ? tie_wording_quantity (quantity, document, language) : NULL;
}

/**
 * tie_timeline_wording_amount:
 * @row: a row
 * @document: its document
 * @language: BCP 47
 * @disputed: (out): whether sources disagree about it
 *
 * The amount of what a bar stands for: its own, else its deal's, else its price.
 *
 * Returns: (transfer full) (nullable): the amount, as short as on a chart
 */
char *
tie_timeline_wording_amount (const TieTimelineRow *row,
                             TieDocument *document,
                             const char *language,
                             gboolean *disputed)
{
  GPtrArray *amount;

  g_return_val_if_fail (row != NULL && disputed != NULL, NULL);

  amount = find_amount (row);
  return amount_words (amount != NULL ? amount : find_price (row), document, language, disputed);
}

/**
 * tie_timeline_wording_price:
 * @row: a row
 * @document: its document
 * @language: BCP 47
 * @disputed: (out): whether sources disagree about it
 *
 * Returns: (transfer full) (nullable): the price, when the amount is something else
 */
char *
tie_timeline_wording_price (const TieTimelineRow *row,
                            TieDocument *document,
                            const char *language,
                            gboolean *disputed)
{
  g_return_val_if_fail (row != NULL && disputed != NULL, NULL);

  *disputed = FALSE;
  if (find_amount (row) == NULL)
    return NULL;
  return amount_words (find_price (row), document, language, disputed);
}

/**
 * tie_timeline_is_disputed:
 * @row: a row
 *
 * Returns: whether sources disagree about the status or the announcement of its deal, or about an
 *   amount that is neither its amount nor its price
 */
gboolean
tie_timeline_is_disputed (const TieTimelineRow *row)
{
  GPtrArray *flows, *own, *price;

  g_return_val_if_fail (row != NULL, FALSE);

  if (row->deal == NULL)
    return FALSE;
  if (tie_deal_is_status_disputed (row->deal) || tie_deal_get_announced_claims (row->deal)->len > 1)
    return TRUE;
  flows = tie_deal_get_flows (row->deal);
  own = find_amount (row);
  /* Looked for among all flows of the deal, once. */
  price = find_price (row);
  for (guint i = 0; i < flows->len; i++)
    {
      GPtrArray *amount = tie_flow_get_amount (g_ptr_array_index (flows, i));

      if (amount != own && amount != price && tie_amount_is_disputed (amount))
        return TRUE;
    }
  return FALSE;
}

/**
 * tie_timeline_has_dispute:
 * @row: a row
 *
 * Returns: whether sources disagree about anything that the row shows
 */
gboolean
tie_timeline_has_dispute (const TieTimelineRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  return tie_timeline_is_disputed (row) || tie_amount_is_disputed (find_amount (row))
         || tie_amount_is_disputed (find_price (row));
}

/**
 * tie_timeline_wording_title:
 * @row: a row
 * @document: its document
 * @language: BCP 47
 *
 * Names a row, for those who cannot see it; what its bar says comes with
 * tie_timeline_wording_reading().
 *
 * Returns: (transfer full): such as "AMD supplies OpenAI"
 */
char *
tie_timeline_wording_title (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->kind == TIE_TIMELINE_ROW_LANE && row->flow != NULL)
    return row->span.is_known ? tie_wording_deed (row->flow, language)
                              : tie_wording_flow (row->flow, document, language);
  if (row->deal == NULL)
    return g_strdup (row->name);
  words = tie_timeline_wording_undated (row, language);
  /* Translators: a deal and what there is to say of it: "Intel: no deal" */
  return g_strdup_printf (_ ("%s: %s"), row->name, words);
}

/**
 * tie_timeline_wording_reading:
 * @row: a row with a bar
 * @document: its document
 * @language: BCP 47
 *
 * Reads a bar out: how much, between which days it starts and ends, and what of that is not stated.
 *
 * Returns: (transfer full): "6 GW; starts in the second half of 2026 (1 July – 31 December), end
 *   not stated"
 */
char *
tie_timeline_wording_reading (const TieTimelineRow *row,
                              TieDocument *document,
                              const char *language)
{
  GPtrArray *amount;
  g_autofree char *when = NULL;
  g_autofree char *quantity = NULL;
  g_autofree char *disputed = NULL;

  g_return_val_if_fail (row != NULL && row->flow != NULL, NULL);

  amount = find_amount (row);
  when = tie_wording_delivery (row->flow, language);
  if (amount != NULL)
    quantity = tie_wording_quantity_long (tie_amount_first (amount), document, language);
  if (quantity != NULL && tie_amount_is_disputed (amount))
    disputed = tie_timeline_wording_join (quantity, _ ("amount disputed"));
  if (quantity == NULL)
    return g_strdup (when != NULL ? when : row->name);
  if (when == NULL)
    return g_strdup (disputed != NULL ? disputed : quantity);
  /* Translators: an amount, and when it is delivered: "6 GW; starts in 2026, end not stated" */
  return g_strdup_printf (_ ("%s; %s"), disputed != NULL ? disputed : quantity, when);
}

/**
 * tie_timeline_wording_steps:
 * @row: a row with a bar
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full) (nullable): what its amount is like, its phases, a line each, then its
 * description
 */
char *
tie_timeline_wording_steps (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *phases;
  char *description;
  char *like;

  g_return_val_if_fail (row != NULL && row->flow != NULL, NULL);

  like = tie_wording_comparisons (document, find_amount (row), language);
  if (like != NULL)
    g_ptr_array_add (lines, like);
  phases = tie_flow_get_phases (row->flow);
  for (guint i = 0; i < phases->len; i++)
    g_ptr_array_add (lines, tie_timeline_wording_phase (g_ptr_array_index (phases, i), document,
                                                        language));
  description = tie_timeline_wording_description (row, language);
  if (description != NULL)
    g_ptr_array_add (lines, description);
  if (lines->len == 0)
    return NULL;
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * tie_timeline_wording_description:
 * @row: a row
 * @language: BCP 47
 *
 * Returns: (transfer full) (nullable): its deal's status, announcement and summary
 */
char *
tie_timeline_wording_description (const TieTimelineRow *row, const char *language)
{
  GPtrArray *claims;
  const char *summary;
  GString *text;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->deal == NULL)
    return NULL;
  /* Translators: the status of a deal, such as "Status: signed." */
  text = g_string_new (NULL);
  g_string_append_printf (text, _ ("Status: %s."),
                          tie_status_get_label (tie_deal_get_status (row->deal)));
  if (tie_timeline_is_disputed (row))
    g_string_append_printf (text, " %s", _ ("Sources disagree."));
  claims = tie_deal_get_announced_claims (row->deal);
  if (claims->len > 0)
    {
      g_autofree char *announced =
          tie_timeline_wording_announced (g_ptr_array_index (claims, 0), language);

      g_string_append_printf (text, " %s.", announced);
    }
  summary = tie_text_get (tie_deal_get_summary (row->deal), language);
  if (summary != NULL)
    g_string_append_printf (text, " %s", summary);
  return g_string_free (text, FALSE);
}

/**
 * tie_timeline_wording_phase:
 * @phase: a phase
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full): such as "1 GW, second half of 2026 (planned)"
 */
char *
tie_timeline_wording_phase (const TiePhase *phase, TieDocument *document, const char *language)
{
  g_autofree char *amount = NULL;
  g_autofree char *when = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (phase != NULL, NULL);

  if (phase->amount->len > 0)
    amount = tie_wording_quantity_long (tie_amount_first (phase->amount), document, language);
  if (phase->when != NULL)
    when = tie_wording_interval (phase->when, language);
  words = tie_timeline_wording_join (amount, when);
  /* Translators: a phase of a delivery, and how far it is */
  return g_strdup_printf (phase->delivered ? _ ("%s (delivered)") : _ ("%s (planned)"),
                          words != NULL ? words : "");
}

/**
 * tie_timeline_wording_fact:
 * @fact: a dated fact
 * @product: (nullable): the product that it is about
 * @document: its document
 * @language: BCP 47
 *
 * Returns: (transfer full): what it says, and when
 */
char *
tie_timeline_wording_fact (TieFact *fact,
                           TieProduct *product,
                           TieDocument *document,
                           const char *language)
{
  const TieQuantity *quantity;
  const char *label;
  g_autofree char *when = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;
  g_autofree char *said = NULL;

  g_return_val_if_fail (TIE_IS_FACT (fact), NULL);

  label = tie_text_get (tie_fact_get_label (fact), language);
  when = tie_wording_interval (tie_fact_get_when (fact), language);
  quantity = tie_amount_first (tie_fact_get_amount (fact));
  if (quantity != NULL)
    amount = tie_wording_quantity_long (quantity, document, language);
  words = tie_timeline_wording_join (amount, when);
  said = g_strdup_printf (_ ("%s: %s"), label, words);
  if (product == NULL)
    return g_steal_pointer (&said);
  return g_strdup_printf (_ ("%s: %s"),
                          tie_text_get_in_line (tie_product_get_name (product), language), said);
}

/**
 * tie_timeline_wording_announced:
 * @claim: what a source says of the announcement
 * @language: BCP 47
 *
 * Returns: (transfer full): such as "Announced 6 October 2025"
 */
char *
tie_timeline_wording_announced (const TieClaim *claim, const char *language)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  date = tie_wording_date (&claim->date, language);
  /* Translators: when a deal was announced */
  return g_strdup_printf (_ ("Announced %s"), date);
}
