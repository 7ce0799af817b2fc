/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Texts of a timeline with their places, and how a text finds a free one. */

#include "tie-timeline-text.h"

static void
clear_text (gpointer data)
{
  g_free (((TieTimelineText *) data)->text);
}

/**
 * tie_timeline_texts_new:
 *
 * Returns: (transfer full) (element-type TieTimelineText): an empty list of texts
 */
GArray *
tie_timeline_texts_new (void)
{
  GArray *texts = g_array_new (FALSE, TRUE, sizeof (TieTimelineText));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

/**
 * tie_timeline_texts_add:
 * @texts: (element-type TieTimelineText): a list of texts
 * @style: the style
 * @text: one line
 * @language: BCP 47
 * @x: where its anchor stands
 * @middle: where the middle of its line stands
 * @anchor: its anchor
 * @opacity: 0 to 1
 *
 * Adds a text.
 */
void
tie_timeline_texts_add (GArray *texts,
                        const TieTextStyle *style,
                        const char *text,
                        const char *language,
                        double x,
                        double middle,
                        TieAnchor anchor,
                        double opacity)
{
  TieTextExtents extents;
  TieTimelineText added = { 0 };

  g_return_if_fail (texts != NULL && style != NULL && text != NULL);

  extents = tie_text_style_measure (style, text, language);
  added.text = g_strdup (text);
  added.style = *style;
  added.x = x;
  added.y = middle + (extents.ascent - extents.descent) / 2;
  added.anchor = anchor;
  added.opacity = opacity;
  added.box =
      (TieRect){ x, added.y - extents.ascent, extents.width, extents.ascent + extents.descent };
  if (anchor == TIE_ANCHOR_MIDDLE)
    added.box.x -= extents.width / 2;
  else if (anchor == TIE_ANCHOR_END)
    added.box.x -= extents.width;
  g_array_append_val (texts, added);
}

/**
 * tie_timeline_texts_draw:
 * @texts: (element-type TieTimelineText): a list of texts
 * @scene: a scene with an open group
 *
 * Adds the texts to the scene.
 */
void
tie_timeline_texts_draw (GArray *texts, TieScene *scene)
{
  g_return_if_fail (texts != NULL && scene != NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      const TieTimelineText *text = &g_array_index (texts, TieTimelineText, i);

      tie_scene_add_text (scene, &text->style, text->text, text->x, text->y, text->anchor,
                          text->opacity);
    }
}

/**
 * tie_timeline_block:
 * @obstacles: (element-type TieTimelineStretch): what is taken
 * @from: where a stretch begins
 * @to: where it ends
 *
 * Takes a stretch of a line.
 */
void
tie_timeline_block (GArray *obstacles, double from, double to)
{
  const TieTimelineStretch stretch = { from, to };

  g_return_if_fail (obstacles != NULL);

  g_array_append_val (obstacles, stretch);
}

/**
 * tie_timeline_find_gap:
 * @obstacles: (element-type TieTimelineStretch): what is taken, in any order
 * @from: where the line begins
 * @to: where it ends
 * @width: of what is to be placed
 * @x: (out): where it finds room
 *
 * Finds the first free place on a line.
 *
 * Returns: whether there is one
 */
gboolean
tie_timeline_find_gap (GArray *obstacles, double from, double to, double width, double *x)
{
  double at = from;
  gboolean moved = TRUE;

  g_return_val_if_fail (obstacles != NULL && x != NULL, FALSE);

  while (moved && at + width <= to)
    {
      moved = FALSE;
      for (guint i = 0; i < obstacles->len; i++)
        {
          const TieTimelineStretch *taken = &g_array_index (obstacles, TieTimelineStretch, i);

          if (at < taken->to && at + width > taken->from)
            {
              at = taken->to;
              moved = TRUE;
            }
        }
    }
  *x = at;
  return at + width <= to;
}
