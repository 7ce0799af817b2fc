/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A cell of the table of deals. GTK 4.8 keeps some two hundred rows of them, of which a screenful
 * is seen: a cell sleeps until it is, and has no text laid out. It is one widget that draws a line,
 * not a label in it; asleep it is as high and as wide as cells are, without looking at its text. */

#include "tie-table-cell.h"

struct _TieTableCell
{
  GtkWidget parent_instance;

  TieTableCells *cells;
  TieTableColumn column;
  TieTableSlot *slot;  /* NULL: between two places */
  TieTableRow *row;    /* which stands there; NULL: none */
  char *text;          /* NULL: to be found */
  gboolean awake;      /* it is seen */
  PangoLayout *layout; /* NULL: asleep, or to be made for another font or direction */
  int height;          /* of its text, once that has been laid out; pixels */
  gboolean noted;      /* how wide its text is */
};

G_DEFINE_FINAL_TYPE (TieTableCell, tie_table_cell, GTK_TYPE_WIDGET)

static PangoLayout *
ensure_layout (TieTableCell *self)
{
  int width;

  if (self->layout != NULL)
    return self->layout;
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), tie_table_cell_get_text (self));
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_get_pixel_size (self->layout, &width, &self->height);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  tie_table_cells_note_width (self->cells, self->column, width);
  self->noted = TRUE;
  return self->layout;
}

static void
forget_layout (TieTableCell *self)
{
  g_clear_object (&self->layout);
  self->height = 0;
  self->noted = FALSE;
}

/* In the room that it has */
static PangoLayout *
fit_layout (TieTableCell *self)
{
  PangoLayout *layout = ensure_layout (self);

  pango_layout_set_width (layout, gtk_widget_get_width (GTK_WIDGET (self)) * PANGO_SCALE);
  return layout;
}

static void
tie_table_cell_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = tie_table_cells_get_least_width (self->cells, widget, self->column);
      *natural = tie_table_cells_get_width (self->cells, widget, self->column);
      return;
    }
  /* Letters of another script may be higher */
  *minimum = MAX (tie_table_cells_get_height (self->cells, widget), self->height);
  *natural = *minimum;
}

static void
tie_table_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);
  PangoRectangle line;
  int x = 0;

  if (!self->awake)
    return;
  pango_layout_get_pixel_extents (fit_layout (self), NULL, &line);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - line.width;
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), x - line.x,
                              (gtk_widget_get_height (widget) - line.height) / 2, self->layout);
}

static gboolean
tie_table_cell_query_tooltip (GtkWidget *widget,
                              int x,
                              int y,
                              gboolean by_keyboard,
                              GtkTooltip *tooltip)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);

  if (!self->awake || !pango_layout_is_ellipsized (fit_layout (self)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, tie_table_cell_get_text (self));
  return TRUE;
}

static void
tie_table_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);

  GTK_WIDGET_CLASS (tie_table_cell_parent_class)->css_changed (widget, change);
  forget_layout (self);
  tie_table_cells_restyle (self->cells);
}

static void
tie_table_cell_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (tie_table_cell_parent_class)->direction_changed (widget, previous);
  forget_layout (TIE_TABLE_CELL (widget));
}

static void
tie_table_cell_root (GtkWidget *widget)
{
  TieTableCell *self = TIE_TABLE_CELL (widget);

  GTK_WIDGET_CLASS (tie_table_cell_parent_class)->root (widget);
  tie_table_cells_queue_name (self->cells, widget);
}

static void
tie_table_cell_dispose (GObject *object)
{
  TieTableCell *self = TIE_TABLE_CELL (object);

  if (self->cells != NULL)
    tie_table_cells_remove (self->cells, GTK_WIDGET (self));
  g_clear_object (&self->layout);
  g_clear_object (&self->slot);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (tie_table_cell_parent_class)->dispose (object);
}

static void
tie_table_cell_finalize (GObject *object)
{
  TieTableCell *self = TIE_TABLE_CELL (object);

  g_free (self->text);
  g_clear_object (&self->cells);

  G_OBJECT_CLASS (tie_table_cell_parent_class)->finalize (object);
}

static void
tie_table_cell_class_init (TieTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_table_cell_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_table_cell_finalize;
  widget_class->measure = tie_table_cell_measure;
  widget_class->snapshot = tie_table_cell_snapshot;
  widget_class->query_tooltip = tie_table_cell_query_tooltip;
  widget_class->css_changed = tie_table_cell_css_changed;
  widget_class->direction_changed = tie_table_cell_direction_changed;
  widget_class->root = tie_table_cell_root;
  gtk_widget_class_set_css_name (widget_class, "tablecell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tie_table_cell_init (TieTableCell *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * tie_table_cell_new:
 * @cells: what it becomes one of
 * @column: the column it stands in
 *
 * Returns: (transfer floating): a cell that stands in no place yet
 */
GtkWidget *
tie_table_cell_new (TieTableCells *cells, TieTableColumn column)
{
  TieTableCell *self;

  g_return_val_if_fail (TIE_IS_TABLE_CELLS (cells), NULL);

  self = g_object_new (TIE_TYPE_TABLE_CELL, NULL);
  self->cells = g_object_ref (cells);
  self->column = column;
  tie_table_cells_add (cells, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * tie_table_cell_set_slot:
 * @self: a cell
 * @slot: (nullable): its place in the table
 *
 * Puts it into a place, to say what the row says that stands there.
 */
void
tie_table_cell_set_slot (TieTableCell *self, TieTableSlot *slot)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  g_set_object (&self->slot, slot);
  tie_table_cell_follow (self);
}

/**
 * tie_table_cell_find_row:
 * @widget: (nullable): a widget
 *
 * Returns: (transfer none) (nullable): what the cell shows that it is, or is within
 */
TieTableRow *
tie_table_cell_find_row (GtkWidget *widget)
{
  GtkWidget *cell = widget != NULL ? gtk_widget_get_ancestor (widget, TIE_TYPE_TABLE_CELL) : NULL;

  return cell != NULL ? TIE_TABLE_CELL (cell)->row : NULL;
}

/**
 * tie_table_cell_get_column:
 * @self: a cell
 *
 * Returns: the column it stands in
 */
TieTableColumn
tie_table_cell_get_column (TieTableCell *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_CELL (self), TIE_TABLE_FROM);

  return self->column;
}

/**
 * tie_table_cell_get_text:
 * @self: a cell
 *
 * Returns: (transfer none): what it says: a dash for nothing
 */
const char *
tie_table_cell_get_text (TieTableCell *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_CELL (self), NULL);

  if (self->text == NULL && self->row != NULL)
    self->text = tie_table_row_dup_text (self->row, self->column);
  return self->text != NULL && self->text[0] != '\0' ? self->text : "–";
}

/**
 * tie_table_cell_is_awake:
 * @self: a cell
 *
 * Returns: whether its text is laid out
 */
gboolean
tie_table_cell_is_awake (TieTableCell *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_CELL (self), FALSE);

  return self->awake;
}

/**
 * tie_table_cell_wake:
 * @self: a cell that is about to be seen
 *
 * Lays its text out.
 */
void
tie_table_cell_wake (TieTableCell *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  if (self->awake)
    return;
  self->awake = TRUE;
  ensure_layout (self);
  if (self->height > tie_table_cells_get_height (self->cells, GTK_WIDGET (self)))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tie_table_cell_note_width:
 * @self: a cell, awake or not
 *
 * Lets its column know how wide its text is.
 */
void
tie_table_cell_note_width (TieTableCell *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  if (self->noted || self->row == NULL)
    return;
  g_clear_object (&self->layout);
  ensure_layout (self);
  if (!self->awake)
    g_clear_object (&self->layout);
}

/**
 * tie_table_cell_forget_width:
 * @self: a cell
 *
 * Has tie_table_cell_note_width() do it again.
 */
void
tie_table_cell_forget_width (TieTableCell *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  self->noted = FALSE;
}

/**
 * tie_table_cell_sleep:
 * @self: a cell that is not seen
 *
 * Forgets how its text is laid out.
 */
void
tie_table_cell_sleep (TieTableCell *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  if (!self->awake)
    return;
  self->awake = FALSE;
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tie_table_cell_follow:
 * @self: a cell
 *
 * Says that another row may stand in its place. If so it sleeps until it is found to be seen.
 */
void
tie_table_cell_follow (TieTableCell *self)
{
  TieTableRow *row;

  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  row = self->slot != NULL
            ? tie_table_cells_get_row (self->cells, tie_table_slot_get_position (self->slot))
            : NULL;
  if (!g_set_object (&self->row, row))
    return;
  g_clear_pointer (&self->text, g_free);
  tie_table_cell_sleep (self);
  forget_layout (self);
  tie_table_cell_dim (self);
  tie_table_cells_queue_name (self->cells, GTK_WIDGET (self));
}

/**
 * tie_table_cell_renew:
 * @self: a cell
 *
 * Says that its text may be another.
 */
void
tie_table_cell_renew (TieTableCell *self)
{
  gboolean awake = self->awake;

  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  g_clear_pointer (&self->text, g_free);
  tie_table_cell_sleep (self);
  forget_layout (self);
  if (awake)
    tie_table_cell_wake (self);
  tie_table_cells_queue_name (self->cells, GTK_WIDGET (self));
}

/**
 * tie_table_cell_dim:
 * @self: a cell
 *
 * Says that its row may be dimmed, or not any more.
 */
void
tie_table_cell_dim (TieTableCell *self)
{
  g_return_if_fail (TIE_IS_TABLE_CELL (self));

  if (self->row != NULL && tie_table_row_is_dimmed (self->row))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
}
