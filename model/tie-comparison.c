/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A comparison: what one unit of something is about as much as. */

#include "tie-comparison-private.h"

#include "tie-citation.h"

G_DEFINE_FINAL_TYPE (TieComparison, tie_comparison, G_TYPE_OBJECT)

static void
tie_comparison_finalize (GObject *object)
{
  TieComparison *self = TIE_COMPARISON (object);

  g_free (self->unit);
  g_clear_pointer (&self->label, tie_text_unref);
  g_clear_pointer (&self->note, tie_text_unref);
  g_ptr_array_unref (self->citations);

  G_OBJECT_CLASS (tie_comparison_parent_class)->finalize (object);
}

static void
tie_comparison_class_init (TieComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_comparison_finalize;
}

static void
tie_comparison_init (TieComparison *self)
{
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
}

/**
 * tie_comparison_get_unit:
 * Returns: (transfer none): the unit that is compared
 */
const char *
tie_comparison_get_unit (TieComparison *self)
{
  g_return_val_if_fail (TIE_IS_COMPARISON (self), NULL);

  return self->unit;
}

/**
 * tie_comparison_get_equals:
 * Returns: how much of what @label says one unit equals
 */
double
tie_comparison_get_equals (TieComparison *self)
{
  g_return_val_if_fail (TIE_IS_COMPARISON (self), 0);

  return self->equals;
}

/**
 * tie_comparison_get_label:
 * Returns: (transfer none): what it is compared to
 */
const TieText *
tie_comparison_get_label (TieComparison *self)
{
  g_return_val_if_fail (TIE_IS_COMPARISON (self), NULL);

  return self->label;
}

/**
 * tie_comparison_get_note:
 * Returns: (transfer none) (nullable): a remark
 */
const TieText *
tie_comparison_get_note (TieComparison *self)
{
  g_return_val_if_fail (TIE_IS_COMPARISON (self), NULL);

  return self->note;
}

/**
 * tie_comparison_get_citations:
 * Returns: (transfer none) (element-type TieCitation): the sources behind it
 */
GPtrArray *
tie_comparison_get_citations (TieComparison *self)
{
  g_return_val_if_fail (TIE_IS_COMPARISON (self), NULL);

  return self->citations;
}
