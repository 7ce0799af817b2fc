/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What surrounds a plot: title, subtitle, caption, numbered sources and the credit. */

#include "tie-chart-frame.h"

#include "tie-chart-sources.h"
#include "tie-quiz-cover.h"
#include "tie-wording.h"
#include "tie-words.h"

/* Vertical distances in pixels, as in a newspaper's chart: generous above, quiet below. */
#define GAP_ABOVE_PLOT 18
#define GAP_BELOW_PLOT 12
#define GAP_ABOVE_RULE 10
#define CREDIT_GAP 20

typedef struct
{
  TieScene *scene;
  const TieChartRequest *request;
  double margin;
  double y;      /* the next free pixel from above */
  double bottom; /* the next free pixel from below */
} Frame;

static double
line_height (const TieTextStyle *style)
{
  return style->size * TIE_CHART_LINE_HEIGHT;
}

static double
inner_width (const Frame *frame)
{
  return frame->request->width - 2 * frame->margin;
}

/* Adds lines below one another from the top; (x, y) moves on. */
static void
add_lines_above (Frame *frame, const TieTextStyle *style, const char *text, guint max_lines)
{
  g_auto (GStrv) lines =
      tie_text_style_wrap (style, text, frame->request->language, inner_width (frame), max_lines);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      TieTextExtents extents = tie_text_style_measure (style, lines[i], frame->request->language);
      double slack = line_height (style) - extents.ascent - extents.descent;

      tie_scene_add_text (frame->scene, style, lines[i], frame->margin,
                          frame->y + slack / 2 + extents.ascent, TIE_ANCHOR_START, 1);
      frame->y += line_height (style);
    }
}

/* For when the chart holds, as it would say of a day. What lies after the document's date is what
 * was planned then. */
static char *
compose_date (const TieChartRequest *request, const TieDate *as_of, const TieDate *day)
{
  g_autofree char *known = as_of != NULL ? tie_wording_date (as_of, request->language) : NULL;
  g_autofree char *moment = day != NULL ? tie_wording_date (day, request->language) : NULL;

  /* Translators: the day for which a chart holds, such as "as of 16 January 2026" */
  if (moment == NULL || known == NULL)
    return g_strdup_printf (_ ("as of %s"), moment != NULL ? moment : known);
  if (tie_date_last_day (request->moment) <= tie_date_last_day (as_of))
    return g_strdup_printf (_ ("as of %s"), moment);
  /* Translators: two dates, the second being that of the document: "as of December 2028, by the
   * plans of 16 January 2026" */
  return g_strdup_printf (_ ("as of %s, by the plans of %s"), moment, known);
}

/* A picture does not say by itself that a filter has left something out of it. */
static gboolean
hides_some (const TieChartRequest *request)
{
  GPtrArray *deals = tie_document_get_deals (request->document);
  GPtrArray *flows = tie_document_get_flows (request->document);

  if (request->filter == NULL || !tie_filter_hides_kinds (request->filter))
    return FALSE;
  for (guint i = 0; i < deals->len; i++)
    if (!tie_filter_passes_deal (request->filter, g_ptr_array_index (deals, i)))
      return TRUE;
  for (guint i = 0; i < flows->len; i++)
    if (!tie_filter_passes_flow (request->filter, g_ptr_array_index (flows, i)))
      return TRUE;
  return FALSE;
}

/* Takes TEXT */
static char *
append (char *text, const char *more)
{
  char *both = text != NULL ? g_strdup_printf ("%s · %s", text, more) : g_strdup (more);

  g_free (text);
  return both;
}

/* day: nullable: as if no moment were asked for; filtered: say that not everything is shown */
static char *
compose_subtitle (const TieChartRequest *request,
                  const char *subtitle,
                  const TieDate *day,
                  gboolean filtered)
{
  const TieDate *as_of = tie_document_get_as_of (request->document);
  char *text = NULL;

  if (request->parts & TIE_PART_SUBTITLE)
    text = g_strdup (subtitle);
  if ((as_of != NULL || day != NULL) && (request->parts & TIE_PART_DATE))
    {
      g_autofree char *dated = compose_date (request, as_of, day);

      text = append (text, dated);
    }
  return text != NULL && filtered ? append (text, _ ("not everything shown")) : text;
}

static guint
count_lines (const Frame *frame, const TieTextStyle *style, const char *text, guint most)
{
  g_auto (GStrv) lines =
      tie_text_style_wrap (style, text, frame->request->language, inner_width (frame), most);

  return g_strv_length (lines);
}

/* Subtitle and date as they are without a moment, and without a filter. Where there is no room for
 * both, what the chart is as of comes before what it is about. */
static char *
compose_timeless (const Frame *frame,
                  const TieTextStyle *style,
                  const char *subtitle,
                  guint max_lines)
{
  g_autofree char *both = compose_subtitle (frame->request, subtitle, NULL, FALSE);
  g_autofree char *date = compose_subtitle (frame->request, NULL, NULL, FALSE);

  if (both == NULL || date == NULL || count_lines (frame, style, both, max_lines + 1) <= max_lines)
    return g_steal_pointer (&both);
  return g_steal_pointer (&date);
}

/* Whether the moment, if there is one, and days of long names so that nothing comes and goes while
 * time passes, have room beside the subtitle in so many lines. */
static gboolean
has_room (const Frame *frame,
          const TieTextStyle *style,
          const char *subtitle,
          gboolean filtered,
          guint n_lines)
{
  const TieDate *moment = frame->request->moment;
  TieDate days[3] = { 0 };

  if (moment != NULL)
    {
      days[0] = *moment;
      tie_date_parse ("2028-09-28", &days[1], NULL);
      tie_date_parse ("2028-12-28", &days[2], NULL);
    }
  for (guint i = 0; i < (moment != NULL ? G_N_ELEMENTS (days) : 1); i++)
    {
      g_autofree char *text =
          compose_subtitle (frame->request, subtitle, moment != NULL ? &days[i] : NULL, filtered);

      if (text != NULL && count_lines (frame, style, text, n_lines + 1) > n_lines)
        return FALSE;
    }
  return TRUE;
}

/* What a moment and a filter add stands in as many lines as there are without, lest the plot move.
 */
static void
add_subtitle (Frame *frame, const char *subtitle, guint max_lines)
{
  const TieChartRequest *request = frame->request;
  TieTextStyle style =
      tie_theme_text (request->theme, TIE_TYPE_ROLE_SUBTITLE, request->theme->grey);
  g_autofree char *text = compose_timeless (frame, &style, subtitle, max_lines);
  guint n = text != NULL ? count_lines (frame, &style, text, max_lines) : 0;
  gboolean dated = request->moment != NULL && (request->parts & TIE_PART_DATE);
  gboolean filtered;
  double below;

  if (n == 0 && !dated)
    return;
  filtered = hides_some (request);
  n = MAX (n, 1);
  below = frame->y + n * line_height (&style);
  if (dated || filtered)
    {
      gboolean all = has_room (frame, &style, subtitle, filtered, n);
      char *more = compose_subtitle (request, all ? subtitle : NULL, request->moment, filtered);

      /* What it is about may be all that there is */
      if (more == NULL)
        more = compose_subtitle (request, subtitle, request->moment, filtered);
      g_free (text);
      text = more;
    }
  add_lines_above (frame, &style, text, n);
  frame->y = below;
}

static void
add_head (Frame *frame, const char *title, const char *subtitle)
{
  const TieChartRequest *request = frame->request;
  gboolean tall = request->height >= 480;

  tie_scene_begin (frame->scene, TIE_MARK_FRAME, TIE_LAYER_FRAME, "head", NULL, NULL, NULL);
  if (title != NULL && (request->parts & TIE_PART_TITLE))
    {
      TieTextStyle style =
          tie_theme_text (request->theme, TIE_TYPE_ROLE_TITLE, request->theme->ink);

      tie_scene_begin_part (frame->scene, "head/title", TIE_ROLE_HEADING);
      add_lines_above (frame, &style, title, tall ? 2 : 1);
      tie_scene_end (frame->scene);
    }
  tie_scene_begin_part (frame->scene, "head/subtitle", TIE_ROLE_PARAGRAPH);
  add_subtitle (frame, subtitle, tall ? 2 : 1);
  tie_scene_end (frame->scene);
  tie_scene_end (frame->scene);
}

static void
add_caption (Frame *frame, const char *caption)
{
  const TieChartRequest *request = frame->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  g_auto (GStrv) lines =
      tie_text_style_wrap (&style, caption, request->language, inner_width (frame),
                           tie_chart_sources_get_most_lines (request));
  guint n = g_strv_length (lines);

  tie_scene_begin_part (frame->scene, "foot/caption", TIE_ROLE_PARAGRAPH);
  for (guint i = 0; i < n; i++)
    {
      TieTextExtents extents = tie_text_style_measure (&style, lines[i], request->language);

      tie_scene_add_text (frame->scene, &style, lines[i], frame->margin,
                          frame->bottom - (n - i) * line_height (&style) + extents.ascent,
                          TIE_ANCHOR_START, 1);
    }
  tie_scene_end (frame->scene);
  frame->bottom -= n * line_height (&style);
}

static double
add_credit (Frame *frame)
{
  const TieChartRequest *request = frame->request;
  TieTextStyle style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  TieTextExtents extents;

  style.weight = 700;
  extents = tie_text_style_measure (&style, "Tieline", request->language);
  tie_scene_begin_part (frame->scene, "foot/credit", TIE_ROLE_PARAGRAPH);
  tie_scene_add_text (frame->scene, &style, "Tieline", request->width - frame->margin,
                      frame->bottom - line_height (&style) + extents.ascent, TIE_ANCHOR_END, 1);
  tie_scene_end (frame->scene);
  return extents.width;
}

static void
add_foot (Frame *frame, const char *caption, TieFootnotes *footnotes)
{
  const TieChartRequest *request = frame->request;
  TieTextStyle note = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  gboolean sources = (request->parts & TIE_PART_SOURCES) && footnotes != NULL
                     && tie_footnotes_get_n (footnotes) > 0;
  gboolean credit = (request->parts & TIE_PART_CREDIT) != 0;
  double last_width = inner_width (frame);
  guint lines = 1;
  TiePath *rule;

  if (caption != NULL && !(request->parts & TIE_PART_ASSUMPTION))
    caption = NULL;
  if (!sources && !credit && caption == NULL)
    return;

  tie_scene_begin_part (frame->scene, "foot", TIE_ROLE_NOTES);
  if (credit)
    last_width -= add_credit (frame) + CREDIT_GAP;
  if (sources)
    lines = tie_chart_sources_add (frame->scene, request, footnotes, frame->margin, frame->bottom,
                                   inner_width (frame), last_width);
  if (sources || credit)
    frame->bottom -= lines * line_height (&note);
  if (caption != NULL)
    {
      frame->bottom -= 2;
      add_caption (frame, caption);
    }
  frame->bottom -= GAP_ABOVE_RULE;
  if (sources || credit)
    {
      rule = tie_path_new ();
      tie_path_move_to (rule, frame->margin, frame->bottom);
      tie_path_line_to (rule, request->width - frame->margin, frame->bottom);
      tie_scene_add_path (frame->scene, rule, (TieFill){ .kind = TIE_FILL_NONE },
                          tie_stroke_solid (request->theme->rule, request->theme->line_scale), 1);
    }
  tie_scene_end (frame->scene);
  frame->bottom -= GAP_BELOW_PLOT;
}

/**
 * tie_chart_frame_word_subtitle:
 * @request: what is drawn; its parts say what of this is wanted
 * @subtitle: (nullable): what it is about
 *
 * Returns: (transfer full) (nullable): what it is about, and as of when
 */
char *
tie_chart_frame_word_subtitle (const TieChartRequest *request, const char *subtitle)
{
  g_return_val_if_fail (request != NULL, NULL);

  return compose_subtitle (request, subtitle, request->moment, hides_some (request));
}

/**
 * tie_chart_frame_get_margin:
 * @width: of a chart, in pixels
 *
 * Returns: the margin left and right of everything on a chart of that width, in pixels
 */
double
tie_chart_frame_get_margin (double width)
{
  if (width >= 1000)
    return 40;
  return width >= 600 ? 24 : 16;
}

/**
 * tie_chart_frame_name_scene:
 * @scene: a scene
 * @request: what it is made of
 * @description: which chart it is, and of what
 *
 * Names a scene for who reads it aloud, or looks for a file: by the title of the document, without
 * what a quiz keeps back.
 */
void
tie_chart_frame_name_scene (TieScene *scene,
                            const TieChartRequest *request,
                            const char *description)
{
  g_autofree char *title = NULL;

  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (request != NULL);

  title =
      tie_quiz_cover_dup_words (request, tie_text_get (tie_document_get_title (request->document),
                                                       request->language));
  tie_scene_set_title (scene, title, description);
}

/**
 * tie_chart_frame_add:
 * @scene: the scene of @request's size
 * @request: what is drawn; its parts decide what is added
 * @title: (nullable): the chart's title
 * @subtitle: (nullable): what stands under it, before the as-of date
 * @caption: (nullable): how to read the chart, what it assumes
 * @footnotes: (nullable): the sources of what is drawn
 *
 * Adds what surrounds a plot: title and subtitle above; below, the caption, then a rule, the
 * numbered sources as links, and the credit. What is too long wraps; sources that do not fit are
 * counted ("and 3 more"), never made smaller. In title and subtitle what a quiz keeps back is
 * covered.
 *
 * Returns: the rectangle that is left for the plot, in pixels
 */
TieRect
tie_chart_frame_add (TieScene *scene,
                     const TieChartRequest *request,
                     const char *title,
                     const char *subtitle,
                     const char *caption,
                     TieFootnotes *footnotes)
{
  Frame frame = { .scene = scene, .request = request };
  g_autoptr (TieFootnotes) numbered = NULL;
  g_autofree char *asked_title = NULL;
  g_autofree char *asked_subtitle = NULL;
  double vertical;

  g_return_val_if_fail (TIE_IS_SCENE (scene), ((TieRect){ 0, 0, 0, 0 }));
  g_return_val_if_fail (request != NULL, ((TieRect){ 0, 0, 0, 0 }));

  frame.margin = tie_chart_frame_get_margin (request->width);
  vertical = request->height >= 600 ? 24 : 14;
  frame.y = vertical;
  frame.bottom = request->height - vertical / 2 - 2;

  if (footnotes != NULL && request->numbering != NULL)
    footnotes = numbered = tie_footnotes_new_numbered (footnotes, request->numbering);
  asked_title = tie_quiz_cover_dup_words (request, title);
  asked_subtitle = tie_quiz_cover_dup_words (request, subtitle);
  add_head (&frame, asked_title, asked_subtitle);
  add_foot (&frame, caption, footnotes);
  if (frame.y > vertical)
    frame.y += GAP_ABOVE_PLOT;

  return (TieRect){ frame.margin, frame.y, inner_width (&frame), MAX (frame.bottom - frame.y, 0) };
}
