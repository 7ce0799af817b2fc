/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes a text in the bytes of a document, and nothing else in them. */

#include "tie-editor.h"

#include "tie-json-scanner.h"
#include "tie-json-string.h"
#include "tie-problem-list.h"
#include "tie-reader.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* The language of a plain text in a document that does not name its own (BCP 47: undetermined) */
#define UNKNOWN_LANGUAGE "und"

/* Puts `text` in the place of the bytes from `start` to `end`. */
typedef struct
{
  gsize start;
  gsize end;
  char *text;
} Splice;

/* Which values are texts */

static gboolean
is_text_key (const char *key, const char *parent, const char *grandparent)
{
  static const char *const keys[] = { "title", "name", "summary",   "label", "text",     "note",
                                      "notes", "by",   "condition", "of",    "publisher" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (key, keys[i]))
      return TRUE;
  if (g_str_equal (parent, "unitNames") || g_str_equal (parent, "aliases"))
    return TRUE;
  return (g_str_equal (key, "kind") && g_str_equal (grandparent, "organizations"))
         || (g_str_equal (key, "at") && g_str_equal (grandparent, "sources"));
}

/* Whether the format has a text at that pointer: an id or a unit is none, though it is a string
 * too. */
static gboolean
is_text_pointer (const char *pointer)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  guint n = g_strv_length (tokens);

  return n >= 2
         && is_text_key (tokens[n - 1], n >= 3 ? tokens[n - 2] : "", n >= 4 ? tokens[n - 3] : "");
}

/* Writing JSON */

static char *
quote (const char *text)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, node);
  return json_generator_to_data (generator, NULL);
}

/* The blank after a colon and a comma, as the document has it after its first colon. */
static const char *
find_blank (const TieJsonIndex *index)
{
  guint32 first = tie_json_index_first_child (index, 0);
  gsize before = first == TIE_JSON_NO_VALUE ? 0 : tie_json_index_get (index, first)->start - 1;

  return before > 0 && index->text[before] == ':' ? "" : " ";
}

/* The blank within braces on one line, if the document has it anywhere. */
static const char *
find_padding (const TieJsonIndex *index)
{
  return g_strstr_len (index->text, (gssize) index->length, "{ \"") ? " " : "";
}

/* What stands between a member and the comma or bracket before it; in an object on one line,
 * between its first member and a second, what the document has after a colon. */
static char *
dup_space_before (const TieJsonIndex *index, guint32 member)
{
  const TieJsonValue *record = tie_json_index_get (index, member);
  gsize start = record->key;
  g_autofree char *space = NULL;

  while (strchr (" \t\r\n", index->text[start - 1]) != NULL)
    start--;
  space = g_strndup (index->text + start, record->key - start);
  return record->position == 0 && strchr (space, '\n') == NULL ? g_strdup (find_blank (index))
                                                               : g_steal_pointer (&space);
}

/* A member at the end of its object, set apart as the one before it is. */
static Splice
append_member (const TieJsonIndex *index, guint32 object, const char *key, const char *value)
{
  const TieJsonValue *record = tie_json_index_get (index, object);
  const char *blank = find_blank (index);
  const char *padding = find_padding (index);
  g_autofree char *quoted = quote (key);
  g_autofree char *space = NULL;
  guint32 last = TIE_JSON_NO_VALUE;
  gsize end;

  for (guint32 child = tie_json_index_first_child (index, object); child != TIE_JSON_NO_VALUE;
       child = tie_json_index_next (index, child))
    last = child;
  if (last == TIE_JSON_NO_VALUE)
    return (Splice){ record->start, record->end,
                     g_strdup_printf ("{%s%s:%s%s%s}", padding, quoted, blank, value, padding) };
  end = tie_json_index_get (index, last)->end;
  space = dup_space_before (index, last);
  return (Splice){ end, end, g_strdup_printf (",%s%s:%s%s", space, quoted, blank, value) };
}

/* The three cases: a plain text, one in several languages, and none as yet */

static gboolean
is_own_language (TieDocument *document, const char *language)
{
  const char *own = tie_document_get_language (document);

  return !language || (own && g_ascii_strcasecmp (own, language) == 0);
}

static Splice
replace_string (const TieJsonIndex *index, guint32 value, const char *text)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  g_autofree char *old = tie_json_index_dup_string (index, value);

  return (Splice){ record->start, record->end,
                   g_str_equal (old, text)
                       ? g_strndup (index->text + record->start, record->end - record->start)
                       : quote (text) };
}

static Splice
edit_plain (TieDocument *document,
            const TieJsonIndex *index,
            guint32 value,
            const char *language,
            const char *text)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  const char *own = tie_document_get_language (document);
  const char *blank = find_blank (index);
  const char *padding = find_padding (index);
  g_autofree char *key = NULL;
  g_autofree char *quoted = NULL;

  if (is_own_language (document, language))
    return replace_string (index, value, text);
  key = quote (language);
  quoted = quote (text);
  return (Splice){
    record->start, record->end,
    g_strdup_printf ("{%s\"%s\":%s%.*s,%s%s:%s%s%s}", padding, own ? own : UNKNOWN_LANGUAGE, blank,
                     (int) (record->end - record->start), index->text + record->start, blank, key,
                     blank, quoted, padding)
  };
}

static Splice
edit_languages (TieDocument *document,
                const TieJsonIndex *index,
                guint32 value,
                const char *language,
                const char *text)
{
  guint32 first = tie_json_index_first_child (index, value);
  g_autofree char *quoted = quote (text);
  g_autofree char *fallback = NULL;

  if (!language)
    language = tie_document_get_language (document);
  if (!language)
    language = fallback = tie_json_index_dup_key (index, first);
  for (guint32 child = first; child != TIE_JSON_NO_VALUE;
       child = tie_json_index_next (index, child))
    {
      g_autofree char *key = tie_json_index_dup_key (index, child);

      if (g_ascii_strcasecmp (key, language) == 0)
        return replace_string (index, child, text);
    }
  return append_member (index, value, language, quoted);
}

static Splice
add_text (TieDocument *document,
          const TieJsonIndex *index,
          guint32 parent,
          const char *key,
          const char *language,
          const char *text)
{
  const char *blank = find_blank (index);
  const char *padding = find_padding (index);
  g_autofree char *quoted = quote (text);
  g_autofree char *tag = NULL;
  g_autofree char *languages = NULL;

  if (is_own_language (document, language))
    return append_member (index, parent, key, quoted);
  tag = quote (language);
  languages = g_strdup_printf ("{%s%s:%s%s%s}", padding, tag, blank, quoted, padding);
  return append_member (index, parent, key, languages);
}

/* What a share is of may be an organisation: then the string is its id. */
static gboolean
is_id (TieDocument *document, const TieJsonIndex *index, const char *pointer, guint32 value)
{
  g_autofree char *string = tie_json_index_dup_string (index, value);
  GObject *object = tie_document_lookup (document, string);

  return g_str_has_suffix (pointer, "/of") && object && TIE_IS_ORGANIZATION (object);
}

static gboolean
plan (TieDocument *document,
      const TieJsonIndex *index,
      const char *pointer,
      const char *language,
      const char *text,
      Splice *splice)
{
  guint32 value = tie_json_index_find (index, pointer);
  const char *slash = strrchr (pointer, '/');
  g_autofree char *up = NULL;
  g_autofree char *key = NULL;

  if (value != TIE_JSON_NO_VALUE)
    switch ((TieJsonKind) tie_json_index_get (index, value)->kind)
      {
      case TIE_JSON_STRING:
        if (is_id (document, index, pointer, value))
          return FALSE;
        *splice = edit_plain (document, index, value, language, text);
        return TRUE;
      case TIE_JSON_OBJECT:
        *splice = edit_languages (document, index, value, language, text);
        return TRUE;
      case TIE_JSON_NULL:
      case TIE_JSON_FALSE:
      case TIE_JSON_TRUE:
      case TIE_JSON_NUMBER:
      case TIE_JSON_ARRAY:
      default:
        return FALSE;
      }
  up = g_strndup (pointer, (gsize) (slash - pointer));
  key = tie_json_pointer_unescape (slash + 1, strlen (slash + 1));
  value = tie_json_index_find (index, up);
  if (value == TIE_JSON_NO_VALUE || tie_json_index_get (index, value)->kind != TIE_JSON_OBJECT)
    return FALSE;
  *splice = add_text (document, index, value, key, language, text);
  return TRUE;
}

static GBytes *
apply (GBytes *bytes, const Splice *splice)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GByteArray) all = g_byte_array_new ();

  g_byte_array_append (all, (const guint8 *) text, (guint) splice->start);
  g_byte_array_append (all, (const guint8 *) splice->text, (guint) strlen (splice->text));
  g_byte_array_append (all, (const guint8 *) text + splice->end, (guint) (length - splice->end));
  return g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

static TieDocument *
reload (GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  for (guint i = 0; !document && i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != TIE_SEVERITY_ERROR)
        continue;
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, problem->message);
      break;
    }
  return document;
}

/**
 * tie_editor_set_text:
 * @document: a document
 * @pointer: the JSON Pointer (RFC 6901) of a text of the format, or of where one can stand: then
 * the object around it must be there
 * @language: (nullable): the BCP 47 tag of the language to set it in; NULL: the document's own
 * @text: the text, valid UTF-8
 *
 * Sets a text in one language. A plain text gets its other languages by becoming an object; where
 * the document does not name the language of its plain texts, that one is kept as "und". Every byte
 * outside of the text stays as it is.
 *
 * Returns: (transfer full) (nullable): the document with that text; NULL with @error,
 *   %G_IO_ERROR_INVALID_ARGUMENT when there is no text at @pointer, %G_IO_ERROR_INVALID_DATA when
 * the outcome would not load
 */
TieDocument *
tie_editor_set_text (TieDocument *document,
                     const char *pointer,
                     const char *language,
                     const char *text,
                     GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieJsonIndex) index = NULL;
  g_autoptr (GBytes) edited = NULL;
  Splice splice;
  gsize length;
  const char *bytes;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (pointer != NULL, NULL);
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  problems = tie_problem_list_new ();
  bytes = g_bytes_get_data (tie_document_get_bytes (document), &length);
  index = tie_json_scan (bytes, length, problems);
  g_assert (index != NULL); /* the document has been read from these bytes */
  if (!is_text_pointer (pointer) || !plan (document, index, pointer, language, text, &splice))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("There is no text at \"%s\""),
                   pointer);
      return NULL;
    }
  edited = apply (tie_document_get_bytes (document), &splice);
  g_free (splice.text);
  return reload (edited, error);
}
