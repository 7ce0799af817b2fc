/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A scene as PDF: what the file says of structure and links. What programs find in it is tested
 * with tests/pictures. */

#include <string.h>

#include "tie-pdf.h"

static const TieColor black = { 0, 0, 0, 1 };
static const TiePdfAbout about = { .title = "Title", .created = "2026-01-16T00:00:00Z" };

static void
add_text (TieScene *scene, const char *text, double y)
{
  const TieTextStyle style = { .size = 12, .weight = 400, .color = black };

  tie_scene_add_text (scene, &style, text, 10, y, TIE_ANCHOR_START, 1);
}

static void
add_part (TieScene *scene, const char *id, TieRole role, const char *text, double y)
{
  tie_scene_begin_part (scene, id, role);
  add_text (scene, text, y);
  tie_scene_end (scene);
}

static char *
print (GPtrArray *scenes)
{
  g_autoptr (TiePdf) pdf = tie_pdf_new (&about);
  g_autoptr (GBytes) bytes = NULL;
  GString *text;
  gsize length;
  const char *data;

  for (guint i = 0; i < scenes->len; i++)
    tie_pdf_add_page (pdf, g_ptr_array_index (scenes, i), 1, 0.75, NULL);
  bytes = tie_pdf_finish (pdf, NULL);
  g_assert_nonnull (bytes);
  data = g_bytes_get_data (bytes, &length);
  /* Binary parts would end a string */
  text = g_string_new (NULL);
  for (gsize i = 0; i < length; i++)
    g_string_append_c (text, data[i] != '\0' ? data[i] : ' ');
  return g_string_free (text, FALSE);
}

static TieScene *
make_scene (GPtrArray *scenes)
{
  TieScene *scene = tie_scene_new (400, 300, TIE_COLOR_NONE, "en");

  g_ptr_array_add (scenes, scene);
  return scene;
}

static guint
count (const char *text, const char *words)
{
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    n++;
  return n;
}

/* An element stands where it begins: what is read last is painted last. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  TieScene *scene = make_scene (scenes);
  g_autofree char *text = NULL;

  tie_scene_begin_part (scene, "foot", TIE_ROLE_NOTES);
  add_part (scene, "note", TIE_ROLE_PARAGRAPH, "Note", 200);
  tie_scene_end (scene);
  add_part (scene, "title", TIE_ROLE_HEADING, "Title", 20);
  tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_FRAME, "node", "a", "A node", NULL);
  add_text (scene, "A", 100);
  tie_scene_end (scene);

  text = print (scenes);
  g_assert_nonnull (strstr (text, "/S /Document"));
  g_assert_true (strstr (text, "/S /H1") < strstr (text, "/S /Figure"));
  g_assert_true (strstr (text, "/S /Figure") < strstr (text, "/S /Sect"));
  g_assert_true (strstr (text, "/S /Sect") < strstr (text, "/S /P"));
}

/* What cairo does not write: the language, and what each figure shows, in any script. */
static void
test_update (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  const char *first, *second;

  for (guint i = 0; i < 2; i++)
    {
      TieScene *scene = make_scene (scenes);

      tie_scene_set_title (scene, i == 0 ? "A" : "칩", NULL);
      add_part (scene, "title", TIE_ROLE_HEADING, "Title", 20);
      tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_FRAME, "node", "a", "A node", NULL);
      add_text (scene, "A", 100);
      tie_scene_end (scene);
    }
  text = print (scenes);
  g_assert_nonnull (strstr (text, "/Lang (en)"));
  first = strstr (text, "/Alt <FEFF0041>");
  second = strstr (text, "/Alt <FEFFCE69>");
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (first < second);
  g_assert_true (g_str_has_suffix (text, "%%EOF\n"));
  g_assert_cmpuint (count (text, "startxref"), ==, 2);
  g_assert_nonnull (strstr (second, "/Prev "));
}

/* Whatever an address holds, it neither ends the string that it is in nor the attribute. */
static void
test_links (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  TieScene *scene = make_scene (scenes);
  g_autofree char *text = NULL;

  tie_scene_begin_part (scene, "source", TIE_ROLE_PARAGRAPH);
  add_text (scene, "Source", 50);
  tie_scene_add_link (scene, (TieRect){ 10, 40, 100, 20 },
                      "https://example.org/a_(b)'c\\d?e=f&g#h");
  add_text (scene, "No link", 90);
  tie_scene_end (scene);

  text = print (scenes);
  g_assert_nonnull (strstr (text, "/URI (https://example.org/a_%28b%29%27c%5Cd?e=f&g#h)"));
  g_assert_cmpuint (count (text, "/S /Link"), ==, 1);
  /* In points, from below: 225 − (40 + 20) × .75; cairo rounds outwards */
  g_assert_nonnull (strstr (text, "/Rect [ 7 180 83 195 ]"));
}

/* A table goes on on the next page, whatever is at the foot of the first. */
static void
test_parted (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      TieScene *scene = make_scene (scenes);
      g_autofree char *row = g_strdup_printf ("row %u", i);

      tie_scene_begin_part (scene, "table", TIE_ROLE_TABLE);
      add_part (scene, "head", TIE_ROLE_ARTIFACT, "Head", 20);
      tie_scene_begin_part (scene, row, TIE_ROLE_ROW);
      add_part (scene, "cell", TIE_ROLE_CELL, "Cell", 50);
      tie_scene_end (scene);
      tie_scene_end (scene);
      add_part (scene, "page", TIE_ROLE_ARTIFACT, "1 / 2", 280);
    }
  text = print (scenes);
  g_assert_cmpuint (count (text, "/S /Table"), ==, 1);
  g_assert_cmpuint (count (text, "/S /TR"), ==, 2);
  g_assert_cmpuint (count (text, "/S /TD"), ==, 2);
  g_assert_cmpuint (count (text, "/S /Figure"), ==, 0);
}

/* A figure of thousands is one element. */
static void
test_crowd (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  TieScene *scene = make_scene (scenes);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *id = g_strdup_printf ("node %u", i);

      tie_scene_begin (scene, TIE_MARK_NODE, TIE_LAYER_PLOT, id, id, id, NULL);
      add_text (scene, "A", 10 + i % 250);
      tie_scene_end (scene);
    }
  text = print (scenes);
  g_assert_cmpuint (count (text, "/S /Figure"), ==, 1);
  g_assert_cmpuint (count (text, "/S /Span"), ==, 0);
}

static void
test_same (void)
{
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = NULL, *second = NULL;

  add_part (make_scene (scenes), "title", TIE_ROLE_HEADING, "Title", 20);
  first = print (scenes);
  second = print (scenes);
  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "/CreationDate (20260116000000Z)"));
}

/* What Unicode keeps free may stand in a text, and cairo takes none of it */
static void
test_noncharacters (void)
{
  const TiePdfAbout strange = { .title = "T\xef\xbf\xbe",
                                .subject = "\xf0\x9f\xbf\xbf",
                                .created = about.created };
  g_autoptr (TiePdf) pdf = tie_pdf_new (&strange);
  g_autoptr (GPtrArray) scenes = g_ptr_array_new_with_free_func (g_object_unref);
  TieScene *scene = make_scene (scenes);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  tie_scene_set_title (scene, "T\xef\xbf\xbe", "D\xef\xb7\x90");
  add_part (scene, "words", TIE_ROLE_PARAGRAPH, "A\xef\xbf\xbe b\xef\xb7\x90 c\xf0\x9f\xbf\xbf",
            20);
  add_part (scene, "note", TIE_ROLE_PARAGRAPH, "\xef\xbf\xbf", 200);
  tie_pdf_add_page (pdf, scene, 1, 0.75, NULL);
  bytes = tie_pdf_finish (pdf, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/order", test_order);
  g_test_add_func ("/pdf/update", test_update);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/parted", test_parted);
  g_test_add_func ("/pdf/crowd", test_crowd);
  g_test_add_func ("/pdf/same", test_same);
  g_test_add_func ("/pdf/noncharacters", test_noncharacters);
  return g_test_run ();
}
