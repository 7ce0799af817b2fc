/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Room for the labels of the ceiling column and for the names of the dashed lines. */

#include <math.h>
#include <string.h>

#include "tie-axis.h"
#include "tie-timeline-capacity.h"
#include "tie-words.h"

/* Places are tried so far apart, in pixels. */
#define TRY_EVERY 4
#define LINE_GAP 4
/* So far may a label stand from the line that it names. */
#define FARTHEST 44

static int
compare_parts_by_place (gconstpointer a, gconstpointer b)
{
  const TieTimelinePart *left = *(const TieTimelinePart *const *) a;
  const TieTimelinePart *right = *(const TieTimelinePart *const *) b;

  return left->box.y < right->box.y ? -1 : left->box.y > right->box.y;
}

static void
drop_smallest (GPtrArray *parts)
{
  guint smallest = 0;

  for (guint i = 1; i < parts->len; i++)
    {
      const TieTimelinePart *part = g_ptr_array_index (parts, i);

      if (part->amount < ((TieTimelinePart *) g_ptr_array_index (parts, smallest))->amount)
        smallest = i;
    }
  g_ptr_array_remove_index (parts, smallest);
}

/**
 * tie_timeline_capacity_label_column:
 * @self: a capacity in its place
 *
 * Spreads the labels of the column beside their pieces; when they do not all fit, the smallest
 * amounts lose theirs.
 */
void
tie_timeline_capacity_label_column (TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->ink);
  TieTextExtents extents = tie_text_style_measure (&style, "x", request->language);
  const double height = extents.ascent + extents.descent + 1;
  const double top = self->column.y;
  const double bottom = self->plot.y + self->plot.height + 8;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < self->shares->len; i++)
    {
      TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, i);

      if (share->dated.label != NULL)
        g_ptr_array_add (parts, &share->dated);
      if (share->undated.label != NULL)
        g_ptr_array_add (parts, &share->undated);
    }
  while (parts->len > 0 && parts->len * height > bottom - top)
    drop_smallest (parts);
  g_ptr_array_sort (parts, compare_parts_by_place);
  {
    g_autofree double *wished = g_new0 (double, parts->len + 1);
    g_autofree double *size = g_new0 (double, parts->len + 1);
    g_autofree double *placed = g_new0 (double, parts->len + 1);

    for (guint i = 0; i < parts->len; i++)
      {
        const TieTimelinePart *part = g_ptr_array_index (parts, i);

        wished[i] = part->box.y + part->box.height / 2;
        size[i] = height;
      }
    tie_axis_spread (parts->len, wished, size, top, bottom, placed);
    for (guint i = 0; i < parts->len; i++)
      {
        TieTimelinePart *part = g_ptr_array_index (parts, i);

        part->labelled = TRUE;
        part->label_y = placed[i];
      }
  }
}

/* A line's y at x, between its corners. */
static double
line_at (const TieTimelineCapacity *self, const double *values, double x)
{
  const guint n = self->days->len;

  for (guint i = 1; i < n; i++)
    {
      const double right = tie_timeline_capacity_x (self, i);
      const double left = tie_timeline_capacity_x (self, i - 1);

      if (x > right || right <= left)
        continue;
      return tie_timeline_capacity_y (self, values[i - 1]
                                                + (values[i] - values[i - 1]) * (x - left)
                                                      / (right - left));
    }
  return tie_timeline_capacity_y (self, values[n - 1]);
}

/* The highest and the lowest y of a line between two places. */
static void
line_range (const TieTimelineCapacity *self,
            const double *values,
            double from,
            double to,
            double *highest,
            double *lowest)
{
  const double begin = line_at (self, values, from);
  const double end = line_at (self, values, to);

  *highest = MIN (begin, end);
  *lowest = MAX (begin, end);
  for (guint i = 0; i < self->days->len; i++)
    {
      const double x = tie_timeline_capacity_x (self, i);
      const double y = tie_timeline_capacity_y (self, values[i]);

      if (x < from || x > to)
        continue;
      *highest = MIN (*highest, y);
      *lowest = MAX (*lowest, y);
    }
}

static gboolean
is_clear_of (double from, double to, double x)
{
  return isnan (x) || x < from - LINE_GAP || x > to + LINE_GAP;
}

static gboolean
is_clear_of_texts (const TieTimelineCapacity *self, TieRect box)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (tie_rect_intersects (tie_rect_grow (box, 2),
                             g_array_index (self->texts, TieTimelineText, i).box))
      return FALSE;
  return TRUE;
}

/* Above the line of the most, as close to it as its slope allows. */
static gboolean
label_most (TieTimelineCapacity *self, const char *text, double as_of_x)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->ink);
  TieTextExtents extents = tie_text_style_measure (&style, text, request->language);
  const double height = extents.ascent + extents.descent;
  double best = INFINITY;
  double best_x = 0, best_y = 0;

  for (double x = self->axis.x0 + 6; x + extents.width < self->axis.x1 - 6; x += TRY_EVERY)
    {
      double highest, lowest, cost;
      TieRect box;

      line_range (self, self->most, x, x + extents.width, &highest, &lowest);
      box = (TieRect){ x, highest - LINE_GAP - height, extents.width, height };
      if (lowest > self->plot.y + self->plot.height - 8 || box.y < self->plot.y - 8
          || !is_clear_of (x, x + extents.width, as_of_x) || !is_clear_of_texts (self, box))
        continue;
      /* Best where the line is level below it, and sooner rather than later. */
      cost = (lowest - highest) + (x - self->axis.x0) * 0.08;
      if (cost < best)
        {
          best = cost;
          best_x = x;
          best_y = box.y + height / 2;
        }
    }
  if (isinf (best))
    return FALSE;
  style.halo = request->theme->background;
  style.halo_width = 3;
  tie_timeline_texts_add (self->texts, &style, text, request->language, best_x, best_y,
                          TIE_ANCHOR_START, 1);
  return TRUE;
}

typedef struct
{
  double cost, x, top, line;
  TieColor color;
} Place;

/* The best place on one supplier's area for a label of a size, below the line of the least. */
static void
try_area (const TieTimelineCapacity *self,
          TieOrganization *owner,
          const double *below,
          const double *above,
          TieTextExtents extents,
          double as_of_x,
          Place *best)
{
  const double height = extents.ascent + extents.descent;

  for (double x = self->axis.x0 + 6; x + extents.width < self->axis.x1 - 6; x += TRY_EVERY)
    {
      double line_high, line_low, floor_high, floor_low, roof_high, roof_low, top, cost;

      line_range (self, self->least, x, x + extents.width, &line_high, &line_low);
      line_range (self, below, x, x + extents.width, &floor_high, &floor_low);
      line_range (self, above, x, x + extents.width, &roof_high, &roof_low);
      top = MAX (line_low, roof_low) + LINE_GAP;
      cost = top - line_low + (line_low - line_high) + (x - self->axis.x0) * 0.03;
      if (top + height + 2 > floor_high || top - line_low > FARTHEST || cost >= best->cost
          || !is_clear_of (x, x + extents.width, as_of_x))
        continue;
      best->cost = cost;
      best->x = x;
      best->top = top;
      best->line = line_at (self, self->least, x + extents.width / 2);
      best->color = tie_palette_get_on_fill (self->palette, owner);
    }
}

/* Below the line of the least, where all of the label stands on one supplier's area; a leader ties
 * it to the line when another area lies between. */
static void
label_least (TieTimelineCapacity *self, const char *text, double as_of_x)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style =
      tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->on_hue);
  TieTextExtents extents;
  const guint n = self->days->len;
  g_autofree double *below = g_new0 (double, n);
  g_autofree double *above = g_new0 (double, n);
  Place best = { .cost = INFINITY };

  style.weight = 600;
  extents = tie_text_style_measure (&style, text, request->language);
  for (guint s = 0; s < self->shares->len; s++)
    {
      const TieTimelineShare *share = &g_array_index (self->shares, TieTimelineShare, s);

      for (guint i = 0; i < n; i++)
        above[i] = below[i] + share->likely[i];
      if (!tie_palette_is_patterned (self->palette, share->owner))
        try_area (self, share->owner, below, above, extents, as_of_x, &best);
      memcpy (below, above, n * sizeof *below);
    }
  if (isinf (best.cost))
    return;
  style.color = best.color;
  tie_timeline_texts_add (self->texts, &style, text, request->language, best.x,
                          best.top + (extents.ascent + extents.descent) / 2, TIE_ANCHOR_START, 1);
  if (best.top - best.line <= 2 * LINE_GAP)
    return;
  self->leader_x = best.x + extents.width / 2;
  self->leader_top = best.line + 2;
  self->leader_bottom = best.top;
  self->leader_color = best.color;
}

/**
 * tie_timeline_capacity_label_lines:
 * @self: a capacity in its place
 * @as_of_x: where the line of the document's date stands, or NaN
 *
 * Names the dashed lines where there is room beside them.
 */
void
tie_timeline_capacity_label_lines (TieTimelineCapacity *self, double as_of_x)
{
  gboolean banded = FALSE;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->days->len; i++)
    banded |= self->most[i] > self->least[i];
  if (!banded)
    return;
  if (!label_most (self, _ ("most that the dates allow"), as_of_x))
    label_most (self, _ ("most"), as_of_x);
  label_least (self, _ ("least"), as_of_x);
}
