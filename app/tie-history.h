/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-pins.h"

G_BEGIN_DECLS

#define TIE_TYPE_HISTORY (tie_history_get_type ())
G_DECLARE_FINAL_TYPE (TieHistory, tie_history, TIE, HISTORY, GObject)

TieHistory *tie_history_new (void);
void tie_history_reset (TieHistory *self, TieDocument *document, TiePins *pins);
void tie_history_restore (TieHistory *self, TieDocument *document);
void tie_history_push (TieHistory *self, TieDocument *document);
void tie_history_go_on (TieHistory *self, TieDocument *document);
void tie_history_push_pins (TieHistory *self, TiePins *pins, gboolean go_on);
TieDocument *tie_history_get_document (TieHistory *self);
TiePins *tie_history_get_pins (TieHistory *self);
gboolean tie_history_can_undo (TieHistory *self);
gboolean tie_history_can_redo (TieHistory *self);
void tie_history_undo (TieHistory *self);
void tie_history_redo (TieHistory *self);
gboolean tie_history_is_modified (TieHistory *self);
void tie_history_mark_saved (TieHistory *self, TieDocument *document);

G_END_DECLS
