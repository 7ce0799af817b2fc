/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Discs, boxes and ties of a drawn partner network, and what they must not do to one another. */

#include "network-fixture.h"

#include <math.h>
#include <string.h>

#include "tie-curve.h"

/* How far apart the points are that stand for a tie, in pixels. */
#define STEP 1.5
/* In larger pictures discs that are run over are counted, not named. */
#define MANY_BOXES 60
/* What counts as rounding. */
#define SLACK 0.5

static void
clear_tie (gpointer data)
{
  NetworkTie *tie = data;

  g_array_unref (tie->points);
}

static void
add_curve (GArray *points, const TieCurve *curve, double reach)
{
  guint n = MAX ((guint) ceil (tie_curve_length (curve) / STEP), 1);

  for (guint i = 0; i <= n; i++)
    {
      NetworkPoint point = { .reach = reach };

      tie_curve_point (curve, (double) i / n, &point.x, &point.y);
      g_array_append_val (points, point);
    }
}

static TieCurve
straight (double x0, double y0, double x1, double y1)
{
  return (TieCurve){ { x0, x0 + (x1 - x0) / 3, x0 + (x1 - x0) * 2 / 3, x1 },
                     { y0, y0 + (y1 - y0) / 3, y0 + (y1 - y0) * 2 / 3, y1 } };
}

/* The outline of a path, flattened. */
static void
add_path (GArray *points, const TiePath *path, double reach)
{
  double x = 0, y = 0, start_x = 0, start_y = 0;

  for (guint i = 0; i < tie_path_get_n_ops (path); i++)
    {
      const double *at;
      TieCurve curve;

      switch (tie_path_get_op (path, i, &at))
        {
        case TIE_PATH_MOVE:
          x = start_x = at[0];
          y = start_y = at[1];
          continue;
        case TIE_PATH_CURVE:
          curve = (TieCurve){ { x, at[0], at[2], at[4] }, { y, at[1], at[3], at[5] } };
          break;
        case TIE_PATH_CLOSE:
          curve = straight (x, y, start_x, start_y);
          break;
        case TIE_PATH_LINE:
        default:
          curve = straight (x, y, at[0], at[1]);
          break;
        }
      add_curve (points, &curve, reach);
      x = curve.x[3];
      y = curve.y[3];
    }
}

static void
add_tie (Network *self, guint index)
{
  NetworkTie tie = { tie_scene_get_group (self->scene, index), NULL };

  tie.points = g_array_new (FALSE, FALSE, sizeof (NetworkPoint));
  for (guint i = 0; i < tie_scene_get_n_items (self->scene); i++)
    {
      const TieSceneItem *item = tie_scene_get_item (self->scene, i);

      if (item->group == (int) index && item->kind == TIE_ITEM_PATH)
        add_path (tie.points, item->path, item->stroke.width / 2);
    }
  g_array_append_val (self->ties, tie);
}

static void
add_box (Network *self, const TieSceneGroup *group)
{
  NetworkBox box = { .group = group, .box = chart_items_of (self->scene, group->id, NULL) };

  if (group->mark == TIE_MARK_NODE)
    {
      const TieSceneItem *circle = chart_find_item (self->scene, group->id, TIE_ITEM_PATH, 0);

      g_assert_nonnull (circle);
      box.disc = TRUE;
      box.box = tie_path_get_bounds (circle->path);
      box.radius = box.box.width / 2;
      box.x = box.box.x + box.radius;
      box.y = box.box.y + box.radius;
    }
  g_array_append_val (self->boxes, box);
}

/* What is above the chart is one box, of which title and subtitle are parts. */
static gboolean
is_part_of_frame (TieScene *scene, const TieSceneGroup *group)
{
  return group->mark == TIE_MARK_FRAME && group->parent >= 0
         && tie_scene_get_group (scene, (guint) group->parent)->mark == TIE_MARK_FRAME;
}

void
network_init (Network *self, TieScene *scene)
{
  self->scene = scene;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (NetworkBox));
  self->ties = g_array_new (FALSE, FALSE, sizeof (NetworkTie));
  g_array_set_clear_func (self->ties, clear_tie);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);

      if (group->mark == TIE_MARK_TIE)
        add_tie (self, i);
      else if (group->mark == TIE_MARK_NODE || group->mark == TIE_MARK_NODE_LABEL
               || group->mark == TIE_MARK_TIE_LABEL || group->mark == TIE_MARK_KEY
               || group->mark == TIE_MARK_FRAME)
        {
          guint n_items;

          chart_items_of (scene, group->id, &n_items);
          if (n_items > 0 && !is_part_of_frame (scene, group))
            add_box (self, group);
        }
    }
}

void
network_clear (Network *self)
{
  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->ties, g_array_unref);
}

const NetworkBox *
network_find (const Network *self, const char *id)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const NetworkBox *box = &g_array_index (self->boxes, NetworkBox, i);

      if (g_str_equal (box->group->id, id))
        return box;
    }
  return NULL;
}

const NetworkTie *
network_find_tie (const Network *self, const char *flow)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const NetworkTie *tie = &g_array_index (self->ties, NetworkTie, i);

      if (g_strcmp0 (tie->group->subject, flow) == 0)
        return tie;
    }
  return NULL;
}

static double
distance_to_rect (double x, double y, const TieRect *rect)
{
  double dx = MAX (MAX (rect->x - x, x - rect->x - rect->width), 0);
  double dy = MAX (MAX (rect->y - y, y - rect->y - rect->height), 0);

  return hypot (dx, dy);
}

static gboolean
boxes_overlap (const NetworkBox *a, const NetworkBox *b)
{
  if (a->disc && b->disc)
    return hypot (a->x - b->x, a->y - b->y) < a->radius + b->radius - SLACK;
  if (a->disc)
    return distance_to_rect (a->x, a->y, &b->box) < a->radius - SLACK;
  if (b->disc)
    return boxes_overlap (b, a);
  return tie_rect_intersects (tie_rect_grow (a->box, -SLACK / 2),
                              tie_rect_grow (b->box, -SLACK / 2));
}

static gboolean
is_own (const Network *self, const NetworkTie *tie, const NetworkBox *box)
{
  /* A disc's own ties begin and end a little off its rim. */
  return !box->disc && g_strcmp0 (tie->group->subject, box->group->subject) == 0;
}

static gboolean
tie_meets (const NetworkTie *tie, const NetworkBox *box)
{
  if (!tie_rect_intersects (tie->group->bounds, tie_rect_grow (box->box, 1)))
    return FALSE;
  for (guint i = 0; i < tie->points->len; i++)
    {
      const NetworkPoint *p = &g_array_index (tie->points, NetworkPoint, i);
      double distance = box->disc ? hypot (p->x - box->x, p->y - box->y) - box->radius
                                  : distance_to_rect (p->x, p->y, &box->box);

      if (distance < p->reach - SLACK)
        return TRUE;
    }
  return FALSE;
}

/* Ties of others, and of a name all */
guint
network_count_ties_over (const Network *self, const NetworkBox *box)
{
  guint n = 0;

  for (guint i = 0; i < self->ties->len; i++)
    {
      const NetworkTie *tie = &g_array_index (self->ties, NetworkTie, i);

      n += !is_own (self, tie, box) && tie_meets (tie, box) ? 1 : 0;
    }
  return n;
}

/* Counts what overlaps, names each in a message, and fails the test for it. Discs that a tie runs
 * over are only counted: in a crowd that may be without remedy. */
NetworkCount
network_check (const Network *self, const char *what)
{
  NetworkCount count = { .boxes = self->boxes->len };

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const NetworkBox *a = &g_array_index (self->boxes, NetworkBox, i);

      for (guint k = i + 1; k < self->boxes->len; k++)
        {
          const NetworkBox *b = &g_array_index (self->boxes, NetworkBox, k);

          count.pairs++;
          if (!boxes_overlap (a, b))
            continue;
          count.overlaps++;
          g_test_message ("%s: %s stands on %s", what, a->group->id, b->group->id);
        }
      for (guint k = 0; k < self->ties->len; k++)
        {
          const NetworkTie *tie = &g_array_index (self->ties, NetworkTie, k);

          count.pairs++;
          if (is_own (self, tie, a) || !tie_meets (tie, a))
            continue;
          if (a->disc)
            count.run_over++;
          else
            count.crossed++;
          if (!a->disc || self->boxes->len < MANY_BOXES)
            g_test_message ("%s: %s is crossed by %s", what, a->group->id, tie->group->id);
        }
    }
  if (count.overlaps + count.crossed > 0)
    g_test_fail ();
  return count;
}

NetworkCount
network_check_scene (TieScene *scene, const char *what)
{
  g_auto (Network) network;

  network_init (&network, scene);
  return network_check (&network, what);
}

/* Whether a point is beside the middle of the way between two discs. */
static gboolean
is_midway (const NetworkPoint *p, const NetworkBox *from, const NetworkBox *to)
{
  double dx = to->x - from->x, dy = to->y - from->y;
  double share = ((p->x - from->x) * dx + (p->y - from->y) * dy) / (dx * dx + dy * dy);

  return share > 0.42 && share < 0.58;
}

/* How much room is left between two ties, midway between their discs. */
double
network_ties_distance (const NetworkTie *a,
                       const NetworkTie *b,
                       const NetworkBox *from,
                       const NetworkBox *to)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < a->points->len; i++)
    {
      const NetworkPoint *p = &g_array_index (a->points, NetworkPoint, i);

      for (guint k = 0; k < b->points->len && is_midway (p, from, to); k++)
        {
          const NetworkPoint *q = &g_array_index (b->points, NetworkPoint, k);

          if (is_midway (q, from, to))
            least = MIN (least, hypot (p->x - q->x, p->y - q->y) - p->reach - q->reach);
        }
    }
  return least;
}
