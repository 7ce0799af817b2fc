/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-curve.h"
#include "tie-label-place.h"
#include "tie-palette.h"

G_BEGIN_DECLS

/**
 * TieNetworkText:
 * @line: the first line
 * @detail: (nullable): the second, which goes first when room runs out
 * @box: where it stands
 * @toward: where the text leans: −1 its right edge, 0 its middle, 1 its left edge is at the mark
 *
 * A label of one or two lines, placed or not.
 */
typedef struct
{
  char *line;
  char *detail;
  TieTextStyle line_style;
  TieTextStyle detail_style;
  double line_width;
  double detail_width;
  gboolean placed;
  gboolean with_detail;
  TieBox box;
  int toward;
} TieNetworkText;

/**
 * TieNetworkNode:
 * @supplied: what it supplies, likely, in the document's unit of capacity
 * @tied: a flow that is drawn begins or ends here, whatever the filter says
 * @shown: the filter lets it pass
 * @inside: its name stands in the disc
 * @out_x, @out_y: the side away from the middle of the network, where its name stands best: one of
 * them is 1 or −1, the other 0
 *
 * An organisation in the network.
 */
typedef struct
{
  TieOrganization *organization;
  double supplied;
  gboolean tied;
  gboolean shown;
  gboolean inside;
  double x;
  double y;
  double radius;
  int out_x;
  int out_y;
  TieNetworkText name;
} TieNetworkNode;

/**
 * TieNetworkTie:
 * @from, @to: indexes of nodes
 * @share: its amount as a share of the largest of its unit, 0 without one
 * @amount_known: whether the document states an amount
 * @rank: for dropping labels: larger amounts stay longer
 *
 * A flow in the network.
 */
typedef struct
{
  TieFlow *flow;
  TieStatus status;
  guint from;
  guint to;
  gboolean shown;
  double share;
  gboolean amount_known;
  gboolean disputed;
  double rank;
  double width;
  TieCurve curve;
  double outward; /* the side on which its label stands best: 1 left of the curve, −1 right */
  TieColor color;
  TieNetworkText label;
} TieNetworkTie;

/**
 * TieNetworkPlan:
 * @area: all that the network may use, for labels
 * @plot: the part of it in which tied nodes are
 * @furniture: boxes in the plot that belong to the key and the totals
 * @widest_fan: three ties of a pair and more may be this far apart, as a share of their length, so
 * that labels stand between them
 * @scale: of discs and widths; texts keep their size
 *
 * A partner network with all its places, before it is drawn. Texts, nodes and ties in document
 * order.
 */
typedef struct
{
  const TieChartRequest *request;
  TiePalette *palette;
  TieRect area;
  TieRect plot;
  double widest_fan;
  double scale;
  GArray *nodes; /* TieNetworkNode */
  GArray *ties;  /* TieNetworkTie */
  TieBox furniture[4];
  guint n_furniture;
} TieNetworkPlan;

#define TIE_NETWORK_NODE(plan, i) (&g_array_index ((plan)->nodes, TieNetworkNode, i))
#define TIE_NETWORK_TIE(plan, i) (&g_array_index ((plan)->ties, TieNetworkTie, i))

TieNetworkPlan *tie_network_plan_new (const TieChartRequest *request, TiePalette *palette);
void tie_network_plan_free (TieNetworkPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkPlan, tie_network_plan_free)

G_END_DECLS
