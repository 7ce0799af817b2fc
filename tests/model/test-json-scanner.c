/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The strict scanner: what it accepts, where it stops and why, and what it knows of values. */

#include "tie-json-scanner.h"
#include "tie-nearest.h"
#include "tie-problem-list.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The text is copied to just its length, so that the sanitizers find whoever reads beyond it. */
static GPtrArray *
find_problems (const char *text, gsize length)
{
  g_autofree char *copy = length > 0 ? g_memdup2 (text, length) : g_new (char, 1);
  GPtrArray *problems = tie_problem_list_new ();
  g_autoptr (TieJsonIndex) index = tie_json_scan (copy, length, problems);

  tie_problem_list_finish (problems, copy, length);
  g_assert_true (index || problems->len > 0);
  return problems;
}

static TieJsonIndex *
scan_fine (const char *text)
{
  g_autoptr (GPtrArray) problems = tie_problem_list_new ();
  TieJsonIndex *index = tie_json_scan (text, strlen (text), problems);

  g_assert_nonnull (index);
  g_assert_cmpuint (problems->len, ==, 0);
  return index;
}

static void
test_accepts (void)
{
  static const char *const texts[] = {
    "0",
    "-0",
    "-0.0e-0",
    "1E5",
    "1.7976931348623157e308",
    "1e-320",
    "123456789012345678901234567890",
    "true",
    "false",
    "null",
    "\"\"",
    "[]",
    "{}",
    " \t\r\n[ \n] ",
    "[[],{},[{}],0]",
    "{\"\":0}",
    "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude80\"",
    "\"\x7f\xc2\x80\xe2\x80\xa8\xf0\x9f\x9a\x80\"",
    "[1,2, 3 ,4]",
    "[null,1,\"1\",{}]",
    "{\"a\":null,\"b\":[true,false]}",
    "\"\\u0061\\u30af\\u30EA\"",
    "\"\\u005C\\u0022\\u002F\"",
    "\"\\\\u0000\"",
    "\"a/*b*/c//d#e\"",
    "[1E+2,1e-2,0e0,0E+1,-1e1,1.5e+9]",
    "[0.0,-0.0,0.5]",
    "\"\xe2\x81\xa0\xef\xbf\xbd\"",
    "\"\\ud834\\udd1e\\uDBFF\\uDFFF\"",
    "\n\r\t null\t",
    "{\"a b\":{\"\\n\":[[[]]]}}",
    "\"new\\u000Aline\"",
    "[\"\xed\x95\x9c\"]",
    "{\"a\":1,\"A\":2,\"\\u0061b\":3,\"\\u0041b\":4}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TieJsonIndex) index = scan_fine (texts[i]);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (tie_json_index_get (index, 0)->after, ==, index->values->len);
      json_parser_load_from_data (parser, texts[i], -1, &error);
      g_assert_no_error (error);
    }
}

static const struct
{
  const char *text;
  guint line;
  guint column;
  const char *code;
  const char *pointer;
  const char *message; /* a part of it */
} faults[] = {
  { "", 1, 1, "syntax", "", "expected a value, found the end of the file" },
  { " \n ", 2, 2, "syntax", "", "found the end of the file" },
  { "{", 1, 2, "syntax", "", "expected a key in double quotes, found the end of the file" },
  { "[1, 2", 1, 6, "syntax", "", "expected \",\" or \"]\", found the end of the file" },
  { "{\"a\": [1, {\"b\" 2}]}", 1, 16, "syntax", "/a/1",
    "expected \":\" after the key, found \"2\"" },
  { "{\n  \"a\": 1\n  \"b\": 2\n}", 2, 9, "syntax", "", "a comma is missing here, before \"b\"" },
  { "{\"a\": 1,}", 1, 8, "syntax", "", "the comma before \"}\" is one too many" },
  { "[1,]", 1, 3, "syntax", "", "the comma before \"]\" is one too many" },
  { "[,1]", 1, 2, "syntax", "", "this comma is one too many" },
  { "[1 \"abcdefghijklmnopqrstuvwxyz\"]", 1, 3, "syntax", "",
    "before \"abcdefghijklmnopqrstuvw…\"" },
  { "[1 abcdefghijklmnopqrstuvwxyz]", 1, 3, "syntax", "", "before \"abcdefghijklmnopqrstuvwx…\"" },
  { "[1}", 1, 3, "syntax", "", "expected \",\" or \"]\", found \"}\"" },
  { "{\"a\": 1]", 1, 8, "syntax", "", "expected \",\" or \"}\", found \"]\"" },
  { "{} {}", 1, 4, "syntax", "", "expected the end of the file, found \"{\"" },
  { "1 2", 1, 3, "syntax", "", "expected the end of the file" },
  { "{a: 1}", 1, 2, "syntax", "", "expected a key in double quotes, found \"a\"" },
  { "{1: 1}", 1, 2, "syntax", "", "expected a key in double quotes, found \"1\"" },
  { "{'a': 1}", 1, 2, "syntax", "", "expected the quotation mark \" in place of '" },
  { "[// one\n1]", 1, 2, "syntax", "", "a comment stands here" },
  { "[1 /* one */]", 1, 4, "syntax", "", "a comment stands here" },
  { "[1,\u00a02]", 1, 4, "syntax", "", "a no-break space (U+00A0) stands here" },
  { "{\"a\"\uff1a 1}", 1, 5, "syntax", "", "expected \":\" in place of \"\uff1a\" (U+FF1A)" },
  { "\"a\"\v", 1, 4, "syntax", "", "a vertical tab (U+000B) stands here" },
  { "[\"a\"\u200b, \"b\"]", 1, 5, "syntax", "", "a zero-width space (U+200B) stands here" },
  { "[NaN]", 1, 2, "syntax", "", "NaN is no number that JSON has" },
  { "[-Infinity]", 1, 2, "syntax", "", "-Infinity is no number that JSON has" },
  { "[nul]", 1, 2, "syntax", "", "expected a value, found \"nul\"" },
  { "[nulls]", 1, 2, "syntax", "", "expected a value, found \"nulls\"" },
  { "[True]", 1, 2, "syntax", "", "JSON writes true in small letters" },
  { "tru", 1, 1, "syntax", "", "found \"tru\"" },
  { "[01]", 1, 2, "syntax", "", "a number does not begin with 0; expected 1" },
  { "[-01]", 1, 2, "syntax", "", "a number does not begin with 0; expected -1" },
  { "[0x1f]", 1, 2, "syntax", "", "0x1f is no number that JSON has; expected 31" },
  { "[.5]", 1, 2, "syntax", "", "expected 0.5" },
  { "[5.]", 1, 2, "syntax", "", "a number does not end with a point; expected 5" },
  { "[+1]", 1, 2, "syntax", "", "a number begins with a digit or \"-\"; expected 1" },
  { "[1e]", 1, 4, "syntax", "", "expected a digit" },
  { "[1e+]", 1, 5, "syntax", "", "expected a digit" },
  { "-", 1, 2, "syntax", "", "expected a digit, found the end of the file" },
  { "[1,000]", 1, 2, "syntax", "", "expected 1000 or 1.000" },
  { "[1,000.50]", 1, 2, "syntax", "", "1,000.50 is no number that JSON has" },
  { "[5,100,000]", 1, 2, "syntax", "", "5,100,000 is no number that JSON has" },
  { "[1,2,007]", 1, 6, "syntax", "", "007 is no number that JSON has" },
  { "[1 000]", 1, 2, "syntax", "", "a number is written in digits alone; expected 1000" },
  { "[100 200]", 1, 2, "syntax", "", "expected 100200 or 100, 200" },
  { "[1 2]", 1, 3, "syntax", "", "a comma is missing here, before \"2\"" },
  { "[+5,000]", 1, 2, "syntax", "", "+5 is no number that JSON has" },
  { "[\u20ac5,6]", 1, 2, "syntax", "", "\u20ac5,6 is no number that JSON has" },
  { "{\"a\": 1.000,50}", 1, 7, "syntax", "", "expected 1000.50" },
  { "{\"a\": 1e5,5}", 1, 7, "syntax", "", "1e5,5 is no number that JSON has" },
  { "{\"a\": 1\t000}", 1, 9, "syntax", "", "expected \",\" or \"}\", found \"000\"" },
  { "[1e400]", 1, 2, "number-too-large", "/0", "1e400" },
  { "{\"a\":-1e999}", 1, 6, "number-too-large", "/a", "-1e999" },
  { "\"abc", 1, 5, "syntax", "",
    "the quotation mark that ends this text, found the end of the file" },
  { "[\"한국\n\"]", 1, 5, "syntax", "",
    "the quotation mark that ends this text, found the end of the line" },
  { "\"a\tb\"", 1, 3, "syntax", "", "a tab stands in this text" },
  { "\"\x1f\"", 1, 2, "syntax", "", "U+001F" },
  { "\"\\q\"", 1, 2, "syntax", "", "\"\\q\" is no escape" },
  { "\"\\u12g4\"", 1, 2, "syntax", "", "\"\\u12g4\" is no escape" },
  { "\"\\u12", 1, 2, "syntax", "", "is no escape" },
  { "[\"\\u12\",\"b\"]", 1, 3, "syntax", "", "\"\\u12\" is no escape" },
  { "\"\\u\\n\"", 1, 2, "syntax", "", "\"\\u\" is no escape" },
  { "\"\\u1\n\"", 1, 2, "syntax", "", "\"\\u1\" is no escape" },
  { "\"\\", 1, 3, "syntax", "", "the end of the file" },
  { "\"\\ud83d\"", 1, 2, "syntax", "", "one half of a pair" },
  { "\"\\ud83d\\u0041\"", 1, 2, "syntax", "", "one half of a pair" },
  { "\"\\ude80\"", 1, 2, "syntax", "", "one half of a pair" },
  { "\"a\\u0000\"", 1, 3, "syntax", "", "\\u0000" },
  { "\xef\xbb\xbf{}", 1, 1, "byte-order-mark", "", "byte order mark" },
  { "[\"\xff\"]", 1, 3, "not-utf-8", "", "0xFF" },
  { "[\"한\xc0\xaf\"]", 1, 4, "not-utf-8", "", "0xC0" },
  { "[\"\xed\xa0\x80\"]", 1, 3, "not-utf-8", "", "0xED" },
  { "\"\xe2\x82", 1, 2, "not-utf-8", "", "0xE2" },
  { "{\"a\":1, \"a\":2}", 1, 9, "duplicate-key", "/a", "\"a\"" },
  { "{\"a\":1,\n \"\\u0061\":2}", 2, 2, "duplicate-key", "/a", "line 1" },
  { "[{\"k~/\":[], \"k~/\":[]}]", 1, 13, "duplicate-key", "/0/k~0~1", "\"k~/\"" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) problems = find_problems (faults[i].text, strlen (faults[i].text));
  const TieProblem *problem = g_ptr_array_index (problems, 0);

  g_test_message ("%s", problem->message);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problem->code, ==, faults[i].code);
  g_assert_cmpuint (problem->line, ==, faults[i].line);
  g_assert_cmpuint (problem->column, ==, faults[i].column);
  g_assert_cmpstr (problem->pointer, ==, faults[i].pointer);
  g_assert_nonnull (strstr (problem->message, faults[i].message));
}

/* What else other parsers have been found to accept */
static void
test_rejects (void)
{
  static const char *const texts[] = {
    /* values */
    "[1}",
    "[",
    "]",
    "}",
    "[[]",
    "[]]",
    "[][]",
    "[] x",
    "[\"\",]",
    "[,]",
    "[,,1]",
    "[1,,2]",
    "[1 true]",
    "[\"a\" \"b\"]",
    "[:1]",
    "[1:2]",
    "[\"a\", 4 ,",
    "[*]",
    "[\\]",
    "[<null>]",
    "<.>",
    "()",
    "abc",
    "*",
    "[\"x\"",
    "[3[4]]",
    "[true",
    "[tru]",
    "[fals]",
    "[nul]",
    "[TRUE]",
    "[truefalse]",
    "[null1]",
    "&",
    "é",
    "\xc2\xa0[]",
    "[\xe2\x80\x8b]",
    "[\f]",
    "[\v]",
    "\x0c[]",
    "[]\x1a",
    /* objects */
    "{,}",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\" 1}",
    "{\"a\"::1}",
    "{\"a\":1:2}",
    "{\"a\":1,,}",
    "{\"a\":1,,\"b\":2}",
    "{\"a\":1 \"b\":2}",
    "{null:1}",
    "{true:1}",
    "{[]:1}",
    "{\"a\":\"a\" 1}",
    "{\"a\":1}}",
    "{\"a\":1}#",
    "{\"a\":1}//",
    "{\"a\":1}/**/",
    "{\"a\":1, //x\n}",
    "{\"a\",\"b\"}",
    "{\"a\"=1}",
    "{'a':1}",
    "{a:1}",
    "{\"a\":1;}",
    "{\"a\":01}",
    "{{}}",
    "{[]}",
    "{\"a\":{}",
    "{]}",
    /* numbers */
    "+1",
    "-",
    "--1",
    "-+1",
    "- 1",
    "+-1",
    ".",
    ".1",
    "-.1",
    "1.",
    "1.e1",
    "1.e",
    "1e",
    "1e+",
    "1e-",
    "1ee2",
    "1e1.5",
    "1e 2",
    "1 e2",
    "1.2.3",
    "00",
    "-00",
    "01",
    "-01",
    "012",
    "0x1",
    "0xff",
    "0b1",
    "0o7",
    "1_0",
    "1a",
    "1f",
    "1d",
    "1L",
    "1,5",
    "NaN",
    "nan",
    "Inf",
    "-inf",
    "Infinity",
    "\xef\xbc\x91",
    "\xd9\xa1",
    "0.",
    "-0.",
    "0e",
    "0E+",
    "9.e+",
    "1\xc2\xa0",
    "1 000",
    /* texts */
    "\"",
    "\"a",
    "'a'",
    "\"a' ",
    "a\"",
    "\"\\\"",
    "\"\\a\"",
    "\"\\x41\"",
    "\"\\0\"",
    "\"\\101\"",
    "\"\\u\"",
    "\"\\u1\"",
    "\"\\u12\"",
    "\"\\u123\"",
    "\"\\uD83\"",
    "\"\\u00G0\"",
    "\"\\U0041\"",
    "\"\\u{41}\"",
    "\"\\'\"",
    "\"\\\n\"",
    "\"a\nb\"",
    "\"a\rb\"",
    "\"a\tb\"",
    "\"a\x08\"",
    "\"\\é\"",
    "\"\\\xf0\x9f\x9a\x80\"",
    "\u201ca\u201d",
    "\"a\"\"b\"",
    "\"a\" + \"b\"",
    "`a`",
    "\"a\\",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = find_problems (texts[i], strlen (texts[i]));

      if (problems->len != 1
          || !g_str_equal (((TieProblem *) g_ptr_array_index (problems, 0))->code, "syntax"))
        g_error ("%s: %u problems", texts[i], problems->len);
    }
}

/* Where RFC 8259 leaves it to the parser, and what Tieline does: code "" accepts */
static void
test_either (void)
{
  static const struct
  {
    const char *text;
    const char *code;
  } texts[] = {
    { "1e400", "number-too-large" },
    { "-1e999", "number-too-large" },
    { "123123e100000", "number-too-large" },
    { "1e99999999999999999999", "number-too-large" },
    { "0e99999999999999999999", "" },
    { "1e-99999999999999999999", "number-too-small" },
    { "-123e-10000", "number-too-small" },
    { "-0.0e-10000", "" },
    { "1e-320", "" },
    { "100000000000000000000000000000000000001", "" },
    { "0.1000000000000000055511151231257827021181583404541015625", "" },
    { "\"\\ud800\"", "syntax" },
    { "\"\\udc00\"", "syntax" },
    { "\"\\udc00\\ud800\"", "syntax" },
    { "\"\\ud800\\n\"", "syntax" },
    { "\"\\ud83d\\u0061\"", "syntax" },
    { "\"\\ud83d\\ud83d\\ude80\"", "syntax" },
    { "\"\\u0000\"", "syntax" },
    { "\"\\uffff\\ufdd0\"", "" },
    { "\"\xef\xbf\xbf\"", "" },
    { "\"\x7f\"", "" },
    { "\xef\xbb\xbf{}", "byte-order-mark" },
    { "\"\xc0\x80\"", "not-utf-8" },
    { "\"\xe0\x80\xaf\"", "not-utf-8" },
    { "\"\xfc\x83\xbf\xbf\xbf\xbf\"", "not-utf-8" },
    { "\"\xf4\x90\x80\x80\"", "not-utf-8" },
    { "\"\xed\xa0\x80\"", "not-utf-8" },
    { "\"\x81\"", "not-utf-8" },
    { "\"\xe6\x97\xa5\xd1\x88\xfa\"", "not-utf-8" },
    { "{\"a\":1,\"a\":1}", "duplicate-key" },
    { "{\"a\":1,\"\\u0061\":2}", "duplicate-key" },
    { "{\"\":1,\"\":2}", "duplicate-key" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = find_problems (texts[i].text, strlen (texts[i].text));
      const TieProblem *problem = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;

      g_test_message ("%u", i);
      g_assert_cmpuint (problems->len, <=, 1);
      g_assert_cmpstr (problem != NULL ? problem->code : "", ==, texts[i].code);
    }
}

static void
test_utf_16 (void)
{
  static const char *const texts[] = { "\xff\xfe{\0}\0", "\xfe\xff\0{\0}", "{\0}\0  ", "\0{\0}  " };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = find_problems (texts[i], 6);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (((TieProblem *) g_ptr_array_index (problems, 0))->code, ==, "not-utf-8");
    }
}

/* With a mark and without, least byte first and last: each by its own name */
static void
test_utf_32 (void)
{
  static const char *const texts[] = { "\xff\xfe\0\0{\0\0\0", "\0\0\xfe\xff\0\0\0{",
                                       "{\0\0\0}\0\0\0", "\0\0\0{\0\0\0}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) problems = find_problems (texts[i], 8);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpstr (((TieProblem *) g_ptr_array_index (problems, 0))->message, ==,
                       "the file is in UTF-32; JSON is in UTF-8: save it as UTF-8");
    }
}

static void
test_nul_byte (void)
{
  g_autoptr (GPtrArray) problems = find_problems ("{\"a\0\":1}", 8);
  const TieProblem *problem = g_ptr_array_index (problems, 0);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (problem->offset, ==, 3);
}

/* Every beginning of a fine text that is not the whole is a fault at its end or, within a word,
 * before. */
static void
test_cut_short (void)
{
  const char *text = "{\"a\": [1.5e3, true, \"\\u00e9\\ud83d\\ude80 한\", null], \"b\": {}}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autoptr (GPtrArray) problems = find_problems (text, length);
      const TieProblem *problem = g_ptr_array_index (problems, 0);

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpuint (problem->offset, <=, length);
    }
}

static void
test_index (void)
{
  const char *text = "{ \"a\": [10, \"x\\ny\"],\n  \"b/~\": {\"c\": -2.50} }";
  g_autoptr (TieJsonIndex) index = scan_fine (text);
  static const struct
  {
    const char *pointer;
    const char *raw;
    TieJsonKind kind;
  } values[] = {
    { "", "{ \"a\": [10, \"x\\ny\"],\n  \"b/~\": {\"c\": -2.50} }", TIE_JSON_OBJECT },
    { "/a", "[10, \"x\\ny\"]", TIE_JSON_ARRAY },
    { "/a/0", "10", TIE_JSON_NUMBER },
    { "/a/1", "\"x\\ny\"", TIE_JSON_STRING },
    { "/b~1~0", "{\"c\": -2.50}", TIE_JSON_OBJECT },
    { "/b~1~0/c", "-2.50", TIE_JSON_NUMBER },
  };

  g_assert_cmpuint (index->values->len, ==, G_N_ELEMENTS (values));
  for (guint32 i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const TieJsonValue *value = tie_json_index_get (index, i);
      g_autofree char *pointer = tie_json_index_dup_pointer (index, i);
      g_autofree char *raw = g_strndup (text + value->start, value->end - value->start);

      g_assert_cmpstr (pointer, ==, values[i].pointer);
      g_assert_cmpstr (raw, ==, values[i].raw);
      g_assert_cmpint (value->kind, ==, values[i].kind);
      g_assert_cmpuint (tie_json_index_find (index, pointer), ==, i);
    }
}

static void
test_find_nothing (void)
{
  g_autoptr (TieJsonIndex) index = scan_fine ("{\"a\": [1], \"a~1b\": 2}");
  static const char *const pointers[] = { "a",      "/b", "/a/1", "/a/00", "/a/-",
                                          "/a/0/0", "/A", "/",    "/a~1b" };

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    g_assert_cmpuint (tie_json_index_find (index, pointers[i]), ==, TIE_JSON_NO_VALUE);
  g_assert_cmpuint (tie_json_index_find (index, "/a~01b"), ==, 3);
}

static void
test_siblings (void)
{
  g_autoptr (TieJsonIndex) index = scan_fine ("[[], [[1], 2], {\"a\": []}]");
  guint32 child = tie_json_index_first_child (index, 0);

  g_assert_cmpuint (child, ==, 1);
  g_assert_cmpuint (tie_json_index_first_child (index, 1), ==, TIE_JSON_NO_VALUE);
  child = tie_json_index_next (index, child);
  g_assert_cmpuint (child, ==, 2);
  child = tie_json_index_next (index, child);
  g_assert_cmpint (tie_json_index_get (index, child)->kind, ==, TIE_JSON_OBJECT);
  g_assert_cmpuint (tie_json_index_next (index, child), ==, TIE_JSON_NO_VALUE);
  g_assert_cmpuint (tie_json_index_next (index, 0), ==, TIE_JSON_NO_VALUE);
}

static void
test_lines (void)
{
  g_autoptr (TieJsonIndex) index = scan_fine ("\n\n[1,\n2]");

  g_assert_cmpuint (tie_json_index_get_line (index, 0), ==, 1);
  g_assert_cmpuint (tie_json_index_get_line (index, 1), ==, 2);
  g_assert_cmpuint (tie_json_index_get_line (index, 2), ==, 3);
  g_assert_cmpuint (tie_json_index_get_line (index, 5), ==, 3);
  g_assert_cmpuint (tie_json_index_get_line (index, 6), ==, 4);
}

static char *
nest (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, i % 2 ? "{\"a\":" : "[");
  g_string_append_c (text, '0');
  for (guint i = depth; i > 0; i--)
    g_string_append_c (text, (i - 1) % 2 ? '}' : ']');
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deep = nest (TIE_JSON_MAX_DEPTH);
  g_autofree char *deeper = nest (TIE_JSON_MAX_DEPTH + 1);
  g_autofree char *deepest = g_strnfill (1000000, '[');
  g_autoptr (TieJsonIndex) index = scan_fine (deep);
  g_autoptr (GPtrArray) problems = find_problems (deeper, strlen (deeper));
  g_autoptr (GPtrArray) more = find_problems (deepest, strlen (deepest));

  g_assert_cmpuint (index->values->len, ==, TIE_JSON_MAX_DEPTH + 1);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((TieProblem *) g_ptr_array_index (problems, 0))->code, ==, "too-deep");
  g_assert_cmpuint (((TieProblem *) g_ptr_array_index (more, 0))->offset, ==, TIE_JSON_MAX_DEPTH);
}

static void
test_size (void)
{
  gsize length = TIE_JSON_MAX_SIZE + 1;
  g_autofree char *blank = g_strnfill (length, ' ');
  g_autoptr (GPtrArray) problems = tie_problem_list_new ();

  g_assert_null (tie_json_scan (blank, length, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((TieProblem *) g_ptr_array_index (problems, 0))->code, ==, "too-large");
}

/* Many keys, each of them three times: each but the first is told of, and the last is what counts.
 */
static void
test_many_keys (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GPtrArray) problems = tie_problem_list_new ();
  g_autoptr (TieJsonIndex) index = NULL;
  guint n = 50;

  for (guint i = 0; i < 3 * n; i++)
    g_string_append_printf (text, "%s\"%sey-%u\":%u", i > 0 ? "," : "", i < n ? "\\u006b" : "k",
                            i % n, i);
  g_string_append_c (text, '}');
  index = tie_json_scan (text->str, text->len, problems);
  g_assert_nonnull (index);
  g_assert_cmpuint (problems->len, ==, 2 * n);
  for (guint32 i = 0; i < n; i++)
    {
      g_assert_false (tie_json_index_get (index, 1 + i)->repeated);
      g_assert_true (tie_json_index_get (index, 1 + i + n)->repeated);
      g_assert_cmpuint (tie_json_index_latest (index, 1 + i), ==, 1 + i + 2 * n);
    }
  g_assert_cmpuint (tie_json_index_find (index, "/key-7"), ==, 1 + 7 + 2 * n);
}

/* Keys of inner objects do not mix with those of outer ones. */
static void
test_nested_keys (void)
{
  const char *text = "{\"a\":{\"a\":{},\"b\":1},\"b\":[{\"a\":1}],\"a\":2}";
  g_autoptr (GPtrArray) problems = find_problems (text, strlen (text));

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (((TieProblem *) g_ptr_array_index (problems, 0))->offset, ==,
                    strlen (text) - strlen ("\"a\":2}"));
}

/* What is told of many keys is no longer than what is told of many short ones. */
static void
test_many_problems (void)
{
  g_autofree char *key = g_strnfill (60000, 'k');
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) problems = NULL;

  g_string_append_printf (text, "{\"%s\":{", key);
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s\"a\":1", i > 0 ? "," : "");
  g_string_append (text, "}}");
  problems = find_problems (text->str, text->len);
  g_assert_cmpuint (problems->len, ==, 1001);
  for (guint i = 0; i < problems->len; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (strlen (problem->pointer) + strlen (problem->message), <, 300);
      g_assert_cmpstr (problem->code, ==, i < 1000 ? "duplicate-key" : "too-many-problems");
    }
}

static void
test_long_key (void)
{
  g_autofree char *key = g_strnfill (60000, 'k');
  g_autofree char *text = g_strdup_printf ("{\"%s\":1,\"%s\":2}", key, key);
  g_autoptr (GPtrArray) problems = find_problems (text, strlen (text));
  const TieProblem *problem = g_ptr_array_index (problems, 0);

  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (problem->message, ==,
                   "the key \"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…\" stands a second time in "
                   "this object; the first is in line 1");
  g_assert_cmpstr (problem->pointer, ==, "/kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…");
}

static void
test_order_of_problems (void)
{
  const char *text = "[{\"a\":1,\n\"a\":1e400},\n\"é\", x]";
  g_autoptr (GPtrArray) problems = find_problems (text, strlen (text));
  static const guint lines[] = { 2, 2, 3 };
  static const guint columns[] = { 1, 5, 6 };

  g_assert_cmpuint (problems->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const TieProblem *problem = g_ptr_array_index (problems, i);

      g_assert_cmpuint (problem->line, ==, lines[i]);
      g_assert_cmpuint (problem->column, ==, columns[i]);
    }
}

static void
test_gnu (void)
{
  TieProblem problem = {
    TIE_SEVERITY_ERROR, 3, 7, 20, (char *) "/a/0", "syntax", (char *) "wrong"
  };
  g_autofree char *with_pointer = tie_problem_to_gnu (&problem, "x.json");
  g_autofree char *without = NULL;
  g_autofree char *one_line = NULL;

  g_assert_cmpstr (with_pointer, ==, "x.json:3:7: error: wrong [/a/0]");
  problem.pointer = (char *) "";
  problem.severity = TIE_SEVERITY_WARNING;
  without = tie_problem_to_gnu (&problem, "x.json");
  g_assert_cmpstr (without, ==, "x.json:3:7: warning: wrong");
  problem.pointer = (char *) "/a\nb";
  problem.message = (char *) "\x1b[31m 한국";
  one_line = tie_problem_to_gnu (&problem, "x.json");
  g_assert_cmpstr (one_line, ==, "x.json:3:7: warning: \\u001b[31m 한국 [/a\\u000ab]");
}

static void
test_nearest (void)
{
  static const char *const words[] = { "announced", "signed", "none", "in-discussion" };
  g_autofree char *endless = g_strnfill (100000, 'a');

  g_assert_cmpuint (tie_nearest_distance ("kitten", "sitting", 9), ==, 3);
  g_assert_cmpuint (tie_nearest_distance ("signde", "signed", 9), ==, 1);
  g_assert_cmpuint (tie_nearest_distance ("", "abc", 9), ==, 3);
  g_assert_cmpuint (tie_nearest_distance ("Signed", "sIGNED", 9), ==, 0);
  g_assert_cmpuint (tie_nearest_distance ("kitten", "sitting", 2), ==, 3);
  g_assert_cmpuint (tie_nearest_distance (endless, "abc", 4), ==, 5);
  g_assert_cmpstr (tie_nearest_find ("anounced", words, 4), ==, "announced");
  g_assert_cmpstr (tie_nearest_find ("in_discussion", words, 4), ==, "in-discussion");
  g_assert_cmpstr (tie_nearest_find ("SIGNED", words, 4), ==, "signed");
  g_assert_cmpstr (tie_nearest_find ("wedding", words, 4), ==, NULL);
  g_assert_cmpstr (tie_nearest_find (endless, words, 4), ==, NULL);
  g_assert_cmpstr (tie_nearest_find ("", words, 4), ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/accepts", test_accepts);
  g_test_add_func ("/json/rejects", test_rejects);
  g_test_add_func ("/json/either", test_either);
  g_test_add_func ("/json/utf-16", test_utf_16);
  g_test_add_func ("/json/utf-32", test_utf_32);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strdup_printf ("/json/fault/%02u-%s", i, faults[i].code);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/json/nul-byte", test_nul_byte);
  g_test_add_func ("/json/cut-short", test_cut_short);
  g_test_add_func ("/json/index", test_index);
  g_test_add_func ("/json/find-nothing", test_find_nothing);
  g_test_add_func ("/json/siblings", test_siblings);
  g_test_add_func ("/json/lines", test_lines);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/size", test_size);
  g_test_add_func ("/json/many-keys", test_many_keys);
  g_test_add_func ("/json/nested-keys", test_nested_keys);
  g_test_add_func ("/json/many-problems", test_many_problems);
  g_test_add_func ("/json/long-key", test_long_key);
  g_test_add_func ("/json/order-of-problems", test_order_of_problems);
  g_test_add_func ("/problem/gnu", test_gnu);
  g_test_add_func ("/nearest", test_nearest);
  return g_test_run ();
}
