/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for JSON's signs where keyboards and word processors have others. */
char tie_json_sign_get (const char *text, gsize at, gsize length);
const char *tie_json_sign_name_blank (gunichar blank);

G_END_DECLS
