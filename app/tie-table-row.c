/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* A row of the table of deals: a flow, or a deal of which no flow is known. Who gives, who gets,
 * how much and when belong to a flow: with a row a deal, a cell would have several values, and
 * could not be put in order by them. */

#include "tie-table-row.h"

#include "tie-as-of.h"
#include "tie-deal-table-words.h"
#include "tie-quiz-cover.h"
#include "tie-search-index.h"
#include "tie-unit.h"
#include "tie-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * TieTableRow:
 *
 * Its property "dimmed" has notify.
 */
struct _TieTableRow
{
  GObject parent_instance;

  TieSession *session;
  TieDocument *document;
  TieDeal *deal;
  TieFlow *flow; /* NULL: of which none is known */
  gboolean dimmed;
  guint index;  /* its place in the document's order */
  char *key;    /* what it was compared by last, as the locale collates it */
  guint key_of; /* a column; TIE_N_TABLE_COLUMNS: none */
};

enum
{
  PROP_0,
  PROP_DIMMED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TieTableRow, tie_table_row, G_TYPE_OBJECT)

static const struct
{
  const char *nick;
  const char *title;
} columns[TIE_N_TABLE_COLUMNS] = {
  [TIE_TABLE_FROM] = { "from", NC_ ("table", "From") },
  [TIE_TABLE_TO] = { "to", NC_ ("table", "To") },
  [TIE_TABLE_WHAT] = { "what", NC_ ("table", "What") },
  [TIE_TABLE_AMOUNT] = { "amount", NC_ ("table", "Amount") },
  [TIE_TABLE_BY_THEN] = { "by-then", NC_ ("table", "By Then") },
  [TIE_TABLE_WHEN] = { "when", NC_ ("table", "When") },
  [TIE_TABLE_STATUS] = { "status", NC_ ("table", "Status") },
  [TIE_TABLE_ANNOUNCED] = { "announced", NC_ ("table", "Announced") },
  [TIE_TABLE_DEAL] = { "deal", NC_ ("table", "Deal") },
};

static void
tie_table_row_finalize (GObject *object)
{
  TieTableRow *self = TIE_TABLE_ROW (object);

  g_free (self->key);
  g_object_unref (self->session);
  g_object_unref (self->document);

  G_OBJECT_CLASS (tie_table_row_parent_class)->finalize (object);
}

static void
tie_table_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DIMMED:
      g_value_set_boolean (value, TIE_TABLE_ROW (object)->dimmed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_table_row_class_init (TieTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_table_row_finalize;
  G_OBJECT_CLASS (klass)->get_property = tie_table_row_get_property;
  properties[PROP_DIMMED] =
      g_param_spec_boolean ("dimmed", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
tie_table_row_init (TieTableRow *self)
{
}

/**
 * tie_table_column_get_title:
 * @column: a column
 *
 * Returns: (transfer none): what stands at its head
 */
const char *
tie_table_column_get_title (TieTableColumn column)
{
  g_return_val_if_fail ((guint) column < TIE_N_TABLE_COLUMNS, NULL);

  return g_dpgettext2 (NULL, "table", columns[column].title);
}

/**
 * tie_table_column_to_nick:
 * @column: a column
 *
 * Returns: (transfer none): its name for actions and settings
 */
const char *
tie_table_column_to_nick (TieTableColumn column)
{
  g_return_val_if_fail ((guint) column < TIE_N_TABLE_COLUMNS, NULL);

  return columns[column].nick;
}

/**
 * tie_table_column_from_nick:
 * @nick: a name for actions and settings
 * @column: (out): the column of that name
 *
 * Returns: whether there is such a column
 */
gboolean
tie_table_column_from_nick (const char *nick, TieTableColumn *column)
{
  g_return_val_if_fail (nick != NULL && column != NULL, FALSE);

  for (guint i = 0; i < TIE_N_TABLE_COLUMNS; i++)
    if (g_str_equal (nick, columns[i].nick))
      {
        *column = (TieTableColumn) i;
        return TRUE;
      }
  return FALSE;
}

static void
add_row (GPtrArray *rows, TieSession *session, TieDeal *deal, TieFlow *flow)
{
  TieTableRow *row = g_object_new (TIE_TYPE_TABLE_ROW, NULL);

  row->session = g_object_ref (session);
  row->document = g_object_ref (tie_session_get_document (session));
  row->deal = deal;
  row->flow = flow;
  row->index = rows->len;
  g_ptr_array_add (rows, row);
}

/**
 * tie_table_rows_new:
 * @session: whose document is listed
 *
 * Returns: (transfer full) (element-type TieTableRow): a row for each flow, and for each deal that
 *   has none, in the document's order
 */
GPtrArray *
tie_table_rows_new (TieSession *session)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  TieDocument *document;
  GPtrArray *deals;

  g_return_val_if_fail (TIE_IS_SESSION (session), rows);

  document = tie_session_get_document (session);
  if (document == NULL)
    return rows;
  deals = tie_document_get_deals (document);
  for (guint i = 0; i < deals->len; i++)
    {
      TieDeal *deal = g_ptr_array_index (deals, i);
      GPtrArray *flows = tie_deal_get_flows (deal);

      for (guint j = 0; j < flows->len; j++)
        add_row (rows, session, deal, g_ptr_array_index (flows, j));
      if (flows->len == 0)
        add_row (rows, session, deal, NULL);
    }
  return rows;
}

/**
 * tie_table_row_get_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of what it stands for, as the session selects it
 */
const char *
tie_table_row_get_id (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  return self->flow != NULL ? tie_flow_get_id (self->flow) : tie_deal_get_id (self->deal);
}

/**
 * tie_table_row_get_deal_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its deal
 */
const char *
tie_table_row_get_deal_id (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), NULL);

  return tie_deal_get_id (self->deal);
}

/**
 * tie_table_row_is_of:
 * @self: a row
 * @id: the id of an object of the document
 *
 * Returns: whether the row stands for it, or for a part of it
 */
gboolean
tie_table_row_is_of (TieTableRow *self, const char *id)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_str_equal (tie_table_row_get_id (self), id)
         || g_str_equal (tie_deal_get_id (self->deal), id);
}

/**
 * tie_table_row_is_in:
 * @self: a row
 * @scope: (element-type utf8): ids of the document, such as those of tie_scope_new_of_ids()
 *
 * Returns: whether what it stands for is among them
 */
gboolean
tie_table_row_is_in (TieTableRow *self, GHashTable *scope)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);
  g_return_val_if_fail (scope != NULL, FALSE);

  return g_hash_table_contains (scope, tie_table_row_get_id (self));
}

/**
 * tie_table_row_set_dimmed:
 * @self: a row
 * @dimmed: whether others are brought forward
 */
void
tie_table_row_set_dimmed (TieTableRow *self, gboolean dimmed)
{
  g_return_if_fail (TIE_IS_TABLE_ROW (self));

  if (self->dimmed == dimmed)
    return;
  self->dimmed = dimmed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIMMED]);
}

/**
 * tie_table_row_is_dimmed:
 * @self: a row
 *
 * Returns: whether others are brought forward
 */
gboolean
tie_table_row_is_dimmed (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);

  return self->dimmed;
}

/**
 * tie_table_row_get_index:
 * @self: a row
 *
 * Returns: which of the document's rows it is
 */
guint
tie_table_row_get_index (TieTableRow *self)
{
  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), 0);

  return self->index;
}

static gboolean
matches (TieTableRow *self, const TieSearchQuery *query)
{
  TieSearchIndex *index = tie_search_index_peek (self->document);
  g_autofree char *folded = index == NULL ? tie_search_fold_deal (self->deal) : NULL;

  return tie_search_query_matches (query, index != NULL ? tie_search_index_get (index, self->deal)
                                                        : folded);
}

/**
 * tie_table_row_is_shown:
 * @self: a row
 * @query: (nullable): what is searched for
 *
 * Returns: whether it passes the session's filter and the search, and had been announced by the
 *   session's moment
 */
gboolean
tie_table_row_is_shown (TieTableRow *self, const TieSearchQuery *query)
{
  TieFilter *filter;
  const TieDate *moment;

  g_return_val_if_fail (TIE_IS_TABLE_ROW (self), FALSE);

  filter = tie_session_get_filter (self->session);
  moment = tie_session_get_moment (self->session);
  if (!(self->flow != NULL ? tie_filter_passes_flow (filter, self->flow)
                           : tie_filter_passes_deal (filter, self->deal)))
    return FALSE;
  if (moment != NULL && !tie_as_of_deal_is_announced (self->deal, moment))
    return FALSE;
  return query == NULL || matches (self, query);
}

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
static gboolean
asks_amount (TieTableRow *self)
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
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                            get_name (self, g_ptr_array_index (parties, i)));
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
static GPtrArray *
get_amount (TieTableRow *self)
{
  GPtrArray *own = self->flow != NULL ? tie_flow_get_amount (self->flow) : NULL;

  return own != NULL && own->len > 0 ? own : tie_deal_get_amount (self->deal);
}

static char *
dup_amount (TieTableRow *self)
{
  GPtrArray *amount = get_amount (self);
  TieChartRequest request;
  g_autofree char *words = NULL;

  if (amount->len == 0)
    return g_strdup ("");
  if (asks_amount (self))
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
  if (words != NULL && asks_amount (self))
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
    what = asks_amount (self) ? tie_wording_deed (self->flow, language)
                              : tie_wording_flow (self->flow, self->document, language);
  status = tie_status_get_label (tie_deal_get_status (self->deal));
  /* A flow that is not agreed says so itself */
  return strstr (what, status) != NULL ? g_steal_pointer (&what)
                                       : g_strdup_printf ("%s, %s", what, status);
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static double
get_likely (const GPtrArray *amount, const TieQuantity *like)
{
  TieEstimate estimate;

  return tie_amount_estimate_like (amount, like, &estimate, NULL) ? estimate.likely : 0;
}

/* What is kept back is in no order, after what is not. Returns whether either is */
static gboolean
compare_asked (gboolean a, gboolean b, int *order)
{
  *order = a - b;
  return a || b;
}

/* Power, money, shares, other things; within them by value; what has none last */
static int
compare_amounts (const GPtrArray *a, const GPtrArray *b)
{
  const TieQuantity *first = tie_amount_first (a), *second = tie_amount_first (b);
  TieUnitKind kind;
  double factor;

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);
  kind = tie_unit_get_kind (first->unit);
  if (kind != tie_unit_get_kind (second->unit))
    return kind < tie_unit_get_kind (second->unit) ? -1 : 1;
  if (!tie_unit_get_factor (second->unit, first->unit, &factor))
    return g_strcmp0 (first->unit, second->unit);
  if (first->per != second->per)
    return first->per < second->per ? -1 : 1;
  return compare_numbers (get_likely (a, first), get_likely (b, second) * factor);
}

/* How much of it by the session's moment, in the unit of the whole */
static double
get_by_then (TieTableRow *self)
{
  const TieDate *moment = tie_session_get_moment (self->session);
  TieFlowState state;

  if (self->flow == NULL || moment == NULL)
    return -1;
  tie_as_of_flow (self->flow, moment, &state);
  return state.delivered_stated ? state.delivered.likely : state.planned.likely;
}

static int
compare_by_then (TieTableRow *a, TieTableRow *b)
{
  const TieQuantity *first = tie_amount_first (get_amount (a));
  const TieQuantity *second = tie_amount_first (get_amount (b));
  double factor;

  if (first != NULL && second != NULL
      && tie_unit_get_kind (first->unit) == tie_unit_get_kind (second->unit)
      && tie_unit_get_factor (second->unit, first->unit, &factor))
    return compare_numbers (get_by_then (a), get_by_then (b) * factor);
  return compare_amounts (get_amount (a), get_amount (b));
}

static int
get_date_day (const TieDate *date)
{
  return date != NULL ? tie_date_first_day (date) : G_MAXINT;
}

/* The first day that is known of it */
static int
get_first_day (TieTableRow *self)
{
  const TieInterval *when = self->flow != NULL ? tie_flow_get_when (self->flow) : NULL;

  if (when != NULL && when->start_bound == TIE_BOUND_DATE)
    return tie_date_first_day (&when->start);
  if (when != NULL && when->end_bound == TIE_BOUND_DATE)
    return tie_date_first_day (&when->end);
  return get_date_day (self->flow != NULL ? tie_flow_get_until (self->flow) : NULL);
}

static gboolean
is_asked (TieTableRow *self)
{
  return tie_session_get_quiz (self->session, NULL) != NULL;
}

/* Written once, compared many times; what a quiz covers is written anew */
static const char *
get_key (TieTableRow *self, TieTableColumn column)
{
  g_autofree char *text = NULL;

  if (self->key != NULL && self->key_of == column && !is_asked (self))
    return self->key;
  text = tie_table_row_dup_text (self, column);
  g_free (self->key);
  self->key = g_utf8_collate_key (text, -1);
  self->key_of = is_asked (self) ? TIE_N_TABLE_COLUMNS : column;
  return self->key;
}

static int
compare_texts (TieTableRow *a, TieTableRow *b, TieTableColumn column)
{
  const char *first = get_key (a, column);
  const char *second = get_key (b, column);

  if (first[0] == '\0' || second[0] == '\0')
    return (first[0] == '\0') - (second[0] == '\0');
  return strcmp (first, second);
}

/**
 * tie_table_row_compare:
 * @a: a row
 * @b: another
 * @column: by what
 *
 * Compares what stands in a column by what it means: amounts as numbers within what they are
 * counted in, dates by their first day, a status by how far it goes. What says nothing comes last;
 * what a quiz keeps back is in no order.
 *
 * Returns: less than, equal to or greater than 0
 */
int
tie_table_row_compare (TieTableRow *a, TieTableRow *b, TieTableColumn column)
{
  int order;

  g_return_val_if_fail (TIE_IS_TABLE_ROW (a) && TIE_IS_TABLE_ROW (b), 0);

  if ((column == TIE_TABLE_AMOUNT || column == TIE_TABLE_BY_THEN)
      && compare_asked (asks_amount (a), asks_amount (b), &order))
    return order;
  switch (column)
    {
    case TIE_TABLE_AMOUNT:
      return compare_amounts (get_amount (a), get_amount (b));
    case TIE_TABLE_BY_THEN:
      return compare_by_then (a, b);
    case TIE_TABLE_WHEN:
      return compare_numbers (get_first_day (a), get_first_day (b));
    case TIE_TABLE_STATUS:
      return compare_numbers (tie_deal_get_status (a->deal), tie_deal_get_status (b->deal));
    case TIE_TABLE_ANNOUNCED:
      return compare_numbers (get_date_day (tie_deal_get_announced (a->deal)),
                              get_date_day (tie_deal_get_announced (b->deal)));
    case TIE_TABLE_DEAL:
    case TIE_TABLE_FROM:
    case TIE_TABLE_TO:
    case TIE_TABLE_WHAT:
    default:
      return compare_texts (a, b, column);
    }
}
