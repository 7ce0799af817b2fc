/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

GHashTable *tie_emphasis_set_new (TieDocument *document, const char *id);
GHashTable *tie_emphasis_set_new_of_flows (TieDocument *document, const char *const *ids);

G_END_DECLS
