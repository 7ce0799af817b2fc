/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How wide texts are, for all threads: far more of them than anybody keeps the glyphs of. */

#include "tie-text-widths.h"

#include <string.h>

#include "tie-text-advance.h"
#include "tie-text-cache.h"

/* So many, and so many bytes of texts, are remembered until all are forgotten: some tens of
 * megabytes */
#define MOST_WIDTHS 200000
#define MOST_BYTES ((gsize) 16 * 1024 * 1024)
/* To look into the fonts takes as long as to lay out so many */
#define FEW_WIDTHS 100

typedef struct
{
  guint hash;
  int weight;
  const char *language; /* interned */
  double width;
  const char *text; /* what follows, but of what is looked for */
} Entry;

static GMutex lock;
static GHashTable *widths; /* of Entry to itself, guarded by lock */
static gsize n_bytes;      /* of their texts, guarded by lock */

static guint
entry_hash (gconstpointer data)
{
  return ((const Entry *) data)->hash;
}

static gboolean
entry_equal (gconstpointer a, gconstpointer b)
{
  const Entry *one = a;
  const Entry *other = b;

  return one->hash == other->hash && one->weight == other->weight
         && one->language == other->language && strcmp (one->text, other->text) == 0;
}

static void
keep (const Entry *entry)
{
  gsize size = strlen (entry->text) + 1;
  Entry *kept = g_malloc (sizeof *kept + size);

  *kept = *entry;
  kept->text = memcpy (kept + 1, entry->text, size);
  g_mutex_lock (&lock);
  if (g_hash_table_size (widths) >= MOST_WIDTHS || n_bytes >= MOST_BYTES)
    {
      g_hash_table_remove_all (widths);
      n_bytes = 0;
    }
  g_hash_table_add (widths, kept);
  n_bytes += size;
  g_mutex_unlock (&lock);
}

/*
 * tie_text_widths_get:
 * @text: one line in UTF-8
 * @language: (nullable): BCP 47
 * @weight: as in CSS
 *
 * May be called in any thread.
 *
 * Returns: the advance, in sizes
 */
double
tie_text_widths_get (const char *text, const char *language, int weight)
{
  Entry entry = { .weight = weight,
                  .language = g_intern_string (language != NULL ? language : "en"),
                  .text = text };
  const Entry *found;
  gboolean few;

  entry.hash = g_str_hash (text) ^ (guint) weight;
  g_mutex_lock (&lock);
  if (widths == NULL)
    widths = g_hash_table_new_full (entry_hash, entry_equal, g_free, NULL);
  found = g_hash_table_lookup (widths, &entry);
  if (found != NULL)
    entry.width = found->width;
  few = g_hash_table_size (widths) < FEW_WIDTHS;
  g_mutex_unlock (&lock);
  if (found != NULL)
    return entry.width;

  if (few || !tie_text_advance_sum (text, entry.language, weight, &entry.width))
    entry.width = tie_text_cache_get (text, language, weight)->width;
  keep (&entry);
  return entry.width;
}
