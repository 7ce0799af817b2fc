/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TIE_LOGO_WORKER_OPTION "--decode-logos"
/* Pixels of the longer side of what is decoded: more than any logo is drawn in */
#define TIE_LOGO_WORKER_SIDE 512

int tie_logo_worker_run (const char *most_pixels);

G_END_DECLS
