/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether what is painted becomes pixels at once. */

#include "tie-vector-target.h"

/*
 * tie_vector_target_is:
 *
 * Returns: whether it becomes a file of a vector format, or a printer's: these want to know the
 *   letters and the lines, not the pixels that they would be now
 */
gboolean
tie_vector_target_is (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_target (cr));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS
         || type == CAIRO_SURFACE_TYPE_SVG || type == CAIRO_SURFACE_TYPE_SCRIPT;
}
