/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Typing the beginning of a name on a canvas: the focus goes to the mark of that name */

#include "tie-canvas-private.h"

/* What is typed after so many milliseconds of rest is another name */
#define REST_MS 1000

/* Whether a word of a text begins with what was typed; both are folded */
static gboolean
has_word (const char *text, const char *typed)
{
  for (const char *at = strstr (text, typed); at != NULL; at = strstr (at + 1, typed))
    if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;
  return FALSE;
}

/* 2: it begins so; 1: a word of it does */
static int
rate (TieCanvas *self, int index, const char *typed)
{
  const TieSceneGroup *group =
      tie_scene_get_group (tie_canvas_get_private (self)->scene, (guint) index);
  g_autofree char *description = NULL;
  g_autofree char *name = tie_canvas_dup_group_name (self, group, &description);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  if (g_str_has_prefix (folded, typed))
    return 2;
  return has_word (folded, typed) ? 1 : 0;
}

/* Organisations come before what they do */
static int
find (TieCanvas *self, const char *typed)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  int best = -1, most = 0;

  for (guint i = 0; i < priv->walkable->len; i++)
    {
      int index = g_array_index (priv->walkable, int, i);
      int rating = 2 * rate (self, index, typed);

      if (rating > 0 && tie_scene_get_group (priv->scene, (guint) index)->mark == TIE_MARK_NODE)
        rating++;
      if (rating > most)
        {
          most = rating;
          best = index;
        }
    }
  return best;
}

/**
 * tie_canvas_type:
 * @typed: a letter, or several, in any case
 * @time: when, in milliseconds
 *
 * Moves the focus to the first mark whose name, or a word of it, begins with what has been typed
 * without a rest.
 *
 * Returns: whether it was of use
 */
gboolean
tie_canvas_type (TieCanvas *self, const char *typed, guint32 time)
{
  TieCanvasPrivate *priv = tie_canvas_get_private (self);
  g_autofree char *folded = g_utf8_casefold (typed, -1);
  int found;

  tie_canvas_ensure_scene (self);
  if (priv->scene == NULL)
    return FALSE;
  if (priv->typed == NULL)
    priv->typed = g_string_new (NULL);
  if (time - priv->typed_at > REST_MS)
    g_string_truncate (priv->typed, 0);
  priv->typed_at = time;
  g_string_append (priv->typed, folded);
  found = find (self, priv->typed->str);
  if (found >= 0)
    tie_canvas_walk_to (self, found);
  return found >= 0;
}

static gboolean
key_pressed_cb (TieCanvas *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventController *controller)
{
  gunichar character = gdk_keyval_to_unicode (keyval);
  char letter[7] = { 0 };

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0
      || !g_unichar_isalnum (character))
    return FALSE;
  g_unichar_to_utf8 (character, letter);
  return tie_canvas_type (self, letter, gtk_event_controller_get_current_event_time (controller));
}

/**
 * tie_canvas_init_type_ahead:
 *
 * Has it hear what is typed.
 */
void
tie_canvas_init_type_ahead (TieCanvas *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
}
