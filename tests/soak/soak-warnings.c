/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A soak ends with the first warning. Where the widget stands that GTK warns of, by name and
 * address, nobody can look up any more then, nor who was calling. */

#include "soak.h"

#include <execinfo.h>
#include <string.h>
#include <unistd.h>

#define HEXADECIMAL 16
#define MOST_CALLERS 64

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

static void
tell_place (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_printerr ("# %s %s\n", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget));
}

/* By module and address, which addr2line knows by name */
static void
tell_callers (void)
{
  void *callers[MOST_CALLERS];

  backtrace_symbols_fd (callers, backtrace (callers, MOST_CALLERS), STDERR_FILENO);
}

/* The path in a chooser of files of GTK 4.8 forgets to give a button its room now and then,
 * whatever the program does. */
static gboolean
is_for_gtk (GtkWidget *widget, const char *message)
{
  const GType path_bar = g_type_from_name ("GtkPathBar");

  return widget != NULL && path_bar != 0 && gtk_widget_get_ancestor (widget, path_bar) != NULL
         && strstr (message, "without a current allocation") != NULL;
}

static GLogWriterOutput
write_cb (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  const char *message = "";
  GtkWidget *widget;

  if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) == 0)
    return g_log_writer_default (level, fields, n_fields, data);
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      message = fields[i].value;
  widget = find_widget (message);
  if (is_for_gtk (widget, message))
    return G_LOG_WRITER_HANDLED;
  tell_place (widget);
  g_log_writer_default (level, fields, n_fields, data);
  tell_callers ();
  G_BREAKPOINT ();
  return G_LOG_WRITER_HANDLED;
}

/*
 * soak_end_with_warnings:
 *
 * From here on a warning ends the process, as G_DEBUG=fatal-warnings has it, but for those that are
 * GTK's to mend; what the widget stands in that it tells of is told first, from the inside out, and
 * who was calling after it.
 */
void
soak_end_with_warnings (void)
{
  g_log_set_writer_func (write_cb, NULL, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
}
