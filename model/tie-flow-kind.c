/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What flows from one organisation to another: names in documents and words for readers. */

#include "tie-flow-kind.h"

#include "tie-words.h"

static const char *const nicks[TIE_N_FLOW_KINDS] = {
  [TIE_FLOW_SUPPLY] = "supply",       [TIE_FLOW_SERVICE] = "service",
  [TIE_FLOW_MONEY] = "money",         [TIE_FLOW_EQUITY] = "equity",
  [TIE_FLOW_HOLDING] = "holding",     [TIE_FLOW_DEBT] = "debt",
  [TIE_FLOW_GUARANTEE] = "guarantee", [TIE_FLOW_KNOWLEDGE] = "knowledge",
  [TIE_FLOW_OTHER] = "other",
};

/* Translators: what flows from one organisation to another, as a label: "supply" is hardware, goods
 * or capacity; "equity" a right to shares; "holding" a stake; "knowledge" designs and licences */
static const char *const labels[TIE_N_FLOW_KINDS] = {
  [TIE_FLOW_SUPPLY] = NC_ ("flow kind", "supply"),
  [TIE_FLOW_SERVICE] = NC_ ("flow kind", "service"),
  [TIE_FLOW_MONEY] = NC_ ("flow kind", "money"),
  [TIE_FLOW_EQUITY] = NC_ ("flow kind", "equity"),
  [TIE_FLOW_HOLDING] = NC_ ("flow kind", "holding"),
  [TIE_FLOW_DEBT] = NC_ ("flow kind", "debt"),
  [TIE_FLOW_GUARANTEE] = NC_ ("flow kind", "guarantee"),
  [TIE_FLOW_KNOWLEDGE] = NC_ ("flow kind", "knowledge"),
  [TIE_FLOW_OTHER] = NC_ ("flow kind", "other"),
};

/**
 * tie_flow_kind_to_nick:
 * @kind: a kind
 *
 * Returns: its name in a document, such as "supply"
 */
const char *
tie_flow_kind_to_nick (TieFlowKind kind)
{
  g_return_val_if_fail ((guint) kind < TIE_N_FLOW_KINDS, NULL);

  return nicks[kind];
}

/**
 * tie_flow_kind_from_nick:
 * @nick: (nullable): a name in a document
 * @kind: (out): the kind of that name
 *
 * Returns: whether there is such a kind
 */
gboolean
tie_flow_kind_from_nick (const char *nick, TieFlowKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *kind = (TieFlowKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_flow_kind_is_delivery:
 * @kind: a kind
 *
 * Returns: whether something is delivered: a supply or a service
 */
gboolean
tie_flow_kind_is_delivery (TieFlowKind kind)
{
  return kind == TIE_FLOW_SUPPLY || kind == TIE_FLOW_SERVICE;
}

/**
 * tie_flow_kind_get_label:
 * @kind: a kind
 *
 * Returns: what a reader calls it, translated, such as "supply"
 */
const char *
tie_flow_kind_get_label (TieFlowKind kind)
{
  g_return_val_if_fail ((guint) kind < TIE_N_FLOW_KINDS, NULL);

  return tie_words_get_in ("flow kind", labels[kind]);
}
