/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The help, which needs no network: how to read the charts, and the document format. */

#include "tie-help-window.h"

#include "tie-language.h"
#include "tie-markdown.h"

#include <glib/gi18n-lib.h>

struct _TieHelpWindow
{
  AdwWindow parent_instance;

  AdwViewStack *stack;
  GtkTextView *charts;
  GtkTextView *teaching;
  GtkTextView *format;
};

G_DEFINE_FINAL_TYPE (TieHelpWindow, tie_help_window, ADW_TYPE_WINDOW)

/* In the reader's language where the page has been translated */
static GBytes *
lookup_page (const char *name)
{
  g_autofree char *language = g_strndup (tie_language_get (), strcspn (tie_language_get (), "-_"));
  g_autofree char *translated =
      g_strdup_printf ("/io/github/tieline/Tieline/help/%s.%s.md", name, language);
  g_autofree char *original = g_strdup_printf ("/io/github/tieline/Tieline/help/%s.md", name);
  GBytes *bytes;

  bytes = g_resources_lookup_data (translated, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    bytes = g_resources_lookup_data (original, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  return bytes;
}

static void
show_page (GtkTextView *view, const char *name)
{
  g_autoptr (GBytes) bytes = lookup_page (name);
  g_autofree char *text = NULL;
  gsize size;
  const char *data;

  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  text = g_strndup (data, size);
  tie_markdown_render (view, text);
}

static void
tie_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TIE_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (tie_help_window_parent_class)->dispose (object);
}

static void
tie_help_window_class_init (TieHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_help_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TieHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TieHelpWindow, charts);
  gtk_widget_class_bind_template_child (widget_class, TieHelpWindow, teaching);
  gtk_widget_class_bind_template_child (widget_class, TieHelpWindow, format);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tie_help_window_init (TieHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_page (self->charts, "reading-the-charts");
  show_page (self->teaching, "teaching");
  show_page (self->format, "format");
}

/**
 * tie_help_window_new:
 * @parent: (nullable): the window it is called from
 *
 * Returns: (transfer floating): the help, not yet presented
 */
GtkWidget *
tie_help_window_new (GtkWindow *parent)
{
  return g_object_new (TIE_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
}
