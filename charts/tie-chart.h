/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-date.h"
#include "tie-document.h"
#include "tie-filter.h"
#include "tie-footnotes.h"
#include "tie-layout.h"
#include "tie-network-positions.h"
#include "tie-pins.h"
#include "tie-scene.h"
#include "tie-story-step.h"
#include "tie-theme.h"
#include "tie-timeline-order.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_CHART_NETWORK,
  TIE_CHART_TIMELINE,
  TIE_CHART_BOTH,
  TIE_CHART_TABLE,
} TieChartKind;

gboolean tie_chart_kind_from_nick (const char *nick, TieChartKind *kind);
const char *tie_chart_kind_to_nick (TieChartKind kind);

typedef enum
{
  TIE_PART_TITLE = 1 << 0,
  TIE_PART_SUBTITLE = 1 << 1,
  TIE_PART_KEY = 1 << 2,
  TIE_PART_DATE = 1 << 3,
  TIE_PART_ASSUMPTION = 1 << 4,
  TIE_PART_SOURCES = 1 << 5,
  TIE_PART_CREDIT = 1 << 6,
} TieParts;

#define TIE_PARTS_ALL ((TieParts) 0x7f)

/* The smallest chart that is drawn, in pixels */
#define TIE_CHART_MIN_WIDTH 400
#define TIE_CHART_MIN_HEIGHT 300

/**
 * TieFuture:
 * @TIE_FUTURE_GHOSTED: it is drawn faint, without a word
 * @TIE_FUTURE_HIDDEN: it is absent
 *
 * What becomes of deals that had not been announced at a moment.
 */
typedef enum
{
  TIE_FUTURE_GHOSTED,
  TIE_FUTURE_HIDDEN,
} TieFuture;

/**
 * TieChartRequest:
 * @filter: (nullable)
 * @parts: what is shown around the plot
 * @background: usually the theme's; alpha 0: transparent
 * @from_day, @to_day: the span of the timeline's axis, both 0: all
 * @moment: (nullable): as of when: what had been announced by its last day, and how much of it was
 * planned to be in place or was delivered; %NULL: everything agreed, in full
 * @future: what becomes of what had not been announced by then
 * @order: in which order the timeline has its rows
 * @first_row, @n_rows: which rows of the timeline, headings counted, without the capacity; @n_rows
 * 0: all, with it
 * @arrangement: how the network is laid out
 * @positions: (nullable): where the network's organisations are, instead of a layout: all of them
 * @pins: (nullable): where organisations stand that somebody put in their place
 * @quiz: what the charts keep back
 * @quiz_of: (nullable) (array zero-terminated=1): of which organisations and flows
 * @show: (nullable) (array zero-terminated=1): organisations, deals and flows that have a place in
 * the timeline before others do
 * @light: (nullable) (array zero-terminated=1): what a step of a story brings forward: in the
 * network, its names and amounts have room before all others, and other ties go without a word
 * @numbering: (nullable): numbers of sources that other pages share; those that it lacks get the
 * next ones. %NULL: from 1 on, in the order in which the chart cites them
 * @for_screen: somebody can come nearer: names for which there is no room at their full size are
 * set smaller, to be read from there; in a file nothing is too small to be read
 * @picture_only: nobody will ask the scene what its ties are about: they go without title and
 * description, which take longer than drawing them
 * @progress: (nullable): is told, in the thread that builds, how far the layout of the network is,
 * and may stop it; see #TieLayoutProgress. Positions are those of all organisations, in the order
 * of their ids
 *
 * What is to be drawn, and for whom. Everything is borrowed for the call.
 */
typedef struct
{
  TieDocument *document;
  TieFilter *filter;
  const TieTheme *theme;
  TieColor background;
  const char *language;
  double width;
  double height;
  TieParts parts;
  double from_day;
  double to_day;
  const TieDate *moment;
  TieFuture future;
  TieTimelineOrder order;
  guint first_row;
  guint n_rows;
  TieLayoutKind arrangement;
  TieNetworkPositions *positions;
  TiePins *pins;
  TieQuiz quiz;
  const char *const *quiz_of;
  const char *const *show;
  const char *const *light;
  TieFootnotes *numbering;
  gboolean for_screen;
  gboolean picture_only;
  TieLayoutProgress progress;
  gpointer progress_data;
} TieChartRequest;

void tie_chart_prepare (TieDocument *document,
                        const char *language,
                        TieLayoutKind arrangement,
                        double width,
                        double height);
TieScene *tie_chart_build (TieChartKind kind, const TieChartRequest *request);

G_END_DECLS
