/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads a timeline's capacity at the moment under the pointer, or the one that keys move */

#include "tie-timeline-reader.h"

#include "tie-canvas-private.h"
#include "tie-day-step.h"
#include "tie-scene-painter.h"
#include "tie-timeline-reading.h"
#include "tie-timeline-unit.h"

#include <math.h>

/* Keys move by days, or by months or years to their last days, so that a timeline takes about a
 * hundred of them */
#define MOST_BY_DAYS 100
#define MOST_BY_MONTHS 4000

typedef enum
{
  TIE_READ_NOTHING,
  TIE_READ_POINTER,
  TIE_READ_KEYS,
} TieReadMode;

/**
 * TieTimelineReader:
 * @canvas: unowned
 * @x: where the pointer is
 * @day: what the keys have come to
 * @scene: (nullable): what @capacities were added up for
 * @units, @capacities: what is read, the unit of the chart first
 * @drawn: (nullable): the reading at @drawn_day
 *
 * What a timeline view shows over its scene at one moment.
 */
struct _TieTimelineReader
{
  TieCanvas *canvas;
  double from_day, to_day;

  TieReadMode mode;
  double x;
  int day;

  TieScene *scene;
  GArray *units; /* of TieCapacityUnit */
  GPtrArray *capacities;

  TieScene *drawn;
  int drawn_day;
};

/**
 * tie_timeline_reader_new:
 * @canvas: a timeline, which outlives the reader
 *
 * Returns: (transfer full): a reader that shows nothing yet
 */
TieTimelineReader *
tie_timeline_reader_new (TieCanvas *canvas)
{
  TieTimelineReader *self;

  g_return_val_if_fail (TIE_IS_CANVAS (canvas), NULL);

  self = g_new0 (TieTimelineReader, 1);
  self->canvas = canvas;
  return self;
}

static void
forget (TieTimelineReader *self)
{
  g_clear_object (&self->drawn);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->units, g_array_unref);
  g_clear_pointer (&self->capacities, g_ptr_array_unref);
}

/**
 * tie_timeline_reader_free:
 * @self: (transfer full): a reader
 */
void
tie_timeline_reader_free (TieTimelineReader *self)
{
  forget (self);
  g_free (self);
}

/**
 * tie_timeline_reader_set_span:
 * @from_day: the first day of the axis
 * @to_day: the first day after it
 */
void
tie_timeline_reader_set_span (TieTimelineReader *self, double from_day, double to_day)
{
  g_return_if_fail (self != NULL);

  self->from_day = from_day;
  self->to_day = to_day;
}

/* Adds up what the chart adds up, once for each scene. FALSE when there is nothing to read */
static gboolean
take_scene (TieTimelineReader *self)
{
  TieSession *session = tie_canvas_get_session (self->canvas);
  TieDocument *document = session != NULL ? tie_session_get_document (session) : NULL;
  TieScene *scene = document != NULL ? tie_canvas_get_private (self->canvas)->scene : NULL;
  TieFilter *filter;

  if (scene != NULL && scene == self->scene)
    return self->capacities->len > 0;
  forget (self);
  if (scene == NULL)
    return FALSE;

  filter = tie_session_get_filter (session);
  self->scene = g_object_ref (scene);
  self->units = tie_timeline_units_list (document, filter);
  self->capacities = g_ptr_array_new_with_free_func (g_object_unref);
  if (tie_scene_find_group (scene, "capacity/axis") == NULL)
    return FALSE;
  for (guint i = 0; i < self->units->len; i++)
    g_ptr_array_add (self->capacities,
                     tie_capacity_new_in (document,
                                          &g_array_index (self->units, TieCapacityUnit, i),
                                          filter));
  return self->capacities->len > 0;
}

/* Where the capacity stands; FALSE where there is none, or while a scene for another size is shown
 */
static gboolean
find_plot (TieTimelineReader *self, TieRect *plot)
{
  if (!take_scene (self) || self->to_day <= self->from_day
      || tie_scene_get_width (self->scene) != gtk_widget_get_width (GTK_WIDGET (self->canvas))
      || tie_scene_get_height (self->scene) != gtk_widget_get_height (GTK_WIDGET (self->canvas)))
    return FALSE;
  *plot = tie_scene_find_group (self->scene, "capacity/axis")->bounds;
  return plot->width > 0;
}

static double
day_to_x (TieTimelineReader *self, const TieRect *plot, double day)
{
  return plot->x + (day - self->from_day) / (self->to_day - self->from_day) * plot->width;
}

static void
show (TieTimelineReader *self, TieReadMode mode)
{
  self->mode = mode;
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
  g_signal_emit_by_name (self->canvas, "reading-changed");
}

/**
 * tie_timeline_reader_is_over:
 * @x: a point, in pixels of the widget
 * @y: its other coordinate
 *
 * Returns: whether the capacity is read there
 */
gboolean
tie_timeline_reader_is_over (TieTimelineReader *self, double x, double y)
{
  TieRect plot;

  g_return_val_if_fail (self != NULL, FALSE);

  return find_plot (self, &plot) && x >= plot.x && x <= plot.x + plot.width && y >= plot.y - 1
         && y <= plot.y + plot.height + 1;
}

/**
 * tie_timeline_reader_point:
 * @x: where the pointer is, in pixels of the widget
 * @y: its other coordinate
 *
 * Reads the moment under the pointer.
 *
 * Returns: whether there is one
 */
gboolean
tie_timeline_reader_point (TieTimelineReader *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!tie_timeline_reader_is_over (self, x, y))
    {
      if (self->mode == TIE_READ_POINTER)
        show (self, TIE_READ_NOTHING);
      return FALSE;
    }
  self->x = x;
  show (self, TIE_READ_POINTER);
  return TRUE;
}

/**
 * tie_timeline_reader_leave:
 *
 * The pointer is gone; what keys read stays.
 */
void
tie_timeline_reader_leave (TieTimelineReader *self)
{
  g_return_if_fail (self != NULL);

  if (self->mode == TIE_READ_POINTER)
    show (self, TIE_READ_NOTHING);
}

/**
 * tie_timeline_reader_clear:
 *
 * Returns: whether keys had come to a moment: it is not read any more
 */
gboolean
tie_timeline_reader_clear (TieTimelineReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->mode != TIE_READ_KEYS)
    return FALSE;
  show (self, TIE_READ_NOTHING);
  return TRUE;
}

/**
 * tie_timeline_reader_get_day:
 * @day: (out): a Julian day, at the end of which the capacity is read
 *
 * Returns: whether it is read
 */
gboolean
tie_timeline_reader_get_day (TieTimelineReader *self, int *day)
{
  TieRect plot;

  g_return_val_if_fail (self != NULL && day != NULL, FALSE);

  if (self->mode == TIE_READ_NOTHING || !find_plot (self, &plot))
    return FALSE;
  *day = self->day;
  if (self->mode == TIE_READ_POINTER)
    {
      const double share = CLAMP ((self->x - plot.x) / plot.width, 0, 1);

      *day = (int) floor (self->from_day + share * (self->to_day - self->from_day));
    }
  return TRUE;
}

static TieDayStep
get_step (double span)
{
  if (span <= MOST_BY_DAYS)
    return TIE_DAY_STEP_DAY;
  return span <= MOST_BY_MONTHS ? TIE_DAY_STEP_MONTH : TIE_DAY_STEP_YEAR;
}

/* Where keys begin: the document's date, if it is seen, else the middle */
static int
find_start (TieTimelineReader *self)
{
  TieSession *session = tie_canvas_get_session (self->canvas);
  const TieDate *as_of = tie_document_get_as_of (tie_session_get_document (session));
  int day;

  if (tie_timeline_reader_get_day (self, &day))
    return day;
  day = as_of != NULL ? tie_date_last_day (as_of) : 0;
  if (day < self->from_day || day >= self->to_day)
    day = (int) floor ((self->from_day + self->to_day) / 2);
  return day;
}

/**
 * tie_timeline_reader_step:
 * @steps: how many days, months or years to go: what suits the axis
 *
 * Reads another moment, or the first.
 *
 * Returns: whether there is anything to read
 */
gboolean
tie_timeline_reader_step (TieTimelineReader *self, int steps)
{
  TieRect plot;
  int day;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!find_plot (self, &plot))
    return FALSE;
  day = find_start (self);
  if (self->mode != TIE_READ_NOTHING)
    day = tie_day_step_move_to_end (get_step (self->to_day - self->from_day), day, steps);
  self->day = day;
  show (self, TIE_READ_KEYS);
  return TRUE;
}

static GPtrArray *
read_day (TieTimelineReader *self, int day)
{
  GPtrArray *readings = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_timeline_reading_free);

  for (guint i = 0; i < self->capacities->len; i++)
    {
      TieCapacity *capacity = g_ptr_array_index (self->capacities, i);

      if (tie_capacity_get_n_courses (capacity) > 0)
        g_ptr_array_add (readings,
                         tie_timeline_reading_new (capacity,
                                                   &g_array_index (self->units, TieCapacityUnit, i),
                                                   day));
    }
  return readings;
}

/**
 * tie_timeline_reader_dup_words:
 *
 * Returns: (transfer full) (nullable): what is read, in words
 */
char *
tie_timeline_reader_dup_words (TieTimelineReader *self)
{
  g_autoptr (GPtrArray) readings = NULL;
  TieChartRequest request;
  int day;

  g_return_val_if_fail (self != NULL, NULL);

  if (!tie_timeline_reader_get_day (self, &day))
    return NULL;
  tie_session_fill_request (tie_canvas_get_session (self->canvas),
                            tie_scene_get_width (self->scene), tie_scene_get_height (self->scene),
                            &request);
  readings = read_day (self, day);
  return readings->len > 0
             ? tie_timeline_reading_dup_words (g_ptr_array_index (readings, 0), &request)
             : NULL;
}

static TieScene *
draw_day (TieTimelineReader *self, TieRect plot, int day)
{
  g_autoptr (GPtrArray) readings = read_day (self, day);
  TieChartRequest request;

  if (readings->len == 0)
    return NULL;
  tie_session_fill_request (tie_canvas_get_session (self->canvas),
                            tie_scene_get_width (self->scene), tie_scene_get_height (self->scene),
                            &request);
  return tie_timeline_reading_draw (readings, &request, plot, day_to_x (self, &plot, day + 1));
}

/**
 * tie_timeline_reader_snapshot:
 * @snapshot: what the timeline is painted on
 *
 * Paints the reading over the timeline, if there is one.
 */
void
tie_timeline_reader_snapshot (TieTimelineReader *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget;
  TieRect plot;
  int day;

  g_return_if_fail (self != NULL);

  widget = GTK_WIDGET (self->canvas);
  if (!tie_timeline_reader_get_day (self, &day) || !find_plot (self, &plot)
      || day < floor (self->from_day) || day >= self->to_day)
    return;
  if (self->drawn == NULL || self->drawn_day != day)
    {
      g_clear_object (&self->drawn);
      self->drawn = draw_day (self, plot, day);
      self->drawn_day = day;
    }
  if (self->drawn != NULL)
    {
      cairo_t *cr =
          gtk_snapshot_append_cairo (snapshot,
                                     &GRAPHENE_RECT_INIT (0, 0,
                                                          (float) gtk_widget_get_width (widget),
                                                          (float) gtk_widget_get_height (widget)));

      tie_scene_paint (self->drawn, cr, NULL, NULL);
      cairo_destroy (cr);
    }
}
