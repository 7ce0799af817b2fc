/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Pictures by anybody become such as may be painted anywhere, or are told of. */

#include "tie-limits.h"
#include "tie-picture-decoder.h"
#include "tie-picture-format.h"
#include "tie-reader-private.h"
#include "tie-words.h"

static void
warn (TieReading *self, TieCursor cursor, const char *message)
{
  tie_reading_key_problem (self, TIE_SEVERITY_WARNING, cursor, "no-picture", "%s", message);
}

/* What a decoder would be asked to make of a few bytes. In a file it is no fault of the document's,
 * which is shown without. */
static gboolean
check_size (TieReading *self, TieCursor cursor, TiePictureOrigin origin, guint width, guint height)
{
  guint most = tie_limits_get_image ();

  if (width <= most && height <= most)
    return TRUE;
  if (origin.in_document)
    tie_reading_error (self, cursor, "image-too-large",
                       _ ("expected a picture of at most %u × %u pixels, found one of %u × %u"),
                       most, most, width, height);
  else
    tie_reading_key_problem (
        self, TIE_SEVERITY_WARNING, cursor, "image-too-large",
        _ ("expected a picture of at most %u × %u pixels, found one of %u × %u"), most, most, width,
        height);
  return FALSE;
}

static gboolean
check_drawing (TieReading *self, TieCursor cursor, GBytes *picture)
{
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);

  if (length > 0
      && (g_strstr_len (data, (gssize) length, "<svg") != NULL
          || g_strstr_len (data, (gssize) length, ":svg") != NULL))
    return TRUE;
  warn (self, cursor, _ ("this is no SVG picture, and is not shown"));
  return FALSE;
}

static gboolean
check_raster (TieReading *self, TieCursor cursor, TiePictureOrigin origin, GBytes *picture)
{
  guint width, height;
  gsize length;
  const guchar *data = g_bytes_get_data (picture, &length);

  if (tie_picture_format_find_size (data, length, &width, &height))
    return check_size (self, cursor, origin, width, height);
  warn (self, cursor, _ ("this is no PNG or JPEG picture, and is not shown"));
  return FALSE;
}

/* In the time that is left for all pictures together */
static TiePictureOutcome
decode (TieReading *self, TiePictureOrigin origin, GBytes *picture, GBytes **decoded)
{
  const TiePictureDecoder *decoder = tie_picture_decoder_get ();
  TiePictureOutcome outcome;
  gint64 time = 0;

  if (decoder == NULL)
    {
      *decoded = origin.is_drawing ? NULL : g_bytes_ref (picture);
      return origin.is_drawing ? TIE_PICTURE_NOT_TRIED : TIE_PICTURE_DECODED;
    }
  if (self->decoder == NULL)
    self->decoder = decoder->open ();
  outcome = decoder->decode (self->decoder, picture, decoded, &time);
  self->n_decoding_left -= time;
  return outcome;
}

/* Of what ends too early a part is shown, as everywhere. */
static void
check_end (TieReading *self, TieCursor cursor, GBytes *picture)
{
  gsize length;
  const guchar *data = g_bytes_get_data (picture, &length);

  if (!tie_picture_format_has_end (data, length))
    warn (self, cursor, _ ("this picture is cut off, and may be shown in part"));
}

/* Who waits has had enough: what is read goes nowhere */
static gboolean
is_cancelled (TieReading *self)
{
  return self->progress != NULL
         && g_cancellable_is_cancelled (tie_read_progress_get_cancellable (self->progress));
}

static GBytes *
show (TieReading *self, TieCursor cursor, TiePictureOrigin origin, GBytes *picture)
{
  GBytes *decoded = NULL;

  if (is_cancelled (self))
    return NULL;
  if (self->n_decoding_left <= 0)
    {
      warn (self, cursor, _ ("this picture is not shown: all pictures together take too long"));
      return NULL;
    }
  switch (decode (self, origin, picture, &decoded))
    {
    case TIE_PICTURE_DECODED:
      if (!origin.is_drawing)
        check_end (self, cursor, picture);
      break;
    case TIE_PICTURE_BROKEN:
      warn (self, cursor, _ ("this picture is damaged or empty, and is not shown"));
      break;
    case TIE_PICTURE_TOO_MUCH:
      warn (self, cursor,
            _ ("this picture takes too much time or memory to be drawn, and is not shown"));
      break;
    case TIE_PICTURE_NOT_TRIED:
      warn (self, cursor,
            _ ("this picture is not shown: the process that decodes it cannot be started"));
      break;
    default:
      g_assert_not_reached ();
    }
  return decoded;
}

/**
 * tie_reading_picture:
 * @cursor: where it is named
 * @origin: what is known of it
 * @picture: as somebody encoded it
 *
 * Decodes a picture, and tells of what is wrong with it.
 *
 * Returns: (transfer full) (nullable): what may be painted, as the decoder encoded it; %NULL:
 *   nothing is shown
 */
GBytes *
tie_reading_picture (TieReading *self, TieCursor cursor, TiePictureOrigin origin, GBytes *picture)
{
  gboolean good = origin.is_drawing ? check_drawing (self, cursor, picture)
                                    : check_raster (self, cursor, origin, picture);

  return good ? show (self, cursor, origin, picture) : NULL;
}

/**
 * tie_reading_end_pictures:
 *
 * No more pictures are read.
 */
void
tie_reading_end_pictures (TieReading *self)
{
  if (self->decoder != NULL)
    tie_picture_decoder_get ()->close (self->decoder);
  self->decoder = NULL;
}
