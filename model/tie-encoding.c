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

/* Which of the first characters are NUL, the first in the lowest bit */
static guint
find_nuls (const char *text, gsize length)
{
  guint nuls = 0;

  for (gsize i = 0; i < length; i++)
    nuls |= text[i] == '\0' ? 1u << i : 0;
  return nuls;
}

/**
 * tie_encoding_find_wide:
 * @text: a file's content
 * @length: its length in bytes
 *
 * A byte order mark says so; without one, what begins with letters or signs of ASCII has NULs
 * beside them.
 *
 * Returns: (transfer none) (nullable): "UTF-16" or "UTF-32"; %NULL when it is neither
 */
const char *
tie_encoding_find_wide (const char *text, gsize length)
{
  static const struct
  {
    const char *name;
    guint n;
    char mark[4];
    guint nuls; /* of the first four bytes */
  } wide[] = {
    { "UTF-32", 4, { '\xff', '\xfe', 0, 0 }, 0xe },
    { "UTF-32", 4, { 0, 0, '\xfe', '\xff' }, 0x7 },
    { "UTF-16", 2, { '\xff', '\xfe' }, 0xa },
    { "UTF-16", 2, { '\xfe', '\xff' }, 0x5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if ((length >= wide[i].n && memcmp (text, wide[i].mark, wide[i].n) == 0)
        || (length >= 4 && find_nuls (text, 4) == wide[i].nuls))
      return wide[i].name;
  return NULL;
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
  const char *wide = tie_encoding_find_wide (text, length);
  const char *end;

  *start = length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  if (length > TIE_ENCODING_MAX_SIZE)
    return fail (problems, 0, "too-large",
                 g_strdup_printf (_ ("the file is larger than %u MiB"),
                                  TIE_ENCODING_MAX_SIZE / (1024 * 1024)));
  if (wide != NULL)
    return fail (problems, 0, "not-utf-8",
                 /* Translators: the name of an encoding, then what to do */
                 g_strdup_printf (_ ("the file is in %s: %s"), wide, advice));
  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  if (*end == '\0')
    return fail (problems, (gsize) (end - text), "syntax",
                 g_strdup (_ ("a NUL byte stands here; expected a text")));
  return fail (problems, (gsize) (end - text), "not-utf-8",
               g_strdup_printf (_ ("the byte 0x%02X here is not UTF-8: %s"), (guchar) *end,
                                advice));
}
