/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the labels of a partner network say. */

#include "tie-network-text.h"

#include <string.h>

#include "tie-network-rank.h"
#include "tie-quantity.h"
#include "tie-unit.h"
#include "tie-wording.h"
#include "tie-words.h"

/* A second line longer than this, in pixels, is shortened to its first part. */
#define MOST_DETAIL_WIDTH 176.0
/* No label is wider, in sizes of its letters. */
#define WIDEST 34.0
/* So many ties have a label of their own; what the others say is said when they are pointed at. */
#define MOST_LABELS 1000

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

  g_clear_pointer (&text->line, g_ref_string_release);
  g_clear_pointer (&text->detail, g_ref_string_release);
}

/**
 * tie_network_text_copy:
 * @text: (out caller-allocates): a label that holds nothing
 * @from: another
 *
 * Makes a label say what another says, in the same place.
 */
void
tie_network_text_copy (TieNetworkText *text, const TieNetworkText *from)
{
  g_return_if_fail (text != NULL && from != NULL);

  *text = *from;
  if (text->line != NULL)
    g_ref_string_acquire (text->line);
  if (text->detail != NULL)
    g_ref_string_acquire (text->detail);
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
                            tie_text_get_in_line (tie_product_get_name (products->pdata[i]),
                                                  language));
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
  return tie->disputed ? g_strconcat (line, TIE_NETWORK_DISPUTED, NULL) : g_steal_pointer (&line);
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
    g_ptr_array_add (details,
                     g_strdup (tie_text_get_in_line (tie_flow_get_condition (flow), language)));
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

/* What is said of organisations without a tie. */
typedef struct
{
  GHashTable *without; /* of organisations of which it is stated that there is no deal */
  GHashTable *product; /* organisation → the first of its products, by id */
} Untied;

static void
untied_init (Untied *untied, TieDocument *document)
{
  GPtrArray *deals = tie_document_get_deals (document);
  GPtrArray *products = tie_document_get_products (document);

  untied->without = g_hash_table_new (NULL, NULL);
  untied->product = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < deals->len; i++)
    {
      GPtrArray *parties = tie_deal_get_parties (deals->pdata[i]);

      for (guint k = 0; k < parties->len; k++)
        if (tie_deal_get_status (deals->pdata[i]) == TIE_STATUS_NONE)
          g_hash_table_add (untied->without, parties->pdata[k]);
    }
  for (guint i = 0; i < products->len; i++)
    {
      TieOrganization *maker = tie_product_get_maker (products->pdata[i]);
      TieProduct *first = maker != NULL ? g_hash_table_lookup (untied->product, maker) : NULL;

      if (maker != NULL
          && (first == NULL
              || strcmp (tie_product_get_id (products->pdata[i]), tie_product_get_id (first)) < 0))
        g_hash_table_insert (untied->product, maker, products->pdata[i]);
    }
}

static void
untied_clear (Untied *untied)
{
  g_hash_table_unref (untied->without);
  g_hash_table_unref (untied->product);
}

/* Under an organisation without a tie: what was agreed, if anything was looked for, and what it
 * makes. */
static char *
compose_untied_detail (const Untied *untied, TieOrganization *organization, const char *language)
{
  TieProduct *made = g_hash_table_lookup (untied->product, organization);
  const char *product =
      made != NULL ? tie_text_get_in_line (tie_product_get_name (made), language) : NULL;

  if (!g_hash_table_contains (untied->without, organization))
    return g_strdup (product);
  if (product == NULL)
    return g_strdup (tie_status_get_label (TIE_STATUS_NONE));
  return g_strdup_printf ("%s · %s", tie_status_get_label (TIE_STATUS_NONE), product);
}

/* A text longer than anybody reads beside a disc or a line is cut. */
static void
measure_within (const TieChartRequest *request,
                const TieTextStyle *style,
                char **text,
                double *width)
{
  g_auto (GStrv) lines = NULL;

  *width = measure (request, style, *text);
  if (*width <= WIDEST * style->size)
    return;
  lines = tie_text_style_wrap (style, *text, request->language, WIDEST * style->size, 1);
  g_ref_string_release (*text);
  *text = g_ref_string_new (lines[0]);
  *width = measure (request, style, *text);
}

static char *
take (char *text)
{
  char *taken = text != NULL ? g_ref_string_new (text) : NULL;

  g_free (text);
  return taken;
}

static void
compose_node (TieNetworkPlan *plan, const Untied *untied, TieNetworkNode *node)
{
  const TieChartRequest *request = plan->request;
  TieNetworkText *name = &node->name;

  name->scale = 1;
  name->line = g_ref_string_new (
      tie_text_get (tie_organization_get_name (node->organization), request->language));
  if (!node->tied)
    name->detail = take (compose_untied_detail (untied, node->organization, request->language));
  measure_within (request, &plan->name_style, &name->line, &name->line_width);
  measure_within (request, &plan->detail_style, &name->detail, &name->detail_width);
}

static void
compose_tie (TieNetworkPlan *plan, TieNetworkTie *tie)
{
  const TieChartRequest *request = plan->request;
  TieNetworkText *label = &tie->label;

  label->scale = 1;
  label->line = take (compose_tie_line (request, tie));
  label->detail = take (compose_tie_detail (request, tie, &plan->detail_style));
  measure_within (request, &plan->label_style, &label->line, &label->line_width);
  measure_within (request, &plan->detail_style, &label->detail, &label->detail_width);
}

/* The ties that are worth a word: all, or in a crowd those with the largest amounts. */
static void
compose_ties (TieNetworkPlan *plan)
{
  g_autofree guint *order = tie_network_rank_ties (plan);

  for (guint i = 0; i < MIN (plan->ties->len, MOST_LABELS); i++)
    compose_tie (plan, TIE_NETWORK_TIE (plan, order[i]));
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
  Untied untied;

  g_return_if_fail (plan != NULL && plan->request != NULL);

  untied_init (&untied, plan->request->document);
  for (guint i = 0; i < plan->nodes->len; i++)
    compose_node (plan, &untied, TIE_NETWORK_NODE (plan, i));
  untied_clear (&untied);
  compose_ties (plan);
}
