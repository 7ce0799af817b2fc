/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A chart as a few lines of text: for where no picture can be put. */

#include "tie-export-summary.h"

#include "tie-as-of.h"
#include "tie-status.h"
#include "tie-wording.h"
#include "tie-words.h"

static void
add_head (GString *text, const TieExportRequest *request)
{
  const char *language = request->options.language;
  const TieDate *as_of = request->options.moment != NULL
                             ? request->options.moment
                             : tie_document_get_as_of (request->document);

  g_string_append_printf (text, "%s\n",
                          tie_text_get (tie_document_get_title (request->document), language));
  if (as_of != NULL)
    {
      g_autofree char *date = tie_wording_date (as_of, language);

      g_string_append_printf (text, _ ("As of %s"), date);
      g_string_append_c (text, '\n');
    }
}

static void
add_flows (GString *text, const TieExportRequest *request, TieDeal *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal);
  const char *separator = ": ";

  for (guint i = 0; i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      g_autofree char *words = NULL;

      if (!tie_filter_passes_flow (request->filter, flow))
        continue;
      words = tie_wording_flow (flow, request->document, request->options.language);
      g_string_append (text, separator);
      g_string_append (text, words);
      separator = "; ";
    }
}

static gboolean
is_told (const TieExportRequest *request, TieDeal *deal)
{
  return tie_filter_passes_deal (request->filter, deal)
         && (request->options.moment == NULL
             || tie_as_of_deal_is_announced (deal, request->options.moment));
}

/**
 * tie_export_summary_new:
 * @request: what is exported
 *
 * Says in words what the picture shows, in its language: title, date, and a line for each deal.
 *
 * Returns: (transfer full): the lines
 */
char *
tie_export_summary_new (const TieExportRequest *request)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *before;
  GPtrArray *deals;

  g_return_val_if_fail (request != NULL, NULL);

  before = tie_words_use (request->options.language);
  add_head (text, request);
  deals = tie_document_get_deals (request->document);
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      g_autofree char *name = NULL;

      if (!is_told (request, deal))
        continue;
      name = tie_deal_dup_name (deal, request->options.language);
      g_string_append_printf (text, "\n%s (%s)", name,
                              tie_status_get_label (tie_deal_get_status (deal)));
      add_flows (text, request, deal);
    }
  tie_words_use (before);
  g_string_append_c (text, '\n');
  return g_string_free (g_steal_pointer (&text), FALSE);
}
