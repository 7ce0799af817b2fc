/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words in the language of a thread, beside that of the process; and how catalogues count. */

#include "tie-words.h"

#include <glib.h>
#include <glib/gstdio.h>

#include "tie-catalogue.h"
#include "tie-language-private.h"
#include "tie-language.h"
#include "tie-plural.h"

/* Rules as catalogues have them, and what they choose for 0, 1, 2 … */
static void
test_plural (void)
{
  static const struct
  {
    const char *rule;
    const char *chosen; /* a digit each */
  } cases[] = {
    { "0;", "0000000" },
    { " n != 1;\n", "1011111" },
    { "n>1;", "0011111" },
    /* Polish, Arabic, Latvian */
    { "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
      "2011122222222222222222111222" },
    { "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
      "012333333334444" },
    { "(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);", "201111111111111111111" },
    { "2*n-n*2+7/2-!0;", "2222" },
  };
  static const char *const wrong[] = { "", "n ==", "(n", "x", "n 1", "1/0", "n ? 1", "n ? 1 : " };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TiePlural) plural = tie_plural_new (cases[i].rule);

      g_assert_nonnull (plural);
      for (gulong n = 0; cases[i].chosen[n] != '\0'; n++)
        {
          g_test_message ("%s of %lu", cases[i].rule, n);
          g_assert_cmpuint (tie_plural_choose (plural, n), ==, (gulong) (cases[i].chosen[n] - '0'));
        }
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (tie_plural_new (wrong[i]));
}

/* What is no catalogue, or is cut off, is none */
static void
test_wrong_catalogues (void)
{
  g_autofree char *korean = tie_language_find_catalogue ("ko");
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "tieline-test-words.mo", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (korean, &contents, &length, NULL));
  for (gsize part = 0; part < 40; part++)
    {
      g_assert_true (g_file_set_contents (path, contents, (gssize) (length * part / 40), NULL));
      g_assert_null (tie_catalogue_new (path));
    }
  contents[0] ^= 1;
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  g_assert_null (tie_catalogue_new (path));
  g_assert_null (tie_catalogue_new ("/nowhere"));
  g_unlink (path);
}

static gpointer
speak_korean_cb (gpointer data)
{
  g_assert_null (tie_words_use ("ko"));
  g_assert_cmpstr (tie_language_get (), ==, "ko");
  return g_strdup (tie_words_get_in ("flow kind", "supply"));
}

/* A thread speaks Korean, and the process English */
static void
test_threads (void)
{
  g_autofree char *korean = g_thread_join (g_thread_new ("korean", speak_korean_cb, NULL));

  g_assert_cmpstr (korean, ==, "공급");
  g_assert_null (tie_words_get_language ());
  g_assert_cmpstr (tie_language_get (), ==, "en");
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "supply");

  g_assert_null (tie_words_use ("ko-KR"));
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "공급");
  g_assert_cmpstr (_ ("approximate"), !=, "approximate");
  g_assert_cmpstr (_ ("a text that nobody has translated"), ==,
                   "a text that nobody has translated");
  g_assert_cmpstr (tie_words_use (NULL), ==, "ko-KR");
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "supply");
}

/* And the other way round; where there is no catalogue, as for English, words are the source's */
static void
test_english_beside_korean (void)
{
  tie_language_change ("ko");
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "공급");
  tie_words_use ("en");
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "supply");
  g_assert_cmpstr (ngettext ("%u day", "%u days", 1), ==, "%u day");
  g_assert_cmpstr (ngettext ("%u day", "%u days", 2), ==, "%u days");
  tie_words_use (NULL);
  g_assert_cmpstr (C_ ("flow kind", "supply"), ==, "공급");
  tie_language_change ("en");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tie_language_init ("en");
  g_test_add_func ("/words/plural", test_plural);
  g_test_add_func ("/words/wrong-catalogues", test_wrong_catalogues);
  g_test_add_func ("/words/threads", test_threads);
  g_test_add_func ("/words/english-beside-korean", test_english_beside_korean);
  return g_test_run ();
}
