/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Scenes as the pages of a PDF. */

#include "tie-pdf.h"

#include <cairo-pdf.h>

#include "tie-noncharacter.h"
#include "tie-pdf-tags.h"
#include "tie-pdf-update.h"
#include "tie-scene-painter.h"
#include "tie-vector-target.h"

struct _TiePdf
{
  TiePdfAbout about;
  GByteArray *bytes;
  cairo_surface_t *surface; /* from the first page on */
  cairo_t *cr;
  TiePdfTags *tags;
  char *language;
};

/**
 * tie_pdf_new:
 * @about: what it says about itself; its strings are borrowed until the first page
 *
 * Returns: (transfer full): a PDF without pages
 */
TiePdf *
tie_pdf_new (const TiePdfAbout *about)
{
  TiePdf *self;

  g_return_val_if_fail (about != NULL && about->created != NULL, NULL);

  self = g_new0 (TiePdf, 1);
  self->about = *about;
  self->bytes = g_byte_array_new ();
  self->tags = tie_pdf_tags_new ();
  return self;
}

/**
 * tie_pdf_free:
 * @self: (transfer full) (nullable): a PDF
 *
 * Frees it, finished or not.
 */
void
tie_pdf_free (TiePdf *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->cr, cairo_destroy);
  if (self->surface != NULL)
    cairo_surface_finish (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->tags, tie_pdf_tags_free);
  g_free (self->language);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (TiePdf *self, cairo_pdf_metadata_t kind, const char *value)
{
  g_autofree char *fit = g_strdup (value);

  if (fit == NULL)
    return;
  tie_noncharacter_replace (fit);
  cairo_pdf_surface_set_metadata (self->surface, kind, fit);
}

static void
begin (TiePdf *self, double width, double height)
{
  self->surface = cairo_pdf_surface_create_for_stream (append_cb, self->bytes, width, height);
  set_metadata (self, CAIRO_PDF_METADATA_TITLE, self->about.title);
  set_metadata (self, CAIRO_PDF_METADATA_SUBJECT, self->about.subject);
  set_metadata (self, CAIRO_PDF_METADATA_AUTHOR, self->about.author);
  set_metadata (self, CAIRO_PDF_METADATA_CREATOR, "Tieline");
  set_metadata (self, CAIRO_PDF_METADATA_CREATE_DATE, self->about.created);
  self->cr = cairo_create (self->surface);
}

/**
 * tie_pdf_add_page:
 * @self: a PDF that is not finished
 * @scene: what is on the page
 * @scale: pixels to a unit of the scene, to which hairlines are put: those of a PNG of the same
 *   size
 * @points: points to a pixel, such as .75
 * @emphasis: (nullable): what is brought forward
 *
 * Adds a page as large as the scene. A table or list at the end of the page before goes on where
 * this one begins with a group of the same role and id.
 */
void
tie_pdf_add_page (TiePdf *self,
                  TieScene *scene,
                  double scale,
                  double points,
                  const TieEmphasis *emphasis)
{
  double width, height;
  g_autoptr (GArray) items = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));
  g_return_if_fail (scale > 0 && points > 0);

  width = tie_scene_get_width (scene) * scale * points;
  height = tie_scene_get_height (scene) * scale * points;
  if (self->surface == NULL)
    begin (self, width, height);
  if (self->language == NULL)
    self->language = g_strdup (tie_scene_get_language (scene));
  cairo_pdf_surface_set_size (self->surface, width, height);
  cairo_save (self->cr);
  tie_vector_target_set_pixels (self->surface, points);
  cairo_scale (self->cr, scale, scale);
  items = tie_pdf_tags_begin_page (self->tags, self->cr, scene, scale * points);
  tie_scene_paint_items (scene, self->cr, emphasis, items, tie_pdf_tags_enter, self->tags);
  tie_pdf_tags_end_page (self->tags);
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
}

static gboolean
check_status (cairo_status_t status, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * tie_pdf_finish:
 * @self: a PDF with at least one page
 * @error: (nullable): return location
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error of %G_IO_ERROR
 */
GBytes *
tie_pdf_finish (TiePdf *self, GError **error)
{
  gboolean done;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->surface != NULL, NULL);

  tie_pdf_tags_close (self->tags);
  done = check_status (cairo_status (self->cr), error);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  done = done && check_status (cairo_surface_status (self->surface), error);
  if (!done)
    return NULL;
  tie_pdf_update (self->bytes, self->language, tie_pdf_tags_get_figures (self->tags));
  return g_bytes_new (self->bytes->data, self->bytes->len);
}
