/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tables as people keep them, and every fault of one with its place. */

#include "data-fixture.h"

#define MARK "\xef\xbb\xbf"

/* Each of these says the same as the first. */
static const struct
{
  const char *name;
  const char *text;
} spellings[] = {
  { "plain", "from,to,kind,amount,unit,when\nA,B,supply,10.5,GW,2026\n" },
  { "no-last-line-end", "from,to,kind,amount,unit,when\nA,B,supply,10.5,GW,2026" },
  { "byte-order-mark", MARK "from,to,kind,amount,unit,when\nA,B,supply,10.5,GW,2026\n" },
  { "cr-lf", "from,to,kind,amount,unit,when\r\nA,B,supply,10.5,GW,2026\r\n" },
  { "cr", "from,to,kind,amount,unit,when\rA,B,supply,10.5,GW,2026\r" },
  { "semicolons", "from;to;kind;amount;unit;when\r\nA;B;supply;10,5;GW;2026\r\n" },
  { "semicolons-and-a-dot", "from;to;kind;amount;unit;when\r\nA;B;supply;10.5;GW;2026\r\n" },
  { "tabs", "from\tto\tkind\tamount\tunit\twhen\nA\tB\tsupply\t10.5\tGW\t2026\n" },
  { "sep-line", "sep=|\r\nfrom|to|kind|amount|unit|when\r\nA|B|supply|10.5|GW|2026\r\n" },
  { "capitals-and-blanks", "From, To ,KIND,Amount,Unit,When\nA,B, Supply ,10.5, GW ,2026\n" },
  { "other-names", "Source,Target,kind,value,currency,date\nA,B,supply,10.5,GW,2026\n" },
  { "quotes", "\"from\",\"to\",\"kind\",\"amount\",\"unit\",\"when\"\n\"A\", \"B\" "
              ",\"supply\",\"10.5\",\"GW\",\"2026\"\n" },
  { "empty-lines", "\nfrom,to,kind,amount,unit,when\n\n,,,,,\nA,B,supply,10.5,GW,2026\n\n,,,,,\n" },
  { "empty-columns", "from,to,kind,amount,unit,when,,\nA,B,supply,10.5,GW,2026,,\n" },
  { "more-cells", "from,to,kind,amount,unit,when\nA,B,supply,10.5,GW,2026,,\n" },
  { "other-order", "unit,amount,to,when,from,kind\nGW,10.5,B,2026,A,supply\n" },
};

static void
test_spelling (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) first = read_csv (spellings[0].text, -1, NULL, problems);
  g_autoptr (TieDocument) document = read_csv (spellings[i].text, -1, NULL, problems);
  g_autofree char *expected = NULL, *found = NULL;

  g_assert_cmpstr (problems->str, ==, "");
  g_assert_nonnull (document);
  expected = bytes_to_text (tie_document_get_bytes (first));
  found = bytes_to_text (tie_document_get_bytes (document));
  g_assert_cmpstr (found, ==, expected);
}

/* The text of a document is for people to go on with. */
static void
test_document (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) document = NULL;
  g_autofree char *text = NULL;

  document = read_csv (
      "id,name:en,name:ko,aliases,kind,sources\n"
      "amd,AMD,에이엠디,\"AyEmDee\n Advanced Micro \",chip maker,\n"
      "openai,\"Open \"\"AI\"\"\",,,,A report <https://example.org/a?b=1>\n",
      -1,
      "id,from,to,kind,deal,status,announced,at_least,unit,amount_2,unit_2,start,end,products,"
      "within,note,sources,deal_amount,deal_unit\n"
      "f1,amd,\"Open \"\"AI\"\"\",supply,d,In discussion,2025,6,GW,3.5,t,2026-41,,GPUs,,\"two\n"
      "lines\",\"https://example.org/\n"
      "Some paper\",12,GW\n"
      "f2,AMD,openai,equity,d,,,,,,,,2027~,,f1,,Some paper,,\n",
      problems);
  g_assert_cmpstr (problems->str, ==, "");
  text = bytes_to_text (tie_document_get_bytes (document));
  g_assert_cmpstr (
      text, ==,
      "{\n"
      "  \"tieline\": 1,\n"
      "  \"title\": \"Test\",\n"
      "  \"language\": \"en\",\n"
      "  \"organizations\": [\n"
      "    {\n"
      "      \"id\": \"amd\",\n"
      "      \"name\": { \"en\": \"AMD\", \"ko\": \"에이엠디\" },\n"
      "      \"aliases\": [\"AyEmDee\", \"Advanced Micro\"],\n"
      "      \"kind\": \"chip maker\"\n"
      "    },\n"
      "    {\n"
      "      \"id\": \"openai\",\n"
      "      \"name\": { \"en\": \"Open \\\"AI\\\"\" },\n"
      "      \"sources\": [\"source-1\"]\n"
      "    }\n"
      "  ],\n"
      "  \"deals\": [\n"
      "    {\n"
      "      \"id\": \"d\",\n"
      "      \"status\": \"in-discussion\",\n"
      "      \"announced\": \"2025\",\n"
      "      \"quantity\": { \"value\": 12, \"unit\": \"GW\" },\n"
      "      \"flows\": [\n"
      "        {\n"
      "          \"id\": \"f1\",\n"
      "          \"kind\": \"supply\",\n"
      "          \"from\": \"amd\",\n"
      "          \"to\": \"openai\",\n"
      "          \"quantity\": [{ \"atLeast\": 6, \"unit\": \"GW\" }, { \"value\": 3.5, \"unit\": "
      "\"t\" }],\n"
      "          \"products\": [\"product-1\"],\n"
      "          \"when\": \"2026-41/\",\n"
      "          \"note\": \"two\\nlines\",\n"
      "          \"sources\": [\"source-2\", \"source-3\"]\n"
      "        },\n"
      "        {\n"
      "          \"id\": \"f2\",\n"
      "          \"kind\": \"equity\",\n"
      "          \"from\": \"amd\",\n"
      "          \"to\": \"openai\",\n"
      "          \"when\": \"/2027~\",\n"
      "          \"within\": [\"f1\"],\n"
      "          \"sources\": [\"source-3\"]\n"
      "        }\n"
      "      ]\n"
      "    }\n"
      "  ],\n"
      "  \"units\": { \"capacity\": \"GW\" },\n"
      "  \"products\": [\n"
      "    { \"id\": \"product-1\", \"name\": \"GPUs\" }\n"
      "  ],\n"
      "  \"sources\": [\n"
      "    { \"id\": \"source-1\", \"title\": \"A report\", \"url\": \"https://example.org/a?b=1\" "
      "},\n"
      "    { \"id\": \"source-2\", \"title\": \"https://example.org/\", \"url\": "
      "\"https://example.org/\" },\n"
      "    { \"id\": \"source-3\", \"title\": \"Some paper\" }\n"
      "  ]\n"
      "}\n");
}

/* Ids of organisations, deals and flows may be the same in tables, not in a document. */
static void
test_same_ids (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) document =
      read_csv ("id,name\n1,One\n2,Two\n", -1, "id,from,to,deal\n1,1,2,1\n2,2,1,1\n", problems);

  g_assert_cmpstr (problems->str, ==, "");
  g_assert_cmpstr (tie_deal_get_id (g_ptr_array_index (tie_document_get_deals (document), 0)), ==,
                   "deal-1");
  g_assert_cmpstr (tie_flow_get_id (g_ptr_array_index (tie_document_get_flows (document), 0)), ==,
                   "flow-1");
}

/* Each id that is made of another is that of an organisation too. */
static void
test_chain_of_ids (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), flows = g_string_new ("from,to,deal\n");
  g_autoptr (GString) id = g_string_new ("x");
  g_autoptr (TieDocument) document = read_csv ("from,to,deal\nx,deal-x,x\n", -1, NULL, problems);
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (problems->str, ==, "");
  g_assert_cmpstr (tie_deal_get_id (g_ptr_array_index (tie_document_get_deals (document), 0)), ==,
                   "deal-2-x");
  for (guint i = 0; i < 1500; i++)
    {
      g_string_append_printf (flows, "%s,b,%s\n", id->str, id->str);
      g_string_prepend (id, "deal-");
    }
  g_assert_null (read_csv (flows->str, -1, NULL, problems));
  lines = g_strsplit (problems->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1002);
  g_assert_true (
      g_str_has_suffix (lines[0], "this text is longer than 1000 characters, too long for a name"));
}

#define HEAD "from,to,kind,amount,unit\n"
#define ORGANIZATIONS "id,name\na,Alpha\nb,Beta\nc,Twin\nd,Twin\n"

/* a, b: the files; problems: all that is said of them, in order */
static const struct
{
  const char *name;
  const char *a;
  const char *b;
  const char *problems;
} faults[] = {
  { "empty", "", NULL,
    "a:1:1: error: this file is empty: expected the names of columns in its first line\n" },
  { "blank", "\r\n\r\n,,,\r\n", NULL,
    "a:1:1: error: this file is empty: expected the names of columns in its first line\n" },
  { "utf-16",
    "\xff\xfe"
    "f",
    NULL,
    "a:1:1: error: the file is in UTF-16: save the file as UTF-8 (\"CSV UTF-8\" in "
    "spreadsheets)\n" },
  { "latin-1", "from,to\nA,Soci\xe9t\xe9\n", NULL,
    "a:2:7: error: the byte 0xE9 here is not UTF-8: save the file as UTF-8 (\"CSV UTF-8\" in "
    "spreadsheets)\n" },
  { "no-flows", "id,name\na,A\n", NULL,
    "a:1:1: error: the columns \"from\" and \"to\" are missing: expected a table of flows\n" },
  { "no-flows-in-either", ORGANIZATIONS, "id,name\nx,X\n",
    "b:1:1: error: the columns \"from\" and \"to\" are missing: expected a table of flows\n" },
  { "no-to", "from,kind\na,supply\n", NULL,
    "a:1:1: error: the column \"to\" is missing: expected who receives, beside \"from\"\n" },
  { "no-from", "kind,target\nsupply,a\n", NULL,
    "a:1:1: error: the column \"from\" is missing: expected who gives, beside \"to\"\n" },
  { "two-tables-of-flows", "from,to\nA,B\n", "source,target\nA,B\n",
    "b:1:1: error: this is a second table of flows: expected one of organizations, with the "
    "columns \"id\" and \"name\"\n" },
  { "organizations-without-id", "country\nUS\n", "from,to\na,b\n",
    "a:1:1: error: the column \"id\" is missing: expected it or \"name\" in a table of "
    "organizations\n" },
  { "unknown-columns", "from,to,wight,unti,empty,amuont\nA,B,3,2030,,2\n", NULL,
    "a:1:9: warning: the column \"wight\" is not known and not read\n"
    "a:1:15: warning: the column \"unti\" is not known and not read; did you mean \"unit\"?\n"
    "a:1:26: warning: the column \"amuont\" is not known and not read; did you mean "
    "\"amount\"?\n" },
  { "same-column-twice", "from,to,kind,Kind\nA,B,supply,supply\n", NULL,
    "a:1:14: error: the column \"Kind\" stands a second time\n" },
  { "same-language-twice", "from,to,note:en-us,note:en-US\nA,B,a,b\n", NULL,
    "a:1:20: error: the column \"note:en-US\" stands a second time\n" },
  { "two-columns-for-the-same", "from,to,supplier\nA,B,C\n", NULL,
    "a:1:9: warning: the column \"supplier\" is not read: \"from\" says the same\n" },
  { "row-too-short", HEAD "A\nA,B,supply,1,GW\n", NULL,
    "a:2:1: error: this row has 1 cell; expected 5, as many as columns\n" },
  { "row-too-long", HEAD "A,B,supply,1,000,GW\n", NULL,
    "a:2:1: error: this row has 6 cells; expected 5, as many as columns\n" },
  { "unclosed-quote", HEAD "A,B,supply,1,GW\nA,\"B,supply,1,GW\nA,B,supply,-1,GW\n", NULL,
    "a:3:3: error: this quote is not closed\n" },
  { "text-after-quote", HEAD "A,\"B\"c,supply,1,GW\n", NULL,
    "a:2:6: error: expected a separator after the closing quote, found \"c\"; a quote within "
    "quotes "
    "is written twice\n" },
  { "numbers", HEAD "A,B,supply,\"1,000\",GW\nA,B,supply,many,GW\nA,B,supply,-1,GW\n", NULL,
    "a:2:12: error: expected a number such as 10 or 0.5, found the text \"1,000\"\n"
    "a:3:12: error: expected a number such as 10 or 0.5, found the text \"many\"\n"
    "a:4:12: error: expected an amount of 0 or more, found the number -1\n" },
  { "thousand-or-fraction", "from;to;amount;unit\nA;B;1.234;t\nA;B;1.234,5;t\n", NULL,
    "a:2:5: error: \"1.234\" may be a thousand or a fraction: expected a number without anything "
    "that parts thousands, and with a comma before a fraction\n"
    "a:3:5: error: expected a number such as 10 or 0.5, found the text \"1.234,5\"\n" },
  { "no-unit", HEAD "A,B,supply,1,\nA,B,supply,,GW\n", NULL,
    "a:2:12: error: \"unit\" is missing in this quantity\n" },
  { "amounts-contradict", "from,to,amount,at_least,at_most,unit\nA,B,1,1,,t\nA,B,,3,2,t\n", NULL,
    "a:2:5: error: this quantity has several forms: expected only one of \"value\", \"atLeast\", "
    "\"atMost\", \"from\" with \"to\", or \"none\"\n"
    "a:3:8: error: this range ends below where it starts: expected \"to\" to be no less than "
    "\"from\"\n" },
  { "two-times", "from,to,when,start,end\nA,B,2026,2027,\nA,B,2026,,2027\nA,B,,2026,2027\n", NULL,
    "a:2:10: error: \"when\" says the whole time already; expected either it, or \"start\" and "
    "\"end\"\n"
    "a:3:11: error: \"when\" says the whole time already; expected either it, or \"start\" and "
    "\"end\"\n" },
  { "neither-true-nor-false",
    "from,to,none,approximate,amount,unit\nA,B,maybe,,,\nA,B,no,YES,2,t\n", NULL,
    "a:2:5: error: expected true or false, found the text \"maybe\"\n" },
  { "only-bad-statements", "from,to,amount,unit,none_2,amount_3,unit_3\nA,B,x,t,no,y,t\n", NULL,
    "a:2:5: error: expected a number such as 10 or 0.5, found the text \"x\"\n"
    "a:2:12: error: expected a number such as 10 or 0.5, found the text \"y\"\n" },
  { "dates",
    "from,to,when,until,announced\nA,B,2026-13,,\nA,B,15.01.2026,,\nA,B,2027/2026,,\n"
    "A,B,2026,2025,2026-02-30\n",
    NULL,
    "a:2:5: error: “2026-13” is not a date: 2026 has no month 13\n"
    "a:3:5: error: “15.01.2026” is not a date: year, month and day come in this order, with "
    "hyphens between: 2026-10-06\n"
    "a:4:5: error: “2027/2026” ends before it starts: its end is 2026-12-31 at the latest, its "
    "start "
    "2027-01-01 at the earliest\n"
    "a:5:10: error: this leaves service before its delivery begins\n"
    "a:5:15: error: “2026-02-30” is not a date: February 2026 has 28 days\n" },
  { "words",
    "from,to,kind,status,per,amount,unit\nA,B,suply,Singed,day,1,t\nA,B,supply,signed,dya,1,t\n",
    NULL,
    "a:2:5: error: unknown kind of flow \"suply\"; did you mean \"supply\"?\n"
    "a:2:11: error: unknown status \"singed\"; did you mean \"signed\"?\n"
    "a:3:19: error: unknown span of time \"dya\"; did you mean \"day\"?\n" },
  { "organizations",
    "id,name,color,website\na,Alpha,red,example.com\n,,#ffffff,\na,Again,,\nAlphi,,,\n",
    "from,to\na,Alpho\n,Alpha\na,b\n",
    "a:2:9: error: expected a color such as #1b9e77, found the text \"red\"\n"
    "a:2:13: error: expected an address that begins with https:// or http://, found the text "
    "\"example.com\"\n"
    "a:3:1: error: this row names no organization: expected an id or a name\n"
    "a:4:1: error: the id \"a\" is that of an organization in line 2 already\n"
    "b:2:3: error: expected the id of an organization, found \"Alpho\"; did you mean \"Alphi\"?\n"
    "b:3:1: error: \"from\" is missing in this flow\n"
    "b:4:3: error: expected the id of an organization; nothing has the id \"b\"\n" },
  { "quote-within-a-cell", ORGANIZATIONS, "from,to\na,a \"b\"\n",
    "b:2:3: error: expected the id of an organization; nothing has the id \"a \"b\"\"\n" },
  { "name-of-two", ORGANIZATIONS, "from,to\nAlpha,Twin\n",
    "b:2:7: error: expected the id of an organization; nothing has the id \"Twin\"\n" },
  { "flows-with-one-id", "id,from,to,within\nx,A,B,\ny,A,B,z\nx,B,A,y\n", NULL,
    "a:3:7: error: expected the id of a flow; nothing has the id \"z\"\n"
    "a:4:1: error: the id \"x\" is that of a flow in line 2 already\n" },
  { "ids-alike", "from,to\nAcme,B\nB,C\nC,B\nAcme\xe2\x80\x8b,B\n", NULL,
    "a:5:1: warning: the id \"Acme\u200b\" is not that of an organization in line 2, which looks "
    "the same but has no U+200B\n" },
  { "ids-of-organizations-alike", "id,name\na,\"A\n1\"\nb,B\na\xc2\xad,C\n", "from,to\na,b\n",
    "a:5:1: warning: the id \"a\u00ad\" is not that of an organization in line 2, which looks the "
    "same but has no U+00AD\n" },
  { "deal-with-two-statuses",
    "from,to,deal,status\nA,B,d,\nB,A,d,signed\nA,C,d,signed\nC,A,d,rumored\n", NULL,
    "a:5:7: error: the deal \"d\" has another \"status\" in line 3 already: \"signed\"\n" },
  { "phases", "from,to,phases\nA,B,soon\nA,B,\"[{\"\"when\"\": \"\"2026\"\"}]\"\nA,B,{}\n", NULL,
    "a:2:5: error: these phases are no list in JSON: expected a value, found \"soon\"\n"
    "a:3:5: error: \"quantity\" is missing in this phase\n"
    "a:4:5: error: expected a list of phases, found an object\n" },
  { "long-texts",
    "from,to,amount,unit\nA,B,abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz,t\n", NULL,
    "a:2:5: error: expected a number such as 10 or 0.5, found the text "
    "\"abcdefghijklmnopqrstuvwxyzabcdefghijklm…\"\n" },
  { "number-too-small", "from,to,amount,unit\nA,B,1e-400,t\n", NULL,
    "a:2:5: error: expected a number such as 10 or 0.5, found the text \"1e-400\"\n" },
  { "language", "from,to,note:x,note:en\nA,B,?,!\n", NULL,
    "a:1:9: error: expected a language tag such as \"en\" or \"ko\", found \"x\"\n" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) document = read_csv (faults[i].a, -1, faults[i].b, problems);

  g_assert_cmpstr (problems->str, ==, faults[i].problems);
  g_assert_true ((document == NULL) == (strstr (problems->str, "error:") != NULL));
}

static void
test_nul (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);
  g_autoptr (TieDocument) document = read_csv ("from,to\nA\0,B", 12, NULL, problems);

  g_assert_cmpstr (problems->str, ==, "a:2:2: error: a NUL byte stands here; expected a text\n");
  g_assert_null (document);
}

static void
test_wide (void)
{
  g_autoptr (GString) problems = g_string_new (NULL);

  g_assert_null (read_csv ("f\0r\0", 4, NULL, problems));
  g_assert_null (read_csv ("\xff\xfe\0\0f\0\0", 8, NULL, problems));
  g_assert_cmpstr (problems->str, ==,
                   "a:1:1: error: the file is in UTF-16: save the file as UTF-8 (\"CSV UTF-8\" in "
                   "spreadsheets)\n"
                   "a:1:1: error: the file is in UTF-32: save the file as UTF-8 (\"CSV UTF-8\" in "
                   "spreadsheets)\n");
}

static void
test_limits (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), wide = g_string_new ("from,to");
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append (wide, ",x");
  document = read_csv (wide->str, -1, NULL, problems);
  g_assert_cmpstr (problems->str, ==, "a:1:1: error: this table has more than 1000 columns\n");
  g_assert_null (document);
}

/* Cells that no table has room for are counted. */
static void
test_wide_rows (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), text = g_string_new ("from,to\nA,B");
  g_autofree char *commas = g_strnfill (3000000, ',');
  g_autoptr (TieDocument) document = NULL;

  g_string_append_printf (text, "%s\nA,B,%s7,,\nA\n,%s,\n", commas, commas, commas);
  document = read_csv (text->str, -1, NULL, problems);
  g_assert_null (document);
  g_assert_cmpstr (problems->str, ==,
                   "a:3:1: error: this row has 3000003 cells; expected 2, as many as columns\n"
                   "a:4:1: error: this row has 1 cell; expected 2, as many as columns\n");
  g_string_printf (text, "from,to%s\n", commas);
  g_string_truncate (problems, 0);
  g_assert_null (read_csv (text->str, -1, NULL, problems));
  g_assert_cmpstr (problems->str, ==, "a:1:1: error: this table has more than 1000 columns\n");
}

/* A table that is all wrong is not read to its end. */
static void
test_many_problems (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), rows = g_string_new ("from,to\n");
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (rows, "a\n");
  g_assert_null (read_csv (rows->str, -1, NULL, problems));
  lines = g_strsplit (problems->str, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1002);
  g_assert_cmpstr (lines[1000], ==, "a:1002:1: error: so much is wrong that the rest was not read");
}

/* As many cells as memory bears: nothing stands in them, but each could be asked for. */
static void
test_cells (void)
{
  g_autoptr (GString) problems = g_string_new (NULL), wide = g_string_new ("from,to");
  g_autoptr (GString) row = g_string_new ("A,B");
  g_autoptr (TieDocument) document = NULL;

  for (guint i = 2; i < 1000; i++)
    {
      g_string_append_printf (wide, ",%u", i);
      g_string_append_c (row, ',');
    }
  for (guint i = 0; i < 20001; i++)
    g_string_append_printf (wide, "\n%s", row->str);
  document = read_csv (wide->str, -1, NULL, problems);
  g_assert_cmpstr (
      problems->str, ==,
      "a:20002:1: error: this is more than can be read: 20000 rows of 1000 columns are "
      "the most\n");
  g_assert_null (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/spelling/", spellings[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_spelling);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/csv-reader/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/csv-reader/document", test_document);
  g_test_add_func ("/csv-reader/same-ids", test_same_ids);
  g_test_add_func ("/csv-reader/chain-of-ids", test_chain_of_ids);
  g_test_add_func ("/csv-reader/nul", test_nul);
  g_test_add_func ("/csv-reader/wide", test_wide);
  g_test_add_func ("/csv-reader/limits", test_limits);
  g_test_add_func ("/csv-reader/wide-rows", test_wide_rows);
  g_test_add_func ("/csv-reader/many-problems", test_many_problems);
  g_test_add_func ("/csv-reader/cells", test_cells);
  return g_test_run ();
}
