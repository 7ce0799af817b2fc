/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-capacity-unit.h"
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
TieCapacity *
tie_capacity_new_in (TieDocument *document, const TieCapacityUnit *unit, TieFilter *filter);

guint tie_capacity_get_n_courses (TieCapacity *self);
TieFlow *tie_capacity_get_flow (TieCapacity *self, guint course);
void tie_capacity_get_course_at (TieCapacity *self, guint course, int day, TieEstimate *estimate);
double tie_capacity_get_course_undated (TieCapacity *self, guint course);
void tie_capacity_get_course_total (TieCapacity *self,
                                    guint course,
                                    TieEstimate *estimate,
                                    gboolean *or_more);
void tie_capacity_get_course_delivered_at (TieCapacity *self,
                                           guint course,
                                           int day,
                                           TieEstimate *estimate);
gboolean tie_capacity_is_course_delivery_stated (TieCapacity *self, guint course);

/* all courses together */
void tie_capacity_get_at (TieCapacity *self, int day, TieEstimate *estimate);
double tie_capacity_get_undated (TieCapacity *self);
void tie_capacity_get_total (TieCapacity *self, TieEstimate *estimate, gboolean *or_more);
GArray *tie_capacity_get_days (TieCapacity *self);

/* what phases state as delivered, alone */
void tie_capacity_get_delivered_at (TieCapacity *self, int day, TieEstimate *estimate);
gboolean tie_capacity_is_delivery_stated (TieCapacity *self);
GArray *tie_capacity_get_delivered_days (TieCapacity *self);

/* what is rumoured or in discussion */
double tie_capacity_get_apart (TieCapacity *self, TieStatus status);
TieCapacity *tie_capacity_get_courses_apart (TieCapacity *self, TieStatus status);

G_END_DECLS
