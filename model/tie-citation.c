/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A citation: a source, and the place in it. */

#include "tie-citation.h"

/**
 * tie_citation_new:
 * @source: the source
 * @at: (nullable): the place in it
 *
 * Returns: (transfer full): a citation that holds a reference to both; free with
 * tie_citation_free()
 */
TieCitation *
tie_citation_new (TieSource *source, TieText *at)
{
  TieCitation *self;

  g_return_val_if_fail (TIE_IS_SOURCE (source), NULL);

  self = g_new (TieCitation, 1);
  self->source = g_object_ref (source);
  self->at = at ? tie_text_ref (at) : NULL;
  return self;
}

/**
 * tie_citation_free:
 * @self: (nullable): a citation
 */
void
tie_citation_free (TieCitation *self)
{
  if (!self)
    return;
  g_object_unref (self->source);
  g_clear_pointer (&self->at, tie_text_unref);
  g_free (self);
}
