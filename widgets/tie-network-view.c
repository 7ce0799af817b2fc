/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The partner network on screen */

#include "tie-network-view.h"

#include "tie-network-chart.h"

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
