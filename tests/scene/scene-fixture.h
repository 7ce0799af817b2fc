/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-scene.h"

G_BEGIN_DECLS

TieScene *scene_fixture_new (guint32 seed, double width, double height, guint n_nodes);

G_END_DECLS
