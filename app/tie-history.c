/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The states of a document, and of who has been put where in its network, that one can go back and
 * forth between; and which document of them is on disk. */

#include "tie-history.h"

/* One step differs from the next in the document or in the pins */
typedef struct
{
  TieDocument *document;
  TiePins *pins; /* NULL: none */
} State;

struct _TieHistory
{
  GObject parent_instance;

  GArray *states;     /* of State, oldest first */
  guint current;      /* index into them, when there is one */
  TieDocument *saved; /* what is on disk, or NULL */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TieHistory, tie_history, G_TYPE_OBJECT)

static void
state_clear (gpointer data)
{
  State *state = data;

  g_clear_object (&state->document);
  g_clear_pointer (&state->pins, tie_pins_unref);
}

static void
tie_history_dispose (GObject *object)
{
  TieHistory *self = TIE_HISTORY (object);

  g_clear_pointer (&self->states, g_array_unref);
  g_clear_object (&self->saved);

  G_OBJECT_CLASS (tie_history_parent_class)->dispose (object);
}

static void
tie_history_class_init (TieHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tie_history_dispose;

  /**
   * TieHistory::changed:
   *
   * Document or pins are others, or what can be undone, redone or saved.
   */
  signals[CHANGED] = g_signal_new ("changed", TIE_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tie_history_init (TieHistory *self)
{
  self->states = g_array_new (FALSE, FALSE, sizeof (State));
  g_array_set_clear_func (self->states, state_clear);
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

static const State *
get_current (TieHistory *self)
{
  return self->states->len > 0 ? &g_array_index (self->states, State, self->current) : NULL;
}

static void
append (TieHistory *self, TieDocument *document, TiePins *pins)
{
  State state = { g_object_ref (document), pins != NULL ? tie_pins_ref (pins) : NULL };

  g_array_append_val (self->states, state);
}

/**
 * tie_history_reset:
 * @self: the history
 * @document: the document as it is on disk
 * @pins: (nullable): who has been put where
 *
 * Forgets everything and begins with @document and @pins.
 */
void
tie_history_reset (TieHistory *self, TieDocument *document, TiePins *pins)
{
  g_autoptr (TiePins) kept = NULL;

  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  g_set_object (&self->saved, document);
  kept = pins != NULL ? tie_pins_ref (pins) : NULL;
  g_array_set_size (self->states, 0);
  append (self, document, kept);
  self->current = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
push (TieHistory *self, TieDocument *document, TiePins *pins)
{
  g_array_set_size (self->states, self->current + 1);
  append (self, document, pins);
  self->current++;
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

  push (self, document, get_current (self)->pins);
}

/**
 * tie_history_go_on:
 * @self: the history, with a document that an edit has made
 * @document: what more of the same edit made of it, such as more words of a text
 *
 * Takes the place of the present document, so that both edits are undone in one step; what is on
 * disk keeps its own.
 */
void
tie_history_go_on (TieHistory *self, TieDocument *document)
{
  g_autoptr (TiePins) pins = NULL;

  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));
  g_return_if_fail (self->states->len > 0);

  if (self->current == 0 || get_current (self)->document == self->saved
      || g_array_index (self->states, State, self->current - 1).document
             == get_current (self)->document)
    {
      tie_history_push (self, document);
      return;
    }
  pins = get_current (self)->pins != NULL ? tie_pins_ref (get_current (self)->pins) : NULL;
  self->current--;
  push (self, document, pins);
}

/**
 * tie_history_restore:
 * @self: the history
 * @document: a document that is not on disk
 *
 * Goes on from the present document to @document, or begins with it where there is none.
 */
void
tie_history_restore (TieHistory *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  if (self->states->len > 0)
    {
      tie_history_push (self, document);
      return;
    }
  append (self, document, NULL);
  self->current = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tie_history_push_pins:
 * @self: the history, with a document
 * @pins: (nullable): who has been put where; NULL: nobody
 * @go_on: this is undone in one step with what went before, if that was about pins too
 *
 * Goes on from the present pins to @pins; what had been undone is forgotten.
 */
void
tie_history_push_pins (TieHistory *self, TiePins *pins, gboolean go_on)
{
  g_autoptr (TieDocument) document = NULL;

  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (self->states->len > 0);

  document = g_object_ref (get_current (self)->document);
  if (go_on && self->current > 0
      && g_array_index (self->states, State, self->current - 1).document == document)
    self->current--;
  push (self, document, pins);
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

  return self->states->len > 0 ? get_current (self)->document : NULL;
}

/**
 * tie_history_get_pins:
 * @self: the history
 *
 * Returns: (transfer none) (nullable): who has been put where at present
 */
TiePins *
tie_history_get_pins (TieHistory *self)
{
  g_return_val_if_fail (TIE_IS_HISTORY (self), NULL);

  return self->states->len > 0 ? get_current (self)->pins : NULL;
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

  return self->states->len > 0 && get_current (self)->document != self->saved;
}

/**
 * tie_history_mark_saved:
 * @self: the history
 * @document: what was written, which need not be the present document any more
 *
 * Remembers what is on disk.
 */
void
tie_history_mark_saved (TieHistory *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_HISTORY (self));
  g_return_if_fail (TIE_IS_DOCUMENT (document));

  g_set_object (&self->saved, document);
  g_signal_emit (self, signals[CHANGED], 0);
}
