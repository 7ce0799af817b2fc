/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a step of a story says, in paragraphs, on a page or on several. */

#include "tie-story-text.h"

#include "tie-wording.h"

/* In sizes of the type */
#define LINE_HEIGHT 1.38
#define PARAGRAPH_GAP 0.55

typedef struct
{
  char *text;
  guint paragraph;
} Line;

struct _TieStoryText
{
  TieTextStyle style;
  char *language;
  GArray *lines; /* Line */
};

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static void
add_paragraph (TieStoryText *self, const char *text, guint paragraph, double width)
{
  g_auto (GStrv) lines = tie_text_style_wrap (&self->style, text, self->language, width, 0);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      Line line = { g_strdup (lines[i]), paragraph };

      g_array_append_val (self->lines, line);
    }
}

/**
 * tie_story_text_new:
 * @text: paragraphs, parted by empty lines
 * @style: how they are set
 * @language: of @text
 * @width: of the lines, in pixels
 *
 * Returns: (transfer full): the text in lines
 */
TieStoryText *
tie_story_text_new (const char *text, const TieTextStyle *style, const char *language, double width)
{
  TieStoryText *self;
  g_auto (GStrv) paragraphs = NULL;
  g_autofree char *bound = NULL;

  g_return_val_if_fail (text != NULL && style != NULL, NULL);
  g_return_val_if_fail (language != NULL && width > 0, NULL);

  self = g_new0 (TieStoryText, 1);
  self->style = *style;
  self->language = g_strdup (language);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  bound = tie_wording_bind_amounts (text);
  paragraphs = g_strsplit (bound, "\n", -1);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (g_strstrip (paragraphs[i])[0] != '\0')
      add_paragraph (self, paragraphs[i], i, width);
  return self;
}

/**
 * tie_story_text_free:
 * @self: a text
 *
 * Frees it.
 */
void
tie_story_text_free (TieStoryText *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_free (self->language);
  g_free (self);
}

/**
 * tie_story_text_get_n_lines:
 * @self: a text
 *
 * Returns: how many lines it has
 */
guint
tie_story_text_get_n_lines (const TieStoryText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

static const Line *
get_line (const TieStoryText *self, guint i)
{
  return &g_array_index (self->lines, Line, i);
}

/* From the line before it */
static double
get_step (const TieStoryText *self, guint line)
{
  gboolean begins = get_line (self, line)->paragraph != get_line (self, line - 1)->paragraph;

  return self->style.size * (LINE_HEIGHT + (begins ? PARAGRAPH_GAP : 0));
}

/**
 * tie_story_text_get_height:
 * @self: a text
 * @from: a line
 * @to: the one after the last
 *
 * Returns: how high these lines are, in pixels
 */
double
tie_story_text_get_height (const TieStoryText *self, guint from, guint to)
{
  double height = 0;

  g_return_val_if_fail (self != NULL && to <= self->lines->len, 0);

  for (guint i = from; i < to; i++)
    height += i == from ? self->style.size * LINE_HEIGHT : get_step (self, i);
  return height;
}

/**
 * tie_story_text_fit:
 * @self: a text
 * @from: a line
 * @height: how much room there is, in pixels
 *
 * Returns: the line after the last one that has room
 */
guint
tie_story_text_fit (const TieStoryText *self, guint from, double height)
{
  guint to = from;

  g_return_val_if_fail (self != NULL, 0);

  while (to < self->lines->len && tie_story_text_get_height (self, from, to + 1) <= height)
    to++;
  return to;
}

/**
 * tie_story_text_draw:
 * @self: a text
 * @scene: where
 * @id: of the groups, which a number follows
 * @role: of each paragraph
 * @x: its left edge
 * @y: its upper edge
 * @from: the first line
 * @to: the one after the last
 *
 * Draws lines, each paragraph as one.
 */
void
tie_story_text_draw (const TieStoryText *self,
                     TieScene *scene,
                     const char *id,
                     TieRole role,
                     double x,
                     double y,
                     guint from,
                     guint to)
{
  TieTextExtents extents;

  g_return_if_fail (self != NULL && to <= self->lines->len);
  g_return_if_fail (TIE_IS_SCENE (scene));

  extents = tie_text_style_measure (&self->style, "x", self->language);
  y += (self->style.size * LINE_HEIGHT - extents.ascent - extents.descent) / 2 + extents.ascent;
  for (guint i = from; i < to; i++)
    {
      const Line *line = get_line (self, i);

      if (i > from)
        y += get_step (self, i);
      if (i == from || line->paragraph != get_line (self, i - 1)->paragraph)
        {
          g_autofree char *part = g_strdup_printf ("%s/%u", id, line->paragraph);

          if (i > from)
            tie_scene_end (scene);
          tie_scene_begin_part (scene, part, role);
        }
      tie_scene_add_text (scene, &self->style, line->text, x, y, TIE_ANCHOR_START, 1);
    }
  if (to > from)
    tie_scene_end (scene);
}
