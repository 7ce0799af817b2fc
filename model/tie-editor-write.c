/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Writes JSON the way the document around it is written. */

#include "tie-editor-private.h"

#include "tie-json-string.h"

#include <string.h>

/**
 * tie_editor_quote:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the text as a JSON string
 */
char *
tie_editor_quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  tie_json_string_append_quoted (quoted, text);
  return g_string_free (quoted, FALSE);
}

/**
 * tie_editor_write_strings:
 * @strings: (nullable) (array zero-terminated=1): valid UTF-8
 *
 * Returns: (transfer full) (nullable): the JSON of a list of strings, on one line; NULL for none
 */
char *
tie_editor_write_strings (const TieJsonIndex *index, const char *const *strings)
{
  GString *list;

  if (strings == NULL || strings[0] == NULL)
    return NULL;
  list = g_string_new ("[");
  for (guint i = 0; strings[i] != NULL; i++)
    {
      g_autofree char *string = tie_editor_quote (strings[i]);

      g_string_append_printf (list, "%s%s%s", i > 0 ? "," : "",
                              i > 0 ? tie_editor_find_blank (index) : "", string);
    }
  return g_string_free (g_string_append_c (list, ']'), FALSE);
}

/**
 * tie_editor_find_blank:
 *
 * Returns: (transfer none): the blank after a colon and a comma, as the document has it after its
 *   first colon
 */
const char *
tie_editor_find_blank (const TieJsonIndex *index)
{
  guint32 first = tie_json_index_first_child (index, 0);
  gsize before = first == TIE_JSON_NO_VALUE ? 0 : tie_json_index_get (index, first)->start - 1;

  return before > 0 && index->text[before] == ':' ? "" : " ";
}

/**
 * tie_editor_find_padding:
 *
 * Returns: (transfer none): the blank within braces on one line, if the document has it anywhere
 */
const char *
tie_editor_find_padding (const TieJsonIndex *index)
{
  return g_strstr_len (index->text, (gssize) index->length, "{ \"") ? " " : "";
}

/**
 * tie_editor_find_newline:
 *
 * Returns: (transfer none): what ends the document's first line
 */
const char *
tie_editor_find_newline (const TieJsonIndex *index)
{
  const char *newline = memchr (index->text, '\n', index->length);

  return newline != NULL && newline > index->text && newline[-1] == '\r' ? "\r\n" : "\n";
}

/**
 * tie_editor_dup_space_before:
 * @value: a member of an object or an element of a list
 *
 * Returns: (transfer full): what stands between it and the comma or bracket before it; before the
 *   first on one line, what the document has after a colon, since it serves between two
 */
char *
tie_editor_dup_space_before (const TieJsonIndex *index, guint32 value)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  gsize end = record->key != 0 ? record->key : record->start;
  gsize start = end;
  g_autofree char *space = NULL;

  while (strchr (" \t\r\n", index->text[start - 1]) != NULL)
    start--;
  space = g_strndup (index->text + start, end - start);
  return record->position == 0 && strchr (space, '\n') == NULL
             ? g_strdup (tie_editor_find_blank (index))
             : g_steal_pointer (&space);
}

/**
 * tie_editor_is_own_language:
 * @language: (nullable): a BCP 47 tag; NULL: the document's own
 *
 * Returns: whether a plain text is in that language
 */
gboolean
tie_editor_is_own_language (TieDocument *document, const char *language)
{
  const char *own = tie_document_get_language (document);

  return !language || (own && g_ascii_strcasecmp (own, language) == 0);
}

/**
 * tie_editor_write_text:
 * @language: (nullable): a BCP 47 tag; NULL: the document's own
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the JSON of a text of the format in that one language
 */
char *
tie_editor_write_text (TieDocument *document,
                       const TieJsonIndex *index,
                       const char *language,
                       const char *text)
{
  const char *padding = tie_editor_find_padding (index);
  g_autofree char *quoted = tie_editor_quote (text);
  g_autofree char *tag = NULL;

  if (tie_editor_is_own_language (document, language))
    return g_steal_pointer (&quoted);
  tag = tie_editor_quote (language);
  return g_strdup_printf ("{%s%s:%s%s%s}", padding, tag, tie_editor_find_blank (index), quoted,
                          padding);
}

/**
 * tie_editor_append_member:
 * @value: its JSON
 *
 * Returns: what adds a member at the end of its object, set apart as the one before it is
 */
TieSplice
tie_editor_append_member (const TieJsonIndex *index,
                          guint32 object,
                          const char *key,
                          const char *value)
{
  const TieJsonValue *record = tie_json_index_get (index, object);
  const char *blank = tie_editor_find_blank (index);
  const char *padding = tie_editor_find_padding (index);
  g_autofree char *quoted = tie_editor_quote (key);
  g_autofree char *space = NULL;
  guint32 last = TIE_JSON_NO_VALUE;
  gsize end;

  for (guint32 child = tie_json_index_first_child (index, object); child != TIE_JSON_NO_VALUE;
       child = tie_json_index_next (index, child))
    last = child;
  if (last == TIE_JSON_NO_VALUE)
    return (TieSplice){ record->start, record->end,
                        g_strdup_printf ("{%s%s:%s%s%s}", padding, quoted, blank, value, padding) };
  end = tie_json_index_get (index, last)->end;
  space = tie_editor_dup_space_before (index, last);
  return (TieSplice){ end, end, g_strdup_printf (",%s%s:%s%s", space, quoted, blank, value) };
}
