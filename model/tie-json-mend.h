/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-json-index.h"

G_BEGIN_DECLS

typedef struct _TieJsonMend TieJsonMend;

TieJsonMend *tie_json_mend_new (const char *text, gsize length);
void tie_json_mend_free (TieJsonMend *self);
TieJsonIndex *tie_json_mend_scan (TieJsonMend *self, GPtrArray *problems);
void tie_json_mend_take (TieJsonMend *self, GPtrArray *from, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieJsonMend, tie_json_mend_free)

G_END_DECLS
