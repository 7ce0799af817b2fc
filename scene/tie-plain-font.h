/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <hb.h>

G_BEGIN_DECLS

gboolean tie_plain_font_check (hb_font_t *font,
                               const hb_segment_properties_t *properties,
                               const char *letters);

G_END_DECLS
