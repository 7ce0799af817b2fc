/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"
#include "tie-svg-sheet.h"

G_BEGIN_DECLS

/**
 * TieSvgGroups:
 *
 * The groups of a scene while they are written.
 */
typedef struct _TieSvgGroups TieSvgGroups;

TieSvgGroups *tie_svg_groups_new (TieScene *scene);
void tie_svg_groups_free (TieSvgGroups *self);
void tie_svg_groups_enter (TieSvgGroups *self, TieSvgSheet *sheet, int group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieSvgGroups, tie_svg_groups_free)

G_END_DECLS
