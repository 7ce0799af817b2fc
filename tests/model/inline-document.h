/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Small documents for tests, written in place. */
#pragma once

#include "tie-reader.h"

#include <string.h>

/* json: with ' where JSON has " */
static inline TieDocument *
read_inline_document (const char *json)
{
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document = tie_reader_read_bytes (bytes, &problems);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *problem = tie_problem_to_gnu (g_ptr_array_index (problems, i), "inline");

      g_test_message ("%s", problem);
    }
  g_assert_nonnull (document);
  return document;
}

/* deals: the list of a document about a, b, c, d and e, which are makers, and the user u */
static inline TieDocument *
read_inline_deals (const char *deals)
{
  g_autofree char *json = g_strdup_printf (
      "{'tieline': 1, 'title': 'Test', 'language': 'en', 'focus': 'u', 'organizations': ["
      "{'id': 'a', 'name': 'Alpha', 'kind': {'en': 'maker', 'ko': '제조사'}},"
      "{'id': 'b', 'name': 'Beta', 'kind': {'en': 'maker', 'ko': '제조사'}},"
      "{'id': 'c', 'name': 'Gamma', 'kind': {'en': 'maker', 'ko': '제조사'}},"
      "{'id': 'd', 'name': 'Delta', 'kind': {'en': 'maker', 'ko': '제조사'}},"
      "{'id': 'e', 'name': 'Epsilon'},"
      "{'id': 'u', 'name': 'User', 'kind': {'en': 'user', 'ko': '사용자'}}],"
      "'deals': [%s]}",
      deals);

  return read_inline_document (json);
}

static inline TieDocument *
read_bundled_map (void)
{
  g_autofree char *path =
      g_build_filename (SOURCE_ROOT, "data", "openai-chip-partners.tieline.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  TieDocument *document = tie_reader_read_file (file, NULL, &problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}
