/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rows of a picture as a zlib stream (RFC 1950), which is what PNG wants.
 *
 * libdeflate takes a fifth of zlib's time and gives smaller files. But it knows no pieces: what it
 * writes ends the stream. So the first rows of a large picture are compressed by zlib meanwhile, in
 * another thread, at its fastest level, up to a whole byte. (ISA-L would be faster still, but one
 * time in some hundreds gives other bytes for the same picture.) */

#include "tie-deflate.h"

#include <libdeflate.h>
#include <string.h>
#include <zlib.h>

/* Charts hardly get smaller from the second of libdeflate's levels on */
#define LIBDEFLATE_LEVEL 2
#define RAW_WINDOW_BITS (-15)
#define MOST_MEMORY 9
/* In about the time that libdeflate takes for the rest */
#define FIRST_ROWS(n) ((n) / 3)
/* What is smaller is not worth a thread, in bytes */
#define LEAST_LENGTH ((gsize) 512 * 1024)
/* What a flush may need beside the bound of the whole, in bytes */
#define FLUSH_LENGTH 64

/* RFC 1950: deflate, a window of 32 KiB, the fastest algorithm; a multiple of 31 */
static const guint8 zlib_header[2] = { 0x78, 0x01 };

typedef struct
{
  const guint8 *data;
  gsize length;
  GByteArray *bytes; /* what it is compressed to */
} Piece;

static void
append_checksum (GByteArray *bytes, const guint8 *data, gsize length)
{
  guint32 big_endian = GUINT32_TO_BE (libdeflate_adler32 (1, data, length));

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

static gpointer
compress_first (gpointer data)
{
  Piece *self = data;
  z_stream stream = { .next_in = (guint8 *) self->data, .avail_in = (guint) self->length };
  int status = deflateInit2 (&stream, Z_BEST_SPEED, Z_DEFLATED, RAW_WINDOW_BITS, MOST_MEMORY,
                             Z_DEFAULT_STRATEGY);

  g_assert (status == Z_OK);
  g_byte_array_set_size (self->bytes,
                         (guint) deflateBound (&stream, stream.avail_in) + FLUSH_LENGTH);
  stream.next_out = self->bytes->data;
  stream.avail_out = self->bytes->len;
  status = deflate (&stream, Z_SYNC_FLUSH);
  g_assert (status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0);
  g_byte_array_set_size (self->bytes, (guint) stream.total_out);
  deflateEnd (&stream);
  return NULL;
}

static void
append_rest (GByteArray *bytes, const guint8 *data, gsize length)
{
  struct libdeflate_compressor *compressor = libdeflate_alloc_compressor (LIBDEFLATE_LEVEL);
  gsize bound = libdeflate_deflate_compress_bound (compressor, length);
  guint start = bytes->len;

  g_byte_array_set_size (bytes, start + (guint) bound);
  bound = libdeflate_deflate_compress (compressor, data, length, bytes->data + start, bound);
  g_assert (bound > 0);
  g_byte_array_set_size (bytes, start + (guint) bound);
  libdeflate_free_compressor (compressor);
}

static void
append_pieces (GByteArray *bytes, const guint8 *data, gsize length, gsize first)
{
  g_autoptr (GByteArray) head = g_byte_array_new ();
  g_autoptr (GByteArray) rest = g_byte_array_new ();
  Piece piece = { .data = data, .length = first, .bytes = head };
  GThread *thread = g_thread_try_new ("compress", compress_first, &piece, NULL);

  append_rest (rest, data + first, length - first);
  if (thread != NULL)
    g_thread_join (thread);
  else
    compress_first (&piece);
  g_byte_array_append (bytes, head->data, head->len);
  g_byte_array_append (bytes, rest->data, rest->len);
}

/**
 * tie_deflate_append:
 * @bytes: where the stream is appended
 * @rows: the rows, one after the other
 * @row_length: bytes in each, more than 0
 * @n_rows: how many there are, more than 0
 *
 * Compresses the rows of a picture. The same rows give the same stream.
 */
void
tie_deflate_append (GByteArray *bytes, const guint8 *rows, gsize row_length, gsize n_rows)
{
  gsize length = row_length * n_rows;
  gsize first = length < LEAST_LENGTH ? 0 : row_length * FIRST_ROWS (n_rows);

  g_return_if_fail (bytes != NULL && rows != NULL);
  g_return_if_fail (length > 0 && length <= G_MAXINT32);

  g_byte_array_append (bytes, zlib_header, sizeof zlib_header);
  if (first > 0)
    append_pieces (bytes, rows, length, first);
  else
    append_rest (bytes, rows, length);
  append_checksum (bytes, rows, length);
}
