/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The language of the process, each case in a process of its own, with a small Korean catalogue
 * made here. */

#include "tie-language.h"
#include "tie-reader.h"
#include "tie-wording.h"

#include <glib/gstdio.h>
#include <string.h>

#define GAP "\u00a0"

/* gettext's file wants them in this order, strcmp()'s; a context and its text have \004 between */
static const char *const catalogue[][2] = {
  { "", "Content-Type: text/plain; charset=UTF-8\n" },
  { "about as much as %s %s", "약 %s %s에 해당" },
  { "amount\004about %s", "약 %s" },
  { "amount\004up to %s", "최대 %s" },
  { "currency\004US$", "달러" },
  { "date\004second half of %s", "%s년 하반기" },
  { "deal status\004in discussion", "논의 중" },
  { "flow\004by %s", "%s까지" },
  { "flow kind\004supply", "공급" },
  { "money\004%s%s", "%2$s %1$s" },
  { "share\004%s of %s", "%2$s의 %1$s" },
};

static void
add_word (GByteArray *bytes, gsize number)
{
  guint32 word = (guint32) number;

  g_byte_array_append (bytes, (const guint8 *) &word, sizeof word);
}

/* The binary form that the manual of gettext describes: magic number, tables of lengths and
 * offsets, texts */
static GByteArray *
make_catalogue (void)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize n = G_N_ELEMENTS (catalogue);
  gsize offset = 28 + 16 * n;

  add_word (bytes, 0x950412de);
  add_word (bytes, 0);
  add_word (bytes, n);
  add_word (bytes, 28);
  add_word (bytes, 28 + 8 * n);
  add_word (bytes, 0);
  add_word (bytes, 0);
  for (guint column = 0; column < 2; column++)
    for (gsize i = 0; i < n; i++)
      {
        add_word (bytes, strlen (catalogue[i][column]));
        add_word (bytes, offset);
        offset += strlen (catalogue[i][column]) + 1;
      }
  for (guint column = 0; column < 2; column++)
    for (gsize i = 0; i < n; i++)
      g_byte_array_append (bytes, (const guint8 *) catalogue[i][column],
                           (guint) strlen (catalogue[i][column]) + 1);
  return bytes;
}

static void
write_catalogue (const char *directory)
{
  g_autofree char *folder = g_build_filename (directory, "ko", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (folder, "tieline.mo", NULL);
  g_autoptr (GByteArray) bytes = make_catalogue ();

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) bytes->data, (gssize) bytes->len, NULL));
}

static void
remove_catalogue (const char *directory)
{
  g_autofree char *language = g_build_filename (directory, "ko", NULL);
  g_autofree char *folder = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (folder, "tieline.mo", NULL);

  g_remove (file);
  g_rmdir (folder);
  g_rmdir (language);
  g_rmdir (directory);
}

/* What the environment says, what is asked for, and what comes of it */
static const struct
{
  const char *lc_all;
  const char *language;
  const char *tag;
  const char *expected;
  const char *label;
} cases[] = {
  { "C.UTF-8", NULL, NULL, "en", "supply" },
  { "C", NULL, NULL, "en", "supply" },
  { "en_GB.UTF-8", NULL, NULL, "en-GB", "supply" },
  { "C.UTF-8", "ko", NULL, "ko", "공급" },
  { "C.UTF-8", NULL, "ko", "ko", "공급" },
  { "C", NULL, "ko", "ko", "공급" },
  { "C.UTF-8", "en", "ko", "ko", "공급" },
  { "C.UTF-8", NULL, "ko-KR", "ko-KR", "공급" },
  { "C.UTF-8", NULL, "ko_KR.UTF-8", "ko-KR", "공급" },
  { "ko_KR.UTF-8", NULL, NULL, "ko-KR", "공급" },
  { "ko_KR.UTF-8", NULL, "en", "en", "supply" },
  { "de_DE.UTF-8", "ko", "de", "de", "supply" },
  { "C.UTF-8", NULL, "", "en", "supply" },
};

static void
set_environment (const char *name, const char *value)
{
  if (value != NULL)
    g_setenv (name, value, TRUE);
  else
    g_unsetenv (name);
}

static void
run_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  char number[16];

  tie_language_init (cases[i].tag);
  g_assert_cmpstr (tie_language_get (), ==, cases[i].expected);
  g_assert_cmpstr (tie_flow_kind_get_label (TIE_FLOW_SUPPLY), ==, cases[i].label);
  /* what is written for machines doesn't change */
  g_snprintf (number, sizeof number, "%.1f", 0.5);
  g_assert_cmpstr (number, ==, "0.5");
}

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = g_strdup_printf ("/language/case/%02u/subprocess", i);
  g_autofree char *directory = g_dir_make_tmp ("tieline-XXXXXX", NULL);

  write_catalogue (directory);
  set_environment ("TIELINE_LOCALEDIR", directory);
  set_environment ("LC_ALL", cases[i].lc_all);
  set_environment ("LANGUAGE", cases[i].language);
  g_test_trap_subprocess (path, 0, 0);
  remove_catalogue (directory);
  g_test_trap_assert_passed ();
}

static void
assert_takes (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
run_korean (void)
{
  TieQuantity *share = tie_quantity_new ();
  TieDate half;

  tie_language_init ("ko");
  assert_takes (tie_wording_value (100e9, "USD", NULL, "ko"), "1,000억" GAP "달러");
  assert_takes (tie_wording_value_long (1.4e12, "USD", NULL, NULL), "1.4조" GAP "달러");
  assert_takes (tie_wording_value (38e9, "EUR", NULL, "ko"), "380억" GAP "€");
  /* amounts in a language that isn't the process's keep to themselves */
  assert_takes (tie_wording_value (38e9, "USD", NULL, "en"), "US$38" GAP "bn");
  assert_takes (tie_wording_value (38e9, "USD", NULL, "de"), "38" GAP "Mrd." GAP "$");

  share->form = TIE_QUANTITY_AT_MOST;
  share->high = 10;
  share->unit = g_strdup ("%");
  share->of = tie_text_new (NULL);
  tie_text_add (share->of, "ko", "AMD");
  assert_takes (tie_wording_quantity (share, NULL, NULL), "AMD의 ≤" GAP "10%");
  assert_takes (tie_wording_quantity_long (share, NULL, NULL), "AMD의 최대 10%");
  tie_quantity_free (share);

  g_assert_true (tie_date_parse ("2026-41", &half, NULL));
  assert_takes (tie_wording_date (&half, NULL), "2026년 하반기");
  g_assert_cmpstr (tie_status_get_label (TIE_STATUS_IN_DISCUSSION), ==, "논의 중");
}

static void
test_korean (void)
{
  g_autofree char *directory = g_dir_make_tmp ("tieline-XXXXXX", NULL);

  write_catalogue (directory);
  set_environment ("TIELINE_LOCALEDIR", directory);
  set_environment ("LC_ALL", "C.UTF-8");
  set_environment ("LANGUAGE", NULL);
  g_test_trap_subprocess ("/language/korean/subprocess", 0, 0);
  remove_catalogue (directory);
  g_test_trap_assert_passed ();
}

/* A text is shown in the reader's language, else in the document's, else in any. */
static void
test_texts (void)
{
  static const struct
  {
    const char *fallback;
    const char *language;
    const char *expected;
  } texts[] = {
    { "en", "ko", "글" },      { "en", "ko-KR", "글" },       { "en", "KO", "글" },
    { "en", "en", "text" },    { "en", "de", "text" },        { "ko", "de", "글" },
    { "ko-KR", "de", "글" },   { NULL, "de", "text" },        { NULL, NULL, "text" },
    { "en", "zh-TW", "正體" }, { "en", "zh-TW-x-a", "正體" }, { "en", "zh", "text" },
    { "en", "k", "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TieText) text = tie_text_new (texts[i].fallback);

      g_assert_null (tie_text_get (text, texts[i].language));
      tie_text_add (text, "en", "text");
      tie_text_add (text, "ko", "글");
      tie_text_add (text, "zh-TW", "正體");
      g_assert_cmpstr (tie_text_get (text, texts[i].language), ==, texts[i].expected);
    }
}

static void
test_plain_texts (void)
{
  g_autoptr (TieText) text = tie_text_new ("en");
  const char *language = "", *words = NULL;

  g_assert_null (tie_text_get (NULL, "en"));
  g_assert_false (tie_text_peek (NULL, 0, NULL, NULL));
  tie_text_add (text, NULL, "plain");
  g_assert_cmpstr (tie_text_get (text, "ko"), ==, "plain");
  g_assert_true (tie_text_peek (text, 0, &language, &words));
  g_assert_null (language);
  g_assert_cmpstr (words, ==, "plain");
  g_assert_false (tie_text_peek (text, 1, &language, &words));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/case/%02u", i);
      g_autofree char *child = g_strconcat (path, "/subprocess", NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
      g_test_add_data_func (child, GUINT_TO_POINTER (i), run_case);
    }
  g_test_add_func ("/language/korean", test_korean);
  g_test_add_func ("/language/korean/subprocess", run_korean);
  g_test_add_func ("/language/texts", test_texts);
  g_test_add_func ("/language/plain-texts", test_plain_texts);
  return g_test_run ();
}
