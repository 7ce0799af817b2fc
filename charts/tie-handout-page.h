/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

/**
 * TieHandout:
 * @request: what is drawn, with the size of a page in pixels and the numbers that all pages share
 * @pages: (element-type TieScene): so far
 *
 * Pages on their way.
 */
typedef struct
{
  TieChartRequest request;
  GPtrArray *pages;
} TieHandout;

void tie_handout_init (TieHandout *self,
                       const TieChartRequest *request,
                       TieFootnotes *numbering,
                       double page_width,
                       double page_height);
TieScene *tie_handout_add_page (TieHandout *self);
TieRect tie_handout_get_area (const TieHandout *self);
void tie_handout_fill_chart_request (const TieHandout *self, TieChartRequest *request);
void tie_handout_add_chart (TieHandout *self, TieChartKind kind);
void tie_handout_add_feet (TieHandout *self);
double tie_handout_add_text (const TieHandout *self,
                             TieScene *page,
                             const TieTextStyle *style,
                             const char *text,
                             TieRect area,
                             guint max_lines);

/* In timeline */
void tie_handout_add_timeline (TieHandout *self);

/* In sources */
void tie_handout_add_sources (TieHandout *self);

G_END_DECLS
