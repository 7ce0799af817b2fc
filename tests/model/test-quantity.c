/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Values: names of statuses and kinds, which units convert, which amounts disagree, and what they
 * come to. */

#include "tie-flow-kind.h"
#include "tie-quantity.h"
#include "tie-status.h"
#include "tie-unit.h"

#include <math.h>

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9 * (1 + fabs (b)))

static void
test_statuses (void)
{
  static const struct
  {
    const char *nick;
    const char *label;
    gboolean is_agreed, counts, is_drawn;
  } cases[TIE_N_STATUSES] = {
    { "rumored", "rumoured", FALSE, FALSE, TRUE },
    { "in-discussion", "in discussion", FALSE, FALSE, TRUE },
    { "intended", "letter of intent", FALSE, TRUE, TRUE },
    { "announced", "announced", TRUE, TRUE, TRUE },
    { "signed", "signed", TRUE, TRUE, TRUE },
    { "delivering", "delivering", TRUE, TRUE, TRUE },
    { "completed", "completed", TRUE, TRUE, TRUE },
    { "cancelled", "cancelled", FALSE, FALSE, TRUE },
    { "none", "no deal", FALSE, FALSE, FALSE },
  };
  TieStatus status;

  for (guint i = 0; i < TIE_N_STATUSES; i++)
    {
      g_assert_true (tie_status_from_nick (cases[i].nick, &status));
      g_assert_cmpuint (status, ==, i);
      g_assert_cmpstr (tie_status_to_nick (status), ==, cases[i].nick);
      g_assert_cmpstr (tie_status_get_label (status), ==, cases[i].label);
      g_assert_cmpint (tie_status_is_agreed (status), ==, cases[i].is_agreed);
      g_assert_cmpint (tie_status_counts (status), ==, cases[i].counts);
      g_assert_cmpint (tie_status_is_drawn (status), ==, cases[i].is_drawn);
    }
  g_assert_false (tie_status_from_nick ("Signed", &status));
  g_assert_false (tie_status_from_nick (NULL, &status));
}

static void
test_flow_kinds (void)
{
  static const char *const nicks[TIE_N_FLOW_KINDS] = {
    "supply", "service", "money", "equity", "holding", "debt", "guarantee", "knowledge", "other",
  };
  TieFlowKind kind;

  for (guint i = 0; i < TIE_N_FLOW_KINDS; i++)
    {
      g_assert_true (tie_flow_kind_from_nick (nicks[i], &kind));
      g_assert_cmpuint (kind, ==, i);
      g_assert_cmpstr (tie_flow_kind_to_nick (kind), ==, nicks[i]);
      g_assert_cmpstr (tie_flow_kind_get_label (kind), ==, nicks[i]);
    }
  g_assert_false (tie_flow_kind_from_nick ("goods", &kind));
  g_assert_false (tie_flow_kind_from_nick (NULL, &kind));
}

static void
test_unit_kinds (void)
{
  static const struct
  {
    const char *unit;
    TieUnitKind kind;
  } cases[] = {
    { "kW", TIE_UNIT_POWER },     { "MW", TIE_UNIT_POWER },   { "GW", TIE_UNIT_POWER },
    { "gw", TIE_UNIT_OTHER },     { "GWh", TIE_UNIT_OTHER },  { "TW", TIE_UNIT_OTHER },
    { "USD", TIE_UNIT_MONEY },    { "EUR", TIE_UNIT_MONEY },  { "KRW", TIE_UNIT_MONEY },
    { "JPY", TIE_UNIT_MONEY },    { "CHF", TIE_UNIT_MONEY },  { "usd", TIE_UNIT_OTHER },
    { "US$", TIE_UNIT_OTHER },    { "USDX", TIE_UNIT_OTHER }, { "GPU", TIE_UNIT_OTHER },
    { "US", TIE_UNIT_OTHER },     { "%", TIE_UNIT_PERCENT },  { "%%", TIE_UNIT_OTHER },
    { "wafers", TIE_UNIT_OTHER }, { "", TIE_UNIT_OTHER },     { NULL, TIE_UNIT_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (tie_unit_get_kind (cases[i].unit), ==, cases[i].kind);
}

static void
test_unit_factors (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    double factor; /* 0: none */
  } cases[] = {
    { "MW", "GW", 0.001 }, { "GW", "MW", 1000 },     { "kW", "GW", 1e-6 },
    { "GW", "kW", 1e6 },   { "GW", "GW", 1 },        { "USD", "USD", 1 },
    { "USD", "EUR", 0 },   { "GW", "USD", 0 },       { "USD", "GW", 0 },
    { "%", "%", 1 },       { "%", "GW", 0 },         { "wafers", "wafers", 1 },
    { "GWh", "GW", 0 },    { "wafers", "chips", 0 }, { NULL, NULL, 0 },
    { "GW", NULL, 0 },     { NULL, "GW", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double factor = -1;
      gboolean converts = tie_unit_get_factor (cases[i].from, cases[i].to, &factor);

      g_assert_cmpint (converts, ==, cases[i].factor > 0);
      if (converts)
        assert_near (factor, cases[i].factor);
    }
}

static GPtrArray *
new_amount (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tie_quantity_free);
}

static TieQuantity *
add (GPtrArray *amount, TieQuantityForm form, double low, double high, const char *unit)
{
  TieQuantity *quantity = tie_quantity_new ();

  quantity->form = form;
  quantity->low = low;
  quantity->high = high;
  quantity->unit = g_strdup (unit);
  g_ptr_array_add (amount, quantity);
  return quantity;
}

static void
assert_estimate (GPtrArray *amount,
                 const char *unit,
                 double least,
                 double likely,
                 double most,
                 gboolean or_more)
{
  TieEstimate estimate;
  gboolean more;

  g_assert_true (tie_amount_estimate (amount, unit, &estimate, &more));
  assert_near (estimate.least, least);
  assert_near (estimate.likely, likely);
  assert_near (estimate.most, most);
  g_assert_cmpint (more, ==, or_more);
}

static void
test_unknown (void)
{
  g_autoptr (GPtrArray) empty = new_amount ();
  TieEstimate estimate = { 1, 2, 3 };

  g_assert_null (tie_amount_first (NULL));
  g_assert_null (tie_amount_first (empty));
  g_assert_null (tie_amount_in_unit (NULL, "GW"));
  g_assert_false (tie_amount_is_disputed (NULL));
  g_assert_false (tie_amount_estimate (NULL, "GW", &estimate, NULL));
  g_assert_cmpfloat (estimate.most, ==, 0);
}

/* Rule 4 of docs/format.md, one form after another */
static void
test_forms (void)
{
  static const struct
  {
    TieQuantityForm form;
    double low, high;
    double least, likely, most;
    gboolean or_more;
  } cases[] = {
    { TIE_QUANTITY_VALUE, 6, 6, 6, 6, 6, FALSE },
    { TIE_QUANTITY_AT_LEAST, 10, 10, 10, 10, 10, TRUE },
    { TIE_QUANTITY_AT_MOST, 0, 10, 0, 10, 10, FALSE },
    { TIE_QUANTITY_RANGE, 8, 11, 8, 9.5, 11, FALSE },
    { TIE_QUANTITY_NONE, 0, 0, 0, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) amount = new_amount ();

      add (amount, cases[i].form, cases[i].low, cases[i].high, "GW");
      assert_estimate (amount, "GW", cases[i].least, cases[i].likely, cases[i].most,
                       cases[i].or_more);
      assert_estimate (amount, "MW", cases[i].least * 1000, cases[i].likely * 1000,
                       cases[i].most * 1000, cases[i].or_more);
    }
}

/* Smallest, first, largest: 10 billion in the heading, 1 billion in the text, 12 elsewhere */
static void
test_disagreement (void)
{
  g_autoptr (GPtrArray) amount = new_amount ();

  add (amount, TIE_QUANTITY_VALUE, 10e9, 10e9, "USD");
  g_assert_false (tie_amount_is_disputed (amount));
  add (amount, TIE_QUANTITY_VALUE, 1e9, 1e9, "USD");
  g_assert_true (tie_amount_is_disputed (amount));
  add (amount, TIE_QUANTITY_AT_LEAST, 12e9, 12e9, "USD");
  assert_estimate (amount, "USD", 1e9, 10e9, 12e9, TRUE);
}

/* 750 MW against 0.8 GW: units that convert disagree */
static void
test_disagreement_across_units (void)
{
  g_autoptr (GPtrArray) amount = new_amount ();

  add (amount, TIE_QUANTITY_VALUE, 750, 750, "MW");
  add (amount, TIE_QUANTITY_VALUE, 0.8, 0.8, "GW");
  g_assert_true (tie_amount_is_disputed (amount));
  assert_estimate (amount, "GW", 0.75, 0.75, 0.8, FALSE);
}

/* 27 % of OpenAI, worth 135 billion: the same thing measured otherwise */
static void
test_another_measure (void)
{
  g_autoptr (GPtrArray) amount = new_amount ();
  TieEstimate estimate;

  add (amount, TIE_QUANTITY_VALUE, 27, 27, "%")->of_id = g_strdup ("openai");
  add (amount, TIE_QUANTITY_VALUE, 135e9, 135e9, "USD");
  g_assert_false (tie_amount_is_disputed (amount));
  g_assert_cmpstr (tie_amount_first (amount)->unit, ==, "%");
  g_assert_cmpstr (tie_amount_in_unit (amount, "USD")->unit, ==, "USD");
  g_assert_null (tie_amount_in_unit (amount, "%"));
  assert_estimate (amount, "USD", 135e9, 135e9, 135e9, FALSE);
  g_assert_false (tie_amount_estimate (amount, "GW", &estimate, NULL));
}

/* 10 % of AMD and 5 % of Intel are no disagreement, 10 % and 12 % of AMD are. */
static void
test_shares (void)
{
  g_autoptr (GPtrArray) amount = new_amount ();

  add (amount, TIE_QUANTITY_VALUE, 10, 10, "%")->of_id = g_strdup ("amd");
  add (amount, TIE_QUANTITY_VALUE, 5, 5, "%")->of_id = g_strdup ("intel");
  g_assert_false (tie_amount_is_disputed (amount));
  add (amount, TIE_QUANTITY_VALUE, 12, 12, "%")->of_id = g_strdup ("amd");
  g_assert_true (tie_amount_is_disputed (amount));
}

/* A rate is neither added to an amount nor at odds with one or with another rate. */
static void
test_rates (void)
{
  g_autoptr (GPtrArray) amount = new_amount ();

  add (amount, TIE_QUANTITY_VALUE, 900000, 900000, "wafers")->per = TIE_RATE_MONTH;
  add (amount, TIE_QUANTITY_VALUE, 30000, 30000, "wafers")->per = TIE_RATE_DAY;
  g_assert_null (tie_amount_in_unit (amount, "wafers"));
  add (amount, TIE_QUANTITY_VALUE, 5e6, 5e6, "wafers");
  g_assert_false (tie_amount_is_disputed (amount));
  assert_estimate (amount, "wafers", 5e6, 5e6, 5e6, FALSE);
  add (amount, TIE_QUANTITY_VALUE, 800000, 800000, "wafers")->per = TIE_RATE_MONTH;
  g_assert_true (tie_amount_is_disputed (amount));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/status", test_statuses);
  g_test_add_func ("/flow-kind", test_flow_kinds);
  g_test_add_func ("/unit/kinds", test_unit_kinds);
  g_test_add_func ("/unit/factors", test_unit_factors);
  g_test_add_func ("/quantity/unknown", test_unknown);
  g_test_add_func ("/quantity/forms", test_forms);
  g_test_add_func ("/quantity/disagreement", test_disagreement);
  g_test_add_func ("/quantity/disagreement-across-units", test_disagreement_across_units);
  g_test_add_func ("/quantity/another-measure", test_another_measure);
  g_test_add_func ("/quantity/shares", test_shares);
  g_test_add_func ("/quantity/rates", test_rates);
  return g_test_run ();
}
