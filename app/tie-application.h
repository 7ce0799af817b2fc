/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "tie-settings.h"

G_BEGIN_DECLS

#define TIE_TYPE_APPLICATION (tie_application_get_type ())
G_DECLARE_FINAL_TYPE (TieApplication, tie_application, TIE, APPLICATION, AdwApplication)

/* The maps that come with the program, and the first of them; read-only */
#define TIE_BUNDLED_MAPS_URI "resource:///io/github/tieline/Tieline/maps/"
#define TIE_BUNDLED_MAP_URI TIE_BUNDLED_MAPS_URI "openai-chip-partners.tieline.json"

TieApplication *tie_application_new (void);
TieSettings *tie_application_get_settings (TieApplication *self);
void tie_application_open_file (TieApplication *self, GFile *file);

G_END_DECLS
