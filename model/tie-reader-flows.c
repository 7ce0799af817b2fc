/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads flows and their phases. */

#include "tie-reader-private.h"

#include "tie-flow-private.h"
#include "tie-phase.h"
#include "tie-words.h"

enum
{
  PHASE_QUANTITY,
  PHASE_WHEN,
  PHASE_CONDITION,
  PHASE_STATE,
  PHASE_SOURCES,
  N_PHASE_KEYS
};

static const char *const phase_keys[] = { "quantity", "when", "condition", "state", "sources" };
static const TieShape phase_shape =
    TIE_SHAPE_WITH (N_ ("a phase (an object)"),
                    N_ ("this phase"),
                    phase_keys,
                    1,
                    2,
                    N_ ("this phase has no place in time: expected \"when\" or \"condition\""));

static TiePhase *
read_phase (TieReading *self, TieCursor cursor)
{
  static const char *const states[] = { "planned", "delivered" };
  TieCursor members[N_PHASE_KEYS];
  TieInterval when;
  TiePhase *phase;
  guint state = 0;

  if (!tie_reading_object (self, cursor, &phase_shape, members))
    return NULL;
  phase = tie_phase_new ();
  tie_reading_amount (self, members[PHASE_QUANTITY], phase->amount);
  if (tie_reading_interval (self, members[PHASE_WHEN], &when))
    phase->when = g_memdup2 (&when, sizeof when);
  phase->condition = tie_reading_text (self, members[PHASE_CONDITION]);
  tie_reading_choice (self, members[PHASE_STATE], N_ ("state of a phase"), states,
                      G_N_ELEMENTS (states), &state);
  phase->delivered = state == 1;
  tie_reading_citations (self, members[PHASE_SOURCES], phase->citations);
  return phase;
}

/* cursors: where those phases stand that are some */
static void
read_phases (TieReading *self, TieCursor cursor, GPtrArray *phases, GArray *cursors)
{
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, N_ ("a list of phases"), 0, &elements))
    return;
  while (tie_elements_next (&elements, &element))
    {
      TiePhase *phase = read_phase (self, element);

      if (!phase)
        continue;
      g_ptr_array_add (phases, phase);
      g_array_append_val (cursors, element);
    }
}

enum
{
  FLOW_KIND,
  FLOW_FROM,
  FLOW_TO,
  FLOW_ID,
  FLOW_QUANTITY,
  FLOW_PRODUCTS,
  FLOW_WHEN,
  FLOW_UNTIL,
  FLOW_PHASES,
  FLOW_CONDITION,
  FLOW_WITHIN,
  FLOW_NOTE,
  FLOW_SOURCES,
  N_FLOW_KEYS
};

static const char *const flow_keys[] = { "kind",     "from", "to",     "id",     "quantity",
                                         "products", "when", "until",  "phases", "condition",
                                         "within",   "note", "sources" };
static const TieShape flow_shape =
    TIE_SHAPE (N_ ("a flow (an object)"), N_ ("this flow"), flow_keys, 3);

static void
read_products (TieReading *self, TieCursor cursor, GPtrArray *products)
{
  tie_reading_refer_list (self, cursor, TIE_OBJECT_PRODUCT, N_ ("a list of product ids"), 0,
                          products);
  for (guint i = 0; i < products->len; i++)
    g_object_ref (g_ptr_array_index (products, i));
}

/**
 * tie_reading_fill_flow:
 * @flow: one that has its id and its deal already, the deal being filled
 */
void
tie_reading_fill_flow (TieReading *self, TieCursor cursor, TieFlow *flow)
{
  g_autoptr (GArray) phases = NULL;
  TieCursor members[N_FLOW_KEYS];
  TieOrganization *from, *to;

  if (!tie_reading_object (self, cursor, &flow_shape, members))
    return;
  tie_reading_flow_kind (self, members[FLOW_KIND], &flow->kind);
  from = tie_reading_refer (self, members[FLOW_FROM], TIE_OBJECT_ORGANIZATION);
  to = tie_reading_refer (self, members[FLOW_TO], TIE_OBJECT_ORGANIZATION);
  g_set_object (&flow->from, from);
  g_set_object (&flow->to, to);
  tie_reading_amount (self, members[FLOW_QUANTITY], flow->amount);
  read_products (self, members[FLOW_PRODUCTS], flow->products);
  flow->has_when = tie_reading_interval (self, members[FLOW_WHEN], &flow->when);
  flow->has_until = tie_reading_date (self, members[FLOW_UNTIL], &flow->until);
  phases = g_array_new (FALSE, FALSE, sizeof (TieCursor));
  read_phases (self, members[FLOW_PHASES], flow->phases, phases);
  flow->condition = tie_reading_text (self, members[FLOW_CONDITION]);
  tie_reading_refer_list (self, members[FLOW_WITHIN], TIE_OBJECT_FLOW, N_ ("a list of flow ids"), 0,
                          flow->within);
  flow->note = tie_reading_text (self, members[FLOW_NOTE]);
  tie_reading_citations (self, members[FLOW_SOURCES], flow->citations);
  tie_reading_check_flow (self, flow, members[FLOW_WHEN], members[FLOW_UNTIL],
                          (const TieCursor *) (void *) phases->data);
}
