/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The pixels of a picture as a zlib stream (RFC 1950) of rows, which is what PNG wants.
 *
 * Large ones are compressed in pieces, by as many threads as there are processors. Into how many
 * depends on the picture alone, so that it gives the same bytes everywhere. */

#include "tie-deflate.h"

#include <libdeflate.h>
#include <zlib.h>

#include "tie-deflate-rows.h"

#define MOST_PIECES 4
/* What is smaller is not worth a piece, in bytes */
#define LEAST_LENGTH ((gsize) 512 * 1024)

/* RFC 1950: deflate, a window of 32 KiB, the fastest algorithm; a multiple of 31 */
static const guint8 zlib_header[2] = { 0x78, 0x01 };

typedef struct
{
  guint from;
  guint to;
  GByteArray *bytes; /* what it is compressed to */
  guint32 checksum;
} Piece;

typedef struct
{
  const TieDeflatePixels *pixels;
  Piece pieces[MOST_PIECES];
  guint n_pieces;
  guint next; /* the piece that nobody has begun yet */
} Work;

static guint32
check_rows (const TieDeflatePixels *pixels, guint from, guint to)
{
  gsize length = tie_deflate_rows_get_length (pixels);
  g_autofree guint8 *row = g_malloc (length + TIE_DEFLATE_ROW_MARGIN);
  guint32 checksum = 1;

  for (guint y = from; y < to; y++)
    {
      tie_deflate_rows_convert (pixels, y, row);
      checksum = libdeflate_adler32 (checksum, row, length);
    }
  return checksum;
}

static gpointer
compress_pieces (gpointer data)
{
  Work *self = data;
  guint i;

  while ((i = (guint) g_atomic_int_add (&self->next, 1)) < self->n_pieces)
    {
      Piece *piece = &self->pieces[i];

      tie_deflate_rows_compress (self->pixels, piece->from, piece->to, i + 1 == self->n_pieces,
                                 piece->bytes);
      piece->checksum = check_rows (self->pixels, piece->from, piece->to);
    }
  return NULL;
}

static void
cut (Work *self)
{
  guint height = self->pixels->height;
  gsize length = tie_deflate_rows_get_length (self->pixels) * height;

  self->n_pieces = (guint) CLAMP (length / LEAST_LENGTH, 1, MIN (MOST_PIECES, height));
  for (guint i = 0; i < self->n_pieces; i++)
    {
      self->pieces[i].from = (guint) ((guint64) height * i / self->n_pieces);
      self->pieces[i].to = (guint) ((guint64) height * (i + 1) / self->n_pieces);
      self->pieces[i].bytes = g_byte_array_new ();
    }
}

static void
share (Work *self)
{
  GThread *threads[MOST_PIECES - 1] = { NULL };
  guint n_threads = MIN (g_get_num_processors (), self->n_pieces) - 1;

  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_try_new ("compress", compress_pieces, self, NULL);
  compress_pieces (self);
  for (guint i = 0; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static void
append_pieces (Work *self, GByteArray *bytes)
{
  gsize length = tie_deflate_rows_get_length (self->pixels);
  guint32 checksum = 1;

  for (guint i = 0; i < self->n_pieces; i++)
    {
      Piece *piece = &self->pieces[i];

      g_byte_array_append (bytes, piece->bytes->data, piece->bytes->len);
      g_byte_array_unref (piece->bytes);
      checksum = (guint32) adler32_combine (checksum, piece->checksum,
                                            (z_off_t) ((piece->to - piece->from) * length));
    }
  checksum = GUINT32_TO_BE (checksum);
  g_byte_array_append (bytes, (const guint8 *) &checksum, sizeof checksum);
}

/**
 * tie_deflate_append:
 * @bytes: where the stream is appended
 * @pixels: a picture
 *
 * Compresses a picture, each row after the byte of its filter: red, green, blue and, unless it is
 * opaque, alpha, not premultiplied. The same pixels give the same stream.
 */
void
tie_deflate_append (GByteArray *bytes, const TieDeflatePixels *pixels)
{
  Work work = { .pixels = pixels };

  g_return_if_fail (bytes != NULL && pixels != NULL);
  g_return_if_fail (pixels->width > 0 && pixels->height > 0);

  g_byte_array_append (bytes, zlib_header, sizeof zlib_header);
  cut (&work);
  share (&work);
  append_pieces (&work, bytes);
}
