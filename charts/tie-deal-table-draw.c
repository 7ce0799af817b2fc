/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Draws the rows of a table. */

#include <math.h>

#include "tie-deal-table.h"
#include "tie-words.h"

/* The colour of a deal's supplier beside its name, in pixels */
#define SIGN_WIDTH 4.0
#define RULE_WIDTH 1.0
#define HEAD_RULE_WIDTH 1.2

typedef struct
{
  const TieDealTable *table;
  TieScene *scene;
  double x;
  double y;
  double ascent; /* of the texts of cells */
  guint from;
} Pen;

static const TieDealTableBand *
get_band (const Pen *pen, guint index)
{
  return &g_array_index (pen->table->bands, TieDealTableBand, index);
}

static void
draw_rule (const Pen *pen, TieColor color, double width)
{
  TiePath *rule = tie_path_new ();

  tie_path_move_to (rule, pen->x, pen->y);
  tie_path_line_to (rule, pen->x + pen->table->width, pen->y);
  tie_scene_add_path (pen->scene, rule, (TieFill){ .kind = TIE_FILL_NONE },
                      tie_stroke_solid (color, width * pen->table->request.theme->line_scale), 1);
}

static double
get_column_x (const Pen *pen, guint column)
{
  const TieDealTableColumn *place = &pen->table->columns[column];

  return pen->x + place->x + (place->fields[0] == TIE_DEAL_TABLE_NAME ? TIE_DEAL_TABLE_INDENT : 0);
}

/* Where a table goes on, its head is there for the eye alone. */
static void
draw_head (Pen *pen)
{
  const TieDealTable *table = pen->table;
  TieTextStyle style = tie_deal_table_get_head_style (table);
  double ascent = tie_text_style_measure (&style, "x", table->request.language).ascent;
  g_autofree char *id = g_strdup_printf ("table/head/%u", pen->from);

  tie_scene_begin_part (pen->scene, id, pen->from == 0 ? TIE_ROLE_ROW : TIE_ROLE_ARTIFACT);
  for (guint i = 0; i < table->n_columns; i++)
    {
      g_autofree char *cell = g_strdup_printf ("%s/%u", id, i + 1);

      tie_scene_begin_part (pen->scene, cell, TIE_ROLE_HEAD_CELL);
      tie_scene_add_text (pen->scene, &style, table->columns[i].heading, get_column_x (pen, i),
                          pen->y + ascent, TIE_ANCHOR_START, 1);
      tie_scene_end (pen->scene);
    }
  pen->y += tie_deal_table_get_head_height (table);
  draw_rule (pen, table->request.theme->ink, HEAD_RULE_WIDTH);
  tie_scene_end (pen->scene);
}

static void
draw_cell (const Pen *pen, const TieDealTableBand *band, guint column, const char *row)
{
  const TieDealTable *table = pen->table;
  gboolean names = table->columns[column].fields[0] == TIE_DEAL_TABLE_NAME;
  g_autofree char *id = g_strdup_printf ("%s/%u", row, column + 1);
  const GArray *pieces = band->cells[column];

  if (pieces->len == 0)
    return;
  tie_scene_begin_part (pen->scene, id, names ? TIE_ROLE_HEAD_CELL : TIE_ROLE_CELL);
  for (guint i = 0; i < pieces->len; i++)
    {
      const TieDealTablePiece *piece = &g_array_index (pieces, TieDealTablePiece, i);
      TieTextStyle style = tie_deal_table_get_style (table, piece->tone);

      tie_scene_add_text (pen->scene, &style, piece->text, get_column_x (pen, column),
                          pen->y + i * tie_deal_table_get_line_height () + pen->ascent,
                          TIE_ANCHOR_START, 1);
    }
  tie_scene_end (pen->scene);
}

static void
draw_band (const Pen *pen, const TieDealTableBand *band)
{
  const TieDealTableEntry *deal = g_ptr_array_index (pen->table->deals, band->deal);
  const TieDealTableLine *line = g_ptr_array_index (deal->lines, band->line);
  g_autofree char *id = line->flow != NULL
                            ? g_strconcat ("flow:", tie_flow_get_id (line->flow), NULL)
                            : g_strconcat ("whole:", tie_deal_get_id (deal->deal), NULL);

  tie_scene_begin (pen->scene, TIE_MARK_LIST, TIE_LAYER_FRAME, id,
                   line->flow != NULL ? tie_flow_get_id (line->flow) : NULL, line->title, NULL);
  tie_scene_set_role (pen->scene, TIE_ROLE_ROW);
  for (guint i = 0; i < pen->table->n_columns; i++)
    draw_cell (pen, band, i, id);
  tie_scene_end (pen->scene);
}

static void
draw_sign (const Pen *pen, const TieDealTableEntry *deal, double top, double bottom)
{
  const TieDealTable *table = pen->table;
  TieColor color = deal->owner != NULL ? tie_palette_get_fill (table->palette, deal->owner)
                                       : table->request.theme->neutral;
  TiePath *sign = tie_path_new ();

  tie_path_add_rect (sign, (TieRect){ pen->x, top, SIGN_WIDTH, bottom - top });
  tie_scene_add_path (pen->scene, sign, tie_fill_solid (color), (TieStroke){ .width = 0 }, 1);
}

static void
begin_deal (const Pen *pen, guint first)
{
  const TieDealTableBand *band = get_band (pen, first);
  const TieDealTableEntry *deal = g_ptr_array_index (pen->table->deals, band->deal);
  g_autoptr (GString) id = g_string_new ("deal:");

  g_string_append (id, tie_deal_get_id (deal->deal));
  if (band->line > 0)
    g_string_append_printf (id, "/%u", band->line + 1);
  tie_scene_begin (pen->scene, TIE_MARK_LIST, TIE_LAYER_FRAME, id->str,
                   tie_deal_get_id (deal->deal), deal->title, deal->description);
  tie_scene_set_role (pen->scene, TIE_ROLE_ROW_GROUP);
}

/* Whose the rest is of a deal that began on another page: in no more lines than its flows have. */
static void
draw_continued (const Pen *pen, const TieDealTableEntry *deal, double height)
{
  guint most_lines = (guint) MAX (1, floor (height / tie_deal_table_get_line_height ()));
  TieTextStyle style = tie_deal_table_get_style (pen->table, TIE_DEAL_TABLE_STRONG);
  /* Translators: %s is the name of a deal, whose first rows are on the page before */
  g_autofree char *text = g_strdup_printf (_ ("%s (continued)"), deal->title);
  g_autofree char *id = g_strdup_printf ("continued:%s", tie_deal_get_id (deal->deal));
  const char *language = pen->table->request.language;
  g_auto (GStrv) lines =
      tie_text_style_wrap (&style, text, language,
                           pen->table->columns[0].width - TIE_DEAL_TABLE_INDENT, most_lines);

  tie_scene_begin_part (pen->scene, id, TIE_ROLE_ARTIFACT);
  for (guint i = 0; lines[i] != NULL; i++)
    tie_scene_add_text (pen->scene, &style, lines[i], get_column_x (pen, 0),
                        pen->y + i * tie_deal_table_get_line_height () + pen->ascent,
                        TIE_ANCHOR_START, 1);
  tie_scene_end (pen->scene);
}

static guint
find_end (const Pen *pen, guint first, guint to)
{
  guint end = first;

  while (end < to && get_band (pen, end)->deal == get_band (pen, first)->deal)
    end++;
  return end;
}

/* Returns the band after the last one of the deal */
static guint
draw_deal (Pen *pen, guint first, guint to)
{
  const TieDealTable *table = pen->table;
  const TieDealTableEntry *deal = g_ptr_array_index (table->deals, get_band (pen, first)->deal);
  guint end = find_end (pen, first, to);
  double padding = tie_deal_table_get_padding (table);
  double top = pen->y + padding;
  double bottom = pen->y + tie_deal_table_get_height (table, first, end)
                  - tie_deal_table_get_head_height (table) - padding;

  begin_deal (pen, first);
  pen->y = top;
  if (get_band (pen, first)->line > 0)
    draw_continued (pen, deal, bottom - top);
  for (guint i = first; i < end; i++)
    {
      draw_band (pen, get_band (pen, i));
      pen->y += get_band (pen, i)->height + tie_deal_table_get_line_gap (table);
    }
  draw_sign (pen, deal, top, bottom);
  pen->y = bottom + padding;
  draw_rule (pen, table->request.theme->rule, RULE_WIDTH);
  tie_scene_end (pen->scene);
  return end;
}

/**
 * tie_deal_table_draw:
 * @self: a table with its width
 * @scene: where
 * @x: its left edge
 * @y: its upper edge
 * @from: the first band
 * @to: the one after the last
 *
 * Draws the head and these bands, as high as tie_deal_table_get_height() says, into the innermost
 * open group, which is to have the role of a table.
 */
void
tie_deal_table_draw (const TieDealTable *self,
                     TieScene *scene,
                     double x,
                     double y,
                     guint from,
                     guint to)
{
  Pen pen = { .table = self, .scene = scene, .x = x, .y = y, .from = from };
  TieTextStyle style;

  g_return_if_fail (self != NULL && to <= self->bands->len);

  style = tie_deal_table_get_style (self, TIE_DEAL_TABLE_PLAIN);
  pen.ascent = tie_text_style_measure (&style, "x", self->request.language).ascent;
  draw_head (&pen);
  for (guint i = from; i < to;)
    i = draw_deal (&pen, i, to);
}
