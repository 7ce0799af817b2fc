/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity.h"

G_BEGIN_DECLS

GPtrArray *tie_moment_words (TieDocument *document,
                             TieCapacity *capacity,
                             GObject *object,
                             const TieDate *moment,
                             const char *language);

G_END_DECLS
