/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-source.h"
#include "tie-text.h"

G_BEGIN_DECLS

/**
 * TieCitation:
 * @source: the source
 * @at: (nullable): the place in it
 *
 * One entry of a list of sources.
 */
typedef struct
{
  TieSource *source; /* owned */
  TieText *at;
} TieCitation;

TieCitation *tie_citation_new (TieSource *source, TieText *at);
void tie_citation_free (TieCitation *self);

G_END_DECLS
