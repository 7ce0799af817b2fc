/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TIE_LIMIT_OPTION_ARGUMENT "size=MIB|depth=N|count=N|text=KIB|name=N|image=PIXELS"

const char *tie_limit_option_describe (void);
gboolean tie_limit_option_set (const char *const *limits, GError **error);

G_END_DECLS
