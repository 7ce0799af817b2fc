/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-sheet.h"

G_BEGIN_DECLS

/* What a sheet is about: one row each. */
typedef enum
{
  TIE_SHEET_DOCUMENT,
  TIE_SHEET_ORGANIZATIONS,
  TIE_SHEET_FLOWS,
} TieSheetKind;

/* What a column says. Their names, and what other programs call them, are in tie-field.c. */
typedef enum
{
  /* of the document */
  TIE_FIELD_TITLE,
  TIE_FIELD_LANGUAGE,
  TIE_FIELD_AS_OF,
  TIE_FIELD_FOCUS,
  TIE_FIELD_CAPACITY_UNIT,
  TIE_FIELD_MONEY_UNIT,
  /* of an organisation */
  TIE_FIELD_ID,
  TIE_FIELD_NAME,
  TIE_FIELD_LABEL, /* a name in one language, where there is no other */
  TIE_FIELD_ALIASES,
  TIE_FIELD_ORGANIZATION_KIND,
  TIE_FIELD_COUNTRY,
  TIE_FIELD_COLOR,
  TIE_FIELD_WEBSITE,
  TIE_FIELD_SUMMARY,
  TIE_FIELD_SOURCES,
  /* of a flow */
  TIE_FIELD_FROM,
  TIE_FIELD_TO,
  TIE_FIELD_KIND,
  TIE_FIELD_AMOUNT,
  TIE_FIELD_AT_LEAST,
  TIE_FIELD_AT_MOST,
  TIE_FIELD_NONE,
  TIE_FIELD_UNIT,
  TIE_FIELD_APPROXIMATE,
  TIE_FIELD_PER,
  TIE_FIELD_OF,
  TIE_FIELD_QUANTITY_SOURCES,
  TIE_FIELD_QUANTITY_NOTE,
  TIE_FIELD_WHEN,
  TIE_FIELD_START,
  TIE_FIELD_END,
  TIE_FIELD_UNTIL,
  TIE_FIELD_PHASES,
  TIE_FIELD_PRODUCTS,
  TIE_FIELD_WITHIN,
  TIE_FIELD_CONDITION,
  TIE_FIELD_NOTE,
  /* of a flow's deal */
  TIE_FIELD_DEAL,
  TIE_FIELD_DEAL_NAME,
  TIE_FIELD_STATUS,
  TIE_FIELD_ANNOUNCED,
  TIE_FIELD_CHECKED,
  TIE_FIELD_DEAL_SUMMARY,
  TIE_FIELD_DEAL_SOURCES,
} TieField;

#define TIE_N_FIELDS (TIE_FIELD_DEAL_SOURCES + 1)
#define TIE_FIRST_QUANTITY_FIELD TIE_FIELD_AMOUNT
#define TIE_LAST_QUANTITY_FIELD TIE_FIELD_QUANTITY_NOTE

/* So many statements of one quantity have columns: amount, amount_2, … */
#define TIE_FIELD_MOST_QUANTITIES 9

/**
 * TieHeading:
 * @number: which of several statements of a quantity, from 0
 * @of_deal: whether the quantity is that of the whole deal
 * @language: (nullable): of a text
 * @by_other_name: whether it is called as other programs do
 *
 * What the head of a column means.
 */
typedef struct
{
  TieField field;
  guint number;
  gboolean of_deal;
  char *language;
  gboolean by_other_name;
} TieHeading;

TieCellType tie_field_get_type (TieField field);
char *tie_field_compose (TieField field, gboolean of_deal, guint number, const char *language);
gboolean tie_field_is_quantity (TieField field);
gboolean tie_field_understand (TieSheetKind kind, const char *head, TieHeading *heading);
const char *tie_field_find_nearest (TieSheetKind kind, const char *head);
void tie_heading_clear (TieHeading *self);

/* Columns and cells of a sheet by what they say */
void tie_field_add_column (TieSheet *sheet, TieField field);
void tie_field_put (TieSheet *sheet, TieField field, const char *text);

G_END_DECLS
