/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story as slides: on each what a step shows and says, large enough for the last row. */

#include "tie-slides.h"

#include <math.h>

#include "tie-step-chart.h"
#include "tie-story-text.h"
#include "tie-words.h"

/* Layouts are so high that their smallest type, enlarged to 1080 pixels, is 26 pixels */
#define WIDE_HEIGHT 460.0
/* Where the text stands below the chart, both need height */
#define TALL_HEIGHT 560.0
#define TALL_WIDTH 480.0
/* Wider than this many times its height, a slide has its text beside the chart */
#define WIDE 1.5

/* In pixels of the layout */
#define MARGIN 22.0
#define TITLE_SIZE 18.0
#define TEXT_SIZE 12.5
#define GAP_UNDER_TITLE 8.0
#define FOOT 26.0
/* Base line of the step's number, from below */
#define FOOT_LINE 12.0
#define LEAST_COLUMN 190.0

/* Of a slide's width, for the text: as little as it needs */
static const double shares[] = { 0.3, 0.35, 0.4, 0.45 };

typedef struct
{
  const TieChartRequest *request;
  TieStory *story;
  TieStoryStep *step;
  guint number;
  GPtrArray *pages;
  TieTextStyle title_style;
  TieTextStyle text_style;
} Slides;

typedef struct
{
  TieStoryText *title;
  TieStoryText *text;
  TieRect column; /* of the words */
  double title_height;
  guint n_fit; /* lines of the text that have room in it */
} Words;

static const char *
say (const Slides *self, const TieText *text)
{
  const char *words = text != NULL ? tie_text_get (text, self->request->language) : NULL;

  return words != NULL ? words : "";
}

static gboolean
is_wide (double width, double height)
{
  return width >= height * WIDE;
}

static void
words_clear (Words *words)
{
  g_clear_pointer (&words->title, tie_story_text_free);
  g_clear_pointer (&words->text, tie_story_text_free);
}

static double
get_all_height (const TieStoryText *text)
{
  return tie_story_text_get_height (text, 0, tie_story_text_get_n_lines (text));
}

/* Sets title and text in a column, and sees how much of it has room. */
static void
set_words (const Slides *self, Words *words, TieRect column, const char *title)
{
  const char *language = self->request->language;

  words_clear (words);
  words->column = column;
  words->title = tie_story_text_new (title, &self->title_style, language, column.width);
  words->text = tie_story_text_new (say (self, tie_story_step_get_text (self->step)),
                                    &self->text_style, language, column.width);
  words->title_height = get_all_height (words->title);
  if (words->title_height > 0)
    words->title_height += GAP_UNDER_TITLE;
  words->n_fit = tie_story_text_fit (words->text, 0, column.height - words->title_height);
}

static TieScene *
add_page (const Slides *self, const char *title)
{
  const TieChartRequest *request = self->request;
  TieScene *page =
      tie_scene_new (request->width, request->height, request->background, request->language);

  tie_scene_set_title (page, title, NULL);
  g_ptr_array_add (self->pages, page);
  return page;
}

static void
add_foot (const Slides *self, TieScene *page)
{
  const TieChartRequest *request = self->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  g_autofree char *text =
      g_strdup_printf ("%u / %u", self->number, tie_story_get_steps (self->story)->len);

  tie_scene_begin_part (page, "page", TIE_ROLE_ARTIFACT);
  tie_scene_add_text (page, &style, text, request->width - MARGIN, request->height - FOOT_LINE,
                      TIE_ANCHOR_END, 1);
  tie_scene_end (page);
}

static void
draw_title (const Words *words, TieScene *page, double y)
{
  tie_story_text_draw (words->title, page, "step/title", TIE_ROLE_HEADING, words->column.x, y, 0,
                       tie_story_text_get_n_lines (words->title));
}

static void
draw_text (const Words *words, TieScene *page, double x, double y, guint from, guint to)
{
  tie_story_text_draw (words->text, page, "step/text", TIE_ROLE_PARAGRAPH, x, y, from, to);
}

static void
draw_chart (const Slides *self, TieScene *page, TieRect area)
{
  TieChartRequest request = *self->request;
  g_autoptr (TieScene) chart = NULL;
  TieRect plot;

  request.width = area.width;
  request.height = area.height;
  request.background = TIE_COLOR_NONE;
  request.parts = request.parts & ~(TIE_PART_TITLE | TIE_PART_SUBTITLE | TIE_PART_KEY);
  chart = tie_step_chart_build (self->step, &request);
  plot = tie_scene_get_plot (chart);
  tie_scene_add_scene (page, chart, area.x, area.y, "chart/");
  tie_scene_set_plot (page, (TieRect){ plot.x + area.x, plot.y + area.y, plot.width, plot.height });
}

/* What had no room, without a chart */
static void
add_rest (const Slides *self, const char *title, const Words *first)
{
  TieRect column = { MARGIN, MARGIN, self->request->width - 2 * MARGIN,
                     self->request->height - MARGIN - FOOT };
  /* Translators: %s is the title of a step, whose text began on the page before */
  g_autofree char *continued = g_strdup_printf (_ ("%s (continued)"), title);
  /* Lines of the first width: they go on where they ended */
  guint from = first->n_fit;

  while (from < tie_story_text_get_n_lines (first->text))
    {
      TieScene *page = add_page (self, continued);
      Words words = { 0 };
      guint to;

      set_words (self, &words, column, continued);
      to = MAX (from + 1,
                tie_story_text_fit (first->text, from, column.height - words.title_height));
      draw_title (&words, page, column.y);
      draw_text (first, page, column.x, column.y + words.title_height, from, to);
      add_foot (self, page);
      words_clear (&words);
      from = to;
    }
}

static void
set_words_beside (const Slides *self, Words *words, const char *title)
{
  double width = self->request->width;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      double share = MAX (LEAST_COLUMN + MARGIN, floor (width * shares[i]));

      if (i > 0 && width - share < TIE_CHART_MIN_WIDTH)
        break;
      set_words (self, words,
                 (TieRect){ width - share, MARGIN, share - MARGIN,
                            self->request->height - MARGIN - FOOT },
                 title);
      if (words->n_fit == tie_story_text_get_n_lines (words->text))
        break;
    }
}

static void
add_wide (const Slides *self, const char *title)
{
  TieScene *page = add_page (self, title);
  Words words = { 0 };

  set_words_beside (self, &words, title);
  draw_title (&words, page, words.column.y);
  draw_chart (self, page, (TieRect){ 0, 0, words.column.x, self->request->height });
  draw_text (&words, page, words.column.x, words.column.y + words.title_height, 0, words.n_fit);
  add_foot (self, page);
  add_rest (self, title, &words);
  words_clear (&words);
}

static void
add_tall (const Slides *self, const char *title)
{
  const TieChartRequest *request = self->request;
  TieScene *page = add_page (self, title);
  Words words = { 0 };
  double text_height, chart_height;

  set_words (self, &words,
             (TieRect){ MARGIN, MARGIN, request->width - 2 * MARGIN,
                        request->height - MARGIN - FOOT - TIE_CHART_MIN_HEIGHT },
             title);
  text_height = tie_story_text_get_height (words.text, 0, words.n_fit);
  chart_height = request->height - MARGIN - words.title_height - text_height - FOOT;
  draw_title (&words, page, MARGIN);
  draw_chart (self, page,
              (TieRect){ 0, MARGIN + words.title_height, request->width, chart_height });
  draw_text (&words, page, MARGIN, request->height - FOOT - text_height, 0, words.n_fit);
  add_foot (self, page);
  add_rest (self, title, &words);
  words_clear (&words);
}

/**
 * tie_slides_choose_scale:
 * @width: of a slide, in pixels
 * @height: likewise
 *
 * Returns: by how much a slide is larger than its layout, for its type to be large
 */
double
tie_slides_choose_scale (int width, int height)
{
  return is_wide (width, height) ? height / WIDE_HEIGHT
                                 : MIN (width / TALL_WIDTH, height / TALL_HEIGHT);
}

/**
 * tie_slides_has_room:
 * @width: of a layout, in pixels
 * @height: likewise
 *
 * Returns: whether a slide has room for a chart and words
 */
gboolean
tie_slides_has_room (double width, double height)
{
  return is_wide (width, height)
             ? width >= TIE_CHART_MIN_WIDTH + LEAST_COLUMN + MARGIN
                   && height >= TIE_CHART_MIN_HEIGHT
             : width >= TIE_CHART_MIN_WIDTH && height >= TIE_CHART_MIN_HEIGHT + 160;
}

/**
 * tie_slides_build:
 * @story: a story of the document
 * @request: for whom it is drawn, with the size of a slide's layout, for which
 *   tie_slides_has_room(); what its steps say themselves is not looked at
 *
 * Makes a slide of each step: its title, its text, and what it shows; of the chart title, subtitle
 * and key are left out. A long text takes room from the chart, and what the least chart has no room
 * for stands on further slides.
 *
 * Returns: (transfer full) (element-type TieScene): the slides; the same for the same request
 */
GPtrArray *
tie_slides_build (TieStory *story, const TieChartRequest *request)
{
  GPtrArray *steps;
  Slides self = { .request = request, .story = story };

  g_return_val_if_fail (TIE_IS_STORY (story), NULL);
  g_return_val_if_fail (request != NULL, NULL);

  steps = tie_story_get_steps (story);
  self.pages = g_ptr_array_new_with_free_func (g_object_unref);
  self.title_style = tie_theme_text (request->theme, TIE_TYPE_ROLE_TITLE, request->theme->ink);
  self.title_style.size = TITLE_SIZE;
  self.text_style = tie_theme_text (request->theme, TIE_TYPE_ROLE_SUBTITLE, request->theme->ink);
  self.text_style.size = TEXT_SIZE;
  for (guint i = 0; i < steps->len; i++)
    {
      const char *title;

      self.step = g_ptr_array_index (steps, i);
      self.number = i + 1;
      title = say (&self, tie_story_step_get_title (self.step));
      if (is_wide (request->width, request->height))
        add_wide (&self, title);
      else
        add_tall (&self, title);
    }
  return self.pages;
}
