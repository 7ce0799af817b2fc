/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"

G_BEGIN_DECLS

void tie_network_boxes_measure (TieDocument *document,
                                const char *language,
                                double *width,
                                double *height);

G_END_DECLS
