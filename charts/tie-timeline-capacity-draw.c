/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws the capacity over time that has its places. */

#include <math.h>
#include <string.h>

#include "tie-quiz-cover.h"
#include "tie-timeline-capacity.h"
#include "tie-timeline-reading.h"
#include "tie-wording.h"
#include "tie-words.h"

/* Longer spans are told by fewer days. */
#define MOST_DAYS_BY_QUARTERS 600
#define MOST_DAYS_BY_YEARS 4500
/* More suppliers have no words of their own: nobody would hear them out. */
#define MOST_DESCRIBED 100

static const TieFill no_fill = { .kind = TIE_FILL_NONE };
static const TieStroke no_stroke = { .width = 0 };

static void
draw_numbers (TieTimelineCapacity *self, TieScene *scene)
{
  const TieTheme *theme = self->request->theme;

  tie_scene_begin (scene, TIE_MARK_AXIS, TIE_LAYER_FRAME, "capacity/axis", NULL, self->title, NULL);
  for (double value = 0; value <= self->top_value + self->step / 2; value += self->step)
    {
      TiePath *path = tie_path_new ();
      const double y = tie_timeline_capacity_y (self, value);

      tie_path_move_to (path, self->plot.x, y);
      tie_path_line_to (path, self->plot.x + self->plot.width, y);
      tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (theme->rule, theme->line_scale),
                          value > 0 ? 0.7 : 1);
    }
  tie_scene_end (scene);
}

static TieFill
area_fill (const TieTimelineCapacity *self, TieOrganization *owner)
{
  const TieColor color = tie_palette_get_fill (self->palette, owner);

  if (!tie_palette_is_patterned (self->palette, owner))
    return tie_fill_solid (color);
  return tie_fill_hatch (color, tie_color_mix (color, self->request->theme->background, 0.6), 4,
                         1.6);
}

/* Between two courses, from left to right and back. */
static void
draw_area (TieTimelineCapacity *self,
           TieScene *scene,
           TieOrganization *owner,
           const double *below,
           const double *above)
{
  const TieTheme *theme = self->request->theme;
  const guint n = self->days->len;
  double reach = 0;
  TiePath *path;

  for (guint i = 0; i < n; i++)
    reach = MAX (reach, above[i] - below[i]);
  if (reach <= 0)
    return;
  path = tie_path_new ();
  for (guint i = 0; i < n; i++)
    {
      const double x = tie_timeline_capacity_x (self, i);
      const double y = tie_timeline_capacity_y (self, above[i]);

      if (i == 0)
        tie_path_move_to (path, x, y);
      else
        tie_path_line_to (path, x, y);
    }
  for (guint i = n; i > 0; i--)
    tie_path_line_to (path, tie_timeline_capacity_x (self, i - 1),
                      tie_timeline_capacity_y (self, below[i - 1]));
  tie_path_close (path);
  tie_scene_add_path (scene, path, area_fill (self, owner), no_stroke, 1);

  path = tie_path_new ();
  for (guint i = 0; i < n; i++)
    {
      const double x = tie_timeline_capacity_x (self, i);
      const double y = tie_timeline_capacity_y (self, above[i]);

      if (i == 0)
        tie_path_move_to (path, x, y);
      else
        tie_path_line_to (path, x, y);
    }
  tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (theme->background, 1.2), 1);
}

static void
draw_part (TieTimelineCapacity *self,
           TieScene *scene,
           TieOrganization *owner,
           const TieTimelinePart *part,
           gboolean undated)
{
  const TieTheme *theme = self->request->theme;
  const TieColor color = tie_palette_get_fill (self->palette, owner);
  TieTextStyle style =
      tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, tie_palette_get_text (self->palette, owner));
  TiePath *path;

  if (part->amount <= 0)
    return;
  path = tie_path_new ();
  if (undated)
    {
      tie_path_add_rect (path, tie_rect_grow (part->box, -0.6));
      tie_scene_add_path (scene, path, tie_fill_hatch (color, TIE_COLOR_NONE, 6, 1.6),
                          tie_stroke_solid (color, 1.2), 1);
    }
  else
    {
      tie_path_add_rect (path, part->box);
      tie_scene_add_path (scene, path, area_fill (self, owner),
                          tie_stroke_solid (theme->background, 1.2), 1);
    }
  if (!part->labelled)
    return;
  style.weight = 600;
  {
    g_autoptr (GArray) texts = tie_timeline_texts_new ();
    const double middle = part->box.y + part->box.height / 2;

    if (fabs (part->label_y - middle) > 4)
      {
        path = tie_path_new ();
        tie_path_move_to (path, part->box.x + part->box.width + 1, middle);
        tie_path_line_to (path, self->label_x - 3, part->label_y);
        tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (color, 1), 1);
      }
    tie_timeline_texts_add (texts, &style, part->label, self->request->language, self->label_x,
                            part->label_y, TIE_ANCHOR_START, 1);
    tie_timeline_texts_draw (texts, scene);
  }
}

static char *
share_title (const TieTimelineCapacity *self, const TieTimelineShare *share)
{
  const TieChartRequest *request = self->request;
  const char *name = tie_quiz_cover_name_in_line (request, share->owner);
  g_autofree char *dated = tie_wording_value_long (share->dated.amount, self->unit,
                                                   request->document, request->language);
  g_autofree char *undated = tie_wording_value_long (share->undated.amount, self->unit,
                                                     request->document, request->language);

  if (tie_quiz_cover_hides_supply (request, share->owner))
    return g_strdup (name);
  if (share->undated.amount <= 0)
    /* Translators: a supplier and an amount: "Broadcom: 10 GW with dates" */
    return g_strdup_printf (_ ("%s: %s with dates"), name, dated);
  if (share->dated.amount <= 0)
    return g_strdup_printf (_ ("%s: %s without a date"), name, undated);
  return g_strdup_printf (_ ("%s: %s with dates, %s without"), name, dated, undated);
}

/* What is in place at the end of the years, or quarters, that the axis shows. */
static GPtrArray *
read_ticks (const TieTimelineCapacity *self)
{
  const double span = self->axis.to_day - self->axis.from_day;
  const TieTickStep step = span > MOST_DAYS_BY_YEARS      ? TIE_TICKS_LUSTRA
                           : span > MOST_DAYS_BY_QUARTERS ? TIE_TICKS_YEARS
                                                          : TIE_TICKS_QUARTERS;
  g_autoptr (GArray) ticks =
      tie_axis_time_ticks_of (self->axis.from_day, self->axis.to_day - 1, step);
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_timeline_reading_free);

  for (guint i = 0; self->shares->len <= MOST_DESCRIBED && i < ticks->len; i++)
    {
      const int day = g_array_index (ticks, TieTick, i).next_day - 1;

      if (day < self->axis.to_day)
        g_ptr_array_add (readings, tie_timeline_reading_new (self->courses, &self->measure, day));
    }
  return readings;
}

/* What a supplier has by then. A reading has the suppliers in the order of the capacity. */
static char *
describe_share (const TieTimelineCapacity *self, GPtrArray *readings, guint share)
{
  const TieChartRequest *request = self->request;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < readings->len; i++)
    {
      const TieTimelineReading *reading = g_ptr_array_index (readings, i);

      if (g_array_index (reading->shares, TieTimelineReadingShare, share).at.most > 0)
        g_ptr_array_add (words,
                         tie_timeline_reading_dup_share_words (reading, share, request->document,
                                                               request->language));
    }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

static void
draw_shares (TieTimelineCapacity *self, TieScene *scene)
{
  const guint n = self->days->len;
  g_autofree double *below = g_new0 (double, n);
  g_autofree double *above = g_new0 (double, n);
  g_autoptr (GPtrArray) readings = read_ticks (self);

  for (guint s = 0; s < self->shares->len; s++)
    {
      const TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, s);
      g_autofree char *id = g_strdup_printf ("area/%s", tie_organization_get_id (share->owner));
      g_autofree char *title = share_title (self, share);
      g_autofree char *description = tie_quiz_cover_hides_supply (self->request, share->owner)
                                         ? NULL
                                         : describe_share (self, readings, s);

      for (guint i = 0; i < n; i++)
        above[i] = below[i] + share->likely[i];
      tie_scene_begin (scene, TIE_MARK_AREA, TIE_LAYER_FRAME, id,
                       tie_organization_get_id (share->owner), title, description);
      draw_area (self, scene, share->owner, below, above);
      draw_part (self, scene, share->owner, &share->dated, FALSE);
      draw_part (self, scene, share->owner, &share->undated, TRUE);
      tie_scene_end (scene);
      memcpy (below, above, n * sizeof *below);
    }
}

/* Dashed, on a quiet ground so that it is seen on any area. */
static void
draw_bound (TieTimelineCapacity *self,
            TieScene *scene,
            const char *id,
            const char *title,
            const double *values)
{
  static const double dashes[] = { 4, 3 };
  const TieTheme *theme = self->request->theme;

  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, id, NULL, title, NULL);
  for (guint pass = 0; pass < 2; pass++)
    {
      TiePath *path = tie_path_new ();

      for (guint i = 0; i < self->days->len; i++)
        {
          const double x = tie_timeline_capacity_x (self, i);
          const double y = tie_timeline_capacity_y (self, values[i]);

          if (i == 0)
            tie_path_move_to (path, x, y);
          else
            tie_path_line_to (path, x, y);
        }
      if (pass == 0)
        tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (theme->background, 2.6), 0.85);
      else
        tie_scene_add_path (scene, path, no_fill,
                            tie_stroke_dashed (theme->ink, 1.2, dashes, 2, FALSE), 1);
    }
  tie_scene_end (scene);
}

/**
 * tie_timeline_capacity_draw:
 * @self: a capacity in its place
 * @scene: a scene
 *
 * Adds the number axis, a group for each supplier, and the dashed lines.
 */
void
tie_timeline_capacity_draw (TieTimelineCapacity *self, TieScene *scene)
{
  g_return_if_fail (self != NULL && scene != NULL);

  draw_numbers (self, scene);
  tie_timeline_capacity_draw_apart (self, scene);
  draw_shares (self, scene);
  draw_bound (self, scene, "capacity/most", _ ("most that the dates allow"), self->most);
  draw_bound (self, scene, "capacity/least", _ ("least"), self->least);
  tie_timeline_capacity_draw_delivered (self, scene);
}

/**
 * tie_timeline_capacity_draw_words:
 * @self: a capacity in its place
 * @scene: a scene
 *
 * Adds the texts.
 */
void
tie_timeline_capacity_draw_words (TieTimelineCapacity *self, TieScene *scene)
{
  g_return_if_fail (self != NULL && scene != NULL);

  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "capacity/words", NULL,
                   self->total_label, NULL);
  if (self->leader_bottom > 0)
    {
      TiePath *path = tie_path_new ();

      tie_path_move_to (path, self->leader_x, self->leader_top);
      tie_path_line_to (path, self->leader_x, self->leader_bottom);
      tie_scene_add_path (scene, path, no_fill, tie_stroke_solid (self->leader_color, 1), 1);
    }
  tie_timeline_texts_draw (self->texts, scene);
  tie_scene_end (scene);
}
