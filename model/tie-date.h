/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TiePrecision:
 *
 * How much of a date is said. One that is not named has been said to be a month, or a day, without
 * saying which: "2026-XX", "2026-XX-XX", "2026-10-XX".
 */
typedef enum
{
  TIE_PRECISION_CENTURY, /* from a year that ends in 00: "20XX" */
  TIE_PRECISION_DECADE,  /* from a year that ends in 0: "203X" */
  TIE_PRECISION_YEAR,
  TIE_PRECISION_HALF,
  TIE_PRECISION_FOUR_MONTHS,
  TIE_PRECISION_QUARTER,
  TIE_PRECISION_SEASON,
  TIE_PRECISION_MONTH,
  TIE_PRECISION_DAY,
  TIE_PRECISION_UNNAMED_MONTH,
  TIE_PRECISION_UNNAMED_DAY_OF_YEAR,
  TIE_PRECISION_UNNAMED_DAY, /* of a month */
} TiePrecision;

/**
 * TieDate:
 * @year: 1 to 9999; the first year of a decade or century, of the first ones 0
 * @part: by precision: the month 1–12 (of a day that is not named, too), the quarter 1–4, the half
 *   1–2, the four-month span 1–3, the season 1–4 (spring first); else 0
 * @day: 1–31 for a day, else 0
 *
 * A date as far as it is known: EDTF (ISO 8601-2), the forms of docs/format.md. A plain value.
 */
typedef struct
{
  gint16 year;
  gint8 part;
  gint8 day;
  TiePrecision precision;
  gboolean approximate;
  gboolean uncertain;
} TieDate;

#define TIE_DATE_ERROR (tie_date_error_quark ())
typedef enum
{
  TIE_DATE_ERROR_SYNTAX,      /* not a form of EDTF */
  TIE_DATE_ERROR_UNSUPPORTED, /* a form of EDTF or ISO 8601 that is not read here */
  TIE_DATE_ERROR_IMPOSSIBLE,  /* no such day, month or year */
  TIE_DATE_ERROR_ORDER,       /* an interval that ends before it starts */
} TieDateError;
GQuark tie_date_error_quark (void);

/* Days are counted as GDate's Julian days: from 0001-01-01 to 9999-12-31. */
#define TIE_DATE_FIRST_DAY 1
#define TIE_DATE_LAST_DAY 3652059

gboolean tie_date_parse (const char *edtf, TieDate *date, GError **error);
char *tie_date_to_edtf (const TieDate *date);
int tie_date_first_day (const TieDate *date);
int tie_date_last_day (const TieDate *date);
int tie_date_compare (const TieDate *a, const TieDate *b);
void tie_date_from_day (int day, TieDate *date);

G_END_DECLS
