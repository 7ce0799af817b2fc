/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"
#include "tie-session.h"

G_BEGIN_DECLS

void tie_export_session_fill (TieSession *session, TieExportOptions *options);

G_END_DECLS
