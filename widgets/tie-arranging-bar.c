/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A quiet bar over a canvas that tells how far its layout is, and stops it */

#include "tie-arranging-bar.h"

#include "tie-canvas-arranging.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

#define MARGIN 12
#define SPACING 12
#define PROGRESS_WIDTH 140

struct _TieArrangingBar
{
  GtkWidget parent_instance;

  TieCanvas *canvas; /* unowned: cleared when it goes */
  GtkWidget *revealer;
  GtkWidget *label;
  GtkWidget *progress;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (TieArrangingBar, tie_arranging_bar, GTK_TYPE_WIDGET)

static char *
dup_text (TieArrangingBar *self, TieArranging arranging)
{
  TieSession *session = tie_canvas_get_session (self->canvas);
  TieDocument *document = session != NULL ? tie_session_get_document (session) : NULL;
  guint n = document != NULL ? tie_document_get_organizations (document)->len : 0;
  g_autofree char *number =
      tie_wording_number (n, session != NULL ? tie_session_get_language (session) : NULL);

  if (arranging == TIE_ARRANGING_LAYOUT)
    /* Translators: a number such as 10,000 */
    return g_strdup_printf (ngettext ("Arranging %s organization…", "Arranging %s organizations…",
                                      n),
                            number);
  /* Translators: a number such as 10,000 */
  return g_strdup_printf (ngettext ("Drawing %s organization…", "Drawing %s organizations…", n),
                          number);
}

static void
tell (TieArrangingBar *self, TieArranging arranging)
{
  g_autofree char *text = dup_text (self, arranging);

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->label)), text) == 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

/* What fades out keeps what it said last; a button that cannot be used any more would keep the
 * keyboard's focus to itself */
static void
arranging_cb (TieArrangingBar *self)
{
  double done;
  TieArranging arranging = tie_canvas_get_arranging (self->canvas, &done);

  if (arranging != TIE_ARRANGING_LAYOUT && gtk_widget_has_focus (self->cancel))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  if (arranging != TIE_ARRANGING_NOTHING)
    {
      tell (self, arranging);
      gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), done);
    }
  gtk_widget_set_sensitive (self->cancel, arranging == TIE_ARRANGING_LAYOUT);
  gtk_widget_set_can_target (GTK_WIDGET (self), arranging != TIE_ARRANGING_NOTHING);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), arranging != TIE_ARRANGING_NOTHING);
}

static void
cancel_cb (TieArrangingBar *self)
{
  tie_canvas_stop_arranging (self->canvas);
}

static void
tie_arranging_bar_dispose (GObject *object)
{
  TieArrangingBar *self = TIE_ARRANGING_BAR (object);

  g_clear_weak_pointer (&self->canvas);
  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (tie_arranging_bar_parent_class)->dispose (object);
}

static void
tie_arranging_bar_class_init (TieArrangingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_arranging_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "arrangingbar");
}

static GtkWidget *
create_box (TieArrangingBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->label = gtk_label_new (NULL);
  self->progress = gtk_progress_bar_new ();
  self->cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_size_request (self->progress, PROGRESS_WIDTH, -1);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->cancel);
  gtk_widget_add_css_class (box, "arranging");
  return box;
}

static void
tie_arranging_bar_init (TieArrangingBar *self)
{
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), create_box (self));
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), MARGIN);
}

/**
 * tie_arranging_bar_new:
 * @canvas: the canvas that it lies over
 *
 * Returns: (transfer floating): the bar, which shows itself when it has something to tell
 */
GtkWidget *
tie_arranging_bar_new (TieCanvas *canvas)
{
  TieArrangingBar *self;

  g_return_val_if_fail (TIE_IS_CANVAS (canvas), NULL);

  self = g_object_new (TIE_TYPE_ARRANGING_BAR, NULL);
  g_set_weak_pointer (&self->canvas, canvas);
  g_signal_connect_object (canvas, "arranging", G_CALLBACK (arranging_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * tie_arranging_bar_is_shown:
 *
 * Returns: whether it tells something
 */
gboolean
tie_arranging_bar_is_shown (TieArrangingBar *self)
{
  g_return_val_if_fail (TIE_IS_ARRANGING_BAR (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}
