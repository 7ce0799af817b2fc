/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-export-options.h"

G_BEGIN_DECLS

/**
 * TieExportRequest:
 *
 * What is exported and how, with copies of all it needs: for another thread, while the window goes
 * on changing. Read only, but for @options' progress and cancellable before it goes there.
 */
typedef struct
{
  TieDocument *document;
  TieFilter *filter; /* nullable */
  TieExportOptions options;
  TieDate moment;
} TieExportRequest;

TieExportRequest *
tie_export_request_new (TieDocument *document, TieFilter *filter, const TieExportOptions *options);
TieExportRequest *tie_export_request_copy (const TieExportRequest *self);
void tie_export_request_free (TieExportRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieExportRequest, tie_export_request_free)

G_END_DECLS
