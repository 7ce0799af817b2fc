/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a timeline says in words, composed from the document. */

#include "tie-timeline-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tie-wording.h"

/* A note of at most so many characters may stand at a bar. */
#define SHORT_NOTE 44

static char *
join (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);
  /* Translators: joins two remarks at a bar: "by 2029" and "no capacity given" */
  return g_strdup_printf (_ ("%s, %s"), a, b);
}

static char *
first_phase_words (const char *amount, const TieInterval *when, const char *language)
{
  g_autofree char *date = tie_wording_date (&when->end, language);

  if (!when->single)
    /* Translators: an amount and a date: "first 1 GW by March 2027" */
    return g_strdup_printf (_ ("first %s by %s"), amount, date);
  switch (when->end.precision)
    {
    case TIE_PRECISION_DAY:
    case TIE_PRECISION_UNNAMED_DAY:
    case TIE_PRECISION_UNNAMED_DAY_OF_YEAR:
      /* Translators: an amount and a day: "first 1 GW on 3 March 2027" */
      return g_strdup_printf (_ ("first %s on %s"), amount, date);
    case TIE_PRECISION_HALF:
    case TIE_PRECISION_QUARTER:
    case TIE_PRECISION_FOUR_MONTHS:
    case TIE_PRECISION_DECADE:
      /* Translators: an amount and a part of a year: "first 1 GW in the second half of 2026" */
      return g_strdup_printf (_ ("first %s in the %s"), amount, date);
    case TIE_PRECISION_CENTURY:
    case TIE_PRECISION_YEAR:
    case TIE_PRECISION_SEASON:
    case TIE_PRECISION_MONTH:
    case TIE_PRECISION_UNNAMED_MONTH:
    default:
      /* Translators: an amount and a year, month or season: "first 1 GW in March 2027" */
      return g_strdup_printf (_ ("first %s in %s"), amount, date);
    }
}

/* What has been delivered, else when the first phase is due. */
static char *
phase_words (TieFlow *flow, TieDocument *document, const char *language, gboolean brief)
{
  GPtrArray *phases = tie_flow_get_phases (flow);
  const TiePhase *delivered = NULL;
  const TiePhase *planned = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      const TiePhase *phase = g_ptr_array_index (phases, i);

      if (phase->delivered && phase->amount->len > 0)
        delivered = phase;
      else if (planned == NULL && phase->amount->len > 0 && phase->when != NULL
               && phase->when->end_bound == TIE_BOUND_DATE)
        planned = phase;
    }
  if (delivered != NULL)
    {
      g_autofree char *amount =
          tie_wording_quantity (tie_amount_first (delivered->amount), document, language);

      /* Translators: an amount that has been delivered: "1 GW in place" */
      return g_strdup_printf (_ ("%s in place"), amount);
    }
  if (planned != NULL)
    {
      g_autofree char *amount =
          tie_wording_quantity (tie_amount_first (planned->amount), document, language);
      g_autofree char *date = tie_wording_date_short (&planned->when->end, language);

      if (!brief)
        return first_phase_words (amount, planned->when, language);
      return g_strdup_printf (_ ("first %s in %s"), amount, date);
    }
  return NULL;
}

/* "for 7 years", for what has two dated ends about whole years apart. */
static char *
duration_words (const TieTimelineSpan *span, const char *language)
{
  const double days =
      (span->end_first + span->end_last - span->start_first - span->start_last) / 2.0;
  const double years = round (days / 365.2425);
  g_autofree char *number = NULL;

  if (!span->is_known || !span->start_known || span->end != TIE_BOUND_DATE || years < 2
      || fabs (days / 365.2425 - years) > 0.09)
    return NULL;
  number = tie_wording_number (years, language);
  return g_strdup_printf (ngettext ("for %s year", "for %s years", (gulong) years), number);
}

/* What the document says of the flow, if it is short; else what its numbers say. */
static char *
note_words (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  const char *note = tie_text_get (tie_flow_get_note (row->flow), language);
  const char *unit = tie_document_get_capacity_unit (document);
  TieFlowKind kind = tie_flow_get_kind (row->flow);
  g_autofree char *duration = NULL;

  if (note != NULL && g_utf8_strlen (note, -1) <= SHORT_NOTE)
    return g_strdup (note);
  if (kind == TIE_FLOW_SERVICE)
    duration = duration_words (&row->span, language);
  if (unit == NULL || (kind != TIE_FLOW_SUPPLY && kind != TIE_FLOW_SERVICE)
      || tie_flow_get_amount (row->flow)->len > 0 || tie_deal_get_amount (row->deal)->len > 0)
    return g_steal_pointer (&duration);
  return join (duration, _ ("no capacity given"));
}

static void
add_wording (GPtrArray *wordings, const char *a, const char *b, const char *c)
{
  g_autofree char *ab = join (a, b);
  char *text = join (ab, c);

  if (text == NULL || g_ptr_array_find_with_equal_func (wordings, text, g_str_equal, NULL))
    g_free (text);
  else
    g_ptr_array_add (wordings, text);
}

/**
 * tie_timeline_wording_bar:
 * @row: a row with a flow or without
 * @document: its document
 * @language: BCP 47
 *
 * Composes what stands at a bar: its first phase, when it ends, and what is remarkable; then the
 * same with less and less.
 *
 * Returns: (transfer full) (array zero-terminated=1): the wordings, the longest first
 */
char **
tie_timeline_wording_bar (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_autoptr (GPtrArray) wordings = g_ptr_array_new ();
  g_autofree char *phase = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *note = NULL;
  g_autofree char *end = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->flow != NULL)
    {
      phase = phase_words (row->flow, document, language, FALSE);
      brief = phase_words (row->flow, document, language, TRUE);
      note = note_words (row, document, language);
      end = tie_wording_flow_end (row->flow, language);
    }
  if (row->deal != NULL && !row->span.is_known)
    {
      g_free (end);
      end = tie_timeline_wording_undated (row, language);
    }
  add_wording (wordings, phase, end, note);
  add_wording (wordings, phase, end, NULL);
  add_wording (wordings, brief, end, NULL);
  add_wording (wordings, brief != NULL ? brief : end, NULL, NULL);
  add_wording (wordings, end, NULL, NULL);
  g_ptr_array_add (wordings, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&wordings), FALSE);
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
  return join (tie_status_get_label (status), _ ("no date given"));
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

/* The payment for what the bar stands for. */
static GPtrArray *
find_price (const TieTimelineRow *row)
{
  GPtrArray *flows;

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
        return tie_flow_get_amount (flow);
    }
  return NULL;
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
  GPtrArray *flows;

  g_return_val_if_fail (row != NULL, FALSE);

  if (row->deal == NULL)
    return FALSE;
  if (tie_deal_is_status_disputed (row->deal) || tie_deal_get_announced_claims (row->deal)->len > 1)
    return TRUE;
  flows = tie_deal_get_flows (row->deal);
  for (guint i = 0; i < flows->len; i++)
    {
      GPtrArray *amount = tie_flow_get_amount (g_ptr_array_index (flows, i));

      if (amount != find_amount (row) && amount != find_price (row)
          && tie_amount_is_disputed (amount))
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
 * Returns: (transfer full): the row in one sentence, for those who cannot see it
 */
char *
tie_timeline_wording_title (const TieTimelineRow *row, TieDocument *document, const char *language)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (row != NULL, NULL);

  if (row->kind == TIE_TIMELINE_ROW_LANE && row->flow != NULL)
    return tie_wording_flow (row->flow, document, language);
  if (row->deal == NULL)
    return g_strdup (row->name);
  words = tie_timeline_wording_undated (row, language);
  /* Translators: a deal and what there is to say of it: "Intel: no deal" */
  return g_strdup_printf (_ ("%s: %s"), row->name, words);
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
  words = join (amount, when);
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
  words = join (amount, when);
  said = g_strdup_printf (_ ("%s: %s"), label, words);
  if (product == NULL)
    return g_steal_pointer (&said);
  return g_strdup_printf (_ ("%s: %s"), tie_text_get (tie_product_get_name (product), language),
                          said);
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
