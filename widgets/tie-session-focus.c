/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is brought forward in a session: selected, pointed at, told, kept back. */

#include "tie-session-private.h"

#include "tie-scope.h"

static gboolean
are_same (char **a, const char *const *b)
{
  return (a == NULL && b == NULL)
         || (a != NULL && b != NULL && g_strv_equal ((const char *const *) a, b));
}

static void
change_circle (TieSession *self, const char *const *flows)
{
  char **old = self->circle;

  if (are_same (old, flows))
    return;

  self->circle = g_strdupv ((char **) flows);
  g_strfreev (old);
  tie_session_notify (self, TIE_SESSION_PROP_CIRCLE);
}

/* What is still shown of the document before may be chosen for a moment */
static const char *
find_known (TieSession *self, const char *id)
{
  if (id == NULL || self->document == NULL)
    return id;
  return tie_document_lookup (self->document, id) != NULL ? id : NULL;
}

/**
 * tie_session_set_selection:
 * @id: (nullable): the id of an object of the document; what is not in it selects nothing
 *
 * It takes the place of a money circle that is brought forward.
 */
void
tie_session_set_selection (TieSession *self, const char *id)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_circle (self, NULL);
  if (tie_session_replace_id (&self->selection, find_known (self, id)))
    tie_session_notify (self, TIE_SESSION_PROP_SELECTION);
}

/**
 * tie_session_get_selection:
 *
 * Returns: (nullable): the id of what is selected
 */
const char *
tie_session_get_selection (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->selection;
}

/**
 * tie_session_set_circle:
 * @flows: (nullable) (array zero-terminated=1): the ids of the flows of a money circle
 *
 * Brings a money circle forward, in place of a selection.
 */
void
tie_session_set_circle (TieSession *self, const char *const *flows)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (flows != NULL && self->selection != NULL)
    tie_session_set_selection (self, NULL);
  change_circle (self, flows);
}

/**
 * tie_session_get_circle:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids of the flows of the money
 *   circle that is brought forward
 */
const char *const *
tie_session_get_circle (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->circle;
}

/**
 * tie_session_set_light:
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows; NULL: none
 *
 * Brings several things forward while nothing is hovered or selected, as a step of a story does.
 */
void
tie_session_set_light (TieSession *self, const char *const *ids)
{
  char **old;

  g_return_if_fail (TIE_IS_SESSION (self));

  old = self->light;
  if (are_same (old, ids))
    return;
  self->light = g_strdupv ((char **) ids);
  g_strfreev (old);
  tie_session_notify (self, TIE_SESSION_PROP_LIGHT);
}

/**
 * tie_session_get_light:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what is brought forward while
 *   nothing is hovered or selected
 */
const char *const *
tie_session_get_light (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->light;
}

/**
 * tie_session_set_show:
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows; NULL:
 * everything
 *
 * Says what a step of a story shows from near. Who has the charts moves them there.
 */
void
tie_session_set_show (TieSession *self, const char *const *ids)
{
  char **old;

  g_return_if_fail (TIE_IS_SESSION (self));

  old = self->show;
  if (are_same (old, ids))
    return;
  self->show = g_strdupv ((char **) ids);
  g_strfreev (old);
  tie_session_notify (self, TIE_SESSION_PROP_SHOW);
}

/**
 * tie_session_get_show:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what is shown from near
 */
const char *const *
tie_session_get_show (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->show;
}

static void
change_quiz (TieSession *self, TieQuiz hide, char **ids)
{
  char **old = self->quiz_of;

  self->quiz = ids != NULL && ids[0] != NULL ? hide : TIE_QUIZ_NONE;
  self->quiz_of = ids;
  g_strfreev (old);
  tie_session_notify (self, TIE_SESSION_PROP_QUIZ);
}

/**
 * tie_session_set_quiz:
 * @hide: what is kept back
 * @ids: (nullable) (array zero-terminated=1): of which organisations and flows
 *
 * Keeps names or amounts back on the charts until they are asked for.
 */
void
tie_session_set_quiz (TieSession *self, TieQuiz hide, const char *const *ids)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (self->quiz == hide && are_same (self->quiz_of, ids))
    return;
  change_quiz (self, hide, g_strdupv ((char **) ids));
}

/* On a timeline a deal stands for all of itself */
static GHashTable *
list_told (TieSession *self, const char *id)
{
  GHashTable *told = tie_scope_new ();
  GObject *object = tie_document_lookup (self->document, id);

  g_hash_table_add (told, g_strdup (id));
  if (TIE_IS_DEAL (object))
    tie_scope_add_deal (told, TIE_DEAL (object));
  return told;
}

/**
 * tie_session_reveal:
 * @id: (nullable): of what the quiz is about, or of a deal of that; anything else is passed over
 *
 * Shows what was kept back of it; of a deal, what was of its flows and its parties.
 */
void
tie_session_reveal (TieSession *self, const char *id)
{
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_autoptr (GHashTable) told = NULL;
  guint n_told = 0;

  g_return_if_fail (TIE_IS_SESSION (self));

  if (id == NULL || self->quiz_of == NULL || self->document == NULL)
    return;
  told = list_told (self, id);
  for (char **other = self->quiz_of; *other != NULL; other++)
    if (g_hash_table_contains (told, *other))
      n_told++;
    else
      g_strv_builder_add (rest, *other);
  if (n_told > 0)
    change_quiz (self, self->quiz, g_strv_builder_end (rest));
}

/**
 * tie_session_get_quiz:
 * @hide: (out) (optional): what is kept back
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): of which organisations and flows
 */
const char *const *
tie_session_get_quiz (TieSession *self, TieQuiz *hide)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  if (hide != NULL)
    *hide = self->quiz;
  return (const char *const *) self->quiz_of;
}

/**
 * tie_session_set_hover:
 * @id: (nullable): the id of an object of the document; what is not in it is not pointed at
 */
void
tie_session_set_hover (TieSession *self, const char *id)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (tie_session_replace_id (&self->hover, find_known (self, id)))
    tie_session_notify (self, TIE_SESSION_PROP_HOVER);
}

/**
 * tie_session_get_hover:
 *
 * Returns: (nullable): the id of what the pointer is over
 */
const char *
tie_session_get_hover (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->hover;
}
