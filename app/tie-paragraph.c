/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Text that wraps at any width. A GtkLabel finds out how narrow and how wide it could be before it
 * is asked for its height, and breaks its text into lines for each; in a row it searches for the
 * width that a height leaves it, a dozen lines each time. Pages of links to deals are made of such
 * texts: this one is broken into lines once. */

#include "tie-paragraph.h"

#include "tie-breakable.h"

/* What it may be squeezed into, pixels: it takes what its parent has */
#define LEAST_WIDTH 24

struct _TieParagraph
{
  GtkWidget parent_instance;

  char *text;
  PangoLayout *layout; /* NULL: to be made, for another font or direction */
  int line_width;      /* of its text in one line, pixels; known with the layout */
  int line_height;
};

G_DEFINE_FINAL_TYPE (TieParagraph, tie_paragraph, GTK_TYPE_WIDGET)

/* In one line, as long as it is */
static void
create_layout (TieParagraph *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_autofree char *breakable = tie_breakable_dup (self->text);

  self->layout = gtk_widget_create_pango_layout (widget, breakable);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (self->layout, &self->line_width, &self->line_height);
}

/* What fits into one line is in one */
static PangoLayout *
ensure_layout (TieParagraph *self, int width)
{
  if (self->layout == NULL)
    create_layout (self);
  if (self->line_width > width || pango_layout_get_alignment (self->layout) != PANGO_ALIGN_LEFT)
    pango_layout_set_width (self->layout, width * PANGO_SCALE);
  else
    pango_layout_set_width (self->layout, -1);
  return self->layout;
}

static int
get_height (TieParagraph *self, int width)
{
  int height;

  if (self->layout == NULL)
    create_layout (self);
  if (width < 0 || width >= self->line_width)
    return self->line_height;
  pango_layout_get_pixel_size (ensure_layout (self, width), NULL, &height);
  return height;
}

static GtkSizeRequestMode
tie_paragraph_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tie_paragraph_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  TieParagraph *self = TIE_PARAGRAPH (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : get_height (self, for_size);
  *natural = *minimum;
}

static void
tie_paragraph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TieParagraph *self = TIE_PARAGRAPH (widget);
  int width = gtk_widget_get_width (widget);
  int free = gtk_widget_get_height (widget) - get_height (self, width);

  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, (double) free / 2,
                              ensure_layout (self, width));
}

static void
tie_paragraph_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tie_paragraph_parent_class)->css_changed (widget, change);
  g_clear_object (&TIE_PARAGRAPH (widget)->layout);
}

static void
tie_paragraph_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (tie_paragraph_parent_class)->direction_changed (widget, previous);
  g_clear_object (&TIE_PARAGRAPH (widget)->layout);
}

static void
tie_paragraph_finalize (GObject *object)
{
  TieParagraph *self = TIE_PARAGRAPH (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (tie_paragraph_parent_class)->finalize (object);
}

static void
tie_paragraph_class_init (TieParagraphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tie_paragraph_finalize;
  widget_class->get_request_mode = tie_paragraph_get_request_mode;
  widget_class->measure = tie_paragraph_measure;
  widget_class->snapshot = tie_paragraph_snapshot;
  widget_class->css_changed = tie_paragraph_css_changed;
  widget_class->direction_changed = tie_paragraph_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
tie_paragraph_init (TieParagraph *self)
{
}

/**
 * tie_paragraph_new:
 * @text: plain text
 * @css_class: (nullable): how it looks
 *
 * Returns: (transfer floating): a paragraph that takes all the width there is
 */
GtkWidget *
tie_paragraph_new (const char *text, const char *css_class)
{
  TieParagraph *self = g_object_new (TIE_TYPE_PARAGRAPH, "hexpand", TRUE, NULL);

  self->text = g_strdup (text != NULL ? text : "");
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * tie_paragraph_get_text:
 * @self: a paragraph
 *
 * Returns: its text
 */
const char *
tie_paragraph_get_text (TieParagraph *self)
{
  g_return_val_if_fail (TIE_IS_PARAGRAPH (self), NULL);

  return self->text;
}
