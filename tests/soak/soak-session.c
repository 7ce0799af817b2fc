/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What somebody looks at: chosen, searched, filtered, as of when, in which chart and colours. */

#include "soak.h"

#include "tie-flow-kind.h"
#include "tie-status.h"

static TieDocument *
get_document (TieWindow *window)
{
  return tie_session_get_document (window->session);
}

/* Of one of several arrays of texts */
static void
change_state (Soak *soak, TieWindow *window, const char *name, const char *const *texts)
{
  const char *text = texts[soak_draw (soak, g_strv_length ((char **) texts))];

  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name))
    g_action_group_change_action_state (G_ACTION_GROUP (window), name, g_variant_new_string (text));
}

static void
toggle (TieWindow *window, const char *name)
{
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name))
    g_action_group_activate_action (G_ACTION_GROUP (window), name, NULL);
}

static void
choose_organization (Soak *soak, TieWindow *window)
{
  GPtrArray *all = tie_document_get_organizations (get_document (window));

  if (all->len > 0)
    tie_session_set_selection (window->session,
                               tie_organization_get_id (all->pdata[soak_draw (soak, all->len)]));
}

static void
choose_deal (Soak *soak, TieWindow *window)
{
  GPtrArray *all = tie_document_get_deals (get_document (window));

  if (all->len > 0)
    tie_session_set_selection (window->session,
                               tie_deal_get_id (all->pdata[soak_draw (soak, all->len)]));
}

static void
choose (Soak *soak, TieWindow *window)
{
  if (get_document (window) == NULL)
    return;
  switch (soak_draw (soak, 5))
    {
    case 0:
      tie_session_set_selection (window->session, NULL);
      break;
    case 1:
    case 2:
      choose_deal (soak, window);
      break;
    default:
      choose_organization (soak, window);
      break;
    }
}

static void
search (Soak *soak, TieWindow *window)
{
  static const char *const texts[] = { "", "", "a", "open", "nvidia", "엔비디아", "xyzzy", "gw" };

  if (get_document (window) == NULL)
    return;
  if (soak_toss (soak, 3))
    toggle (window, "search");
  tie_side_panel_set_query (window->side, texts[soak_draw (soak, G_N_ELEMENTS (texts))]);
}

static void
hide_kind (Soak *soak, TieWindow *window)
{
  static const char *const kinds[] = { "chip designer", "cloud", "foundry", "wind", "grid" };

  tie_filter_set_organization_kind_shown (tie_session_get_filter (window->session),
                                          kinds[soak_draw (soak, G_N_ELEMENTS (kinds))],
                                          soak_toss (soak, 2));
}

static void
change_filter (Soak *soak, TieWindow *window)
{
  TieFilter *filter = tie_session_get_filter (window->session);

  if (get_document (window) == NULL)
    return;
  switch (soak_draw (soak, 4))
    {
    case 0:
      tie_filter_set_status_shown (filter, soak_draw (soak, TIE_N_STATUSES), soak_toss (soak, 2));
      break;
    case 1:
      tie_filter_set_flow_kind_shown (filter, soak_draw (soak, TIE_N_FLOW_KINDS),
                                      soak_toss (soak, 2));
      break;
    case 2:
      hide_kind (soak, window);
      break;
    default:
      toggle (window, "reset-filter");
      break;
    }
}

static void
move_playhead (Soak *soak, TieWindow *window)
{
  TieDate moment = { .year = (gint16) (2023 + soak_draw (soak, 10)),
                     .part = (gint8) (1 + soak_draw (soak, 12)),
                     .precision = TIE_PRECISION_MONTH };

  if (get_document (window) == NULL)
    return;
  if (soak_toss (soak, 4))
    toggle (window, soak_toss (soak, 2) ? "playhead" : "hide-future");
  else
    tie_session_set_moment (window->session, soak_toss (soak, 4) ? NULL : &moment);
}

static void
play (Soak *soak, TieWindow *window)
{
  toggle (window, "play");
}

static void
change_chart (Soak *soak, TieWindow *window)
{
  static const char *const charts[] = { "network", "network", "timeline", "both", "table", NULL };

  change_state (soak, window, "chart", charts);
}

static void
arrange (Soak *soak, TieWindow *window)
{
  static const char *const kinds[] = { "stress", "circle", "rings", "layers", NULL };

  change_state (soak, window, "arrangement", kinds);
}

static void
order_timeline (Soak *soak, TieWindow *window)
{
  static const char *const groups[] = { "supplier", "customer", "status", "kind", NULL };
  static const char *const sorts[] = { "start", "end", "size", "name", NULL };

  if (soak_toss (soak, 2))
    change_state (soak, window, "timeline-group", groups);
  else
    change_state (soak, window, "timeline-sort", sorts);
}

static void
sort_table (Soak *soak, TieWindow *window)
{
  if (get_document (window) == NULL || tie_charts_get_chart (window->charts) != TIE_CHART_TABLE)
    return;
  tie_table_view_sort (tie_charts_get_table (window->charts), soak_draw (soak, TIE_N_TABLE_COLUMNS),
                       soak_toss (soak, 2) ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING);
}

static void
toggle_panel (Soak *soak, TieWindow *window)
{
  toggle (window, soak_toss (soak, 2) ? "left-panel" : "details-panel");
}

static void
change_theme (Soak *soak, TieWindow *window)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_DARK,
                                            ADW_COLOR_SCHEME_FORCE_LIGHT };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[soak_draw (soak, G_N_ELEMENTS (schemes))]);
}

static void
change_language (Soak *soak, TieWindow *window)
{
  static const char *const tags[] = { "en", "ko", "ar" };
  const char *tag = tags[soak_draw (soak, G_N_ELEMENTS (tags))];

  g_action_group_change_action_state (G_ACTION_GROUP (soak->application), "language",
                                      g_variant_new_string (tag));
}

const SoakAction soak_session_actions[] = {
  { "choose", 12, choose },
  { "search", 8, search },
  { "filter", 8, change_filter },
  { "playhead", 8, move_playhead },
  { "play", 2, play },
  { "chart", 6, change_chart },
  { "arrange", 4, arrange },
  { "order-timeline", 3, order_timeline },
  { "sort-table", 3, sort_table },
  { "panel", 3, toggle_panel },
  { "theme", 8, change_theme },
  { "language", 8, change_language },
  { NULL },
};
