/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-charts.h"
#include "tie-story-editor.h"

G_BEGIN_DECLS

/**
 * TieSeen:
 * @draft: a step that shows it; it borrows from the rest
 *
 * What is seen of the charts now. Begins as zeros.
 */
typedef struct
{
  TieStepDraft draft;
  TieDate at;
  GStrv show;
  GStrv light;
  GStrv hide;
} TieSeen;

void tie_seen_take (TieSeen *seen, TieSession *session, TieCharts *charts);
void tie_seen_clear (TieSeen *seen);
char *tie_seen_dup_name (TieSession *session, const char *id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TieSeen, tie_seen_clear)

G_END_DECLS
