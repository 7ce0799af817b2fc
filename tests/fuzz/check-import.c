/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What holds of whatever is imported. */

#include "check-import.h"

#include "tie-problem.h"
#include "tie-reader.h"

void
check_import (TieDocument *document, GPtrArray *problems)
{
  g_autoptr (TieDocument) again = NULL;
  gboolean wrong = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = tie_problem_to_gnu (problem, "x");

      /* In the line, what is no text is replaced */
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_true (g_utf8_validate (line, -1, NULL));
      wrong = wrong || problem->severity == TIE_SEVERITY_ERROR;
    }
  g_assert_cmpint (document == NULL, ==, wrong);
  if (document == NULL)
    return;
  /* It is a document like any other. */
  again = tie_reader_read_bytes (tie_document_get_bytes (document), NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (tie_document_get_organizations (again)->len, ==,
                    tie_document_get_organizations (document)->len);
}
