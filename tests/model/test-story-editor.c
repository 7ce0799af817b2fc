/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Changing stories: steps come, go and change places, and every other byte stays. */

#include <gio/gio.h>
#include <string.h>

#include "tie-reader.h"
#include "tie-story-editor.h"

#define BUNDLED SOURCE_ROOT "/data/openai-chip-partners.tieline.json"

/* On one line, and on many; the last member is the list of stories. */
#define SHORT(stories)                                                                             \
  "{ \"tieline\": 1, \"title\": \"T\", \"language\": \"en\", \"organizations\": [{ \"id\": "       \
  "\"a\", \"name\": \"A\" }], \"deals\": []" stories " }"
#define LONG(stories)                                                                              \
  "{\r\n\t\"tieline\": 1,\r\n\t\"title\": \"T\",\r\n\t\"organizations\": [],\r\n\t\"deals\": "     \
  "[]" stories "\r\n}\r\n"
#define STEPS(steps) ", \"stories\": [{ \"id\": \"s\", \"title\": \"S\", \"steps\": " steps " }]"
#define LONG_STEPS(steps)                                                                          \
  ",\r\n\t\"stories\": [\r\n\t\t{\r\n\t\t\t\"id\": \"s\",\r\n\t\t\t\"title\": "                    \
  "\"S\",\r\n\t\t\t\"steps\": " steps "\r\n\t\t}\r\n\t]"

static TieDocument *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  TieDocument *document = tie_reader_read_bytes (bytes, NULL);

  g_assert_nonnull (document);
  return document;
}

static char *
dup_text (TieDocument *document)
{
  gsize length;
  const char *bytes = g_bytes_get_data (tie_document_get_bytes (document), &length);

  return g_strndup (bytes, length);
}

static void
assert_text (TieDocument *document, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_nonnull (document);
  text = dup_text (document);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_inserted (const char *before,
                 guint position,
                 const TieStepDraft *draft,
                 const char *language,
                 const char *after)
{
  g_autoptr (TieDocument) document = read_text (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) edited =
      tie_story_editor_insert_step (document, 0, position, draft, language, &error);

  g_assert_no_error (error);
  assert_text (edited, after);
  assert_text (document, before);
}

static void
test_whole_step (void)
{
  static const char *const show[] = { "a", NULL };
  TieDate at;
  TieStepDraft draft = { .title = "N",
                         .text = "One \"a\"\n\nTwo",
                         .notes = "Slowly",
                         .chart = TIE_STEP_CHART_BOTH,
                         .at = &at,
                         .show = show,
                         .light = show,
                         .hide = show };

  g_assert_true (tie_date_parse ("2026-41", &at, NULL));
  assert_inserted (SHORT (STEPS ("[]")), 0, &draft, "en",
                   SHORT (STEPS (
                       "[{ \"title\": \"N\", \"text\": \"One \\\"a\\\"\\n\\nTwo\", \"notes\": "
                       "\"Slowly\", \"chart\": \"both\", \"at\": \"2026-41\", \"show\": [\"a\"], "
                       "\"light\": [\"a\"], \"hide\": [\"a\"] }]")));
}

static void
test_places (void)
{
  TieStepDraft draft = { .title = "N" };

#define NEW "{ \"title\": \"N\", \"chart\": \"network\" }"
  assert_inserted (SHORT (STEPS ("[{},  {}]")), 0, &draft, NULL,
                   SHORT (STEPS ("[" NEW ", {},  {}]")));
  assert_inserted (SHORT (STEPS ("[{},  {}]")), 1, &draft, NULL,
                   SHORT (STEPS ("[{},  " NEW ",  {}]")));
  assert_inserted (SHORT (STEPS ("[{},  {}]")), 2, &draft, NULL,
                   SHORT (STEPS ("[{},  {},  " NEW "]")));
  assert_inserted (SHORT (STEPS ("[{}]")), 1, &draft, NULL, SHORT (STEPS ("[{}, " NEW "]")));
#undef NEW
}

static void
test_lines (void)
{
  TieStepDraft draft = { .title = "새", .chart = TIE_STEP_CHART_TABLE };

#define NEW                                                                                        \
  "{\r\n\t\t\t\t\t\"title\": {\"ko\": \"새\"},\r\n\t\t\t\t\t\"chart\": \"table\"\r\n\t\t\t\t}"
  assert_inserted (LONG (LONG_STEPS ("[]")), 0, &draft, "ko",
                   LONG (LONG_STEPS ("[\r\n\t\t\t\t" NEW "\r\n\t\t\t]")));
  assert_inserted (LONG (LONG_STEPS ("[\r\n\t\t\t\t{}\r\n\t\t\t]")), 1, &draft, "ko",
                   LONG (LONG_STEPS ("[\r\n\t\t\t\t{},\r\n\t\t\t\t" NEW "\r\n\t\t\t]")));
  assert_inserted (LONG (LONG_STEPS ("[\r\n\t\t\t\t{}\r\n\t\t\t]")), 0, &draft, "ko",
                   LONG (LONG_STEPS ("[\r\n\t\t\t\t" NEW ",\r\n\t\t\t\t{}\r\n\t\t\t]")));
  assert_inserted (LONG (LONG_STEPS ("[{}]")), 1, &draft, "ko",
                   LONG (LONG_STEPS ("[{}, {\"title\": {\"ko\": \"새\"}, \"chart\": \"table\"}]")));
#undef NEW
}

static void
assert_removed (const char *before, guint step, const char *after)
{
  g_autoptr (TieDocument) document = read_text (before);
  g_autoptr (TieDocument) edited = tie_story_editor_remove_step (document, 0, step, NULL);

  assert_text (edited, after);
}

#define A "{ \"title\": \"\\u0041\" }"
#define B "{\"title\":\"B\"}"
#define C "{ \"chart\" : \"both\" }"

static void
test_remove (void)
{
  assert_removed (SHORT (STEPS ("[ " A ",\n" B " , " C " ]")), 0,
                  SHORT (STEPS ("[ " B " , " C " ]")));
  assert_removed (SHORT (STEPS ("[ " A ",\n" B " , " C " ]")), 1,
                  SHORT (STEPS ("[ " A ",\n" C " ]")));
  assert_removed (SHORT (STEPS ("[ " A ",\n" B " , " C " ]")), 2,
                  SHORT (STEPS ("[ " A ",\n" B " ]")));
  assert_removed (SHORT (STEPS ("[ " A " ]")), 0, SHORT (STEPS ("[]")));
}

static void
assert_moved (guint from, guint to, const char *after)
{
  g_autoptr (TieDocument) document = read_text (SHORT (STEPS ("[ " A ",\n" B " , " C " ]")));
  g_autoptr (TieDocument) edited = tie_story_editor_move_step (document, 0, from, to, NULL);

  assert_text (edited, after);
}

static void
test_move (void)
{
  assert_moved (0, 2, SHORT (STEPS ("[ " B ",\n" C " , " A " ]")));
  assert_moved (2, 0, SHORT (STEPS ("[ " C ",\n" A " , " B " ]")));
  assert_moved (0, 1, SHORT (STEPS ("[ " B ",\n" A " , " C " ]")));
  assert_moved (1, 1, SHORT (STEPS ("[ " A ",\n" B " , " C " ]")));
}

static void
test_text (void)
{
  g_autoptr (TieDocument) document = read_text (SHORT (STEPS ("[" A ", " C "]")));
  g_autoptr (TieDocument) title =
      tie_story_editor_set_text (document, 0, 0, "title", "ko", "가", NULL);
  g_autoptr (TieDocument) text =
      tie_story_editor_set_text (document, 0, 1, "text", "en", "One\n\nTwo", NULL);

  assert_text (title,
               SHORT (STEPS ("[{ \"title\": { \"en\": \"\\u0041\", \"ko\": \"가\" } }, " C "]")));
  assert_text (text,
               SHORT (STEPS ("[" A ", { \"chart\" : \"both\", \"text\": \"One\\n\\nTwo\" }]")));
}

static void
assert_no_title (const char *before, const char *language, const char *after)
{
  g_autoptr (TieDocument) document = read_text (before);
  g_autoptr (TieDocument) edited =
      tie_story_editor_set_text (document, 0, 0, "title", language, "", NULL);

  assert_text (edited, after);
}

/* What says nothing any more is gone, in one language or in all; where nothing was, nothing is. */
static void
test_no_text (void)
{
#define ONE(step) SHORT (STEPS ("[" step "]"))
  assert_no_title (ONE ("{ \"title\": \"T\", \"x\": 1 }"), "en", ONE ("{ \"x\": 1 }"));
  assert_no_title (ONE ("{ \"title\": \"T\" }"), "ko", ONE ("{ \"title\": \"T\" }"));
  assert_no_title (ONE ("{ \"title\": {\"en\": \"T\", \"ko\":\"가\"} }"), "en",
                   ONE ("{ \"title\": {\"ko\":\"가\"} }"));
  assert_no_title (ONE ("{ \"title\": { \"en\": \"T\", \"ko\":\"가\" } }"), "ko",
                   ONE ("{ \"title\": { \"en\": \"T\" } }"));
  assert_no_title (ONE ("{ \"title\": {\"ko\": \"가\"}, \"x\": 1 }"), "ko", ONE ("{ \"x\": 1 }"));
  assert_no_title (ONE ("{ \"title\": {\"ko\": \"가\"} }"), "en",
                   ONE ("{ \"title\": {\"ko\": \"가\"} }"));
  assert_no_title (ONE ("{ \"x\": 1 }"), "en", ONE ("{ \"x\": 1 }"));
#undef ONE
}

static void
assert_quiz (const char *before, TieQuiz quiz, const char *const *of, const char *after)
{
  g_autoptr (TieDocument) document = read_text (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) edited = tie_story_editor_set_quiz (document, 0, 0, quiz, of, &error);

  g_assert_no_error (error);
  assert_text (edited, after);
}

static void
test_quiz (void)
{
  static const char *const of[] = { "a", NULL };

#define BOTH "\"quiz\": { \"hide\": [\"names\", \"amounts\"] }"
#define OF "\"quiz\": { \"hide\": [\"amounts\"], \"of\": [\"a\"] }"
  assert_quiz (SHORT (STEPS ("[" A "]")), TIE_QUIZ_NAMES | TIE_QUIZ_AMOUNTS, NULL,
               SHORT (STEPS ("[{ \"title\": \"\\u0041\", " BOTH " }]")));
  assert_quiz (SHORT (STEPS ("[{ " BOTH ", \"at\" : \"2026\" }]")), TIE_QUIZ_AMOUNTS, of,
               SHORT (STEPS ("[{ " OF ", \"at\" : \"2026\" }]")));
  assert_quiz (SHORT (STEPS ("[{ " OF ", \"at\" : \"2026\" }]")), TIE_QUIZ_NONE, of,
               SHORT (STEPS ("[{ \"at\" : \"2026\" }]")));
#undef BOTH
#undef OF
}

/* Once more as it is written, in the middle and at the end. */
static void
test_duplicate (void)
{
  g_autoptr (TieDocument) document = read_text (SHORT (STEPS ("[ " A ",\n" B " , " C " ]")));
  g_autoptr (TieDocument) middle = tie_story_editor_duplicate_step (document, 0, 1, NULL);
  g_autoptr (TieDocument) end = tie_story_editor_duplicate_step (document, 0, 2, NULL);

  assert_text (middle, SHORT (STEPS ("[ " A ",\n" B " , " B ", " C " ]")));
  assert_text (end, SHORT (STEPS ("[ " A ",\n" B " , " C ", " C " ]")));
}

static void
test_title (void)
{
  g_autoptr (TieDocument) document = read_text (SHORT (STEPS ("[" A "]")));
  g_autoptr (TieDocument) korean = tie_story_editor_set_title (document, 0, "ko", "가", NULL);

  assert_text (korean, SHORT (", \"stories\": [{ \"id\": \"s\", \"title\": { \"en\": \"S\", "
                              "\"ko\": \"가\" }, \"steps\": [" A "] }]"));
}

static void
assert_view (const char *before, const TieStepDraft *view, const char *after)
{
  g_autoptr (TieDocument) document = read_text (before);
  g_autoptr (GError) error = NULL;
  g_autoptr (TieDocument) edited = tie_story_editor_set_view (document, 0, 0, view, &error);

  g_assert_no_error (error);
  assert_text (edited, after);
}

/* Members stay where they are, as they are set apart; quiz, texts and unknown keys as well. */
static void
test_view (void)
{
  static const char *const ids[] = { "a", NULL };
  TieDate at;
  TieStepDraft bare = { .chart = TIE_STEP_CHART_TABLE };
  TieStepDraft full = { .title = "not looked at", .at = &at, .show = ids };

  g_assert_true (tie_date_parse ("2028", &at, NULL));
  assert_view (SHORT (STEPS ("[{ \"at\" : \"2026\", \"title\":\"T\",\n\"x\": 1, \"show\": [] }]")),
               &bare, SHORT (STEPS ("[{ \"title\":\"T\",\n\"x\": 1, \"chart\": \"table\" }]")));
  assert_view (SHORT (STEPS ("[{ \"at\" : \"2026\", \"chart\" :\"both\",\n\"quiz\": { \"hide\": "
                             "[\"names\"] } }]")),
               &full,
               SHORT (STEPS ("[{ \"at\" : \"2028\", \"chart\" :\"network\",\n\"quiz\": { "
                             "\"hide\": [\"names\"] }, \"show\": [\"a\"] }]")));
  assert_view (SHORT (STEPS ("[{ \"light\": [] }]")), &bare,
               SHORT (STEPS ("[{ \"chart\": \"table\" }]")));
  assert_view (SHORT (STEPS ("[{}]")), &full,
               SHORT (STEPS ("[{ \"chart\": \"network\", \"at\": \"2028\", \"show\": "
                             "[\"a\"] }]")));
  assert_view (LONG (LONG_STEPS ("[\r\n\t\t\t\t{\r\n\t\t\t\t\t\"title\": "
                                 "\"T\"\r\n\t\t\t\t}\r\n\t\t\t]")),
               &bare,
               LONG (LONG_STEPS ("[\r\n\t\t\t\t{\r\n\t\t\t\t\t\"title\": "
                                 "\"T\",\r\n\t\t\t\t\t\"chart\": "
                                 "\"table\"\r\n\t\t\t\t}\r\n\t\t\t]")));
}

static void
test_stories (void)
{
  g_autoptr (TieDocument) none = read_text (SHORT (""));
  g_autoptr (TieDocument) one = tie_story_editor_add_story (none, "S", NULL, NULL);
  g_autoptr (TieDocument) two = tie_story_editor_add_story (one, "둘", "ko", NULL);
  g_autoptr (TieDocument) second = tie_story_editor_remove_story (two, 0, NULL);
  g_autoptr (TieDocument) again = tie_story_editor_remove_story (second, 0, NULL);
  g_autoptr (TieDocument) lines = read_text (LONG (""));
  g_autoptr (TieDocument) first = tie_story_editor_add_story (lines, "S", NULL, NULL);

#define FIRST "{ \"id\": \"story\", \"title\": \"S\", \"steps\": [] }"
#define SECOND "{ \"id\": \"story-2\", \"title\": { \"ko\": \"둘\" }, \"steps\": [] }"
  assert_text (one, SHORT (", \"stories\": [" FIRST "]"));
  assert_text (two, SHORT (", \"stories\": [" FIRST ", " SECOND "]"));
  assert_text (second, SHORT (", \"stories\": [" SECOND "]"));
  assert_text (again, SHORT (", \"stories\": []"));
  assert_text (first, LONG (",\r\n\t\"stories\": [\r\n\t\t{\r\n\t\t\t\"id\": \"story\",\r\n\t\t\t"
                            "\"title\": \"S\",\r\n\t\t\t\"steps\": []\r\n\t\t}\r\n\t]"));
#undef FIRST
#undef SECOND
}

static void
test_refused (void)
{
  static const char *const nobody[] = { "nobody", NULL };
  g_autoptr (TieDocument) document = read_text (SHORT (STEPS ("[{}]")));
  TieStepDraft draft = { .title = "N" };
  TieStepDraft wrong = { .light = nobody };
  GError *error = NULL;

#define REFUSE(code, call)                                                                         \
  g_assert_null (call);                                                                            \
  g_assert_error (error, G_IO_ERROR, code);                                                        \
  g_clear_error (&error)

  REFUSE (G_IO_ERROR_INVALID_ARGUMENT,
          tie_story_editor_insert_step (document, 0, 2, &draft, NULL, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT,
          tie_story_editor_insert_step (document, 1, 0, &draft, NULL, &error));
  REFUSE (G_IO_ERROR_INVALID_DATA,
          tie_story_editor_insert_step (document, 0, 0, &wrong, NULL, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT, tie_story_editor_remove_step (document, 0, 1, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT, tie_story_editor_move_step (document, 0, 0, 1, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT, tie_story_editor_remove_story (document, 1, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT,
          tie_story_editor_set_text (document, 0, 1, "title", NULL, "T", &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT, tie_story_editor_set_view (document, 0, 1, &draft, &error));
  REFUSE (G_IO_ERROR_INVALID_DATA, tie_story_editor_set_view (document, 0, 0, &wrong, &error));
  REFUSE (G_IO_ERROR_INVALID_DATA, tie_story_editor_add_story (document, " ", NULL, &error));
  REFUSE (G_IO_ERROR_INVALID_DATA, tie_story_editor_set_title (document, 0, NULL, " ", &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT,
          tie_story_editor_set_text (document, 0, 1, "title", NULL, "", &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT,
          tie_story_editor_set_quiz (document, 0, 1, TIE_QUIZ_NAMES, NULL, &error));
  REFUSE (G_IO_ERROR_INVALID_DATA,
          tie_story_editor_set_quiz (document, 0, 0, TIE_QUIZ_NAMES, nobody, &error));
  REFUSE (G_IO_ERROR_INVALID_ARGUMENT, tie_story_editor_duplicate_step (document, 0, 1, &error));
#undef REFUSE
}

/* A step is put into a bundled map, moved, moved back and taken out: the bytes are the old ones. */
static void
test_there_and_back (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (BUNDLED);
  g_autoptr (TieDocument) map = tie_reader_read_file (file, NULL, NULL, NULL);
  guint n = tie_story_get_steps (g_ptr_array_index (tie_document_get_stories (map), 0))->len;
  TieStepDraft draft = { .title = "N" };

  for (guint i = 0; i <= n; i++)
    {
      g_autoptr (TieDocument) more = tie_story_editor_insert_step (map, 0, i, &draft, "en", NULL);
      g_autoptr (TieDocument) moved = tie_story_editor_move_step (more, 0, i, n - i, NULL);
      g_autoptr (TieDocument) back = tie_story_editor_move_step (moved, 0, n - i, i, NULL);
      g_autoptr (TieDocument) less = tie_story_editor_remove_step (back, 0, i, NULL);

      g_assert_true (g_bytes_equal (tie_document_get_bytes (map), tie_document_get_bytes (less)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/story-editor/whole-step", test_whole_step);
  g_test_add_func ("/story-editor/places", test_places);
  g_test_add_func ("/story-editor/lines", test_lines);
  g_test_add_func ("/story-editor/remove", test_remove);
  g_test_add_func ("/story-editor/move", test_move);
  g_test_add_func ("/story-editor/text", test_text);
  g_test_add_func ("/story-editor/no-text", test_no_text);
  g_test_add_func ("/story-editor/title", test_title);
  g_test_add_func ("/story-editor/quiz", test_quiz);
  g_test_add_func ("/story-editor/duplicate", test_duplicate);
  g_test_add_func ("/story-editor/view", test_view);
  g_test_add_func ("/story-editor/stories", test_stories);
  g_test_add_func ("/story-editor/refused", test_refused);
  g_test_add_func ("/story-editor/there-and-back", test_there_and_back);
  return g_test_run ();
}
