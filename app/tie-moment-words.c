/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is to be said of a document, an organisation or a deal as of a moment. */

#include "tie-moment-words.h"

#include "tie-as-of.h"
#include "tie-capacity-state.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TieDocument *document;
  TieCapacity *capacity; /* nullable: the document counts none */
  const TieDate *moment;
  const char *language;
  GPtrArray *lines;
} Words;

static void
take (Words *words, char *line)
{
  if (line != NULL)
    g_ptr_array_add (words->lines, line);
}

static char *
word_part (const Words *words, double part, double whole)
{
  return tie_wording_part (part, whole, tie_document_get_capacity_unit (words->document),
                           words->document, words->language);
}

/* "3.2 GW (2.2 GW – 4.4 GW)", or without what lies between when nothing is left open */
static char *
word_estimate (const Words *words, const TieEstimate *estimate, double whole)
{
  g_autofree char *likely = word_part (words, estimate->likely, whole);
  g_autofree char *least = word_part (words, estimate->least, whole);
  g_autofree char *most = word_part (words, estimate->most, whole);

  if (g_str_equal (least, most))
    return g_steal_pointer (&likely);
  /* Translators: a likely amount, and between which it lies: "3.2 GW (2.2 GW to 4.4 GW)" */
  return g_strdup_printf (_ ("%s (%s to %s)"), likely, least, most);
}

static char *
word_state (const Words *words, const TieCapacityState *state)
{
  g_autofree char *planned = word_estimate (words, &state->planned, state->agreed.likely);
  g_autofree char *agreed =
      tie_wording_value (state->agreed.likely, tie_document_get_capacity_unit (words->document),
                         words->document, words->language);

  /* Translators: an amount that is planned to be in place by a moment, of another */
  return g_strdup_printf (state->or_more ? _ ("%s planned, of %s or more announced")
                                         : _ ("%s planned, of %s announced"),
                          planned, agreed);
}

static void
add_undated (Words *words, const TieCapacityState *state)
{
  g_autofree char *undated = NULL;

  if (state->undated <= 0)
    return;
  undated = tie_wording_value (state->undated, tie_document_get_capacity_unit (words->document),
                               words->document, words->language);
  take (words, g_strdup_printf (_ ("%s of it without a date"), undated));
}

/* Translators: how many of all deals */
static char *
word_count (guint n, guint of)
{
  return g_strdup_printf (ngettext ("%u of %u deal announced", "%u of %u deals announced", of), n,
                          of);
}

static gboolean
is_party (TieDeal *deal, TieOrganization *organization)
{
  return g_ptr_array_find (tie_deal_get_parties (deal), organization, NULL);
}

/* organization: nullable: all deals. Of a deal whose announcement nobody dated it is not known
 * whether it had been announced */
static void
add_count (Words *words, TieOrganization *organization)
{
  GPtrArray *deals = tie_document_get_deals (words->document);
  guint n = 0, dated = 0, undated = 0;

  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);

      if (tie_deal_get_status (deal) == TIE_STATUS_NONE
          || (organization != NULL && !is_party (deal, organization)))
        continue;
      if (tie_deal_get_announced (deal) == NULL)
        undated++;
      else
        {
          dated++;
          n += tie_as_of_deal_is_announced (deal, words->moment) ? 1 : 0;
        }
    }
  if (dated > 0)
    take (words, word_count (n, dated));
  if (undated > 0)
    take (words, g_strdup_printf (ngettext ("%u deal without a date of announcement",
                                            "%u deals without a date of announcement", undated),
                                  undated));
}

static void
add_document (Words *words)
{
  TieCapacityState state;

  if (words->capacity != NULL)
    {
      tie_capacity_state_at (words->capacity, NULL, words->moment, &state);
      if (state.agreed.likely > 0)
        {
          take (words, word_state (words, &state));
          add_undated (words, &state);
        }
    }
  add_count (words, NULL);
}

static void
add_side (Words *words, TieOrganization *from, TieOrganization *to, const char *format)
{
  TieCapacityState state;
  g_autofree char *text = NULL;

  tie_capacity_state_between (words->capacity, from, to, words->moment, &state);
  if (state.agreed.likely <= 0)
    return;
  text = word_state (words, &state);
  take (words, g_strdup_printf ("%s: %s", format, text));
}

static void
add_organization (Words *words, TieOrganization *organization)
{
  if (words->capacity != NULL)
    {
      add_side (words, organization, NULL, _ ("Supplies"));
      add_side (words, NULL, organization, _ ("Is supplied"));
    }
  add_count (words, organization);
}

static char *
word_flow (const Words *words, TieFlow *flow)
{
  g_autoptr (TieFlowHistory) history = tie_flow_history_new (flow, NULL);
  const TieQuantity *measure = tie_flow_history_get_measure (history);
  const char *kind = tie_flow_kind_get_label (tie_flow_get_kind (flow));
  g_autofree char *amount = NULL;
  g_autofree char *delivered = NULL;
  TieFlowState state;

  if (!tie_flow_history_grows (history))
    return NULL;
  tie_flow_history_get_at (history, tie_date_last_day (words->moment), &state);
  amount = tie_wording_in_place (flow, measure, state.planned.likely, state.total.likely,
                                 words->document, words->language);
  if (!state.delivered_stated || state.delivered.likely <= 0)
    /* Translators: what runs (such as "supply"), and "2.5 of 10 GW" */
    return g_strdup_printf (_ ("%s: %s planned"), kind, amount);
  delivered = tie_wording_delivered (measure, state.delivered.likely, state.total.likely,
                                     words->document, words->language);
  /* Translators: what runs (such as "supply"), "2.5 of 10 GW", "1 GW delivered" */
  return g_strdup_printf (_ ("%s: %s planned, %s"), kind, amount, delivered);
}

static void
add_deal (Words *words, TieDeal *deal, TieFlow *flow)
{
  GPtrArray *flows = tie_deal_get_flows (deal);

  if (tie_deal_get_status (deal) == TIE_STATUS_NONE)
    {
      take (words, g_strdup (tie_status_get_label (TIE_STATUS_NONE)));
      return;
    }
  if (!tie_as_of_deal_is_announced (deal, words->moment))
    {
      take (words, g_strdup (_ ("Not yet announced")));
      return;
    }
  for (guint i = 0; i < flows->len; i++)
    if (flow == NULL || flow == g_ptr_array_index (flows, i))
      take (words, word_flow (words, g_ptr_array_index (flows, i)));
  if (words->lines->len == 0)
    take (words, g_strdup (_ ("Announced; no date says how much of it is in place")));
}

/**
 * tie_moment_words:
 * @document: a document
 * @capacity: (nullable): its capacity over time, if it counts any
 * @object: (nullable): an organisation, a deal or a flow of it; %NULL: all of it
 * @moment: a date; one that is a span of days means its last day
 * @language: BCP 47
 *
 * Returns: (transfer full) (element-type utf8): what is to be said, a line each, the most important
 *   first
 */
GPtrArray *
tie_moment_words (TieDocument *document,
                  TieCapacity *capacity,
                  GObject *object,
                  const TieDate *moment,
                  const char *language)
{
  Words words = { document, capacity, moment, language, NULL };

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (moment != NULL, NULL);

  words.lines = g_ptr_array_new_with_free_func (g_free);
  if (TIE_IS_ORGANIZATION (object))
    add_organization (&words, TIE_ORGANIZATION (object));
  else if (TIE_IS_DEAL (object))
    add_deal (&words, TIE_DEAL (object), NULL);
  else if (TIE_IS_FLOW (object))
    add_deal (&words, tie_flow_get_deal (TIE_FLOW (object)), TIE_FLOW (object));
  else
    add_document (&words);
  return words.lines;
}
