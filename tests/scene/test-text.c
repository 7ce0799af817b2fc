/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Fonts and texts: which font is taken, how wide a text is, where it is broken. */

#include <malloc.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "tie-font-private.h"
#include "tie-font.h"
#include "tie-hb-font.h"
#include "tie-text-advance.h"
#include "tie-text-attributes.h"
#include "tie-text-cache.h"
#include "tie-text-style.h"
#include "tie-text-widths.h"

static const TieTextStyle plain = { .size = 14.0, .weight = 400 };

static gboolean
has_fonts (void)
{
  g_autofree char *missing = tie_font_dup_missing ();

  if (missing != NULL)
    g_test_skip (missing);
  return missing == NULL;
}

static TieTextStyle
with_weight (int weight)
{
  TieTextStyle style = plain;

  style.weight = weight;
  return style;
}

static void
test_families (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *family;
  } expected[] = {
    { "en", "Nvidia ≥ 10 GW – ≤ 10 % · ◆ → “x”", "Inter" },
    { "en", "엔비디아", "Noto Sans CJK KR" },
    { "ko", "엔비디아", "Noto Sans CJK KR" },
    { "ko", "Nvidia", "Inter" },
    { "en", "漢字", "Noto Sans CJK KR" },
    { "ja", "漢字", "Noto Sans CJK JP" },
    { "zh", "漢字", "Noto Sans CJK SC" },
    { "zh-Hant-HK", "漢字", "Noto Sans CJK TC" },
    { NULL, "x", "Inter" },
  };

  if (!has_fonts ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      PangoContext *context = tie_font_get_context (expected[i].language);
      g_autoptr (PangoLayout) layout = pango_layout_new (context);
      PangoLayoutLine *line;

      pango_layout_set_text (layout, expected[i].text, -1);
      line = pango_layout_get_line_readonly (layout, 0);
      for (GSList *l = line->runs; l != NULL; l = l->next)
        {
          PangoGlyphItem *item = l->data;
          PangoFontDescription *description = pango_font_describe (item->item->analysis.font);

          g_assert_cmpstr (pango_font_description_get_family (description), ==, expected[i].family);
          pango_font_description_free (description);
        }
      g_assert_cmpint (pango_layout_get_unknown_glyphs_count (layout), ==, 0);
    }
}

static void
test_context (void)
{
  PangoContext *context = tie_font_get_context ("ko");
  const cairo_font_options_t *options = pango_cairo_context_get_font_options (context);

  g_assert_true (context == tie_font_get_context ("ko"));
  g_assert_cmpfloat (pango_cairo_context_get_resolution (context), ==, 96.0);
  g_assert_cmpint (cairo_font_options_get_antialias (options), ==, CAIRO_ANTIALIAS_GRAY);
  g_assert_cmpint (cairo_font_options_get_hint_style (options), ==, CAIRO_HINT_STYLE_NONE);
  g_assert_cmpint (cairo_font_options_get_hint_metrics (options), ==, CAIRO_HINT_METRICS_OFF);
  g_assert_false (pango_context_get_round_glyph_positions (context));
}

static void
test_weights (void)
{
  double last = 0.0;

  if (!has_fonts ())
    return;
  /* Each weight has a file of its own, a little wider than the lighter one */
  for (int weight = 400; weight <= 700; weight += 100)
    {
      TieTextStyle style = with_weight (weight);
      double width = tie_text_style_measure (&style, "Hamburgefonstiv", "en").width;

      g_assert_cmpfloat (width, >, last);
      last = width;
    }
}

static void
test_measure (void)
{
  TieTextExtents extents = tie_text_style_measure (&plain, "Nvidia", "en");
  TieTextExtents korean = tie_text_style_measure (&plain, "엔비디아", "ko");
  TieTextStyle large = plain;

  if (has_fonts ())
    {
      /* Inter's own numbers: 2048 units, ascent 1984, descent 494 */
      g_assert_cmpfloat_with_epsilon (extents.ascent, 14.0 * 1984 / 2048, 0.01);
      g_assert_cmpfloat_with_epsilon (extents.descent, 14.0 * 494 / 2048, 0.01);
      /* A syllable of Noto Sans CJK is 0.92 wide */
      g_assert_cmpfloat_with_epsilon (korean.width, 4 * 14.0 * 0.92, 0.01);
    }
  /* Base lines do not jump between languages */
  g_assert_cmpfloat (korean.ascent, ==, extents.ascent);
  g_assert_cmpfloat (korean.descent, ==, extents.descent);

  large.size = 28.0;
  g_assert_cmpfloat_with_epsilon (tie_text_style_measure (&large, "Nvidia", "en").width,
                                  2.0 * extents.width, 1e-9);
  g_assert_cmpfloat (tie_text_style_measure (&plain, "", "en").width, ==, 0.0);
  g_assert_cmpfloat (tie_text_style_measure (&plain, "שלום", "en").width, >, 0.0);
  /* A space at the end counts: it is the advance */
  g_assert_cmpfloat (tie_text_style_measure (&plain, "a ", "en").width, >,
                     tie_text_style_measure (&plain, "a", "en").width + 2.0);
}

/* More texts than are kept: what was dropped comes back the same */
static void
test_measure_many (void)
{
  double first = tie_text_style_measure (&plain, "organization 0", "en").width;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      tie_text_style_measure (&plain, text, "en");
    }
  g_assert_cmpfloat (tie_text_style_measure (&plain, "organization 0", "en").width, ==, first);
}

static gpointer
measure_in_thread (gpointer data)
{
  double *width = data;

  *width = tie_text_style_measure (&plain, "Nvidia 엔비디아", "en").width;
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];
  double widths[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("measure", measure_in_thread, &widths[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpfloat (widths[i], ==,
                       tie_text_style_measure (&plain, "Nvidia 엔비디아", "en").width);
}

static void
assert_lines (char **lines, const char *expected)
{
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_wrap (void)
{
  static const struct
  {
    const char *language;
    const char *text;
    const char *widest; /* the width is that of this text */
    guint max_lines;
    const char *expected;
  } cases[] = {
    { "en", "", "xxxx", 0, "" },
    { "en", "one", "one", 0, "one" },
    { "en", "one two three", "one two ", 0, "one two|three" },
    { "en", "one two three", "one two", 0, "one two|three" },
    { "en", "one two  three ", "one", 0, "one|two|thr|ee" },
    { "en", "one two three", "one two three", 1, "one two three" },
    { "en", "one two three four", "one two th…", 1, "one two th…" },
    { "en", "one two, three four", "one two, …", 1, "one two…" },
    { "en", "one two three four five", "three fo…", 2, "one two|three fo…" },
    { "en", "one\ntwo three", "one two three", 0, "one|two three" },
    { "en", "one\ntwo three", "one two three", 1, "one…" },
    { "en", "one\vtwo three", "one two three", 0, "one\v|two three" },
    { "en", "one\xc2\x85two three", "one two three", 0, "one\xc2\x85|two three" },
    { "en", "one\u2028two three", "one two three", 0, "one\u2028|two three" },
    { "en", "one\u2029two three", "one two three", 0, "one\u2029|two three" },
    { "en", "one two three  ", "one two three  ", 1, "one two three" },
    { "en", "well-known facts", "well-kno", 0, "well-|known|facts" },
    { "ko", "엔비디아와 최소 십 기가와트", "엔비디아와 최", 0, "엔비디아와|최소 십|기가와트" },
    { "en", "엔비디아와 최소 십 기가와트", "엔비디아와 최", 0, "엔비디아와|최소 십|기가와트" },
    { "ko", "2026년 하반기부터", "2026년 하반", 0, "2026년|하반기부터" },
    { "ko", "엔비디아", "엔비디", 0, "엔비디|아" },
    { "ko", "엔비디아와 최소", "엔비디아…", 1, "엔비디아…" },
    { "ja", "半導体供給契約", "半導体", 0, "半導体|供給契|約" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double width =
          tie_text_style_measure (&plain, cases[i].widest, cases[i].language).width + 0.5;
      g_auto (GStrv) lines =
          tie_text_style_wrap (&plain, cases[i].text, cases[i].language, width, cases[i].max_lines);

      assert_lines (lines, cases[i].expected);
    }
}

/* As long as a document's may be: the line is as full as it can be, and nobody measures the rest.
 */
static void
test_wrap_end (void)
{
  static const char *const words[] = { "Deal ", "WMWM", "한 ", "e\u0301", "fi" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;
      g_autofree char *fuller = NULL;

      while (text->len < 64 * 1024 - 8)
        g_string_append (text, words[i]);
      g_assert_cmpfloat (tie_text_style_measure (&plain, text->str, "en").width, >, 64 * 1024);
      lines = tie_text_style_wrap (&plain, text->str, "en", 268.5, 1);
      g_assert_cmpuint (g_strv_length (lines), ==, 1);
      g_assert_true (g_str_has_suffix (lines[0], "…"));
      g_assert_cmpfloat (tie_text_style_measure (&plain, lines[0], "en").width, <=, 268.5 + 0.5);
      fuller = g_strdup_printf ("%.*s%s…", (int) strlen (lines[0]) - (int) strlen ("…"), lines[0],
                                words[i]);
      g_assert_cmpfloat (tie_text_style_measure (&plain, fuller, "en").width, >, 268.5 - 0.5);
    }
}

/* Nothing is lost, nothing is too wide, and there is an end even where nothing fits */
static void
test_wrap_properties (void)
{
  static const char *const text =
      "OpenAI and Nvidia announce a strategic partnership to deploy at "
      "least 10 gigawatts; 엔비디아와 최소 10기가와트를 배치한다 (계획).";
  static const double widths[] = { 0.0, 1.0, 20.0, 57.0, 120.0, 333.0, 5000.0 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_auto (GStrv) lines = tie_text_style_wrap (&plain, text, "ko", widths[i], 0);
      g_autofree char *joined = g_strjoinv ("", lines);
      g_auto (GStrv) words = g_strsplit (text, " ", -1);
      g_auto (GStrv) parts = g_strsplit (joined, " ", -1);
      g_autofree char *expected = g_strjoinv ("", words);
      g_autofree char *got = g_strjoinv ("", parts);

      g_assert_cmpstr (got, ==, expected);
      for (guint l = 0; widths[i] >= 20.0 && lines[l] != NULL; l++)
        g_assert_cmpfloat (tie_text_style_measure (&plain, lines[l], "ko").width, <=,
                           widths[i] + 0.5);
    }
}

/* A text of so many letters as a document may have */
static char *
dup_long_text (const char *word, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, word);
  return g_string_free (text, FALSE);
}

static void
test_measure_long (void)
{
  g_autofree char *text = dup_long_text ("W", 60000);
  double one = tie_text_style_measure (&plain, "W", "en").width;
  double all = tie_text_style_measure (&plain, text, "en").width;

  g_assert_cmpfloat_with_epsilon (all / one, 60000.0, 60.0);
}

/* What stands in the first lines does not depend on how much follows */
static void
test_wrap_long (void)
{
  static const char *const words[] = { "W", "one two, ", "a\u0300", "엔비디아와 ", "半導体", ". " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint most = 1; most <= 3; most++)
      {
        g_autofree char *text = dup_long_text (words[i], 50000);
        g_autofree char *start = dup_long_text (words[i], 2000);
        g_auto (GStrv) lines = tie_text_style_wrap (&plain, text, "ko", 200.0, most);
        g_auto (GStrv) expected = tie_text_style_wrap (&plain, start, "ko", 200.0, most);

        g_assert_cmpuint (g_strv_length (lines), ==, most);
        g_assert_cmpstrv (lines, expected);
        g_assert_true (g_str_has_suffix (lines[most - 1], "…"));
      }
}

/* As Pango would draw the text */
static PangoLayout *
create_layout (const char *language, const char *text, int weight)
{
  PangoContext *context = tie_font_get_context (language);
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = tie_text_attributes_new (context, text, weight);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
assert_same_run (const PangoGlyphItem *run, const PangoGlyphItem *expected)
{
  g_assert_true (run->item->analysis.font == expected->item->analysis.font);
  g_assert_true (run->item->analysis.language == expected->item->analysis.language);
  g_assert_cmpint (run->item->offset, ==, expected->item->offset);
  g_assert_cmpint (run->item->length, ==, expected->item->length);
  g_assert_cmpint (run->glyphs->num_glyphs, ==, expected->glyphs->num_glyphs);
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      const PangoGlyphInfo *other = &expected->glyphs->glyphs[i];

      g_assert_cmpuint (glyph->glyph, ==, other->glyph);
      g_assert_cmpuint (glyph->attr.is_cluster_start, ==, other->attr.is_cluster_start);
      g_assert_cmpuint (glyph->attr.is_color, ==, other->attr.is_color);
      g_assert_cmpint (glyph->geometry.width, ==, other->geometry.width);
      g_assert_cmpint (glyph->geometry.x_offset, ==, other->geometry.x_offset);
      g_assert_cmpint (glyph->geometry.y_offset, ==, other->geometry.y_offset);
      g_assert_cmpint (run->glyphs->log_clusters[i], ==, expected->glyphs->log_clusters[i]);
    }
}

/* Between marks a name from right to left leaves the line in order. */
static void
test_marks (void)
{
  const char *const text = "\u200eשלום\u200e → Beta 3";
  g_autoptr (TieTextLine) line = tie_text_line_new (text, "en", 400);
  const char *last = NULL;

  g_assert_cmpint (line->direction, ==, PANGO_DIRECTION_LTR);
  for (const GSList *l = line->runs; l != NULL; l = l->next)
    {
      const PangoItem *item = ((const PangoGlyphItem *) l->data)->item;

      g_assert_true (last == NULL || text + item->offset > last);
      last = text + item->offset;
    }
  g_assert_nonnull (last);
}

/* A line is what a layout of Pango's has: the same glyphs at the same places, in the same order */
static void
test_lines (void)
{
  static const char *const texts[] = {
    "",
    "A",
    "At least 10 GW – “x”",
    "엔비디아 10 GW",
    "半導体と半导体",

    "AMD שלום 6",
    "שלום 12",
    "(مرحبا AMD) 3.5",
    "e\u0301 ﬁ",
    "👍 ok",
    "\U000F0000",
    "123 ✈ 456",
    " x ",
    "\u200f12\u200e a",
  };
  static const char *const languages[] = { "en", "ko", "ja", "ar", "zh-Hant" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint k = 0; k < G_N_ELEMENTS (languages); k++)
      {
        int weight = i % 2 == 0 ? 400 : 600;
        g_autoptr (TieTextLine) line = tie_text_line_new (texts[i], languages[k], weight);
        g_autoptr (PangoLayout) layout = create_layout (languages[k], texts[i], weight);
        PangoLayoutLine *expected = pango_layout_get_line_readonly (layout, 0);
        const GSList *l = line->runs;

        g_test_message ("“%s” in %s", texts[i], languages[k]);
        g_assert_cmpstr (line->text, ==, texts[i]);
        g_assert_cmpint (line->direction == PANGO_DIRECTION_RTL, ==,
                         expected->resolved_dir == PANGO_DIRECTION_RTL);
        for (const GSList *e = expected->runs; e != NULL; e = e->next, l = l->next)
          {
            g_assert_nonnull (l);
            assert_same_run (l->data, e->data);
          }
        g_assert_null (l);
      }
}

static void
test_tab (void)
{
  g_autoptr (TieTextLine) tab = tie_text_line_new ("a\tb", "en", 400);
  g_autoptr (TieTextLine) space = tie_text_line_new ("a b", "en", 400);

  g_assert_cmpstr (tab->text, ==, "a\tb");
  g_assert_cmpfloat (tab->width, ==, space->width);
}

static gpointer
forget_everywhere (gpointer data)
{
  tie_text_cache_forget_everywhere ();
  return NULL;
}

/* A text is shaped once until its thread, or everybody, is to forget it */
static void
test_forget (void)
{
  g_autoptr (TieTextLine) first = tie_text_line_ref (tie_text_cache_get ("forget", "en", 400));
  g_autoptr (TieTextLine) second = NULL;

  g_assert_true (tie_text_cache_get ("forget", "en", 400) == first);
  tie_text_cache_forget ();
  second = tie_text_line_ref (tie_text_cache_get ("forget", "en", 400));
  g_assert_true (second != first);
  g_assert_true (tie_text_cache_get ("forget", "en", 400) == second);
  g_thread_join (g_thread_new ("forget", forget_everywhere, NULL));
  g_assert_true (tie_text_cache_get ("forget", "en", 400) != second);
}

/* Whether a text is added up rather than laid out; then both come to the same, to the last unit. */
static gboolean
check_sum (const char *text, const char *language, int weight)
{
  double width = 0;

  if (!tie_text_advance_sum (text, g_intern_string (language), weight, &width))
    return FALSE;
  if (width != tie_text_cache_get (text, language, weight)->width)
    g_test_message ("“%s” in %s, %d: %.9g", text, language, weight, width);
  g_assert_cmpfloat (width, ==, tie_text_cache_get (text, language, weight)->width);
  return TRUE;
}

static char *
make_text (guint length)
{
  static const char letters[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 &.,$%";
  static const char *const others[] = { "\u00a0", "’" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    if (g_test_rand_int_range (0, 16) == 0)
      g_string_append (text, others[g_test_rand_int_range (0, G_N_ELEMENTS (others))]);
    else
      g_string_append_c (text, letters[g_test_rand_int_range (0, sizeof letters - 1)]);
  return g_string_free (text, FALSE);
}

/* What is asked for again outlives what is not, and is as it was */
static void
test_age (void)
{
  double width = tie_text_widths_get ("of some age", "en", 400);
  gsize before;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Number %u of many", i);

      tie_text_widths_get (text, "en", 400);
    }
  before = mallinfo2 ().uordblks;
  for (guint i = 0; i < 3; i++)
    {
      tie_text_widths_age ();
      g_assert_cmpfloat (tie_text_widths_get ("of some age", "en", 400), ==, width);
    }
  if (before > 0)
    g_assert_cmpuint (mallinfo2 ().uordblks, <, before - 1024 * 1024);
}

/* Kibibytes of fonts' files that are resident */
static guint64
measure_fonts (void)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean font = FALSE;
  guint64 sum = 0;

  g_assert_true (g_file_get_contents ("/proc/self/smaps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strchr (lines[i], '-') != NULL && strchr (lines[i], '/') != NULL)
      font = g_str_has_suffix (lines[i], ".ttc") || g_str_has_suffix (lines[i], ".otf");
    else if (font && g_str_has_prefix (lines[i], "Rss:"))
      sum += g_ascii_strtoull (g_strchug (lines[i] + 4), NULL, 10);
  return sum;
}

/* What Pango maps stays; what is shared is let go of, and a text is as before when it is drawn
 * again */
static void
test_rest (void)
{
  g_autoptr (TieTextLine) before = tie_text_line_new ("엔비디아와 최소 10기가와트", "ko", 400);
  g_autoptr (TieTextLine) after = NULL;
  guint64 used = measure_fonts ();

  tie_hb_font_rest ();
  if (has_fonts ())
    g_assert_cmpuint (measure_fonts (), <, used - 1024);
  after = tie_text_line_new (before->text, "ko", 400);
  assert_same_run (after->runs->data, before->runs->data);
  g_assert_cmpfloat (after->width, ==, before->width);
}

static void
test_sums (void)
{
  static const char *const languages[] = { "en", "ko", "ja", "de", "ru" };
  static const int weights[] = { 400, 600, 700 };
  static const char *const plainer[] = {
    "AVATAR To. Wa, Ly & Fi", "fi ffi fl if ij",   "r. y, P.A.", "A11 of 2029", "x", "Te",
    "US$6.24\u00a0bn",        "At 5\u00a0% of it", "Lee’s"
  };
  guint n = 0;

  if (!has_fonts ())
    return;
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint w = 0; w < G_N_ELEMENTS (weights); w++)
      {
        for (guint i = 0; i < G_N_ELEMENTS (plainer); i++)
          g_assert_true (check_sum (plainer[i], languages[l], weights[w]));
        for (guint i = 0; i < 2000; i++)
          {
            g_autofree char *text = make_text (1 + i % 40);

            n += check_sum (text, languages[l], weights[w]) ? 1 : 0;
          }
      }
  g_assert_cmpuint (n, >, 10000);
}

/* What is not, is left to Pango. */
static void
test_no_sums (void)
{
  static const char *const texts[] = { "",         " A",  "A ",   "8x8",  "A-B", "a:b", "Ä",
                                       "엔비디아", "A엔", "2029", "A\tB", "A\n", "“A”", "ﬁ" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (check_sum (texts[i], "en", 400));
  /* Digits before the first letter are of the text's language, the letter of none in particular */
  g_assert_false (check_sum ("8 GW", "ko", 400));
  if (has_fonts ())
    g_assert_true (check_sum ("8 GW", "en", 400));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/font/families", test_families);
  g_test_add_func ("/scene/font/context", test_context);
  g_test_add_func ("/scene/font/weights", test_weights);
  g_test_add_func ("/scene/text/measure", test_measure);
  g_test_add_func ("/scene/text/measure-many", test_measure_many);
  g_test_add_func ("/scene/text/threads", test_threads);
  g_test_add_func ("/scene/text/wrap", test_wrap);
  g_test_add_func ("/scene/text/wrap-end", test_wrap_end);
  g_test_add_func ("/scene/text/wrap-properties", test_wrap_properties);
  g_test_add_func ("/scene/text/measure-long", test_measure_long);
  g_test_add_func ("/scene/text/wrap-long", test_wrap_long);
  g_test_add_func ("/scene/text/lines", test_lines);
  g_test_add_func ("/scene/text/marks", test_marks);
  g_test_add_func ("/scene/text/tab", test_tab);
  g_test_add_func ("/scene/text/forget", test_forget);
  g_test_add_func ("/scene/text/age", test_age);
  g_test_add_func ("/scene/text/rest", test_rest);
  g_test_add_func ("/scene/text/sums", test_sums);
  g_test_add_func ("/scene/text/no-sums", test_no_sums);
  return g_test_run ();
}
