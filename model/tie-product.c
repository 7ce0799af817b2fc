/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A product: what flows may consist of. */

#include "tie-product-private.h"

G_DEFINE_FINAL_TYPE (TieProduct, tie_product, G_TYPE_OBJECT)

static void
tie_product_finalize (GObject *object)
{
  TieProduct *self = TIE_PRODUCT (object);

  g_free (self->id);
  g_clear_pointer (&self->name, tie_text_unref);
  g_clear_object (&self->maker);
  g_clear_pointer (&self->summary, tie_text_unref);
  g_ptr_array_unref (self->facts);

  G_OBJECT_CLASS (tie_product_parent_class)->finalize (object);
}

static void
tie_product_class_init (TieProductClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_product_finalize;
}

static void
tie_product_init (TieProduct *self)
{
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tie_product_get_id:
 * Returns: (transfer none): its id, unique in the document
 */
const char *
tie_product_get_id (TieProduct *self)
{
  g_return_val_if_fail (TIE_IS_PRODUCT (self), NULL);

  return self->id;
}

/**
 * tie_product_get_name:
 * Returns: (transfer none): its name
 */
const TieText *
tie_product_get_name (TieProduct *self)
{
  g_return_val_if_fail (TIE_IS_PRODUCT (self), NULL);

  return self->name;
}

/**
 * tie_product_get_maker:
 * Returns: (transfer none) (nullable): who makes it
 */
TieOrganization *
tie_product_get_maker (TieProduct *self)
{
  g_return_val_if_fail (TIE_IS_PRODUCT (self), NULL);

  return self->maker;
}

/**
 * tie_product_get_summary:
 * Returns: (transfer none) (nullable): what it is in some sentences
 */
const TieText *
tie_product_get_summary (TieProduct *self)
{
  g_return_val_if_fail (TIE_IS_PRODUCT (self), NULL);

  return self->summary;
}

/**
 * tie_product_get_facts:
 * Returns: (transfer none) (element-type TieFact): what is known of it
 */
GPtrArray *
tie_product_get_facts (TieProduct *self)
{
  g_return_val_if_fail (TIE_IS_PRODUCT (self), NULL);

  return self->facts;
}
