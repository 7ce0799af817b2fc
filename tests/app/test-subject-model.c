/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The list of organisations and deals: in order whatever is filtered, and where everything is. */

#include "app-fixture.h"

#include "tie-reader.h"
#include "tie-subject-model.h"

/* So many organisations, the last of the alphabet first, each of two beside the other with a deal:
 * of money and of supply by turns */
static TieDocument *
create_document (guint n)
{
  GString *text = g_string_new ("{\"tieline\": 1, \"title\": \"Names\", \"organizations\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  TieDocument *document;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{\"id\": \"n%u\", \"name\": \"N%05u\"}", i > 0 ? "," : "", i,
                            n - i);
  g_string_append (text, "], \"deals\": [");
  for (guint i = 0; i + 1 < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"d%u\", \"name\": \"D%05u\", \"status\": \"signed\","
                            "\"flows\": [{\"kind\": \"%s\", \"from\": \"n%u\", \"to\": \"n%u\"}]}",
                            i > 0 ? "," : "", i, n - i, i % 2 == 0 ? "money" : "supply", i, i + 1);
  g_string_append (text, "]}");
  bytes = g_string_free_to_bytes (text);
  document = tie_reader_read_bytes (bytes, &problems);
  g_assert_nonnull (document);
  return document;
}

/* Everything that is listed is found where it is, deals after organisations, both in order */
static void
check_list (TieSubjectModel *model, guint n_organizations, guint n_deals)
{
  GListModel *list = tie_subject_model_get_list (model);
  guint counts[2] = { 0 };
  g_autofree char *last = g_strdup ("");

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) subject = g_list_model_get_item (list, i);
      g_autofree char *name = NULL;

      if (tie_subject_get_id (subject) == NULL)
        {
          g_free (g_steal_pointer (&last));
          last = g_strdup ("");
          continue;
        }
      name = TIE_IS_DEAL (subject)
                 ? tie_deal_dup_name (TIE_DEAL (subject), "en")
                 : g_strdup (
                     tie_text_get (tie_organization_get_name (TIE_ORGANIZATION (subject)), "en"));
      g_assert_cmpuint (tie_subject_model_find (model, subject), ==, i);
      g_assert_cmpint (g_utf8_collate (last, name), <, 0);
      g_assert_true (TIE_IS_DEAL (subject) || counts[1] == 0);
      counts[TIE_IS_DEAL (subject)]++;
      g_free (last);
      last = g_steal_pointer (&name);
    }
  g_assert_cmpuint (counts[0], ==, n_organizations);
  g_assert_cmpuint (counts[1], ==, n_deals);
  g_assert_cmpuint (tie_subject_model_get_n_subjects (model), ==, n_organizations + n_deals);
}

static void
test_small (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  g_autoptr (TieDocument) document = create_document (21), other = create_document (4);
  g_autoptr (TieSubjectModel) model = tie_subject_model_new (session);

  check_list (model, 0, 0);
  tie_session_set_document (session, document);
  g_assert_true (tie_subject_model_is_complete (model));
  check_list (model, 21, 20);

  tie_subject_model_set_query (model, "D0000");
  check_list (model, 0, 8);
  g_assert_cmpuint (tie_subject_model_find (model, tie_document_lookup (document, "n0")), ==,
                    GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (tie_subject_model_find (model, tie_document_lookup (document, "d0")), ==,
                    GTK_INVALID_LIST_POSITION);
  tie_subject_model_set_query (model, NULL);
  tie_filter_set_flow_kind_shown (tie_session_get_filter (session), TIE_FLOW_MONEY, FALSE);
  check_list (model, 21, 10);
  tie_filter_reset (tie_session_get_filter (session));
  check_list (model, 21, 20);

  tie_session_set_document (session, other);
  check_list (model, 4, 3);
  g_assert_cmpuint (tie_subject_model_find (model, tie_document_lookup (document, "n0")), ==,
                    GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (tie_subject_model_find (model, NULL), ==, GTK_INVALID_LIST_POSITION);
  tie_session_set_document (session, NULL);
  check_list (model, 0, 0);
}

static gboolean
is_complete (gpointer model)
{
  return tie_subject_model_is_complete (model);
}

static void
test_large (void)
{
  g_autoptr (TieSession) session = tie_session_new ("en");
  g_autoptr (TieDocument) large = create_document (1500), larger = create_document (1600);
  g_autoptr (TieSubjectModel) model = NULL;

  tie_session_set_document (session, large);
  model = tie_subject_model_new (session);
  g_assert_false (tie_subject_model_is_complete (model));
  run_until (is_complete, model);
  check_list (model, 1500, 1499);

  /* What was there stays until the new one is in order */
  tie_session_set_document (session, larger);
  g_assert_false (tie_subject_model_is_complete (model));
  check_list (model, 1500, 1499);
  run_until (is_complete, model);
  check_list (model, 1600, 1599);

  /* It follows a filter when there is time, a search at once */
  tie_filter_set_flow_kind_shown (tie_session_get_filter (session), TIE_FLOW_MONEY, FALSE);
  g_assert_false (tie_subject_model_is_complete (model));
  run_until (is_complete, model);
  check_list (model, 1600, 799);
  tie_filter_reset (tie_session_get_filter (session));
  tie_subject_model_set_query (model, "D0160");
  g_assert_true (tie_subject_model_is_complete (model));
  check_list (model, 0, 1);
  tie_subject_model_set_query (model, NULL);
  check_list (model, 1600, 1599);

  /* An order that comes too late is nobody's any more */
  tie_session_set_document (session, large);
  tie_session_set_document (session, NULL);
  g_assert_true (tie_subject_model_is_complete (model));
  run_until_idle ();
  check_list (model, 0, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/subject-model/small", test_small);
  g_test_add_func ("/subject-model/large", test_large);
  return g_test_run ();
}
