/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TIE_TYPE_SETTINGS (tie_settings_get_type ())
G_DECLARE_FINAL_TYPE (TieSettings, tie_settings, TIE, SETTINGS, GObject)

TieSettings *tie_settings_new (void);
TieSettings *tie_settings_new_in_memory (void);
gboolean tie_settings_are_kept (TieSettings *self);
gboolean tie_settings_get_boolean (TieSettings *self, const char *key);
void tie_settings_set_boolean (TieSettings *self, const char *key, gboolean value);
int tie_settings_get_int (TieSettings *self, const char *key);
void tie_settings_set_int (TieSettings *self, const char *key, int value);
double tie_settings_get_double (TieSettings *self, const char *key);
void tie_settings_set_double (TieSettings *self, const char *key, double value);
char *tie_settings_dup_string (TieSettings *self, const char *key);
void tie_settings_set_string (TieSettings *self, const char *key, const char *value);

G_END_DECLS
