/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Words in the language of the thread. gettext knows one language for the whole process; whoever
 * draws in another beside it takes the words from the catalogue itself. */

#include "tie-words.h"

#include "tie-catalogue.h"
#include "tie-language-private.h"

/* A language that some thread has spoken; kept for the life of the process */
typedef struct
{
  const char *tag;         /* interned */
  TieCatalogue *catalogue; /* nullable: as for English, texts are what they are in the source */
} Speech;

static GMutex lock;
static GHashTable *speeches; /* of const char * to Speech */
static GPrivate spoken;      /* Speech; NULL: that of the process */

static const Speech *
get_speech (const char *tag)
{
  const char *interned = g_intern_string (tag);
  Speech *speech;

  g_mutex_lock (&lock);
  if (speeches == NULL)
    speeches = g_hash_table_new (NULL, NULL);
  speech = g_hash_table_lookup (speeches, interned);
  if (speech == NULL)
    {
      g_autofree char *path = tie_language_find_catalogue (tag);

      speech = g_new (Speech, 1);
      speech->tag = interned;
      speech->catalogue = path != NULL ? tie_catalogue_new (path) : NULL;
      g_hash_table_insert (speeches, (gpointer) interned, speech);
    }
  g_mutex_unlock (&lock);
  return speech;
}

/**
 * tie_words_use:
 * @tag: (nullable): BCP 47, or %NULL for the language of the process
 *
 * Has this thread speak a language from now on, whatever the others speak: what it words, and what
 * tie_language_get() says to it. Whoever asks for one gives back what was there before.
 *
 * Returns: (transfer none) (nullable): what was asked for before; interned
 */
const char *
tie_words_use (const char *tag)
{
  const char *before = tie_words_get_language ();

  g_private_set (&spoken, tag != NULL ? (gpointer) get_speech (tag) : NULL);
  return before;
}

/**
 * tie_words_get_language:
 *
 * Returns: (transfer none) (nullable): the language that this thread has been asked to speak;
 * %NULL: that of the process
 */
const char *
tie_words_get_language (void)
{
  const Speech *speech = g_private_get (&spoken);

  return speech != NULL ? speech->tag : NULL;
}

static const char *
find (const Speech *speech, const char *key, gulong n)
{
  return speech->catalogue != NULL ? tie_catalogue_find (speech->catalogue, key, n) : NULL;
}

/**
 * tie_words_get:
 * @text: a text of the source
 *
 * Returns: (transfer none): it in the language of the thread
 */
const char *
tie_words_get (const char *text)
{
  const Speech *speech = g_private_get (&spoken);
  const char *found;

  if (speech == NULL)
    return g_dgettext (GETTEXT_PACKAGE, text);
  found = find (speech, text, 1);
  return found != NULL ? found : text;
}

/**
 * tie_words_get_in:
 * @context: what tells it from the same text elsewhere
 * @text: a text of the source
 *
 * Returns: (transfer none): it in the language of the thread
 */
const char *
tie_words_get_in (const char *context, const char *text)
{
  const Speech *speech = g_private_get (&spoken);
  g_autofree char *key = NULL;
  const char *found;

  if (speech == NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, context, text);
  key = g_strconcat (context, "\004", text, NULL);
  found = find (speech, key, 1);
  return found != NULL ? found : text;
}

/**
 * tie_words_get_counted:
 * @one: a text of the source, of one
 * @many: the same of several
 * @n: of how many
 *
 * Returns: (transfer none): it in the language of the thread
 */
const char *
tie_words_get_counted (const char *one, const char *many, gulong n)
{
  const Speech *speech = g_private_get (&spoken);
  const char *found;

  if (speech == NULL)
    return g_dngettext (GETTEXT_PACKAGE, one, many, n);
  found = find (speech, one, n);
  if (found != NULL)
    return found;
  return n == 1 ? one : many;
}
