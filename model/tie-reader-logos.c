/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Logos: pictures within the document, or in files beneath its folder. */

#include <string.h>

#include "tie-file-beneath.h"
#include "tie-reader-private.h"
#include "tie-words.h"

#define MOST_PATH 1024

static gboolean
is_picture_data (const char *logo)
{
  static const char *const types[] = { "data:image/png", "data:image/jpeg", "data:image/svg+xml" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_has_prefix (logo, types[i])
        && (logo[strlen (types[i])] == ';' || logo[strlen (types[i])] == ','))
      return strchr (logo, ',') != NULL;
  return FALSE;
}

static gboolean
has_suffix (const char *path, const char *suffix)
{
  gsize length = strlen (suffix);

  return strlen (path) > length && g_ascii_strcasecmp (path + strlen (path) - length, suffix) == 0;
}

/* A path that stays below the folder it starts from, to a file of a kind that can be shown. */
static gboolean
is_picture_path (const char *logo)
{
  g_auto (GStrv) steps = g_strsplit (logo, "/", -1);

  if (*logo == '/' || strlen (logo) > MOST_PATH || strpbrk (logo, ":\n\r") != NULL)
    return FALSE;
  for (guint i = 0; steps[i]; i++)
    if (g_str_equal (steps[i], ".."))
      return FALSE;
  return has_suffix (logo, ".png") || has_suffix (logo, ".jpg") || has_suffix (logo, ".jpeg")
         || has_suffix (logo, ".svg");
}

static gboolean
is_data (const char *logo)
{
  return g_str_has_prefix (logo, "data:");
}

/* Of all the ways to write a path the shortest, so that its file is read once. */
static char *
dup_shortest (const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);
  g_autoptr (GPtrArray) needed = g_ptr_array_new ();

  for (guint i = 0; steps[i] != NULL; i++)
    if (steps[i][0] != '\0' && !g_str_equal (steps[i], "."))
      g_ptr_array_add (needed, steps[i]);
  g_ptr_array_add (needed, NULL);
  return g_strjoinv ("/", (char **) needed->pdata);
}

static gboolean
is_svg (const char *logo)
{
  return g_str_has_prefix (logo, "data:image/svg+xml") || has_suffix (logo, ".svg");
}

/* RFC 2397: in base64, or else in text with percent signs */
static GBytes *
decode (const char *uri)
{
  const char *comma = strchr (uri, ',');
  gboolean base64 = comma - uri >= 7 && strncmp (comma - 7, ";base64", 7) == 0;
  gsize length;
  guchar *data;

  if (!base64)
    {
      GBytes *bytes = g_uri_unescape_bytes (comma + 1, -1, NULL, NULL);

      return bytes != NULL ? bytes : g_bytes_new (NULL, 0);
    }
  data = g_base64_decode (comma + 1, &length);
  return g_bytes_new_take (data, length);
}

static void
tell_unreadable (TieReading *self, TieCursor cursor, const char *path, const char *why)
{
  g_autofree char *shown = tie_problem_shorten (path);

  tie_reading_key_problem (self, TIE_SEVERITY_WARNING, cursor, "no-picture",
                           /* Translators: a path, a sentence */
                           _ ("the picture \"%s\" cannot be read: %s"), shown, why);
}

/* Another organization has the same, or the document had it before an edit. What could not be read
 * is known as well, and has been told of. */
static gboolean
find_known (TieReading *self, const char *logo, GBytes **picture)
{
  GHashTable *before = self->before != NULL ? self->before->pictures : NULL;
  gpointer known = NULL;

  if (!g_hash_table_lookup_extended (self->document->pictures, logo, NULL, &known)
      && (before == NULL || !g_hash_table_lookup_extended (before, logo, NULL, &known)))
    return FALSE;
  *picture = known != NULL ? g_bytes_ref (known) : NULL;
  return TRUE;
}

static GBytes *
load (TieReading *self, TieCursor cursor, const char *path)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes =
      tie_file_beneath_load (self->document->folder, path, self->n_picture_bytes_left, &error);

  if (bytes == NULL)
    tell_unreadable (self, cursor, path, error->message);
  return bytes;
}

/* What was read and what came of it, whichever is more, is kept once, however many have it. Takes
 * PICTURE
 * n_read: bytes of a file; 0: it stands in the document */
static GBytes *
charge (TieReading *self, TieCursor cursor, const char *logo, gsize n_read, GBytes *picture)
{
  gsize size = MAX (n_read, picture != NULL ? g_bytes_get_size (picture) : 0);

  if (size <= self->n_picture_bytes_left)
    {
      self->n_picture_bytes_left -= size;
      return picture;
    }
  self->n_picture_bytes_left -= MIN (n_read, self->n_picture_bytes_left);
  tell_unreadable (self, cursor, logo, _ ("all pictures together are too large"));
  g_clear_pointer (&picture, g_bytes_unref);
  return NULL;
}

/* A document of which nobody knows where it is has no folder, and its files are not looked for. */
static GBytes *
read_picture (TieReading *self, TieCursor cursor, const char *logo)
{
  const TiePictureOrigin origin = { .in_document = is_data (logo), .is_drawing = is_svg (logo) };
  g_autoptr (GBytes) bytes = NULL;
  GBytes *picture;

  if (is_data (logo))
    bytes = decode (logo);
  else if (self->document->folder != NULL)
    bytes = load (self, cursor, logo);
  if (bytes == NULL)
    return NULL;
  picture = tie_reading_picture (self, cursor, origin, bytes);
  return charge (self, cursor, logo, is_data (logo) ? 0 : g_bytes_get_size (bytes), picture);
}

/**
 * tie_reading_logo:
 * @organization: whose logo it is
 *
 * Reads a logo: a picture as a data: URI (RFC 2397), or as a path below the folder of the document.
 */
void
tie_reading_logo (TieReading *self, TieCursor cursor, TieOrganization *organization)
{
  const char *logo = tie_reading_string (self, cursor);
  GBytes *picture = NULL;

  if (logo == NULL)
    return;
  if (!is_picture_data (logo) && !is_picture_path (logo))
    {
      tie_reading_bad_form (self, cursor, "bad-logo",
                            N_ ("a data: URI or a path below the document's folder of a PNG, JPEG "
                                "or SVG picture"));
      return;
    }
  organization->logo = is_data (logo) ? g_strdup (logo) : dup_shortest (logo);
  logo = organization->logo;
  if (!find_known (self, logo, &picture))
    picture = read_picture (self, cursor, logo);
  if (!g_hash_table_contains (self->document->pictures, logo))
    g_hash_table_insert (self->document->pictures, (gpointer) logo,
                         picture != NULL ? g_bytes_ref (picture) : NULL);
  organization->picture = picture;
}
