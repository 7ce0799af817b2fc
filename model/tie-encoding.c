/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether a file that another program wrote is a text that can be read. */

#include "tie-encoding.h"

#include "tie-words.h"

#include <string.h>

static gboolean
fail (GPtrArray *problems, gsize offset, const char *code, char *message)
{
  tie_problem_list_add (problems, TIE_SEVERITY_ERROR, offset, g_strdup (""), code, message);
  return FALSE;
}

static gboolean
has_utf_16_mark (const char *text, gsize length)
{
  return length >= 2 && (memcmp (text, "\xff\xfe", 2) == 0 || memcmp (text, "\xfe\xff", 2) == 0);
}

/**
 * tie_encoding_check:
 * @text: a file's content
 * @length: its length in bytes
 * @advice: what to do about another encoding
 * @start: (out): where the text begins: after a byte order mark, if there is one
 * @problems: (element-type TieProblem): what is wrong is added
 *
 * Returns: whether it is UTF-8 of at most %TIE_ENCODING_MAX_SIZE, without a NUL
 */
gboolean
tie_encoding_check (const char *text,
                    gsize length,
                    const char *advice,
                    gsize *start,
                    GPtrArray *problems)
{
  const char *end;

  *start = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (length > TIE_ENCODING_MAX_SIZE)
    return fail (problems, 0, "too-large",
                 g_strdup_printf (_ ("the file is larger than %u MiB"),
                                  TIE_ENCODING_MAX_SIZE / (1024 * 1024)));
  if (has_utf_16_mark (text, length))
    return fail (problems, 0, "not-utf-8",
                 g_strdup_printf (_ ("the file is in UTF-16: %s"), advice));
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  if (*end == '\0')
    return fail (problems, (gsize) (end - text), "syntax",
                 g_strdup (_ ("a NUL byte stands here; expected a text")));
  return fail (problems, (gsize) (end - text), "not-utf-8",
               g_strdup_printf (_ ("the byte 0x%02X here is not UTF-8: %s"), (guchar) *end,
                                advice));
}
