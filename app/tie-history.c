/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The states of a document that one can go back and forth between, and which of them is on disk. */

#include "tie-history.h"

struct _TieHistory
{
  GObject parent_instance;

  GPtrArray *states; /* of TieDocument, oldest first */
  guint current;     /* index into them, when there is one */
  int saved;         /* index of the state on disk, or -1 */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieHistory, tie_history, G_TYPE_OBJECT)

static void
tie_history_dispose (GObject *object)
{
  TieHistory *self = TIE_HISTORY (object);

  g_clear_pointer (&self->states, g_ptr_array_unref);

  G_OBJECT_CLASS (tie_history_parent_class)->dispose (object);
}

static void
tie_history_class_init (TieHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_history_dispose;

  /**
   * TieHistory::changed:
   *
   * The document is another one, or what can be undone, redone or saved.
   */
  signals[CHANGED] = g_signal_new ("changed", TIE_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tie_history_init (TieHistory *self)
{
  self->states = g_ptr_array_new_with_free_func (g_object_unref);
  self->saved = -1;
}

/**
 * tie_history_new:
 *
 * Returns: (transfer full): a history without a document
 */
TieHistory *
tie_history_new (void)
{
  return g_object_new (TIE_TYPE_HISTORY, NULL);
}

/**
 * tie_history_reset:
 * @self: the history
 * @document: (nullable): the document as it is on disk
 *
 * Forgets everything and begins with @document.
 */
void
tie_history_reset (TieHistory *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (document == NULL || TIE_IS_DOCUMENT (document));

  if (document != NULL)
    g_object_ref (document);
  g_ptr_array_set_size (self->states, 0);
  if (document != NULL)
    g_ptr_array_add (self->states, document);
  self->current = 0;
  self->saved = document != NULL ? 0 : -1;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_history_push:
 * @self: the history, with a document
 * @document: what an edit made of it
 *
 * Goes on from the present document to @document; what had been undone is forgotten.
 */
void
tie_history_push (TieHistory *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));
  g_return_if_fail (self->states->len > 0);

  g_ptr_array_set_size (self->states, (int) self->current + 1);
  if (self->saved > (int) self->current)
    self->saved = -1;
  g_ptr_array_add (self->states, g_object_ref (document));
  self->current++;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_history_get_document:
 * @self: the history
 *
 * Returns: (transfer none) (nullable): the present document
 */
TieDocument *
tie_history_get_document (TieHistory *self)
{
  g_return_val_if_fail (TIE_IS_HISTORY (self), NULL);

  return self->states->len == 0 ? NULL : g_ptr_array_index (self->states, self->current);
}

/**
 * tie_history_can_undo:
 * @self: the history
 *
 * Returns: whether there is an earlier state
 */
gboolean
tie_history_can_undo (TieHistory *self)
{
  g_return_val_if_fail (TIE_IS_HISTORY (self), FALSE);

  return self->current > 0;
}

/**
 * tie_history_can_redo:
 * @self: the history
 *
 * Returns: whether there is a later state
 */
gboolean
tie_history_can_redo (TieHistory *self)
{
  g_return_val_if_fail (TIE_IS_HISTORY (self), FALSE);

  return self->current + 1 < self->states->len;
}

/**
 * tie_history_undo:
 * @self: the history
 *
 * Goes back to the state before, if there is one.
 */
void
tie_history_undo (TieHistory *self)
{
  g_return_if_fail (TIE_IS_HISTORY (self));

  if (!tie_history_can_undo (self))
    return;
  self->current--;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_history_redo:
 * @self: the history
 *
 * Goes forth to the state after, if there is one.
 */
void
tie_history_redo (TieHistory *self)
{
  g_return_if_fail (TIE_IS_HISTORY (self));

  if (!tie_history_can_redo (self))
    return;
  self->current++;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_history_is_modified:
 * @self: the history
 *
 * Returns: whether the present document differs from the one on disk
 */
gboolean
tie_history_is_modified (TieHistory *self)
{
  g_return_val_if_fail (TIE_IS_HISTORY (self), FALSE);

  return self->states->len > 0 && self->saved != (int) self->current;
}

/**
 * tie_history_mark_saved:
 * @self: the history
 * @document: the state that was written, which need not be the present one any more
 *
 * Remembers which state is on disk.
 */
void
tie_history_mark_saved (TieHistory *self, TieDocument *document)
{
  guint index;

  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  self->saved = g_ptr_array_find (self->states, document, &index) ? (int) index : -1;
  g_signal_emit (self, signals[CHANGED], 0);
}
