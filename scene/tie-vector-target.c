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

static const cairo_user_data_key_t pixels_key;

/*
 * tie_vector_target_set_pixels:
 * @surface: of a vector format
 * @points: to a pixel
 *
 * Has what is painted on @surface put where it is in a picture of pixels of that size: letters and
 * hairlines on whole pixels. From then on a unit of device space is a pixel.
 */
void
tie_vector_target_set_pixels (cairo_surface_t *surface, double points)
{
  cairo_surface_set_device_scale (surface, points, points);
  cairo_surface_set_user_data (surface, &pixels_key, GINT_TO_POINTER (TRUE), NULL);
}

/*
 * tie_vector_target_has_pixels:
 *
 * Returns: whether what is painted stands on whole pixels of device space: always where it becomes
 *   pixels at once
 */
gboolean
tie_vector_target_has_pixels (cairo_t *cr)
{
  return !tie_vector_target_is (cr)
         || cairo_surface_get_user_data (cairo_get_target (cr), &pixels_key) != NULL;
}
