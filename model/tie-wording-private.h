/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIE_NO_BREAK_SPACE "\u00a0"

/* ICU's name for a language (nullable: that of the process); interned */
const char *tie_wording_get_locale (const char *language);
gboolean tie_wording_is_english (const char *language);
/* whether gettext speaks `language`, or would if there were a catalogue */
gboolean tie_wording_is_process_language (const char *language);

/* takes text, gives it back with spaces that no line ends at */
char *tie_wording_bind_spaces (char *text);
/* skeleton: of ICU's number formatter. Spaces in the result don't break */
char *tie_wording_format_number (double number, const char *skeleton, const char *language);
/* likewise, from low to high: "8–10 GW"; a single number where they are the same */
char *
tie_wording_format_numbers (double low, double high, const char *skeleton, const char *language);
/* the skeleton that keeps a number's digits, as far as they mean something; a static text */
const char *tie_wording_get_digits (double number);
/* skeleton: of ICU's dates. The days are Julian days */
char *tie_wording_format_day (int day, const char *skeleton, const char *language);
char *tie_wording_format_days (int first, int last, const char *skeleton, const char *language);

/* an amount of money, from low to high, which may be equal */
char *tie_wording_money (double low,
                         double high,
                         const char *unit,
                         gboolean in_full,
                         const char *language);
char *tie_wording_currency (const char *unit, const char *language); /* "US dollars" */

G_END_DECLS
