/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TIE_FLOW_SUPPLY,
  TIE_FLOW_SERVICE,
  TIE_FLOW_MONEY,
  TIE_FLOW_EQUITY,
  TIE_FLOW_HOLDING,
  TIE_FLOW_DEBT,
  TIE_FLOW_GUARANTEE,
  TIE_FLOW_KNOWLEDGE,
  TIE_FLOW_OTHER,
} TieFlowKind;

#define TIE_N_FLOW_KINDS (TIE_FLOW_OTHER + 1)

const char *tie_flow_kind_to_nick (TieFlowKind kind);
gboolean tie_flow_kind_from_nick (const char *nick, TieFlowKind *kind);
gboolean tie_flow_kind_is_delivery (TieFlowKind kind);
const char *tie_flow_kind_get_label (TieFlowKind kind);

G_END_DECLS
