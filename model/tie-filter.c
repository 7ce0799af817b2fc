/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What is shown: organisations by kind, deals by status, flows by kind; and single ones by id. */

#include "tie-filter.h"

#include <string.h>

struct _TieFilter
{
  GObject parent_instance;

  gboolean hidden_statuses[TIE_N_STATUSES];
  gboolean hidden_flow_kinds[TIE_N_FLOW_KINDS];
  GHashTable *hidden_organization_kinds; /* of char * */
  GHashTable *left_out;                  /* of char *: ids */
};

G_DEFINE_FINAL_TYPE (TieFilter, tie_filter, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tie_filter_finalize (GObject *object)
{
  TieFilter *self = TIE_FILTER (object);

  g_hash_table_unref (self->hidden_organization_kinds);
  g_hash_table_unref (self->left_out);

  G_OBJECT_CLASS (tie_filter_parent_class)->finalize (object);
}

static void
tie_filter_class_init (TieFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tie_filter_finalize;

  /**
   * TieFilter::changed:
   *
   * Something else is shown now.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TIE_TYPE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_filter_init (TieFilter *self)
{
  self->hidden_organization_kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tie_filter_new:
 *
 * Returns: (transfer full): a filter that everything passes
 */
TieFilter *
tie_filter_new (void)
{
  return g_object_new (TIE_TYPE_FILTER, NULL);
}

static void
copy_set (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_remove_all (to);
  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (to, g_strdup (key));
}

static void
copy_all (TieFilter *to, TieFilter *from)
{
  memcpy (to->hidden_statuses, from->hidden_statuses, sizeof to->hidden_statuses);
  memcpy (to->hidden_flow_kinds, from->hidden_flow_kinds, sizeof to->hidden_flow_kinds);
  copy_set (to->hidden_organization_kinds, from->hidden_organization_kinds);
  copy_set (to->left_out, from->left_out);
}

/**
 * tie_filter_copy:
 * @self: a filter
 *
 * For another thread, as a filter may change while it is read.
 *
 * Returns: (transfer full): a filter of its own that shows the same
 */
TieFilter *
tie_filter_copy (TieFilter *self)
{
  TieFilter *copy;

  g_return_val_if_fail (TIE_IS_FILTER (self), NULL);

  copy = tie_filter_new ();
  copy_all (copy, self);
  return copy;
}

/**
 * tie_filter_assign:
 * @self: a filter
 * @other: another one
 *
 * Has it show what the other one shows from now on.
 */
void
tie_filter_assign (TieFilter *self, TieFilter *other)
{
  g_return_if_fail (TIE_IS_FILTER (self));
  g_return_if_fail (TIE_IS_FILTER (other));

  if (self == other || (tie_filter_is_empty (self) && tie_filter_is_empty (other)))
    return;
  copy_all (self, other);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tie_filter_is_empty:
 * @self: a filter
 *
 * Returns: whether it hides nothing
 */
gboolean
tie_filter_is_empty (TieFilter *self)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), TRUE);

  return !tie_filter_hides_kinds (self) && g_hash_table_size (self->left_out) == 0;
}

/**
 * tie_filter_hides_kinds:
 * @self: a filter
 *
 * Returns: whether it hides a status, a kind of flow or a kind of organisation, and not single
 *   things alone, as a step of a story does
 */
gboolean
tie_filter_hides_kinds (TieFilter *self)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), FALSE);

  for (guint i = 0; i < TIE_N_STATUSES; i++)
    if (self->hidden_statuses[i])
      return TRUE;
  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    if (self->hidden_flow_kinds[i])
      return TRUE;
  return g_hash_table_size (self->hidden_organization_kinds) > 0;
}

/**
 * tie_filter_reset:
 * @self: a filter
 *
 * Shows everything again.
 */
void
tie_filter_reset (TieFilter *self)
{
  g_return_if_fail (TIE_IS_FILTER (self));

  if (tie_filter_is_empty (self))
    return;
  for (guint i = 0; i < TIE_N_STATUSES; i++)
    self->hidden_statuses[i] = FALSE;
  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    self->hidden_flow_kinds[i] = FALSE;
  g_hash_table_remove_all (self->hidden_organization_kinds);
  g_hash_table_remove_all (self->left_out);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_shown (TieFilter *self, gboolean *hidden, gboolean shown)
{
  if (*hidden == !shown)
    return;
  *hidden = !shown;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tie_filter_set_status_shown:
 * @self: a filter
 * @status: a status
 * @shown: whether deals of that status pass
 */
void
tie_filter_set_status_shown (TieFilter *self, TieStatus status, gboolean shown)
{
  g_return_if_fail (TIE_IS_FILTER (self));
  g_return_if_fail ((guint) status < TIE_N_STATUSES);

  set_shown (self, &self->hidden_statuses[status], shown);
}

/**
 * tie_filter_get_status_shown:
 * @self: a filter
 * @status: a status
 *
 * Returns: whether deals of that status pass
 */
gboolean
tie_filter_get_status_shown (TieFilter *self, TieStatus status)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, TRUE);

  return !self->hidden_statuses[status];
}

/**
 * tie_filter_set_flow_kind_shown:
 * @self: a filter
 * @kind: a kind of flow
 * @shown: whether flows of that kind pass
 */
void
tie_filter_set_flow_kind_shown (TieFilter *self, TieFlowKind kind, gboolean shown)
{
  g_return_if_fail (TIE_IS_FILTER (self));
  g_return_if_fail ((guint) kind < TIE_N_FLOW_KINDS);

  set_shown (self, &self->hidden_flow_kinds[kind], shown);
}

/**
 * tie_filter_get_flow_kind_shown:
 * @self: a filter
 * @kind: a kind of flow
 *
 * Returns: whether flows of that kind pass
 */
gboolean
tie_filter_get_flow_kind_shown (TieFilter *self, TieFlowKind kind)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail ((guint) kind < TIE_N_FLOW_KINDS, TRUE);

  return !self->hidden_flow_kinds[kind];
}

/**
 * tie_filter_set_organization_kind_shown:
 * @self: a filter
 * @kind: a kind of organisation in the document's first language, "" for none
 * @shown: whether organisations of that kind pass
 */
void
tie_filter_set_organization_kind_shown (TieFilter *self, const char *kind, gboolean shown)
{
  gboolean changed;

  g_return_if_fail (TIE_IS_FILTER (self));
  g_return_if_fail (kind != NULL);

  if (shown)
    changed = g_hash_table_remove (self->hidden_organization_kinds, kind);
  else
    changed = g_hash_table_add (self->hidden_organization_kinds, g_strdup (kind));
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tie_filter_get_organization_kind_shown:
 * @self: a filter
 * @kind: a kind of organisation in the document's first language, "" for none
 *
 * Returns: whether organisations of that kind pass
 */
gboolean
tie_filter_get_organization_kind_shown (TieFilter *self, const char *kind)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail (kind != NULL, TRUE);

  return !g_hash_table_contains (self->hidden_organization_kinds, kind);
}

static gboolean
holds_exactly (GHashTable *set, GPtrArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!g_hash_table_contains (set, g_ptr_array_index (ids, i)))
      return FALSE;
  return g_hash_table_size (set) == (ids != NULL ? ids->len : 0);
}

/**
 * tie_filter_set_left_out:
 * @self: a filter
 * @ids: (nullable) (element-type utf8): ids of organisations, deals and flows that do not pass,
 *   whatever else they are; NULL: none
 *
 * Leaves out single things, as a step of a story does.
 */
void
tie_filter_set_left_out (TieFilter *self, GPtrArray *ids)
{
  g_return_if_fail (TIE_IS_FILTER (self));

  if (holds_exactly (self->left_out, ids))
    return;
  g_hash_table_remove_all (self->left_out);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (self->left_out, g_strdup (g_ptr_array_index (ids, i)));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * tie_filter_is_left_out:
 * @self: a filter
 * @id: the id of an organisation, a deal or a flow
 *
 * Returns: whether that one is left out by its id
 */
gboolean
tie_filter_is_left_out (TieFilter *self, const char *id)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return g_hash_table_size (self->left_out) > 0 && g_hash_table_contains (self->left_out, id);
}

/**
 * tie_filter_leaves_out_flow:
 * @self: a filter
 * @flow: a flow
 *
 * Returns: whether it or its deal is left out by its id
 */
gboolean
tie_filter_leaves_out_flow (TieFilter *self, TieFlow *flow)
{
  g_return_val_if_fail (TIE_IS_FILTER (self), FALSE);
  g_return_val_if_fail (TIE_IS_FLOW (flow), FALSE);

  /* Mostly nothing is: thousands of flows need not be looked at */
  return g_hash_table_size (self->left_out) > 0
         && (tie_filter_is_left_out (self, tie_flow_get_id (flow))
             || tie_filter_is_left_out (self, tie_deal_get_id (tie_flow_get_deal (flow))));
}

/**
 * tie_filter_passes_organization:
 * @self: (nullable): a filter; everything passes %NULL
 * @organization: an organisation
 *
 * Returns: whether its kind is shown, and itself
 */
gboolean
tie_filter_passes_organization (TieFilter *self, TieOrganization *organization)
{
  const char *kind;

  g_return_val_if_fail (self == NULL || TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail (TIE_IS_ORGANIZATION (organization), TRUE);

  /* Mostly: what would be read for nothing are thousands of organisations here and there in memory
   */
  if (self == NULL)
    return TRUE;
  if (g_hash_table_size (self->left_out) > 0
      && tie_filter_is_left_out (self, tie_organization_get_id (organization)))
    return FALSE;
  if (g_hash_table_size (self->hidden_organization_kinds) == 0)
    return TRUE;
  kind = tie_text_get (tie_organization_get_kind (organization), NULL);
  return tie_filter_get_organization_kind_shown (self, kind != NULL ? kind : "");
}

/**
 * tie_filter_passes_flow:
 * @self: (nullable): a filter; everything passes %NULL
 * @flow: a flow
 *
 * Returns: whether its deal's status, its kind and the organisations at both its ends are shown
 */
gboolean
tie_filter_passes_flow (TieFilter *self, TieFlow *flow)
{
  g_return_val_if_fail (self == NULL || TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail (TIE_IS_FLOW (flow), TRUE);

  return self == NULL
         || (!tie_filter_leaves_out_flow (self, flow)
             && tie_filter_get_flow_kind_shown (self, tie_flow_get_kind (flow))
             && tie_filter_get_status_shown (self, tie_deal_get_status (tie_flow_get_deal (flow)))
             && tie_filter_passes_organization (self, tie_flow_get_from (flow))
             && tie_filter_passes_organization (self, tie_flow_get_to (flow)));
}

static gboolean
pass_all (TieFilter *self, GPtrArray *organizations)
{
  for (guint i = 0; i < organizations->len; i++)
    if (!tie_filter_passes_organization (self, g_ptr_array_index (organizations, i)))
      return FALSE;
  return TRUE;
}

static gboolean
passes_any (TieFilter *self, GPtrArray *flows)
{
  for (guint i = 0; i < flows->len; i++)
    if (tie_filter_passes_flow (self, g_ptr_array_index (flows, i)))
      return TRUE;
  return FALSE;
}

/**
 * tie_filter_passes_deal:
 * @self: (nullable): a filter; everything passes %NULL
 * @deal: a deal
 *
 * Returns: whether its status is shown and any of its flows, with the parties at both ends; of a
 * deal without flows, whether all its parties are shown
 */
gboolean
tie_filter_passes_deal (TieFilter *self, TieDeal *deal)
{
  GPtrArray *flows;

  g_return_val_if_fail (self == NULL || TIE_IS_FILTER (self), TRUE);
  g_return_val_if_fail (TIE_IS_DEAL (deal), TRUE);

  if (self == NULL)
    return TRUE;
  if (!tie_filter_get_status_shown (self, tie_deal_get_status (deal))
      || tie_filter_is_left_out (self, tie_deal_get_id (deal)))
    return FALSE;
  flows = tie_deal_get_flows (deal);
  return flows->len > 0 ? passes_any (self, flows) : pass_all (self, tie_deal_get_parties (deal));
}
