/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Where the widget stands that GTK warns of, by name and address: a soak ends there, and nobody can
 * look any more. */

#include "soak.h"

#include <string.h>

#define HEXADECIMAL 16

/* "… GtkButton 0x55c3721bb280 …"; NULL: it names no widget */
static GtkWidget *
find_widget (const char *message)
{
  g_auto (GStrv) words = g_strsplit (message, " ", -1);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "0x")
        && g_type_is_a (g_type_from_name (words[i - 1]), GTK_TYPE_WIDGET))
      return (GtkWidget *) (gsize) g_ascii_strtoull (words[i], NULL, HEXADECIMAL);
  return NULL;
}

static GLogWriterOutput
write_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  const gboolean bad =
      (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) != 0;

  for (gsize i = 0; bad && i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      for (GtkWidget *widget = find_widget (fields[i].value); widget != NULL;
           widget = gtk_widget_get_parent (widget))
        g_printerr ("# %s %s\n", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget));
  return g_log_writer_default (level, fields, n_fields, data);
}

/*
 * soak_explain_warnings:
 *
 * From here on a warning of a widget is preceded by what the widget stands in, from the inside out.
 */
void
soak_explain_warnings (void)
{
  g_log_set_writer_func (write_cb, NULL, NULL);
}
