/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Has what languages need ready before anything is worded. */

#include "tie-document.h"
#include "tie-wording.h"

/* The first flows have most of the units and kinds of dates that any has. */
#define FIRST_FLOWS 8

/**
 * tie_wording_prepare:
 * @document: a document
 * @language: (nullable): BCP 47; %NULL: the language of the process
 *
 * Words some of a document for nobody: ICU reads what a language needs when it is first asked,
 * which takes it longer than a small document's words, and another thread may have to be waited for
 * anyway.
 */
void
tie_wording_prepare (TieDocument *document, const char *language)
{
  GPtrArray *flows;

  g_return_if_fail (TIE_IS_DOCUMENT (document));

  flows = tie_document_get_flows (document);
  for (guint i = 0; i < MIN (flows->len, FIRST_FLOWS); i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      g_free (tie_wording_flow (flow, document, language));
      g_free (tie_wording_flow_end (flow, language));
    }
}
