/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rows of a picture as a zlib stream (RFC 1950), which is what PNG wants.
 *
 * ISA-L takes a seventh of libdeflate's time, and what it gives of a chart is smaller than zlib's.
 * But of long stretches of one colour, of which a picture with little on it mostly consists, it
 * finds matches that are far away and cost more bits. There, the last rows are left to libdeflate,
 * which knows no pieces: what it writes ends the stream. */

#include "tie-deflate.h"

#include <isa-l/igzip_lib.h>
#include <libdeflate.h>
#include <string.h>

/* Smaller blocks suit their content better, and cost time: measured */
#define ISAL_LEVEL 1
#define ISAL_BUFFER_SIZE ISAL_DEF_LVL1_SMALL
/* Charts hardly get smaller from the second of libdeflate's levels on */
#define LIBDEFLATE_LEVEL 2
/* What comes first of a picture, and whether that was compressed to so little that the rest is left
 * to libdeflate: pictures of charts get larger than zlib's below 1/24, if at all */
#define FIRST_ROWS(n) ((n) / 4 * 3)
#define IS_SPARSE(compressed, plain) ((compressed) < (plain) / 24)
#define LEAST_ROOM ((gsize) 64 * 1024)

/* RFC 1950: deflate, a window of 32 KiB, the fastest algorithm; a multiple of 31 */
static const guint8 zlib_header[2] = { 0x78, 0x01 };

static void
append_checksum (GByteArray *bytes, const guint8 *data, gsize length)
{
  guint32 big_endian = GUINT32_TO_BE (libdeflate_adler32 (1, data, length));

  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
}

/* last: whether the stream ends with it; else it ends at a whole byte */
static void
append_by_isal (GByteArray *bytes, const guint8 *data, gsize length, gboolean last)
{
  g_autofree guint8 *buffer = g_malloc (ISAL_BUFFER_SIZE);
  guint start = bytes->len;
  struct isal_zstream stream;

  isal_deflate_init (&stream);
  stream.level = ISAL_LEVEL;
  stream.level_buf = buffer;
  stream.level_buf_size = ISAL_BUFFER_SIZE;
  stream.next_in = (guint8 *) data;
  stream.avail_in = (guint32) length;
  stream.end_of_stream = last;
  stream.flush = last ? NO_FLUSH : SYNC_FLUSH;
  do
    {
      gsize room = MAX (LEAST_ROOM, stream.avail_in);
      guint at = start + stream.total_out;

      g_byte_array_set_size (bytes, at + (guint) room);
      stream.next_out = bytes->data + at;
      stream.avail_out = (guint32) room;
      if (isal_deflate (&stream) != COMP_OK)
        g_assert_not_reached ();
    }
  while (stream.avail_out == 0);
  g_byte_array_set_size (bytes, start + stream.total_out);
}

static void
append_by_libdeflate (GByteArray *bytes, const guint8 *data, gsize length)
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

/**
 * tie_deflate_append:
 * @bytes: where the stream is appended
 * @rows: the rows, one after the other
 * @row_length: bytes in each, more than 0
 * @n_rows: how many there are, more than 0
 *
 * Compresses the rows of a picture. The same rows give the same stream, on one kind of processor:
 * ISA-L has code for several.
 */
void
tie_deflate_append (GByteArray *bytes, const guint8 *rows, gsize row_length, gsize n_rows)
{
  gsize length = row_length * n_rows;
  gsize first = row_length * FIRST_ROWS (n_rows);
  guint start;

  g_return_if_fail (bytes != NULL && rows != NULL);
  g_return_if_fail (length > 0 && length <= G_MAXINT32);

  g_byte_array_append (bytes, zlib_header, sizeof zlib_header);
  start = bytes->len;
  append_by_isal (bytes, rows, first, FALSE);
  if (IS_SPARSE (bytes->len - start, first))
    append_by_libdeflate (bytes, rows + first, length - first);
  else
    append_by_isal (bytes, rows + first, length - first, TRUE);
  append_checksum (bytes, rows, length);
}
