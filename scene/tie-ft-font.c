/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Cairo's fonts for files that carry their fonts, on the bytes that HarfBuzz has. Of a font that it
 * is given by name, cairo 1.16 opens the file itself, keeps ten such files open, and may close the
 * one that another thread is about to read. */

#include "tie-ft-font.h"

#include <cairo-ft.h>

/* FreeType's library knows all its faces, and wants one thread at a time to open or close one.
 * Cairo may hold a lock of its own when it closes one: none of cairo is called with this. */
static GMutex library_lock;
static FT_Library library; /* guarded by library_lock */

static GMutex lock;
static GHashTable *faces; /* of hb_font_t, which is there for good, to cairo_font_face_t; guarded by
                             lock */

static const cairo_user_data_key_t face_key;

/* Nullable */
static FT_Face
open_face (hb_font_t *font)
{
  hb_face_t *face = hb_font_get_face (font);
  hb_blob_t *blob = hb_face_reference_blob (face);
  guint length;
  const char *bytes = hb_blob_get_data (blob, &length);
  FT_Face opened = NULL;

  /* The bytes stay as long as HarfBuzz's font: for good */
  hb_blob_destroy (blob);
  g_mutex_lock (&library_lock);
  if ((library != NULL || FT_Init_FreeType (&library) == 0)
      && FT_New_Memory_Face (library, (const FT_Byte *) bytes, length,
                             (FT_Long) hb_face_get_index (face), &opened)
             != 0)
    opened = NULL;
  g_mutex_unlock (&library_lock);
  return opened;
}

/* Cairo needs it no more */
static void
close_face (gpointer data)
{
  g_mutex_lock (&library_lock);
  FT_Done_Face (data);
  g_mutex_unlock (&library_lock);
}

/* Nullable */
static cairo_font_face_t *
create_face (hb_font_t *font)
{
  FT_Face opened = open_face (font);
  cairo_font_face_t *face;

  if (opened == NULL)
    return NULL;
  face = cairo_ft_font_face_create_for_ft_face (opened, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data (face, &face_key, opened, close_face) == CAIRO_STATUS_SUCCESS)
    return face;
  cairo_font_face_destroy (face);
  close_face (opened);
  return NULL;
}

static void
destroy_face (gpointer face)
{
  if (face != NULL)
    cairo_font_face_destroy (face);
}

/**
 * tie_ft_font_get:
 * @font: one that all threads share
 *
 * Returns: (transfer full) (nullable): cairo's font for it, for all threads as well; %NULL when
 *   FreeType does not read it
 */
cairo_font_face_t *
tie_ft_font_get (hb_font_t *font)
{
  cairo_font_face_t *face;

  g_mutex_lock (&lock);
  if (faces == NULL)
    faces = g_hash_table_new_full (NULL, NULL, NULL, destroy_face);
  if (!g_hash_table_lookup_extended (faces, font, NULL, (gpointer *) &face))
    {
      face = create_face (font);
      g_hash_table_insert (faces, font, face);
    }
  if (face != NULL)
    cairo_font_face_reference (face);
  g_mutex_unlock (&lock);
  return face;
}

/*
 * tie_ft_font_forget_everywhere:
 *
 * Has FreeType close the fonts, of which each takes some hundred kilobytes, as soon as cairo draws
 * with them no more: see tie_glyph_font_forget_everywhere(). Whoever draws again opens them anew.
 * Of any thread.
 */
void
tie_ft_font_forget_everywhere (void)
{
  GHashTable *old;

  g_mutex_lock (&lock);
  old = g_steal_pointer (&faces);
  g_mutex_unlock (&lock);
  g_clear_pointer (&old, g_hash_table_unref);
}
