/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Addresses of the web, as people write them: letters of any script, and a % that stands for
 * itself. */

#include "tie-address.h"

#include <string.h>

#include "tie-words.h"

/**
 * tie_address_has_scheme:
 * @text: a text
 *
 * Schemes are the same in capitals (RFC 3986, 3.1).
 *
 * Returns: whether it begins as an address of the web does
 */
gboolean
tie_address_has_scheme (const char *text)
{
  return g_ascii_strncasecmp (text, "https://", strlen ("https://")) == 0
         || g_ascii_strncasecmp (text, "http://", strlen ("http://")) == 0;
}

/* What GLib takes for an address may have a port alone before the first slash. */
static const char *
find_fault_of_host (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri =
      g_uri_parse (text, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, &error);

  if (g_error_matches (error, G_URI_ERROR, G_URI_ERROR_BAD_PORT))
    return N_ ("an address with a number up to 65535 as its port");
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return N_ ("an address with a host after https:// or http://");
  return NULL;
}

/**
 * tie_address_find_fault:
 * @text: what should be an address
 *
 * Browsers take a backslash for a slash, others do not: one address would lead to two places.
 *
 * Returns: (transfer none) (nullable): what was expected in its place, to be translated; %NULL when
 *   nothing is wrong with it that can be seen
 */
const char *
tie_address_find_fault (const char *text)
{
  if (!tie_address_has_scheme (text))
    return N_ ("an address that begins with https:// or http://");
  if (g_str_has_suffix (text, " "))
    return N_ ("an address without blanks after it");
  if (strchr (text, ' ') != NULL)
    return N_ ("an address with %20 in place of each blank");
  if (strchr (text, '\\') != NULL)
    return N_ ("an address without backslashes");
  return find_fault_of_host (text);
}

/**
 * tie_address_find_unseen:
 * @text: an address
 *
 * Returns: the first character in it, other than a blank, that nobody sees, such as one that turns
 *   the direction of writing round or does worse in a terminal; 0: there is none
 */
gunichar
tie_address_find_unseen (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar letter = g_utf8_get_char (text);

      if (letter != ' ' && (!g_unichar_isgraph (letter) || g_unichar_isspace (letter)))
        return letter;
    }
  return 0;
}
