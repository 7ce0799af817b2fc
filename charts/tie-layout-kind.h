/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "tie-layout.h"

G_BEGIN_DECLS

#define TIE_TYPE_LAYOUT_KIND (tie_layout_kind_get_type ())

GType tie_layout_kind_get_type (void);
gboolean tie_layout_kind_from_nick (const char *nick, TieLayoutKind *kind);
const char *tie_layout_kind_to_nick (TieLayoutKind kind);

G_END_DECLS
