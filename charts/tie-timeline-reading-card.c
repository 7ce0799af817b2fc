/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A reading on screen: an upright line at its moment, and a card that has all its values. */

#include "tie-timeline-reading.h"

#include <math.h>

#include "tie-palette.h"
#include "tie-quiz-cover.h"
#include "tie-timeline-text.h"
#include "tie-wording.h"
#include "tie-words.h"

#define PADDING 12
#define COLUMN_GAP 16
#define SWATCH 9
#define SWATCH_GAP 7
#define LINE_GAP 12
#define EDGE 6
#define MOST_NAME 170

/* The columns of numbers. */
enum
{
  LIKELY,
  RANGE,
  UNDATED,
  N_COLUMNS
};

/* A line of the card; a rule may stand above it. */
typedef struct
{
  char *name;
  TieOrganization *owner;
  char *numbers[N_COLUMNS];
  gboolean strong, ruled;
} Line;

typedef struct
{
  const TieChartRequest *request;
  GArray *lines;
  TieTextStyle plain, strong, grey, title;
  double name_width, widths[N_COLUMNS];
  double step;
} Card;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->name);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (line->numbers[i]);
}

static double
measure (const Card *card, const TieTextStyle *style, const char *text)
{
  return text != NULL ? ceil (tie_text_style_measure (style, text, card->request->language).width)
                      : 0;
}

static void
add_line (Card *card,
          const char *name,
          TieOrganization *owner,
          const TieEstimate *at,
          double undated,
          gboolean or_more,
          const char *unit,
          gboolean strong)
{
  const char *language = card->request->language;
  TieDocument *document = card->request->document;
  const TieTextStyle *style = strong ? &card->strong : &card->plain;
  Line line = { .owner = owner, .strong = strong };
  g_auto (GStrv) shortened = tie_text_style_wrap (style, name, language, MOST_NAME, 1);

  line.name = g_strdup (shortened[0] != NULL ? shortened[0] : "");
  if (owner != NULL ? tie_quiz_cover_hides_supply (card->request, owner)
                    : tie_quiz_cover_hides_sums (card->request))
    {
      line.numbers[LIKELY] = g_strdup (TIE_QUIZ_COVER);
      g_array_append_val (card->lines, line);
      return;
    }
  line.numbers[LIKELY] = tie_timeline_reading_dup_number (at->likely, unit, document, language);
  line.numbers[RANGE] = tie_timeline_reading_dup_range (at, unit, document, language);
  if (undated > 0)
    {
      g_autofree char *number = tie_timeline_reading_dup_number (undated, unit, document, language);

      line.numbers[UNDATED] = g_strconcat (or_more ? "+\u00a0≥\u00a0" : "+\u00a0", number, NULL);
    }
  g_array_append_val (card->lines, line);
}

/* What a sum is called. */
static char *
name_sum (const TieChartRequest *request, const TieTimelineReading *reading)
{
  const TieCapacityUnit *measure = &reading->measure;
  TieOrganization *payer = measure->from != NULL ? measure->from : measure->to;
  g_autofree char *unit = tie_wording_unit (reading->unit, request->document, request->language);

  if (payer != NULL)
    return g_strdup_printf (measure->from != NULL
                                /* Translators: a sum of payments; %s is an organisation */
                                ? _ ("Paid by %s")
                                /* Translators: a sum of payments; %s is an organisation */
                                : _ ("Paid to %s"),
                            tie_quiz_cover_name_in_line (request, payer));
  if (measure->payments)
    /* Translators: a sum of payments */
    return g_strdup (_ ("Paid"));
  switch (measure->per)
    {
    case TIE_RATE_DAY:
      /* Translators: a sum of rates; %s is a unit such as doses */
      return g_strdup_printf (_ ("All, %s a day"), unit);
    case TIE_RATE_WEEK:
      return g_strdup_printf (_ ("All, %s a week"), unit);
    case TIE_RATE_MONTH:
      return g_strdup_printf (_ ("All, %s a month"), unit);
    case TIE_RATE_QUARTER:
      return g_strdup_printf (_ ("All, %s a quarter"), unit);
    case TIE_RATE_YEAR:
      return g_strdup_printf (_ ("All, %s a year"), unit);
    case TIE_RATE_NONE:
    default:
      /* Translators: the sum of the suppliers' amounts; %s is a unit such as GW */
      return g_strdup_printf (_ ("All, %s"), unit);
    }
}

/* All together first, then the suppliers; those for whom there is no room are counted. */
static void
add_reading (Card *card, const TieTimelineReading *reading, guint most_shares)
{
  const TieChartRequest *request = card->request;
  const guint first = card->lines->len;
  g_autofree char *sum = name_sum (request, reading);
  guint n = 0;

  for (guint i = 0; i < reading->shares->len; i++)
    {
      const TieTimelineReadingShare *share =
          &g_array_index (reading->shares, TieTimelineReadingShare, i);

      n += share->at.most > 0 || share->undated > 0;
    }
  add_line (card, sum, NULL, &reading->all, reading->undated, reading->or_more, reading->unit,
            TRUE);
  g_array_index (card->lines, Line, first).ruled = TRUE;
  for (guint i = 0, shown = 0; i < reading->shares->len; i++)
    {
      const TieTimelineReadingShare *share =
          &g_array_index (reading->shares, TieTimelineReadingShare, i);

      if (share->at.most <= 0 && share->undated <= 0)
        continue;
      if (n > most_shares && shown + 1 >= most_shares)
        break;
      add_line (card, tie_quiz_cover_name (request, share->owner), share->owner, &share->at,
                share->undated, share->or_more, reading->unit, FALSE);
      shown++;
    }
  if (n > most_shares && most_shares > 0)
    {
      Line more = { .name = g_strdup_printf (ngettext ("and %u more", "and %u more",
                                                       n - most_shares + 1),
                                             n - most_shares + 1) };

      g_array_append_val (card->lines, more);
    }
}

static void
measure_columns (Card *card)
{
  static const char *const heads[] = { N_ ("likely"), N_ ("least–most"), N_ ("undated") };

  for (guint c = 0; c < N_COLUMNS; c++)
    card->widths[c] = 0;
  card->name_width = 0;
  for (guint i = 0; i < card->lines->len; i++)
    {
      const Line *line = &g_array_index (card->lines, Line, i);
      const TieTextStyle *style = line->strong ? &card->strong : &card->plain;

      card->name_width =
          MAX (card->name_width,
               measure (card, style, line->name) + (line->owner != NULL ? SWATCH + SWATCH_GAP : 0));
      for (guint c = 0; c < N_COLUMNS; c++)
        if (line->numbers[c] != NULL)
          card->widths[c] = MAX (card->widths[c], measure (card, style, line->numbers[c]));
    }
  for (guint c = 0; c < N_COLUMNS; c++)
    if (card->widths[c] > 0)
      card->widths[c] = MAX (card->widths[c], measure (card, &card->grey, _ (heads[c])));
}

static double
get_width (const Card *card, const char *title)
{
  double width = card->name_width;

  for (guint c = 0; c < N_COLUMNS; c++)
    if (card->widths[c] > 0)
      width += COLUMN_GAP + card->widths[c];
  return MAX (width, measure (card, &card->title, title)) + 2 * PADDING;
}

static void
draw_swatch (const Card *card,
             TieScene *scene,
             TiePalette *palette,
             TieOrganization *owner,
             double x,
             double middle)
{
  TiePath *path = tie_path_new ();
  const TieColor fill = tie_palette_get_fill (palette, owner);

  tie_path_add_rect (path, (TieRect){ x, middle - SWATCH / 2.0, SWATCH, SWATCH });
  tie_scene_add_path (scene, path,
                      tie_palette_is_patterned (palette, owner) ? tie_fill_hatch (
                          fill, tie_color_mix (fill, card->request->theme->background, 0.6), 4, 1.6)
                                                                : tie_fill_solid (fill),
                      (TieStroke){ .width = 0 }, 1);
}

static void
draw_line (const Card *card, TieScene *scene, TiePalette *palette, guint i, TieRect box, double y)
{
  const Line *line = &g_array_index (card->lines, Line, i);
  const char *language = card->request->language;
  const double middle = y + card->step / 2;
  double x = box.x + PADDING;
  g_autoptr (GArray) texts = tie_timeline_texts_new ();

  if (line->owner != NULL)
    {
      draw_swatch (card, scene, palette, line->owner, x, middle);
      x += SWATCH + SWATCH_GAP;
    }
  tie_timeline_texts_add (texts, line->strong ? &card->strong : &card->plain, line->name, language,
                          x, middle, TIE_ANCHOR_START, 1);
  x = box.x + box.width - PADDING;
  for (guint c = N_COLUMNS; c > 0; c--)
    {
      if (card->widths[c - 1] <= 0)
        continue;
      if (line->numbers[c - 1] != NULL)
        tie_timeline_texts_add (texts,
                                c - 1 != LIKELY ? &card->grey
                                : line->strong  ? &card->strong
                                                : &card->plain,
                                line->numbers[c - 1], language, x, middle, TIE_ANCHOR_END, 1);
      x -= card->widths[c - 1] + COLUMN_GAP;
    }
  tie_timeline_texts_draw (texts, scene);
}

static void
draw_heads (const Card *card, TieScene *scene, TieRect box, double middle)
{
  const char *const heads[] = { _ ("likely"), _ ("least–most"), _ ("undated") };
  double x = box.x + box.width - PADDING;
  g_autoptr (GArray) texts = tie_timeline_texts_new ();

  for (guint c = N_COLUMNS; c > 0; c--)
    {
      if (card->widths[c - 1] <= 0)
        continue;
      tie_timeline_texts_add (texts, &card->grey, heads[c - 1], card->request->language, x, middle,
                              TIE_ANCHOR_END, 1);
      x -= card->widths[c - 1] + COLUMN_GAP;
    }
  tie_timeline_texts_draw (texts, scene);
}

static void
draw_card (const Card *card, TieScene *scene, const char *title, TieRect box)
{
  const TieTheme *theme = card->request->theme;
  g_autoptr (TiePalette) palette = tie_palette_new (card->request->document, theme);
  g_autoptr (GArray) texts = tie_timeline_texts_new ();
  double y = box.y + PADDING - 2;
  TiePath *path = tie_path_new ();

  tie_path_add_rounded_rect (path, box, 6);
  tie_scene_add_path (scene, path, tie_fill_solid (theme->background),
                      tie_stroke_solid (theme->faint, 1), 1);
  tie_timeline_texts_add (texts, &card->title, title, card->request->language, box.x + PADDING,
                          y + card->step / 2, TIE_ANCHOR_START, 1);
  tie_timeline_texts_draw (texts, scene);
  y += card->step;
  draw_heads (card, scene, box, y + card->step / 2);
  y += card->step;
  for (guint i = 0; i < card->lines->len; i++, y += card->step)
    {
      if (g_array_index (card->lines, Line, i).ruled)
        {
          path = tie_path_new ();
          tie_path_move_to (path, box.x + PADDING, y);
          tie_path_line_to (path, box.x + box.width - PADDING, y);
          tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                              tie_stroke_solid (theme->rule, theme->line_scale), 1);
        }
      draw_line (card, scene, palette, i, box, y);
    }
}

/* Beside the line, within the picture; before it, where a capacity is lower, if there is room. With
 * room on neither side it stands above, lest it hide what it reads, unless there is none either. */
static TieRect
place_card (const TieChartRequest *request, TieRect plot, double x, double width, double height)
{
  TieRect box = { x - LINE_GAP - width, plot.y, width, height };

  if (box.x < EDGE)
    box.x = x + LINE_GAP;
  if (box.x + width > request->width - EDGE && plot.y - LINE_GAP - height >= EDGE)
    {
      box.x = x - width / 2;
      box.y = plot.y - LINE_GAP - height;
    }
  box.x = CLAMP (box.x, EDGE, MAX (request->width - EDGE - width, EDGE));
  box.y = MAX (MIN (box.y, request->height - EDGE - height), EDGE);
  box.x = floor (box.x) + 0.5;
  box.y = floor (box.y) + 0.5;
  return box;
}

static void
draw_upright (const TieChartRequest *request, TieScene *scene, TieRect plot, double x)
{
  TiePath *path = tie_path_new ();

  tie_path_move_to (path, x, plot.y);
  tie_path_line_to (path, x, plot.y + plot.height);
  tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                      tie_stroke_solid (request->theme->background, 3), 0.6);
  path = tie_path_new ();
  tie_path_move_to (path, x, plot.y);
  tie_path_line_to (path, x, plot.y + plot.height);
  tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                      tie_stroke_solid (request->theme->accent, 1.5), 1);
}

/**
 * tie_timeline_reading_draw:
 * @readings: (element-type TieTimelineReading): what is read at one moment, a unit each, the
 *   capacity's first
 * @request: what the chart was drawn for
 * @plot: where its capacity stands
 * @x: where the moment stands
 *
 * Draws a reading over its chart: a line at the moment, and beside it a card with the values of
 * every supplier, least, likely and most, and what is undated. What has no room is counted.
 *
 * Returns: (transfer full): a scene of the chart's size, with nothing else in it
 */
TieScene *
tie_timeline_reading_draw (GPtrArray *readings,
                           const TieChartRequest *request,
                           TieRect plot,
                           double x)
{
  const TieTheme *theme;
  g_autoptr (GArray) lines = NULL;
  g_autofree char *title = NULL;
  const TieTimelineReading *first;
  TieTextExtents extents;
  TieScene *scene;
  TieDate date;
  guint room;
  Card card;

  g_return_val_if_fail (readings != NULL && readings->len > 0 && request != NULL, NULL);

  theme = request->theme;
  first = g_ptr_array_index (readings, 0);
  lines = g_array_new (FALSE, TRUE, sizeof (Line));
  g_array_set_clear_func (lines, clear_line);
  card = (Card){ .request = request, .lines = lines };
  card.plain = card.strong = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->ink);
  card.strong.weight = 700;
  card.grey = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->grey);
  card.title = tie_theme_text (theme, TIE_TYPE_ROLE_NAME, theme->ink);
  extents = tie_text_style_measure (&card.plain, "x", request->language);
  card.step = ceil ((extents.ascent + extents.descent) * 1.2);
  tie_date_from_day (first->day, &date);
  title = tie_wording_date (&date, request->language);

  room = (guint) MAX (floor ((request->height - 2 * EDGE - 2 * PADDING) / card.step) - 2, 2);
  for (guint i = 0; i < readings->len && lines->len + 1 < room; i++)
    add_reading (&card, g_ptr_array_index (readings, i),
                 i == 0 ? room - MIN (readings->len, room / 2) : 0);
  measure_columns (&card);

  scene = tie_scene_new (request->width, request->height, TIE_COLOR_NONE, request->language);
  tie_scene_begin (scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "reading", NULL, title, NULL);
  draw_upright (request, scene, plot, x);
  draw_card (&card, scene, title,
             place_card (request, plot, x, get_width (&card, title),
                         2 * PADDING - 4 + (lines->len + 2) * card.step));
  tie_scene_end (scene);
  return scene;
}
