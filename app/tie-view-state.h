/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "tie-layout.h"
#include "tie-pins.h"

G_BEGIN_DECLS

/* Of more documents than this, those are forgotten whose view changed longest ago */
#define TIE_VIEW_STATE_MOST 500

/**
 * TieViewState:
 * @arrangement: how its network is laid out
 * @pins: (nullable): where organisations stand that the user put in their place; NULL: none
 *
 * How the user looks at a document, beside what is in it.
 */
typedef struct
{
  TieLayoutKind arrangement;
  TiePins *pins;
} TieViewState;

void tie_view_state_load (TieViewState *self, GFile *file);
gboolean tie_view_state_save (const TieViewState *self, GFile *file, GError **error);
void tie_view_state_clear (TieViewState *self);
char *tie_view_state_dup_path (GFile *file);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieViewState, tie_view_state_clear)

G_END_DECLS
