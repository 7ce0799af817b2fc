/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity.h"
#include "tie-document.h"

G_BEGIN_DECLS

#define TIE_TYPE_FINDINGS (tie_findings_get_type ())
G_DECLARE_FINAL_TYPE (TieFindings, tie_findings, TIE, FINDINGS, GObject)

TieFindings *tie_findings_new (void);
void tie_findings_forget (TieFindings *self, TieDocument *document);
GPtrArray *tie_findings_look_circles (TieFindings *self, TieDocument *document, gboolean *bounded);
TieCapacity *tie_findings_look_capacity (TieFindings *self, TieDocument *document);

G_END_DECLS
