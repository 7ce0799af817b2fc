/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How far a deal has come: names in documents, words for readers, and what counts. */

#include "tie-status.h"

#include "tie-words.h"

static const char *const nicks[TIE_N_STATUSES] = {
  [TIE_STATUS_RUMORED] = "rumored",     [TIE_STATUS_IN_DISCUSSION] = "in-discussion",
  [TIE_STATUS_INTENDED] = "intended",   [TIE_STATUS_ANNOUNCED] = "announced",
  [TIE_STATUS_SIGNED] = "signed",       [TIE_STATUS_DELIVERING] = "delivering",
  [TIE_STATUS_COMPLETED] = "completed", [TIE_STATUS_CANCELLED] = "cancelled",
  [TIE_STATUS_NONE] = "none",
};

/* Translators: how far a deal has come, as a label: "in discussion" */
static const char *const labels[TIE_N_STATUSES] = {
  [TIE_STATUS_RUMORED] = NC_ ("deal status", "rumoured"),
  [TIE_STATUS_IN_DISCUSSION] = NC_ ("deal status", "in discussion"),
  [TIE_STATUS_INTENDED] = NC_ ("deal status", "letter of intent"),
  [TIE_STATUS_ANNOUNCED] = NC_ ("deal status", "announced"),
  [TIE_STATUS_SIGNED] = NC_ ("deal status", "signed"),
  [TIE_STATUS_DELIVERING] = NC_ ("deal status", "delivering"),
  [TIE_STATUS_COMPLETED] = NC_ ("deal status", "completed"),
  [TIE_STATUS_CANCELLED] = NC_ ("deal status", "cancelled"),
  [TIE_STATUS_NONE] = NC_ ("deal status", "no deal"),
};

/**
 * tie_status_to_nick:
 * @status: a status
 *
 * Returns: its name in a document, such as "in-discussion"
 */
const char *
tie_status_to_nick (TieStatus status)
{
  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, NULL);

  return nicks[status];
}

/**
 * tie_status_from_nick:
 * @nick: (nullable): a name in a document
 * @status: (out): the status of that name
 *
 * Returns: whether there is such a status
 */
gboolean
tie_status_from_nick (const char *nick, TieStatus *status)
{
  g_return_val_if_fail (status != NULL, FALSE);

  for (guint i = 0; i < TIE_N_STATUSES; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *status = (TieStatus) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tie_status_get_label:
 * @status: a status
 *
 * Returns: what a reader calls it, translated, such as "in discussion"
 */
const char *
tie_status_get_label (TieStatus status)
{
  g_return_val_if_fail ((guint) status < TIE_N_STATUSES, NULL);

  return tie_words_get_in ("deal status", labels[status]);
}

/**
 * tie_status_is_agreed:
 * @status: a status
 *
 * Returns: whether the parties have agreed: announced, signed, delivering or completed
 */
gboolean
tie_status_is_agreed (TieStatus status)
{
  return status >= TIE_STATUS_ANNOUNCED && status <= TIE_STATUS_COMPLETED;
}

/**
 * tie_status_counts:
 * @status: a status
 *
 * Returns: whether deals of this status enter the totals: intended to completed
 */
gboolean
tie_status_counts (TieStatus status)
{
  return status >= TIE_STATUS_INTENDED && status <= TIE_STATUS_COMPLETED;
}

/**
 * tie_status_is_drawn:
 * @status: a status
 *
 * Returns: whether flows of such deals are drawn: those of a deal that there isn't are not
 */
gboolean
tie_status_is_drawn (TieStatus status)
{
  return status != TIE_STATUS_NONE;
}
