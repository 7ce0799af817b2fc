/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Checks that no flow is within itself and no deal supersedes itself, directly or through others.
 */

#include "tie-reader-private.h"

#include "tie-deal-private.h"
#include "tie-flow-private.h"
#include "tie-words.h"

typedef enum
{
  UNSEEN,
  ON_PATH,
  DONE,
} State;

/* Where the walk stands: an object, and which of those it refers to comes next. */
typedef struct
{
  guint declared;
  guint next;
} Step;

typedef struct
{
  TieReading *reading;
  GHashTable *numbers; /* from an object to its number among the declared, plus one */
  guint8 *states;
  GArray *path;
} Walk;

static GPtrArray *
get_targets (const TieDeclared *declared)
{
  if (declared->kind == TIE_OBJECT_FLOW)
    return ((TieFlow *) declared->object)->within;
  if (declared->kind == TIE_OBJECT_DEAL)
    return ((TieDeal *) declared->object)->supersedes;
  return NULL;
}

/* Where the reference stands; the list as a whole once there has been very much to look through. */
static TieCursor
find_reference (TieReading *self, const TieDeclared *declared, const char *id)
{
  TieCursor list = tie_reading_member (self, declared->cursor,
                                       declared->kind == TIE_OBJECT_FLOW ? "within" : "supersedes");
  TieElements elements;
  TieCursor element = list;

  if (tie_reading_start_elements (self, list, "", 0, &elements))
    while (self->n_comparisons_left > 0 && tie_elements_next (&elements, &element))
      if (self->n_comparisons_left-- > 0 && tie_json_index_says (self->index, element.value, id))
        return element;
  return list;
}

static void
report (TieReading *self, const TieDeclared *from, const TieDeclared *to)
{
  TieCursor cursor = find_reference (self, from, to->id);
  gboolean flow = from->kind == TIE_OBJECT_FLOW;

  if (from == to)
    tie_reading_error (self, cursor, "circular-reference", "%s",
                       flow ? _ ("this flow is within itself") : _ ("this deal supersedes itself"));
  else if (flow)
    tie_reading_error (self, cursor, "circular-reference",
                       _ ("this flow is within \"%s\", which is within this flow itself"), to->id);
  else
    tie_reading_error (self, cursor, "circular-reference",
                       _ ("this deal supersedes \"%s\", which supersedes this deal itself"),
                       to->id);
}

static void
step_on (Walk *walk, guint declared)
{
  Step step = { declared, 0 };

  walk->states[declared] = ON_PATH;
  g_array_append_val (walk->path, step);
}

/* Depth first and without recursion; what leads back to the path closes a circle. */
static void
walk_from (Walk *walk, guint start)
{
  const GArray *all = walk->reading->declared;

  step_on (walk, start);
  while (walk->path->len > 0)
    {
      Step *step = &g_array_index (walk->path, Step, walk->path->len - 1);
      const TieDeclared *from = &g_array_index (all, TieDeclared, step->declared);
      GPtrArray *targets = get_targets (from);
      guint number;

      if (!targets || step->next >= targets->len)
        {
          walk->states[step->declared] = DONE;
          g_array_set_size (walk->path, walk->path->len - 1);
          continue;
        }
      number = GPOINTER_TO_UINT (
                   g_hash_table_lookup (walk->numbers, g_ptr_array_index (targets, step->next++)))
               - 1;
      if (walk->states[number] == ON_PATH)
        report (walk->reading, from, &g_array_index (all, TieDeclared, number));
      else if (walk->states[number] == UNSEEN)
        step_on (walk, number);
    }
}

/**
 * tie_reading_check_circles:
 *
 * Notes an error for every reference that closes a circle. Time is linear in the references.
 */
void
tie_reading_check_circles (TieReading *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autofree guint8 *states = g_new0 (guint8, self->declared->len);
  Walk walk = { self, numbers, states, path };
  gboolean any = FALSE;

  for (guint i = 0; i < self->declared->len; i++)
    {
      GPtrArray *targets = get_targets (&g_array_index (self->declared, TieDeclared, i));

      any = any || (targets && targets->len > 0);
    }
  if (!any)
    return;
  for (guint i = 0; i < self->declared->len; i++)
    g_hash_table_insert (numbers, g_array_index (self->declared, TieDeclared, i).object,
                         GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < self->declared->len; i++)
    {
      GPtrArray *targets = get_targets (&g_array_index (self->declared, TieDeclared, i));

      if (states[i] == UNSEEN && targets && targets->len > 0)
        walk_from (&walk, i);
    }
}
