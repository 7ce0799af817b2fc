/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Setting a text: every other byte stays, and what comes out is a document. */

#include "tie-editor.h"
#include "tie-reader.h"

#include <string.h>

static TieDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  TieDocument *document = tie_reader_read_bytes (bytes, NULL);

  g_assert_nonnull (document);
  return document;
}

#define START "{ \"tieline\": 1, \"language\": \"en\", "
#define END ", \"deals\": [] }"
#define NOBODY "\"organizations\": []" END

static const struct
{
  const char *name;
  const char *before;
  const char *pointer;
  const char *language;
  const char *text;
  const char *after;
} cases[] = {
  { "own-language", START "\"title\": \"Old\", " NOBODY, "/title", "en", "New",
    START "\"title\": \"New\", " NOBODY },
  { "no-language", START "\"title\": \"Old\", " NOBODY, "/title", NULL, "New",
    START "\"title\": \"New\", " NOBODY },
  { "second-language", START "\"title\": \"\\u004fld\", " NOBODY, "/title", "ko", "새로",
    START "\"title\": { \"en\": \"\\u004fld\", \"ko\": \"새로\" }, " NOBODY },
  { "unchanged", START "\"title\": \"\\u004fld\", " NOBODY, "/title", "en", "Old",
    START "\"title\": \"\\u004fld\", " NOBODY },
  { "escapes", START "\"title\": \"Old\", " NOBODY, "/title", "en", "\"a\\b\"\n\t/é",
    START "\"title\": \"\\\"a\\\\b\\\"\\n\\t/é\", " NOBODY },
  { "language-replaced", START "\"title\": {\"ko\" : \"옛\", \"en\":\"Old\"}, " NOBODY, "/title",
    "ko", "새", START "\"title\": {\"ko\" : \"새\", \"en\":\"Old\"}, " NOBODY },
  { "language-added", START "\"title\": {\"ko\" : \"옛\", \"en\":\"Old\" }, " NOBODY, "/title",
    "de", "Neu", START "\"title\": {\"ko\" : \"옛\", \"en\":\"Old\", \"de\": \"Neu\" }, " NOBODY },
  { "language-added-to-one", START "\"title\": {\"ko\":\"옛\"}, " NOBODY, "/title", NULL, "New",
    START "\"title\": {\"ko\":\"옛\", \"en\": \"New\"}, " NOBODY },
  { "unknown-own-language", "{\"tieline\":1,\"title\":\"Old\",\"organizations\":[],\"deals\":[]}",
    "/title", "ko", "새",
    "{\"tieline\":1,\"title\":{\"und\":\"Old\",\"ko\":\"새\"},\"organizations\":[],\"deals\":[]}" },
  { "key-added", START "\"title\": \"T\", " NOBODY, "/summary", "en", "New",
    START "\"title\": \"T\", \"organizations\": [], \"deals\": [], \"summary\": \"New\" }" },
  { "key-added-in-language", START "\"title\": \"T\", " NOBODY, "/summary", "ko", "새",
    START
    "\"title\": \"T\", \"organizations\": [], \"deals\": [], \"summary\": { \"ko\": \"새\" } }" },
  { "indented",
    "{\r\n\t\"tieline\": 1,\r\n\t\"title\": \"T\",\r\n\t\"deals\": [],\r\n\t\"organizations\": "
    "[\r\n\t\t{\r\n\t\t\t\"id\": \"a\",\r\n\t\t\t\"name\": \"A\"\r\n\t\t}\r\n\t]\r\n}",
    "/organizations/0/summary", NULL, "New",
    "{\r\n\t\"tieline\": 1,\r\n\t\"title\": \"T\",\r\n\t\"deals\": [],\r\n\t\"organizations\": "
    "[\r\n\t\t{\r\n\t\t\t\"id\": \"a\",\r\n\t\t\t\"name\": \"A\",\r\n\t\t\t\"summary\": "
    "\"New\"\r\n\t\t}\r\n\t]\r\n}" },
  { "unit-name", START "\"title\": \"T\", \"unitNames\": {}, " NOBODY, "/unitNames/m~1s", NULL,
    "metres", START "\"title\": \"T\", \"unitNames\": { \"m/s\": \"metres\" }, " NOBODY },
  { "alias",
    START "\"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\", \"aliases\": "
          "[\"x\"]}]" END,
    "/organizations/0/aliases/0", NULL, "y",
    START "\"title\": \"T\", \"organizations\": [{\"id\": \"a\", \"name\": \"A\", \"aliases\": "
          "[\"y\"]}]" END },
};

static void
test_edit (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TieDocument) document = read_text (cases[i].before);
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) edited =
      tie_editor_set_text (document, cases[i].pointer, cases[i].language, cases[i].text, &error);
  g_autofree char *after = NULL;
  const char *bytes;
  gsize length;

  g_assert_no_error (error);
  bytes = g_bytes_get_data (tie_document_get_bytes (edited), &length);
  after = g_strndup (bytes, length);
  g_assert_cmpstr (after, ==, cases[i].after);
  bytes = g_bytes_get_data (tie_document_get_bytes (document), &length);
  g_assert_cmpmem (bytes, length, cases[i].before, strlen (cases[i].before));
}

static void
test_result (void)
{
  g_autoptr (TieDocument) document = read_text (START "\"title\": \"Old\", " NOBODY);
  g_autoptr (TieDocument) korean = tie_editor_set_text (document, "/title", "ko", "새로", NULL);
  g_autoptr (TieDocument) both = tie_editor_set_text (korean, "/title", "en", "New", NULL);

  g_assert_cmpstr (tie_text_get (tie_document_get_title (document), "ko"), ==, "Old");
  g_assert_cmpstr (tie_text_get (tie_document_get_title (korean), "ko"), ==, "새로");
  g_assert_cmpstr (tie_text_get (tie_document_get_title (korean), "en"), ==, "Old");
  g_assert_cmpstr (tie_text_get (tie_document_get_title (both), "en"), ==, "New");
  g_assert_cmpstr (tie_text_get (tie_document_get_title (both), "ko"), ==, "새로");
}

static void
test_refused (void)
{
  static const struct
  {
    const char *pointer;
    const char *language;
    const char *text;
    GIOErrorEnum code;
  } refused[] = {
    { "/organizations/0/id", NULL, "b", G_IO_ERROR_INVALID_ARGUMENT },
    { "/tieline", NULL, "2", G_IO_ERROR_INVALID_ARGUMENT },
    { "/organizations/1/name", NULL, "B", G_IO_ERROR_INVALID_ARGUMENT },
    { "/facts/0/quantity/of", NULL, "B", G_IO_ERROR_INVALID_ARGUMENT },
    { "/nothing/name", NULL, "B", G_IO_ERROR_INVALID_ARGUMENT },
    { "", NULL, "B", G_IO_ERROR_INVALID_ARGUMENT },
    { "title", NULL, "B", G_IO_ERROR_INVALID_ARGUMENT },
    { "/title", NULL, "", G_IO_ERROR_INVALID_DATA },
    { "/title", "not a tag", "B", G_IO_ERROR_INVALID_DATA },
  };
  g_autoptr (TieDocument) document = read_text (
      START "\"title\": \"T\", \"facts\": [{ \"label\": \"F\", \"quantity\": { \"value\": 1, "
            "\"unit\": \"%\", \"of\": \"a\" } }], \"organizations\": [{ \"id\": \"a\", \"name\": "
            "\"A\" }]" END);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (tie_editor_set_text (document, refused[i].pointer, refused[i].language,
                                          refused[i].text, &error));
      g_assert_error (error, G_IO_ERROR, (int) refused[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/editor/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_edit);
    }
  g_test_add_func ("/editor/result", test_result);
  g_test_add_func ("/editor/refused", test_refused);
  return g_test_run ();
}
