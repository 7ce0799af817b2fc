/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document as a graph in time in GEXF 1.3 (https://gexf.net/), Gephi's format. */

#include "tie-gexf-writer.h"

#include "tie-quantity.h"
#include "tie-sheet-writer.h"
#include "tie-wording.h"
#include "tie-xml.h"

#define HEAD                                                                                       \
  TIE_XML_HEAD                                                                                     \
  "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "   \
  "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">\n"

#define GRAPH                                                                                      \
  "  <graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" "                      \
  "timeformat=\"date\" timerepresentation=\"interval\">\n"

static const char *const types[] = {
  [TIE_CELL_TEXT] = "string",
  [TIE_CELL_NUMBER] = "double",
  [TIE_CELL_BOOLEAN] = "boolean",
};

static void
append_meta (GString *xml, TieDocument *document, const char *language)
{
  g_string_append (xml, "  <meta>\n    <creator>Tieline</creator>\n    <description>");
  tie_xml_append_text (xml, tie_text_get (tie_document_get_title (document), language));
  g_string_append (xml, "</description>\n  </meta>\n");
}

/* What the tags of nodes and edges say needs no attribute. */
static gboolean
stands_in_tag (const TieColumn *column)
{
  return g_str_equal (column->name, "id") || g_str_equal (column->name, "from")
         || g_str_equal (column->name, "to");
}

static void
append_attributes (GString *xml, const TieSheet *sheet, const char *class)
{
  g_string_append_printf (xml, "    <attributes class=\"%s\" mode=\"static\">\n", class);
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const TieColumn *column = tie_sheet_get_column (sheet, i);
      g_autofree char *id = g_strdup_printf ("%u", i);

      if (stands_in_tag (column))
        continue;
      g_string_append (xml, "      <attribute");
      tie_xml_append_attribute (xml, "id", id);
      tie_xml_append_attribute (xml, "title", column->name);
      tie_xml_append_attribute (xml, "type", types[column->type]);
      g_string_append (xml, "/>\n");
    }
  g_string_append (xml, "    </attributes>\n");
}

static void
append_values (GString *xml, const TieSheet *sheet, guint row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const char *text = tie_sheet_get_row (sheet, row)->cells[i].text;
      g_autofree char *id = g_strdup_printf ("%u", i);

      if (text == NULL || stands_in_tag (tie_sheet_get_column (sheet, i)))
        continue;
      if (!any)
        g_string_append (xml, "        <attvalues>\n");
      any = TRUE;
      g_string_append (xml, "          <attvalue");
      tie_xml_append_attribute (xml, "for", id);
      tie_xml_append_attribute (xml, "value", text);
      g_string_append (xml, "/>\n");
    }
  if (any)
    g_string_append (xml, "        </attvalues>\n");
}

static void
append_nodes (GString *xml, const TieSheet *sheet, TieDocument *document, const char *language)
{
  GPtrArray *organizations = tie_document_get_organizations (document);

  g_string_append_printf (xml, "    <nodes count=\"%u\">\n", organizations->len);
  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = g_ptr_array_index (organizations, i);

      g_string_append (xml, "      <node");
      tie_xml_append_attribute (xml, "id", tie_organization_get_id (organization));
      tie_xml_append_attribute (xml, "label",
                                tie_text_get (tie_organization_get_name (organization), language));
      g_string_append (xml, ">\n");
      append_values (xml, sheet, i);
      g_string_append (xml, "      </node>\n");
    }
  g_string_append (xml, "    </nodes>\n");
}

static char *
day_to_text (int day)
{
  TieDate date;

  tie_date_from_day (day, &date);
  return tie_date_to_edtf (&date);
}

/* A tie begins with the first day that its delivery may begin on, by docs/format.md that of the
 * announcement where no start is stated; it ends with the last day of its service, else of its
 * delivery, and does not end where no end is named. */
static void
append_span (GString *xml, TieFlow *flow)
{
  const TieInterval *when = tie_flow_get_when (flow);
  const TieDate *announced = tie_deal_get_announced (tie_flow_get_deal (flow));
  const TieDate *until = tie_flow_get_until (flow);
  int first = G_MININT, last = G_MAXINT;
  g_autofree char *start = NULL, *end = NULL;

  if (until != NULL)
    last = tie_date_last_day (until);
  else if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    last = tie_date_last_day (&when->end);
  if (when != NULL && when->start_bound == TIE_BOUND_DATE)
    first = tie_date_first_day (&when->start);
  else if (announced != NULL && tie_date_first_day (announced) <= last)
    first = tie_date_first_day (announced);
  start = first != G_MININT ? day_to_text (first) : NULL;
  end = last != G_MAXINT ? day_to_text (last) : NULL;
  tie_xml_append_attribute (xml, "start", start);
  tie_xml_append_attribute (xml, "end", end);
}

static void
append_edge (GString *xml, TieFlow *flow, TieDocument *document, const char *language)
{
  const TieQuantity *quantity = tie_amount_first (tie_flow_get_amount (flow));
  g_autofree char *label =
      quantity != NULL ? tie_wording_quantity (quantity, document, language) : NULL;

  g_string_append (xml, "      <edge");
  tie_xml_append_attribute (xml, "id", tie_flow_get_id (flow));
  tie_xml_append_attribute (xml, "source", tie_organization_get_id (tie_flow_get_from (flow)));
  tie_xml_append_attribute (xml, "target", tie_organization_get_id (tie_flow_get_to (flow)));
  tie_xml_append_attribute (xml, "type", "directed");
  tie_xml_append_attribute (xml, "label", label);
  /* By their kind Gephi tells edges between the same nodes apart. */
  tie_xml_append_attribute (xml, "kind", tie_flow_kind_to_nick (tie_flow_get_kind (flow)));
  append_span (xml, flow);
  g_string_append (xml, ">\n");
}

static void
append_edges (GString *xml, const TieSheet *sheet, TieDocument *document, const char *language)
{
  GPtrArray *flows = tie_document_get_flows (document);

  g_string_append_printf (xml, "    <edges count=\"%u\">\n", flows->len);
  for (guint i = 0; i < flows->len; i++)
    {
      append_edge (xml, g_ptr_array_index (flows, i), document, language);
      append_values (xml, sheet, i);
      g_string_append (xml, "      </edge>\n");
    }
  g_string_append (xml, "    </edges>\n");
}

/**
 * tie_gexf_writer_write:
 * @document: a document
 * @language: (nullable): the one language to write texts in, BCP 47; %NULL: all, an attribute each
 *
 * Writes the document as a graph whose edges have a time: when each begins and ends, as far as that
 * is known. Nodes have none, since no document says when an organisation began. What "label" says
 * of an edge is worded in the language of the process.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
tie_gexf_writer_write (TieDocument *document, const char *language)
{
  GString *xml = g_string_new (HEAD);
  g_autoptr (TieSheet) organizations = tie_sheet_writer_write_organizations (document, language);
  g_autoptr (TieSheet) flows = tie_sheet_writer_write_flows (document, language);

  append_meta (xml, document, language);
  g_string_append (xml, GRAPH);
  append_attributes (xml, organizations, "node");
  append_attributes (xml, flows, "edge");
  append_nodes (xml, organizations, document, language);
  append_edges (xml, flows, document, language);
  g_string_append (xml, "  </graph>\n</gexf>\n");
  return g_string_free_to_bytes (xml);
}
