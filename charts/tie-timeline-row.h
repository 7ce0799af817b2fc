/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-filter.h"
#include "tie-story-step.h"
#include "tie-timeline-order.h"
#include "tie-timeline-span.h"

G_BEGIN_DECLS

typedef enum
{
  TIE_TIMELINE_ROW_LANE,  /* a deal with dates */
  TIE_TIMELINE_ROW_FACTS, /* dated facts of an organisation, or the document, that has no deal here
                           */
  TIE_TIMELINE_ROW_LIST,  /* a deal without dates, or none */
  TIE_TIMELINE_ROW_HEADING, /* the name of the group that follows */
} TieTimelineRowKind;

/**
 * TieTimelineRow:
 * @deal: (nullable): the deal
 * @flow: (nullable): the flow that its bar stands for
 * @owner: (nullable): the organisation in whose colour it stands
 * @id: the deal's, or the owner's, or "document"
 * @name: what stands at its left
 * @group: of a lane: the same for those of one group, which stand together
 * @group_name: of a lane: what they have in common
 * @facts: (element-type TieFact): what its milestones stand for, unowned
 * @fact_products: (element-type TieProduct): the products that these are about, %NULL where none
 * @asked: what a quiz keeps back of it
 * @price_asked: whether it keeps back its price
 *
 * A row of the timeline.
 */
typedef struct
{
  TieTimelineRowKind kind;
  TieDeal *deal;
  TieFlow *flow;
  TieOrganization *owner;
  char *id;
  char *name;
  int group;
  char *group_name;
  GPtrArray *facts;
  GPtrArray *fact_products;
  TieTimelineSpan span;
  TieQuiz asked;
  gboolean price_asked;
} TieTimelineRow;

GPtrArray *tie_timeline_rows_new (TieDocument *document,
                                  TieFilter *filter,
                                  TieTimelineOrder order,
                                  const char *language);

/* In sort. */
void tie_timeline_rows_sort (GPtrArray *rows,
                             TieDocument *document,
                             TieFilter *filter,
                             TieTimelineOrder order,
                             const char *language);

G_END_DECLS
