/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The list of what is wrong with a document, each with its line and column, to read and to copy. */

#include "tie-problem-window.h"

#include "tie-escape.h"
#include "tie-problem.h"

#include <glib/gi18n-lib.h>

/* So many are listed; copying takes all */
#define MAX_ROWS 500
/* More than there is room for at first */
#define FIRST_ROWS 24
/* Then so many at once, between which the window does what else there is to do: each row takes
 * milliseconds */
#define ROWS_AT_ONCE 6

struct _TieProblemWindow
{
  AdwWindow parent_instance;

  char *file_name;
  GPtrArray *problems;
  guint n_listed;
  guint listing; /* the source that adds rows; 0: none */

  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkListBox *list;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (TieProblemWindow, tie_problem_window, ADW_TYPE_WINDOW)

static void
copy_cb (TieProblemWindow *self)
{
  g_autofree char *text = tie_problem_window_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Copied")));
}

static void
tie_problem_window_finalize (GObject *object)
{
  TieProblemWindow *self = TIE_PROBLEM_WINDOW (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->file_name, g_free);

  G_OBJECT_CLASS (tie_problem_window_parent_class)->finalize (object);
}

static void
tie_problem_window_dispose (GObject *object)
{
  g_clear_handle_id (&TIE_PROBLEM_WINDOW (object)->listing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TIE_TYPE_PROBLEM_WINDOW);

  G_OBJECT_CLASS (tie_problem_window_parent_class)->dispose (object);
}

static void
tie_problem_window_class_init (TieProblemWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_problem_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tie_problem_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-problem-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TieProblemWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TieProblemWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TieProblemWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TieProblemWindow, more);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tie_problem_window_init (TieProblemWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
row_new (const TieProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean error = problem->severity == TIE_SEVERITY_ERROR;
  GtkWidget *icon =
      gtk_image_new_from_icon_name (error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  g_autofree char *message = tie_escape (problem->message);
  g_autofree char *place = NULL;

  /* Translators: a line and a column of a file, and where that is in it */
  place = g_strdup_printf (_ ("Line %u, column %u · %s"), problem->line, problem->column,
                           *problem->pointer != '\0' ? problem->pointer : "/");
  gtk_widget_set_tooltip_text (icon, error ? _ ("Error") : _ ("Warning"));
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (row), TRUE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

/* Returns whether there are more to be listed. */
static gboolean
list_some (TieProblemWindow *self, guint n)
{
  const guint most = MIN (self->problems->len, MAX_ROWS);

  for (; n > 0 && self->n_listed < most; n--)
    gtk_list_box_append (self->list,
                         row_new (g_ptr_array_index (self->problems, self->n_listed++)));
  gtk_widget_set_visible (self->more,
                          self->n_listed == most && self->problems->len > self->n_listed);
  return self->n_listed < most;
}

static gboolean
list_cb (gpointer data)
{
  TieProblemWindow *self = data;

  if (list_some (self, ROWS_AT_ONCE))
    return G_SOURCE_CONTINUE;
  self->listing = 0;
  return G_SOURCE_REMOVE;
}

/**
 * tie_problem_window_new:
 * @parent: the window of the document
 * @file_name: the name of its file
 * @problems: (element-type TieProblem): what is wrong
 *
 * Returns: (transfer floating): the list, not yet presented
 */
GtkWidget *
tie_problem_window_new (GtkWindow *parent, const char *file_name, GPtrArray *problems)
{
  TieProblemWindow *self;

  g_return_val_if_fail (problems != NULL, NULL);

  self = g_object_new (TIE_TYPE_PROBLEM_WINDOW, "transient-for", parent, NULL);
  self->file_name = g_strdup (file_name);
  self->problems = g_ptr_array_ref (problems);
  adw_window_title_set_subtitle (self->title, file_name);
  if (list_some (self, FIRST_ROWS))
    self->listing = g_idle_add_full (G_PRIORITY_LOW, list_cb, self, NULL);
  return GTK_WIDGET (self);
}

/**
 * tie_problem_window_dup_text:
 * @self: the list
 *
 * Returns: (transfer full): all problems, a line each, as `tieline validate` writes them
 */
char *
tie_problem_window_dup_text (TieProblemWindow *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (TIE_IS_PROBLEM_WINDOW (self), NULL);

  for (guint i = 0; i < self->problems->len; i++)
    {
      g_autofree char *line =
          tie_problem_to_gnu (g_ptr_array_index (self->problems, i), self->file_name);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
