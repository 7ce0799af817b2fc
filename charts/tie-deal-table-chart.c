/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The table of deals as a picture: in as many newspaper columns as it takes to show them all. */

#include "tie-deal-table-chart.h"

#include <math.h>

#include "tie-chart-frame.h"
#include "tie-chart-sources.h"
#include "tie-quantity.h"
#include "tie-deal-table.h"
#include "tie-words.h"

#define MOST_BLOCKS 4
#define BLOCK_GAP 40.0
/* Narrower, a table reads better alone than beside another */
#define LEAST_BLOCK 560.0
/* Where not even one deal has room in all of the width */
#define NARROWER 0.85
#define LEAST_NARROW 240.0
/* More deals are on no picture: nobody waits for attempts to show them all */
#define MOST_LOOSE 300
/* Between the last row and the words for what is not shown */
#define GAP_ABOVE_REST 6.0

/**
 * Blocks:
 * @ends: of each, the band after its last one
 */
typedef struct
{
  guint n;
  double width;
  guint ends[MOST_BLOCKS];
} Blocks;

/**
 * tie_deal_table_chart_word_rest:
 * @n_left: deals for which there is no room
 * @n_later: deals that had not been announced yet
 *
 * Returns: (transfer full) (nullable): what a table says of what it does not show
 */
char *
tie_deal_table_chart_word_rest (guint n_left, guint n_later)
{
  g_autofree char *left =
      g_strdup_printf (ngettext ("and %u more deal", "and %u more deals", n_left), n_left);
  g_autofree char *later =
      g_strdup_printf (ngettext ("%u deal announced later", "%u deals announced later", n_later),
                       n_later);

  if (n_left > 0 && n_later > 0)
    return g_strdup_printf ("%s · %s", left, later);
  if (n_left > 0)
    return g_steal_pointer (&left);
  return n_later > 0 ? g_steal_pointer (&later) : NULL;
}

static double
get_rest_height (const TieDealTable *table)
{
  TieTextStyle style = tie_deal_table_get_style (table, TIE_DEAL_TABLE_QUIET);

  return style.size * TIE_CHART_LINE_HEIGHT + GAP_ABOVE_REST;
}

/* Returns the first band that does not fit. The last block leaves room for words. */
static guint
fill (const TieDealTable *table, Blocks *blocks, double height, gboolean words)
{
  guint from = 0;

  for (guint i = 0; i < blocks->n; i++)
    {
      double room = height - (words && i + 1 == blocks->n ? get_rest_height (table) : 0);

      from = blocks->ends[i] = tie_deal_table_fit (table, from, room, FALSE);
    }
  return from;
}

/* Of what does not fit at all, words say the rest. Returns the first band that does not fit. */
static guint
try_blocks (TieDealTable *table, Blocks *blocks, TieRect area)
{
  guint shown;

  tie_deal_table_set_width (table, blocks->width);
  shown = fill (table, blocks, area.height, table->n_later > 0);
  return shown == table->bands->len ? shown : fill (table, blocks, area.height, TRUE);
}

static double
get_block_width (TieRect area, guint n)
{
  return floor ((area.width - (n - 1) * BLOCK_GAP) / n);
}

static Blocks
try_all_blocks (TieDealTable *table, TieRect area, guint *shown)
{
  Blocks best = { 0 };

  for (guint n = 1; n <= MOST_BLOCKS; n++)
    {
      Blocks blocks = { .n = n, .width = get_block_width (area, n) };
      guint fit;

      if (n > 1 && blocks.width < LEAST_BLOCK)
        break;
      fit = try_blocks (table, &blocks, area);
      if (best.n > 0 && fit <= *shown)
        continue;
      *shown = fit;
      best = blocks;
      if (fit == table->bands->len)
        break;
    }
  return best;
}

/* A table with fewer columns has lower rows: one deal says more than none. */
static Blocks
narrow (TieDealTable *table, TieRect area, guint *shown)
{
  Blocks blocks = { .n = 1, .width = area.width };

  while (*shown == 0 && blocks.width * NARROWER >= LEAST_NARROW)
    {
      blocks.width = floor (blocks.width * NARROWER);
      *shown = try_blocks (table, &blocks, area);
    }
  return blocks;
}

/* The fewest blocks that show all; rows move closer, and at last say less, before any is left out.
 */
static Blocks
choose_blocks (TieDealTable *table, TieRect area)
{
  int first = table->deals->len <= MOST_LOOSE ? TIE_DEAL_TABLE_LOOSE : TIE_DEAL_TABLE_BRIEF;
  Blocks blocks = { 0 };
  guint shown = 0;

  for (int density = first; density < TIE_N_DEAL_TABLE_DENSITIES; density++)
    {
      table->density = (TieDealTableDensity) density;
      blocks = try_all_blocks (table, area, &shown);
      if (shown == table->bands->len)
        break;
    }
  if (shown == 0)
    blocks = narrow (table, area, &shown);
  tie_deal_table_set_width (table, blocks.width);
  return blocks;
}

static void
draw_rest (const TieDealTable *table, TieScene *scene, guint shown, double x, double y)
{
  TieTextStyle style = tie_deal_table_get_style (table, TIE_DEAL_TABLE_QUIET);
  g_autofree char *text =
      tie_deal_table_chart_word_rest (tie_deal_table_count_deals (table, shown), table->n_later);

  if (text == NULL)
    return;
  tie_scene_begin_part (scene, "table/rest", TIE_ROLE_PARAGRAPH);
  tie_scene_add_text (scene, &style, text, x,
                      y + GAP_ABOVE_REST
                          + tie_text_style_measure (&style, "x", table->request.language).ascent,
                      TIE_ANCHOR_START, 1);
  tie_scene_end (scene);
}

static void
draw_nothing (const TieDealTable *table, TieScene *scene, TieRect area)
{
  const TieTheme *theme = table->request.theme;
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_SUBTITLE, theme->grey);

  tie_scene_begin_part (scene, "table/nothing", TIE_ROLE_PARAGRAPH);
  tie_scene_add_text (scene, &style, _ ("No deals to show"), area.x + area.width / 2,
                      area.y + area.height / 2, TIE_ANCHOR_MIDDLE, 1);
  tie_scene_end (scene);
}

static void
draw_blocks (TieDealTable *table, TieScene *scene, TieRect area)
{
  Blocks blocks = choose_blocks (table, area);
  double x = area.x, last_x = area.x, bottom = area.y;
  guint from = 0;

  tie_scene_begin_part (scene, "table", TIE_ROLE_TABLE);
  for (guint i = 0; i < blocks.n; i++)
    {
      if (blocks.ends[i] > from)
        {
          tie_deal_table_draw (table, scene, x, area.y, from, blocks.ends[i]);
          bottom = area.y + tie_deal_table_get_height (table, from, blocks.ends[i]);
          last_x = x;
        }
      from = blocks.ends[i];
      x += blocks.width + BLOCK_GAP;
    }
  tie_scene_end (scene);
  draw_rest (table, scene, from, last_x, bottom);
}

static gboolean
has_dispute (GPtrArray *deals)
{
  for (guint i = 0; i < deals->len; i++)
    {
      const TieDealTableEntry *deal = g_ptr_array_index (deals, i);

      if (tie_deal_is_status_disputed (deal->deal))
        return TRUE;
      for (guint j = 0; j < deal->lines->len; j++)
        {
          const TieDealTableLine *line = g_ptr_array_index (deal->lines, j);

          if (tie_amount_is_disputed (line->flow != NULL ? tie_flow_get_amount (line->flow)
                                                         : tie_deal_get_amount (deal->deal)))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * tie_deal_table_chart_word_signs:
 * @deals: (element-type TieDealTableEntry): what a table shows
 * @request: its parts say whether signs are explained
 *
 * Returns: (transfer full) (nullable): what the signs in it mean
 */
char *
tie_deal_table_chart_word_signs (GPtrArray *deals, const TieChartRequest *request)
{
  const char *bounds = _ ("≥: at least. ≤: at most. ~: about.");

  if (!(request->parts & TIE_PART_KEY) || deals->len == 0)
    return NULL;
  return has_dispute (deals) ? g_strdup_printf ("%s %s", bounds, _ ("◆: sources disagree."))
                             : g_strdup (bounds);
}

/**
 * tie_deal_table_chart_build:
 * @request: what is to be drawn
 *
 * All deals with their flows, how much, when, how far they have come, and the numbers of their
 * sources: one below the other, where they need it and the picture is wide enough in several
 * columns. What has no room is counted.
 *
 * Returns: (transfer full): the scene; the same for the same request
 */
TieScene *
tie_deal_table_chart_build (const TieChartRequest *request)
{
  g_autoptr (TieFootnotes) own = tie_footnotes_new ();
  TieFootnotes *footnotes;
  g_autoptr (TieDealTable) table = NULL;
  g_autofree char *signs = NULL;
  const char *title;
  TieScene *scene;
  TieRect area;

  g_return_val_if_fail (request != NULL, NULL);

  footnotes = request->numbering != NULL ? request->numbering : own;
  table = tie_deal_table_new (request, footnotes);
  title = tie_text_get (tie_document_get_title (request->document), request->language);
  scene = tie_scene_new (request->width, request->height, request->background, request->language);
  tie_chart_frame_name_scene (scene, request, _ ("Table of deals"));
  signs = tie_deal_table_chart_word_signs (table->deals, request);
  area = tie_chart_frame_add (scene, request, title,
                              tie_text_get (tie_document_get_summary (request->document),
                                            request->language),
                              signs, footnotes);
  if (table->deals->len == 0 && table->n_later == 0)
    draw_nothing (table, scene, area);
  else
    draw_blocks (table, scene, area);
  return scene;
}
