/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Which SVG pictures are drawn, which are tried before, and which are not. */

#include <string.h>

#include "tie-svg-scan.h"

#define BEGIN                                                                                      \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "        \
  "viewBox=\"0 0 24 24\">"
#define END "</svg>"

static char *
dup_picture (const char *content)
{
  return g_strconcat (BEGIN, content, END, NULL);
}

static void
assert_plain (const char *content, gboolean expected)
{
  g_autofree char *picture = dup_picture (content);
  gboolean plain = !expected;
  g_autofree char *fault = tie_svg_scan (picture, strlen (picture), &plain);

  g_assert_cmpstr (fault, ==, NULL);
  if (plain != expected)
    g_error ("%s is %s", content, plain ? "plain" : "not plain");
}

static void
assert_fault (const char *picture, const char *expected)
{
  gboolean plain = TRUE;
  g_autofree char *fault = tie_svg_scan (picture, strlen (picture), &plain);

  g_assert_nonnull (fault);
  if (strstr (fault, expected) == NULL)
    g_error ("“%s” is not in “%s”", expected, fault);
  g_assert_false (plain);
}

static void
assert_refused (const char *content, const char *expected)
{
  g_autofree char *picture = dup_picture (content);

  assert_fault (picture, expected);
}

static void
test_plain (void)
{
  assert_plain ("", TRUE);
  assert_plain ("<path fill=\"#123456\" d=\"M1.234567 2L3-4z\"/><g><circle r=\"9\"/></g>", TRUE);
  assert_plain ("<style>.a{fill:#1e1e1e;clip-path:url(#c)}</style><clipPath id=\"c\"><path d=\"\"/>"
                "</clipPath><path class=\"a\" d=\"M1 2\"/>",
                TRUE);
  assert_plain ("<defs><g id=\"x\"><path/></g></defs><use xlink:href=\"#x\"/>"
                "<g transform=\"translate(3 4)\"><use href=\"#x\"/></g>",
                TRUE);
}

/* What may take long, by crossing lines, by what is drawn again, or magnified */
static void
test_to_be_tried (void)
{
  g_autofree char *much = g_strnfill (9000, '1');
  g_autofree char *path = g_strdup_printf ("<path class=\"%s\"/>", much);
  static const char *const contents[] = {
    "<path d=\"M0 0L100000 1\"/>",
    "<path d=\"M0 0L10000 1\"/>",
    "<path d=\"M0 0L1e8 1\"/>",
    "<path d=\"M0 0L1.5e8 1\"/>",
    "<path d=\"M0 0L.5E8 1\"/>",
    "<g style=\"Transform:scale(9)\"/>",
    "<g style=\"STROKE-DASHARRAY:1\"/>",
    "<g style=\"height:0.0001px\"/>",
    "<path stroke-dasharray=\"1\"/>",
    "<path style=\"stroke-dasharray:1\"/>",
    "<g transform=\"scale(1000)\"/>",
    "<g transform=\"translate(1) scale(1000)\"/>",
    "<g style=\"transform:scale(9)\"/>",
    "<svg viewBox=\"0 0 2 2\"/>",
    "<symbol viewBox=\"0 0 2 2\"/>",
    "<rect width=\"0.0001\"/>",
    "<mask/>",
    "<pattern/>",
    "<marker/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    assert_plain (contents[i], FALSE);
  assert_plain (path, FALSE);
}

static void
test_size (void)
{
  static const char small[] = "<svg viewBox=\"0 0 0.001 0.001\"><path/></svg>";
  static const char thin[] = "<svg width=\"9\" height=\"90\"><path/></svg>";
  static const char none[] = "<svg><path/></svg>";
  gboolean plain = TRUE;

  g_assert_null (tie_svg_scan (small, strlen (small), &plain));
  g_assert_false (plain);
  plain = TRUE;
  g_assert_null (tie_svg_scan (none, strlen (none), &plain));
  g_assert_false (plain);
  plain = TRUE;
  g_assert_null (tie_svg_scan (thin, strlen (thin), &plain));
  g_assert_false (plain);
  g_assert_null (tie_svg_scan ("<svg/>", 6, &plain));
  g_assert_true (plain);
}

static void
test_refused (void)
{
  assert_refused ("\n<text font-size=\"1e9\">W</text>", "has <text> in line 2, and is not shown");
  assert_refused ("<x:text xmlns:x=\"http://www.w3.org/2000/svg\"/>", "<text>");
  assert_refused ("<filter/>", "<filter>");
  assert_refused ("<image/>", "<image>");
  assert_refused ("<foreignObject/>", "<foreignObject>");
  assert_refused ("<xi:include href=\"/etc/passwd\"/>", "<include>");
  assert_refused ("<g filter=\"blur(99)\"/>", "has filter in line 1");
  assert_refused ("<g style=\"FILTER:blur(99)\"/>", "has filter");
  assert_refused ("<style>g{f\\69lter:blur(99)}</style>", "has \\ in");
  assert_refused ("<style>g{fil<![CDATA[ter:blur(99)}]]></style>", "has filter");
  assert_refused ("<style>@import 'x.css'</style>", "has @import");
  assert_fault ("<?xml-stylesheet href=\"data:text/css,g{}\"?><svg/>", "<?xml-stylesheet");
  assert_fault ("<!DOCTYPE svg [<!ATTLIST g filter CDATA 'blur(9)'>]><svg/>", "<!ATTLIST");
  assert_fault ("<svg>\n<g></svg>", "is no SVG picture, and is not shown: line 2");
  assert_fault ("<svg>&a;</svg>", "line 1 is not well-formed");
}

/* Ten uses of what has ten uses of what has */
static char *
dup_laughs (guint depth)
{
  GString *content = g_string_new ("<g id=\"a0\"><path/></g>");

  for (guint i = 1; i <= depth; i++)
    {
      g_string_append_printf (content, "<g id=\"a%u\">", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (content, "<use href=\"#a%u\"/>", i - 1);
      g_string_append (content, "</g>");
    }
  return g_string_free (content, FALSE);
}

static char *
dup_repeated (const char *text, guint n)
{
  GString *content = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (content, text);
  return g_string_free (content, FALSE);
}

static void
test_too_much (void)
{
  g_autofree char *few = dup_laughs (2);
  g_autofree char *many = dup_laughs (9);
  g_autofree char *elements = dup_repeated ("<path/>", 2001);
  g_autofree char *clips = dup_repeated ("<clipPath><path/><path/></clipPath>", 20);
  g_autofree char *open = dup_repeated ("<g>", 101);
  g_autofree char *closed = dup_repeated ("</g>", 101);
  g_autofree char *deep = g_strconcat (open, closed, NULL);
  g_autofree char *large = g_strnfill (300 * 1024, ' ');

  assert_plain (few, TRUE);
  assert_refused (many, "too much to be drawn");
  assert_refused (elements, "too much");
  assert_refused (clips, "too much");
  assert_refused (deep, "too much");
  assert_refused (large, "too much");
}

/* What uses itself is not drawn, and ends */
static void
test_circles (void)
{
  assert_plain ("<g id=\"a\"><use href=\"#a\"/></g>", TRUE);
  assert_plain ("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>", TRUE);
  assert_plain ("<use href=\"#nobody\"/><use href=\"http://x/#a\"/>", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-scan/plain", test_plain);
  g_test_add_func ("/svg-scan/to-be-tried", test_to_be_tried);
  g_test_add_func ("/svg-scan/size", test_size);
  g_test_add_func ("/svg-scan/refused", test_refused);
  g_test_add_func ("/svg-scan/too-much", test_too_much);
  g_test_add_func ("/svg-scan/circles", test_circles);
  return g_test_run ();
}
