/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoAttrList *tie_text_attributes_new (PangoContext *context, const char *text, int weight);

G_END_DECLS
