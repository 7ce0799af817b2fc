/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a quiz keeps back on a chart. */

#include "tie-quiz-cover.h"

#include <string.h>

/**
 * tie_quiz_cover_hides:
 * @request: what is drawn
 * @what: names, amounts, or either
 * @id: the id of an organisation, a flow, or a deal
 *
 * Returns: whether a quiz keeps any of that back of it
 */
gboolean
tie_quiz_cover_hides (const TieChartRequest *request, TieQuiz what, const char *id)
{
  g_return_val_if_fail (request != NULL && id != NULL, FALSE);

  return (request->quiz & what) != 0 && request->quiz_of != NULL
         && g_strv_contains (request->quiz_of, id);
}

/**
 * tie_quiz_cover_hides_end:
 * @request: what is drawn
 * @flow: a flow
 *
 * Returns: whether who gives or who receives must not be named
 */
gboolean
tie_quiz_cover_hides_end (const TieChartRequest *request, TieFlow *flow)
{
  g_return_val_if_fail (TIE_IS_FLOW (flow), FALSE);

  return tie_quiz_cover_hides (request, TIE_QUIZ_NAMES,
                               tie_organization_get_id (tie_flow_get_from (flow)))
         || tie_quiz_cover_hides (request, TIE_QUIZ_NAMES,
                                  tie_organization_get_id (tie_flow_get_to (flow)));
}

static gboolean
hides_any_from (const TieChartRequest *request, GPtrArray *flows, TieOrganization *supplier)
{
  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (tie_flow_get_from (flow) == supplier
          && tie_quiz_cover_hides (request, TIE_QUIZ_AMOUNTS, tie_flow_get_id (flow)))
        return TRUE;
    }
  return FALSE;
}

/**
 * tie_quiz_cover_hides_supply:
 * @request: what is drawn
 * @supplier: an organisation
 *
 * Returns: whether how much it supplies is kept back, or is of anything that flows from it: a sum
 *   would tell
 */
gboolean
tie_quiz_cover_hides_supply (const TieChartRequest *request, TieOrganization *supplier)
{
  GPtrArray *deals;

  g_return_val_if_fail (request != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_ORGANIZATION (supplier), FALSE);

  if ((request->quiz & TIE_QUIZ_AMOUNTS) == 0)
    return FALSE;
  if (tie_quiz_cover_hides (request, TIE_QUIZ_AMOUNTS, tie_organization_get_id (supplier)))
    return TRUE;
  deals = tie_document_get_deals_of (request->document, supplier);
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    if (hides_any_from (request, tie_deal_get_flows (g_ptr_array_index (deals, i)), supplier))
      return TRUE;
  return FALSE;
}

/**
 * tie_quiz_cover_hides_sums:
 * @request: what is drawn
 *
 * Returns: whether any amount is kept back: then a sum, or a scale by which it could be measured,
 *   would tell it
 */
gboolean
tie_quiz_cover_hides_sums (const TieChartRequest *request)
{
  g_return_val_if_fail (request != NULL, FALSE);

  return (request->quiz & TIE_QUIZ_AMOUNTS) != 0 && request->quiz_of != NULL
         && request->quiz_of[0] != NULL;
}

/**
 * tie_quiz_cover_get_order:
 * @request: what is drawn
 *
 * Returns: the order of its rows, in which a place tells nothing that is kept back: by start where
 *   it would be by size or by name
 */
TieTimelineOrder
tie_quiz_cover_get_order (const TieChartRequest *request)
{
  TieTimelineOrder order = { 0 };

  g_return_val_if_fail (request != NULL, order);

  order = request->order;
  if ((order.sort == TIE_TIMELINE_SORT_SIZE && tie_quiz_cover_hides_sums (request))
      || (order.sort == TIE_TIMELINE_SORT_NAME && (request->quiz & TIE_QUIZ_NAMES) != 0))
    order.sort = TIE_TIMELINE_SORT_START;
  return order;
}

/**
 * tie_quiz_cover_asks_of_deal:
 * @request: what is drawn
 * @what: names, amounts, or either
 * @deal: a deal
 *
 * Returns: whether any of that is kept back of it, of what flows by it, or, of names, of whoever
 *   takes part
 */
gboolean
tie_quiz_cover_asks_of_deal (const TieChartRequest *request, TieQuiz what, TieDeal *deal)
{
  GPtrArray *flows, *parties;

  g_return_val_if_fail (request != NULL, FALSE);
  g_return_val_if_fail (TIE_IS_DEAL (deal), FALSE);

  if ((request->quiz & what) == 0)
    return FALSE;
  flows = tie_deal_get_flows (deal);
  parties = tie_deal_get_parties (deal);
  if (tie_quiz_cover_hides (request, what, tie_deal_get_id (deal)))
    return TRUE;
  for (guint i = 0; i < flows->len; i++)
    if (tie_quiz_cover_hides (request, what, tie_flow_get_id (g_ptr_array_index (flows, i))))
      return TRUE;
  for (guint i = 0; i < parties->len; i++)
    if (tie_quiz_cover_hides (request, what & TIE_QUIZ_NAMES,
                              tie_organization_get_id (g_ptr_array_index (parties, i))))
      return TRUE;
  return FALSE;
}

/**
 * tie_quiz_cover_asks_of:
 * @request: what is drawn
 * @object: (nullable): an organisation, a deal or a flow; %NULL: all of the document
 *
 * Returns: whether a quiz keeps anything back of it, or of a deal in which it is: whatever tells
 * all about it would tell that
 */
gboolean
tie_quiz_cover_asks_of (const TieChartRequest *request, GObject *object)
{
  const TieQuiz any = TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS;
  GPtrArray *deals;

  g_return_val_if_fail (request != NULL, FALSE);

  if (request->quiz == TIE_QUIZ_NONE || request->quiz_of == NULL || request->quiz_of[0] == NULL)
    return FALSE;
  if (TIE_IS_FLOW (object))
    object = G_OBJECT (tie_flow_get_deal (TIE_FLOW (object)));
  if (TIE_IS_DEAL (object))
    return tie_quiz_cover_asks_of_deal (request, any, TIE_DEAL (object));
  if (!TIE_IS_ORGANIZATION (object))
    return TRUE;
  if (tie_quiz_cover_hides (request, any, tie_organization_get_id (TIE_ORGANIZATION (object))))
    return TRUE;
  deals = tie_document_get_deals_of (request->document, TIE_ORGANIZATION (object));
  for (guint i = 0; deals != NULL && i < deals->len; i++)
    if (tie_quiz_cover_asks_of_deal (request, any, g_ptr_array_index (deals, i)))
      return TRUE;
  return FALSE;
}

static gboolean
is_covered (const TieChartRequest *request, TieOrganization *organization)
{
  return tie_quiz_cover_hides (request, TIE_QUIZ_NAMES, tie_organization_get_id (organization));
}

/**
 * tie_quiz_cover_name:
 * @request: what is drawn
 * @organization: an organisation
 *
 * Returns: (transfer none): its name, or what covers it
 */
const char *
tie_quiz_cover_name (const TieChartRequest *request, TieOrganization *organization)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), NULL);

  return is_covered (request, organization)
             ? TIE_QUIZ_COVER
             : tie_text_get (tie_organization_get_name (organization), request->language);
}

/**
 * tie_quiz_cover_name_in_line:
 * @request: what is drawn
 * @organization: an organisation
 *
 * Returns: (transfer none): its name, or what covers it, to stand in a line with other words
 */
const char *
tie_quiz_cover_name_in_line (const TieChartRequest *request, TieOrganization *organization)
{
  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), NULL);

  return is_covered (request, organization)
             ? TIE_QUIZ_COVER
             : tie_text_get_in_line (tie_organization_get_name (organization), request->language);
}

/**
 * tie_quiz_cover_is_named_in:
 * @request: what is drawn
 * @text: (nullable): words on the chart
 *
 * Returns: whether they name an organisation whose name is kept back
 */
gboolean
tie_quiz_cover_is_named_in (const TieChartRequest *request, const char *text)
{
  g_return_val_if_fail (request != NULL, FALSE);

  if (text == NULL || (request->quiz & TIE_QUIZ_NAMES) == 0)
    return FALSE;
  for (guint i = 0; request->quiz_of != NULL && request->quiz_of[i] != NULL; i++)
    {
      GObject *object = tie_document_lookup (request->document, request->quiz_of[i]);

      if (TIE_IS_ORGANIZATION (object)
          && strstr (text, tie_text_get (tie_organization_get_name (TIE_ORGANIZATION (object)),
                                         request->language))
                 != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_names (GPtrArray *names, TieOrganization *organization, const char *language)
{
  GPtrArray *aliases = tie_organization_get_aliases (organization);

  g_ptr_array_add (names,
                   (gpointer) tie_text_get (tie_organization_get_name (organization), language));
  for (guint i = 0; aliases != NULL && i < aliases->len; i++)
    g_ptr_array_add (names, (gpointer) tie_text_get (g_ptr_array_index (aliases, i), language));
}

/* Those that others are a part of come first */
static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;
  gsize first_length = strlen (first), second_length = strlen (second);

  if (first_length != second_length)
    return first_length > second_length ? -1 : 1;
  return strcmp (first, second);
}

static char *
cover_names (const TieChartRequest *request, const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *covered = g_string_new (text);

  for (guint i = 0; request->quiz_of != NULL && request->quiz_of[i] != NULL; i++)
    {
      GObject *object = tie_document_lookup (request->document, request->quiz_of[i]);

      if (TIE_IS_ORGANIZATION (object))
        add_names (names, TIE_ORGANIZATION (object), request->language);
    }
  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < names->len; i++)
    g_string_replace (covered, g_ptr_array_index (names, i), TIE_QUIZ_COVER, 0);
  return g_string_free (covered, FALSE);
}

/* A year says when, not how much */
static gboolean
cover_number (const GMatchInfo *match, GString *covered, gpointer data)
{
  g_autofree char *number = g_match_info_fetch (match, 0);
  gboolean year = strlen (number) == 4
                  && (g_str_has_prefix (number, "19") || g_str_has_prefix (number, "20"))
                  && strspn (number, "0123456789") == 4;

  g_string_append (covered, year ? number : TIE_QUIZ_COVER);
  return FALSE;
}

/* The sum of what is asked would tell it, in whatever words; "H100" is a name */
static char *
cover_numbers (const char *text)
{
  g_autoptr (GRegex) number =
      g_regex_new ("(?<![\\p{L}\\p{Nd}.,])\\p{Nd}+(?:[.,]\\p{Nd}+)*", G_REGEX_DEFAULT, 0, NULL);

  return g_regex_replace_eval (number, text, -1, 0, 0, cover_number, NULL, NULL);
}

/**
 * tie_quiz_cover_dup_words:
 * @request: what is drawn
 * @text: (nullable): what the document says about all of it, such as its title
 *
 * Returns: (transfer full) (nullable): the same with the names and amounts covered that are kept
 *   back: the names of those that are asked about; of numbers, where any amount is asked, all but
 *   years
 */
char *
tie_quiz_cover_dup_words (const TieChartRequest *request, const char *text)
{
  g_autofree char *unnamed = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  if (text == NULL || request->quiz == TIE_QUIZ_NONE)
    return g_strdup (text);
  unnamed = (request->quiz & TIE_QUIZ_NAMES) != 0 ? cover_names (request, text) : g_strdup (text);
  if (!tie_quiz_cover_hides_sums (request))
    return g_steal_pointer (&unnamed);
  return cover_numbers (unnamed);
}
