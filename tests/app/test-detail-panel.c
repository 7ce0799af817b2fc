/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The right panel: short pages at once, long ones little by little, and the texts of their links.
 */

#include "app-fixture.h"

#include "tie-breakable.h"
#include "tie-paragraph.h"
#include "tie-reader.h"

#define N_DEALS 400

/* A hub with many deals, and a deal of many flows, the last of them called "last" */
static TieDocument *
create_document (void)
{
  GString *text =
      g_string_new ("{\"tieline\": 1, \"title\": \"Pages\", \"organizations\": ["
                    "{\"id\": \"hub\", \"name\": \"Hub\"}, {\"id\": \"a\", \"name\": \"A\", "
                    "\"kind\": \"chip maker\", \"country\": \"KR\"}], \"deals\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < N_DEALS; i++)
    g_string_append_printf (
        text,
        "{\"id\": \"d%u\", \"name\": \"Deal %u\", \"status\": \"signed\","
        "\"flows\": [{\"kind\": \"supply\", \"from\": \"hub\", \"to\": \"a\"}]},",
        i, i);
  g_string_append (text, "{\"id\": \"wide\", \"name\": \"Wide\", \"status\": \"signed\","
                         "\"flows\": [");
  for (guint i = 0; i < N_DEALS; i++)
    g_string_append_printf (text, "{\"kind\": \"money\", \"from\": \"a\", \"to\": \"hub\"},");
  g_string_append (text, "{\"id\": \"last\", \"kind\": \"debt\", \"from\": \"a\", \"to\": \"hub\"}"
                         "]}]}");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

typedef struct
{
  GtkWidget *window;
  TieDetailPanel *panel;
  TieSession *session;
  TieDocument *document;
} Fixture;

static gboolean
is_complete (gpointer panel)
{
  return tie_detail_panel_is_complete (panel);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = create_document ();
  fixture->session = tie_session_new ("en");
  fixture->panel = g_object_new (TIE_TYPE_DETAIL_PANEL, NULL);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 320, 500);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
  tie_session_set_document (fixture->session, fixture->document);
  tie_detail_panel_set_session (fixture->panel, fixture->session);
  run_until (is_complete, fixture->panel);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->session);
  g_clear_object (&fixture->document);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static guint
count (GtkWidget *widget, GType type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

static guint
count_texts (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static gboolean
has_begun (gpointer data)
{
  Fixture *fixture = data;

  return count (GTK_WIDGET (fixture->panel), TIE_TYPE_PARAGRAPH) > 2;
}

/* What a hub says comes from above to below, all of it in the end, each thing once */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  const char *last = NULL;
  g_autofree char *text = NULL;

  tie_session_set_selection (fixture->session, "hub");
  g_assert_false (tie_detail_panel_is_complete (fixture->panel));
  run_until (has_begun, fixture);
  run_until (is_complete, fixture->panel);
  /* A title and a second line for each flow of either direction and for each deal */
  g_assert_cmpuint (count (GTK_WIDGET (fixture->panel), TIE_TYPE_PARAGRAPH), ==,
                    2 * (3 * N_DEALS + 2));
  text = tie_detail_panel_dup_text (fixture->panel);
  g_assert_cmpuint (count_texts (text, "Gives\n"), ==, 1);
  g_assert_cmpuint (count_texts (text, "Gets\n"), ==, 1);
  g_assert_cmpuint (count_texts (text, "Deals\n"), ==, 1);
  g_assert_null (strstr (text, "Makes\n"));
  for (guint i = 0; i < N_DEALS; i++)
    {
      g_autofree char *name = g_strdup_printf ("\nDeal %u\n", i);

      g_assert_cmpuint (count_texts (text, name), ==, 1);
      g_assert_true (last == NULL || last < strstr (text, name));
      last = strstr (text, name);
    }
}

/* Another selection is not mixed with what was still to come of the one before it */
static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  tie_session_set_selection (fixture->session, "hub");
  run_until (has_begun, fixture);
  tie_session_set_selection (fixture->session, "d7");
  run_until (is_complete, fixture->panel);
  run_until_idle ();
  text = tie_detail_panel_dup_text (fixture->panel);
  g_assert_true (g_str_has_prefix (text, "Deal 7\n"));
  g_assert_cmpuint (count_texts (text, "Deal "), ==, 1);

  tie_session_set_selection (fixture->session, "hub");
  run_until (has_begun, fixture);
  tie_session_set_document (fixture->session, NULL);
  run_until (is_complete, fixture->panel);
  g_assert_null (find (GTK_WIDGET (fixture->panel), TIE_TYPE_PARAGRAPH));
}

/* Who asks for the text does not wait */
static void
test_asked (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  tie_session_set_selection (fixture->session, "hub");
  text = tie_detail_panel_dup_text (fixture->panel);
  g_assert_true (tie_detail_panel_is_complete (fixture->panel));
  g_assert_cmpuint (count_texts (text, "\nDeal "), ==, N_DEALS);
}

static gboolean
is_gone (gpointer document)
{
  return *(TieDocument **) document == NULL;
}

/* Of a document that is not shown any more nothing is held, once the moment is away */
static void
test_moment (Fixture *fixture, gconstpointer data)
{
  TieDate moment;

  g_assert_true (tie_date_parse ("2026", &moment, NULL));
  tie_session_set_moment (fixture->session, &moment);
  tie_session_set_moment (fixture->session, NULL);
  run_until (is_complete, fixture->panel);
  g_object_add_weak_pointer (G_OBJECT (fixture->document), (gpointer *) &fixture->document);
  tie_session_set_document (fixture->session, NULL);
  g_object_unref (fixture->document);
  run_until (is_gone, &fixture->document);
}

static gboolean
is_scrolled (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *scroller = find (GTK_WIDGET (fixture->panel), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (adjustment) > 10000
         && gtk_adjustment_get_value (adjustment)
                > gtk_adjustment_get_upper (adjustment)
                      - 2 * gtk_adjustment_get_page_size (adjustment);
}

/* Where an organization is at home stands beside what it is. */
static void
test_country (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  tie_session_set_selection (fixture->session, "a");
  run_until (is_complete, fixture->panel);
  text = tie_detail_panel_dup_text (fixture->panel);
  g_assert_nonnull (strstr (text, "A\nchip maker · South Korea\n"));
}

/* The card of a flow that is selected comes into view, however far down */
static void
test_flow (Fixture *fixture, gconstpointer data)
{
  tie_session_set_selection (fixture->session, "last");
  run_until (is_scrolled, fixture);
  run_until (is_complete, fixture->panel);
  run_until (is_scrolled, fixture);
}

/* So many organizations, each of which gives the hub money and sells to it */
static TieDocument *
create_circles (guint n)
{
  GString *text = g_string_new ("{\"tieline\": 1, \"title\": \"Round\", \"organizations\": ["
                                "{\"id\": \"hub\", \"name\": \"Hub\"}");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",{\"id\": \"a%u\", \"name\": \"A%u\"}", i, i);
  g_string_append (text, "], \"deals\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"status\": \"signed\", \"flows\": ["
                            "{\"kind\": \"money\", \"from\": \"a%u\", \"to\": \"hub\"},"
                            "{\"kind\": \"supply\", \"from\": \"a%u\", \"to\": \"hub\"}]}",
                            i > 0 ? "," : "", i, i, i);
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Many circles are shown when they are asked for, and light as the first do */
static void
test_circles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TieDocument) document = create_circles (15);
  g_autofree char *few = NULL, *all = NULL;
  GtkWidget *more;

  tie_session_set_document (fixture->session, document);
  few = tie_detail_panel_dup_text (fixture->panel);
  g_assert_cmpuint (count_texts (few, "At its weakest: signed"), ==, 12);
  more = find_button (GTK_WIDGET (fixture->panel), "Show 3 More Circles");
  g_assert_nonnull (more);
  g_signal_emit_by_name (more, "clicked");
  all = tie_detail_panel_dup_text (fixture->panel);
  g_assert_cmpuint (count_texts (all, "At its weakest: signed"), ==, 15);
  g_assert_null (find_button (GTK_WIDGET (fixture->panel), "Show 3 More Circles"));
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int size)
{
  int minimum, natural;

  gtk_widget_measure (widget, orientation, size, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return minimum;
}

/* It is the higher the narrower it is, and in one line no wider than it has to be */
static void
test_paragraph (void)
{
  const char *text = "Words that go on for a while, 그리고 한국어로도 이어지는 글";
  g_autoptr (GtkWidget) paragraph = g_object_ref_sink (tie_paragraph_new (text, "caption"));
  g_autoptr (GtkWidget) empty = g_object_ref_sink (tie_paragraph_new (NULL, NULL));
  int line = measure (paragraph, GTK_ORIENTATION_VERTICAL, -1), last = G_MAXINT;

  g_assert_cmpstr (tie_paragraph_get_text (TIE_PARAGRAPH (paragraph)), ==, text);
  g_assert_true (gtk_widget_has_css_class (paragraph, "caption"));
  g_assert_cmpint (line, >, 0);
  for (int width = measure (paragraph, GTK_ORIENTATION_HORIZONTAL, -1); width < 2000; width *= 2)
    {
      int height = measure (paragraph, GTK_ORIENTATION_VERTICAL, width);

      g_assert_cmpint (height, <=, last);
      g_assert_cmpint (height, >=, line);
      last = height;
    }
  g_assert_cmpint (measure (paragraph, GTK_ORIENTATION_VERTICAL, 100), >=, 2 * line);
  g_assert_cmpint (last, ==, line);
  g_assert_cmpint (measure (paragraph, GTK_ORIENTATION_VERTICAL, 100000), ==, line);
  g_assert_cmpint (measure (paragraph, GTK_ORIENTATION_VERTICAL, -1), ==, line);

  gtk_widget_set_direction (paragraph, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (measure (paragraph, GTK_ORIENTATION_VERTICAL, 100), >=, 2 * line);
  g_assert_cmpstr (tie_paragraph_get_text (TIE_PARAGRAPH (empty)), ==, "");
  g_assert_cmpint (measure (empty, GTK_ORIENTATION_VERTICAL, 50), >, 0);
}

/* The longest run of characters between which no line can break, as PIECES have them */
static glong
find_longest (char **pieces)
{
  glong longest = 0;

  for (guint i = 0; pieces[i] != NULL; i++)
    longest = MAX (longest, g_utf8_strlen (pieces[i], -1));
  return longest;
}

/* A word of thousands of letters would be shaped anew for each of its lines; it is the same to the
 * eye, and no letter is parted from what stands over it. */
static void
test_breakable (void)
{
  static const char address[] = "https://example.org/a?b=c";
  g_autofree char *letters = g_strnfill (20000, 'W');
  g_autofree char *usual = g_strnfill (256, 'W');
  g_autofree char *same = tie_breakable_dup (address);
  g_autofree char *still = tie_breakable_dup (usual);
  g_autofree char *broken = tie_breakable_dup (letters);
  g_auto (GStrv) pieces = g_strsplit (broken, "\u200b", -1);
  g_autofree char *joined = g_strjoinv (NULL, pieces);
  GString *accents = g_string_new (NULL);
  g_autofree char *parted = NULL;

  g_assert_cmpstr (same, ==, address);
  g_assert_cmpstr (still, ==, usual);
  g_assert_cmpstr (joined, ==, letters);
  g_assert_cmpint (find_longest (pieces), ==, 256);
  g_assert_cmpuint (g_strv_length (pieces), ==, 1 + (20000 - 256 + 63) / 64);
  for (guint i = 0; i < 1000; i++)
    g_string_append (accents, "e\u0301\u0302");
  parted = tie_breakable_dup (accents->str);
  g_assert_nonnull (strstr (parted, "\u200b"));
  g_assert_null (strstr (parted, "\u200b\u0301"));
  g_assert_null (strstr (parted, "\u200b\u0302"));
  g_string_free (accents, TRUE);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/detail-panel/long", Fixture, NULL, set_up, test_long, tear_down);
  g_test_add ("/detail-panel/interrupted", Fixture, NULL, set_up, test_interrupted, tear_down);
  g_test_add ("/detail-panel/circles", Fixture, NULL, set_up, test_circles, tear_down);
  g_test_add ("/detail-panel/asked", Fixture, NULL, set_up, test_asked, tear_down);
  g_test_add ("/detail-panel/moment", Fixture, NULL, set_up, test_moment, tear_down);
  g_test_add ("/detail-panel/country", Fixture, NULL, set_up, test_country, tear_down);
  g_test_add ("/detail-panel/flow", Fixture, NULL, set_up, test_flow, tear_down);
  g_test_add_func ("/detail-panel/paragraph", test_paragraph);
  g_test_add_func ("/detail-panel/breakable", test_breakable);
  return g_test_run ();
}
