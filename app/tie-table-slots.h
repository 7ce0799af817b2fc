/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIE_TYPE_TABLE_SLOT (tie_table_slot_get_type ())
G_DECLARE_FINAL_TYPE (TieTableSlot, tie_table_slot, TIE, TABLE_SLOT, GObject)

#define TIE_TYPE_TABLE_SLOTS (tie_table_slots_get_type ())
G_DECLARE_FINAL_TYPE (TieTableSlots, tie_table_slots, TIE, TABLE_SLOTS, GObject)

guint tie_table_slot_get_position (TieTableSlot *self);

TieTableSlots *tie_table_slots_new (void);
void tie_table_slots_set_wanted (TieTableSlots *self, guint n);
gboolean tie_table_slots_is_complete (TieTableSlots *self);

G_END_DECLS
