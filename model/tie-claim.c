/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A claim: one version of what sources say differently. */

#include "tie-claim.h"

#include "tie-citation.h"

/**
 * tie_claim_new:
 *
 * Returns: (transfer full): an empty claim; free with tie_claim_free()
 */
TieClaim *
tie_claim_new (void)
{
  TieClaim *self = g_new0 (TieClaim, 1);

  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
  return self;
}

/**
 * tie_claim_free:
 * @self: (nullable): a claim
 */
void
tie_claim_free (TieClaim *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->citations);
  g_clear_pointer (&self->note, tie_text_unref);
  g_free (self);
}
