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

  if (tie_quiz_cover_hides (request, TIE_QUIZ_NAMES, tie_organization_get_id (organization)))
    return TIE_QUIZ_COVER;
  return tie_text_get (tie_organization_get_name (organization), request->language);
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
