/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-chart.h"
#include "tie-curve.h"
#include "tie-footnotes.h"
#include "tie-label-place.h"
#include "tie-network-graph.h"
#include "tie-network-setting.h"
#include "tie-network-total.h"
#include "tie-network-words.h"
#include "tie-palette.h"

G_BEGIN_DECLS

/**
 * TieNetworkText:
 * @line: (nullable): the first line, a GRefString; %NULL: it is not worth a word among so many
 * @detail: (nullable): the second, likewise, which goes first when room runs out
 * @box: where it stands
 * @scale: how large it is set there: 1 as its style says; less to be read from nearer
 * @toward: where the text leans: −1 its right edge, 0 its middle, 1 its left edge is at the mark
 * @drop: −1 it stands above its mark, 0 level with it, 1 below
 * @over: it lies on ties or dots, which must not make it hard to read
 *
 * A label of one or two lines, placed or not.
 */
typedef struct
{
  char *line;
  char *detail;
  double line_width;
  double detail_width;
  gboolean placed;
  gboolean with_detail;
  TieBox box;
  double scale;
  int toward;
  int drop;
  gboolean over;
} TieNetworkText;

/**
 * TieNetworkNode:
 * @supplied: what it supplies, likely, in the document's unit of capacity
 * @tied: a flow that is drawn begins or ends here, whatever the filter says
 * @filled: the radius of what of its disc is in place; all of it without a moment
 * @grows: its disc is filled little by little: its name does not stand in it
 * @ghost: nothing of it had been announced at the moment
 * @weight: how important it is: what its ties add up to
 * @shown: the filter lets it pass
 * @inside: its name stands in the disc
 * @lit: a step of a story brings it forward
 * @out_x, @out_y: the side away from the middle of the network, where its name stands best: one of
 * them is 1 or −1, the other 0
 *
 * An organisation in the network.
 */
typedef struct
{
  TieOrganization *organization;
  double supplied;
  double filled;
  gboolean grows;
  gboolean ghost;
  double weight;
  gboolean tied;
  gboolean shown;
  gboolean inside;
  gboolean lit;
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
 * @supplied: what of its amount is in its giver's @supplied
 * @ghost: it had not been announced at the moment
 * @lit: a step of a story brings it forward
 * @rank: for dropping labels: larger amounts stay longer
 * @description: (nullable): a GRefString: what is said of it as of a moment, in place of the plan's
 * @words
 *
 * A flow in the network.
 */
typedef struct
{
  TieFlow *flow;
  TieFlowKind kind;
  TieStatus status;
  guint from;
  guint to;
  gboolean shown;
  double share;
  gboolean amount_known;
  gboolean disputed;
  double supplied;
  gboolean ghost;
  gboolean lit;
  double rank;
  double width;
  TieCurve curve;
  double outward; /* the side on which its label stands best: 1 left of the curve, −1 right */
  TieColor color;
  char *description;
  TieNetworkText label;
} TieNetworkTie;

/**
 * TieNetworkPlan:
 * @request, @palette: borrowed while it is made; %NULL when it is kept
 * @graph: what organisations and flows its nodes and ties are of, in the same order
 * @setting: for what it is
 * @area: all that the network may use, for labels
 * @plot: the part of it in which tied nodes are
 * @words: (nullable): what is said of its ties to those who cannot see them; %NULL: nothing
 * @furniture: boxes in the plot that belong to the key and the totals
 * @strip: the key is a strip along the lower edge, not in the corner
 * @short_key: the key leaves out what is particular to a moment
 * @has_key, @has_total: there is room for them
 * @total: what everything adds up to
 * @footnotes: (nullable): the sources of everything
 * @name_style, @label_style, @detail_style: of names, first lines of tie labels, in whose colour
 * they are set, and second lines
 * @widest_fan: three ties of a pair and more may be this far apart, as a share of their length, so
 * that labels stand between them
 * @thinness: by what ties are thinner than they would be, so that the largest fan finds room
 * @boxed: it was scaled evenly; see TieNetworkArrangement
 * @has_light: a step of a story brings something forward
 * @scale: of discs and widths; texts keep their size
 * @name_scale: of the room that each node has for its name: 1 all of it
 *
 * A partner network with all its places, before it is drawn.
 */
typedef struct
{
  gatomicrefcount ref_count;
  const TieChartRequest *request;
  TiePalette *palette;
  TieNetworkGraph *graph;
  TieNetworkSetting setting;
  TieRect area;
  TieRect plot;
  double widest_fan;
  double thinness;
  gboolean boxed;
  gboolean has_light;
  double scale;
  double name_scale;
  GArray *nodes; /* TieNetworkNode */
  GArray *ties;  /* TieNetworkTie */
  TieNetworkWords *words;
  TieBox furniture[4];
  guint n_furniture;
  gboolean strip;
  gboolean short_key;
  gboolean has_key;
  gboolean has_total;
  TieNetworkTotal total;
  TieFootnotes *footnotes;
  TieTextStyle name_style;
  TieTextStyle label_style;
  TieTextStyle detail_style;
} TieNetworkPlan;

#define TIE_NETWORK_NODE(plan, i) (&g_array_index ((plan)->nodes, TieNetworkNode, i))
#define TIE_NETWORK_TIE(plan, i) (&g_array_index ((plan)->ties, TieNetworkTie, i))

TieNetworkPlan *tie_network_plan_new (const TieChartRequest *request, TiePalette *palette);
TieNetworkPlan *tie_network_plan_new_like (const TieChartRequest *request,
                                           TiePalette *palette,
                                           const TieNetworkPlan *whole);
TieNetworkPlan *tie_network_plan_ref (TieNetworkPlan *self);
void tie_network_plan_unref (TieNetworkPlan *self);
double tie_network_plan_get_small_scale (const TieNetworkPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TieNetworkPlan, tie_network_plan_unref)

G_END_DECLS
