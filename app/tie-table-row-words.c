/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a row of the table of deals says, as far as a quiz lets it. */

#include "tie-table-row-private.h"

#include "tie-deal-table-words.h"
#include "tie-direction.h"
#include "tie-quiz-cover.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
fill_request (TieTableRow *self, TieChartRequest *request)
{
  *request = (TieChartRequest){
    .document = self->document,
    .language = tie_session_get_language (self->session),
    .moment = tie_session_get_moment (self->session),
  };
  request->quiz_of = tie_session_get_quiz (self->session, &request->quiz);
}

/* Whether a quiz keeps back how much it is; of what a deal states for all its flows, of any */
gboolean
tie_table_row_asks_amount (TieTableRow *self)
{
  TieChartRequest request;

  fill_request (self, &request);
  return self->flow != NULL
             ? tie_quiz_cover_hides (&request, TIE_QUIZ_AMOUNTS, tie_flow_get_id (self->flow))
             : tie_quiz_cover_asks_of_deal (&request, TIE_QUIZ_AMOUNTS, self->deal);
}

/* Whether a quiz keeps back who takes part */
static gboolean
asks_names (TieTableRow *self)
{
  TieChartRequest request;

  fill_request (self, &request);
  return tie_quiz_cover_asks_of_deal (&request, TIE_QUIZ_NAMES, self->deal);
}

static const char *
get_name (TieTableRow *self, TieOrganization *organization)
{
  TieChartRequest request;

  fill_request (self, &request);
  return tie_quiz_cover_name (&request, organization);
}

/* The parties: of a flow the two, of a deal without one the first and the others */
static char *
dup_party (TieTableRow *self, gboolean from)
{
  GPtrArray *parties = tie_deal_get_parties (self->deal);
  GString *names;

  if (self->flow != NULL)
    return g_strdup (
        get_name (self, from ? tie_flow_get_from (self->flow) : tie_flow_get_to (self->flow)));
  names = g_string_new (NULL);
  for (guint i = from ? 0 : 1; i < (from ? MIN (1, parties->len) : parties->len); i++)
    {
      const char *name = get_name (self, g_ptr_array_index (parties, i));
      g_autofree char *marked = parties->len > 2 ? tie_direction_mark (name) : NULL;

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              marked != NULL ? marked : name);
    }
  return g_string_free (names, FALSE);
}

static char *
dup_what (TieTableRow *self)
{
  TieChartRequest request;
  g_autofree char *products = NULL;
  g_autofree char *kind = NULL;

  if (self->flow == NULL)
    return g_strdup ("");
  kind = tie_wording_capitalize (tie_flow_kind_get_label (tie_flow_get_kind (self->flow)));
  products = tie_deal_table_word_products (self->flow, tie_session_get_language (self->session));
  fill_request (self, &request);
  if (tie_quiz_cover_is_named_in (&request, products))
    g_clear_pointer (&products, g_free);
  return products != NULL ? g_strdup_printf ("%s: %s", kind, products) : g_steal_pointer (&kind);
}

/* A flow's own, else what its deal states for all of them */
GPtrArray *
tie_table_row_get_amount (TieTableRow *self)
{
  GPtrArray *own = self->flow != NULL ? tie_flow_get_amount (self->flow) : NULL;

  return own != NULL && own->len > 0 ? own : tie_deal_get_amount (self->deal);
}

static char *
dup_amount (TieTableRow *self)
{
  GPtrArray *amount = tie_table_row_get_amount (self);
  TieChartRequest request;
  g_autofree char *words = NULL;

  if (amount->len == 0)
    return g_strdup ("");
  if (tie_table_row_asks_amount (self))
    return g_strdup (TIE_QUIZ_COVER);
  fill_request (self, &request);
  words = tie_deal_table_word_quantity (amount, 0, &request);
  if (tie_quiz_cover_is_named_in (&request, words))
    return g_strdup (TIE_QUIZ_COVER);
  if (self->flow == NULL || amount == tie_flow_get_amount (self->flow)
      || tie_deal_get_flows (self->deal)->len == 1)
    return g_steal_pointer (&words);
  /* Translators: an amount that several flows of a deal have together */
  return g_strdup_printf (_ ("%s together"), words);
}

static char *
dup_by_then (TieTableRow *self)
{
  TieChartRequest request;
  char *words;

  fill_request (self, &request);
  if (self->flow == NULL || request.moment == NULL)
    return g_strdup ("");
  words = tie_deal_table_word_moment (self->flow, &request);
  if (words != NULL && tie_table_row_asks_amount (self))
    {
      g_free (words);
      return g_strdup (TIE_QUIZ_COVER);
    }
  return words != NULL ? words : g_strdup ("");
}

static char *
dup_when (TieTableRow *self)
{
  const char *language = tie_session_get_language (self->session);

  if (self->flow == NULL)
    return g_strdup ("");
  if (tie_flow_get_when (self->flow) != NULL)
    return tie_wording_interval (tie_flow_get_when (self->flow), language);
  if (tie_flow_get_until (self->flow) != NULL)
    return tie_wording_date_end (tie_flow_get_until (self->flow), language);
  return g_strdup ("");
}

static char *
dup_status (TieTableRow *self)
{
  g_autofree char *status =
      tie_wording_capitalize (tie_status_get_label (tie_deal_get_status (self->deal)));

  return tie_deal_table_mark_dispute (status, tie_deal_is_status_disputed (self->deal));
}

static char *
dup_announced (TieTableRow *self)
{
  const TieDate *announced = tie_deal_get_announced (self->deal);

  return announced != NULL
             ? tie_wording_date_short (announced, tie_session_get_language (self->session))
             : g_strdup ("");
}

static char *
dup_deal (TieTableRow *self)
{
  g_autofree char *name = tie_deal_dup_name (self->deal, tie_session_get_language (self->session));
  TieChartRequest request;

  fill_request (self, &request);
  return asks_names (self) || tie_quiz_cover_is_named_in (&request, name)
             ? g_strdup (TIE_QUIZ_COVER)
             : g_steal_pointer (&name);
}

/**
 * tie_table_row_dup_text:
 * @self: a row
 * @column: a column
 *
 * Returns: (transfer full): what stands in the cell as far as a quiz lets it, "" for nothing
 */
char *
tie_table_row_dup_text (TieTableRow *self, TieTableColumn column)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  switch (column)
    {
    case TIE_TABLE_DEAL:
      return dup_deal (self);
    case TIE_TABLE_FROM:
      return dup_party (self, TRUE);
    case TIE_TABLE_TO:
      return dup_party (self, FALSE);
    case TIE_TABLE_WHAT:
      return dup_what (self);
    case TIE_TABLE_AMOUNT:
      return dup_amount (self);
    case TIE_TABLE_BY_THEN:
      return dup_by_then (self);
    case TIE_TABLE_WHEN:
      return dup_when (self);
    case TIE_TABLE_STATUS:
      return dup_status (self);
    case TIE_TABLE_ANNOUNCED:
    default:
      return dup_announced (self);
    }
}

/**
 * tie_table_row_dup_name:
 * @self: a row
 *
 * Returns: (transfer full): what it says, in a sentence, as far as a quiz lets it
 */
char *
tie_table_row_dup_name (TieTableRow *self)
{
  const char *language = tie_session_get_language (self->session);
  g_autofree char *what = NULL;
  const char *status;

  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  if (asks_names (self) || self->flow == NULL)
    what = dup_deal (self);
  else
    what = tie_table_row_asks_amount (self)
               ? tie_wording_deed (self->flow, language)
               : tie_wording_flow (self->flow, self->document, language);
  status = tie_status_get_label (tie_deal_get_status (self->deal));
  /* A flow that is not agreed says so itself */
  return strstr (what, status) != NULL ? g_steal_pointer (&what)
                                       : g_strdup_printf ("%s, %s", what, status);
}
