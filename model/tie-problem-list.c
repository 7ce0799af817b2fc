/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All problems of a document: gathered as they are met, then put in document order and placed. */

#include "tie-problem-list.h"

#include <string.h>

/**
 * tie_problem_list_new:
 *
 * Returns: (transfer full) (element-type TieProblem): an empty list that owns its problems
 */
GPtrArray *
tie_problem_list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tie_problem_free);
}

/**
 * tie_problem_list_add:
 * @offset: where, in bytes
 * @pointer: (transfer full): the JSON Pointer of the value
 * @code: (transfer none): the name of the fault; static
 * @message: (transfer full): one sentence, translated
 *
 * Adds a problem, whose line and column tie_problem_list_finish() finds.
 */
void
tie_problem_list_add (GPtrArray *problems,
                      TieSeverity severity,
                      gsize offset,
                      char *pointer,
                      const char *code,
                      char *message)
{
  TieProblem *problem;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (pointer != NULL && code != NULL && message != NULL);

  problem = g_new0 (TieProblem, 1);
  problem->severity = severity;
  problem->offset = offset;
  problem->pointer = pointer;
  problem->code = code;
  problem->message = message;
  g_ptr_array_add (problems, problem);
}

/**
 * tie_problem_list_has_error:
 * Returns: whether one of the problems is an error
 */
gboolean
tie_problem_list_has_error (const GPtrArray *problems)
{
  g_return_val_if_fail (problems != NULL, FALSE);

  for (guint i = 0; i < problems->len; i++)
    if (((TieProblem *) g_ptr_array_index (problems, i))->severity == TIE_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const TieProblem *one = *(TieProblem *const *) a;
  const TieProblem *other = *(TieProblem *const *) b;

  return one->offset < other->offset ? -1 : one->offset > other->offset ? 1 : 0;
}

/**
 * tie_problem_list_finish:
 * @text: the document, valid UTF-8 up to the last problem
 * @length: its length in bytes
 *
 * Puts the problems in document order (those at one place stay in the order they were added) and
 * gives each its line and column, in one pass over the text however many there are.
 */
void
tie_problem_list_finish (GPtrArray *problems, const char *text, gsize length)
{
  guint line = 1;
  guint column = 1;
  gsize at = 0;

  g_return_if_fail (problems != NULL);

  g_ptr_array_sort (problems, compare_offsets);
  /* A byte order mark is seen by nobody */
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    at = 3;
  for (guint i = 0; i < problems->len; i++)
    {
      TieProblem *problem = g_ptr_array_index (problems, i);

      for (; at < problem->offset && at < length; at++)
        if (text[at] == '\n')
          {
            line++;
            column = 1;
          }
        else if (((guchar) text[at] & 0xc0) != 0x80) /* no continuation of a character */
          column++;
      problem->line = line;
      problem->column = column;
    }
}
