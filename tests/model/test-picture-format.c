/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How large PNG and JPEG pictures are, and whether they come to their end. */

#include "tie-picture-format.h"

#define SIGNATURE "\x89PNG\r\n\x1a\n"
#define HEADER "\0\0\0\rIHDR\0\0\1\2\0\0\0\3\x08\x06\0\0\0CRC4"
#define END "\0\0\0\0IENDCRC4"
/* Of JPEG: a thumbnail's segment with an end of its own, a fill byte, the size, the scan */
#define THUMBNAIL "\xff\xe1\0\x06\xff\xd8\xff\xd9"
#define TABLE "\xff\xff\xc4\0\x03\7"
#define FRAME "\xff\xc2\0\x0b\x08\0\3\1\2\1\1\x11\0"
#define SCAN "\xff\xda\0\x08\1\1\0\0\x3f\0\x55\xff\0\x55"

typedef struct
{
  const char *data;
  gsize length;
  gboolean has_size;
  gboolean has_end;
} Case;

#define CASE(text, has_size, has_end)                                                              \
  {                                                                                                \
    text, sizeof (text) - 1, has_size, has_end                                                     \
  }

static const Case cases[] = {
  CASE ("", FALSE, FALSE),
  CASE (SIGNATURE, FALSE, FALSE),
  CASE (SIGNATURE HEADER, TRUE, FALSE),
  CASE (SIGNATURE HEADER END, TRUE, TRUE),
  CASE (SIGNATURE HEADER END "more", TRUE, TRUE),
  CASE (SIGNATURE HEADER "\0\0\0\2IDAT..CRC4" END, TRUE, TRUE),
  /* What is called so within a chunk is no end, nor is half of it */
  CASE (SIGNATURE HEADER "\0\0\0\x0cIDAT" END "CRC4", TRUE, FALSE),
  CASE (SIGNATURE HEADER "\0\0\0\0IEND", TRUE, FALSE),
  /* A chunk that is longer than all there is */
  CASE (SIGNATURE HEADER "\xff\xff\xff\xffIDAT..CRC4" END, TRUE, FALSE),
  CASE ("\xff\xd8", FALSE, FALSE),
  CASE ("\xff\xd8" THUMBNAIL, FALSE, FALSE),
  CASE ("\xff\xd8" THUMBNAIL TABLE FRAME, TRUE, FALSE),
  CASE ("\xff\xd8" THUMBNAIL TABLE FRAME SCAN, TRUE, FALSE),
  CASE ("\xff\xd8" THUMBNAIL TABLE FRAME SCAN "\xff", TRUE, FALSE),
  CASE ("\xff\xd8" THUMBNAIL TABLE FRAME SCAN "\xff\xd9", TRUE, TRUE),
  CASE ("\xff\xd8" FRAME SCAN TABLE SCAN "\xff\xd9 and more", TRUE, TRUE),
  CASE ("\xff\xd8\xff\xc2\0\x0b\x08\0\3\1", FALSE, FALSE),
  CASE ("\xff\xd8\xff\xff\xff\xff\xff\xff", FALSE, FALSE),
  CASE ("GIF89a" FRAME SCAN "\xff\xd9", FALSE, FALSE),
};

static void
test_size (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Of its very length, so that what is read beyond it is found */
      g_autofree guchar *data = g_memdup2 (cases[i].data, cases[i].length);
      guint width = 0, height = 0;

      g_test_message ("case %u", i);
      g_assert_cmpint (tie_picture_format_find_size (data, cases[i].length, &width, &height), ==,
                       cases[i].has_size);
      if (cases[i].has_size)
        {
          g_assert_cmpuint (width, ==, 0x102);
          g_assert_cmpuint (height, ==, 3);
        }
    }
}

static void
test_end (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree guchar *data = g_memdup2 (cases[i].data, cases[i].length);

      g_test_message ("case %u", i);
      g_assert_cmpint (tie_picture_format_has_end (data, cases[i].length), ==, cases[i].has_end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-format/size", test_size);
  g_test_add_func ("/picture-format/end", test_end);
  return g_test_run ();
}
