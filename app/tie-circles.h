/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

#define TIE_TYPE_CIRCLES (tie_circles_get_type ())
G_DECLARE_FINAL_TYPE (TieCircles, tie_circles, TIE, CIRCLES, GObject)

TieCircles *tie_circles_new (void);
GPtrArray *tie_circles_look (TieCircles *self, TieDocument *document, gboolean *bounded);
void tie_circles_forget (TieCircles *self);

G_END_DECLS
