/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A phase: a step of a flow's delivery. */

#include "tie-phase.h"

#include "tie-citation.h"
#include "tie-quantity.h"

/**
 * tie_phase_new:
 *
 * Returns: (transfer full): an empty phase; free with tie_phase_free()
 */
TiePhase *
tie_phase_new (void)
{
  TiePhase *self = g_new0 (TiePhase, 1);

  self->amount = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);
  self->citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_citation_free);
  return self;
}

/**
 * tie_phase_free:
 * @self: (nullable): a phase
 */
void
tie_phase_free (TiePhase *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->amount);
  g_free (self->when);
  g_clear_pointer (&self->condition, tie_text_unref);
  g_ptr_array_unref (self->citations);
  g_free (self);
}
