/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Logos that a document carries within itself. */

#include "tie-logo.h"

#include <string.h>

/**
 * tie_logo_decode:
 * @logo: (nullable): an organisation's logo
 *
 * The image of a `data:` URI in base64 (RFC 2397). Charts open no files, so a logo that is a path
 * gives nothing here.
 *
 * Returns: (transfer full) (nullable): the encoded PNG, JPEG or SVG
 */
GBytes *
tie_logo_decode (const char *logo)
{
  const char *comma;
  guchar *data;
  gsize length;

  if (logo == NULL || !g_str_has_prefix (logo, "data:image/"))
    return NULL;
  comma = strchr (logo, ',');
  if (comma == NULL || comma - logo < 7 || strncmp (comma - 7, ";base64", 7) != 0)
    return NULL;

  data = g_base64_decode (comma + 1, &length);
  return g_bytes_new_take (data, length);
}
