/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Ids and what refers to them. All objects are declared before the first is filled, so that
 * references may point forward. */

#include "tie-reader-private.h"

#include "tie-deal-private.h"
#include "tie-flow-private.h"
#include "tie-likeness.h"
#include "tie-limits.h"
#include "tie-nearest.h"
#include "tie-words.h"

#include <string.h>

static const char *const names[] = {
  [TIE_OBJECT_ORGANIZATION] = N_ ("an organization"),
  [TIE_OBJECT_PRODUCT] = N_ ("a product"),
  [TIE_OBJECT_SOURCE] = N_ ("a source"),
  [TIE_OBJECT_DEAL] = N_ ("a deal"),
  [TIE_OBJECT_FLOW] = N_ ("a flow"),
  [TIE_OBJECT_STORY] = N_ ("a story"),
  [TIE_OBJECT_DRAWN] = N_ ("an organization, a deal or a flow"),
};

static const char *const plurals[] = {
  [TIE_OBJECT_ORGANIZATION] = N_ ("organizations"),
  [TIE_OBJECT_PRODUCT] = N_ ("products"),
  [TIE_OBJECT_SOURCE] = N_ ("sources"),
  [TIE_OBJECT_DEAL] = N_ ("deals"),
  [TIE_OBJECT_FLOW] = N_ ("flows"),
  [TIE_OBJECT_STORY] = N_ ("stories"),
};

static gboolean
is_of_kind (const TieDeclared *declared, TieObjectKind kind)
{
  return declared->kind == kind
         || (kind == TIE_OBJECT_DRAWN
             && (declared->kind == TIE_OBJECT_ORGANIZATION || declared->kind == TIE_OBJECT_DEAL
                 || declared->kind == TIE_OBJECT_FLOW));
}

static TieDeclared *
get_declared (TieReading *self, const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id));

  return number == 0 ? NULL : &g_array_index (self->declared, TieDeclared, number - 1);
}

/* A deal that is copied takes its flows along: that its id is there twice says so of theirs, too.
 */
static gboolean
is_copied_with_its_deal (const TieDeclared *one, const TieDeclared *other)
{
  const TieDeal *deal, *other_deal;

  if (one->kind != TIE_OBJECT_FLOW || other->kind != TIE_OBJECT_FLOW)
    return FALSE;
  deal = ((const TieFlow *) one->object)->deal;
  other_deal = ((const TieFlow *) other->object)->deal;
  return deal != other_deal && deal->id != NULL && g_strcmp0 (deal->id, other_deal->id) == 0;
}

/* Whether the objects are written alike, letter for letter */
static gboolean
is_copied (TieReading *self, const TieDeclared *one, const TieDeclared *other)
{
  const TieJsonValue *a = tie_json_index_get (self->index, one->cursor.value);
  const TieJsonValue *b = tie_json_index_get (self->index, other->cursor.value);
  const char *text = self->index->text;

  return a->end - a->start == b->end - b->start
         && memcmp (text + a->start, text + b->start, a->end - a->start) == 0;
}

/* References to the id may mean either of the two, and one to an id that nothing has may mean the
 * one that should have it. */
static void
excuse_duplicate (TieReading *self,
                  const TieDeclared *first,
                  const TieDeclared *later,
                  const char *id)
{
  g_hash_table_add (self->excused, g_strdup (id));
  if (is_copied (self, first, later))
    return;
  self->doubled[later->kind]++;
  if (first->kind != later->kind)
    self->doubled[first->kind]++;
}

static guint
get_line (TieReading *self, const TieDeclared *declared)
{
  return tie_reading_line (self, tie_json_index_get (self->index, declared->cursor.value)->start);
}

/* Where its id stands, or the object itself when it has it from its deal */
static TieCursor
find_id (TieReading *self, const TieDeclared *declared)
{
  TieCursor member = tie_reading_member (self, declared->cursor, "id");

  return tie_cursor_is_there (member) ? member : declared->cursor;
}

/* Told of the one that comes later in the document. */
static void
report_duplicate (TieReading *self,
                  const TieDeclared *one,
                  const TieDeclared *other,
                  const char *id)
{
  const TieDeclared *first = one->cursor.value < other->cursor.value ? one : other;
  const TieDeclared *later = first == one ? other : one;
  g_autofree char *shown = tie_problem_shorten (id);

  excuse_duplicate (self, first, later, id);
  if (is_copied_with_its_deal (first, later))
    return;
  tie_reading_error (self, find_id (self, later), "duplicate-id",
                     /* Translators: an id, "an organization", a line number */
                     _ ("the id \"%s\" is that of %s in line %u already"), shown,
                     _ (names[first->kind]), get_line (self, first));
}

/* folded: what the id looks like; NULL: the id itself
 * Returns the object whose id looks the same and is not */
static TieDeclared *
get_alike (TieReading *self, const char *id, const char *folded)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->alike, folded ? folded : id));

  if (number > 0)
    return &g_array_index (self->declared, TieDeclared, number - 1);
  return folded ? get_declared (self, folded) : NULL;
}

/* Told of the one that comes later in the document: whoever refers to one may mean the other. That
 * flows have such ids from their deals goes with the deals. */
static void
warn_of_alike (TieReading *self, const TieDeclared *one, const TieDeclared *other)
{
  const TieDeclared *first = one->cursor.value < other->cursor.value ? one : other;
  const TieDeclared *later = first == one ? other : one;
  TieCursor id = find_id (self, later);
  g_autofree char *shown = tie_problem_shorten (later->id);
  g_autofree char *why = tie_likeness_explain (later->id, first->id);

  if (id.value == later->cursor.value)
    return;
  tie_reading_warning (
      self, id, "ids-alike",
      /* Translators: an id, "an organization", a line number, how that differs */
      _ ("the id \"%s\" is not that of %s in line %u, which looks the same but %s"), shown,
      _ (names[first->kind]), get_line (self, first), why);
}

/* Programs that take ids line by line or between tabs cannot do so with these. */
static void
warn_of_control (TieReading *self, const TieDeclared *object)
{
  const gunichar control = tie_likeness_find_control (object->id);
  TieCursor id = find_id (self, object);

  if (control != 0 && id.value != object->cursor.value)
    tie_reading_warning (self, id, "control-character",
                         _ ("the control character U+%04X stands in this id"), control);
}

/* object: one that is known under its id */
static void
note_look (TieReading *self, TieDeclared *object, guint number)
{
  g_autofree char *folded = tie_likeness_fold (object->id);
  const TieDeclared *alike = get_alike (self, object->id, folded);

  if (alike)
    warn_of_alike (self, alike, object);
  else if (folded)
    {
      warn_of_control (self, object);
      g_hash_table_insert (self->alike, g_steal_pointer (&folded), GUINT_TO_POINTER (number));
    }
}

/**
 * tie_reading_declare_under:
 * @declared: the number of a declared object
 * @id: an id that stands as long as the object does
 *
 * Makes the object known under an id, or notes an error when another has it.
 */
void
tie_reading_declare_under (TieReading *self, guint declared, const char *id)
{
  TieDeclared *object = &g_array_index (self->declared, TieDeclared, declared);
  const TieDeclared *other = get_declared (self, id);

  if (other)
    {
      report_duplicate (self, other, object, id);
      return;
    }
  object->id = id;
  g_hash_table_insert (self->ids, (gpointer) id, GUINT_TO_POINTER (declared + 1));
  note_look (self, object, declared + 1);
}

/* Once for a kind; lists have been counted by the scanner, but flows stand in many of them. */
static void
count (TieReading *self, TieObjectKind kind, TieCursor cursor)
{
  if (++self->counts[kind] != tie_limits_get_count () + 1)
    return;
  tie_reading_error (self, cursor, "too-many",
                     /* Translators: a number, then what: "flows" */
                     _ ("this document has more than %u %s"), tie_limits_get_count (),
                     _ (plurals[kind]));
}

/**
 * tie_reading_declare:
 * @cursor: an object
 * @object: (transfer none): what it will fill
 * @id: (out) (transfer full): its id; untouched when it has none
 *
 * Takes an object down to be filled, and makes it known under its id.
 *
 * Returns: whether an id stands there, good or bad
 */
gboolean
tie_reading_declare (TieReading *self,
                     TieObjectKind kind,
                     TieCursor cursor,
                     gpointer object,
                     char **id)
{
  TieDeclared declared = { .kind = kind, .cursor = cursor, .object = object };
  TieCursor member = tie_reading_member (self, cursor, "id");
  const char *word = tie_reading_word (self, member);

  g_array_append_val (self->declared, declared);
  count (self, kind, cursor);
  if (word)
    {
      *id = g_strdup (word);
      tie_reading_declare_under (self, self->declared->len - 1, *id);
    }
  else
    self->unnamed[kind]++;
  return tie_cursor_is_there (member);
}

/* The search for what was meant ends when it has become too long for a document full of slips. */
static const char *
find_nearest (TieReading *self, const char *id, TieObjectKind kind)
{
  guint limit = tie_nearest_limit (id);
  const char *nearest = NULL;

  for (guint i = 0; i < self->declared->len && self->n_comparisons_left > 0; i++)
    {
      TieDeclared *declared = &g_array_index (self->declared, TieDeclared, i);
      guint distance;

      self->n_comparisons_left--;
      if (!is_of_kind (declared, kind) || !declared->id)
        continue;
      distance = tie_nearest_distance (id, declared->id, limit);
      if (distance > limit)
        continue;
      nearest = declared->id;
      if (distance <= 1)
        break;
      limit = distance - 1;
    }
  return nearest;
}

/* id: of a flow
 * Returns the id of the deal that a flow without an id of its own has it from, when that is not
 * known or two deals have it. */
static char *
dup_id_of_deal (TieReading *self, const char *id)
{
  const char *end = g_strrstr (id, "/flows/");
  g_autofree char *deal = end ? g_strndup (id, (gsize) (end - id)) : NULL;

  if (!deal || (get_declared (self, deal) && !g_hash_table_contains (self->excused, deal)))
    return NULL;
  return g_steal_pointer (&deal);
}

/* An object whose id is missing or wrong has been told of; references that miss it are no second
 * fault. */
static gboolean
is_excused (TieReading *self, const char *id, TieObjectKind kind, gboolean near_another)
{
  g_autofree char *deal = kind == TIE_OBJECT_FLOW ? dup_id_of_deal (self, id) : NULL;

  if (kind == TIE_OBJECT_DRAWN)
    return is_excused (self, id, TIE_OBJECT_ORGANIZATION, near_another)
           || is_excused (self, id, TIE_OBJECT_DEAL, near_another)
           || is_excused (self, id, TIE_OBJECT_FLOW, near_another);
  if (self->absent[kind] || g_hash_table_contains (self->excused, id))
    return TRUE;
  if (deal && is_excused (self, deal, TIE_OBJECT_DEAL, near_another))
    return TRUE;
  if (self->doubled[kind] > 0)
    self->doubled[kind]--;
  else if (self->unnamed[kind] > 0 && !near_another)
    self->unnamed[kind]--;
  else
    return FALSE;
  g_hash_table_add (self->excused, g_strdup (id));
  return TRUE;
}

/* Returns whether there is one of that kind whose id looks the same. */
static gboolean
report_alike (TieReading *self, TieCursor cursor, const char *id, TieObjectKind kind)
{
  g_autofree char *folded = tie_likeness_fold (id);
  const TieDeclared *alike = get_alike (self, id, folded);
  g_autofree char *shown = NULL, *meant = NULL, *why = NULL;

  if (!alike || !is_of_kind (alike, kind))
    return FALSE;
  shown = tie_problem_shorten (id);
  meant = tie_problem_shorten (alike->id);
  why = tie_likeness_explain (id, alike->id);
  tie_reading_error (
      self, cursor, "unknown-reference",
      /* Translators: "an organization", what stands there, what was meant, how that differs */
      _ ("expected the id of %s, found \"%s\"; did you mean \"%s\", which looks the same but %s?"),
      _ (names[kind]), shown, meant, why);
  return TRUE;
}

static void
report_unknown (TieReading *self, TieCursor cursor, const char *id, TieObjectKind kind)
{
  const char *nearest = find_nearest (self, id, kind);
  g_autofree char *shown = tie_problem_shorten (id);

  if (is_excused (self, id, kind, nearest != NULL))
    return;
  if (nearest)
    tie_reading_error (self, cursor, "unknown-reference",
                       /* Translators: "an organization", what stands there, what was meant */
                       _ ("expected the id of %s, found \"%s\"; did you mean \"%s\"?"),
                       _ (names[kind]), shown, nearest);
  else
    tie_reading_error (self, cursor, "unknown-reference",
                       /* Translators: "an organization", what stands there */
                       _ ("expected the id of %s; nothing has the id \"%s\""), _ (names[kind]),
                       shown);
}

/**
 * tie_reading_find:
 * Returns: (transfer none) (nullable): the object of that kind with that id
 */
gpointer
tie_reading_find (TieReading *self, const char *id, TieObjectKind kind)
{
  TieDeclared *declared = get_declared (self, id);

  return declared && is_of_kind (declared, kind) ? declared->object : NULL;
}

/**
 * tie_reading_refer:
 * @kind: the kind of object that must be meant
 *
 * Returns: (transfer none) (nullable): the object that an id refers to; NULL with an error
 * otherwise
 */
gpointer
tie_reading_refer (TieReading *self, TieCursor cursor, TieObjectKind kind)
{
  const char *id = tie_reading_word (self, cursor);
  TieDeclared *declared;
  g_autofree char *shown = NULL;

  if (!id)
    return NULL;
  declared = get_declared (self, id);
  if (!declared)
    {
      if (!report_alike (self, cursor, id, kind))
        report_unknown (self, cursor, id, kind);
      return NULL;
    }
  if (is_of_kind (declared, kind))
    return declared->object;
  if (g_hash_table_contains (self->excused, id))
    return NULL;
  shown = tie_problem_shorten (id);
  tie_reading_error (self, cursor, "wrong-reference",
                     /* Translators: "a source", an id, "an organization" */
                     _ ("expected the id of %s; \"%s\" is the id of %s"), _ (names[kind]), shown,
                     _ (names[declared->kind]));
  return NULL;
}

/**
 * tie_reading_repeated:
 * @cursor: a string that its list has had already
 *
 * Notes that as an error.
 */
void
tie_reading_repeated (TieReading *self, TieCursor cursor)
{
  tie_reading_error (self, cursor, "repeated-item", _ ("\"%s\" stands a second time in this list"),
                     tie_reading_string (self, cursor));
}

/**
 * tie_reading_refer_list:
 * @expected: what it should be: N_("a list of organization ids")
 * @n_least: how many there must be at least
 * @objects: (element-type GObject): the objects referred to are added
 *
 * Reads a list of ids, none of which may stand in it twice.
 */
void
tie_reading_refer_list (TieReading *self,
                        TieCursor cursor,
                        TieObjectKind kind,
                        const char *expected,
                        guint n_least,
                        GPtrArray *objects)
{
  g_autoptr (GHashTable) met = NULL;
  TieElements elements;
  TieCursor element;

  if (!tie_reading_start_elements (self, cursor, expected, n_least, &elements))
    return;
  met = g_hash_table_new (NULL, NULL);
  while (tie_elements_next (&elements, &element))
    {
      gpointer object = tie_reading_refer (self, element, kind);

      if (object && !g_hash_table_add (met, object))
        tie_reading_repeated (self, element);
      else if (object)
        g_ptr_array_add (objects, object);
    }
}
