/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_overlap_remove (guint n,
                         const double *width,
                         const double *height,
                         double gap,
                         const gboolean *fixed,
                         double *x,
                         double *y);
guint tie_overlap_count (guint n,
                         const double *width,
                         const double *height,
                         const double *x,
                         const double *y);

G_END_DECLS
