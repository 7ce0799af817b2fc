/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is said of the bundled map and of what is in it as of a moment. The numbers are worked out
 * in tests/charts/test-network-moment.c. */

#include "app-fixture.h"

#include "tie-moment-words.h"
#include "tie-reader.h"

#include <string.h>

static const struct
{
  const char *moment;
  const char *id; /* NULL: the document */
  const char *lines;
} cases[] = {
  { "2025-01-01", NULL, "0 of 5 deals announced|1 deal without a date of announcement" },
  { "2026-12", NULL,
    "3.19 GW (2.21 GW to 4.37 GW) planned, of 26.75 GW or more announced|"
    "14 GW of it without a date|5 of 5 deals announced|1 deal without a date of announcement" },
  { "2029", NULL,
    "12.75 GW planned, of 26.75 GW or more announced|14 GW of it without a date|"
    "5 of 5 deals announced|1 deal without a date of announcement" },
  { "2026-12", "amd", "Supplies: 1 GW planned, of 6 GW announced|1 of 1 deal announced" },
  { "2025-09", "amd", "0 of 1 deal announced" },
  { "2025-09", "amd-openai", "Not yet announced" },
  { "2026-12", "broadcom-openai", "supply: 0.9 of 10 GW planned" },
  { "2026-12", "cerebras-supply", "supply: 276 of 750 MW planned" },
  { "2026-12", "amazon-trainium", "Announced; no date says how much of it is in place" },
  { "2026-12", "intel-openai", "no deal" },
};

static char *
word (TieDocument *document, TieCapacity *capacity, const char *edtf, const char *id)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  TieDate moment;

  g_assert_true (tie_date_parse (edtf, &moment, NULL));
  lines = tie_moment_words (document, capacity,
                            id != NULL ? tie_document_lookup (document, id) : NULL, &moment, "en");
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("|", (char **) lines->pdata);
  parts = g_strsplit (text, "\u00a0", -1);
  return g_strjoinv (" ", parts);
}

static void
test_words (void)
{
  g_autofree char *json = read_bundled ();
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_reader_read_bytes (bytes, &problems);
  g_autoptr (TieCapacity) capacity = NULL;

  g_assert_nonnull (document);
  capacity = tie_capacity_new (document, "GW", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = word (document, capacity, cases[i].moment, cases[i].id);

      g_test_message ("%s, %s", cases[i].moment, cases[i].id != NULL ? cases[i].id : "all");
      g_assert_cmpstr (text, ==, cases[i].lines);
    }
}

int
main (int argc, char **argv)
{
  use_own_state_folder ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moment-words/bundled-map", test_words);
  return g_test_run ();
}
