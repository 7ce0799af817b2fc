/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-citation.h"
#include "tie-text.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_QUANTITY_VALUE,
  TIE_QUANTITY_AT_LEAST,
  TIE_QUANTITY_AT_MOST,
  TIE_QUANTITY_RANGE,
  TIE_QUANTITY_NONE, /* stated as none; unknown is an absent quantity */
} TieQuantityForm;

typedef enum
{
  TIE_RATE_NONE,
  TIE_RATE_DAY,
  TIE_RATE_WEEK,
  TIE_RATE_MONTH,
  TIE_RATE_QUARTER,
  TIE_RATE_YEAR,
} TieRate;

/**
 * TieQuantity:
 * @low: the value, the lower bound, or the start of the range, in @unit
 * @high: the value, the upper bound, or the end of the range
 * @of: (nullable): what a percentage is of, as text; an organisation's name when @of_id is set
 *
 * An amount with its unit, as one source states it. A list of them, the most trusted first, is an
 * *amount*: entries of one unit disagree, an entry of another unit measures the same otherwise.
 */
typedef struct
{
  TieQuantityForm form;
  double low;
  double high;
  char *unit;
  gboolean approximate;
  TieRate per;
  char *of_id;
  TieText *of;
  GPtrArray *citations; /* of TieCitation, never NULL */
  TieText *note;
} TieQuantity;

/**
 * TieEstimate:
 * @least: as little as sources allow
 * @likely: by the most trusted source, of a range the middle
 * @most: as much as sources allow
 *
 * An amount between its bounds, by docs/format.md: least ≤ likely ≤ most.
 */
typedef struct
{
  double least;
  double likely;
  double most;
} TieEstimate;

#define TIE_N_RATES (TIE_RATE_YEAR + 1)

const char *tie_rate_to_nick (TieRate rate);

TieQuantity *tie_quantity_new (void);
void tie_quantity_free (TieQuantity *self);

/* Questions to a list of TieQuantity, which may be NULL or empty */
const TieQuantity *tie_amount_first (const GPtrArray *amount);
const TieQuantity *tie_amount_in_unit (const GPtrArray *amount, const char *unit);
const TieQuantity *tie_amount_like (const GPtrArray *amount, const TieQuantity *like);
gboolean tie_amount_is_disputed (const GPtrArray *amount);
gboolean tie_amount_estimate (const GPtrArray *amount,
                              const char *unit,
                              TieEstimate *estimate,
                              gboolean *or_more);
gboolean tie_amount_estimate_like (const GPtrArray *amount,
                                   const TieQuantity *like,
                                   TieEstimate *estimate,
                                   gboolean *or_more);

G_END_DECLS
