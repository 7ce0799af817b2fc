/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Adds to lists, takes from them, and changes their order. Every other byte stays, and what is
 * moved is moved as it was written. */

#include "tie-editor-private.h"

#include <string.h>

static guint32
get_element (const TieJsonIndex *index, guint32 array, guint position)
{
  guint32 element = tie_json_index_first_child (index, array);

  for (guint i = 0; i < position && element != TIE_JSON_NO_VALUE; i++)
    element = tie_json_index_next (index, element);
  return element;
}

/**
 * tie_editor_count:
 * @array: a list
 *
 * Returns: how many elements it has
 */
guint
tie_editor_count (const TieJsonIndex *index, guint32 array)
{
  guint n = 0;

  while (get_element (index, array, n) != TIE_JSON_NO_VALUE)
    n++;
  return n;
}

/* What a line begins with; NULL for white space without a line's end */
static const char *
get_indent (const char *space)
{
  const char *newline = strrchr (space, '\n');

  return newline != NULL ? newline + 1 : NULL;
}

static char *
dup_line_indent (const TieJsonIndex *index, gsize offset)
{
  gsize start = offset;
  gsize end;

  while (start > 0 && index->text[start - 1] != '\n')
    start--;
  for (end = start; end < offset && strchr (" \t", index->text[end]) != NULL; end++)
    ;
  return g_strndup (index->text + start, end - start);
}

/**
 * tie_editor_dup_deeper:
 * @indent: the white space that a line begins with
 *
 * Returns: (transfer full) (nullable): that of a line one step deeper, the step being that of the
 *   document's first member; NULL when the document is on one line
 */
char *
tie_editor_dup_deeper (const TieJsonIndex *index, const char *indent)
{
  guint32 first = tie_json_index_first_child (index, 0);
  g_autofree char *space =
      first == TIE_JSON_NO_VALUE ? NULL : tie_editor_dup_space_before (index, first);
  const char *step = space != NULL ? get_indent (space) : NULL;

  return step != NULL ? g_strconcat (indent, step, NULL) : NULL;
}

/**
 * tie_editor_write_object:
 * @indent: (nullable): the white space that its last line begins with; NULL: it has one line
 * @members: (element-type utf8): each its key in quotes, a colon, and its value
 *
 * Returns: (transfer full): the JSON of an object
 */
char *
tie_editor_write_object (const TieJsonIndex *index, const char *indent, GPtrArray *members)
{
  g_autofree char *deeper = indent != NULL ? tie_editor_dup_deeper (index, indent) : NULL;
  const char *newline = deeper != NULL ? tie_editor_find_newline (index) : "";
  const char *blank = deeper != NULL ? "" : tie_editor_find_blank (index);
  const char *padding = deeper != NULL ? "" : tie_editor_find_padding (index);
  GString *object = g_string_new ("{");

  if (members->len == 0)
    return g_string_free (g_string_append_c (object, '}'), FALSE);
  for (guint i = 0; i < members->len; i++)
    g_string_append_printf (object, "%s%s%s%s%s", i > 0 ? "," : "", i > 0 ? blank : padding,
                            newline, deeper != NULL ? deeper : "",
                            (const char *) g_ptr_array_index (members, i));
  g_string_append_printf (object, "%s%s%s}", padding, newline, deeper != NULL ? indent : "");
  return g_string_free (object, FALSE);
}

/**
 * tie_editor_write_list:
 * @indent: (nullable): the white space that its last line begins with; NULL: it has one line
 * @write: writes its element
 *
 * Returns: (transfer full): the JSON of a list with one element
 */
char *
tie_editor_write_list (const TieJsonIndex *index,
                       const char *indent,
                       TieEditorWriter write,
                       gconstpointer data)
{
  g_autofree char *deeper = indent != NULL ? tie_editor_dup_deeper (index, indent) : NULL;
  const char *newline = tie_editor_find_newline (index);
  g_autofree char *element = write (index, deeper, data);

  return deeper != NULL ? g_strconcat ("[", newline, deeper, element, newline, indent, "]", NULL)
                        : g_strconcat ("[", element, "]", NULL);
}

static TieSplice
fill_empty (const TieJsonIndex *index, guint32 array, TieEditorWriter write, gconstpointer data)
{
  const TieJsonValue *record = tie_json_index_get (index, array);
  g_autofree char *indent = dup_line_indent (index, record->start);

  return (TieSplice){ record->start, record->end,
                      tie_editor_write_list (index, indent, write, data) };
}

/**
 * tie_editor_insert:
 * @array: a list
 * @position: before which of its elements; as many as it has: after the last
 * @write: writes the element
 *
 * Returns: what adds an element, set apart as the one beside it is
 */
TieSplice
tie_editor_insert (const TieJsonIndex *index,
                   guint32 array,
                   guint position,
                   TieEditorWriter write,
                   gconstpointer data)
{
  guint n = tie_editor_count (index, array);
  guint32 beside;
  const TieJsonValue *record;
  g_autofree char *space = NULL;
  g_autofree char *element = NULL;

  if (n == 0)
    return fill_empty (index, array, write, data);
  beside = get_element (index, array, position < n ? position : n - 1);
  record = tie_json_index_get (index, beside);
  space = tie_editor_dup_space_before (index, beside);
  element = write (index, get_indent (space), data);
  if (position < n)
    return (TieSplice){ record->start, record->start, g_strconcat (element, ",", space, NULL) };
  return (TieSplice){ record->end, record->end, g_strconcat (",", space, element, NULL) };
}

/**
 * tie_editor_remove:
 * @array: a list
 * @position: which of its elements, from 0; it must be there
 *
 * Returns: what takes the element away, with its comma and the white space beside it
 */
TieSplice
tie_editor_remove (const TieJsonIndex *index, guint32 array, guint position)
{
  const TieJsonValue *list = tie_json_index_get (index, array);
  const TieJsonValue *record = tie_json_index_get (index, get_element (index, array, position));
  guint32 next = get_element (index, array, position + 1);

  if (next != TIE_JSON_NO_VALUE)
    return (TieSplice){ record->start, tie_json_index_get (index, next)->start, g_strdup ("") };
  if (position > 0)
    return (TieSplice){ tie_json_index_get (index, get_element (index, array, position - 1))->end,
                        record->end, g_strdup ("") };
  return (TieSplice){ list->start, list->end, g_strdup ("[]") };
}

/**
 * tie_editor_move:
 * @array: a list
 * @from: which of its elements, from 0; it must be there
 * @to: where it is to be afterwards; likewise
 *
 * Returns: what puts the element there, those between moving up by one; commas and white space stay
 */
TieSplice
tie_editor_move (const TieJsonIndex *index, guint32 array, guint from, guint to)
{
  guint low = MIN (from, to), high = MAX (from, to);
  gsize start = tie_json_index_get (index, get_element (index, array, low))->start;
  gsize end = start;
  GString *text = g_string_new (NULL);

  for (guint i = low; i <= high; i++)
    {
      guint taken = i == to ? from : from < to ? i + 1 : i - 1;
      const TieJsonValue *place = tie_json_index_get (index, get_element (index, array, i));
      const TieJsonValue *moved = tie_json_index_get (index, get_element (index, array, taken));

      g_string_append_len (text, index->text + end, (gssize) (place->start - end));
      g_string_append_len (text, index->text + moved->start, (gssize) (moved->end - moved->start));
      end = place->end;
    }
  return (TieSplice){ start, end, g_string_free (text, FALSE) };
}
