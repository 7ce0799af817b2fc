/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

GBytes *tie_export_draw (TieDocument *document,
                         TieFilter *filter,
                         const TieExportOptions *options,
                         GError **error);

GBytes *tie_export_draw_scene (TieScene *scene,
                               TieDocument *document,
                               const TieExportOptions *options,
                               GError **error);

G_END_DECLS
