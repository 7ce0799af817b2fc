/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Phases do not fit into columns: a cell holds them as the document's format has them, in JSON,
 * without their sources. */

#include "tie-sheet-phases.h"

#include "tie-json-writer.h"
#include "tie-phase.h"
#include "tie-quantity.h"

static void
write_quantity (TieJsonWriter *writer, const char *key, const TieQuantity *quantity)
{
  tie_json_writer_begin_object (writer, key, TIE_JSON_ONE_LINE);
  if (quantity->form == TIE_QUANTITY_NONE)
    tie_json_writer_add_true (writer, "none");
  else if (quantity->form == TIE_QUANTITY_VALUE)
    tie_json_writer_add_number (writer, "value", quantity->low);
  else if (quantity->form == TIE_QUANTITY_AT_LEAST)
    tie_json_writer_add_number (writer, "atLeast", quantity->low);
  else if (quantity->form == TIE_QUANTITY_AT_MOST)
    tie_json_writer_add_number (writer, "atMost", quantity->high);
  else
    {
      tie_json_writer_add_number (writer, "from", quantity->low);
      tie_json_writer_add_number (writer, "to", quantity->high);
    }
  tie_json_writer_add_string (writer, "unit", *quantity->unit != '\0' ? quantity->unit : NULL);
  if (quantity->approximate)
    tie_json_writer_add_true (writer, "approximate");
  tie_json_writer_add_string (writer, "per", tie_rate_to_nick (quantity->per));
  tie_json_writer_add_string (writer, "of",
                              quantity->of_id != NULL ? quantity->of_id
                                                      : tie_text_get (quantity->of, NULL));
  tie_json_writer_end (writer);
}

static void
write_amount (TieJsonWriter *writer, const GPtrArray *amount)
{
  if (amount->len == 1)
    {
      write_quantity (writer, "quantity", g_ptr_array_index (amount, 0));
      return;
    }
  tie_json_writer_begin_array (writer, "quantity", TIE_JSON_ONE_LINE);
  for (guint i = 0; i < amount->len; i++)
    write_quantity (writer, NULL, g_ptr_array_index (amount, i));
  tie_json_writer_end (writer);
}

static void
write_phase (TieJsonWriter *writer, const TiePhase *phase, const char *language)
{
  g_autofree char *when = phase->when != NULL ? tie_interval_to_edtf (phase->when) : NULL;

  tie_json_writer_begin_object (writer, NULL, TIE_JSON_ONE_LINE);
  write_amount (writer, phase->amount);
  tie_json_writer_add_string (writer, "when", when);
  tie_json_writer_add_string (writer, "condition", tie_text_get (phase->condition, language));
  tie_json_writer_add_string (writer, "state", phase->delivered ? "delivered" : NULL);
  tie_json_writer_end (writer);
}

/**
 * tie_sheet_phases_put:
 * @sheet: a sheet with a row
 * @flow: a flow
 * @language: (nullable): the language to write conditions in; %NULL: the document's
 *
 * Fills the cell of the flow's phases in the last row.
 */
void
tie_sheet_phases_put (TieSheet *sheet, TieFlow *flow, const char *language)
{
  GPtrArray *phases = tie_flow_get_phases (flow);
  g_autoptr (TieJsonWriter) writer = tie_json_writer_new (TIE_JSON_ONE_LINE);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  if (phases->len == 0)
    return;
  tie_json_writer_begin_array (writer, NULL, TIE_JSON_ONE_LINE);
  for (guint i = 0; i < phases->len; i++)
    write_phase (writer, g_ptr_array_index (phases, i), language);
  tie_json_writer_end (writer);
  bytes = tie_json_writer_finish (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  tie_field_put (sheet, TIE_FIELD_PHASES, text);
}
