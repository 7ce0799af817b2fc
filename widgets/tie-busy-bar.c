/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A quiet bar over something, which tells how far it is, and stops it */

#include "tie-busy-bar.h"

#include <glib/gi18n-lib.h>

#define MARGIN 12
#define SPACING 12
#define PROGRESS_WIDTH 140

typedef struct
{
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *progress;
  GtkWidget *cancel;
} TieBusyBarPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TieBusyBar, tie_busy_bar, GTK_TYPE_WIDGET)

static TieBusyBarPrivate *
get_private (TieBusyBar *self)
{
  return tie_busy_bar_get_instance_private (self);
}

static void
cancel_cb (TieBusyBar *self)
{
  TIE_BUSY_BAR_GET_CLASS (self)->cancel (self);
}

static void
tie_busy_bar_dispose (GObject *object)
{
  g_clear_pointer (&get_private (TIE_BUSY_BAR (object))->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_busy_bar_parent_class)->dispose (object);
}

static void
tie_busy_bar_class_init (TieBusyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_busy_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "busybar");
}

static GtkWidget *
create_box (TieBusyBar *self)
{
  TieBusyBarPrivate *priv = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  priv->label = gtk_label_new (NULL);
  priv->progress = gtk_progress_bar_new ();
  priv->cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  gtk_label_set_ellipsize (GTK_LABEL (priv->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (priv->label, "numeric");
  gtk_widget_set_size_request (priv->progress, PROGRESS_WIDTH, -1);
  gtk_widget_set_valign (priv->progress, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (priv->cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), priv->label);
  gtk_box_append (GTK_BOX (box), priv->progress);
  gtk_box_append (GTK_BOX (box), priv->cancel);
  gtk_widget_add_css_class (box, "busy");
  return box;
}

static void
tie_busy_bar_init (TieBusyBar *self)
{
  TieBusyBarPrivate *priv = get_private (self);

  priv->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (priv->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (priv->revealer), create_box (self));
  gtk_widget_set_parent (priv->revealer, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), MARGIN);
}

/**
 * tie_busy_bar_let_cancel:
 * @allowed: whether it can be stopped
 * @next_focus: what gets the keyboard's focus if the button has it and is not allowed any more: it
 *   would keep it to itself
 *
 * Has the button do something, or not.
 */
void
tie_busy_bar_let_cancel (TieBusyBar *self, gboolean allowed, GtkWidget *next_focus)
{
  TieBusyBarPrivate *priv;

  g_return_if_fail (TIE_IS_BUSY_BAR (self));
  g_return_if_fail (GTK_IS_WIDGET (next_focus));

  priv = get_private (self);
  if (!allowed && gtk_widget_has_focus (priv->cancel))
    gtk_widget_grab_focus (next_focus);
  gtk_widget_set_sensitive (priv->cancel, allowed);
}

/**
 * tie_busy_bar_tell:
 * @text: what goes on
 * @done: how far it is, 0 to 1
 *
 * Shows itself and tells that.
 */
void
tie_busy_bar_tell (TieBusyBar *self, const char *text, double done)
{
  TieBusyBarPrivate *priv;

  g_return_if_fail (TIE_IS_BUSY_BAR (self));
  g_return_if_fail (text != NULL);

  priv = get_private (self);
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (priv->label)), text) != 0)
    {
      gtk_label_set_text (GTK_LABEL (priv->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (priv->progress),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (priv->progress), done);
  gtk_widget_set_can_target (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (priv->revealer), TRUE);
}

/**
 * tie_busy_bar_hide:
 *
 * Has nothing to tell any more: fades out with what it said last.
 */
void
tie_busy_bar_hide (TieBusyBar *self)
{
  g_return_if_fail (TIE_IS_BUSY_BAR (self));

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (get_private (self)->revealer), FALSE);
}

/**
 * tie_busy_bar_is_shown:
 *
 * Returns: whether it tells something
 */
gboolean
tie_busy_bar_is_shown (TieBusyBar *self)
{
  g_return_val_if_fail (TIE_IS_BUSY_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (get_private (self)->revealer));
}
