/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which part of the charts is exported. */

#include "tie-export-view.h"

#include "tie-scene-seen.h"

/* In a file nobody can come nearer: what would be smaller is left out, in layout pixels */
#define LEAST_TEXT_SIZE 9.0

/**
 * tie_export_view_set_network:
 * @view: a view
 * @scene: a network as it is on screen
 * @viewport: what is seen of it
 *
 * Notes which part of the network is seen.
 */
void
tie_export_view_set_network (TieExportView *view, TieScene *scene, TieViewport *viewport)
{
  TieRect plot;
  double x, y;

  g_return_if_fail (view != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (TIE_IS_VIEWPORT (viewport));

  plot = tie_scene_get_plot (scene);
  view->zoom = 0;
  if (tie_viewport_is_fit (viewport) || tie_rect_is_empty (plot))
    return;
  tie_viewport_to_scene (viewport, plot.x + plot.width / 2, plot.y + plot.height / 2, &x, &y);
  view->zoom = tie_viewport_get_zoom (viewport);
  view->x = (x - plot.x) / plot.width;
  view->y = (y - plot.y) / plot.height;
}

/**
 * tie_export_view_reset:
 * @view: a view
 *
 * Shows the whole.
 */
void
tie_export_view_reset (TieExportView *view)
{
  g_return_if_fail (view != NULL);

  view->zoom = 0;
  view->from_day = view->to_day = 0;
}

/**
 * tie_export_view_is_whole:
 * @view: a view
 *
 * Returns: whether nothing is left out
 */
gboolean
tie_export_view_is_whole (const TieExportView *view)
{
  g_return_val_if_fail (view != NULL, TRUE);

  return view->zoom == 0 && view->from_day == 0 && view->to_day == 0;
}

/**
 * tie_export_view_apply:
 * @view: a view
 * @scene: a chart
 *
 * Returns: (transfer full): what is seen of it: the same part of its plot as on screen, at the same
 *   zoom; itself when that is all
 */
TieScene *
tie_export_view_apply (const TieExportView *view, TieScene *scene)
{
  g_autoptr (TieViewport) viewport = NULL;
  TieRect plot;
  double middle_x, middle_y;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);

  if (view->zoom == 0)
    return g_object_ref (scene);
  plot = tie_scene_get_plot (scene);
  middle_x = plot.x + plot.width / 2;
  middle_y = plot.y + plot.height / 2;
  viewport = tie_viewport_new ();
  tie_viewport_set_plot (viewport, plot);
  tie_viewport_set_limits (viewport, MIN (view->zoom, TIE_VIEWPORT_MIN_ZOOM),
                           MAX (view->zoom, TIE_VIEWPORT_MAX_ZOOM));
  tie_viewport_zoom_about (viewport, view->zoom, middle_x, middle_y);
  tie_viewport_pan (viewport, (0.5 - view->x) * plot.width * view->zoom,
                    (0.5 - view->y) * plot.height * view->zoom);
  return tie_scene_new_seen (scene, viewport, LEAST_TEXT_SIZE);
}
