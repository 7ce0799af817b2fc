/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network on screen */

#include "tie-network-view.h"

#include "tie-canvas-private.h"
#include "tie-network-chart.h"

/* A picture of more finds its shape by itself */
#define MOST_PLACES 200

/**
 * TieNetworkView:
 *
 * The partner network as a widget: zoom and pan move its viewport, and organisations can be put in
 * their places.
 */
struct _TieNetworkView
{
  TieCanvas parent_instance;
};

G_DEFINE_FINAL_TYPE (TieNetworkView, tie_network_view, TIE_TYPE_CANVAS)

static void
tie_network_view_class_init (TieNetworkViewClass *klass)
{
  TIE_CANVAS_CLASS (klass)->build_scene = tie_network_chart_build;
  TIE_CANVAS_CLASS (klass)->find_share = tie_network_chart_find_share;
}

static void
tie_network_view_init (TieNetworkView *self)
{
}

/**
 * tie_network_view_new:
 * @session: whose document is drawn
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
tie_network_view_new (TieSession *session)
{
  g_return_val_if_fail (TIE_IS_SESSION (session), NULL);

  return g_object_new (TIE_TYPE_NETWORK_VIEW, "session", session, NULL);
}

/**
 * tie_network_view_dup_places:
 *
 * Returns: (transfer full) (nullable): where all organisations stand that are drawn, as if they
 *   were pinned there; %NULL where there are none, or too many
 */
TiePins *
tie_network_view_dup_places (TieNetworkView *self)
{
  TieScene *scene;
  TiePins *places = NULL;
  guint n = 0;

  g_return_val_if_fail (TIE_IS_NETWORK_VIEW (self), NULL);

  scene = tie_canvas_get_scene (TIE_CANVAS (self));
  for (guint i = 0; scene != NULL && i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      g_autoptr (TiePins) before = NULL;
      TieDisc disc;
      double x, y;

      if (group->mark != TIE_MARK_NODE || group->subject == NULL)
        continue;
      before = g_steal_pointer (&places);
      if (++n > MOST_PLACES)
        return NULL;
      disc = tie_canvas_get_disc (group);
      tie_network_chart_find_share (scene, disc.x, disc.y, &x, &y);
      places = tie_pins_with (before, group->subject, x, y);
    }
  return places;
}
