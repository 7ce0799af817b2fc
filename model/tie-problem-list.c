/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* All problems of a document: gathered as they are met, then put in document order and placed. */

#include "tie-problem-list.h"

#include <string.h>

#include "tie-words.h"

/* Nobody reads more of them. Errors and warnings are counted apart: no warning may take the place
 * of an error, which decides whether there is a document. */
#define MOST_PROBLEMS 1000
/* The code of what stands in place of all others */
#define CODE_OF_REST "too-many-problems"

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
 * tie_problem_list_is_full:
 *
 * Returns: whether problems of this severity are not added any more, which the last of them says
 */
gboolean
tie_problem_list_is_full (const GPtrArray *problems, TieSeverity severity)
{
  g_return_val_if_fail (problems != NULL, TRUE);

  for (guint i = problems->len; i > 0; i--)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i - 1);

      if (problem->severity == severity)
        return g_str_equal (problem->code, CODE_OF_REST);
    }
  return FALSE;
}

static guint
count (const GPtrArray *problems, TieSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    if (((TieProblem *) g_ptr_array_index (problems, i))->severity == severity)
      n++;
  return n;
}

/* Makes a problem stand for itself and all that would come after it. */
static void
stand_for_rest (TieProblem *problem)
{
  g_free (problem->pointer);
  g_free (problem->message);
  problem->pointer = g_strdup ("");
  problem->code = CODE_OF_REST;
  problem->message =
      problem->severity == TIE_SEVERITY_ERROR
          ? g_strdup (_ ("so much is wrong that the rest was not read"))
          : g_strdup_printf (_ ("there are more than %u warnings; the rest is left out"),
                             MOST_PROBLEMS);
}

/**
 * tie_problem_list_take:
 * @problem: (transfer full): a problem
 *
 * Adds a problem, unless there are so many of its severity that nobody reads more: then one says
 * so.
 */
void
tie_problem_list_take (GPtrArray *problems, TieProblem *problem)
{
  g_return_if_fail (problems != NULL && problem != NULL);

  if (tie_problem_list_is_full (problems, problem->severity))
    {
      tie_problem_free (problem);
      return;
    }
  if (problems->len >= MOST_PROBLEMS && count (problems, problem->severity) >= MOST_PROBLEMS)
    stand_for_rest (problem);
  g_ptr_array_add (problems, problem);
}

/**
 * tie_problem_list_add:
 * @offset: where, in bytes
 * @pointer: (transfer full): the JSON Pointer of the value
 * @code: (transfer none): the name of the fault; static
 * @message: (transfer full): one sentence, translated
 *
 * Adds a problem as tie_problem_list_take() does; tie_problem_list_finish() finds its line and
 * column.
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
  tie_problem_list_take (problems, problem);
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
