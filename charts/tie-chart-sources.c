/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The numbered sources at the foot of a chart. */

#include "tie-chart-sources.h"

#include "tie-words.h"

#define SOURCE_GAP 10
/* More are never looked at: no picture has room for them. */
#define MOST_LISTED_SOURCES 250

typedef struct
{
  double x;
  guint line;
  double width;
} Placed;

/* Flows the sources into lines; the last one that fits makes room for "and N more", of which
 * more_widths has the width after each of them. */
static guint
flow_sources (const double *widths,
              guint n,
              const double *more_widths,
              double width,
              double last_width,
              guint max_lines,
              Placed *placed)
{
  double x = 0;
  guint line = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean last_line = line + 1 == max_lines;
      double room = last_line ? last_width : width;
      double needed = widths[i];

      if (last_line && i + 1 < n)
        needed += SOURCE_GAP + more_widths[i];
      if (x > 0 && x + needed > room)
        {
          if (last_line)
            {
              /* The rest may still fit without the words that stand for it. */
              double rest = 0;

              for (guint j = i; j < n; j++)
                rest += widths[j] + (j > i ? SOURCE_GAP : 0);
              if (x + rest > room)
                return i;
            }
          else
            {
              line++;
              x = 0;
            }
        }
      placed[i] = (Placed){ x, line, widths[i] };
      x += widths[i] + SOURCE_GAP;
    }
  /* A line that turns out to be the last has less room, too. */
  if (n > 0 && x - SOURCE_GAP > last_width && line + 1 < max_lines)
    placed[n - 1] = (Placed){ 0, line + 1, widths[n - 1] };
  return n;
}

static char *
more_sources_text (guint n_left)
{
  /* Translators: after a list of sources that is cut for want of room */
  return g_strdup_printf (ngettext ("and %u more", "and %u more", n_left), n_left);
}

/*
 * tie_chart_sources_get_most_lines:
 *
 * Returns: how many lines of notes a chart of that height has room for
 */
guint
tie_chart_sources_get_most_lines (const TieChartRequest *request)
{
  if (request->height >= 640)
    return 3;
  return request->height >= 420 ? 2 : 1;
}

/**
 * Foot:
 * @style: of all its texts
 * @line: the height of a line
 * @top: of the first one
 */
typedef struct
{
  TieScene *scene;
  const char *language;
  TieTextStyle style;
  double ascent;
  double line;
  double top;
} Foot;

static void
add_text (const Foot *foot, const char *text, double x, guint line)
{
  tie_scene_add_text (foot->scene, &foot->style, text, x,
                      foot->top + line * foot->line + foot->ascent, TIE_ANCHOR_START, 1);
}

static void
add_paragraph (const Foot *foot, const char *id, const char *text, double x, guint line)
{
  tie_scene_begin_part (foot->scene, id, TIE_ROLE_PARAGRAPH);
  add_text (foot, text, x, line);
  tie_scene_end (foot->scene);
}

static void
add_source (const Foot *foot,
            guint index,
            const char *url,
            const char *text,
            double left,
            Placed placed)
{
  g_autofree char *item = g_strdup_printf ("foot/source/%u", index + 1);
  g_autofree char *body = g_strconcat (item, "/body", NULL);
  double x = left + placed.x;

  tie_scene_begin_part (foot->scene, item, TIE_ROLE_ITEM);
  tie_scene_begin_part (foot->scene, body, TIE_ROLE_BODY);
  add_text (foot, text, x, placed.line);
  if (url != NULL)
    tie_scene_add_link (foot->scene,
                        (TieRect){ x, foot->top + placed.line * foot->line, placed.width,
                                   foot->line },
                        url);
  tie_scene_end (foot->scene);
  tie_scene_end (foot->scene);
}

static void
draw (const Foot *foot,
      TieFootnotes *footnotes,
      GPtrArray *texts,
      const Placed *placed,
      guint shown,
      double left)
{
  guint n_all = tie_footnotes_get_n (footnotes);

  tie_scene_begin_part (foot->scene, "foot/list", TIE_ROLE_LIST);
  for (guint i = 0; i < shown; i++)
    add_source (foot, i, tie_source_get_url (tie_footnotes_get (footnotes, i)), texts->pdata[i],
                left, placed[i]);
  tie_scene_end (foot->scene);
  if (shown < n_all)
    {
      g_autofree char *more = more_sources_text (n_all - shown);
      double x = shown > 0 ? placed[shown - 1].x + placed[shown - 1].width + SOURCE_GAP : 0;

      add_paragraph (foot, "foot/more", more, left + x, shown > 0 ? placed[shown - 1].line : 0);
    }
}

/*
 * tie_chart_sources_add:
 * @scene: with an open group
 * @request: what is drawn
 * @footnotes: at least one source
 * @x: their left edge
 * @bottom: of the last line
 * @width: of a line
 * @last_width: of the last line
 *
 * Adds the sources as links, as many as there is room for, and says how many more there are.
 *
 * Returns: how many lines they take
 */
guint
tie_chart_sources_add (TieScene *scene,
                       const TieChartRequest *request,
                       TieFootnotes *footnotes,
                       double x,
                       double bottom,
                       double width,
                       double last_width)
{
  Foot foot = { .scene = scene, .language = request->language };
  const char *heading = _ ("Sources:");
  guint n_all = tie_footnotes_get_n (footnotes);
  guint n = MIN (n_all, MOST_LISTED_SOURCES);
  g_autofree double *widths = g_new0 (double, n + 1);
  g_autofree double *more_widths = g_new0 (double, n + 1);
  g_autofree Placed *placed = g_new0 (Placed, n + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint shown, lines;
  double indent;

  foot.style = tie_theme_text (request->theme, TIE_TYPE_ROLE_NOTE, request->theme->grey);
  foot.ascent = tie_text_style_measure (&foot.style, "x", foot.language).ascent;
  foot.line = foot.style.size * TIE_CHART_LINE_HEIGHT;
  indent = tie_text_style_measure (&foot.style, heading, foot.language).width + SOURCE_GAP / 2;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *more = more_sources_text (n_all - i - 1);

      g_ptr_array_add (texts, tie_footnotes_dup_text (footnotes, i, foot.language));
      widths[i] = tie_text_style_measure (&foot.style, texts->pdata[i], foot.language).width;
      more_widths[i] = tie_text_style_measure (&foot.style, more, foot.language).width;
    }
  shown = flow_sources (widths, n, more_widths, width - indent, last_width - indent,
                        tie_chart_sources_get_most_lines (request), placed);
  lines = shown > 0 ? placed[shown - 1].line + 1 : 1;
  foot.top = bottom - lines * foot.line;
  add_paragraph (&foot, "foot/sources", heading, x, 0);
  draw (&foot, footnotes, texts, placed, shown, x + indent);
  return lines;
}
