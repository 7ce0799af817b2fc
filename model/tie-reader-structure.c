/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Walks the index of the text: objects by their keys, lists by their elements. */

#include "tie-reader-private.h"

#include "tie-nearest.h"
#include "tie-words.h"

/**
 * tie_reading_is:
 * Returns: whether there is a value, and of that kind
 */
gboolean
tie_reading_is (TieReading *self, TieCursor cursor, TieJsonKind kind)
{
  return tie_cursor_is_there (cursor)
         && tie_json_index_get (self->index, cursor.value)->kind == kind;
}

/**
 * tie_reading_start_members:
 * @object: a value
 *
 * Returns: whether it is an object, whose members tie_members_next() then gives; of anything else
 * it gives none
 */
gboolean
tie_reading_start_members (TieReading *self, TieCursor object, TieMembers *members)
{
  members->reading = self;
  members->next = TIE_JSON_NO_VALUE;
  if (!tie_reading_is (self, object, TIE_JSON_OBJECT))
    return FALSE;
  members->next = tie_json_index_first_child (self->index, object.value);
  return TRUE;
}

/**
 * tie_members_next:
 * @member: (out): the value; of a key that stands twice the last, in the place of the first
 *
 * Returns: whether there is another member
 */
gboolean
tie_members_next (TieMembers *self, TieCursor *member)
{
  const TieJsonIndex *index = self->reading->index;

  while (self->next != TIE_JSON_NO_VALUE && tie_json_index_get (index, self->next)->repeated)
    self->next = tie_json_index_next (index, self->next);
  if (self->next == TIE_JSON_NO_VALUE)
    return FALSE;
  member->value = tie_json_index_latest (index, self->next);
  self->next = tie_json_index_next (index, self->next);
  return TRUE;
}

/**
 * tie_reading_start_elements:
 * @array: a value
 * @expected: what it should be: N_("a list of deals")
 * @n_least: how many elements it must have at least: 0 or 1
 *
 * Returns: whether it is such a list, whose elements tie_elements_next() then gives
 */
gboolean
tie_reading_start_elements (TieReading *self,
                            TieCursor array,
                            const char *expected,
                            guint n_least,
                            TieElements *elements)
{
  if (!tie_cursor_is_there (array))
    return FALSE;
  if (!tie_reading_is (self, array, TIE_JSON_ARRAY))
    {
      tie_reading_expected (self, array, expected);
      return FALSE;
    }
  elements->reading = self;
  elements->next = tie_json_index_first_child (self->index, array.value);
  if (n_least == 0 || elements->next != TIE_JSON_NO_VALUE)
    return TRUE;
  tie_reading_error (self, array, "empty-list", _ ("expected %s, found an empty list"),
                     _ (expected));
  return FALSE;
}

/**
 * tie_elements_next:
 * @element: (out): the element
 *
 * Returns: whether there is another element
 */
gboolean
tie_elements_next (TieElements *self, TieCursor *element)
{
  if (self->next == TIE_JSON_NO_VALUE)
    return FALSE;
  element->value = self->next;
  self->next = tie_json_index_next (self->reading->index, self->next);
  return TRUE;
}

/* Keys mostly stand in the order in which the format lists them: the search begins after the last.
 */
static guint
find_key (const TieShape *shape, const TieJsonIndex *index, guint32 member, guint from)
{
  for (guint i = 0; i < shape->n_keys; i++)
    {
      guint k = (from + i) % shape->n_keys;

      if (tie_json_index_has_key (index, member, shape->keys[k]))
        return k;
    }
  return shape->n_keys;
}

static gboolean
has_alternative (const TieShape *shape, const TieCursor *members)
{
  for (guint i = 0; i < shape->n_alternatives; i++)
    if (tie_cursor_is_there (members[shape->n_required + i]))
      return TRUE;
  return shape->n_alternatives == 0;
}

/* Whether the object is wrong for want of that key. */
static gboolean
is_needed (const TieShape *shape, const TieCursor *members, guint k)
{
  return k < shape->n_required
         || (k < shape->n_required + shape->n_alternatives && !has_alternative (shape, members));
}

/* Which key of the shape a key that is none was meant to be, n_keys if none. */
static guint
find_meant (const TieShape *shape, const char *key)
{
  const char *nearest = tie_nearest_find (key, shape->keys, shape->n_keys);
  guint k = 0;

  while (k < shape->n_keys && shape->keys[k] != nearest)
    k++;
  return k;
}

/* slips: a bit for each key that another was meant to be */
static void
report_unknown_key (TieReading *self,
                    TieCursor member,
                    const TieShape *shape,
                    const TieCursor *members,
                    guint32 *slips)
{
  const char *key = tie_reading_key (self, member);
  guint k = find_meant (shape, key);
  g_autofree char *shown = tie_problem_shorten (key);

  if (k == shape->n_keys || tie_cursor_is_there (members[k]) || (*slips & (1u << k)))
    {
      tie_reading_key_problem (self, TIE_SEVERITY_WARNING, member, "unknown-key",
                               /* Translators: a key, "this deal" */
                               _ ("unknown key \"%s\" in %s"), shown, _ (shape->self));
      return;
    }
  tie_reading_key_problem (self,
                           is_needed (shape, members, k) ? TIE_SEVERITY_ERROR
                                                         : TIE_SEVERITY_WARNING,
                           member, "unknown-key",
                           /* Translators: a key, "this deal", the key that was meant */
                           _ ("unknown key \"%s\" in %s; did you mean \"%s\"?"), shown,
                           _ (shape->self), shape->keys[k]);
  *slips |= 1u << k;
}

static guint32
report_unknown_keys (TieReading *self,
                     TieCursor object,
                     const TieShape *shape,
                     const TieCursor *found)
{
  guint32 slips = 0;
  TieMembers members;
  TieCursor member;

  tie_reading_start_members (self, object, &members);
  while (tie_members_next (&members, &member))
    if (find_key (shape, self->index, member.value, 0) == shape->n_keys)
      report_unknown_key (self, member, shape, found, &slips);
  return slips;
}

/* Nobody is told both of a slip in a key and that the key is missing. */
static void
report_missing (TieReading *self,
                TieCursor object,
                const TieShape *shape,
                const TieCursor *members,
                guint32 slips)
{
  const guint32 alternatives = ((1u << shape->n_alternatives) - 1) << shape->n_required;

  for (guint i = 0; i < shape->n_required; i++)
    if (!tie_cursor_is_there (members[i]) && !(slips & (1u << i)))
      tie_reading_error (self, object, "missing-key",
                         /* Translators: a key, "this deal" */
                         _ ("\"%s\" is missing in %s"), shape->keys[i], _ (shape->self));
  if (!has_alternative (shape, members) && !(slips & alternatives))
    tie_reading_error (self, object, "missing-key", "%s", _ (shape->lacking));
}

/**
 * tie_reading_object:
 * @object: a value
 * @shape: what it should be
 * @members: (out caller-allocates): a cursor for each key of the shape, without a value where the
 *   key is not there
 *
 * Takes an object apart by its keys; says which are missing and which are not known.
 *
 * Returns: whether it is an object
 */
gboolean
tie_reading_object (TieReading *self, TieCursor object, const TieShape *shape, TieCursor *members)
{
  TieMembers all;
  TieCursor member;
  gboolean unknown = FALSE;
  guint k = 0;

  for (guint i = 0; i < shape->n_keys; i++)
    members[i].value = TIE_JSON_NO_VALUE;
  if (!tie_cursor_is_there (object))
    return FALSE;
  if (!tie_reading_start_members (self, object, &all))
    {
      tie_reading_expected (self, object, shape->one);
      return FALSE;
    }
  while (tie_members_next (&all, &member))
    {
      guint found = find_key (shape, self->index, member.value, k);

      if (found < shape->n_keys)
        members[k = found] = member;
      else
        unknown = TRUE;
    }
  report_missing (self, object, shape, members,
                  unknown ? report_unknown_keys (self, object, shape, members) : 0);
  return TRUE;
}

/**
 * tie_reading_member:
 * @object: a value
 * @key: a key
 *
 * Returns: its member with that key; without a value when it has none, or is no object
 */
TieCursor
tie_reading_member (TieReading *self, TieCursor object, const char *key)
{
  TieMembers members;
  TieCursor member;

  tie_reading_start_members (self, object, &members);
  while (tie_members_next (&members, &member))
    if (tie_json_index_has_key (self->index, member.value, key))
      return member;
  return (TieCursor){ TIE_JSON_NO_VALUE };
}
