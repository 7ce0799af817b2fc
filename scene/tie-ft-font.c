/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cairo's fonts for files that carry their fonts, on the bytes that HarfBuzz has. Of a font that it
 * is given by name, cairo 1.16 opens the file itself, keeps ten such files open, and may close the
 * one that another thread is about to read. */

#include "tie-ft-font.h"

#include <cairo-ft.h>

/* Kept for the life of the process, as HarfBuzz's fonts are */
static GMutex lock;
static FT_Library library;
static GHashTable *faces; /* of hb_font_t to cairo_font_face_t */

/* Nullable */
static cairo_font_face_t *
create_face (hb_font_t *font)
{
  hb_face_t *face = hb_font_get_face (font);
  hb_blob_t *blob = hb_face_reference_blob (face);
  guint length;
  const char *bytes = hb_blob_get_data (blob, &length);
  FT_Face opened;

  /* The bytes stay as long as HarfBuzz's font: for good */
  hb_blob_destroy (blob);
  if (library == NULL && FT_Init_FreeType (&library) != 0)
    return NULL;
  if (FT_New_Memory_Face (library, (const FT_Byte *) bytes, length,
                          (FT_Long) hb_face_get_index (face), &opened)
      != 0)
    return NULL;
  return cairo_ft_font_face_create_for_ft_face (opened, FT_LOAD_NO_HINTING);
}

/**
 * tie_ft_font_get:
 * @font: one that all threads share
 *
 * Returns: (transfer none) (nullable): cairo's font for it, for all threads as well; %NULL when
 *   FreeType does not read it
 */
cairo_font_face_t *
tie_ft_font_get (hb_font_t *font)
{
  cairo_font_face_t *face;

  g_mutex_lock (&lock);
  if (faces == NULL)
    faces = g_hash_table_new (NULL, NULL);
  if (!g_hash_table_lookup_extended (faces, font, NULL, (gpointer *) &face))
    {
      face = create_face (font);
      g_hash_table_insert (faces, font, face);
    }
  g_mutex_unlock (&lock);
  return face;
}
