/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_BOUND_DATE,    /* stated */
  TIE_BOUND_UNKNOWN, /* empty in EDTF: there is one, nobody named it */
  TIE_BOUND_OPEN,    /* ".." in EDTF: none is meant */
} TieBound;

/**
 * TieInterval:
 * @single: one date, not an interval; @start and @end are then the same
 *
 * When something happens: a date or an EDTF interval. A plain value.
 */
typedef struct
{
  gboolean single;
  TieBound start_bound;
  TieBound end_bound;
  TieDate start; /* valid with TIE_BOUND_DATE */
  TieDate end;
} TieInterval;

gboolean tie_interval_parse (const char *edtf, TieInterval *interval, GError **error);
char *tie_interval_to_edtf (const TieInterval *interval);

G_END_DECLS
