/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What an encoded picture says of itself before it is decoded: how large it would be, since a few
 * kilobytes can stand for gigabytes of pixels, and whether it comes to its end, which decoders
 * that show pictures while they arrive do not ask. */

#include "tie-picture-format.h"

#include <string.h>

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_SIGNATURE_BYTES 8
/* Length, type and CRC */
#define CHUNK_BYTES 12
#define JPEG_SCAN_HEADER 0xda
#define JPEG_END 0xd9

static guint
read_number (const guchar *data, guint n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | data[i];
  return number;
}

static gboolean
is_png (const guchar *data, gsize length)
{
  return length >= 24 && memcmp (data, PNG_SIGNATURE, PNG_SIGNATURE_BYTES) == 0
         && memcmp (data + 12, "IHDR", 4) == 0;
}

static gboolean
is_jpeg (const guchar *data, gsize length)
{
  return length >= 4 && data[0] == 0xff && data[1] == 0xd8;
}

/* PNG (ISO/IEC 15948), 11.2.2: the header chunk comes first */
static void
read_png_size (const guchar *data, guint *width, guint *height)
{
  *width = read_number (data + 16, 4);
  *height = read_number (data + 20, 4);
}

/* 5.3: a chunk's length is that of its data alone */
static gboolean
has_png_end (const guchar *data, gsize length)
{
  guint64 at = PNG_SIGNATURE_BYTES;

  while (at + CHUNK_BYTES <= length && memcmp (data + at + 4, "IEND", 4) != 0)
    at += CHUNK_BYTES + read_number (data + at, 4);
  return at + CHUNK_BYTES <= length;
}

/* Of the markers SOF0 to SOF15 some are none: DHT, JPG and DAC */
static gboolean
is_frame_header (guchar marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

static gboolean
is_scan_header (guchar marker)
{
  return marker == JPEG_SCAN_HEADER;
}

/* JPEG (ITU-T T.81), B.1.1: where the first of such segments begins; LENGTH: there is none */
static gsize
find_segment (const guchar *data, gsize length, gboolean (*is_such) (guchar marker))
{
  gsize at = 2;

  while (at + 4 <= length && data[at] == 0xff)
    if (data[at + 1] == 0xff) /* a fill byte */
      at++;
    else if (is_such (data[at + 1]))
      return at;
    else
      at += 2 + MAX (read_number (data + at + 2, 2), 2);
  return length;
}

/* B.2.2 */
static gboolean
find_in_jpeg (const guchar *data, gsize length, guint *width, guint *height)
{
  gsize at = find_segment (data, length, is_frame_header);

  if (at + 9 > length)
    return FALSE;
  *height = read_number (data + at + 5, 2);
  *width = read_number (data + at + 7, 2);
  return TRUE;
}

/* What is coded has no such bytes; a segment before it may, with a picture in small. */
static gboolean
has_jpeg_end (const guchar *data, gsize length)
{
  for (gsize at = find_segment (data, length, is_scan_header); at + 1 < length; at++)
    if (data[at] == 0xff && data[at + 1] == JPEG_END)
      return TRUE;
  return FALSE;
}

/**
 * tie_picture_format_find_size:
 * @data: (array length=length): an encoded picture
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * Returns: whether it begins as a PNG or a JPEG does that says how large it is
 */
gboolean
tie_picture_format_find_size (const guchar *data, gsize length, guint *width, guint *height)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  if (is_png (data, length))
    {
      read_png_size (data, width, height);
      return TRUE;
    }
  return is_jpeg (data, length) && find_in_jpeg (data, length, width, height);
}

/**
 * tie_picture_format_has_end:
 * @data: (array length=length): an encoded picture
 *
 * Returns: whether it is a PNG or a JPEG that has the mark of its end, whatever comes before
 */
gboolean
tie_picture_format_has_end (const guchar *data, gsize length)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);

  if (is_png (data, length))
    return has_png_end (data, length);
  return is_jpeg (data, length) && has_jpeg_end (data, length);
}
