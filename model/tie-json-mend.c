/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Reads on after a fault: what a slip is plainly meant to be is put in its place in a copy of the
 * text, of which each byte knows where it comes from. So all faults are told in one go. */

#include "tie-json-mend.h"

#include <string.h>

#include "tie-json-scanner.h"
#include "tie-problem-list.h"

/* What is written by hand is small. The scan begins anew after each slip: so many bytes in all. */
#define MOST_SCANNED (16u * 1024 * 1024)
#define MOST_SLIPS 100

typedef struct
{
  gsize start;
  gsize end;
} Span;

struct _TieJsonMend
{
  GString *text;
  GArray *origins; /* of each byte, and of the end: its offset in the original */
  GArray *vague;   /* (element-type Span): of the original, where nothing more is to be said */
  gsize n_scanned;
  guint n_slips;
};

/**
 * tie_json_mend_new:
 * @text: a text that is no JSON
 * @length: its length in bytes
 *
 * Returns: (transfer full) (nullable): a copy of it that can be put right; %NULL when it is larger
 *   than what is written by hand
 */
TieJsonMend *
tie_json_mend_new (const char *text, gsize length)
{
  TieJsonMend *self;

  if (length >= MOST_SCANNED)
    return NULL;
  self = g_new0 (TieJsonMend, 1);
  self->text = g_string_new_len (text, (gssize) length);
  self->origins = g_array_sized_new (FALSE, FALSE, sizeof (guint32), (guint) length + 1);
  self->vague = g_array_new (FALSE, FALSE, sizeof (Span));
  for (guint32 i = 0; i <= length; i++)
    g_array_append_val (self->origins, i);
  return self;
}

/**
 * tie_json_mend_free:
 * @self: (nullable): a text
 */
void
tie_json_mend_free (TieJsonMend *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->origins);
  g_array_unref (self->vague);
  g_free (self);
}

static gsize
get_origin (const TieJsonMend *self, gsize at)
{
  return g_array_index (self->origins, guint32, MIN (at, self->text->len));
}

/* All at once: each insertion moves all that stands behind it. */
static void
insert_origins (TieJsonMend *self, gsize at, guint32 origin, guint n)
{
  g_autofree guint32 *origins = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    origins[i] = origin;
  g_array_insert_vals (self->origins, (guint) at, origins, n);
}

static void
replace (TieJsonMend *self, const TieJsonSlip *slip)
{
  guint length = (guint) strlen (slip->instead);
  guint32 origin = (guint32) get_origin (self, slip->start);

  if (slip->vague)
    {
      Span span = { origin, get_origin (self, slip->end) };

      g_array_append_val (self->vague, span);
    }
  g_string_erase (self->text, (gssize) slip->start, (gssize) (slip->end - slip->start));
  g_string_insert_len (self->text, (gssize) slip->start, slip->instead, length);
  if (slip->end > slip->start)
    g_array_remove_range (self->origins, (guint) slip->start, (guint) (slip->end - slip->start));
  insert_origins (self, slip->start, origin, length);
}

/* Whether there is something to be read on */
static gboolean
mend (TieJsonMend *self, const TieJsonSlip *slip)
{
  if (slip->instead == NULL || ++self->n_slips >= MOST_SLIPS)
    return FALSE;
  replace (self, slip);
  return self->n_scanned + self->text->len <= MOST_SCANNED;
}

/**
 * tie_json_mend_take:
 * @from: (element-type TieProblem): what is wrong with the mended text; left empty
 * @problems: (element-type TieProblem): where it goes, at its places in the original; but nothing
 *   of what only stands there for something to stand there
 */
void
tie_json_mend_take (TieJsonMend *self, GPtrArray *from, GPtrArray *problems)
{
  g_autofree gpointer *all = NULL;
  gsize n;

  g_return_if_fail (self != NULL && from != NULL && problems != NULL);

  all = g_ptr_array_steal (from, &n);
  for (gsize k = 0; k < n; k++)
    {
      TieProblem *problem = all[k];
      gboolean vague = FALSE;

      problem->offset = get_origin (self, problem->offset);
      for (guint i = 0; i < self->vague->len; i++)
        {
          Span span = g_array_index (self->vague, Span, i);

          vague = vague || (problem->offset >= span.start && problem->offset <= span.end);
        }
      if (vague)
        tie_problem_free (problem);
      else
        tie_problem_list_take (problems, problem);
    }
}

/* The fault that the scan has ended at is the last of what it found; the rest is found again. */
static void
take_last (TieJsonMend *self, GPtrArray *from, GPtrArray *problems)
{
  TieProblem *problem = g_ptr_array_steal_index (from, from->len - 1);

  problem->offset = get_origin (self, problem->offset);
  tie_problem_list_take (problems, problem);
}

/**
 * tie_json_mend_scan:
 * @problems: (element-type TieProblem): what is wrong is added, at its places in the original
 *
 * Scans the text, again after each slip that can be mended.
 *
 * Returns: (transfer full) (nullable): the mended text, which @self keeps, and
 *   the places of its values; %NULL when it cannot be mended
 */
TieJsonIndex *
tie_json_mend_scan (TieJsonMend *self, GPtrArray *problems)
{
  g_return_val_if_fail (self != NULL && problems != NULL, NULL);

  for (;;)
    {
      g_autoptr (GPtrArray) found = tie_problem_list_new ();
      g_autoptr (GPtrArray) mended = tie_problem_list_new ();
      TieJsonSlip slip = { 0 };
      TieJsonIndex *index =
          tie_json_scan_slip (self->text->str, self->text->len, found, mended, &slip);
      gboolean go_on = FALSE;

      self->n_scanned += self->text->len;
      tie_json_mend_take (self, mended, problems);
      if (index != NULL)
        {
          tie_json_mend_take (self, found, problems);
          return index;
        }
      if (!tie_problem_list_is_full (found, TIE_SEVERITY_ERROR)
          && !tie_problem_list_is_full (problems, TIE_SEVERITY_ERROR))
        {
          take_last (self, found, problems);
          go_on = mend (self, &slip);
        }
      tie_json_slip_clear (&slip);
      if (!go_on)
        {
          tie_json_mend_take (self, found, problems);
          return NULL;
        }
    }
}
