/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What has been delivered, where phases say so, apart from what is planned. */

#include "tie-timeline-capacity.h"
#include "tie-words.h"

#define LABEL_GAP 6.0

/* The last day on which something was delivered. */
static int
find_last_delivery (TieCapacity *capacity)
{
  g_autoptr (GArray) days = tie_capacity_get_delivered_days (capacity);
  double before = 0;
  int last = 0;

  for (guint i = 0; i < days->len; i++)
    {
      TieEstimate at;

      tie_capacity_get_delivered_at (capacity, g_array_index (days, int, i), &at);
      if (at.likely > before)
        last = g_array_index (days, int, i);
      before = at.likely;
    }
  return last;
}

/**
 * tie_timeline_capacity_add_delivered:
 * @self: a capacity with its days
 * @capacity: what is added up
 *
 * Takes what phases state as delivered. Of what comes after the document's date, or after the last
 * such phase where there is none, nobody can know.
 */
void
tie_timeline_capacity_add_delivered (TieTimelineCapacity *self, TieCapacity *capacity)
{
  const TieDate *as_of;

  g_return_if_fail (self != NULL && capacity != NULL);

  if (!tie_capacity_is_delivery_stated (capacity))
    return;
  as_of = tie_document_get_as_of (self->request->document);
  self->delivered_last = find_last_delivery (capacity);
  if (as_of != NULL)
    self->delivered_last = MAX (self->delivered_last, tie_date_last_day (as_of));
  self->delivered = g_new0 (double, self->days->len);
  for (guint i = 0; i < self->days->len; i++)
    {
      TieEstimate at;

      tie_capacity_get_delivered_at (capacity, g_array_index (self->days, int, i), &at);
      self->delivered[i] = at.likely;
    }
}

/* The days between which there is something to show, and the last of which something is known. */
static gboolean
find_days (const TieTimelineCapacity *self, guint *first, guint *last)
{
  *first = *last = 0;
  for (guint i = 0; self->delivered != NULL && i < self->days->len; i++)
    if (g_array_index (self->days, int, i) <= self->delivered_last)
      {
        *last = i;
        if (self->delivered[i] <= 0)
          *first = i;
      }
  return *last > *first;
}

/**
 * tie_timeline_capacity_label_delivered:
 * @self: a capacity in its place
 *
 * Says how much it is, above the end of the line, where that finds room.
 */
void
tie_timeline_capacity_label_delivered (TieTimelineCapacity *self)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_DETAIL, request->theme->ink);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;
  TieTextExtents extents;
  double x, y, width;
  guint first, last;

  if (!find_days (self, &first, &last))
    return;
  number = tie_timeline_capacity_dup_sum (self, self->delivered[last]);
  /* Translators: an amount that has been delivered */
  text = g_strdup_printf (_ ("%s delivered"), number);
  style.weight = 600;
  style.halo = request->theme->background;
  style.halo_width = 3;
  extents = tie_text_style_measure (&style, text, request->language);
  width = extents.width;
  x = tie_timeline_capacity_x (self, last) - LABEL_GAP;
  y = tie_timeline_capacity_y (self, MAX (self->most[last], self->delivered[last])) - LABEL_GAP
      - (extents.ascent + extents.descent) / 2;
  if (x - width < self->axis.x0 + LABEL_GAP || y < self->plot.y)
    return;
  tie_timeline_texts_add (self->texts, &style, text, request->language, x, y, TIE_ANCHOR_END, 1);
}

/**
 * tie_timeline_capacity_draw_delivered:
 * @self: a capacity in its place
 * @scene: a scene
 *
 * Adds a thick line at what had been delivered, up to the last day of which that is known.
 */
void
tie_timeline_capacity_draw_delivered (TieTimelineCapacity *self, TieScene *scene)
{
  const TieTheme *theme = self->request->theme;
  guint first, last;

  if (!find_days (self, &first, &last))
    return;
  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "capacity/delivered", NULL,
                   _ ("delivered"), NULL);
  for (guint pass = 0; pass < 2; pass++)
    {
      TiePath *path = tie_path_new ();

      for (guint i = first; i <= last; i++)
        {
          const double x = tie_timeline_capacity_x (self, i);
          const double y = tie_timeline_capacity_y (self, self->delivered[i]);

          if (i == first)
            tie_path_move_to (path, x, y);
          else
            tie_path_line_to (path, x, y);
        }
      tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                          pass == 0 ? tie_stroke_solid (theme->background, 4.6)
                                    : tie_stroke_solid (theme->ink, 2.6),
                          pass == 0 ? 0.85 : 1);
    }
  tie_scene_end (scene);
}
