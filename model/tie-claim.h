/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"
#include "tie-status.h"
#include "tie-text.h"

G_BEGIN_DECLS

/**
 * TieClaim:
 * @status: the status claimed, for a status
 * @date: the date claimed, for an announcement
 *
 * One version of what sources say differently: an entry of a deal's `status` or `announced`.
 */
typedef struct
{
  TieStatus status;
  TieDate date;
  GPtrArray *citations; /* of TieCitation, never NULL */
  TieText *note;
} TieClaim;

TieClaim *tie_claim_new (void);
void tie_claim_free (TieClaim *self);

G_END_DECLS
