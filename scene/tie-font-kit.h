/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TieFontKit:
 *
 * The fonts that a thread has loaded and the texts that it has measured, on their way to another
 * thread.
 */
typedef struct _TieFontKit TieFontKit;

TieFontKit *tie_font_kit_leave (void);
TieFontKit *tie_font_kit_prepare (const char *language);
void tie_font_kit_adopt (TieFontKit *self);
void tie_font_kit_borrow (void);
void tie_font_kit_return (void);
void tie_font_kit_free (TieFontKit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieFontKit, tie_font_kit_free)

G_END_DECLS
