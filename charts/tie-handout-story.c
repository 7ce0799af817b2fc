/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A story on sheets of paper: a step a page. */

#include <math.h>

#include "tie-chart-frame.h"
#include "tie-handout-page.h"
#include "tie-handout.h"
#include "tie-step-chart.h"
#include "tie-story-text.h"
#include "tie-words.h"

/* In pixels of a page, of which 1.5 are a point */
#define TITLE_SIZE 22.0
#define TEXT_SIZE 16.0
#define GAP_UNDER_HEADING 18.0
#define GAP_UNDER_TITLE 6.0
#define GAP_ABOVE_TEXT 10.0
/* Of its width, the height of a network that has all the room it wants; rows take what there is */
#define MOST_HEIGHT 0.92
/* A chart of this height says what it has to; a longer text goes on on another page */
#define LEAST_HEIGHT 400.0

typedef struct
{
  TieHandout *handout;
  TieStory *story;
  TieStoryStep *step;
  guint number;
  TieScene *page;
  TieRect area; /* what is left of it */
} Writer;

static const char *
say (const Writer *self, const TieText *text)
{
  const char *words = text != NULL ? tie_text_get (text, self->handout->request.language) : NULL;

  return words != NULL ? words : "";
}

static void
take (Writer *self, double height)
{
  self->area.y += height;
  self->area.height -= height;
}

static void
add_words (Writer *self, const char *id, TieRole role, const TieTextStyle *style, const char *words)
{
  double bottom;

  tie_scene_begin_part (self->page, id, role);
  bottom = tie_handout_add_text (self->handout, self->page, style, words, self->area, 3);
  tie_scene_end (self->page);
  take (self, bottom - self->area.y);
}

/* On the first page, what all of it is about */
static void
add_story_title (Writer *self)
{
  const TieTheme *theme = self->handout->request.theme;
  TieTextStyle title = tie_theme_text (theme, TIE_TYPE_ROLE_TITLE, theme->ink);
  TieTextStyle summary = tie_theme_text (theme, TIE_TYPE_ROLE_SUBTITLE, theme->grey);
  const char *about = say (self, tie_story_get_summary (self->story));

  if (self->handout->request.parts & TIE_PART_TITLE)
    add_words (self, "head/title", TIE_ROLE_HEADING, &title,
               say (self, tie_story_get_title (self->story)));
  if ((self->handout->request.parts & TIE_PART_SUBTITLE) && about[0] != '\0')
    add_words (self, "head/subtitle", TIE_ROLE_PARAGRAPH, &summary, about);
  take (self, GAP_UNDER_HEADING);
}

static void
begin_page (Writer *self, const char *title)
{
  const TieTheme *theme = self->handout->request.theme;
  TieTextStyle count = tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->grey);
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_TITLE, theme->ink);
  g_autofree char *words =
      g_strdup_printf (_ ("%u of %u"), self->number, tie_story_get_steps (self->story)->len);

  style.size = TITLE_SIZE;
  self->page = tie_handout_add_page (self->handout);
  self->area = tie_handout_get_area (self->handout);
  tie_scene_set_title (self->page, title, NULL);
  if (self->handout->pages->len == 1)
    add_story_title (self);
  add_words (self, "step/count", TIE_ROLE_PARAGRAPH, &count, words);
  if (title[0] != '\0')
    add_words (self, "step/title", TIE_ROLE_SUBHEADING, &style, title);
  take (self, GAP_UNDER_TITLE);
}

/* A chart brings margins of its own: its texts begin where those of the page do. */
static void
add_chart (Writer *self, double height)
{
  const TieChartRequest *page = &self->handout->request;
  TieChartRequest request = *page;
  g_autoptr (TieScene) chart = NULL;
  double aside;
  TieRect plot;

  aside = tie_chart_frame_get_margin (self->area.width
                                      + 2 * tie_chart_frame_get_margin (self->area.width));
  request.width = self->area.width + 2 * aside;
  request.height = height;
  request.background = TIE_COLOR_NONE;
  request.parts &= ~(TIE_PART_TITLE | TIE_PART_SUBTITLE | TIE_PART_CREDIT);
  chart = tie_step_chart_build (self->step, &request);
  plot = tie_scene_get_plot (chart);
  tie_scene_add_scene (self->page, chart, self->area.x - aside, self->area.y, "chart/");
  tie_scene_set_plot (self->page, (TieRect){ plot.x + self->area.x - aside, plot.y + self->area.y,
                                             plot.width, plot.height });
  take (self, height);
}

/* Returns the line after the last that has room */
static guint
add_text (Writer *self, const TieStoryText *text, guint from)
{
  guint to = MAX (tie_story_text_fit (text, from, self->area.height),
                  MIN (from + 1, tie_story_text_get_n_lines (text)));

  tie_story_text_draw (text, self->page, "step/text", TIE_ROLE_PARAGRAPH, self->area.x,
                       self->area.y, from, to);
  return to;
}

static void
add_step (Writer *self)
{
  const TieChartRequest *request = &self->handout->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_SUBTITLE, request->theme->ink);
  const char *title = say (self, tie_story_step_get_title (self->step));
  g_autoptr (TieStoryText) text = NULL;
  guint n_lines, line;
  double height, wanted;

  style.size = TEXT_SIZE;
  begin_page (self, title);
  text = tie_story_text_new (say (self, tie_story_step_get_text (self->step)), &style,
                             request->language, self->area.width);
  n_lines = tie_story_text_get_n_lines (text);
  wanted = tie_story_text_get_height (text, 0, n_lines);
  height = self->area.height - wanted - (wanted > 0 ? GAP_ABOVE_TEXT : 0);
  height = MAX (height, MIN (LEAST_HEIGHT, self->area.height - GAP_ABOVE_TEXT - TEXT_SIZE * 3));
  if (tie_step_chart_get_kind (self->step) == TIE_CHART_NETWORK)
    height = MIN (height, self->area.width * MOST_HEIGHT);
  add_chart (self, floor (height));
  take (self, GAP_ABOVE_TEXT);
  line = n_lines > 0 ? add_text (self, text, 0) : 0;
  while (line < n_lines)
    {
      g_autofree char *continued = g_strdup_printf (_ ("%s (continued)"), title);

      begin_page (self, continued);
      line = add_text (self, text, line);
    }
}

/**
 * tie_handout_build_story:
 * @story: a story of the document
 * @request: for whom it is drawn; its size, and what steps say themselves, is not looked at
 * @page_width: of a sheet, in points; at least 300
 * @page_height: likewise
 *
 * Makes pages for print: of each step its title, what it shows, and its text, on one page where
 * they have room; a long text takes room from the chart, and then goes on on another page. Last,
 * all sources with their addresses as links, by the numbers that the charts cite. See
 * tie_handout_build().
 *
 * Returns: (transfer full) (element-type TieScene): the pages, at least one; the same for the same
 *   request
 */
GPtrArray *
tie_handout_build_story (TieStory *story,
                         const TieChartRequest *request,
                         double page_width,
                         double page_height)
{
  g_autoptr (TieFootnotes) numbering = tie_footnotes_new ();
  TieHandout handout;
  Writer self = { .handout = &handout, .story = story };
  GPtrArray *steps;

  g_return_val_if_fail (TIE_IS_STORY (story), NULL);
  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (page_width > 0 && page_height > 0, NULL);

  tie_handout_init (&handout, request, numbering, page_width, page_height);
  steps = tie_story_get_steps (story);
  for (guint i = 0; i < steps->len; i++)
    {
      self.step = g_ptr_array_index (steps, i);
      self.number = i + 1;
      add_step (&self);
    }
  if (request->parts & TIE_PART_SOURCES)
    tie_handout_add_sources (&handout);
  tie_handout_add_feet (&handout);
  return handout.pages;
}
