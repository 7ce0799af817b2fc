/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How large an encoded picture would be, from its first bytes: a few kilobytes can stand for
 * gigabytes of pixels. */

#include "tie-picture-size.h"

#include <string.h>

static guint
read_number (const guchar *data, guint n_bytes)
{
  guint number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | data[i];
  return number;
}

/* PNG (ISO/IEC 15948), 11.2.2: the header chunk comes first */
static gboolean
find_in_png (const guchar *data, gsize length, guint *width, guint *height)
{
  if (length < 24 || memcmp (data, "\x89PNG\r\n\x1a\n", 8) != 0
      || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;
  *width = read_number (data + 16, 4);
  *height = read_number (data + 20, 4);
  return TRUE;
}

/* Of the markers SOF0 to SOF15 some are none: DHT, JPG and DAC */
static gboolean
is_frame_header (guchar marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* JPEG (ITU-T T.81), B.1.1 and B.2.2: segments up to the frame header */
static gboolean
find_in_jpeg (const guchar *data, gsize length, guint *width, guint *height)
{
  gsize at = 2;

  if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;
  while (at + 9 <= length && data[at] == 0xff)
    {
      if (data[at + 1] == 0xff) /* a fill byte */
        {
          at++;
          continue;
        }
      if (is_frame_header (data[at + 1]))
        {
          *height = read_number (data + at + 5, 2);
          *width = read_number (data + at + 7, 2);
          return TRUE;
        }
      at += 2 + MAX (read_number (data + at + 2, 2), 2);
    }
  return FALSE;
}

/**
 * tie_picture_size_find:
 * @data: (array length=length): an encoded picture
 * @width: (out): pixels
 * @height: (out): pixels
 *
 * Returns: whether it begins as a PNG or a JPEG does that says how large it is
 */
gboolean
tie_picture_size_find (const guchar *data, gsize length, guint *width, guint *height)
{
  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (width != NULL && height != NULL, FALSE);

  return find_in_png (data, length, width, height) || find_in_jpeg (data, length, width, height);
}
