/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Decoded images, of which each thread has its own: no two can paint one at once. */

#include "tie-image-cache.h"

#define MAX_IMAGES 256

/*
 * @lock: guards the images; the thread has it while it paints one
 * @images: of GBytes to TieDecodedImage, by the bytes themselves, which the key keeps alive: an
 *   address is never used twice
 * @stale: atomic: what the images were of is gone
 */
typedef struct
{
  GMutex lock;
  GHashTable *images;
  int stale;
} Cache;

static GMutex lock;
static GSList *caches; /* of Cache, of all threads; guarded by lock */

/* The thread ends */
static void
leave (gpointer data)
{
  Cache *cache = data;

  g_mutex_lock (&lock);
  caches = g_slist_remove (caches, cache);
  g_mutex_unlock (&lock);
  g_hash_table_unref (cache->images);
  g_mutex_clear (&cache->lock);
  g_free (cache);
}

static GPrivate thread_cache = G_PRIVATE_INIT (leave);

static Cache *
get_cache (void)
{
  Cache *cache = g_private_get (&thread_cache);

  if (cache != NULL)
    return cache;
  cache = g_new0 (Cache, 1);
  g_mutex_init (&cache->lock);
  cache->images = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) g_bytes_unref,
                                         (GDestroyNotify) tie_decoded_image_free);
  g_private_set (&thread_cache, cache);
  g_mutex_lock (&lock);
  caches = g_slist_prepend (caches, cache);
  g_mutex_unlock (&lock);
  return cache;
}

/* Nobody waits for a thread that paints an image just now: it does it then. */
static void
clear_if_stale (Cache *cache)
{
  if (!g_atomic_int_get (&cache->stale) || !g_mutex_trylock (&cache->lock))
    return;
  g_atomic_int_set (&cache->stale, FALSE);
  g_hash_table_remove_all (cache->images);
  g_mutex_unlock (&cache->lock);
}

/*
 * tie_image_cache_lock:
 * @bytes: an encoded image
 *
 * Returns: (transfer none): it decoded, for the calling thread, until tie_image_cache_unlock(),
 *   before which it cannot ask for another
 */
TieDecodedImage *
tie_image_cache_lock (GBytes *bytes)
{
  Cache *cache = get_cache ();
  TieDecodedImage *image;

  g_mutex_lock (&cache->lock);
  image = g_hash_table_lookup (cache->images, bytes);
  if (image == NULL)
    {
      if (g_hash_table_size (cache->images) >= MAX_IMAGES)
        g_hash_table_remove_all (cache->images);
      image = tie_decoded_image_new (bytes);
      g_hash_table_insert (cache->images, g_bytes_ref (bytes), image);
    }
  return image;
}

/*
 * tie_image_cache_unlock:
 *
 * The calling thread does not use the image any more.
 */
void
tie_image_cache_unlock (void)
{
  Cache *cache = get_cache ();

  g_mutex_unlock (&cache->lock);
  clear_if_stale (cache);
}

/*
 * tie_image_cache_forget_everywhere:
 *
 * What the images were of is gone: they are freed at once, as some threads have nothing to do for
 * hours, or by whoever is painting one. Of any thread.
 */
void
tie_image_cache_forget_everywhere (void)
{
  g_mutex_lock (&lock);
  for (GSList *l = caches; l != NULL; l = l->next)
    {
      Cache *cache = l->data;

      g_atomic_int_set (&cache->stale, TRUE);
      clear_if_stale (cache);
    }
  g_mutex_unlock (&lock);
}
