/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint tie_shared_find (double *numbers, guint n, double *shared, guint *n_sharing);
guint tie_shared_nearest (const double *shared, guint n, double number);

G_END_DECLS
