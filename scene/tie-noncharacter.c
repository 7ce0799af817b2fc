/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What Unicode says will never be a character (D14 of its core specification). It may stand in a
 * text, but cairo refuses the whole text then. */

#include "tie-noncharacter.h"

/* What stands for something unknown */
#define REPLACEMENT 0xfffd
/* A private one with as many bytes as a noncharacter beyond the basic plane */
#define LONG_REPLACEMENT 0x10fffd

static gboolean
is_noncharacter (gunichar c)
{
  return (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
}

/**
 * tie_noncharacter_is_in:
 * @text: in UTF-8
 *
 * Returns: whether one stands in it
 */
gboolean
tie_noncharacter_is_in (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_noncharacter (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/**
 * tie_noncharacter_replace:
 * @text: (inout): in UTF-8
 *
 * Puts other characters in their place, of as many bytes.
 */
void
tie_noncharacter_replace (char *text)
{
  g_return_if_fail (text != NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);

      if (is_noncharacter (c))
        g_unichar_to_utf8 (c < 0x10000 ? REPLACEMENT : LONG_REPLACEMENT, text);
    }
}
