/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Why a number that people write is none in JSON */
typedef enum
{
  TIE_JSON_NUMERAL_OTHER,
  TIE_JSON_NUMERAL_COMMAS, /* 12,500,000 */
  TIE_JSON_NUMERAL_COMMA,  /* 1,5 */
  TIE_JSON_NUMERAL_PARTED, /* 1_000, 1'000, 1 000 */
  TIE_JSON_NUMERAL_ZEROS,  /* 007 */
  TIE_JSON_NUMERAL_START,  /* .5, +5 */
  TIE_JSON_NUMERAL_POINT,  /* 5. */
} TieJsonNumeralForm;

/**
 * TieJsonNumeral:
 * @end: behind it
 * @plain: (nullable): as JSON has it; NULL: nobody knows what is meant
 * @other: (nullable): what it may mean as well
 *
 * A number as people write it.
 */
typedef struct
{
  gsize end;
  char *plain;
  char *other;
  TieJsonNumeralForm form;
} TieJsonNumeral;

gboolean tie_json_numeral_read (const char *text,
                                gsize start,
                                gsize length,
                                gboolean commas,
                                TieJsonNumeral *self);
void tie_json_numeral_clear (TieJsonNumeral *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieJsonNumeral, tie_json_numeral_clear)

G_END_DECLS
