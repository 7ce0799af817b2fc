/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

GPtrArray *tie_export_languages_list (TieDocument *document);

G_END_DECLS
