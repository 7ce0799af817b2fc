/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-decoded-image.h"

G_BEGIN_DECLS

TieDecodedImage *tie_image_cache_lock (GBytes *bytes);
void tie_image_cache_unlock (void);
void tie_image_cache_forget_everywhere (void);

G_END_DECLS
