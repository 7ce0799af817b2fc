/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A document and the file it lives in: reading, watching, editing and saving it; and how the user
 * looks at it, which is remembered beside it. */

#include "tie-document-file-private.h"

#include "tie-editor.h"
#include "tie-errands.h"
#include "tie-layout-kind.h"
#include "tie-view-state.h"

/* What comes in quick succession, such as steps by keyboard, is written once */
#define REMEMBER_MS 400

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FILE,
  PROP_MODIFIED,
  PROP_LOADING,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_PINS,
  PROP_ARRANGEMENT,
  N_PROPS,
};

enum
{
  CHANGED_ON_DISK,
  UNKEPT,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieDocumentFile, tie_document_file, G_TYPE_OBJECT)

static void
history_changed_cb (TieDocumentFile *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINS]);
  tie_document_file_keep_changes (self);
}

typedef struct
{
  TieViewState view;
  GFile *file;
} Remembering;

static void
remembering_free (gpointer data)
{
  Remembering *self = data;

  tie_view_state_clear (&self->view);
  g_object_unref (self->file);
  g_free (self);
}

/* A view that cannot be kept is no reason to bother anybody: the document is safe */
static void
run_remembering (gpointer data)
{
  Remembering *self = data;
  g_autoptr (GError) error = NULL;

  if (!tie_view_state_save (&self->view, self->file, &error))
    g_info ("The view is not kept: %s", error->message);
}

static void
remember_now (TieDocumentFile *self)
{
  Remembering *remembering = g_new0 (Remembering, 1);
  TiePins *pins = tie_document_file_get_pins (self);

  g_clear_handle_id (&self->remember_id, g_source_remove);
  remembering->view.arrangement = self->arrangement;
  remembering->view.pins = pins != NULL ? tie_pins_ref (pins) : NULL;
  remembering->file = g_object_ref (self->file);
  tie_errands_add (run_remembering, remembering, remembering_free);
}

static gboolean
remember_cb (gpointer data)
{
  TieDocumentFile *self = data;

  self->remember_id = 0;
  remember_now (self);
  return G_SOURCE_REMOVE;
}

/*
 * tie_document_file_remember:
 *
 * Has the view kept for the next time, soon.
 */
void
tie_document_file_remember (TieDocumentFile *self)
{
  if (self->remember_id == 0 && self->file != NULL)
    self->remember_id = g_timeout_add (REMEMBER_MS, remember_cb, self);
}

/* Our own saving is seen by the watch too: only an entity tag that we do not know is news, and
 * before it has ended we do not know it */
static void
watch_changed_cb (TieDocumentFile *self, const char *etag)
{
  if (tie_document_file_is_saving (self))
    return;
  if (etag == NULL || g_strcmp0 (etag, self->etag) != 0)
    g_signal_emit (self, signals[CHANGED_ON_DISK], 0);
}

/*
 * tie_document_file_look_again:
 *
 * Has told, soon, if the file is not what we know of it: what happened while it was read or written
 * has not been told.
 */
void
tie_document_file_look_again (TieDocumentFile *self)
{
  /* Where files have no entity tag nothing could be told */
  if (self->watch != NULL && self->etag != NULL)
    tie_file_watch_look (self->watch);
}

/*
 * tie_document_file_tell_unkept:
 *
 * Tells, once, that changes cannot be kept.
 */
void
tie_document_file_tell_unkept (TieDocumentFile *self, const char *reason)
{
  if (self->told_unkept)
    return;
  self->told_unkept = TRUE;
  g_signal_emit (self, signals[UNKEPT], 0, reason);
}

static void
tie_document_file_dispose (GObject *object)
{
  TieDocumentFile *self = TIE_DOCUMENT_FILE (object);

  /* Whoever has the document gone has settled what was not saved */
  tie_document_file_forget_changes (self);
  tie_document_file_flush (self);
  g_clear_pointer (&self->found, tie_recovery_free);
  g_clear_object (&self->found_for);
  g_clear_pointer (&self->progress, tie_read_progress_unref);
  g_clear_object (&self->watch);
  g_clear_object (&self->awaited);
  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);

  G_OBJECT_CLASS (tie_document_file_parent_class)->dispose (object);
}

static void
tie_document_file_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TieDocumentFile *self = TIE_DOCUMENT_FILE (object);

  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, tie_document_file_get_document (self));
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, tie_document_file_is_modified (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, tie_document_file_is_loading (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, tie_document_file_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, tie_document_file_can_redo (self));
      break;
    case PROP_PINS:
      g_value_set_boxed (value, tie_document_file_get_pins (self));
      break;
    case PROP_ARRANGEMENT:
      g_value_set_enum (value, (int) self->arrangement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tie_document_file_class_init (TieDocumentFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = tie_document_file_dispose;
  object_class->get_property = tie_document_file_get_property;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, TIE_TYPE_DOCUMENT, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_PINS] = g_param_spec_boxed ("pins", NULL, NULL, TIE_TYPE_PINS, flags);
  properties[PROP_ARRANGEMENT] = g_param_spec_enum ("arrangement", NULL, NULL, TIE_TYPE_LAYOUT_KIND,
                                                    (int) TIE_LAYOUT_STRESS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TieDocumentFile::changed-on-disk:
   *
   * Somebody else has written the file, and has come to rest.
   */
  signals[CHANGED_ON_DISK] = g_signal_new ("changed-on-disk", TIE_TYPE_DOCUMENT_FILE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TieDocumentFile::unkept:
   * @self: the document's file
   * @reason: why
   *
   * Changes that are not saved would not survive a crash: they cannot be kept.
   */
  signals[UNKEPT] =
      g_signal_new ("unkept", TIE_TYPE_DOCUMENT_FILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
tie_document_file_init (TieDocumentFile *self)
{
  self->history = tie_history_new ();
  g_signal_connect_object (self->history, "changed", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tie_document_file_new:
 *
 * Returns: (transfer full): without a document and without a file
 */
TieDocumentFile *
tie_document_file_new (void)
{
  return g_object_new (TIE_TYPE_DOCUMENT_FILE, NULL);
}

/**
 * tie_document_file_get_document:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): the document as it now stands
 */
TieDocument *
tie_document_file_get_document (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return tie_history_get_document (self->history);
}

/**
 * tie_document_file_get_file:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): where it was read from or saved to last; without a
 *   document also a file that could not be read
 */
GFile *
tie_document_file_get_file (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return self->file;
}

/**
 * tie_document_file_is_modified:
 * @self: the document's file
 *
 * Returns: whether there is something to save
 */
gboolean
tie_document_file_is_modified (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_is_modified (self->history);
}

/**
 * tie_document_file_is_loading:
 * @self: the document's file
 *
 * Returns: whether a file is being read
 */
gboolean
tie_document_file_is_loading (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return self->n_loading > 0;
}

/**
 * tie_document_file_get_awaited:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): the file that is being read
 */
GFile *
tie_document_file_get_awaited (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return self->awaited;
}

/**
 * tie_document_file_is_saving:
 * @self: the document's file
 *
 * Returns: whether the document is being written
 */
gboolean
tie_document_file_is_saving (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return !g_queue_is_empty (&self->writings);
}

/**
 * tie_document_file_is_read_only:
 * @self: the document's file
 *
 * Returns: whether saving needs another file, as for a bundled map
 */
gboolean
tie_document_file_is_read_only (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return self->file == NULL || g_file_has_uri_scheme (self->file, "resource");
}

/**
 * tie_document_file_can_undo:
 * @self: the document's file
 *
 * Returns: whether an edit can be taken back
 */
gboolean
tie_document_file_can_undo (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_can_undo (self->history);
}

/**
 * tie_document_file_can_redo:
 * @self: the document's file
 *
 * Returns: whether an edit that was taken back can be made again
 */
gboolean
tie_document_file_can_redo (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);

  return tie_history_can_redo (self->history);
}

/**
 * tie_document_file_set_texts:
 * @self: the document's file, with a document
 * @edits: (array length=n_edits): what to change
 * @n_edits: how many
 * @language: the language of the new texts
 * @error: why it was refused
 *
 * Edits the document, as one step that can be undone; all of the edits are made, or none.
 *
 * Returns: whether it was done
 */
gboolean
tie_document_file_set_texts (TieDocumentFile *self,
                             const TieTextEdit *edits,
                             gsize n_edits,
                             const char *language,
                             GError **error)
{
  g_autoptr (TieDocument) edited = NULL;

  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), FALSE);
  g_return_val_if_fail (tie_document_file_get_document (self) != NULL, FALSE);

  edited = g_object_ref (tie_document_file_get_document (self));
  for (gsize i = 0; i < n_edits; i++)
    {
      g_autoptr (TieDocument) before = g_steal_pointer (&edited);

      edited = tie_editor_set_text (before, edits[i].pointer, language, edits[i].text, error);
      if (edited == NULL)
        return FALSE;
    }

  if (n_edits > 0)
    tie_history_push (self->history, edited);
  return TRUE;
}

/**
 * tie_document_file_edit:
 * @self: the document's file, with a document
 * @edited: what an edit made of the present document; itself: nothing
 * @go_on: this is undone in one step with the edit before
 *
 * Goes on to the edited document, as a step that can be undone.
 */
void
tie_document_file_edit (TieDocumentFile *self, TieDocument *edited, gboolean go_on)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (TIE_IS_DOCUMENT (edited));
  g_return_if_fail (tie_document_file_get_document (self) != NULL);

  if (edited == tie_document_file_get_document (self))
    return;
  if (go_on)
    tie_history_go_on (self->history, edited);
  else
    tie_history_push (self->history, edited);
}

/**
 * tie_document_file_get_pins:
 * @self: the document's file
 *
 * Returns: (transfer none) (nullable): where organisations stand that the user put in their place
 */
TiePins *
tie_document_file_get_pins (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), NULL);

  return tie_history_get_pins (self->history);
}

/**
 * tie_document_file_set_pins:
 * @self: the document's file, with a document
 * @pins: (nullable): where organisations stand that the user put in their place; NULL: none
 * @go_on: this is undone in one step with what went before, if that was about pins too
 *
 * Remembers the pins beside the document, as one step that can be undone. The document itself does
 * not change.
 */
void
tie_document_file_set_pins (TieDocumentFile *self, TiePins *pins, gboolean go_on)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail (tie_document_file_get_document (self) != NULL);

  if (tie_pins_equal (pins, tie_document_file_get_pins (self)))
    return;
  tie_history_push_pins (self->history, pins, go_on);
  tie_document_file_remember (self);
}

/**
 * tie_document_file_get_arrangement:
 * @self: the document's file
 *
 * Returns: how the document's network is laid out
 */
TieLayoutKind
tie_document_file_get_arrangement (TieDocumentFile *self)
{
  g_return_val_if_fail (TIE_IS_DOCUMENT_FILE (self), TIE_LAYOUT_STRESS);

  return self->arrangement;
}

/**
 * tie_document_file_set_arrangement:
 * @self: the document's file
 * @arrangement: how the document's network is laid out
 *
 * Remembers the arrangement beside the document.
 */
void
tie_document_file_set_arrangement (TieDocumentFile *self, TieLayoutKind arrangement)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));
  g_return_if_fail ((guint) arrangement < TIE_N_LAYOUT_KINDS);

  if (self->arrangement == arrangement)
    return;
  self->arrangement = arrangement;
  tie_document_file_remember (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGEMENT]);
}

/**
 * tie_document_file_flush:
 * @self: the document's file
 *
 * Writes at once what is about to be remembered, before nobody is there to do it.
 */
void
tie_document_file_flush (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));

  if (self->remember_id != 0)
    remember_now (self);
  tie_errands_wait ();
}

/* Steps through the history; what it does to the pins is remembered */
static void
step (TieDocumentFile *self, void (*go) (TieHistory *))
{
  TiePins *pins = tie_document_file_get_pins (self);
  g_autoptr (TiePins) before = pins != NULL ? tie_pins_ref (pins) : NULL;

  go (self->history);
  if (!tie_pins_equal (before, tie_document_file_get_pins (self)))
    tie_document_file_remember (self);
}

/**
 * tie_document_file_undo:
 * @self: the document's file
 *
 * Takes back the last edit or movement of an organisation, if there is one.
 */
void
tie_document_file_undo (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));

  step (self, tie_history_undo);
}

/**
 * tie_document_file_redo:
 * @self: the document's file
 *
 * Makes the edit or movement again that was taken back last, if there is one.
 */
void
tie_document_file_redo (TieDocumentFile *self)
{
  g_return_if_fail (TIE_IS_DOCUMENT_FILE (self));

  step (self, tie_history_redo);
}

/*
 * tie_document_file_set_file:
 *
 * The document lives there from now on. A view that is about to be remembered is so for the file
 * before.
 */
void
tie_document_file_set_file (TieDocumentFile *self, GFile *file)
{
  if (self->file != NULL && g_file_equal (self->file, file))
    return;

  if (self->remember_id != 0)
    remember_now (self);
  tie_document_file_forget_changes (self);
  g_set_object (&self->file, file);
  g_clear_object (&self->watch);
  if (!tie_document_file_is_read_only (self))
    {
      self->watch = tie_file_watch_new (file);
      g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}
