/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A quiet bar over a canvas that tells how far its layout is, and stops it */

#include "tie-arranging-bar.h"

#include "tie-canvas-arranging.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

struct _TieArrangingBar
{
  TieBusyBar parent_instance;

  TieCanvas *canvas; /* unowned: cleared when it goes */
};

G_DEFINE_FINAL_TYPE (TieArrangingBar, tie_arranging_bar, TIE_TYPE_BUSY_BAR)

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

/* What fades out keeps what it said last */
static void
arranging_cb (TieArrangingBar *self)
{
  TieBusyBar *bar = TIE_BUSY_BAR (self);
  double done;
  TieArranging arranging = tie_canvas_get_arranging (self->canvas, &done);
  g_autofree char *text = NULL;

  tie_busy_bar_let_cancel (bar, arranging == TIE_ARRANGING_LAYOUT, GTK_WIDGET (self->canvas));
  if (arranging == TIE_ARRANGING_NOTHING)
    {
      tie_busy_bar_hide (bar);
      return;
    }
  text = dup_text (self, arranging);
  tie_busy_bar_tell (bar, text, done);
}

static void
tie_arranging_bar_cancel (TieBusyBar *bar)
{
  tie_canvas_stop_arranging (TIE_ARRANGING_BAR (bar)->canvas);
}

static void
tie_arranging_bar_dispose (GObject *object)
{
  g_clear_weak_pointer (&TIE_ARRANGING_BAR (object)->canvas);

  G_OBJECT_CLASS (tie_arranging_bar_parent_class)->dispose (object);
}

static void
tie_arranging_bar_class_init (TieArrangingBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_arranging_bar_dispose;
  TIE_BUSY_BAR_CLASS (klass)->cancel = tie_arranging_bar_cancel;
}

static void
tie_arranging_bar_init (TieArrangingBar *self)
{
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
