/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Above the details: how what is selected stands as of the session's moment. */

#include "tie-detail-moment.h"

#include "tie-moment-words.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>

#define SPACING 3
/* While time passes, numbers that change more often cannot be read */
#define INTERVAL_MS 120

/**
 * TieDetailMoment:
 *
 * A card that is there while the session has a moment. It follows moment and selection, a few times
 * a second.
 */
struct _TieDetailMoment
{
  GtkWidget parent_instance;

  TieSession *session;
  TieDocument *document; /* whose capacity it is */
  TieCapacity *capacity; /* NULL: it counts none */
  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *words;
  guint update_id;
  gboolean outdated;
};

G_DEFINE_FINAL_TYPE (TieDetailMoment, tie_detail_moment, GTK_TYPE_WIDGET)

static void
find_capacity (TieDetailMoment *self, TieDocument *document)
{
  const char *unit;

  if (!g_set_object (&self->document, document))
    return;
  g_clear_object (&self->capacity);
  unit = document != NULL ? tie_document_get_capacity_unit (document) : NULL;
  if (unit != NULL)
    self->capacity = tie_capacity_new (document, unit, NULL);
}

static void
show (TieDetailMoment *self, TieDocument *document, const TieDate *moment)
{
  const char *language = tie_session_get_language (self->session);
  const char *id = tie_session_get_selection (self->session);
  GObject *object = id != NULL ? tie_document_lookup (document, id) : NULL;
  g_autofree char *date = tie_wording_date (moment, language);
  g_autofree char *title = g_strdup_printf (_ ("As of %s"), date);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *words = NULL;

  lines = tie_moment_words (document, self->capacity, object, moment, language);
  g_ptr_array_add (lines, NULL);
  words = g_strjoinv ("\n", (char **) lines->pdata);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->words), words);
}

/**
 * tie_detail_moment_update:
 * @self: the card
 *
 * Brings it up to date at once.
 */
void
tie_detail_moment_update (TieDetailMoment *self)
{
  TieDocument *document;
  const TieDate *moment;

  g_return_if_fail (TIE_IS_DETAIL_MOMENT (self));

  document = self->session != NULL ? tie_session_get_document (self->session) : NULL;
  /* What it adds up would tell what a quiz asks for */
  moment = document != NULL && tie_session_get_quiz (self->session, NULL) == NULL
               ? tie_session_get_moment (self->session)
               : NULL;
  self->outdated = FALSE;
  find_capacity (self, moment != NULL ? document : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), moment != NULL);
  if (moment != NULL)
    show (self, document, moment);
}

static gboolean
update_cb (gpointer data)
{
  TieDetailMoment *self = data;

  if (self->outdated)
    {
      tie_detail_moment_update (self);
      return G_SOURCE_CONTINUE;
    }
  self->update_id = 0;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TieDetailMoment *self)
{
  self->outdated = TRUE;
  if (self->update_id != 0)
    return;
  tie_detail_moment_update (self);
  self->update_id = g_timeout_add (INTERVAL_MS, update_cb, self);
}

static void
tie_detail_moment_dispose (GObject *object)
{
  TieDetailMoment *self = TIE_DETAIL_MOMENT (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->capacity);
  g_clear_object (&self->document);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tie_detail_moment_parent_class)->dispose (object);
}

static void
tie_detail_moment_class_init (TieDetailMomentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tie_detail_moment_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailmoment");
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tie_detail_moment_init (TieDetailMoment *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  self->title = create_label ("heading");
  self->words = create_label ("body");
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * tie_detail_moment_set_session:
 * @self: the card
 * @session: what it follows, for good
 *
 * Gives the card what it shows.
 */
void
tie_detail_moment_set_session (TieDetailMoment *self, TieSession *session)
{
  g_return_if_fail (TIE_IS_DETAIL_MOMENT (self));
  g_return_if_fail (TIE_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::moment", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::quiz", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selection", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::document", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  tie_detail_moment_update (self);
}
