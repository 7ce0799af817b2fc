/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any bytes as a document. */

#include "fuzz.h"

#include "tie-problem.h"
#include "tie-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
  gboolean wrong = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = tie_problem_to_gnu (problem, "x");

      /* In the line, what is no text is replaced */
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_cmpuint (problem->line, <=, size + 1);
      wrong = wrong || problem->severity == TIE_SEVERITY_ERROR;
    }
  /* Either there is a document, or it is said why not. */
  g_assert_cmpint (document == NULL, ==, wrong);
  return 0;
}
