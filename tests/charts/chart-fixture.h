/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of the charts share: documents, requests and questions to any scene. */
#pragma once

#include "tie-chart.h"

G_BEGIN_DECLS

typedef struct
{
  double width;
  double height;
} ChartSize;

/* From the smallest chart to a wide screen, flat and upright. */
extern const ChartSize chart_sizes[];
extern const guint n_chart_sizes;
extern const char *const chart_languages[2];

TieDocument *chart_load_map (void);
TieDocument *chart_load_compute_map (void);
TieDocument *chart_load_hundred (void);
TieDocument *chart_read (const char *json);
TieDocument *chart_shuffle (TieDocument *document, guint seed);
TieChartRequest
chart_request (TieDocument *document, double width, double height, const char *language);
char *chart_describe (const TieChartRequest *request, const char *name);

TieRect chart_items_of (TieScene *scene, const char *id, guint *n_items);
const TieSceneItem *chart_find_item (TieScene *scene, const char *id, TieItemKind kind, guint n);
const TieSceneItem *chart_find_text (TieScene *scene, const char *words);
gboolean chart_group_says (TieScene *scene, const char *id, const char *words);

void chart_assert_inside (TieScene *scene, const char *what);
void chart_assert_unique_ids (TieScene *scene);
void chart_assert_same (TieScene *first, TieScene *second);
void chart_assert_same_places (TieScene *first, TieScene *second);

G_END_DECLS
