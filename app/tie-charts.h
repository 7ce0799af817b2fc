/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "tie-canvas.h"
#include "tie-chart.h"
#include "tie-export-view.h"
#include "tie-table-view.h"

G_BEGIN_DECLS

#define TIE_TYPE_CHARTS (tie_charts_get_type ())
G_DECLARE_FINAL_TYPE (TieCharts, tie_charts, TIE, CHARTS, GtkWidget)

void tie_charts_set_session (TieCharts *self, TieSession *session);
void tie_charts_set_chart (TieCharts *self, TieChartKind chart);
void tie_charts_fade (TieCharts *self);
void tie_charts_set_brief (TieCharts *self, gboolean brief);
TieChartKind tie_charts_get_chart (TieCharts *self);
TieCanvas *tie_charts_get_network (TieCharts *self);
TieCanvas *tie_charts_get_timeline (TieCharts *self);
TieTableView *tie_charts_get_table (TieCharts *self);
TieCanvas *tie_charts_get_active (TieCharts *self);
gboolean tie_charts_focus (TieCharts *self);
void tie_charts_get_view (TieCharts *self, TieExportView *view);
void tie_charts_go_to_shown (TieCharts *self);
gboolean tie_charts_is_at_shown (TieCharts *self);
void tie_charts_continue (TieCharts *self, TieCharts *other);
gboolean tie_charts_stop_arranging (TieCharts *self);

G_END_DECLS
