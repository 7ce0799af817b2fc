/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-application.h"

G_BEGIN_DECLS

void tie_application_init_language (TieApplication *self);
void tie_application_begin_language (TieApplication *self);
void tie_application_follow_direction (void);

G_END_DECLS
