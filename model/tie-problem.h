/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_SEVERITY_ERROR,
  TIE_SEVERITY_WARNING,
} TieSeverity;

/**
 * TieProblem:
 * @line: from 1
 * @column: from 1, in characters
 * @offset: in bytes
 * @pointer: the JSON Pointer (RFC 6901) of the value, "" for the whole
 * @code: a stable kebab-case name, such as "unknown-reference"
 * @message: one sentence, translated: what stands there and what was expected
 *
 * What is wrong with a document, and where.
 */
typedef struct
{
  TieSeverity severity;
  guint line;
  guint column;
  gsize offset;
  char *pointer;
  const char *code;
  char *message;
} TieProblem;

void tie_problem_free (TieProblem *self);
char *tie_problem_shorten (const char *text);
char *tie_problem_to_gnu (const TieProblem *self, const char *file_name);

G_END_DECLS
