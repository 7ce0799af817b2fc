/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What assistive technology and the keyboard's focus see of one drawn mark */

#include "tie-canvas-mark.h"

#include <glib/gi18n-lib.h>

/**
 * TieCanvasMark:
 *
 * A child of a canvas that draws nothing and takes no pointer: it lies over a group of the scene,
 * carries its title and description, can have the keyboard's focus, and offers to select it.
 * "activate" asks its canvas for that.
 */
struct _TieCanvasMark
{
  GtkWidget parent_instance;

  char *group_id;
  char *subject;
  char *name;
  char *description;
  int selected; /* -1: not told yet */
};

G_DEFINE_FINAL_TYPE (TieCanvasMark, tie_canvas_mark, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
select_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACTIVATE], 0);
}

static void
tie_canvas_mark_finalize (GObject *object)
{
  TieCanvasMark *self = TIE_CANVAS_MARK (object);

  g_free (self->group_id);
  g_free (self->subject);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (tie_canvas_mark_parent_class)->finalize (object);
}

static void
tie_canvas_mark_class_init (TieCanvasMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = tie_canvas_mark_finalize;

  /**
   * TieCanvasMark::activate:
   *
   * Somebody wants it selected.
   */
  signals[ACTIVATE] =
      g_signal_new ("activate", TIE_TYPE_CANVAS_MARK, G_SIGNAL_RUN_FIRST | G_SIGNAL_ACTION, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  gtk_widget_class_install_action (widget_class, "mark.select", NULL, select_action);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "mark");
}

static void
tie_canvas_mark_init (TieCanvasMark *self)
{
  self->selected = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * tie_canvas_mark_new:
 *
 * Returns: (transfer floating): a mark that stands for nothing yet
 */
GtkWidget *
tie_canvas_mark_new (void)
{
  return g_object_new (TIE_TYPE_CANVAS_MARK, NULL);
}

static gboolean
replace (char **place, const char *text)
{
  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  g_free (*place);
  *place = g_strdup (text);
  return TRUE;
}

/* GTK 4.8 tells of the state of a button that is no toggle to nobody who listens for words: they
 * say it as well */
static void
tell_description (TieCanvasMark *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  /* Translators: said of what is selected in a chart, after what it is */
  const char *state = self->selected == TRUE ? _ ("Selected") : NULL;
  g_autofree char *both = NULL;

  if (self->description != NULL && state != NULL)
    both = g_strconcat (self->description, "\n", state, NULL);
  if (self->description != NULL || state != NULL)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    both != NULL                ? both
                                    : self->description != NULL ? self->description
                                                                : state,
                                    -1);
  else
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/**
 * tie_canvas_mark_set_group:
 * @group: what it stands for; copied
 * @name: what it is called
 * @description: (nullable): what else there is to say
 */
void
tie_canvas_mark_set_group (TieCanvasMark *self,
                           const TieSceneGroup *group,
                           const char *name,
                           const char *description)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (TIE_IS_CANVAS_MARK (self));
  g_return_if_fail (group != NULL && name != NULL);

  replace (&self->group_id, group->id);
  replace (&self->subject, group->subject);
  if (replace (&self->name, name))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  if (replace (&self->description, description))
    tell_description (self);
}

/**
 * tie_canvas_mark_get_group_id:
 *
 * Returns: (nullable): the id of its group in the scene
 */
const char *
tie_canvas_mark_get_group_id (TieCanvasMark *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS_MARK (self), NULL);

  return self->group_id;
}

/**
 * tie_canvas_mark_get_subject:
 *
 * Returns: (nullable): the id of the document's object that it shows
 */
const char *
tie_canvas_mark_get_subject (TieCanvasMark *self)
{
  g_return_val_if_fail (TIE_IS_CANVAS_MARK (self), NULL);

  return self->subject;
}

/**
 * tie_canvas_mark_set_selected:
 * @selected: whether what it shows is selected
 */
void
tie_canvas_mark_set_selected (TieCanvasMark *self, gboolean selected)
{
  g_return_if_fail (TIE_IS_CANVAS_MARK (self));

  selected = !!selected;
  if (self->selected == selected)
    return;

  if (selected || self->selected == TRUE)
    {
      self->selected = selected;
      tell_description (self);
    }
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
