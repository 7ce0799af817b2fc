/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A problem: what is wrong with a document, and where. */

#include "tie-problem.h"

#include "tie-escape.h"

/* So much of a text is shown. */
#define SHOWN_CHARACTERS 40

/**
 * tie_problem_free:
 * @self: (nullable): a problem
 */
void
tie_problem_free (TieProblem *self)
{
  if (!self)
    return;
  g_free (self->pointer);
  g_free (self->message);
  g_free (self);
}

/**
 * tie_problem_shorten:
 * Returns: (transfer full): so much of the text as a message can show
 */
char *
tie_problem_shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_CHARACTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SHOWN_CHARACTERS - 1);
  return g_strconcat (start, "…", NULL);
}

/**
 * tie_problem_to_gnu:
 * @self: a problem
 * @file_name: the name of the document's file, as the user calls it
 *
 * Writes the problem in the form of the GNU Coding Standards, which editors understand. "error" and
 * "warning" are not translated: they are part of that form.
 *
 * Returns: (transfer full): "FILE:LINE:COLUMN: error: MESSAGE [/pointer]"; a problem of the whole
 *   has no pointer
 */
char *
tie_problem_to_gnu (const TieProblem *self, const char *file_name)
{
  const char *severity;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autofree char *pointer = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (file_name != NULL, NULL);

  severity = self->severity == TIE_SEVERITY_ERROR ? "error" : "warning";
  name = tie_escape (file_name);
  message = tie_escape (self->message);
  if (self->pointer == NULL || *self->pointer == '\0')
    return g_strdup_printf ("%s:%u:%u: %s: %s", name, self->line, self->column, severity, message);
  pointer = tie_escape (self->pointer);
  return g_strdup_printf ("%s:%u:%u: %s: %s [%s]", name, self->line, self->column, severity,
                          message, pointer);
}
