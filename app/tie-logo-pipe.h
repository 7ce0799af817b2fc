/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GIOStream *tie_logo_pipe_new (int fd, guint most_seconds);
gboolean tie_logo_pipe_send (GIOStream *self, GBytes *bytes);
GBytes *tie_logo_pipe_receive (GIOStream *self, gsize most);

G_END_DECLS
