/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIE_LOGO_TRIAL_OPTION "--try-logo"

gboolean tie_logo_trial_run (const char *data, gsize length);
gboolean tie_logo_trial_decode (GBytes *picture);
int tie_logo_trial_draw (void);

G_END_DECLS
