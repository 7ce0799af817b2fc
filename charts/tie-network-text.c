/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the labels of a partner network say. */

#include "tie-network-text.h"

#include <glib/gi18n-lib.h>

#include "tie-quantity.h"
#include "tie-unit.h"
#include "tie-wording.h"

/* The mark of a disagreement between sources, in every chart. */
#define DISPUTED_MARK " ◆"
/* A second line longer than this, in pixels, is shortened to its first part. */
#define MOST_DETAIL_WIDTH 176.0

/**
 * tie_network_text_clear:
 * @text: a label
 *
 * Frees what the label holds.
 */
void
tie_network_text_clear (TieNetworkText *text)
{
  g_return_if_fail (text != NULL);

  g_clear_pointer (&text->line, g_free);
  g_clear_pointer (&text->detail, g_free);
}

/**
 * tie_network_text_get_size:
 * @text: a label
 * @with_detail: with its second line
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * How much room the label takes.
 */
void
tie_network_text_get_size (const TieNetworkText *text,
                           gboolean with_detail,
                           double *width,
                           double *height)
{
  gboolean two = with_detail && text->detail != NULL;

  *width = two ? MAX (text->line_width, text->detail_width) : text->line_width;
  *height = TIE_NETWORK_LINE_STEP * (two ? 2 : 1) + 1;
}

static double
measure (const TieChartRequest *request, const TieTextStyle *style, const char *text)
{
  return text != NULL ? tie_text_style_measure (style, text, request->language).width : 0;
}

static char *
join_products (TieFlow *flow, const char *language)
{
  GPtrArray *products = tie_flow_get_products (flow);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            tie_text_get (tie_product_get_name (products->pdata[i]), language));
  if (names->len == 0)
    return g_string_free (names, TRUE), NULL;
  return g_string_free (names, FALSE);
}

/* The first line: the amount; without one what is supplied; else what kind of flow it is. */
static char *
compose_tie_line (const TieChartRequest *request, const TieNetworkTie *tie)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (tie->flow));
  g_autofree char *line = NULL;

  if (quantity != NULL)
    line = tie_wording_quantity (quantity, request->document, request->language);
  if (line == NULL)
    line = join_products (tie->flow, request->language);
  if (line == NULL)
    line = g_strdup (tie_flow_kind_get_label (tie_flow_get_kind (tie->flow)));
  return tie->disputed ? g_strconcat (line, DISPUTED_MARK, NULL) : g_steal_pointer (&line);
}

static char *
word_disagreement (const TieChartRequest *request, TieFlow *flow)
{
  GPtrArray *amount = tie_flow_get_amount (flow);
  g_autofree char *other = NULL;

  if (!tie_amount_is_disputed (amount))
    return NULL;
  for (guint i = 1; i < amount->len && other == NULL; i++)
    {
      const TieQuantity *quantity = g_ptr_array_index (amount, i);

      if (tie_unit_get_factor (quantity->unit, tie_amount_first (amount)->unit, &(double){ 0 }))
        other = tie_wording_quantity (quantity, request->document, request->language);
    }
  /* Translators: under an amount that another source states differently; %s is the other amount */
  return g_strdup_printf (_ ("sources disagree: %s"), other);
}

/* What the second line could say, the most telling first. */
static GPtrArray *
list_details (const TieChartRequest *request, const TieNetworkTie *tie)
{
  GPtrArray *details = g_ptr_array_new_with_free_func (g_free);
  TieFlow *flow = tie->flow;
  const char *language = request->language;
  char *text;

  if (!tie_status_is_agreed (tie->status))
    g_ptr_array_add (details, g_strdup (tie_status_get_label (tie->status)));
  if ((text = word_disagreement (request, flow)) != NULL)
    g_ptr_array_add (details, text);
  if (tie_flow_get_condition (flow) != NULL)
    g_ptr_array_add (details, g_strdup (tie_text_get (tie_flow_get_condition (flow), language)));
  if ((text = tie_wording_flow_end (flow, language)) != NULL)
    g_ptr_array_add (details, text);
  if (tie->amount_known && (text = join_products (flow, language)) != NULL)
    g_ptr_array_add (details, text);
  return details;
}

static char *
compose_tie_detail (const TieChartRequest *request,
                    const TieNetworkTie *tie,
                    const TieTextStyle *style)
{
  g_autoptr (GPtrArray) details = list_details (request, tie);
  g_autofree char *both = NULL;

  if (details->len == 0)
    return NULL;
  if (details->len > 1)
    {
      both = g_strdup_printf ("%s · %s", (char *) details->pdata[0], (char *) details->pdata[1]);
      if (measure (request, style, both) <= MOST_DETAIL_WIDTH)
        return g_steal_pointer (&both);
    }
  for (guint i = 0; i < details->len; i++)
    if (measure (request, style, details->pdata[i]) <= MOST_DETAIL_WIDTH)
      return g_strdup (details->pdata[i]);
  return NULL;
}

/* Under an organisation without a tie: what was agreed, if anything was looked for, and what it
 * makes. */
static char *
compose_untied_detail (const TieChartRequest *request, TieOrganization *organization)
{
  GPtrArray *deals = tie_document_get_deals (request->document);
  GPtrArray *products = tie_document_get_products (request->document);
  const char *stated = NULL, *product = NULL;

  for (guint i = 0; i < deals->len; i++)
    if (tie_deal_get_status (deals->pdata[i]) == TIE_STATUS_NONE
        && g_ptr_array_find (tie_deal_get_parties (deals->pdata[i]), organization, NULL))
      stated = tie_status_get_label (TIE_STATUS_NONE);
  for (guint i = 0; i < products->len && product == NULL; i++)
    if (tie_product_get_maker (products->pdata[i]) == organization)
      product = tie_text_get (tie_product_get_name (products->pdata[i]), request->language);

  if (stated != NULL && product != NULL)
    return g_strdup_printf ("%s · %s", stated, product);
  return g_strdup (stated != NULL ? stated : product);
}

static void
compose_node (const TieChartRequest *request, TieNetworkNode *node)
{
  const TieTheme *theme = request->theme;
  TieNetworkText *name = &node->name;

  name->line_style = tie_theme_text (theme, TIE_TYPE_ROLE_NAME, theme->ink);
  name->detail_style = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->grey);
  name->line =
      g_strdup (tie_text_get (tie_organization_get_name (node->organization), request->language));
  if (!node->tied)
    name->detail = compose_untied_detail (request, node->organization);
  name->line_width = measure (request, &name->line_style, name->line);
  name->detail_width = measure (request, &name->detail_style, name->detail);
}

static void
compose_tie (const TieChartRequest *request, TieNetworkTie *tie)
{
  TieNetworkText *label = &tie->label;

  label->line_style = tie_theme_text (request->theme, TIE_TYPE_ROLE_LABEL, tie->color);
  label->detail_style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  label->line = compose_tie_line (request, tie);
  label->detail = compose_tie_detail (request, tie, &label->detail_style);
  label->line_width = measure (request, &label->line_style, label->line);
  label->detail_width = measure (request, &label->detail_style, label->detail);
}

/**
 * tie_network_text_compose:
 * @plan: a plan with its nodes and ties
 *
 * Writes and measures the names of the nodes and the labels of the ties.
 */
void
tie_network_text_compose (TieNetworkPlan *plan)
{
  g_return_if_fail (plan != NULL);

  for (guint i = 0; i < plan->nodes->len; i++)
    compose_node (plan->request, TIE_NETWORK_NODE (plan, i));
  for (guint i = 0; i < plan->ties->len; i++)
    compose_tie (plan->request, TIE_NETWORK_TIE (plan, i));
}
