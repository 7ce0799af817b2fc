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

/* To add up more flows would be felt: a thread does it */
#define MOST_AT_ONCE 5000

/**
 * TieDetailMoment:
 *
 * A card that is there while the session has a moment. It follows moment and selection, a few times
 * a second, and what a large document adds up to when that is found.
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
  gboolean asking; /* a thread is at work */
};

G_DEFINE_FINAL_TYPE (TieDetailMoment, tie_detail_moment, GTK_TYPE_WIDGET)

/* What is to be found, and what a thread finds */
typedef struct
{
  TieDocument *document;
  TieCapacity *capacity; /* NULL: it counts none, or it is to be found as well */
  gboolean has_capacity;
  TieDate moment;
  char *id; /* of what is selected; NULL: nothing */
  char *language;
  char *title;
  char *words;
} Question;

static void
question_free (Question *question)
{
  g_clear_object (&question->document);
  g_clear_object (&question->capacity);
  g_free (question->id);
  g_free (question->language);
  g_free (question->title);
  g_free (question->words);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static Question *
question_new (TieDetailMoment *self, TieDocument *document, const TieDate *moment)
{
  Question *question = g_new0 (Question, 1);

  question->document = g_object_ref (document);
  question->has_capacity = self->document == document;
  if (question->has_capacity)
    g_set_object (&question->capacity, self->capacity);
  question->moment = *moment;
  question->id = g_strdup (tie_session_get_selection (self->session));
  question->language = g_strdup (tie_session_get_language (self->session));
  return question;
}

/* Documents do not change, and may be read from any thread */
static void
answer (Question *question)
{
  TieDocument *document = question->document;
  const char *unit = tie_document_get_capacity_unit (document);
  GObject *object = question->id != NULL ? tie_document_lookup (document, question->id) : NULL;
  g_autofree char *date = tie_wording_date (&question->moment, question->language);
  g_autoptr (GPtrArray) lines = NULL;

  if (!question->has_capacity && unit != NULL)
    question->capacity = tie_capacity_new (document, unit, NULL);
  lines = tie_moment_words (document, question->capacity, object, &question->moment,
                            question->language);
  g_ptr_array_add (lines, NULL);
  question->title = g_strdup_printf (_ ("As of %s"), date);
  question->words = g_strjoinv ("\n", (char **) lines->pdata);
}

static void
take_answer (TieDetailMoment *self, const Question *question)
{
  g_set_object (&self->document, question->document);
  g_set_object (&self->capacity, question->capacity);
  gtk_label_set_text (GTK_LABEL (self->title), question->title);
  gtk_label_set_text (GTK_LABEL (self->words), question->words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer question, GCancellable *cancellable)
{
  answer (question);
  g_task_return_boolean (task, TRUE);
}

/* The document that is shown, and the moment as of which its numbers may be told; NULL: neither */
static TieDocument *
get_told (TieDetailMoment *self, const TieDate **moment)
{
  TieDocument *document = self->session != NULL ? tie_session_get_document (self->session) : NULL;

  /* What it adds up would tell what a quiz asks for */
  *moment = document != NULL && tie_session_get_quiz (self->session, NULL) == NULL
                ? tie_session_get_moment (self->session)
                : NULL;
  return *moment != NULL ? document : NULL;
}

/* What was asked may not be what is to be told by now: it is asked again then */
static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TieDetailMoment) self = data;
  const Question *question = g_task_get_task_data (G_TASK (result));
  const TieDate *moment;

  self->asking = FALSE;
  if (get_told (self, &moment) == question->document)
    take_answer (self, question);
  if (self->outdated && self->session != NULL)
    tie_detail_moment_update (self);
}

static void
ask (TieDetailMoment *self, Question *question)
{
  /* The thread may be the last to let go of the task, and a widget must not go there */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, answered_cb, g_object_ref (self));

  self->asking = TRUE;
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, answer_in_thread);
}

static void
forget (TieDetailMoment *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_clear_object (&self->document);
  g_clear_object (&self->capacity);
}

/**
 * tie_detail_moment_update:
 * @self: the card
 *
 * Brings it up to date: at once, where that does not take long.
 */
void
tie_detail_moment_update (TieDetailMoment *self)
{
  g_autoptr (Question) question = NULL;
  TieDocument *document;
  const TieDate *moment;

  g_return_if_fail (TIE_IS_DETAIL_MOMENT (self));

  document = get_told (self, &moment);
  self->outdated = document != NULL && self->asking;
  if (document == NULL)
    forget (self);
  if (document == NULL || self->asking)
    return;
  question = question_new (self, document, moment);
  if (tie_document_get_flows (document)->len > MOST_AT_ONCE)
    {
      ask (self, g_steal_pointer (&question));
      return;
    }
  answer (question);
  take_answer (self, question);
}

static gboolean
update_cb (gpointer data)
{
  TieDetailMoment *self = data;

  if (self->outdated)
    {
      if (!self->asking)
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
