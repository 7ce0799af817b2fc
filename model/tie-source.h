/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"
#include "tie-text.h"

G_BEGIN_DECLS

#define TIE_TYPE_SOURCE (tie_source_get_type ())
G_DECLARE_FINAL_TYPE (TieSource, tie_source, TIE, SOURCE, GObject)

const char *tie_source_get_id (TieSource *self);
const TieText *tie_source_get_title (TieSource *self);
const TieText *tie_source_get_publisher (TieSource *self);
const char *tie_source_get_url (TieSource *self);
const TieDate *tie_source_get_published (TieSource *self);

G_END_DECLS
