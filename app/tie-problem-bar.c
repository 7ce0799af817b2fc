/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The bar under the header that says what is wrong with the document or its file. */

#include "tie-problem-bar.h"

#include "tie-problem-window.h"
#include "tie-problem.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

struct _TieProblemBar
{
  GtkWidget parent_instance;

  char *file_name;
  GPtrArray *problems; /* NULL when it is about something else */
  gboolean old_kept;

  GtkRevealer *revealer;
  GtkWidget *bar;
  GtkImage *icon;
  GtkLabel *label;
  GtkWidget *show_button;
  GtkButton *reload_button;
};

G_DEFINE_FINAL_TYPE (TieProblemBar, tie_problem_bar, GTK_TYPE_WIDGET)

static void
show_cb (TieProblemBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->problems != NULL)
    gtk_window_present (
        GTK_WINDOW (tie_problem_window_new (GTK_WINDOW (root), self->file_name, self->problems)));
}

static void
tie_problem_bar_dispose (GObject *object)
{
  TieProblemBar *self = TIE_PROBLEM_BAR (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->file_name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TIE_TYPE_PROBLEM_BAR);

  G_OBJECT_CLASS (tie_problem_bar_parent_class)->dispose (object);
}

static void
tie_problem_bar_class_init (TieProblemBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_problem_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tieline/Tieline/tie-problem-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, bar);
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, icon);
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, label);
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, show_button);
  gtk_widget_class_bind_template_child (widget_class, TieProblemBar, reload_button);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, tie_problem_bar_hide);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tie_problem_bar_init (TieProblemBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (TieProblemBar *self, const char *text, gboolean error, const char *reload_label)
{
  gtk_label_set_text (self->label, text);
  gtk_image_set_from_icon_name (self->icon,
                                error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (self->bar, error ? "warning" : "error");
  gtk_widget_add_css_class (self->bar, error ? "error" : "warning");
  gtk_widget_set_visible (self->show_button, self->problems != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reload_button), reload_label != NULL);
  if (reload_label != NULL)
    gtk_button_set_label (self->reload_button, reload_label);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static guint
count (GPtrArray *problems, TieSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    if (((const TieProblem *) g_ptr_array_index (problems, i))->severity == severity)
      n++;
  return n;
}

/**
 * tie_problem_bar_show_problems:
 * @self: the bar
 * @file_name: the name of the file
 * @problems: (element-type TieProblem): at least one
 * @old_kept: whether the window goes on showing an earlier state
 *
 * Says how many errors a document has, or, if it has none, how many warnings.
 */
void
tie_problem_bar_show_problems (TieProblemBar *self,
                               const char *file_name,
                               GPtrArray *problems,
                               gboolean old_kept)
{
  guint n_errors;
  guint n_warnings;
  g_autofree char *n = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (TIE_IS_PROBLEM_BAR (self));
  g_return_if_fail (problems != NULL && problems->len > 0);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_ptr_array_ref (problems);
  g_free (self->file_name);
  self->file_name = g_strdup (file_name);
  self->old_kept = old_kept;

  n_errors = count (problems, TIE_SEVERITY_ERROR);
  n_warnings = problems->len - n_errors;
  n = tie_wording_number (n_errors > 0 ? n_errors : n_warnings, NULL);
  if (n_errors == 0)
    text = g_strdup_printf (ngettext ("“%s” has %s warning.", "“%s” has %s warnings.", n_warnings),
                            file_name, n);
  else if (old_kept)
    text = g_strdup_printf (ngettext ("“%s” has %s error. The earlier state is shown.",
                                      "“%s” has %s errors. The earlier state is shown.", n_errors),
                            file_name, n);
  else
    text = g_strdup_printf (ngettext ("“%s” has %s error and cannot be shown.",
                                      "“%s” has %s errors and cannot be shown.", n_errors),
                            file_name, n);
  show_text (self, text, n_errors > 0, NULL);
}

/**
 * tie_problem_bar_show_failure:
 * @self: the bar
 * @message: what went wrong
 *
 * Says that a file could not be read at all.
 */
void
tie_problem_bar_show_failure (TieProblemBar *self, const char *message)
{
  g_return_if_fail (TIE_IS_PROBLEM_BAR (self));

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  show_text (self, message, TRUE, NULL);
}

/**
 * tie_problem_bar_show_changed:
 * @self: the bar
 *
 * Says that somebody else has written the file while there is something unsaved.
 */
void
tie_problem_bar_show_changed (TieProblemBar *self)
{
  g_return_if_fail (TIE_IS_PROBLEM_BAR (self));

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  show_text (self, _ ("The file has been changed by another program; your changes are not saved."),
             FALSE, _ ("_Discard and Reload"));
}

/**
 * tie_problem_bar_continue:
 * @self: the bar
 * @other: the one that it takes the place of
 *
 * Says the same. What was worded elsewhere stays in the language that it was worded in.
 */
void
tie_problem_bar_continue (TieProblemBar *self, TieProblemBar *other)
{
  g_return_if_fail (TIE_IS_PROBLEM_BAR (self));
  g_return_if_fail (TIE_IS_PROBLEM_BAR (other));

  if (!tie_problem_bar_is_shown (other))
    return;
  if (other->problems != NULL)
    tie_problem_bar_show_problems (self, other->file_name, other->problems, other->old_kept);
  else if (gtk_widget_get_visible (GTK_WIDGET (other->reload_button)))
    tie_problem_bar_show_changed (self);
  else
    tie_problem_bar_show_failure (self, tie_problem_bar_get_text (other));
}

/**
 * tie_problem_bar_hide:
 * @self: the bar
 *
 * Takes the bar away.
 */
void
tie_problem_bar_hide (TieProblemBar *self)
{
  g_return_if_fail (TIE_IS_PROBLEM_BAR (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
}

/**
 * tie_problem_bar_is_shown:
 * @self: the bar
 *
 * Returns: whether it has something to say
 */
gboolean
tie_problem_bar_is_shown (TieProblemBar *self)
{
  g_return_val_if_fail (TIE_IS_PROBLEM_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * tie_problem_bar_get_text:
 * @self: the bar
 *
 * Returns: what it says
 */
const char *
tie_problem_bar_get_text (TieProblemBar *self)
{
  g_return_val_if_fail (TIE_IS_PROBLEM_BAR (self), NULL);

  return gtk_label_get_text (self->label);
}

/**
 * tie_problem_bar_get_problems:
 * @self: the bar
 *
 * Returns: (transfer none) (nullable) (element-type TieProblem): the problems it speaks of
 */
GPtrArray *
tie_problem_bar_get_problems (TieProblemBar *self)
{
  g_return_val_if_fail (TIE_IS_PROBLEM_BAR (self), NULL);

  return self->problems;
}
