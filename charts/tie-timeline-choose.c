/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which rows of a timeline have a place, with which headings, and what keeps groups apart. */

#include <math.h>

#include "tie-timeline-plan.h"

/* The least height of a row, and of one with the smallest type. */
#define LEAST_ROW TIE_TIMELINE_LEAST_ROW
#define LEAST_TIGHT 15
/* The height of one that can be read from afar, and with the amount under the name. */
#define LEGIBLE_ROW 20
#define STACKED_ROW 31
/* Lanes of this height leave room for the headings of suppliers. */
#define ROOMY_LANE 24
/* Between groups. */
#define MOST_GAP 8
#define LEAST_CAPACITY 112

static gboolean
is_heading (GPtrArray *rows, guint i)
{
  return i < rows->len
         && ((TieTimelineRow *) g_ptr_array_index (rows, i))->kind == TIE_TIMELINE_ROW_HEADING;
}

static void
drop_headings (GPtrArray *rows, gboolean empty_only)
{
  for (guint i = rows->len; i > 0; i--)
    if (is_heading (rows, i - 1) && (!empty_only || i == rows->len || is_heading (rows, i)))
      g_ptr_array_remove_index (rows, i - 1);
}

static guint
count_deals (GPtrArray *rows)
{
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += ((TieTimelineRow *) g_ptr_array_index (rows, i))->deal != NULL;
  return n;
}

/**
 * tie_timeline_plan_is_lit:
 * @self: a plan
 * @row: a row
 *
 * Returns: whether it is of what a step of a story brings forward
 */
gboolean
tie_timeline_plan_is_lit (const TieTimelinePlan *self, const TieTimelineRow *row)
{
  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  return self->lit != NULL && row->deal != NULL && g_hash_table_contains (self->lit, row->id);
}

/* Whether a row is of what has to be seen before the rest. */
static gboolean
is_wanted (const TieTimelinePlan *self, const TieTimelineRow *row)
{
  const char *const *show = self->request.show;

  if (tie_timeline_plan_is_lit (self, row))
    return TRUE;
  if (show == NULL || row->kind == TIE_TIMELINE_ROW_HEADING)
    return FALSE;
  return g_strv_contains (show, row->id)
         || (row->flow != NULL && g_strv_contains (show, tie_flow_get_id (row->flow)))
         || (row->owner != NULL && g_strv_contains (show, tie_organization_get_id (row->owner)));
}

/* Rows of a kind, those of lanes without a bar, go from the end. */
static void
drop_rows (const TieTimelinePlan *self, GPtrArray *shown, TieTimelineRowKind kind, guint n_rows)
{
  for (guint i = shown->len; i > 0 && shown->len > n_rows; i--)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i - 1);

      if (row->kind == kind && (kind != TIE_TIMELINE_ROW_LANE || !row->span.is_known)
          && !is_wanted (self, row))
        g_ptr_array_remove_index (shown, i - 1);
    }
  drop_headings (shown, TRUE);
}

/* Any rows, from the end; last those that have to be seen. */
static void
drop_any (const TieTimelinePlan *self, GPtrArray *shown, guint n_rows)
{
  gboolean picks = self->request.show != NULL || self->lit != NULL;

  for (guint i = shown->len; picks && i > 0 && shown->len > n_rows; i--)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i - 1);

      if (row->kind != TIE_TIMELINE_ROW_HEADING && !is_wanted (self, row))
        g_ptr_array_remove_index (shown, i - 1);
    }
  drop_headings (shown, TRUE);
  if (shown->len > n_rows)
    g_ptr_array_set_size (shown, (int) n_rows);
}

/**
 * tie_timeline_plan_choose_rows:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows; those without a place are taken away
 * @n_rows: how many have one
 *
 * Chooses the rows that find a place: rows of facts alone go first; then, with a line that counts
 * them, deals without dates, those that have but an announcement, and the deals at the end. What
 * the request wants shown, or lights, goes after all of these.
 */
void
tie_timeline_plan_choose_rows (TieTimelinePlan *self, GPtrArray *shown, guint n_rows)
{
  guint n_deals;

  g_return_if_fail (self != NULL && shown != NULL);

  n_deals = count_deals (shown);

  drop_rows (self, shown, TIE_TIMELINE_ROW_FACTS, n_rows);
  if (shown->len <= n_rows)
    return;
  drop_rows (self, shown, TIE_TIMELINE_ROW_LIST, n_rows - 1);
  drop_rows (self, shown, TIE_TIMELINE_ROW_LANE, n_rows - 1);
  drop_any (self, shown, n_rows - 1);
  drop_headings (shown, TRUE);
  self->n_hidden = n_deals - count_deals (shown);
}

/* What rows take at least in the smallest type: the letters of some languages are higher. */
static double
find_tight_row (TieTimelinePlan *self, GPtrArray *shown)
{
  const TieTextStyle style =
      tie_theme_text (self->request.theme, TIE_TYPE_ROLE_NOTE, self->request.theme->ink);
  double least = LEAST_TIGHT;

  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);
      const TieTextExtents extents =
          tie_text_style_measure (&style, row->name, self->request.language);

      least = MAX (least, ceil (extents.ascent + extents.descent));
    }
  return MIN (least, LEAST_ROW);
}

static TieTimelineHeights
find_heights (TieTimelinePlan *self, GPtrArray *shown)
{
  const double room = self->area.height - TIE_TIMELINE_HEADER;
  const double capacity =
      self->capacity != NULL ? tie_timeline_capacity_get_least_height (self->capacity) : 0;
  gboolean dated = tie_document_get_as_of (self->request.document) != NULL;
  TieTimelineHeights heights;
  double tight_row;
  guint n_list = 0;

  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);

      n_list += row->kind == TIE_TIMELINE_ROW_LIST || row->kind == TIE_TIMELINE_ROW_HEADING;
    }
  heights =
      tie_timeline_heights_find (room, shown->len - n_list, n_list, LEAST_ROW, dated, capacity);
  if (heights.n_rows >= shown->len && (capacity <= 0 || heights.capacity > 0))
    return heights;
  tight_row = find_tight_row (self, shown);
  /* Better all of it in small type than rows alone; the date is in the subtitle as well. */
  for (guint pass = 0; capacity > 0 && pass < 2; pass++)
    {
      const TieTimelineHeights tight =
          tie_timeline_heights_find (room, shown->len - n_list, n_list, tight_row,
                                     dated && pass == 0, capacity);

      if (tight.capacity > 0)
        return tight;
    }
  if (heights.n_rows >= shown->len)
    return heights;
  return tie_timeline_heights_find (room, shown->len - n_list, n_list, tight_row, dated, 0);
}

/**
 * tie_timeline_plan_choose_headings:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows; headings that are not wanted are taken away
 *
 * Shares out the height. Suppliers have headings where these take no room that anything else needs:
 * their rows name them.
 *
 * Returns: the heights
 */
TieTimelineHeights
tie_timeline_plan_choose_headings (TieTimelinePlan *self, GPtrArray *shown)
{
  TieTimelineHeights heights = { 0 };

  g_return_val_if_fail (self != NULL && shown != NULL, heights);

  heights = find_heights (self, shown);
  if (self->request.order.group != TIE_TIMELINE_BY_SUPPLIER
      || (heights.lane >= ROOMY_LANE && (heights.capacity > 0) == (self->capacity != NULL)))
    return heights;
  drop_headings (shown, FALSE);
  return find_heights (self, shown);
}

/**
 * tie_timeline_plan_make_legible:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows
 * @heights: (inout): their heights
 *
 * Where all rows would take the smallest type, those that a step of a story lights can be read by
 * whoever sits far away: there are fewer others. Amounts that leave the axis no room stand under
 * the names.
 */
void
tie_timeline_plan_make_legible (TieTimelinePlan *self,
                                GPtrArray *shown,
                                TieTimelineHeights *heights)
{
  const double room = self->area.height - TIE_TIMELINE_HEADER;
  double row;

  g_return_if_fail (self != NULL && shown != NULL && heights != NULL);

  if (self->lit == NULL || heights->capacity > 0
      || (heights->n_rows >= shown->len && MIN (heights->lane, heights->list) >= LEAST_ROW))
    return;
  drop_headings (shown, FALSE);
  self->stacked = tie_timeline_plan_wants_stack (self, shown);
  row = self->stacked ? STACKED_ROW : LEGIBLE_ROW;
  if (room < 2 * row)
    return;
  *heights = (TieTimelineHeights){ .lane = row, .list = row, .n_rows = (guint) floor (room / row) };
}

/**
 * tie_timeline_begins_group:
 * @shown: (element-type TieTimelineRow): rows
 * @i: one of them
 *
 * Returns: whether a group begins with it, after another one
 */
gboolean
tie_timeline_begins_group (GPtrArray *shown, guint i)
{
  const TieTimelineRow *row, *before;

  g_return_val_if_fail (shown != NULL && i < shown->len, FALSE);

  row = g_ptr_array_index (shown, i);
  before = i > 0 ? g_ptr_array_index (shown, i - 1) : NULL;
  if (before == NULL || before->kind == TIE_TIMELINE_ROW_HEADING)
    return FALSE;
  return row->kind != before->kind || row->group != before->group;
}

/* The height that rows and the date's label leave, and the capacity can spare. */
static double
find_spare (TieTimelinePlan *self, GPtrArray *shown, const TieTimelineHeights *heights)
{
  double spare = self->area.height - TIE_TIMELINE_HEADER - heights->date_row;

  if (self->n_hidden > 0)
    return 0;
  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);

      spare -= row->kind == TIE_TIMELINE_ROW_LIST || row->kind == TIE_TIMELINE_ROW_HEADING
                   ? heights->list
                   : heights->lane;
    }
  if (self->capacity != NULL)
    spare -= MAX (tie_timeline_capacity_get_least_height (self->capacity), LEAST_CAPACITY);
  return MAX (spare, 0);
}

/**
 * tie_timeline_plan_find_gap:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows with a place
 * @heights: their heights
 *
 * Returns: what groups keep apart: something where any has more than one row, from what is left
 *   over
 */
double
tie_timeline_plan_find_gap (TieTimelinePlan *self,
                            GPtrArray *shown,
                            const TieTimelineHeights *heights)
{
  double spare;
  guint n_gaps = 0;
  gboolean grouped = FALSE;

  g_return_val_if_fail (self != NULL && shown != NULL && heights != NULL, 0);

  spare = find_spare (self, shown, heights);
  for (guint i = 1; i < shown->len; i++)
    {
      gboolean begins = tie_timeline_begins_group (shown, i);

      n_gaps += begins;
      grouped |=
          !begins && !is_heading (shown, i)
          && ((TieTimelineRow *) g_ptr_array_index (shown, i))->kind == TIE_TIMELINE_ROW_LANE;
    }
  return grouped && n_gaps > 0 ? CLAMP (floor (spare / n_gaps), 0, MOST_GAP) : 0;
}
