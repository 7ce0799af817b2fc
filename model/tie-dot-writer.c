/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document as a graph in DOT, Graphviz's language (https://graphviz.org/doc/info/lang.html). */

#include "tie-dot-writer.h"

#include <string.h>

#include "tie-quantity.h"
#include "tie-sheet-writer.h"
#include "tie-wording.h"

/* What no reader sees is for programs: these columns, where something stands in them. */
static const char *const organization_data[] = { "country" };
static const char *const flow_data[] = { "kind", "status", "amount", "at_least", "at_most",
                                         "unit", "when",   "until",  "deal" };

static const char *const arrow_heads[TIE_N_FLOW_KINDS] = {
  [TIE_FLOW_SUPPLY] = "normal",  [TIE_FLOW_SERVICE] = "onormal",  [TIE_FLOW_MONEY] = "vee",
  [TIE_FLOW_EQUITY] = "diamond", [TIE_FLOW_HOLDING] = "odiamond", [TIE_FLOW_DEBT] = "inv",
  [TIE_FLOW_GUARANTEE] = "tee",  [TIE_FLOW_KNOWLEDGE] = "dot",    [TIE_FLOW_OTHER] = "open",
};

/* What nobody agreed to is not drawn; it has its place, and its data. */
static const char *
get_style (TieStatus status)
{
  if (!tie_status_is_drawn (status))
    return "invis";
  if (tie_status_is_agreed (status))
    return "solid";
  return status == TIE_STATUS_INTENDED ? "dashed" : "dotted";
}

/* Within quotes only a quote is escaped, so a backslash before it or at the end would be misread:
 * all of them are doubled, wherever the name stands. */
static void
append_name (GString *dot, const char *text)
{
  g_string_append_c (dot, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (dot, '\\');
      g_string_append_c (dot, *c);
    }
  g_string_append_c (dot, '"');
}

/* Graphviz takes what looks like one for an entity of HTML. */
static gboolean
begins_entity (const char *text)
{
  gsize n = text[1] == '#' ? 2 : 1;

  while (g_ascii_isalnum (text[n]))
    n++;
  return n > 1 && text[n] == ';';
}

/* A text that is shown: a backslash stands for itself, a line's end for a line's end. */
static void
append_shown (GString *dot, const char *text)
{
  g_string_append_c (dot, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (dot, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (dot, "\\n");
    else if (*c == '&' && begins_entity (c))
      g_string_append (dot, "&amp;");
    else
      g_string_append_c (dot, *c);
  g_string_append_c (dot, '"');
}

static void
append_attribute (GString *dot, const char *key, const char *text)
{
  if (text == NULL)
    return;
  if (dot->str[dot->len - 1] != '[')
    g_string_append (dot, ", ");
  g_string_append_printf (dot, "%s=", key);
  append_shown (dot, text);
}

static void
append_data (GString *dot,
             const TieSheet *sheet,
             guint row,
             const char *const *columns,
             gsize n_columns)
{
  for (gsize i = 0; i < n_columns; i++)
    append_attribute (dot, columns[i], tie_sheet_get (sheet, row, columns[i]));
}

static void
append_head (GString *dot, TieDocument *document, const char *language)
{
  const char *title = tie_text_get (tie_document_get_title (document), language);

  g_string_append (dot, "digraph ");
  append_name (dot, title);
  g_string_append (dot, " {\n  graph [");
  append_attribute (dot, "label", title);
  g_string_append (dot, ", labelloc=\"t\", fontname=\"Inter,sans-serif\"];\n"
                        "  node [shape=\"ellipse\", fontname=\"Inter,sans-serif\"];\n"
                        "  edge [fontname=\"Inter,sans-serif\", fontsize=\"10\"];\n");
}

static void
append_node (GString *dot,
             const TieSheet *sheet,
             guint row,
             TieOrganization *organization,
             const char *language)
{
  const char *color = tie_organization_get_color (organization);

  g_string_append (dot, "  ");
  append_name (dot, tie_organization_get_id (organization));
  g_string_append (dot, " [");
  append_attribute (dot, "label",
                    tie_text_get (tie_organization_get_name (organization), language));
  append_attribute (dot, "tooltip",
                    tie_text_get (tie_organization_get_kind (organization), language));
  append_attribute (dot, "URL", tie_organization_get_website (organization));
  append_attribute (dot, "color", color);
  append_data (dot, sheet, row, organization_data, G_N_ELEMENTS (organization_data));
  g_string_append (dot, "];\n");
}

static void
append_edge (GString *dot,
             const TieSheet *sheet,
             guint row,
             TieFlow *flow,
             TieDocument *document,
             const char *language)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (flow));
  TieStatus status = tie_deal_get_status (tie_flow_get_deal (flow));
  g_autofree char *label =
      quantity != NULL ? tie_wording_quantity (quantity, document, language) : NULL;
  g_autofree char *sentence = tie_wording_flow (flow, document, language);

  g_string_append (dot, "  ");
  append_name (dot, tie_organization_get_id (tie_flow_get_from (flow)));
  g_string_append (dot, " -> ");
  append_name (dot, tie_organization_get_id (tie_flow_get_to (flow)));
  g_string_append (dot, " [");
  append_attribute (dot, "id", tie_flow_get_id (flow));
  append_attribute (dot, "label", label);
  append_attribute (dot, "tooltip", sentence);
  append_attribute (dot, "style", get_style (status));
  append_attribute (dot, "arrowhead", arrow_heads[tie_flow_get_kind (flow)]);
  append_data (dot, sheet, row, flow_data, G_N_ELEMENTS (flow_data));
  g_string_append (dot, "];\n");
}

/**
 * tie_dot_writer_write:
 * @document: a document
 * @language: (nullable): the language of its texts, BCP 47; %NULL: the document's
 *
 * Writes the document as a directed graph that Graphviz draws: names and amounts as labels, the
 * kind of a flow as arrow-head, its status as line. Amounts are worded in the language of the
 * process.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
tie_dot_writer_write (TieDocument *document, const char *language)
{
  GString *dot = g_string_new (NULL);
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *flows = tie_document_get_flows (document);
  g_autoptr (TieSheet) nodes = tie_sheet_writer_write_organizations (document, language);
  g_autoptr (TieSheet) edges = tie_sheet_writer_write_flows (document, language);

  append_head (dot, document, language);
  for (guint i = 0; i < organizations->len; i++)
    append_node (dot, nodes, i, g_ptr_array_index (organizations, i), language);
  for (guint i = 0; i < flows->len; i++)
    append_edge (dot, edges, i, g_ptr_array_index (flows, i), document, language);
  g_string_append (dot, "}\n");
  return g_string_free_to_bytes (dot);
}
