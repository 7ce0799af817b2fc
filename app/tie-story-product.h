/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

/* What can be made of a story, in the order of the dialog */
typedef enum
{
  TIE_STORY_PRODUCT_A4,
  TIE_STORY_PRODUCT_LETTER,
  TIE_STORY_PRODUCT_PNG,
  TIE_STORY_PRODUCT_SVG,
} TieStoryProduct;

#define TIE_N_STORY_PRODUCTS (TIE_STORY_PRODUCT_SVG + 1)

const char *tie_story_product_to_nick (TieStoryProduct product);
TieStoryProduct tie_story_product_from_nick (const char *nick);
TieExportFormat tie_story_product_get_format (TieStoryProduct product);
TiePage tie_story_product_get_page (TieStoryProduct product);
gboolean tie_story_product_is_slides (TieStoryProduct product);

G_END_DECLS
