/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-organization.h"

G_BEGIN_DECLS

#define TIE_TYPE_PRODUCT (tie_product_get_type ())
G_DECLARE_FINAL_TYPE (TieProduct, tie_product, TIE, PRODUCT, GObject)

const char *tie_product_get_id (TieProduct *self);
const TieText *tie_product_get_name (TieProduct *self);
TieOrganization *tie_product_get_maker (TieProduct *self);
const TieText *tie_product_get_summary (TieProduct *self);
GPtrArray *tie_product_get_facts (TieProduct *self);

G_END_DECLS
