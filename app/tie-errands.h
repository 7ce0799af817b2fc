/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_errands_add (void (*run) (gpointer data), gpointer data, GDestroyNotify free_data);
void tie_errands_wait (void);

G_END_DECLS
