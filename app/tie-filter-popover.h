/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-session.h"

G_BEGIN_DECLS

#define TIE_TYPE_FILTER_POPOVER (tie_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (TieFilterPopover, tie_filter_popover, TIE, FILTER_POPOVER, GtkPopover)

void tie_filter_popover_set_session (TieFilterPopover *self, TieSession *session);

G_END_DECLS
