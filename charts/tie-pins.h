/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TiePins:
 *
 * Where organisations stand that somebody put in their place: for each id a point of the network's
 * plot, as shares of its width and height. It never changes: one more pin makes another object, so
 * that threads can share it and the one before is what undoing goes back to.
 */
typedef struct _TiePins TiePins;

#define TIE_TYPE_PINS (tie_pins_get_type ())

GType tie_pins_get_type (void);
TiePins *tie_pins_new (void);
TiePins *tie_pins_ref (TiePins *self);
void tie_pins_unref (TiePins *self);
TiePins *tie_pins_with (TiePins *self, const char *id, double x, double y);
TiePins *tie_pins_without (TiePins *self, const char *id);
gboolean tie_pins_find (const TiePins *self, const char *id, double *x, double *y);
guint tie_pins_get_size (const TiePins *self);
GList *tie_pins_list_ids (const TiePins *self);
gboolean tie_pins_equal (const TiePins *a, const TiePins *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TiePins, tie_pins_unref)

G_END_DECLS
