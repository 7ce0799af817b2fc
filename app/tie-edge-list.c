/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Graphs as plain text, for `tieline layout`. */

#include "tie-edge-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tie-line-reader.h"

#define BLANKS " \t\r"

/* A graph while it is read */
typedef struct
{
  TieEdgeList *list;
  GHashTable *indexes; /* (element-type utf8 guint): of names */
} Reading;

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
find_name (Reading *self, const char *name)
{
  GPtrArray *names = self->list->names;
  gpointer index;
  char *copy;

  if (g_hash_table_lookup_extended (self->indexes, name, NULL, &index))
    return GPOINTER_TO_UINT (index);
  copy = g_strdup (name);
  g_ptr_array_add (names, copy);
  g_hash_table_insert (self->indexes, copy, GUINT_TO_POINTER (names->len - 1));
  return names->len - 1;
}

static void
add_third_name (GPtrArray *problems, gsize offset, const char *name)
{
  g_autofree char *shown = tie_problem_shorten (name);

  tie_problem_list_add (problems, TIE_SEVERITY_ERROR, offset, g_strdup (""), "third-name",
                        g_strdup_printf (_ ("expected one or two names, found \"%s\" after them"),
                                         shown));
}

static void
take_line (char *line, gsize offset, GPtrArray *problems, gpointer data)
{
  Reading *self = data;
  guint ends[2], n = 0;

  line[strcspn (line, "#")] = '\0';
  for (char *word = line + strspn (line, BLANKS); *word != '\0'; word += strspn (word, BLANKS))
    {
      gsize length = strcspn (word, BLANKS);
      g_autofree char *name = g_strndup (word, length);

      if (n == 2)
        {
          add_third_name (problems, offset + (gsize) (word - line), name);
          return;
        }
      ends[n++] = find_name (self, name);
      word += length;
    }
  if (n == 2)
    {
      g_array_append_val (self->list->from, ends[0]);
      g_array_append_val (self->list->to, ends[1]);
    }
}

/**
 * tie_edge_list_new:
 *
 * Returns: (transfer full): a graph without nodes
 */
TieEdgeList *
tie_edge_list_new (void)
{
  TieEdgeList *self = g_new0 (TieEdgeList, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->from = g_array_new (FALSE, FALSE, sizeof (guint));
  self->to = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

/**
 * tie_edge_list_read:
 * @bytes: a file
 * @problems: (out) (transfer full) (element-type TieProblem): what is wrong with it, in the order
 *   of the text
 *
 * Reads an edge list.
 *
 * Returns: (transfer full) (nullable): the list, or %NULL when there are problems
 */
TieEdgeList *
tie_edge_list_read (GBytes *bytes, GPtrArray **problems)
{
  g_autoptr (TieEdgeList) list = tie_edge_list_new ();
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { list, indexes };

  g_return_val_if_fail (bytes != NULL && problems != NULL, NULL);

  *problems = tie_problem_list_new ();
  tie_line_reader_read (bytes, take_line, &reading, *problems);
  tie_line_reader_finish (bytes, *problems);
  return (*problems)->len == 0 ? g_steal_pointer (&list) : NULL;
}
