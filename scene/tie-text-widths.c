/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How wide texts are, for all threads: far more of them than anybody keeps the glyphs of. */

#include "tie-text-widths.h"

#include <string.h>

#include "tie-text-advance.h"
#include "tie-text-cache.h"

/* Two generations of so many, or so many bytes of texts, some tens of megabytes: a text that was
 * asked for in neither is measured anew */
#define MOST_WIDTHS 100000
#define MOST_BYTES ((gsize) 8 * 1024 * 1024)
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
static GHashTable *young; /* of Entry to itself, guarded by lock */
static GHashTable *old;   /* likewise */
static gsize n_bytes;     /* of texts in young, guarded by lock */

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

static GHashTable *
create_generation (void)
{
  return g_hash_table_new_full (entry_hash, entry_equal, g_free, NULL);
}

/* With the lock */
static void
age (void)
{
  g_clear_pointer (&old, g_hash_table_unref);
  old = g_steal_pointer (&young);
  young = create_generation ();
  n_bytes = 0;
}

/* With the lock. Takes the entry. */
static void
add (Entry *entry)
{
  if (young == NULL || g_hash_table_size (young) >= MOST_WIDTHS || n_bytes >= MOST_BYTES)
    age ();
  g_hash_table_add (young, entry);
  n_bytes += strlen (entry->text) + 1;
}

/* With the lock. What is found among the old is young again. */
static const Entry *
find (const Entry *entry)
{
  const Entry *found = young != NULL ? g_hash_table_lookup (young, entry) : NULL;
  gpointer again;

  if (found != NULL || old == NULL || !g_hash_table_steal_extended (old, entry, &again, NULL))
    return found;
  add (again);
  return again;
}

static void
keep (const Entry *entry)
{
  gsize size = strlen (entry->text) + 1;
  Entry *kept = g_malloc (sizeof *kept + size);

  *kept = *entry;
  kept->text = memcpy (kept + 1, entry->text, size);
  g_mutex_lock (&lock);
  add (kept);
  g_mutex_unlock (&lock);
}

/*
 * tie_text_widths_age:
 *
 * Something that had texts is gone: what is not asked for until this happens again is forgotten.
 * May be called in any thread.
 */
void
tie_text_widths_age (void)
{
  g_mutex_lock (&lock);
  age ();
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
  found = find (&entry);
  if (found != NULL)
    entry.width = found->width;
  few = young == NULL || g_hash_table_size (young) < FEW_WIDTHS;
  g_mutex_unlock (&lock);
  if (found != NULL)
    return entry.width;

  if (few || !tie_text_advance_sum (text, entry.language, weight, &entry.width))
    entry.width = tie_text_cache_get (text, language, weight)->width;
  keep (&entry);
  return entry.width;
}
