/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads texts in one or several languages, and strings of a form of their own: tags, colours,
 * addresses. */

#include "tie-reader-private.h"

#include "tie-address.h"
#include "tie-limits.h"
#include "tie-words.h"

#include <string.h>

/* What a text is for */
typedef enum
{
  TEXT_LONG,   /* it has lines, and may be empty */
  TEXT_PHRASE, /* it stands in one line, and may be empty */
  TEXT_LABEL,  /* it is a name */
} TextUse;

static const char *
read_string (TieReading *self, TieCursor cursor, TextUse use)
{
  const char *string;

  if (use == TEXT_LABEL)
    return tie_reading_word (self, cursor);
  string = tie_reading_string (self, cursor);
  return use == TEXT_LONG || (string && tie_reading_is_short (self, cursor, string)) ? string
                                                                                     : NULL;
}

/* A text that says nothing counts as not written, unless it is a name. */
static TieText *
add_language (TieReading *self, TieText *text, const char *language, TieCursor cursor, TextUse use)
{
  const char *string = read_string (self, cursor, use);

  if (!string || tie_reading_is_blank (string))
    return text;
  if (!text)
    text = tie_text_new (self->document->language);
  tie_text_add (text, language, string);
  return text;
}

static void
report_language (TieReading *self, TieCursor member, const char *language)
{
  g_autofree char *shown = tie_problem_shorten (language);

  tie_reading_key_problem (self, TIE_SEVERITY_ERROR, member, "bad-language",
                           _ ("expected a language tag such as \"en\" or \"ko\", found \"%s\""),
                           shown);
}

/* met: from a language in small letters to the first member that is in it: tags are the same in
 * capitals (BCP 47, 2.1.1)
 * Returns whether nothing in the text has been in it yet */
static gboolean
note_language (TieReading *self, GHashTable *met, TieCursor member, const char *language)
{
  g_autofree char *folded = g_ascii_strdown (language, -1);
  g_autofree char *shown = NULL;
  gpointer first;

  if (!g_hash_table_lookup_extended (met, folded, NULL, &first))
    return g_hash_table_insert (met, g_steal_pointer (&folded), GUINT_TO_POINTER (member.value));
  shown = tie_problem_shorten (language);
  tie_reading_key_problem (
      self, TIE_SEVERITY_ERROR, member, "duplicate-language",
      /* Translators: a language tag, then a line number */
      _ ("the language \"%s\" stands a second time in this text; the first is in line %u"), shown,
      tie_reading_line (self, tie_json_index_get (self->index, GPOINTER_TO_UINT (first))->key));
  return FALSE;
}

static TieText *
read_languages (TieReading *self, TieCursor cursor, TextUse use)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TieText *text = NULL;
  TieMembers members;
  TieCursor member;
  gboolean any = FALSE;

  tie_reading_start_members (self, cursor, &members);
  while (tie_members_next (&members, &member))
    {
      const char *language = tie_reading_key (self, member);

      any = TRUE;
      if (!tie_text_is_language (language))
        report_language (self, member, language);
      else if (note_language (self, met, member, language))
        text = add_language (self, text, language, member, use);
    }
  if (!any)
    tie_reading_error (self, cursor, "empty-text", _ ("this text is in no language"));
  return text;
}

static TieText *
read_text (TieReading *self, TieCursor cursor, TextUse use)
{
  if (!tie_cursor_is_there (cursor))
    return NULL;
  if (tie_reading_is (self, cursor, TIE_JSON_STRING))
    return add_language (self, NULL, NULL, cursor, use);
  if (tie_reading_is (self, cursor, TIE_JSON_OBJECT))
    return read_languages (self, cursor, use);
  tie_reading_expected (self, cursor, N_ ("a text, or an object with a text for each language"));
  return NULL;
}

/**
 * tie_reading_text:
 * Returns: (transfer full) (nullable): the text; NULL when it is empty in every language too
 */
TieText *
tie_reading_text (TieReading *self, TieCursor cursor)
{
  return read_text (self, cursor, TEXT_LONG);
}

/**
 * tie_reading_phrase:
 * Returns: (transfer full) (nullable): a text that stands in one line; NULL when it is empty in
 *   every language too
 */
TieText *
tie_reading_phrase (TieReading *self, TieCursor cursor)
{
  return read_text (self, cursor, TEXT_PHRASE);
}

/**
 * tie_reading_label:
 * Returns: (transfer full) (nullable): a name: a text in one line that must say something
 *   in each of its languages
 */
TieText *
tie_reading_label (TieReading *self, TieCursor cursor)
{
  return read_text (self, cursor, TEXT_LABEL);
}

/**
 * tie_reading_language:
 * Returns: (transfer full) (nullable): a language tag of BCP 47
 */
char *
tie_reading_language (TieReading *self, TieCursor cursor)
{
  const char *tag = tie_reading_string (self, cursor);

  if (!tag || tie_text_is_language (tag))
    return g_strdup (tag);
  tie_reading_bad_form (self, cursor, "bad-language",
                        N_ ("a language tag such as \"en\" or \"ko\""));
  return NULL;
}

/**
 * tie_reading_color:
 * Returns: (transfer full) (nullable): a colour as #rrggbb
 */
char *
tie_reading_color (TieReading *self, TieCursor cursor)
{
  const char *color = tie_reading_string (self, cursor);

  if (!color || (color[0] == '#' && strspn (color + 1, "0123456789abcdefABCDEF") == 6 && !color[7]))
    return g_strdup (color);
  tie_reading_bad_form (self, cursor, "bad-color", N_ ("a color such as #1b9e77"));
  return NULL;
}

/**
 * tie_reading_url:
 * Returns: (transfer full) (nullable): an address of the web
 */
char *
tie_reading_url (TieReading *self, TieCursor cursor)
{
  const char *url = tie_reading_string (self, cursor);
  gunichar unseen = url ? tie_address_find_unseen (url) : 0;
  const char *expected = url && unseen == 0 ? tie_address_find_fault (url) : NULL;

  if (unseen != 0)
    tie_reading_error (self, cursor, "bad-url",
                       _ ("the character U+%04X stands in this address, where nobody sees it"),
                       unseen);
  else if (expected)
    tie_reading_bad_form (self, cursor, "bad-url", expected);
  return expected || unseen != 0 ? NULL : g_strdup (url);
}

/**
 * tie_reading_currency:
 * Returns: (transfer full) (nullable): a code with the form of ISO 4217
 */
char *
tie_reading_currency (TieReading *self, TieCursor cursor)
{
  const char *code = tie_reading_string (self, cursor);

  if (!code || (strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 3 && !code[3]))
    return g_strdup (code);
  tie_reading_bad_form (self, cursor, "bad-currency", N_ ("a currency code such as USD"));
  return NULL;
}
