/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document.h"
#include "tie-filter.h"
#include "tie-quantity.h"

G_BEGIN_DECLS

#define TIE_TYPE_CAPACITY (tie_capacity_get_type ())
G_DECLARE_FINAL_TYPE (TieCapacity, tie_capacity, TIE, CAPACITY, GObject)

/**
 * TieCapacity:
 *
 * Capacity over time, least, likely and most, of the flows in one unit that add up. A *course* is
 * that of one flow.
 */
TieCapacity *tie_capacity_new (TieDocument *document, const char *unit, TieFilter *filter);

guint tie_capacity_get_n_courses (TieCapacity *self);
TieFlow *tie_capacity_get_flow (TieCapacity *self, guint course);
void tie_capacity_get_course_at (TieCapacity *self, guint course, int day, TieEstimate *estimate);
double tie_capacity_get_course_undated (TieCapacity *self, guint course);
void tie_capacity_get_course_total (TieCapacity *self,
                                    guint course,
                                    TieEstimate *estimate,
                                    gboolean *or_more);

/* all courses together */
void tie_capacity_get_at (TieCapacity *self, int day, TieEstimate *estimate);
double tie_capacity_get_undated (TieCapacity *self);
void tie_capacity_get_total (TieCapacity *self, TieEstimate *estimate, gboolean *or_more);
GArray *tie_capacity_get_days (TieCapacity *self);
double tie_capacity_get_apart (TieCapacity *self, TieStatus status);

G_END_DECLS
