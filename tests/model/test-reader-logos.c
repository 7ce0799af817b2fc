/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Logos: what is within a document or beneath its folder is read, and nothing else. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kept-pictures.h"
#include "tie-editor.h"
#include "tie-limits.h"
#include "tie-reader.h"

/* Begins and ends as a PNG of 8 × 8 pixels does, which is all that the reader looks at. */
#define PNG_OF(width)                                                                              \
  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR" width "\0\0\0\x08\x08\x06\0\0\0\xc4\x0f\xbe\x8b"                 \
  "\0\0\0\0IEND\xae\x42\x60\x82"
#define PNG PNG_OF ("\0\0\0\x08")
#define HUGE_PNG PNG_OF ("\0\0\x20\0")
#define PNG_SIZE (sizeof PNG - 1)

typedef struct
{
  char *outer;
  char *folder; /* in it: the document's */
} Place;

static void
put (const char *folder, const char *path, const char *data, gsize length)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname (full);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (full, data, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
link_to (const Place *place, const char *path, const char *target)
{
  g_autofree char *full = g_build_filename (place->folder, path, NULL);

  g_assert_cmpint (symlink (target, full), ==, 0);
}

static void
set_up (Place *place, gconstpointer data)
{
  g_autofree char *pipe = NULL;
  g_autoptr (GError) error = NULL;

  place->outer = g_dir_make_tmp ("logos-XXXXXX", &error);
  g_assert_no_error (error);
  place->folder = g_build_filename (place->outer, "inner", NULL);
  put (place->outer, "secret.png", PNG, PNG_SIZE);
  put (place->folder, "near.png", PNG, PNG_SIZE);
  put (place->folder, "a/b/deep.png", PNG "deep", PNG_SIZE + 4);
  put (place->folder, "drawn.svg", "<svg/>", 6);
  put (place->folder, "text.png", "no picture", 10);
  put (place->folder, "empty.png", "", 0);
  put (place->folder, "huge.png", HUGE_PNG, PNG_SIZE);
  put (place->folder, "folder.png/x.png", PNG, PNG_SIZE);
  link_to (place, "link.png", "../secret.png");
  link_to (place, "near-link.png", "near.png");
  link_to (place, "way", "..");
  link_to (place, "round.png", "round.png");
  pipe = g_build_filename (place->folder, "pipe.png", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
}

static void
remove_all (const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
      const char *name;

      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_all (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
tear_down (Place *place, gconstpointer data)
{
  remove_all (place->outer);
  g_free (place->outer);
  g_free (place->folder);
}

static char *
write_text (const char *const *logos, guint n_logos)
{
  GString *text = g_string_new ("{\"tieline\": 1, \"title\": \"x\", \"organizations\": [");

  for (guint i = 0; i < n_logos; i++)
    g_string_append_printf (text, "%s{\"id\": \"o%u\", \"name\": \"O\", \"logo\": \"%s\"}",
                            i > 0 ? ", " : "", i, logos[i]);
  g_string_append (text, "], \"deals\": []}");
  return g_string_free (text, FALSE);
}

static TieDocument *
read_logos (const Place *place, const char *const *logos, guint n_logos, GPtrArray **problems)
{
  g_autofree char *text = write_text (logos, n_logos);
  g_autofree char *path = g_build_filename (place->folder, "x.tieline.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TieDocument *document;

  put (place->folder, "x.tieline.json", text, strlen (text));
  document = tie_reader_read_file (file, NULL, problems, &error);
  g_assert_no_error (error);
  return document;
}

static TieDocument *
keep_logos (const Place *place, const char *const *logos, guint n_logos, GPtrArray **problems)
{
  TieDocument *document;

  tie_picture_decoder_set (&kept_pictures);
  document = read_logos (place, logos, n_logos, problems);
  tie_picture_decoder_set (NULL);
  return document;
}

static GBytes *
get_picture (TieDocument *document, guint index)
{
  return tie_organization_get_picture (
      g_ptr_array_index (tie_document_get_organizations (document), index));
}

/* That of the INDEXth organization's logo it is SAID */
static void
assert_said (GPtrArray *problems, guint index, const char *said)
{
  g_autofree char *pointer = g_strdup_printf ("/organizations/%u/logo", index);

  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->pointer, pointer) && strstr (problem->message, said) != NULL)
        return;
    }
  g_test_message ("nothing says of %s \"%s\"", pointer, said);
  g_test_fail ();
}

static void
test_beneath (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "near.png", "a/b/deep.png", "./a//b/deep.png", "drawn.svg",
                                       "near.png" };
  static const gsize lengths[] = { PNG_SIZE, PNG_SIZE + 4, PNG_SIZE + 4, 6, PNG_SIZE };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = keep_logos (place, logos, G_N_ELEMENTS (logos), &problems);

  g_assert_nonnull (document);
  g_assert_cmpuint (problems->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (logos); i++)
    {
      g_assert_nonnull (get_picture (document, i));
      g_assert_cmpuint (g_bytes_get_size (get_picture (document, i)), ==, lengths[i]);
    }
  /* Two of the same are one */
  g_assert_true (get_picture (document, 0) == get_picture (document, 4));
}

/* The document is shown without the picture, and it is said why. */
static void
test_refused (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *logo;
    const char *said;
  } cases[] = {
    { "absent.png", "No such file or directory" },
    { "link.png", "\"link.png\" is a link, and may lead anywhere" },
    { "near-link.png", "\"near-link.png\" is a link, and may lead anywhere" },
    { "way/secret.png", "\"way\" is a link, and may lead anywhere" },
    { "way/inner/near.png", "\"way\" is a link, and may lead anywhere" },
    { "pipe.png/x.png", "Not a directory" },
    { "round.png", "\"round.png\" is a link, and may lead anywhere" },
    { "folder.png", "It is a folder, not a file" },
    { "pipe.png", "It is a pipe, not a file" },
    { "near.png/x.png", "Not a directory" },
    { "text.png", "this is no PNG or JPEG picture, and is not shown" },
    { "empty.png", "this is no PNG or JPEG picture, and is not shown" },
    { "huge.png", "expected a picture of at most 2048 × 2048 pixels, found one of 8192 × 8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (TieDocument) document = read_logos (place, &cases[i].logo, 1, &problems);
      const TieProblem *problem;

      g_test_message ("%s", cases[i].logo);
      g_assert_nonnull (document);
      g_assert_null (get_picture (document, 0));
      g_assert_cmpuint (problems->len, ==, 1);
      problem = g_ptr_array_index (problems, 0);
      g_assert_cmpint (problem->severity, ==, TIE_SEVERITY_WARNING);
      g_assert_cmpstr (problem->pointer, ==, "/organizations/0/logo");
      g_assert_true (g_str_has_suffix (problem->message, cases[i].said));
    }
}

/* What cannot be read is told of once. */
static void
test_once (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "absent.png", "absent.png", "near.png", "absent.png" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = read_logos (place, logos, G_N_ELEMENTS (logos), &problems);

  g_assert_nonnull (document);
  g_assert_nonnull (get_picture (document, 2));
  g_assert_null (get_picture (document, 3));
  g_assert_cmpuint (problems->len, ==, 1);
}

/* A file that is named in several ways is read, and told of, once. */
static void
test_spellings (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "a/b/deep.png", "./a//b/././deep.png", "text.png",
                                       "./text.png",   ".//text.png",         "././text.png" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = read_logos (place, logos, G_N_ELEMENTS (logos), &problems);

  g_assert_nonnull (document);
  g_assert_nonnull (get_picture (document, 0));
  g_assert_true (get_picture (document, 0) == get_picture (document, 1));
  for (guint i = 2; i < G_N_ELEMENTS (logos); i++)
    g_assert_null (get_picture (document, i));
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
assert_total (TieDocument *document)
{
  g_assert_nonnull (document);
  g_assert_nonnull (get_picture (document, 0));
  g_assert_null (get_picture (document, 1));
  g_assert_nonnull (get_picture (document, 2));
  g_assert_true (get_picture (document, 3) == get_picture (document, 0));
}

/* All pictures together, each once, are no larger than a document may be. */
static void
test_total (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "first.png", "second.png", "near.png", "first.png" };
  const gsize size = 600 * 1024;
  g_autofree char *large = g_malloc0 (size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (large, PNG, PNG_SIZE);
  put (place->folder, "first.png", large, size);
  put (place->folder, "second.png", large, size);
  tie_limits_set ("size=1", &error);
  g_assert_no_error (error);
  document = read_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  g_assert_nonnull (document);
  assert_total (document);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_said (problems, 1, "left for pictures");
  /* An edit has no more of them */
  edited = tie_editor_set_text (document, "/title", NULL, "y", &error);
  g_assert_no_error (error);
  assert_total (edited);
  tie_limits_set ("size=64", &error);
  g_assert_no_error (error);
}

static void
put_text (const char *folder, const char *name, const char *text)
{
  put (folder, name, text, strlen (text));
}

/* What is read and comes to nothing has been read all the same: else the time would be as long as
 * somebody likes. */
static void
test_total_of_bad (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "zeros.png", "large.png", "other.svg", "near.png" };
  const gsize size = 500 * 1024;
  g_autofree char *large = g_malloc0 (size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  put (place->folder, "zeros.png", large, size);
  put (place->folder, "other.svg", large, size);
  memcpy (large, HUGE_PNG, PNG_SIZE);
  put (place->folder, "large.png", large, size);
  tie_limits_set ("size=1", &error);
  g_assert_no_error (error);
  document = read_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  g_assert_nonnull (document);
  g_assert_cmpuint (problems->len, ==, 3);
  assert_said (problems, 0, "this is no PNG or JPEG picture");
  assert_said (problems, 1, "found one of 8192 × 8");
  assert_said (problems, 2, "left for pictures");
  /* What still fits is shown */
  g_assert_nonnull (get_picture (document, 3));
  tie_limits_set ("size=64", &error);
  g_assert_no_error (error);
}

/* A decoder that counts what it is asked for, and goes by the picture's text */
static guint n_opened, n_closed, n_decoded;
static gint64 taken;          /* microseconds, that each is said to have taken */
static GCancellable *cancels; /* (nullable): by whoever waits, meanwhile */

static gboolean
has_text (const char *data, gsize length, const char *text)
{
  for (gsize i = 0; i + strlen (text) <= length; i++)
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;
  return FALSE;
}

static gpointer
open_cb (void)
{
  n_opened++;
  return &n_opened;
}

static TiePictureOutcome
decode_cb (gpointer self, GBytes *picture, GBytes **decoded, gint64 *time)
{
  gsize length;
  const char *data = g_bytes_get_data (picture, &length);

  g_assert_true (self == &n_opened);
  n_decoded++;
  *time = taken;
  if (cancels != NULL)
    g_cancellable_cancel (cancels);
  if (has_text (data, length, "gone"))
    return TIE_PICTURE_NOT_TRIED;
  if (has_text (data, length, "large"))
    {
      *decoded = g_bytes_new_take (g_malloc0 (600 * 1024), 600 * 1024);
      return TIE_PICTURE_DECODED;
    }
  if (has_text (data, length, "broken"))
    return TIE_PICTURE_BROKEN;
  if (has_text (data, length, "long"))
    return TIE_PICTURE_TOO_MUCH;
  *decoded = g_bytes_new_static ("small", 5);
  return TIE_PICTURE_DECODED;
}

static void
close_cb (gpointer self)
{
  n_closed++;
}

static void
begin_decoding (void)
{
  static const TiePictureDecoder decoder = { open_cb, decode_cb, close_cb };

  n_opened = n_closed = n_decoded = 0;
  tie_picture_decoder_set (&decoder);
}

static TieDocument *
decode_logos (const Place *place, const char *const *logos, guint n_logos, GPtrArray **problems)
{
  TieDocument *document;

  begin_decoding ();
  document = read_logos (place, logos, n_logos, problems);
  tie_picture_decoder_set (NULL);
  g_assert_nonnull (document);
  return document;
}

/* What is shown is what the decoder made; each picture is decoded once, and none that is too large
 * or no picture. */
static void
test_decoded (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "good.svg",   "near.png", "prefixed.svg",
                                       "./near.png", "huge.png", "text.png" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL;

  put_text (place->folder, "good.svg", "<?xml version='1.0'?><svg><path d='M0 0 1e9 1e9'/></svg>");
  put_text (place->folder, "prefixed.svg", "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>");
  document = decode_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_cmpuint (n_closed, ==, 1);
  g_assert_cmpuint (n_decoded, ==, 3);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpmem (g_bytes_get_data (get_picture (document, i), NULL),
                     g_bytes_get_size (get_picture (document, i)), "small", 5);
  g_assert_null (get_picture (document, 4));
  g_assert_null (get_picture (document, 5));
  g_assert_cmpuint (problems->len, ==, 2);
}

/* Nothing is begun for a document without pictures. */
static void
test_no_decoder (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "absent.png", "text.png" };
  g_autoptr (TieDocument) document = decode_logos (place, logos, G_N_ELEMENTS (logos), NULL);

  g_assert_null (get_picture (document, 0));
  g_assert_cmpuint (n_opened, ==, 0);
  g_assert_cmpuint (n_closed, ==, 0);
}

/* What cannot be decoded is not shown; what ends too early is, as far as it goes. */
static void
test_broken (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "broken.svg", "long.svg", "cut.jpg", "broken.png",
                                       "gone.svg" };
  const char jpeg[] = "\xff\xd8\xff\xe0\0\x08\xff\xd9\xff\xd9\xff\xd9"
                      "\xff\xff\xc0\0\x0b\x08\0\x08\0\x08\1\1\x11\0"
                      "\xff\xda\0\x08\1\1\0\0\x3f\0\x55\x55\x55\x55\x55";
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL;

  put_text (place->folder, "broken.svg", "<svg>broken");
  put_text (place->folder, "long.svg", "<svg>long</svg>");
  put (place->folder, "cut.jpg", jpeg, sizeof jpeg - 1);
  put_text (place->folder, "gone.svg", "<svg>gone</svg>");
  put (place->folder, "broken.png", PNG "broken", PNG_SIZE + 6);
  document = decode_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  for (guint i = 0; i < G_N_ELEMENTS (logos); i++)
    g_assert_cmpint (get_picture (document, i) != NULL, ==, i == 2);
  g_assert_cmpuint (problems->len, ==, 5);
  assert_said (problems, 4, "the process that decodes it cannot be started");
  assert_said (problems, 0, "this picture is damaged or empty, and is not shown");
  assert_said (problems, 1, "takes too much time or memory to be drawn, and is not shown");
  assert_said (problems, 2, "this picture is cut off, and may be shown in part");
  assert_said (problems, 3, "this picture is damaged or empty, and is not shown");
}

/* What small files become counts as well: nobody else would. */
static void
test_total_of_decoded (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "large.svg", "data:image/svg+xml,<svg>large</svg>",
                                       "large.svg", "near.png" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  put_text (place->folder, "large.svg", "<svg>large</svg>");
  tie_limits_set ("size=1", &error);
  g_assert_no_error (error);
  document = decode_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  tie_limits_set ("size=64", &error);
  g_assert_no_error (error);
  g_assert_nonnull (get_picture (document, 0));
  g_assert_null (get_picture (document, 1));
  g_assert_nonnull (get_picture (document, 2));
  /* What still fits is shown */
  g_assert_nonnull (get_picture (document, 3));
  g_assert_cmpuint (problems->len, ==, 1);
  assert_said (problems, 1, "together are too large");
}

/* However many there are, nobody waits for long. */
static void
test_slow (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "1.svg", "2.svg", "3.svg", "4.svg" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (logos); i++)
    put_text (place->folder, logos[i], "<svg/>");
  taken = 6 * G_USEC_PER_SEC;
  document = decode_logos (place, logos, G_N_ELEMENTS (logos), &problems);
  taken = 0;
  g_assert_cmpuint (n_decoded, ==, 2);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_nonnull (get_picture (document, 1));
  g_assert_null (get_picture (document, 2));
  assert_said (problems, 2, "all pictures together take too long");
}

/* Who cancels waits for no more than the picture that is being decoded. */
static void
test_cancelled (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "near.png", "a/b/deep.png", "drawn.svg" };
  g_autofree char *text = write_text (logos, G_N_ELEMENTS (logos));
  g_autofree char *path = g_build_filename (place->folder, "x.tieline.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TieReadProgress) progress = tie_read_progress_new ();
  g_autoptr (GError) error = NULL;

  put_text (place->folder, "x.tieline.json", text);
  begin_decoding ();
  cancels = tie_read_progress_get_cancellable (progress);
  g_assert_null (tie_reader_read_file_watched (file, progress, NULL, &error));
  cancels = NULL;
  tie_picture_decoder_set (NULL);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_decoded, ==, 1);
  g_assert_cmpuint (n_closed, ==, 1);
}

/* Where nobody decodes, no drawing is shown: whoever paints it could not be stopped. */
static void
test_undecoded (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "drawn.svg", "near.png" };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = read_logos (place, logos, G_N_ELEMENTS (logos), &problems);

  g_assert_null (get_picture (document, 0));
  g_assert_nonnull (get_picture (document, 1));
  g_assert_cmpuint (problems->len, ==, 1);
}

static void
test_data (Place *place, gconstpointer data)
{
  static const char *const logos[] = {
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAAElFTkSuQmCC",
    "data:image/svg+xml,%3Csvg/%3E",
    "data:image/svg+xml;utf8,<svg/>",
    "data:image/png;base64,AAAA",
    "data:image/svg+xml,%3",
    "data:image/svg+xml,%zz",
    "data:image/svg+xml;base64,!!!!",
    "data:image/svg+xml,%3Chtml/%3E",
    "data:image/svg+xml,",
  };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = keep_logos (place, logos, G_N_ELEMENTS (logos), &problems);

  g_assert_nonnull (document);
  g_assert_cmpmem (g_bytes_get_data (get_picture (document, 0), NULL), PNG_SIZE, PNG, PNG_SIZE);
  for (guint i = 1; i <= 2; i++)
    g_assert_cmpmem (g_bytes_get_data (get_picture (document, i), NULL),
                     g_bytes_get_size (get_picture (document, i)), "<svg/>", 6);
  for (guint i = 3; i < G_N_ELEMENTS (logos); i++)
    g_assert_null (get_picture (document, i));
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (logos) - 3);
}

/* An edit has the pictures that the document had, and reads none again. */
static void
test_edit (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "a/b/deep.png" };
  g_autofree char *path = g_build_filename (place->folder, "a/b/deep.png", NULL);
  g_autoptr (TieDocument) document = read_logos (place, logos, 1, NULL);
  g_autoptr (TieDocument) edited = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_remove (path), ==, 0);
  edited = tie_editor_set_text (document, "/title", NULL, "y", &error);
  g_assert_no_error (error);
  g_assert_nonnull (get_picture (edited, 0));
  g_assert_true (get_picture (edited, 0) == get_picture (document, 0));
  g_assert_cmpstr (tie_document_get_folder (edited), ==, place->folder);
  put (place->folder, "a/b/deep.png", PNG, PNG_SIZE);
}

/* A document that is opened by a link, saved through it, has its pictures where it is itself. */
static void
test_linked_document (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "near.png" };
  g_autoptr (TieDocument) document = read_logos (place, logos, 1, NULL);
  g_autoptr (TieDocument) linked = NULL;
  g_autoptr (GFile) file = NULL, absent = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *path = g_build_filename (place->outer, "link.tieline.json", NULL);
  g_autofree char *gone = g_build_filename (place->folder, "gone.tieline.json", NULL);
  g_autofree char *folder = NULL;

  g_assert_cmpint (symlink ("inner/x.tieline.json", path), ==, 0);
  file = g_file_new_for_path (path);
  linked = tie_reader_read_file (file, NULL, &problems, NULL);
  g_assert_nonnull (linked);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (get_picture (linked, 0));
  g_assert_cmpstr (tie_document_get_folder (linked), ==, tie_document_get_folder (document));
  /* One that is not there any more, but whose changes are kept */
  absent = g_file_new_for_path (gone);
  folder = tie_reader_dup_folder (absent);
  g_assert_cmpstr (folder, ==, place->folder);
}

/* Of bytes nobody knows the folder, unless it is said. */
static void
test_nowhere (Place *place, gconstpointer data)
{
  static const char *const logos[] = { "near.png" };
  g_autofree char *text = write_text (logos, 1);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) nowhere = tie_reader_read_bytes (bytes, &problems);
  g_autoptr (TieDocument) somewhere = tie_reader_read_bytes_in (bytes, place->folder, NULL);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_null (tie_document_get_folder (nowhere));
  g_assert_null (get_picture (nowhere, 0));
  g_assert_nonnull (get_picture (somewhere, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/reader/logos/" name, Place, NULL, set_up, test, tear_down)
  ADD ("beneath", test_beneath);
  ADD ("refused", test_refused);
  ADD ("once", test_once);
  ADD ("spellings", test_spellings);
  ADD ("total", test_total);
  ADD ("total-of-bad", test_total_of_bad);
  ADD ("decoded", test_decoded);
  ADD ("no-decoder", test_no_decoder);
  ADD ("broken", test_broken);
  ADD ("total-of-decoded", test_total_of_decoded);
  ADD ("slow", test_slow);
  ADD ("cancelled", test_cancelled);
  ADD ("undecoded", test_undecoded);
  ADD ("data", test_data);
  ADD ("edit", test_edit);
  ADD ("linked-document", test_linked_document);
  ADD ("nowhere", test_nowhere);
#undef ADD
  return g_test_run ();
}
