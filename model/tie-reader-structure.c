/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Walks json-glib's tree and the index of places side by side: objects by their keys, lists by
 * their elements. */

#include "tie-reader-private.h"

#include "tie-json-string.h"
#include "tie-nearest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tie_reading_is:
 * Returns: whether there is a value, and of that kind
 */
gboolean
tie_reading_is (TieReading *self, TieCursor cursor, TieJsonKind kind)
{
  return cursor.node && tie_json_index_get (self->index, cursor.value)->kind == kind;
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
  json_object_iter_init_ordered (&members->iter, json_node_get_object (object.node));
  return TRUE;
}

/**
 * tie_members_next:
 * @key: (out): its key
 * @member: (out): the value; of a key that stands twice the last, as json-glib has it
 *
 * Returns: whether there is another member
 */
gboolean
tie_members_next (TieMembers *self, const char **key, TieCursor *member)
{
  const TieJsonIndex *index = self->reading->index;

  while (self->next != TIE_JSON_NO_VALUE && tie_json_index_get (index, self->next)->repeated)
    self->next = tie_json_index_next (index, self->next);
  if (!json_object_iter_next_ordered (&self->iter, key, &member->node))
    return FALSE;
  g_return_val_if_fail (self->next != TIE_JSON_NO_VALUE, FALSE);
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
  if (!array.node)
    return FALSE;
  if (!tie_reading_is (self, array, TIE_JSON_ARRAY))
    {
      tie_reading_expected (self, array, expected);
      return FALSE;
    }
  elements->reading = self;
  elements->array = json_node_get_array (array.node);
  elements->position = 0;
  elements->next = tie_json_index_first_child (self->index, array.value);
  if (json_array_get_length (elements->array) >= n_least)
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
  g_return_val_if_fail (self->position < json_array_get_length (self->array), FALSE);
  element->node = json_array_get_element (self->array, self->position++);
  element->value = self->next;
  self->next = tie_json_index_next (self->reading->index, self->next);
  return TRUE;
}

/* Keys mostly stand in the order in which the format lists them: the search begins after the last.
 */
static guint
find_key (const TieShape *shape, const char *key, guint from)
{
  for (guint i = 0; i < shape->n_keys; i++)
    {
      guint k = (from + i) % shape->n_keys;

      if (g_str_equal (shape->keys[k], key))
        return k;
    }
  return shape->n_keys;
}

static gboolean
has_alternative (const TieShape *shape, const TieCursor *members)
{
  for (guint i = 0; i < shape->n_alternatives; i++)
    if (members[shape->n_required + i].node)
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

/* Nobody is told both of a slip in a key and that the key is missing. */
static void
report_unknown_key (TieReading *self,
                    TieCursor member,
                    const char *key,
                    const TieShape *shape,
                    TieCursor *members)
{
  const char *nearest = tie_nearest_find (key, shape->keys, shape->n_keys);
  guint k = nearest ? find_key (shape, nearest, 0) : shape->n_keys;
  g_autofree char *shown = tie_problem_shorten (key);

  if (!nearest || members[k].node || members[k].value == TIE_JSON_NO_VALUE)
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
                           _ (shape->self), nearest);
  members[k].value = TIE_JSON_NO_VALUE;
}

static void
report_unknown_keys (TieReading *self, TieCursor object, const TieShape *shape, TieCursor *found)
{
  TieMembers members;
  const char *key;
  TieCursor member;

  tie_reading_start_members (self, object, &members);
  while (tie_members_next (&members, &key, &member))
    if (find_key (shape, key, 0) == shape->n_keys)
      report_unknown_key (self, member, key, shape, found);
}

static void
report_missing (TieReading *self, TieCursor object, const TieShape *shape, const TieCursor *members)
{
  for (guint i = 0; i < shape->n_required; i++)
    if (!members[i].node && members[i].value != TIE_JSON_NO_VALUE)
      tie_reading_error (self, object, "missing-key",
                         /* Translators: a key, "this deal" */
                         _ ("\"%s\" is missing in %s"), shape->keys[i], _ (shape->self));
  for (guint i = 0; i < shape->n_alternatives; i++)
    if (members[shape->n_required + i].value == TIE_JSON_NO_VALUE)
      return;
  if (!has_alternative (shape, members))
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
  const char *key;
  TieCursor member;
  gboolean unknown = FALSE;
  guint k = 0;

  for (guint i = 0; i < shape->n_keys; i++)
    members[i] = (TieCursor){ NULL, 0 };
  if (!object.node)
    return FALSE;
  if (!tie_reading_start_members (self, object, &all))
    {
      tie_reading_expected (self, object, shape->one);
      return FALSE;
    }
  while (tie_members_next (&all, &key, &member))
    {
      guint found = find_key (shape, key, k);

      if (found < shape->n_keys)
        members[k = found] = member;
      else
        unknown = TRUE;
    }
  if (unknown)
    report_unknown_keys (self, object, shape, members);
  report_missing (self, object, shape, members);
  return TRUE;
}

/* Whether the value has that key; one without escapes, as nearly all are, is not copied. */
static gboolean
has_key (const TieJsonIndex *index, guint32 value, const char *key)
{
  const char *quoted = index->text + tie_json_index_get (index, value)->key;
  gsize length = strlen (key);
  g_autofree char *decoded = NULL;

  if (strncmp (quoted + 1, key, length) == 0 && quoted[length + 1] == '"')
    return TRUE;
  if (memchr (quoted, '\\', tie_json_string_length (quoted)) == NULL)
    return FALSE;
  decoded = tie_json_string_decode (quoted);
  return g_str_equal (decoded, key);
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
  TieCursor member = { NULL, 0 };

  if (!tie_reading_is (self, object, TIE_JSON_OBJECT))
    return member;
  member.node = json_object_get_member (json_node_get_object (object.node), key);
  if (!member.node)
    return member;
  member.value = tie_json_index_first_child (self->index, object.value);
  while (!has_key (self->index, member.value, key))
    member.value = tie_json_index_next (self->index, member.value);
  member.value = tie_json_index_latest (self->index, member.value);
  return member;
}
