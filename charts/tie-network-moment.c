/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A partner network as of a moment: what had been announced, and how much of it is in place. */

#include "tie-network-moment.h"

#include <math.h>

#include "tie-flow-style.h"
#include "tie-network-memory.h"
#include "tie-network-text.h"
#include "tie-wording.h"
#include "tie-words.h"

/* Less than this share is missing: all is in place. */
#define COMPLETE 0.9995
/* Among more ties nobody reads what is said of each. */
#define MOST_DESCRIBED 1000

/* A tie at a moment, with what words for it need. */
typedef struct
{
  const TieChartRequest *request;
  const TieNetworkTie *tie;
  const TieQuantity *measure; /* nullable: no amount is known */
  gboolean grows;
  TieFlowState state;
} Now;

static double
get_share (const Now *now)
{
  return now->grows ? CLAMP (now->state.planned.likely / now->state.total.likely, 0, 1) : 1;
}

static char *
word_in_place (const Now *now, double amount)
{
  return tie_wording_in_place (now->tie->flow, now->measure, amount, now->state.total.likely,
                               now->request->document, now->request->language);
}

static char *
word_delivered (const Now *now, double amount)
{
  return tie_wording_delivered (now->measure, amount, now->state.total.likely,
                                now->request->document, now->request->language);
}

static void
get_now (const TieNetworkPlan *plan,
         const TieNetworkTie *tie,
         const TieFlowHistory *history,
         int day,
         Now *now)
{
  now->request = plan->request;
  now->tie = tie;
  now->measure = tie_flow_history_get_measure (history);
  now->grows = tie_flow_history_grows (history);
  tie_flow_history_get_at (history, day, &now->state);
}

/* Of the plan's ties, in their order */
static GPtrArray *
get_histories (const TieNetworkPlan *plan)
{
  return tie_network_memory_get_histories (tie_network_memory_of (plan->request->document));
}

static double
measure (const TieNetworkPlan *plan, const TieTextStyle *style, const char *text)
{
  return tie_text_style_measure (style, text, plan->request->language).width;
}

static void
replace (char **text, char *with)
{
  g_clear_pointer (text, g_ref_string_release);
  *text = g_ref_string_new (with);
  g_free (with);
}

/* A label may come to say as much as this, in its widest figures. */
static void
reserve_label (TieNetworkPlan *plan, TieNetworkText *label, const Now *now)
{
  static const double shares[] = { 0.888, 0.0888, 0.00888 };

  for (guint i = 0; now->grows && i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *line = word_in_place (now, shares[i] * now->state.total.likely);

      label->line_width = MAX (label->line_width, measure (plan, &plan->label_style, line));
    }
  if (now->measure == NULL || !now->state.delivered_stated)
    return;
  if (label->detail == NULL)
    replace (&label->detail, word_delivered (now, 0.888 * now->state.total.likely));
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *detail = word_delivered (now, shares[i] * now->state.total.likely);

      label->detail_width = MAX (label->detail_width, measure (plan, &plan->detail_style, detail));
    }
}

static void
put_name_outside (TieNetworkPlan *plan, guint index)
{
  TieNetworkNode *node = TIE_NETWORK_NODE (plan, index);

  if (node->organization != tie_document_get_focus (plan->request->document))
    {
      node->grows = TRUE;
      node->inside = FALSE;
    }
}

/**
 * tie_network_moment_reserve:
 * @plan: a plan with its texts
 *
 * Makes labels as large as what they may say as of any moment, so that they stay in their places
 * while it moves. Names leave the discs that grow with it: none is legible on the edge of one.
 */
void
tie_network_moment_reserve (TieNetworkPlan *plan)
{
  GPtrArray *histories;

  g_return_if_fail (plan != NULL && plan->request != NULL);

  histories = get_histories (plan);
  for (guint i = 0; i < plan->ties->len; i++)
    {
      TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      Now now;

      get_now (plan, tie, g_ptr_array_index (histories, i), 0, &now);
      if (tie->label.line != NULL)
        reserve_label (plan, &tie->label, &now);
      if (now.grows && tie->supplied > 0)
        put_name_outside (plan, tie->from);
    }
}

static void
say (TieNetworkPlan *plan, TieNetworkTie *tie, const Now *now)
{
  TieNetworkText *label = &tie->label;

  if (label->line != NULL && get_share (now) < COMPLETE)
    {
      char *line = word_in_place (now, now->state.planned.likely);

      replace (&label->line,
               tie->disputed ? g_strconcat (line, TIE_NETWORK_DISPUTED, NULL) : g_strdup (line));
      g_free (line);
    }
  if (label->line == NULL || !now->state.delivered_stated || now->measure == NULL)
    return;
  if (now->state.delivered.likely > 0)
    replace (&label->detail, word_delivered (now, now->state.delivered.likely));
}

static void
describe (const TieNetworkPlan *plan, guint index, const Now *now)
{
  const TieChartRequest *request = plan->request;
  TieNetworkTie *tie = TIE_NETWORK_TIE (plan, index);
  const char *always = tie_network_words_get_description (plan->words, index);
  g_autofree char *date = tie_wording_date (request->moment, request->language);
  g_autofree char *amount = NULL;

  if (tie->ghost)
    {
      /* Translators: a description of a deal; a date */
      replace (&tie->description,
               g_strdup_printf (_ ("%s · not yet announced by %s"), always, date));
      return;
    }
  if (!now->grows)
    return;
  amount = word_in_place (now, now->state.planned.likely);
  /* Translators: a description of a deal; "2.5 of 10 GW"; a date */
  replace (&tie->description, g_strdup_printf (_ ("%s · %s planned by %s"), always, amount, date));
}

/* Takes what had not been announced back, and makes what is not all in place thinner. */
static void
apply_to_tie (TieNetworkPlan *plan,
              guint index,
              const TieFlowHistory *history,
              int day,
              double *supplied)
{
  TieNetworkTie *tie = TIE_NETWORK_TIE (plan, index);
  double least = tie_flow_style_get (tie_flow_get_kind (tie->flow))->least_width;
  Now now;

  get_now (plan, tie, history, day, &now);
  tie->ghost = !now.state.announced;
  if (tie->ghost && plan->request->future == TIE_FUTURE_HIDDEN)
    tie->shown = FALSE;
  if (plan->words != NULL && plan->ties->len <= MOST_DESCRIBED)
    describe (plan, index, &now);
  if (tie->ghost)
    {
      tie->label.placed = FALSE;
      tie->width = MIN (tie->width, least);
      return;
    }
  if (tie->label.placed)
    say (plan, tie, &now);
  tie->width = MAX (tie->width * get_share (&now), MIN (tie->width, least));
  if (now.grows)
    supplied[tie->from] += tie->supplied * get_share (&now);
}

/* An organisation is there as soon as any of its deals is; the focus always is. */
static void
apply_to_nodes (TieNetworkPlan *plan, const double *supplied)
{
  TieOrganization *focus = tie_document_get_focus (plan->request->document);

  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TieNetworkNode *node = TIE_NETWORK_NODE (plan, i);

      node->ghost = node->tied && node->organization != focus;
      if (node->supplied > 0 && node->organization != focus)
        node->filled = node->radius * sqrt (CLAMP (supplied[i] / node->supplied, 0, 1));
    }
  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      if (tie->ghost)
        continue;
      TIE_NETWORK_NODE (plan, tie->from)->ghost = FALSE;
      TIE_NETWORK_NODE (plan, tie->to)->ghost = FALSE;
    }
  for (guint i = 0; i < plan->nodes->len; i++)
    if (TIE_NETWORK_NODE (plan, i)->ghost && plan->request->future == TIE_FUTURE_HIDDEN)
      TIE_NETWORK_NODE (plan, i)->shown = FALSE;
}

/**
 * tie_network_moment_apply:
 * @plan: a plan with all its places, in the room of tie_network_moment_reserve()
 *
 * Changes what it shows to what had been announced at the request's moment, and how much of that is
 * planned to be in place by then; moves nothing.
 */
void
tie_network_moment_apply (TieNetworkPlan *plan)
{
  g_autofree double *supplied = NULL;
  GPtrArray *histories;
  int day;

  g_return_if_fail (plan != NULL && plan->request != NULL);
  g_return_if_fail (plan->request->moment != NULL);

  histories = get_histories (plan);
  day = tie_date_last_day (plan->request->moment);
  supplied = g_new0 (double, MAX (plan->nodes->len, 1));
  for (guint i = 0; i < plan->ties->len; i++)
    apply_to_tie (plan, i, g_ptr_array_index (histories, i), day, supplied);
  apply_to_nodes (plan, supplied);
}
