/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tie_heap_prepare (void);
void tie_heap_prepare_for_long (void);

G_END_DECLS
