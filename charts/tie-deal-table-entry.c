/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a table says of each deal. */

#include "tie-deal-table-entry.h"

#include "tie-as-of.h"
#include "tie-deal-table-words.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-row.h"
#include "tie-timeline-wording.h"
#include "tie-wording.h"
#include "tie-words.h"

/* No more amounts of a flow are listed: a row must fit on a page */
#define MOST_CLAIMS 8

typedef struct
{
  const TieChartRequest *request;
  TieFootnotes *numbering;
} Composer;

/**
 * tie_deal_table_field_is_of_deal:
 * @field: a field
 *
 * Returns: whether a deal says it once, not each of its flows
 */
gboolean
tie_deal_table_field_is_of_deal (TieDealTableField field)
{
  return field == TIE_DEAL_TABLE_NAME || field == TIE_DEAL_TABLE_STATUS
         || field == TIE_DEAL_TABLE_SOURCES;
}

static void
text_clear (gpointer data)
{
  g_free (((TieDealTableText *) data)->text);
}

static void
cells_init (GArray **cells)
{
  for (guint i = 0; i < TIE_N_DEAL_TABLE_FIELDS; i++)
    {
      cells[i] = g_array_new (FALSE, FALSE, sizeof (TieDealTableText));
      g_array_set_clear_func (cells[i], text_clear);
    }
}

static void
cells_clear (GArray **cells)
{
  for (guint i = 0; i < TIE_N_DEAL_TABLE_FIELDS; i++)
    g_array_unref (cells[i]);
}

static void
line_free (gpointer data)
{
  TieDealTableLine *line = data;

  cells_clear (line->cells);
  g_free (line->title);
  g_free (line);
}

static void
deal_free (gpointer data)
{
  TieDealTableEntry *deal = data;

  cells_clear (deal->cells);
  g_free (deal->title);
  g_free (deal->description);
  g_ptr_array_unref (deal->lines);
  g_free (deal);
}

/* text: transfer full, nullable: nothing is added */
static void
take (GArray *cell, char *text, TieDealTableTone tone)
{
  TieDealTableText added = { text, tone };

  if (text != NULL)
    g_array_append_val (cell, added);
}

static TieDealTableLine *
line_new (TieDealTableEntry *deal, TieFlow *flow)
{
  TieDealTableLine *line = g_new0 (TieDealTableLine, 1);

  line->flow = flow;
  cells_init (line->cells);
  g_ptr_array_add (deal->lines, line);
  return line;
}

/* The name of a product, a condition, what a share is of: they may name who is asked for */
static char *
let_through (const Composer *composer, char *words)
{
  g_autofree char *own = words;

  return tie_quiz_cover_is_named_in (composer->request, own) ? g_strdup (TIE_QUIZ_COVER)
                                                             : g_steal_pointer (&own);
}

static void
add_amount (const Composer *composer, TieDealTableLine *line, GPtrArray *amount)
{
  GArray *cell = line->cells[TIE_DEAL_TABLE_AMOUNT];

  for (guint i = 0; i < MIN (amount->len, MOST_CLAIMS); i++)
    take (cell, let_through (composer, tie_deal_table_word_quantity (amount, i, composer->request)),
          i == 0 ? TIE_DEAL_TABLE_STRONG : TIE_DEAL_TABLE_QUIET);
  if (amount->len == 0)
    take (cell, g_strdup (_ ("no amount stated")), TIE_DEAL_TABLE_QUIET);
  if (amount->len > MOST_CLAIMS)
    {
      guint n_left = amount->len - MOST_CLAIMS;

      take (cell, g_strdup_printf (ngettext ("and %u more", "and %u more", n_left), n_left),
            TIE_DEAL_TABLE_QUIET);
    }
}

/* Whether an amount is asked for that a line of a deal would say; flow: nullable: of all of it */
static gboolean
asks_amount (const Composer *composer, TieDeal *deal, TieFlow *flow)
{
  return flow != NULL
             ? tie_quiz_cover_hides (composer->request, TIE_QUIZ_AMOUNTS, tie_flow_get_id (flow))
             : tie_quiz_cover_asks_of_deal (composer->request, TIE_QUIZ_AMOUNTS, deal);
}

/* What a line is called where it is read aloud: what is asked is not in it */
static char *
word_line (const Composer *composer, TieFlow *flow)
{
  const TieChartRequest *request = composer->request;

  if (tie_quiz_cover_hides_end (request, flow)
      || tie_quiz_cover_hides (request, TIE_QUIZ_NAMES, tie_flow_get_id (flow)))
    return g_strdup (TIE_QUIZ_COVER);
  return tie_quiz_cover_hides (request, TIE_QUIZ_AMOUNTS, tie_flow_get_id (flow))
             ? tie_wording_deed (flow, request->language)
             : tie_wording_flow (flow, request->document, request->language);
}

static void
add_covered (TieDealTableLine *line)
{
  take (line->cells[TIE_DEAL_TABLE_AMOUNT], g_strdup (TIE_QUIZ_COVER), TIE_DEAL_TABLE_STRONG);
}

static void
add_flow (const Composer *composer, TieDealTableEntry *deal, TieFlow *flow)
{
  const TieChartRequest *request = composer->request;
  TieDealTableLine *line = line_new (deal, flow);
  GArray *when = line->cells[TIE_DEAL_TABLE_WHEN];
  g_autofree char *delivery = tie_wording_delivery (flow, request->language);

  line->title = word_line (composer, flow);
  take (line->cells[TIE_DEAL_TABLE_PARTIES], tie_deal_table_word_way (flow, request),
        TIE_DEAL_TABLE_PLAIN);
  take (line->cells[TIE_DEAL_TABLE_WHAT],
        tie_wording_capitalize (tie_flow_kind_get_label (tie_flow_get_kind (flow))),
        TIE_DEAL_TABLE_PLAIN);
  take (line->cells[TIE_DEAL_TABLE_WHAT],
        let_through (composer, tie_deal_table_word_products (flow, request->language)),
        TIE_DEAL_TABLE_QUIET);
  if (asks_amount (composer, deal->deal, flow))
    add_covered (line);
  else
    add_amount (composer, line, tie_flow_get_amount (flow));
  if (request->moment != NULL && !asks_amount (composer, deal->deal, flow))
    take (line->cells[TIE_DEAL_TABLE_AMOUNT], tie_deal_table_word_moment (flow, request),
          TIE_DEAL_TABLE_PLAIN);
  if (delivery != NULL)
    take (when, tie_wording_capitalize (delivery), TIE_DEAL_TABLE_PLAIN);
  else
    take (when, g_strdup (_ ("no date given")), TIE_DEAL_TABLE_QUIET);
  take (when,
        let_through (composer,
                     g_strdup (tie_text_get (tie_flow_get_condition (flow), request->language))),
        TIE_DEAL_TABLE_QUIET);
}

/* What stands for the flows together, or for a deal of which no flow is known. */
static void
add_whole (const Composer *composer, TieDealTableEntry *deal)
{
  const TieChartRequest *request = composer->request;
  TieDealTableLine *line = line_new (deal, NULL);
  GPtrArray *amount = tie_deal_get_amount (deal->deal);
  gboolean alone = tie_deal_get_flows (deal->deal)->len == 0;

  line->title = g_strdup (deal->title);
  take (line->cells[TIE_DEAL_TABLE_PARTIES], tie_deal_table_word_parties (deal->deal, request),
        TIE_DEAL_TABLE_PLAIN);
  if (!alone)
    /* Translators: of an amount that several flows of a deal have together */
    take (line->cells[TIE_DEAL_TABLE_WHAT], g_strdup (_ ("Together; the split is not stated")),
          TIE_DEAL_TABLE_QUIET);
  if (amount->len > 0 && asks_amount (composer, deal->deal, NULL))
    add_covered (line);
  else if (amount->len > 0)
    add_amount (composer, line, amount);
}

static void
add_flows (const Composer *composer, TieDealTableEntry *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal->deal);

  if (tie_deal_get_amount (deal->deal)->len > 0)
    add_whole (composer, deal);
  for (guint i = 0; i < flows->len; i++)
    if (tie_filter_passes_flow (composer->request->filter, g_ptr_array_index (flows, i)))
      add_flow (composer, deal, g_ptr_array_index (flows, i));
  if (deal->lines->len == 0)
    add_whole (composer, deal);
}

static void
add_status (const Composer *composer, TieDealTableEntry *deal)
{
  const char *language = composer->request->language;
  const TieDate *announced = tie_deal_get_announced (deal->deal);
  const TieDate *checked = tie_deal_get_checked (deal->deal);
  GArray *cell = deal->cells[TIE_DEAL_TABLE_STATUS];
  g_autofree char *status =
      tie_wording_capitalize (tie_status_get_label (tie_deal_get_status (deal->deal)));

  take (cell, tie_deal_table_mark_dispute (status, tie_deal_is_status_disputed (deal->deal)),
        TIE_DEAL_TABLE_PLAIN);
  if (announced != NULL)
    {
      g_autofree char *date = tie_wording_date_short (announced, language);

      /* Translators: %s is the day on which a deal was announced */
      take (cell, g_strdup_printf (_ ("announced %s"), date), TIE_DEAL_TABLE_QUIET);
    }
  else if (tie_deal_get_status (deal->deal) == TIE_STATUS_NONE && checked != NULL)
    {
      g_autofree char *date = tie_wording_date_short (checked, language);

      /* Translators: %s is the day on which somebody looked for a deal and found none */
      take (cell, g_strdup_printf (_ ("looked %s"), date), TIE_DEAL_TABLE_QUIET);
    }
}

/* Each flow that is shown, and the deal itself; the numbers are those of all who share them. */
static char *
cite (const Composer *composer, const TieDealTableEntry *deal)
{
  g_autoptr (TieFootnotes) own = tie_footnotes_new ();
  g_autoptr (TieFootnotes) numbered = NULL;
  GString *numbers = g_string_new (NULL);

  for (guint i = 0; i < deal->lines->len; i++)
    {
      const TieDealTableLine *line = g_ptr_array_index (deal->lines, i);

      if (line->flow != NULL)
        tie_footnotes_cite_flow (own, line->flow);
    }
  tie_footnotes_cite_deal (own, deal->deal);
  numbered = tie_footnotes_new_numbered (own, composer->numbering);
  for (guint i = 0; i < tie_footnotes_get_n (numbered); i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? ", " : "",
                            tie_footnotes_get_number (numbered, tie_footnotes_get (numbered, i)));
  return g_string_free (numbers, FALSE);
}

static TieDealTableEntry *
deal_new (const Composer *composer, const TieTimelineRow *row)
{
  const TieChartRequest *request = composer->request;
  TieDealTableEntry *deal = g_new0 (TieDealTableEntry, 1);

  deal->deal = row->deal;
  deal->owner = row->owner;
  deal->lines = g_ptr_array_new_with_free_func (line_free);
  cells_init (deal->cells);
  deal->title = tie_quiz_cover_asks_of_deal (request, TIE_QUIZ_NAMES, row->deal)
                    ? g_strdup (TIE_QUIZ_COVER)
                    : let_through (composer, tie_deal_dup_name (row->deal, request->language));
  if (!tie_quiz_cover_asks_of_deal (request, TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS, row->deal))
    deal->description = tie_timeline_wording_description (row, request->language);
  if (tie_quiz_cover_is_named_in (request, deal->description))
    g_clear_pointer (&deal->description, g_free);
  take (deal->cells[TIE_DEAL_TABLE_NAME], g_strdup (deal->title), TIE_DEAL_TABLE_STRONG);
  add_flows (composer, deal);
  add_status (composer, deal);
  if (request->parts & TIE_PART_SOURCES)
    take (deal->cells[TIE_DEAL_TABLE_SOURCES], cite (composer, deal), TIE_DEAL_TABLE_QUIET);
  return deal;
}

/**
 * tie_deal_table_entries_new:
 * @request: what is to be drawn
 * @numbering: the numbers of the sources; cites what it lacks
 * @n_later: (out): how many deals had not been announced at the request's moment; they are left out
 *
 * Puts every deal that passes the filter into words, in the order of the timeline.
 *
 * Returns: (transfer full) (element-type TieDealTableEntry): the deals
 */
GPtrArray *
tie_deal_table_entries_new (const TieChartRequest *request, TieFootnotes *numbering, guint *n_later)
{
  const Composer composer = { request, numbering };
  GPtrArray *deals = g_ptr_array_new_with_free_func (deal_free);
  g_autoptr (GPtrArray) rows =
      tie_timeline_rows_new (request->document, request->filter, tie_quiz_cover_get_order (request),
                             request->language);

  *n_later = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (rows, i);

      if (row->deal == NULL)
        continue;
      if (request->moment != NULL && !tie_as_of_deal_is_announced (row->deal, request->moment))
        ++*n_later;
      else
        g_ptr_array_add (deals, deal_new (&composer, row));
    }
  return deals;
}
