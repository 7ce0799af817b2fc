/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Dots and thin lines for a network that is still finding its shape */

#include "tie-settling-painter.h"

#include <math.h>

/* A line costs some ten microseconds, a dot one: with so many of them a picture takes a quarter of
 * the time there is for it. What is beyond is left out evenly */
#define MOST_LINES 1200
#define MOST_DOTS 4000
#define DOT_SIZE 3
#define LINE_OPACITY 0.22
#define DOT_OPACITY 0.85
/* What stays free at each side, as a share of the shorter one */
#define MARGIN 0.08

typedef struct
{
  guint from;
  guint to;
} Line;

struct _TieSettlingPainter
{
  guint n_dots;
  guint dot_step;
  GArray *lines; /* of Line: indexes of organisations */
};

/* From a layout's positions to pixels */
typedef struct
{
  double scale;
  double x;
  double y;
} Fit;

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (tie_organization_get_id (*(TieOrganization *const *) a),
                    tie_organization_get_id (*(TieOrganization *const *) b));
}

/* From an organisation to its index in the layout: see #TieChartRequest */
static GHashTable *
index_organizations (GPtrArray *organizations)
{
  GHashTable *indexes = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, organizations, NULL, NULL);
  g_ptr_array_sort (sorted, compare_ids);
  for (guint i = 0; i < sorted->len; i++)
    g_hash_table_insert (indexes, sorted->pdata[i], GUINT_TO_POINTER (i));
  return indexes;
}

/**
 * tie_settling_painter_new:
 * @document: whose organisations are on their way
 *
 * Returns: (transfer full): a painter of them
 */
TieSettlingPainter *
tie_settling_painter_new (TieDocument *document)
{
  TieSettlingPainter *self = g_new0 (TieSettlingPainter, 1);
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *flows = tie_document_get_flows (document);
  g_autoptr (GHashTable) indexes = index_organizations (organizations);
  guint step = flows->len / MOST_LINES + 1;

  self->n_dots = organizations->len;
  self->dot_step = organizations->len / MOST_DOTS + 1;
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  for (guint i = 0; i < flows->len; i += step)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);
      Line line = { GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_from (flow))),
                    GPOINTER_TO_UINT (g_hash_table_lookup (indexes, tie_flow_get_to (flow))) };

      g_array_append_val (self->lines, line);
    }
  return self;
}

/**
 * tie_settling_painter_free:
 * @self: (transfer full): a painter
 */
void
tie_settling_painter_free (TieSettlingPainter *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

/* As large as it goes, in the middle */
static gboolean
find_fit (const TieSettlingPainter *self,
          double width,
          double height,
          const double *x,
          const double *y,
          Fit *fit)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double margin = MIN (width, height) * MARGIN;

  for (guint i = 0; i < self->n_dots; i++)
    if (isfinite (x[i]) && isfinite (y[i]))
      {
        left = MIN (left, x[i]);
        right = MAX (right, x[i]);
        top = MIN (top, y[i]);
        bottom = MAX (bottom, y[i]);
      }
  if (left > right)
    return FALSE;

  fit->scale = MIN ((width - 2 * margin) / MAX (right - left, 1e-9),
                    (height - 2 * margin) / MAX (bottom - top, 1e-9));
  fit->x = width / 2 - fit->scale * (left + right) / 2;
  fit->y = height / 2 - fit->scale * (top + bottom) / 2;
  return TRUE;
}

static void
set_color (cairo_t *cr, TieColor color, double opacity)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * opacity);
}

static void
paint_lines (const TieSettlingPainter *self,
             cairo_t *cr,
             const Fit *fit,
             const double *x,
             const double *y)
{
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line line = g_array_index (self->lines, Line, i);

      if (!isfinite (x[line.from]) || !isfinite (x[line.to]))
        continue;
      cairo_move_to (cr, fit->x + fit->scale * x[line.from], fit->y + fit->scale * y[line.from]);
      cairo_line_to (cr, fit->x + fit->scale * x[line.to], fit->y + fit->scale * y[line.to]);
      cairo_stroke (cr);
    }
}

static void
paint_dots (const TieSettlingPainter *self,
            cairo_t *cr,
            const Fit *fit,
            const double *x,
            const double *y)
{
  for (guint i = 0; i < self->n_dots; i += self->dot_step)
    {
      if (!isfinite (x[i]) || !isfinite (y[i]))
        continue;
      cairo_rectangle (cr, round (fit->x + fit->scale * x[i]) - DOT_SIZE / 2,
                       round (fit->y + fit->scale * y[i]) - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE);
      cairo_fill (cr);
    }
}

/**
 * tie_settling_painter_paint:
 * @self: a painter
 * @cr: where to
 * @width: the room, in pixels
 * @height: likewise
 * @x: where the document's organisations are, in the order of their ids; NAN: nowhere
 * @y: likewise
 * @theme: the colours
 *
 * Paints all of them as large as there is room.
 */
void
tie_settling_painter_paint (TieSettlingPainter *self,
                            cairo_t *cr,
                            double width,
                            double height,
                            const double *x,
                            const double *y,
                            const TieTheme *theme)
{
  Fit fit;

  if (!find_fit (self, width, height, x, y, &fit))
    return;

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  set_color (cr, theme->ink, LINE_OPACITY);
  paint_lines (self, cr, &fit, x, y);
  set_color (cr, theme->accent, DOT_OPACITY);
  paint_dots (self, cr, &fit, x, y);
  cairo_restore (cr);
}
