/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* HarfBuzz's fonts, one for all threads. Pango's fonts belong to a thread, and each would map the
 * font's file and learn its tables anew, of a large font many megabytes. HarfBuzz's own may be used
 * by several threads at once when they do not change. */

#include "tie-hb-font.h"

#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <pango/pangofc-font.h>
#include <sys/mman.h>

#include "tie-font-private.h"

/* Kept for the life of the process, as there are but a few */
static GMutex lock;
static GHashTable *files; /* of char *, a name, to GMappedFile */
static GHashTable *fonts; /* of char *, "INDEX NAME", to hb_font_t */

static hb_user_data_key_t shared_key;

/* Under which a font of Pango's has HarfBuzz's */
static G_DEFINE_QUARK (tie - hb - font, tie_hb_font)

    /* Nullable */
    static GMappedFile *get_file (const char *name)
{
  GMappedFile *file = g_hash_table_lookup (files, name);

  if (file == NULL)
    {
      file = g_mapped_file_new (name, FALSE, NULL);
      if (file != NULL)
        g_hash_table_insert (files, g_strdup (name), file);
    }
  return file;
}

static hb_blob_t *
create_blob (GMappedFile *file)
{
  return hb_blob_create (g_mapped_file_get_contents (file), (guint) g_mapped_file_get_length (file),
                         HB_MEMORY_MODE_READONLY, NULL, NULL);
}

static hb_font_t *
create_font (const char *file, guint index)
{
  GMappedFile *mapped = get_file (file);
  hb_blob_t *blob = mapped != NULL ? create_blob (mapped) : NULL;
  hb_face_t *face = hb_face_create (blob, index);
  hb_font_t *font = hb_font_create (face);
  int scale = (int) (TIE_FONT_SIZE * PANGO_SCALE);

  hb_font_set_scale (font, scale, scale);
  hb_font_set_user_data (font, &shared_key, &shared_key, NULL, TRUE);
  hb_font_make_immutable (font);
  hb_face_destroy (face);
  hb_blob_destroy (blob);
  return font;
}

static hb_font_t *
get_shared (const char *file, guint index)
{
  g_autofree char *key = g_strdup_printf ("%u %s", index, file);
  hb_font_t *font;

  g_mutex_lock (&lock);
  if (fonts == NULL)
    {
      files = g_hash_table_new (g_str_hash, g_str_equal);
      fonts = g_hash_table_new (g_str_hash, g_str_equal);
    }
  font = g_hash_table_lookup (fonts, key);
  if (font == NULL)
    {
      font = create_font (file, index);
      g_hash_table_insert (fonts, g_steal_pointer (&key), font);
    }
  g_mutex_unlock (&lock);
  return font;
}

/* One that is as it stands in its file: not varied, slanted or of another size than it says */
static hb_font_t *
find_shared (PangoFont *font)
{
  FcPattern *pattern = pango_fc_font_get_pattern (PANGO_FC_FONT (font));
  FcChar8 *file;
  FcMatrix *matrix;
  FcBool variable = FcFalse, scalable = FcTrue;
  double size;
  int index = 0;

  FcPatternGetBool (pattern, FC_VARIABLE, 0, &variable);
  FcPatternGetBool (pattern, FC_SCALABLE, 0, &scalable);
  FcPatternGetInteger (pattern, FC_INDEX, 0, &index);
  if (variable || !scalable || index < 0 || index > G_MAXUINT16
      || FcPatternGetMatrix (pattern, FC_MATRIX, 0, &matrix) == FcResultMatch
      || FcPatternGetDouble (pattern, FC_PIXEL_SIZE, 0, &size) != FcResultMatch
      || size < TIE_FONT_SIZE || size > TIE_FONT_SIZE
      || FcPatternGetString (pattern, FC_FILE, 0, &file) != FcResultMatch)
    return NULL;
  return get_shared ((const char *) file, (guint) index);
}

/**
 * tie_hb_font_get:
 * @font: one of Pango's, of the calling thread
 *
 * Returns: (transfer none): HarfBuzz's font for it, in Pango's units: one for all threads where
 * that is as Pango's, else Pango's
 */
hb_font_t *
tie_hb_font_get (PangoFont *font)
{
  hb_font_t *found;

  g_return_val_if_fail (PANGO_IS_FC_FONT (font), NULL);

  found = g_object_get_qdata (G_OBJECT (font), tie_hb_font_quark ());
  if (found == NULL)
    {
      found = find_shared (font);
      if (found == NULL)
        found = pango_font_get_hb_font (font);
      g_object_set_qdata (G_OBJECT (font), tie_hb_font_quark (), found);
    }
  return found;
}

/**
 * tie_hb_font_is_shared:
 * @font: of tie_hb_font_get()
 *
 * Returns: whether all threads have it, for good, and nothing but what stands in a file
 */
gboolean
tie_hb_font_is_shared (hb_font_t *font)
{
  return hb_font_get_user_data (font, &shared_key) != NULL;
}

/**
 * tie_hb_font_rest:
 *
 * Lets go of what is resident of the fonts' files, of which a text in Korean touches megabytes:
 * whoever draws again gets it from the system, which has it still unless it needed the room. Of any
 * thread.
 */
void
tie_hb_font_rest (void)
{
  GHashTableIter iter;
  gpointer file;

  g_mutex_lock (&lock);
  if (files != NULL)
    {
      g_hash_table_iter_init (&iter, files);
      while (g_hash_table_iter_next (&iter, NULL, &file))
        madvise (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), MADV_DONTNEED);
    }
  g_mutex_unlock (&lock);
}

/**
 * tie_hb_font_has_colors:
 * @font: a font
 *
 * Returns: whether its glyphs are pictures in colours
 */
gboolean
tie_hb_font_has_colors (hb_font_t *font)
{
  hb_face_t *face = hb_font_get_face (font);

  return hb_ot_color_has_layers (face) || hb_ot_color_has_png (face) || hb_ot_color_has_svg (face);
}
