/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads deals, whose status and announcement may be disputed. */

#include "tie-reader-private.h"

#include "tie-deal-private.h"
#include "tie-words.h"

enum
{
  CLAIM_VALUE,
  CLAIM_SOURCES,
  CLAIM_NOTE,
  N_CLAIM_KEYS
};

static const char *const claim_keys[] = { "value", "sources", "note" };
static const TieShape claim_shape =
    TIE_SHAPE (N_ ("a claim (an object)"), N_ ("this claim"), claim_keys, 1);

typedef gboolean (*ReadValue) (TieReading *self, TieCursor cursor, TieClaim *claim);

static gboolean
read_status (TieReading *self, TieCursor cursor, TieClaim *claim)
{
  return tie_reading_status (self, cursor, &claim->status);
}

static gboolean
read_announced (TieReading *self, TieCursor cursor, TieClaim *claim)
{
  return tie_reading_date (self, cursor, &claim->date);
}

static void
read_claim (TieReading *self, TieCursor cursor, ReadValue read_value, GPtrArray *claims)
{
  TieCursor members[N_CLAIM_KEYS];
  TieClaim *claim;

  if (!tie_reading_object (self, cursor, &claim_shape, members))
    return;
  claim = tie_claim_new ();
  tie_reading_citations (self, members[CLAIM_SOURCES], claim->citations);
  claim->note = tie_reading_text (self, members[CLAIM_NOTE]);
  if (read_value (self, members[CLAIM_VALUE], claim))
    g_ptr_array_add (claims, claim);
  else
    tie_claim_free (claim);
}

/* A value, or a list of what sources say differently. */
static void
read_claims (TieReading *self, TieCursor cursor, ReadValue read_value, GPtrArray *claims)
{
  TieElements elements;
  TieCursor element;
  TieClaim *claim;

  if (!tie_cursor_is_there (cursor))
    return;
  if (tie_reading_is (self, cursor, TIE_JSON_ARRAY))
    {
      if (tie_reading_start_elements (self, cursor, N_ ("a list of claims"), 1, &elements))
        while (tie_elements_next (&elements, &element))
          read_claim (self, element, read_value, claims);
      return;
    }
  claim = tie_claim_new ();
  if (read_value (self, cursor, claim))
    g_ptr_array_add (claims, claim);
  else
    tie_claim_free (claim);
}

enum
{
  DEAL_ID,
  DEAL_STATUS,
  DEAL_FLOWS,
  DEAL_PARTIES,
  DEAL_NAME,
  DEAL_ANNOUNCED,
  DEAL_CHECKED,
  DEAL_QUANTITY,
  DEAL_SUPERSEDES,
  DEAL_SUMMARY,
  DEAL_FACTS,
  DEAL_SOURCES,
  N_DEAL_KEYS
};

static const char *const deal_keys[] = { "id",         "status",    "flows",   "parties",
                                         "name",       "announced", "checked", "quantity",
                                         "supersedes", "summary",   "facts",   "sources" };
static const TieShape deal_shape =
    TIE_SHAPE_WITH (N_ ("a deal (an object)"),
                    N_ ("this deal"),
                    deal_keys,
                    2,
                    2,
                    N_ ("this deal is between nobody: expected \"flows\" or \"parties\""));

static void
read_parties (TieReading *self, TieCursor cursor, GPtrArray *parties)
{
  tie_reading_refer_list (self, cursor, TIE_OBJECT_ORGANIZATION, N_ ("a list of organization ids"),
                          1, parties);
  for (guint i = 0; i < parties->len; i++)
    g_object_ref (g_ptr_array_index (parties, i));
}

static void
read_supersedes (TieReading *self, TieCursor cursor, TieDeal *deal)
{
  tie_reading_refer_list (self, cursor, TIE_OBJECT_DEAL, N_ ("a list of deal ids"), 0,
                          deal->supersedes);
  for (guint i = 0; i < deal->supersedes->len; i++)
    g_ptr_array_add (((TieDeal *) g_ptr_array_index (deal->supersedes, i))->superseded_by, deal);
}

/**
 * tie_reading_fill_deal:
 * @deal: one that has its id and its flows already
 *
 * Fills a deal but for its flows, which are filled after it.
 */
void
tie_reading_fill_deal (TieReading *self, TieCursor cursor, TieDeal *deal)
{
  TieCursor members[N_DEAL_KEYS];

  if (!tie_reading_object (self, cursor, &deal_shape, members))
    return;
  deal->name = tie_reading_label (self, members[DEAL_NAME]);
  read_claims (self, members[DEAL_STATUS], read_status, deal->status_claims);
  read_claims (self, members[DEAL_ANNOUNCED], read_announced, deal->announced_claims);
  deal->has_checked = tie_reading_date (self, members[DEAL_CHECKED], &deal->checked);
  tie_reading_amount (self, members[DEAL_QUANTITY], deal->amount);
  read_parties (self, members[DEAL_PARTIES], deal->parties);
  read_supersedes (self, members[DEAL_SUPERSEDES], deal);
  deal->summary = tie_reading_text (self, members[DEAL_SUMMARY]);
  tie_reading_facts (self, members[DEAL_FACTS], deal->facts);
  tie_reading_citations (self, members[DEAL_SOURCES], deal->citations);
}
