/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changes a text in the bytes of a document, and nothing else in them. */

#include "tie-editor.h"

#include "tie-editor-private.h"
#include "tie-json-string.h"
#include "tie-words.h"

#include <gio/gio.h>
#include <string.h>

/* The language of a plain text in a document that does not name its own (BCP 47: undetermined) */
#define UNKNOWN_LANGUAGE "und"

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

/* The three cases: a plain text, one in several languages, and none as yet */

static TieSplice
replace_string (const TieJsonIndex *index, guint32 value, const char *text)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  g_autofree char *old = tie_json_index_dup_string (index, value);

  return (TieSplice){ record->start, record->end,
                      g_str_equal (old, text)
                          ? g_strndup (index->text + record->start, record->end - record->start)
                          : tie_editor_quote (text) };
}

static TieSplice
edit_plain (TieDocument *document,
            const TieJsonIndex *index,
            guint32 value,
            const char *language,
            const char *text)
{
  const TieJsonValue *record = tie_json_index_get (index, value);
  const char *own = tie_document_get_language (document);
  const char *blank = tie_editor_find_blank (index);
  const char *padding = tie_editor_find_padding (index);
  g_autofree char *key = NULL;
  g_autofree char *quoted = NULL;

  if (tie_editor_is_own_language (document, language))
    return replace_string (index, value, text);
  key = tie_editor_quote (language);
  quoted = tie_editor_quote (text);
  return (TieSplice){
    record->start, record->end,
    g_strdup_printf ("{%s\"%s\":%s%.*s,%s%s:%s%s%s}", padding, own ? own : UNKNOWN_LANGUAGE, blank,
                     (int) (record->end - record->start), index->text + record->start, blank, key,
                     blank, quoted, padding)
  };
}

static TieSplice
edit_languages (TieDocument *document,
                const TieJsonIndex *index,
                guint32 value,
                const char *language,
                const char *text)
{
  guint32 first = tie_json_index_first_child (index, value);
  g_autofree char *quoted = tie_editor_quote (text);
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
  return tie_editor_append_member (index, value, language, quoted);
}

static TieSplice
add_text (TieDocument *document,
          const TieJsonIndex *index,
          guint32 parent,
          const char *key,
          const char *language,
          const char *text)
{
  g_autofree char *written = tie_editor_write_text (document, index, language, text);

  return tie_editor_append_member (index, parent, key, written);
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
      TieSplice *splice)
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
  g_autoptr (TieJsonIndex) index = NULL;
  TieSplice splice;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (pointer != NULL, NULL);
  g_return_val_if_fail (text != NULL && g_utf8_validate (text, -1, NULL), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  index = tie_editor_scan (document);
  if (!is_text_pointer (pointer) || !plan (document, index, pointer, language, text, &splice))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("There is no text at \"%s\""),
                   pointer);
      return NULL;
    }
  return tie_editor_apply (document, &splice, error);
}
