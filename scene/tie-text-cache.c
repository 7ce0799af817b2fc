/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Shaped texts, kept for the next frame: shaping takes longer than painting. */

#include "tie-text-cache.h"

#include <string.h>

/* Two generations of so many, or of so many bytes of texts, whose glyphs take some hundred times as
 * much: a text that was asked for in neither is shaped anew */
#define GENERATION_SIZE 4096
#define GENERATION_BYTES ((gsize) 256 * 1024)

typedef struct
{
  TieTextLine *line;
  const char *text; /* the line's */
  PangoLanguage *language;
  int weight;
} Entry;

typedef struct
{
  GHashTable *young; /* of Entry to itself */
  GHashTable *old;
  gsize n_bytes; /* of texts in young */
  guint season;
} Cache;

/* Whatever a thread has shaped in another one is for nobody any more */
static guint season;

static guint
entry_hash (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) ^ g_direct_hash (entry->language) ^ (guint) entry->weight;
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return one->weight == other->weight && one->language == other->language
         && g_str_equal (one->text, other->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  tie_text_line_unref (entry->line);
  g_free (entry);
}

static void
cache_free (gpointer data)
{
  Cache *cache = data;

  g_hash_table_unref (cache->young);
  g_hash_table_unref (cache->old);
  g_free (cache);
}

static GPrivate thread_cache = G_PRIVATE_INIT (cache_free);

static GHashTable *
create_generation (void)
{
  return g_hash_table_new_full (entry_hash, entry_equal, entry_free, NULL);
}

/**
 * tie_text_cache_forget:
 *
 * Frees the calling thread's texts.
 */
void
tie_text_cache_forget (void)
{
  g_private_replace (&thread_cache, NULL);
}

/**
 * tie_text_cache_forget_everywhere:
 *
 * What the texts were of is gone: each thread frees those it has when it needs one the next time.
 */
void
tie_text_cache_forget_everywhere (void)
{
  g_atomic_int_inc (&season);
}

static Cache *
get_cache (void)
{
  Cache *cache = g_private_get (&thread_cache);
  guint now = (guint) g_atomic_int_get (&season);

  if (cache != NULL && cache->season != now)
    {
      tie_text_cache_forget ();
      cache = NULL;
    }

  if (cache == NULL)
    {
      cache = g_new0 (Cache, 1);
      cache->young = create_generation ();
      cache->old = create_generation ();
      cache->season = now;
      g_private_set (&thread_cache, cache);
    }
  return cache;
}

/**
 * tie_text_cache_steal:
 *
 * Returns: (transfer full) (nullable): the texts of the calling thread, which has none then
 */
gpointer
tie_text_cache_steal (void)
{
  gpointer texts = g_private_get (&thread_cache);

  g_private_set (&thread_cache, NULL);
  return texts;
}

/**
 * tie_text_cache_adopt:
 * @texts: (nullable) (transfer full): another thread's texts
 *
 * Makes them the calling thread's, in place of what it had.
 */
void
tie_text_cache_adopt (gpointer texts)
{
  g_private_replace (&thread_cache, texts);
}

/**
 * tie_text_cache_free:
 * @texts: (nullable) (transfer full): texts that no thread has
 *
 * Frees them.
 */
void
tie_text_cache_free (gpointer texts)
{
  if (texts != NULL)
    cache_free (texts);
}

static Entry *
shape (const Entry *key)
{
  Entry *entry = g_memdup2 (key, sizeof *key);

  entry->line =
      tie_text_line_new (key->text, pango_language_to_string (key->language), key->weight);
  entry->text = entry->line->text;
  return entry;
}

/*
 * tie_text_cache_get:
 *
 * Returns: (transfer none): the text as one line, good until the next call in this thread
 */
TieTextLine *
tie_text_cache_get (const char *text, const char *language, int weight)
{
  Cache *cache = get_cache ();
  Entry key = { .text = text,
                .language = pango_language_from_string (language != NULL ? language : "en"),
                .weight = weight };
  Entry *entry = g_hash_table_lookup (cache->young, &key);

  if (entry != NULL)
    return entry->line;

  if (g_hash_table_size (cache->young) >= GENERATION_SIZE || cache->n_bytes >= GENERATION_BYTES)
    {
      g_hash_table_unref (cache->old);
      cache->old = g_steal_pointer (&cache->young);
      cache->young = create_generation ();
      cache->n_bytes = 0;
    }
  entry = g_hash_table_lookup (cache->old, &key);
  if (entry != NULL)
    g_hash_table_steal (cache->old, entry);
  else
    entry = shape (&key);
  g_hash_table_add (cache->young, entry);
  cache->n_bytes += strlen (text);
  return entry->line;
}
