/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Lays a window out once more where GTK 4.8 forgets to.
 *
 * A flap finds out while it is given its room that it has to fold, and asks for another size. What
 * stands above it and is given room at that moment, as it is when a toast comes, takes that as
 * settled; what stands between them goes on waiting, and would neither be painted nor ever ask
 * again. */

#include "tie-window-private.h"

static void
folded_cb (TieWindow *self)
{
  self->folded_lately = TRUE;
}

/* Each of them: nobody knows which has been forgotten, and one that waits passes nothing on. */
static void
lay_out_all_above (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_resize (widget);
}

/* Before the frame is painted: the clock lays out again whatever asks for it here */
static void
after_layout_cb (TieWindow *self, GdkFrameClock *clock)
{
  if (!self->folded_lately)
    return;
  self->folded_lately = FALSE;
  if (self->relayout_frame == gdk_frame_clock_get_frame_counter (clock))
    return;
  self->relayout_frame = gdk_frame_clock_get_frame_counter (clock);
  lay_out_all_above (GTK_WIDGET (self->left_flap));
}

static void
realize_cb (TieWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "layout",
                           G_CALLBACK (after_layout_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * tie_window_init_relayout:
 * @self: the window
 *
 * Sees to it that it stays laid out when its flaps fold.
 */
void
tie_window_init_relayout (TieWindow *self)
{
  g_signal_connect_object (self->left_flap, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->details_flap, "notify::folded", G_CALLBACK (folded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "realize", G_CALLBACK (realize_cb), NULL);
}
