/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_NUMBER_FINE,
  TIE_NUMBER_BAD,       /* no number, or too large for one */
  TIE_NUMBER_AMBIGUOUS, /* "1.234": a thousand and more, or one and a fraction? */
} TieNumberFault;

/* Numbers as programs write them for each other, whatever the locale. */
char *tie_number_to_text (double number);
gboolean tie_number_is_held (const char *text, gboolean *large);
TieNumberFault tie_number_parse (const char *text, gboolean decimal_comma, double *number);

G_END_DECLS
