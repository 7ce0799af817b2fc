/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the export dialog makes of a story: a handout, or slides. */

#include "tie-story-product.h"

static const struct
{
  const char *nick;
  TieExportFormat format;
  TiePage page;
} products[] = {
  [TIE_STORY_PRODUCT_A4] = { "pdf-a4", TIE_EXPORT_PDF, TIE_PAGE_A4 },
  [TIE_STORY_PRODUCT_LETTER] = { "pdf-letter", TIE_EXPORT_PDF, TIE_PAGE_LETTER },
  [TIE_STORY_PRODUCT_PNG] = { "png", TIE_EXPORT_PNG, TIE_PAGE_NONE },
  [TIE_STORY_PRODUCT_SVG] = { "svg", TIE_EXPORT_SVG, TIE_PAGE_NONE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (products) == TIE_N_STORY_PRODUCTS);

/**
 * tie_story_product_to_nick:
 * @product: a product
 *
 * Returns: (transfer none): what settings call it
 */
const char *
tie_story_product_to_nick (TieStoryProduct product)
{
  g_return_val_if_fail ((guint) product < TIE_N_STORY_PRODUCTS, NULL);

  return products[product].nick;
}

/**
 * tie_story_product_from_nick:
 * @nick: what settings call it
 *
 * Returns: the product; the first where there is none of that name
 */
TieStoryProduct
tie_story_product_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, TIE_STORY_PRODUCT_A4);

  for (guint i = 0; i < TIE_N_STORY_PRODUCTS; i++)
    if (g_str_equal (nick, products[i].nick))
      return (TieStoryProduct) i;
  return TIE_STORY_PRODUCT_A4;
}

/**
 * tie_story_product_get_format:
 * @product: a product
 *
 * Returns: the format of its files
 */
TieExportFormat
tie_story_product_get_format (TieStoryProduct product)
{
  g_return_val_if_fail ((guint) product < TIE_N_STORY_PRODUCTS, TIE_EXPORT_PDF);

  return products[product].format;
}

/**
 * tie_story_product_get_page:
 * @product: a product
 *
 * Returns: its pages; %TIE_PAGE_NONE of slides
 */
TiePage
tie_story_product_get_page (TieStoryProduct product)
{
  g_return_val_if_fail ((guint) product < TIE_N_STORY_PRODUCTS, TIE_PAGE_NONE);

  return products[product].page;
}

/**
 * tie_story_product_is_slides:
 * @product: a product
 *
 * Returns: whether it is several files, in a folder
 */
gboolean
tie_story_product_is_slides (TieStoryProduct product)
{
  return tie_story_product_get_page (product) == TIE_PAGE_NONE;
}
