/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void tie_export_thread_run (GTask *task, GTaskThreadFunc run);

G_END_DECLS
