/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said under the preview: how large the picture is, and as of when. */

#include "tie-export-caption.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "tie-wording.h"

#define MM_PER_INCH 25.4
/* At a screen's resolution nobody asks how large it is on paper */
#define SCREEN_DPI 200.0

static char *
say_size (const TieExportOptions *options)
{
  if (options->page == TIE_PAGE_A4)
    return g_strdup (_ ("A4 pages"));
  if (options->page == TIE_PAGE_LETTER)
    return g_strdup (_ ("Letter pages"));
  if (options->dpi >= SCREEN_DPI || options->format == TIE_EXPORT_PDF)
    /* Translators: pixels, then millimetres */
    return g_strdup_printf (_ ("%d × %d pixels, %.0f × %.0f mm on paper"), options->width,
                            options->height, options->width / options->dpi * MM_PER_INCH,
                            options->height / options->dpi * MM_PER_INCH);
  return g_strdup_printf (_ ("%d × %d pixels"), options->width, options->height);
}

static char *
say_sequence (const TieExportOptions *options, const GArray *moments)
{
  g_autofree char *from =
      tie_wording_date (&g_array_index (moments, TieDate, 0), options->language);
  g_autofree char *to =
      tie_wording_date (&g_array_index (moments, TieDate, moments->len - 1), options->language);

  /* Translators: a number, then two dates */
  return g_strdup_printf (ngettext ("%u picture, as of %s to %s", "%u pictures, as of %s to %s",
                                    moments->len),
                          moments->len, from, to);
}

static char *
say_moment (const TieExportOptions *options)
{
  g_autofree char *date = tie_wording_date (options->moment, options->language);

  /* Translators: a date: the moment of the playhead */
  return g_strdup_printf (_ ("As of %s, as the window shows it"), date);
}

/**
 * tie_export_caption_new:
 * @options: how a picture is exported
 * @moments: (nullable) (element-type TieDate): those of a sequence
 *
 * Returns: (transfer full): a line or two
 */
char *
tie_export_caption_new (const TieExportOptions *options, const GArray *moments)
{
  g_autofree char *size = NULL, *when = NULL;

  g_return_val_if_fail (options != NULL, NULL);

  size = say_size (options);
  if (moments != NULL)
    when = say_sequence (options, moments);
  else if (options->moment != NULL)
    when = say_moment (options);
  return when != NULL ? g_strconcat (size, "\n", when, NULL) : g_steal_pointer (&size);
}
