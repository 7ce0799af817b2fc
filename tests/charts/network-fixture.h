/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What the tests of the partner network share: its discs, boxes and ties, read from a scene. */
#pragma once

#include "chart-fixture.h"

G_BEGIN_DECLS

/* One disc or box. A disc's box surrounds its circle. */
typedef struct
{
  const TieSceneGroup *group;
  gboolean disc;
  TieRect box;
  double x, y, radius;
} NetworkBox;

/* A place that a tie covers, with half its line around it. */
typedef struct
{
  double x, y, reach;
} NetworkPoint;

typedef struct
{
  const TieSceneGroup *group;
  GArray *points; /* NetworkPoint */
} NetworkTie;

typedef struct
{
  TieScene *scene;
  GArray *boxes; /* NetworkBox */
  GArray *ties;  /* NetworkTie */
} Network;

typedef struct
{
  guint boxes;
  guint pairs;    /* of boxes, and of a box and a tie */
  guint overlaps; /* of boxes */
  guint crossed;  /* boxes of text that a foreign tie runs over */
  guint run_over; /* discs that a foreign tie runs over */
} NetworkCount;

void network_init (Network *self, TieScene *scene);
void network_clear (Network *self);
const NetworkBox *network_find (const Network *self, const char *id);
const NetworkTie *network_find_tie (const Network *self, const char *flow);
guint network_count_ties_over (const Network *self, const NetworkBox *box);
NetworkCount network_check (const Network *self, const char *what);
NetworkCount network_check_scene (TieScene *scene, const char *what);

double network_ties_distance (const NetworkTie *a,
                              const NetworkTie *b,
                              const NetworkBox *from,
                              const NetworkBox *to);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Network, network_clear)

G_END_DECLS
