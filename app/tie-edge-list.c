/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs as plain text, for `tieline layout`. */

#include "tie-edge-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (tie - edge - list - error - quark, tie_edge_list_error)

/**
 * tie_edge_list_free:
 * @self: (transfer full) (nullable): an edge list
 *
 * Frees the list.
 */
void
tie_edge_list_free (TieEdgeList *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_array_unref (self->from);
  g_array_unref (self->to);
  g_free (self);
}

static guint
find_name (TieEdgeList *self, GHashTable *indexes, const char *name)
{
  gpointer index;
  char *copy;

  if (g_hash_table_lookup_extended (indexes, name, NULL, &index))
    return GPOINTER_TO_UINT (index);
  copy = g_strdup (name);
  g_ptr_array_add (self->names, copy);
  g_hash_table_insert (indexes, copy, GUINT_TO_POINTER (self->names->len - 1));
  return self->names->len - 1;
}

static gboolean
parse_line (TieEdgeList *self, GHashTable *indexes, char *line, guint number, GError **error)
{
  g_auto (GStrv) words = NULL;
  guint ends[2], n = 0;
  char *comment = strchr (line, '#');

  if (comment != NULL)
    *comment = '\0';
  words = g_strsplit_set (line, " \t\r", 0);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (n == 2)
        {
          g_set_error (error, TIE_EDGE_LIST_ERROR, TIE_EDGE_LIST_ERROR_LINE,
                       _ ("line %u: expected one or two names, found “%s” after them"), number,
                       words[i]);
          return FALSE;
        }
      ends[n++] = find_name (self, indexes, words[i]);
    }
  if (n == 2)
    {
      g_array_append_val (self->from, ends[0]);
      g_array_append_val (self->to, ends[1]);
    }
  return TRUE;
}

/**
 * tie_edge_list_parse:
 * @text: the text, in UTF-8
 * @error: (nullable): return location
 *
 * Reads an edge list.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL with @error of %TIE_EDGE_LIST_ERROR
 * naming the line
 */
TieEdgeList *
tie_edge_list_parse (const char *text, GError **error)
{
  g_autoptr (TieEdgeList) self = g_new0 (TieEdgeList, 1);
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->from = g_array_new (FALSE, FALSE, sizeof (guint));
  self->to = g_array_new (FALSE, FALSE, sizeof (guint));
  lines = g_strsplit (text, "\n", 0);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!parse_line (self, indexes, lines[i], i + 1, error))
      return NULL;
  return g_steal_pointer (&self);
}
