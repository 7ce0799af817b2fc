/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The language of the process: gettext's catalogue and ICU's locale. */

#include "tie-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unicode/uloc.h>

#include "tie-language-private.h"
#include "tie-wording-private.h"
#include "tie-words.h"

static const char *current = "en"; /* interned */
static const char *of_system;      /* what the environment asks for; interned */
static char *catalogues;           /* the folder with the words of all languages */

/* "ko_KR.UTF-8" and "ko-KR" to "ko-KR"; "C" and "POSIX" to "en" */
static char *
to_tag (const char *name)
{
  g_autofree char *tag = g_strndup (name, strcspn (name, ".@"));

  if (*tag == '\0' || g_str_equal (tag, "C") || g_str_equal (tag, "POSIX"))
    return g_strdup ("en");
  return g_strdelimit (g_steal_pointer (&tag), "_", '-');
}

/* What gettext's LANGUAGE calls it: "pt_BR:pt" for "pt-BR" and for "pt-Latn-BR" */
static char *
to_gettext_names (const char *tag)
{
  char language[ULOC_LANG_CAPACITY] = "";
  char country[ULOC_COUNTRY_CAPACITY] = "";
  const char *locale = tie_wording_get_locale (tag);
  UErrorCode status = U_ZERO_ERROR;

  uloc_getLanguage (locale, language, sizeof language, &status);
  uloc_getCountry (locale, country, sizeof country, &status);
  if (U_FAILURE (status) || *language == '\0')
    return g_strdup (tag);
  if (*country == '\0')
    return g_strdup (language);
  return g_strdup_printf ("%s_%s:%s", language, country, language);
}

static gboolean
holds_catalogues (const char *directory)
{
  g_autofree char *file =
      g_build_filename (directory, "ko", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

/* Where the catalogues are: named in the environment, else in the build tree that the program runs
 * from ("app" and "po" are neighbours there; a test sits one folder deeper), else installed. */
static char *
find_catalogues (void)
{
  static const char *const ways[] = { "../po", "../../po" };
  const char *named = g_getenv ("TIELINE_LOCALEDIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (named != NULL && *named != '\0')
    return g_strdup (named);
  for (guint i = 0; program != NULL && i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *candidate = g_build_filename (folder, ways[i], NULL);

      if (holds_catalogues (candidate))
        return g_steal_pointer (&candidate);
    }
  return g_strdup (LOCALEDIR);
}

/* A variable that is there already may be changed while threads read it: the C library exchanges
 * one pointer, and keeps the old text. */
static void
set_gettext_language (const char *tag)
{
  g_autofree char *names = to_gettext_names (tag);

  g_setenv ("LANGUAGE", names, TRUE);
}

/* gettext translates nothing in the locale "C", whatever LANGUAGE says, and setlocale() falls back
 * to it where the locale asked for isn't installed. C.UTF-8 is part of the C library. */
static void
set_c_locale (const char *tag, gboolean asked)
{
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    {
      setlocale (LC_ALL, "C.UTF-8");
      asked = TRUE;
    }
  if (asked || g_getenv ("LANGUAGE") == NULL)
    set_gettext_language (tag);
  setlocale (LC_NUMERIC,
             "C"); /* numbers for readers go through ICU, all others are written for machines */
}

/* By the first text that it is asked for, GLib decides for all time whether it translates any: not
 * where there is no catalogue, as for English. So it is asked for one in Korean: the language may
 * change later. */
static void
let_translate (void)
{
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  g_setenv ("LANGUAGE", "ko", TRUE);
  textdomain (GETTEXT_PACKAGE);
  (void) g_dgettext (GETTEXT_PACKAGE, "Tieline");
  if (before != NULL)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  textdomain (GETTEXT_PACKAGE);
}

static void
set_current (const char *language)
{
  UErrorCode status = U_ZERO_ERROR;

  current = g_intern_string (language);
  uloc_setDefault (tie_wording_get_locale (current), &status);
}

/**
 * tie_language_init:
 * @tag: (nullable): BCP 47, or %NULL for the language that the environment asks for
 *
 * Sets the language of the process. It works where no locale of that language is installed.
 * Catalogues come from the directory that the environment variable TIELINE_LOCALEDIR names, else
 * from the build tree that the program runs from, else from where they are installed.
 *
 * To be called before any thread starts.
 */
void
tie_language_init (const char *tag)
{
  g_autofree char *environment = to_tag (g_get_language_names ()[0]);
  g_autofree char *language = tag != NULL ? to_tag (tag) : g_strdup (environment);

  g_free (catalogues);
  catalogues = find_catalogues ();
  /* Once anything has been asked for, the environment says that */
  if (of_system == NULL)
    of_system = g_intern_string (environment);
  set_c_locale (language, tag != NULL);
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  let_translate ();
  set_current (language);
}

/**
 * tie_language_change:
 * @tag: (nullable): BCP 47, or %NULL for the language that the environment asks for
 *
 * Changes the language of the process while it runs, after tie_language_init(). What has been
 * worded stays as it is. To be called in the main thread; others may word something meanwhile.
 */
void
tie_language_change (const char *tag)
{
  g_autofree char *language = NULL;

  g_return_if_fail (of_system != NULL);

  language = to_tag (tag != NULL ? tag : of_system);
  set_gettext_language (language);
  textdomain (GETTEXT_PACKAGE); /* has gettext look at the environment again */
  set_current (language);
}

/**
 * tie_language_get:
 *
 * Returns: (transfer none): the language of the process, BCP 47, such as "en" or "ko"; "en" before
 * tie_language_init(). To a thread that speaks another, by tie_words_use(), that
 */
const char *
tie_language_get (void)
{
  const char *own = tie_words_get_language ();

  return own != NULL ? own : current;
}

char *
tie_language_find_catalogue (const char *tag)
{
  g_autofree char *names = to_gettext_names (tag);
  g_auto (GStrv) each = g_strsplit (names, ":", -1);

  for (guint i = 0; catalogues != NULL && each[i] != NULL; i++)
    {
      g_autofree char *file =
          g_build_filename (catalogues, each[i], "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
  return NULL;
}

/**
 * tie_language_is_right_to_left:
 *
 * Returns: whether the language of the process is written from right to left
 */
gboolean
tie_language_is_right_to_left (void)
{
  return uloc_isRightToLeft (tie_wording_get_locale (current));
}
