/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is rumoured or in discussion, apart from the capacity that counts. */

#include <math.h>

#include "tie-status-style.h"
#include "tie-timeline-capacity.h"
#include "tie-words.h"

#define GAP 5.0
#define LABEL_STEP 16.0
#define LEAST_HEIGHT 4.0
/* Above the ceiling column stands the total. */
#define TOTAL_ROOM 24.0
/* What is apart and exceeds what counts so many times would leave that no room. */
#define MOST_TIMES 1.5

static const TieStroke no_stroke = { .width = 0 };

static void
clear_apart (gpointer data)
{
  TieTimelineApart *apart = data;

  g_free (apart->likely);
  g_free (apart->label);
}

/* "In discussion 3": with a number as those of the column. */
static char *
word_apart (const TieTimelineCapacity *self, TieStatus status, double amount)
{
  g_autofree char *number = tie_timeline_capacity_dup_sum (self, amount);

  /* Translators: a status, and an amount that is not counted: "in discussion 3" */
  return g_strdup_printf (C_ ("apart", "%s %s"), tie_status_get_label (status), number);
}

/**
 * tie_timeline_capacity_add_apart:
 * @self: a capacity with its days
 * @capacity: what is added up
 *
 * Takes what is in discussion, then what is rumoured; nothing where it would dwarf what counts.
 */
void
tie_timeline_capacity_add_apart (TieTimelineCapacity *self, TieCapacity *capacity)
{
  static const TieStatus statuses[] = { TIE_STATUS_IN_DISCUSSION, TIE_STATUS_RUMORED };
  TieTextStyle style;
  double sum = 0;

  g_return_if_fail (self != NULL && capacity != NULL);

  style = tie_theme_text (self->request->theme, TIE_TYPE_ROLE_DETAIL, self->request->theme->grey);

  self->aparts = g_array_new (FALSE, TRUE, sizeof (TieTimelineApart));
  g_array_set_clear_func (self->aparts, clear_apart);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    sum += tie_capacity_get_apart (capacity, statuses[i]);
  if (sum > MOST_TIMES * self->total)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      TieCapacity *courses = tie_capacity_get_courses_apart (capacity, statuses[i]);
      TieTimelineApart apart = { .status = statuses[i],
                                 .amount = tie_capacity_get_apart (capacity, statuses[i]) };

      if (courses == NULL || apart.amount <= 0)
        continue;
      apart.label = word_apart (self, apart.status, apart.amount);
      self->label_width =
          MAX (self->label_width,
               tie_text_style_measure (&style, apart.label, self->request->language).width);
      apart.likely = g_new0 (double, self->days->len);
      for (guint k = 0; k < self->days->len; k++)
        {
          TieEstimate at;

          tie_capacity_get_at (courses, g_array_index (self->days, int, k), &at);
          apart.likely[k] = at.likely;
        }
      g_array_append_val (self->aparts, apart);
    }
}

/**
 * tie_timeline_capacity_place_apart:
 * @self: a capacity with its column, which has labels
 * @area: where it may stand
 *
 * Places the pieces above the column, with a gap, and their labels above that of the total.
 *
 * Returns: whether all of them have a place; else none has
 */
gboolean
tie_timeline_capacity_place_apart (TieTimelineCapacity *self, TieRect area)
{
  double unit, bottom, label_bottom;

  g_return_val_if_fail (self != NULL, FALSE);

  unit = self->plot.height / self->top_value;
  bottom = self->column.y - GAP;
  label_bottom = self->column.y - TOTAL_ROOM;
  for (guint i = 0; i < self->aparts->len; i++)
    {
      TieTimelineApart *apart = &g_array_index (self->aparts, TieTimelineApart, i);
      const double height = MAX (apart->amount * unit - GAP, LEAST_HEIGHT);

      apart->box = (TieRect){ self->column.x, bottom - height, self->column.width, height };
      apart->label_y = MIN (apart->box.y + height / 2, label_bottom - LABEL_STEP / 2);
      bottom = apart->box.y - GAP;
      label_bottom = apart->label_y - LABEL_STEP / 2;
    }
  if (MIN (bottom, label_bottom) >= area.y)
    return TRUE;
  for (guint i = 0; i < self->aparts->len; i++)
    g_array_index (self->aparts, TieTimelineApart, i).box = (TieRect){ 0 };
  return FALSE;
}

/* Between two courses; paler the less sure it is. */
static void
draw_course (TieTimelineCapacity *self,
             TieScene *scene,
             const TieTimelineApart *apart,
             const double *below,
             const double *above)
{
  const guint n = self->days->len;
  const TieColor grey = self->request->theme->grey;
  const double opacity = tie_status_style_get_opacity (apart->status, grey, self->request->theme);
  gboolean any = FALSE;
  TiePath *path;

  for (guint i = 0; i < n; i++)
    any |= above[i] > below[i];
  if (!any)
    return;
  path = tie_path_new ();
  for (guint i = 0; i < n; i++)
    {
      const double x = tie_timeline_capacity_x (self, i);

      if (i == 0)
        tie_path_move_to (path, x, tie_timeline_capacity_y (self, above[i]));
      else
        tie_path_line_to (path, x, tie_timeline_capacity_y (self, above[i]));
    }
  for (guint i = n; i > 0; i--)
    tie_path_line_to (path, tie_timeline_capacity_x (self, i - 1),
                      tie_timeline_capacity_y (self, below[i - 1]));
  tie_path_close (path);
  tie_scene_add_path (scene, path, tie_fill_hatch (grey, TIE_COLOR_NONE, 5, 1), no_stroke, opacity);
}

static void
draw_piece (TieTimelineCapacity *self, TieScene *scene, const TieTimelineApart *apart)
{
  const TieChartRequest *request = self->request;
  const TieStatusStyle *status = tie_status_style_get (apart->status);
  const double dashes[] = { status->on / 3, status->off };
  const double middle = apart->box.y + apart->box.height / 2;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->grey);
  g_autoptr (GArray) texts = tie_timeline_texts_new ();
  TiePath *path;

  if (apart->box.width <= 0)
    return;
  path = tie_path_new ();
  tie_path_add_rect (path, tie_rect_grow (apart->box, -0.6));
  tie_scene_add_path (scene, path,
                      tie_fill_hatch (tie_color_with_alpha (request->theme->grey,
                                                            tie_status_style_get_opacity (
                                                                apart->status, request->theme->grey,
                                                                request->theme)),
                                      TIE_COLOR_NONE, 5, 1),
                      tie_stroke_dashed (request->theme->grey, 1.2, dashes, 2, FALSE), 1);
  if (fabs (apart->label_y - middle) > 4)
    {
      path = tie_path_new ();
      tie_path_move_to (path, apart->box.x + apart->box.width + 1, middle);
      tie_path_line_to (path, self->label_x - 3, apart->label_y);
      tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                          tie_stroke_solid (request->theme->grey, 1), 1);
    }
  tie_timeline_texts_add (texts, &style, apart->label, request->language, self->label_x,
                          apart->label_y, TIE_ANCHOR_START, 1);
  tie_timeline_texts_draw (texts, scene);
}

/**
 * tie_timeline_capacity_draw_apart:
 * @self: a capacity in its place
 * @scene: a scene
 *
 * Adds what is not counted, grey and hatched: over time on what is likely, and above the column.
 */
void
tie_timeline_capacity_draw_apart (TieTimelineCapacity *self, TieScene *scene)
{
  const guint n = self->days->len;
  g_autofree double *below = g_new0 (double, n);
  g_autofree double *above = g_new0 (double, n);

  for (guint s = 0; s < self->shares->len; s++)
    for (guint i = 0; i < n; i++)
      below[i] += g_array_index (self->shares, TieTimelineShare, s).likely[i];
  for (guint a = 0; a < self->aparts->len; a++)
    {
      const TieTimelineApart *apart = &g_array_index (self->aparts, TieTimelineApart, a);
      g_autofree char *id = g_strdup_printf ("apart/%s", tie_status_to_nick (apart->status));
      /* Translators: a status and an amount: "in discussion 3, not counted" */
      g_autofree char *title = g_strdup_printf (_ ("%s, not counted"), apart->label);

      for (guint i = 0; i < n; i++)
        above[i] = below[i] + apart->likely[i];
      tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, id, NULL, title, NULL);
      draw_course (self, scene, apart, below, above);
      draw_piece (self, scene, apart);
      tie_scene_end (scene);
      for (guint i = 0; i < n; i++)
        below[i] = above[i];
    }
}
