/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is written at the left of a lane: its name and amounts. */

#include <math.h>

#include "tie-timeline-plan.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-quiz.h"
#include "tie-timeline-wording.h"

#define COLUMN_GAP 12
#define NAME_SHARE 0.24
#define AMOUNT_SHARE 0.2
/* Where no row has anything on the axis */
#define LIST_NAME_SHARE 0.52
/* Of what a step of a story lights; where amounts stand under names, of both */
#define LIT_SHARE 0.3
#define STACK_SHARE 0.46
/* Together they leave the axis the rest */
#define MOST_BESIDE 0.44
/* Of this many names the longest tenth may be cut, so that they leave the axis more room. */
#define MANY_NAMES 10

/* The lower the rows, the smaller the type. */
static TieTypeRole
small_role (const TieTimelinePlan *plan, const TieTimelineRow *row, TieTypeRole role)
{
  if (plan->tight)
    return TIE_TYPE_ROLE_NOTE;
  return plan->compact || row->kind == TIE_TIMELINE_ROW_LIST ? TIE_TYPE_ROLE_DETAIL : role;
}

static TieTextStyle
name_style (const TieTimelinePlan *plan, const TieTimelineRow *row)
{
  const TieTheme *theme = plan->request.theme;
  TieTextStyle style =
      tie_theme_text (theme, small_role (plan, row, TIE_TYPE_ROLE_NAME),
                      row->kind == TIE_TIMELINE_ROW_LANE ? theme->ink : theme->grey);

  style.weight = 600;
  style.struck = row->deal != NULL && tie_deal_get_status (row->deal) == TIE_STATUS_CANCELLED;
  return style;
}

static TieTextStyle
amount_style (const TieTimelinePlan *plan, const TieTimelineRow *row)
{
  TieTextStyle style =
      tie_theme_text (plan->request.theme, small_role (plan, row, TIE_TYPE_ROLE_LABEL),
                      tie_palette_get_text (plan->palette, row->owner));

  style.weight = 600;
  return style;
}

/* An amount with the mark of those that sources disagree about. */
static char *
marked_amount (const TieTimelineRow *row, const TieTimelinePlan *plan, gboolean price)
{
  gboolean disputed;
  g_autofree char *words = tie_timeline_quiz_amount (row, plan->request.document,
                                                     plan->request.language, price, &disputed);

  /* A share is one of somebody */
  if (tie_quiz_cover_is_named_in (&plan->request, words))
    return g_strdup (TIE_QUIZ_COVER);
  if (words == NULL || !disputed)
    return g_steal_pointer (&words);
  return g_strconcat (words, TIE_TIMELINE_DISPUTED, NULL);
}

static double
widen (double width, const TieTextStyle *style, const char *text, const char *language)
{
  if (text == NULL)
    return width;
  return MAX (width, ceil (tie_text_style_measure (style, text, language).width));
}

/* The status, where it is not the ordinary one. */
static const char *
status_words (const TieTimelineRow *row)
{
  TieStatus status;

  if (row->deal == NULL || row->kind != TIE_TIMELINE_ROW_LANE)
    return NULL;
  status = tie_deal_get_status (row->deal);
  return tie_status_is_agreed (status) ? NULL : tie_status_get_label (status);
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
choose_width (GArray *widths, gboolean on_axis)
{
  if (widths->len == 0)
    return 0;
  g_array_sort (widths, compare_widths);
  return g_array_index (widths, double,
                        widths->len - 1
                            - (on_axis && widths->len >= MANY_NAMES ? widths->len / 10 : 0));
}

/* Whether any row has more on the axis than words, which can stand anywhere. */
static gboolean
needs_axis (GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);

      if (row->kind == TIE_TIMELINE_ROW_LANE || row->kind == TIE_TIMELINE_ROW_FACTS)
        return TRUE;
    }
  return FALSE;
}

/* How wide what is lit is */
static void
measure_lit (const TieTimelinePlan *plan, GPtrArray *shown, double *name, double *amount)
{
  const char *language = plan->request.language;

  *name = *amount = 0;
  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);
      const TieTextStyle names = name_style (plan, row);
      const TieTextStyle amounts = amount_style (plan, row);
      g_autofree char *words = NULL;
      g_autofree char *marked = NULL;

      if (!tie_timeline_plan_is_lit (plan, row))
        continue;
      words = marked_amount (row, plan, FALSE);
      marked = g_strconcat (row->name, tie_timeline_is_disputed (row) ? TIE_TIMELINE_DISPUTED : "",
                            NULL);
      *name = widen (*name, &names, marked, language);
      *amount = widen (*amount, &amounts, words, language);
    }
}

/**
 * tie_timeline_plan_wants_stack:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows
 *
 * Returns: whether names and amounts of what is lit are too wide to stand side by side
 */
gboolean
tie_timeline_plan_wants_stack (const TieTimelinePlan *self, GPtrArray *shown)
{
  TieTimelinePlan compact;
  double name, amount;

  g_return_val_if_fail (self != NULL && shown != NULL, FALSE);

  compact = *self;
  compact.compact = TRUE;
  measure_lit (&compact, shown, &name, &amount);
  return name + amount > MOST_BESIDE * self->area.width;
}

/* What is lit is whole, as far as the axis can spare it */
static void
widen_for_lit (TieTimelinePlan *plan, GPtrArray *shown)
{
  const double width = plan->area.width;
  double name, amount;

  measure_lit (plan, shown, &name, &amount);
  if (plan->stacked)
    {
      plan->name_width =
          MIN (MAX (MAX (name, amount), plan->name_width), floor (STACK_SHARE * width));
      plan->amount_width = plan->name_width;
      return;
    }
  plan->name_width = MAX (plan->name_width, MIN (name, floor (LIT_SHARE * width)));
  plan->amount_width = MAX (plan->amount_width, MIN (amount, floor (LIT_SHARE * width)));
}

/* How wide the names of rows are that have an amount beside them, or a bar, and of those that have
 * both columns to themselves. */
static void
measure_rows (const TieTimelinePlan *plan,
              GPtrArray *shown,
              GArray *beside,
              GArray *alone,
              double *amount)
{
  const char *language = plan->request.language;
  const TieTextStyle note =
      tie_theme_text (plan->request.theme, TIE_TYPE_ROLE_NOTE, plan->request.theme->grey);

  *amount = 0;
  for (guint i = 0; i < shown->len; i++)
    {
      const TieTimelineRow *row = g_ptr_array_index (shown, i);
      const TieTextStyle names = name_style (plan, row);
      const TieTextStyle amounts = amount_style (plan, row);
      g_autofree char *words = marked_amount (row, plan, FALSE);
      g_autofree char *price = marked_amount (row, plan, TRUE);
      g_autofree char *marked =
          g_strconcat (row->name, tie_timeline_is_disputed (row) ? TIE_TIMELINE_DISPUTED : "",
                       NULL);
      double name;

      if (row->kind == TIE_TIMELINE_ROW_HEADING)
        continue;
      name = widen (0, &names, marked, language);
      *amount = widen (*amount, &amounts, words, language);
      if (!plan->compact)
        {
          name = widen (name, &note, status_words (row), language);
          *amount = widen (*amount, &note, price, language);
        }
      g_array_append_val (words != NULL || row->kind == TIE_TIMELINE_ROW_LANE ? beside : alone,
                          name);
    }
}

/* Where amounts stand beside names: how much both together are wider than these. */
static double
get_amounts_room (const TieTimelinePlan *plan)
{
  return !plan->stacked && plan->amount_width > 0 ? COLUMN_GAP + plan->amount_width : 0;
}

/**
 * tie_timeline_plan_measure_columns:
 * @self: a plan
 * @shown: (element-type TieTimelineRow): its rows with a place
 *
 * Finds how wide names and amounts are, within what a chart of this width can spare, and where they
 * end. Names that have no amount beside them count as well, with the room of both columns: there
 * may be none but these.
 */
void
tie_timeline_plan_measure_columns (TieTimelinePlan *self, GPtrArray *shown)
{
  g_autoptr (GArray) beside = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (double));
  double amount, most;
  gboolean on_axis;

  g_return_if_fail (self != NULL && shown != NULL);

  on_axis = needs_axis (shown);
  most = floor ((on_axis ? NAME_SHARE : LIST_NAME_SHARE) * self->area.width);
  measure_rows (self, shown, beside, alone, &amount);
  self->name_width = MIN (choose_width (beside, on_axis), most);
  self->amount_width = MIN (amount, floor (AMOUNT_SHARE * self->area.width));
  self->name_width =
      MAX (self->name_width, MIN (choose_width (alone, on_axis), most) - get_amounts_room (self));
  if (self->lit != NULL)
    widen_for_lit (self, shown);
  self->amount_right = self->area.x + self->name_width + get_amounts_room (self);
}

static char *
shorten (const TieTextStyle *style, const char *text, const char *language, double width)
{
  g_auto (GStrv) lines = tie_text_style_wrap (style, text, language, width, 1);

  return g_strdup (lines[0] != NULL ? lines[0] : "");
}

static double
line_height (const TieTextStyle *style, const char *language)
{
  TieTextExtents extents = tie_text_style_measure (style, "x", language);

  return extents.ascent + extents.descent;
}

/**
 * tie_timeline_plan_label_names:
 * @plan: a plan with its columns
 * @lane: a lane in its place
 *
 * Writes name and amount at the left, with status and price in a second line where there is room.
 */
void
tie_timeline_plan_label_names (TieTimelinePlan *plan, TieTimelineLane *lane)
{
  const TieTimelineRow *row = lane->row;
  const char *language = plan->request.language;
  TieTextStyle name = name_style (plan, row);
  TieTextStyle amount = amount_style (plan, row);
  TieTextStyle note =
      tie_theme_text (plan->request.theme, TIE_TYPE_ROLE_NOTE, plan->request.theme->grey);
  const char *status = status_words (row);
  g_autofree char *words = marked_amount (row, plan, FALSE);
  g_autofree char *price = marked_amount (row, plan, TRUE);
  const double first = line_height (&name, language);
  const double second = line_height (&note, language);
  gboolean stacked = plan->stacked && words != NULL;
  gboolean two_lines =
      !plan->stacked && (status != NULL || price != NULL) && first + second <= lane->height;
  /* A disputed price that has no room leaves its mark at the name. */
  gboolean disputed =
      tie_timeline_is_disputed (row)
      || (!two_lines && price != NULL && g_str_has_suffix (price, TIE_TIMELINE_DISPUTED));
  const char *mark = disputed ? TIE_TIMELINE_DISPUTED : "";
  double middle = two_lines || stacked ? lane->middle - second / 2 : lane->middle;
  const double mark_width =
      disputed ? tie_text_style_measure (&name, TIE_TIMELINE_DISPUTED, language).width : 0;
  /* What has no amount may stand in its column too. */
  const double room = words == NULL ? plan->amount_right - plan->area.x : plan->name_width;
  g_autofree char *short_name = shorten (&name, row->name, language, room - mark_width + 0.5);
  g_autofree char *marked = g_strconcat (short_name, mark, NULL);

  tie_timeline_texts_add (lane->texts, &name, marked, language, plan->area.x, middle,
                          TIE_ANCHOR_START, 1);
  if (stacked)
    {
      g_autofree char *cut = shorten (&amount, words, language, plan->name_width + 0.5);

      tie_timeline_texts_add (lane->texts, &amount, cut, language, plan->area.x,
                              lane->middle + first / 2, TIE_ANCHOR_START, 1);
    }
  else if (words != NULL)
    {
      g_autofree char *cut = shorten (&amount, words, language, plan->amount_width + 0.5);

      tie_timeline_texts_add (lane->texts, &amount, cut, language, plan->amount_right, middle,
                              TIE_ANCHOR_END, 1);
    }
  if (!two_lines)
    return;
  middle = lane->middle + first / 2;
  if (status != NULL)
    {
      g_autofree char *cut = shorten (&note, status, language, plan->name_width + 0.5);

      tie_timeline_texts_add (lane->texts, &note, cut, language, plan->area.x, middle,
                              TIE_ANCHOR_START, 1);
    }
  if (price != NULL)
    {
      g_autofree char *cut = shorten (&note, price, language, plan->amount_width + 0.5);

      tie_timeline_texts_add (lane->texts, &note, cut, language, plan->amount_right, middle,
                              TIE_ANCHOR_END, 1);
    }
}
