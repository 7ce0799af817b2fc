/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is seen of the charts, put down so that a step of a story shows it again. */

#include "tie-seen.h"

#include "tie-direction.h"
#include "tie-timeline-span.h"
#include "tie-timeline-view.h"
#include "tie-wording.h"

static TieStepChart
choose_chart (TieChartKind chart)
{
  switch (chart)
    {
    case TIE_CHART_TIMELINE:
      return TIE_STEP_CHART_TIMELINE;
    case TIE_CHART_BOTH:
      return TIE_STEP_CHART_BOTH;
    case TIE_CHART_TABLE:
      return TIE_STEP_CHART_TABLE;
    case TIE_CHART_NETWORK:
    default:
      return TIE_STEP_CHART_NETWORK;
    }
}

/* Light */

/* Chosen, an organisation lights what runs from it and to it */
static void
add_flows_of (GStrvBuilder *ids, TieSession *session, TieOrganization *organization)
{
  TieFilter *filter = tie_session_get_filter (session);
  GPtrArray *deals = tie_document_get_deals_of (tie_session_get_document (session), organization);

  for (guint i = 0; deals != NULL && i < deals->len; i++)
    {
      GPtrArray *flows = tie_deal_get_flows (g_ptr_array_index (deals, i));

      for (guint j = 0; j < flows->len; j++)
        {
          TieFlow *flow = g_ptr_array_index (flows, j);

          if ((tie_flow_get_from (flow) == organization || tie_flow_get_to (flow) == organization)
              && tie_filter_passes_flow (filter, flow))
            g_strv_builder_add (ids, tie_flow_get_id (flow));
        }
    }
}

static GStrv
list_light (TieSession *session)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const char *selection = tie_session_get_selection (session);
  GObject *object = selection != NULL
                        ? tie_document_lookup (tie_session_get_document (session), selection)
                        : NULL;

  if (tie_session_get_circle (session) != NULL)
    return g_strdupv ((GStrv) tie_session_get_circle (session));
  if (!TIE_IS_ORGANIZATION (object) && !TIE_IS_DEAL (object) && !TIE_IS_FLOW (object))
    return g_strdupv ((GStrv) tie_session_get_light (session));
  g_strv_builder_add (ids, selection);
  if (TIE_IS_ORGANIZATION (object))
    add_flows_of (ids, session, TIE_ORGANIZATION (object));
  return g_strv_builder_end (ids);
}

/* Show */

/* Whom the network shows in full, where it does not show all */
static void
add_in_view (GStrvBuilder *ids, TieCanvas *network)
{
  TieViewport *viewport = tie_canvas_get_viewport (network);
  TieScene *scene = tie_canvas_get_scene (network);
  TieRect plot;

  if (scene == NULL || tie_viewport_is_fit (viewport))
    return;
  plot = tie_scene_get_plot (scene);
  for (guint i = 0; i < tie_scene_get_n_groups (scene); i++)
    {
      const TieSceneGroup *group = tie_scene_get_group (scene, i);
      const TieRect *bounds = &group->bounds;
      double left, top, right, bottom;

      if (group->mark != TIE_MARK_NODE || group->subject == NULL)
        continue;
      tie_viewport_to_view (viewport, bounds->x, bounds->y, &left, &top);
      tie_viewport_to_view (viewport, bounds->x + bounds->width, bounds->y + bounds->height, &right,
                            &bottom);
      if (left >= plot.x && top >= plot.y && right <= plot.x + plot.width
          && bottom <= plot.y + plot.height)
        g_strv_builder_add (ids, group->subject);
    }
}

/* What lies within the days of the axis, where they are not all */
static void
add_in_days (GStrvBuilder *ids, TieSession *session, TieTimelineView *timeline)
{
  GPtrArray *deals = tie_document_get_deals (tie_session_get_document (session));
  double from, to, first, last;

  if (!tie_timeline_view_get_zoomed (timeline, &from, &to))
    return;
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);

      if (tie_filter_passes_deal (tie_session_get_filter (session), deal)
          && tie_timeline_days_of_object (G_OBJECT (deal), &first, &last) && first >= from
          && last < to)
        g_strv_builder_add (ids, tie_deal_get_id (deal));
    }
}

/* Moved by nobody, the charts show what the step shows that put them there */
static GStrv
list_show (TieSession *session, TieCharts *charts)
{
  TieChartKind chart = tie_charts_get_chart (charts);
  TieCanvas *network = tie_charts_get_network (charts);
  TieCanvas *timeline = tie_charts_get_timeline (charts);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (chart == TIE_CHART_TABLE)
    return NULL;
  if (tie_session_get_show (session) != NULL && tie_charts_is_at_shown (charts))
    return g_strdupv ((GStrv) tie_session_get_show (session));
  if (chart != TIE_CHART_TIMELINE && network != NULL)
    add_in_view (ids, network);
  if (chart != TIE_CHART_NETWORK && timeline != NULL)
    add_in_days (ids, session, TIE_TIMELINE_VIEW (timeline));
  return g_strv_builder_end (ids);
}

/* Hide */

static gboolean
has_both_ends (TieFilter *filter, TieFlow *flow)
{
  return tie_filter_passes_organization (filter, tie_flow_get_from (flow))
         && tie_filter_passes_organization (filter, tie_flow_get_to (flow));
}

/* A deal that does not pass though all its parties do; without its flows */
static void
add_hidden_deal (GStrvBuilder *ids, TieFilter *filter, TieDeal *deal)
{
  GPtrArray *flows = tie_deal_get_flows (deal);
  gboolean passes = tie_filter_passes_deal (filter, deal);

  if (!passes)
    g_strv_builder_add (ids, tie_deal_get_id (deal));
  for (guint i = 0; passes && i < flows->len; i++)
    {
      TieFlow *flow = g_ptr_array_index (flows, i);

      if (!tie_filter_passes_flow (filter, flow) && has_both_ends (filter, flow))
        g_strv_builder_add (ids, tie_flow_get_id (flow));
    }
}

static GStrv
list_hide (TieSession *session)
{
  TieDocument *document = tie_session_get_document (session);
  TieFilter *filter = tie_session_get_filter (session);
  GPtrArray *organizations = tie_document_get_organizations (document);
  GPtrArray *deals = tie_document_get_deals (document);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (tie_filter_is_empty (filter))
    return NULL;
  for (guint i = 0; i < organizations->len; i++)
    {
      TieOrganization *organization = g_ptr_array_index (organizations, i);

      if (!tie_filter_passes_organization (filter, organization))
        g_strv_builder_add (ids, tie_organization_get_id (organization));
    }
  for (guint i = 0; i < deals->len; i++)
    add_hidden_deal (ids, filter, g_ptr_array_index (deals, i));
  return g_strv_builder_end (ids);
}

/**
 * tie_seen_take:
 * @seen: an empty one
 * @session: with a document
 * @charts: which show it
 *
 * Notes the chart, the moment, what is chosen as what is lit, what the charts were zoomed to as
 * what is shown, and what is filtered out as what is hidden.
 */
void
tie_seen_take (TieSeen *seen, TieSession *session, TieCharts *charts)
{
  const TieDate *moment;

  g_return_if_fail (seen != NULL);
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (TIE_IS_CHARTS (charts));

  moment = tie_session_get_moment (session);
  if (moment != NULL)
    seen->at = *moment;
  seen->show = list_show (session, charts);
  seen->light = list_light (session);
  seen->hide = list_hide (session);
  seen->draft = (TieStepDraft){
    .chart = choose_chart (tie_charts_get_chart (charts)),
    .at = moment != NULL ? &seen->at : NULL,
    .show = (const char *const *) seen->show,
    .light = (const char *const *) seen->light,
    .hide = (const char *const *) seen->hide,
  };
}

/**
 * tie_seen_clear:
 * @seen: what was seen
 *
 * Frees what it holds.
 */
void
tie_seen_clear (TieSeen *seen)
{
  g_return_if_fail (seen != NULL);

  g_clear_pointer (&seen->show, g_strfreev);
  g_clear_pointer (&seen->light, g_strfreev);
  g_clear_pointer (&seen->hide, g_strfreev);
}

/**
 * tie_seen_dup_name:
 * @session: with a document
 * @id: (nullable): the id of an organisation, a deal or a flow
 *
 * Returns: (transfer full) (nullable): what it is called, in the session's language
 */
char *
tie_seen_dup_name (TieSession *session, const char *id)
{
  const char *language = tie_session_get_language (session);
  GObject *object =
      id != NULL ? tie_document_lookup (tie_session_get_document (session), id) : NULL;

  if (TIE_IS_ORGANIZATION (object))
    return g_strdup (
        tie_text_get (tie_organization_get_name (TIE_ORGANIZATION (object)), language));
  if (TIE_IS_DEAL (object))
    return tie_direction_unmark (tie_deal_dup_name (TIE_DEAL (object), language));
  return TIE_IS_FLOW (object)
             ? tie_direction_unmark (tie_wording_deed (TIE_FLOW (object), language))
             : NULL;
}
