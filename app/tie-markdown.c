/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The help pages: the Markdown that they are written in, as formatted text. */

#include "tie-markdown.h"

#include <string.h>

/* Headings, paragraphs, lists, tables, fenced code; in a line: code, bold, italic and the text of
 * links. Nothing else occurs in the pages. */
typedef struct
{
  GtkTextBuffer *buffer;
  GtkTextIter end;
} Writer;

static void
ensure_tags (GtkTextBuffer *buffer)
{
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "h1") != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, "h1", "weight", 800, "scale", 1.7, "pixels-below-lines", 6,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "h2", "weight", 700, "scale", 1.3, "pixels-above-lines", 18,
                              "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "h3", "weight", 700, "scale", 1.1, "pixels-above-lines", 12,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "paragraph", "pixels-below-lines", 8, NULL);
  gtk_text_buffer_create_tag (buffer, "item", "left-margin", 42, "indent", -18,
                              "pixels-below-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, "row", "left-margin", 42, "indent", -18, "pixels-below-lines",
                              4, NULL);
  gtk_text_buffer_create_tag (buffer, "block", "family", "monospace", "left-margin", 42,
                              "wrap-mode", GTK_WRAP_CHAR, NULL);
  gtk_text_buffer_create_tag (buffer, "code", "family", "monospace", NULL);
  gtk_text_buffer_create_tag (buffer, "bold", "weight", 700, NULL);
  gtk_text_buffer_create_tag (buffer, "italic", "style", PANGO_STYLE_ITALIC, NULL);
}

static void
insert (Writer *writer, const char *text, gssize length, const char *block, const char *inlined)
{
  gtk_text_buffer_insert_with_tags_by_name (writer->buffer, &writer->end, text, (int) length, block,
                                            inlined, NULL);
}

/* A link says its text; where it leads is of no use offline */
static const char *
write_link (Writer *writer, const char *text, const char *block)
{
  const char *middle = strstr (text, "](");
  const char *close = middle == NULL ? NULL : strchr (middle, ')');

  if (close == NULL)
    return NULL;
  insert (writer, text + 1, middle - text - 1, block, NULL);
  return close + 1;
}

/* Returns what follows the span that begins at @text, or NULL when none does */
static const char *
write_span (Writer *writer, const char *text, const char *block)
{
  static const struct
  {
    const char *mark;
    const char *tag;
  } spans[] = { { "`", "code" }, { "**", "bold" }, { "*", "italic" } };

  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_has_prefix (text, spans[i].mark))
      {
        const char *start = text + strlen (spans[i].mark);
        const char *close = strstr (start, spans[i].mark);

        if (close == NULL || close == start)
          continue;
        insert (writer, start, close - start, block, spans[i].tag);
        return close + strlen (spans[i].mark);
      }
  return *text == '[' ? write_link (writer, text, block) : NULL;
}

static void
write_inline (Writer *writer, const char *text, const char *block)
{
  while (*text != '\0')
    {
      gsize plain = strcspn (text, "`*[");
      const char *next;

      insert (writer, text, (gssize) plain, block, NULL);
      text += plain;
      if (*text == '\0')
        break;
      next = write_span (writer, text, block);
      if (next == NULL)
        {
          insert (writer, text, 1, block, NULL);
          next = text + 1;
        }
      text = next;
    }
}

static gboolean
is_rule_row (const char *line)
{
  return strspn (line, "|-: ") == strlen (line);
}

/* A row of a table is an item whose first cell is bold: columns do not survive a narrow window */
static void
write_row (Writer *writer, const char *line)
{
  g_autofree char *guarded = NULL;
  g_auto (GStrv) cells = NULL;
  g_auto (GStrv) pieces = g_strsplit (line, "\\|", -1);
  guint n = 0;

  if (is_rule_row (line))
    return;
  guarded = g_strjoinv ("\x01", pieces);
  cells = g_strsplit (guarded, "|", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = NULL;

      g_strdelimit (cells[i], "\x01", '|');
      g_strstrip (cells[i]);
      if (*cells[i] == '\0')
        continue;
      if (n == 0 && strpbrk (cells[i], "`*") == NULL)
        cell = g_strdup_printf ("**%s**", cells[i]);
      if (n > 0)
        insert (writer, n == 1 ? " – " : " · ", -1, "row", NULL);
      write_inline (writer, cell != NULL ? cell : cells[i], "row");
      n++;
    }
  insert (writer, "\n", 1, "row", NULL);
}

static void
flush_paragraph (Writer *writer, GString *paragraph, const char *block)
{
  if (paragraph->len == 0)
    return;
  write_inline (writer, paragraph->str, block);
  insert (writer, "\n", 1, block, NULL);
  g_string_truncate (paragraph, 0);
}

static void
append_line (GString *paragraph, const char *line)
{
  if (paragraph->len > 0)
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, line);
}

static gboolean
is_item (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  return g_str_has_prefix (line, "- ") || (digits > 0 && g_str_has_prefix (line + digits, ". "));
}

static void
write_heading (Writer *writer, const char *line)
{
  static const char *const tags[] = { "h1", "h2", "h3" };
  gsize level = strspn (line, "#");
  const char *tag = tags[CLAMP (level, 1, G_N_ELEMENTS (tags)) - 1];

  write_inline (writer, line + level + strspn (line + level, " "), tag);
  insert (writer, "\n", 1, tag, NULL);
}

static void
write_lines (Writer *writer, char **lines)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);
  const char *block = "paragraph";
  gboolean fenced = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = fenced ? lines[i] : g_strstrip (lines[i]);

      if (g_str_has_prefix (line, "```"))
        {
          flush_paragraph (writer, paragraph, block);
          fenced = !fenced;
          continue;
        }
      if (fenced)
        {
          insert (writer, line, -1, "block", NULL);
          insert (writer, "\n", 1, "block", NULL);
          continue;
        }
      if (*line == '\0' || *line == '#' || *line == '|' || is_item (line))
        {
          flush_paragraph (writer, paragraph, block);
          block = "paragraph";
        }
      if (*line == '#')
        write_heading (writer, line);
      else if (*line == '|')
        write_row (writer, line);
      else if (is_item (line))
        {
          block = "item";
          append_line (paragraph, g_str_has_prefix (line, "- ") ? "•" : "");
          append_line (paragraph, g_str_has_prefix (line, "- ") ? line + 2 : line);
        }
      else if (*line != '\0' && !g_str_has_prefix (line, "<!--"))
        append_line (paragraph, line);
    }
  flush_paragraph (writer, paragraph, block);
}

/**
 * tie_markdown_render:
 * @view: where to; what it holds is replaced
 * @markdown: the page
 *
 * Shows a help page.
 */
void
tie_markdown_render (GtkTextView *view, const char *markdown)
{
  Writer writer = { .buffer = NULL };
  g_auto (GStrv) lines = NULL;
  GtkTextIter start;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (markdown != NULL);

  writer.buffer = gtk_text_view_get_buffer (view);
  ensure_tags (writer.buffer);
  gtk_text_buffer_set_text (writer.buffer, "", 0);
  gtk_text_buffer_get_end_iter (writer.buffer, &writer.end);
  lines = g_strsplit (markdown, "\n", -1);
  write_lines (&writer, lines);

  gtk_text_buffer_get_start_iter (writer.buffer, &start);
  gtk_text_buffer_place_cursor (writer.buffer, &start);
}
