/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The numbered sources of a handout, as a list in columns. */

#include <math.h>

#include "tie-chart-sources.h"
#include "tie-handout-page.h"
#include "tie-wording.h"
#include "tie-words.h"

/* In pixels */
#define COLUMN_GAP 40.0
#define LEAST_COLUMN 360.0
#define ENTRY_GAP 10.0
#define LABEL_GAP 8.0
#define GAP_UNDER_HEADING 14.0
/* Of the title and of the address */
#define MOST_LINES 3

/**
 * Writer:
 * @area: of the columns on the page
 * @column: the one that is filled
 * @y: where the next entry begins
 * @indent: of what an entry says, beside its number
 */
typedef struct
{
  TieHandout *handout;
  TieScene *page;
  TieRect area;
  guint n_columns;
  double width;
  double indent;
  guint column;
  double y;
} Writer;

/**
 * Entry:
 * @title, @address: (nullable): in lines
 * @origin: (nullable): who published it, and when
 */
typedef struct
{
  guint number;
  const char *url;
  char *label;
  char **title;
  char *origin;
  char **address;
} Entry;

static TieTextStyle
get_title_style (const Writer *writer)
{
  const TieTheme *theme = writer->handout->request.theme;

  return tie_theme_text (theme, TIE_TYPE_ROLE_DETAIL, theme->ink);
}

static TieTextStyle
get_note_style (const Writer *writer, gboolean link)
{
  const TieTheme *theme = writer->handout->request.theme;

  return tie_theme_text (theme, TIE_TYPE_ROLE_NOTE, link ? theme->accent : theme->grey);
}

static double
get_line_height (const TieTextStyle *style)
{
  return style->size * TIE_CHART_LINE_HEIGHT;
}

static char *
word_origin (TieSource *source, const char *language)
{
  const char *publisher = tie_text_get_in_line (tie_source_get_publisher (source), language);
  const TieDate *published = tie_source_get_published (source);
  g_autofree char *date = published != NULL ? tie_wording_date (published, language) : NULL;

  if (publisher != NULL && date != NULL)
    return g_strdup_printf ("%s, %s", publisher, date);
  return publisher != NULL ? g_strdup (publisher) : g_steal_pointer (&date);
}

static void
entry_init (Entry *entry, const Writer *writer, TieSource *source)
{
  const TieChartRequest *request = &writer->handout->request;
  TieTextStyle title = get_title_style (writer);
  TieTextStyle note = get_note_style (writer, TRUE);
  double width = writer->width - writer->indent;
  const char *name = tie_text_get (tie_source_get_title (source), request->language);

  entry->number = tie_footnotes_get_number (request->numbering, source);
  entry->url = tie_source_get_url (source);
  entry->label = g_strdup_printf ("[%u]", entry->number);
  entry->title =
      tie_text_style_wrap (&title, name != NULL ? name : "", request->language, width, MOST_LINES);
  entry->origin = word_origin (source, request->language);
  entry->address =
      tie_text_style_wrap (&note, entry->url != NULL ? entry->url : "", "en", width, MOST_LINES);
}

static void
entry_clear (Entry *entry)
{
  g_free (entry->label);
  g_strfreev (entry->title);
  g_free (entry->origin);
  g_strfreev (entry->address);
}

static double
get_height (const Writer *writer, const Entry *entry)
{
  TieTextStyle title = get_title_style (writer);
  TieTextStyle note = get_note_style (writer, FALSE);

  return g_strv_length (entry->title) * get_line_height (&title)
         + ((entry->origin != NULL ? 1 : 0) + g_strv_length (entry->address))
               * get_line_height (&note);
}

static void
begin_page (Writer *writer)
{
  writer->page = tie_handout_add_page (writer->handout);
  writer->area = tie_handout_get_area (writer->handout);
  writer->column = 0;
  writer->y = writer->area.y;
}

static void
begin_list (const Writer *writer)
{
  tie_scene_begin_part (writer->page, "sources", TIE_ROLE_LIST);
}

static void
make_room (Writer *writer, double height)
{
  if (writer->y + height <= writer->area.y + writer->area.height)
    return;
  writer->column++;
  writer->y = writer->area.y;
  if (writer->column < writer->n_columns)
    return;
  tie_scene_end (writer->page);
  begin_page (writer);
  begin_list (writer);
}

static void
draw_line (Writer *writer, const TieTextStyle *style, const char *text, const char *url)
{
  const char *language = writer->handout->request.language;
  TieTextExtents extents = tie_text_style_measure (style, text, language);
  double x = writer->area.x + writer->column * (writer->width + COLUMN_GAP) + writer->indent;
  double line = get_line_height (style);

  tie_scene_add_text (writer->page, style, text, x, writer->y + extents.ascent, TIE_ANCHOR_START,
                      1);
  if (url != NULL)
    tie_scene_add_link (writer->page, (TieRect){ x, writer->y, extents.width, line }, url);
  writer->y += line;
}

static void
draw_label (const Writer *writer, const Entry *entry, const char *id)
{
  g_autofree char *label = g_strconcat (id, "/label", NULL);
  const char *language = writer->handout->request.language;
  TieTextStyle title = get_title_style (writer);
  TieTextStyle style = get_note_style (writer, FALSE);
  double x =
      writer->area.x + writer->column * (writer->width + COLUMN_GAP) + writer->indent - LABEL_GAP;

  tie_scene_begin_part (writer->page, label, TIE_ROLE_LABEL);
  tie_scene_add_text (writer->page, &style, entry->label, x,
                      writer->y + tie_text_style_measure (&title, "x", language).ascent,
                      TIE_ANCHOR_END, 1);
  tie_scene_end (writer->page);
}

static void
draw_body (Writer *writer, const Entry *entry, const char *id)
{
  g_autofree char *body = g_strconcat (id, "/body", NULL);
  TieTextStyle title = get_title_style (writer);
  TieTextStyle note = get_note_style (writer, FALSE);
  TieTextStyle link = get_note_style (writer, TRUE);

  tie_scene_begin_part (writer->page, body, TIE_ROLE_BODY);
  for (guint i = 0; entry->title[i] != NULL; i++)
    draw_line (writer, &title, entry->title[i], NULL);
  if (entry->origin != NULL)
    draw_line (writer, &note, entry->origin, NULL);
  for (guint i = 0; entry->address[i] != NULL; i++)
    draw_line (writer, &link, entry->address[i], entry->url);
  tie_scene_end (writer->page);
}

static void
add_entry (Writer *writer, TieSource *source)
{
  Entry entry;
  g_autofree char *id = NULL;

  entry_init (&entry, writer, source);
  id = g_strdup_printf ("source/%u", entry.number);
  make_room (writer, get_height (writer, &entry));
  tie_scene_begin_part (writer->page, id, TIE_ROLE_ITEM);
  draw_label (writer, &entry, id);
  draw_body (writer, &entry, id);
  tie_scene_end (writer->page);
  writer->y += ENTRY_GAP;
  entry_clear (&entry);
}

static void
add_heading (Writer *writer)
{
  const TieTheme *theme = writer->handout->request.theme;
  TieTextStyle style = tie_theme_text (theme, TIE_TYPE_ROLE_TITLE, theme->ink);
  double bottom;

  tie_scene_begin_part (writer->page, "sources/heading", TIE_ROLE_SUBHEADING);
  bottom =
      tie_handout_add_text (writer->handout, writer->page, &style, _ ("Sources"), writer->area, 1)
      + GAP_UNDER_HEADING;
  tie_scene_end (writer->page);
  writer->area.height -= bottom - writer->area.y;
  writer->area.y = writer->y = bottom;
}

/*
 * tie_handout_add_sources:
 *
 * Adds pages with all sources that the pages so far cite, each with its number, title, publisher,
 * day, and its address as a link.
 */
void
tie_handout_add_sources (TieHandout *self)
{
  TieFootnotes *numbering = self->request.numbering;
  Writer writer = { .handout = self };
  guint n = tie_footnotes_get_n (numbering);
  TieTextStyle style;
  g_autofree char *widest = g_strdup_printf ("[%u]", n);

  if (n == 0)
    return;
  begin_page (&writer);
  style = get_note_style (&writer, FALSE);
  writer.indent =
      ceil (tie_text_style_measure (&style, widest, self->request.language).width) + LABEL_GAP;
  writer.n_columns =
      (guint) MAX (1, floor ((writer.area.width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP)));
  writer.width =
      floor ((writer.area.width - (writer.n_columns - 1) * COLUMN_GAP) / writer.n_columns);
  add_heading (&writer);
  begin_list (&writer);
  for (guint i = 0; i < n; i++)
    add_entry (&writer, tie_footnotes_get (numbering, i));
  tie_scene_end (writer.page);
}
