/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The rule by which a catalogue of gettext counts, an expression of C: GNU gettext manual,
 * "Additional functions for plural forms". It is short, and read again each time. */

#include "tie-plural.h"

#include <string.h>

struct _TiePlural
{
  char *rule;
};

typedef struct
{
  const char *at;
  gulong n;
  guint depth;
  gboolean wrong;
} Reading;

/* The longer ones first; a higher rank binds tighter */
static const struct
{
  const char *sign;
  int rank;
} operators[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 }, { "<", 4 },
  { ">", 4 },  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },  { "%", 6 },
};

#define MOST_DEPTH 64

static gulong read_choice (Reading *self);

static gboolean
take (Reading *self, const char *sign)
{
  self->at += strspn (self->at, " \t");
  if (!g_str_has_prefix (self->at, sign))
    return FALSE;
  self->at += strlen (sign);
  return TRUE;
}

static gulong
read_value (Reading *self)
{
  gulong value = 0;
  char *end;

  if (self->depth++ > MOST_DEPTH)
    self->wrong = TRUE;
  else if (take (self, "!"))
    value = !read_value (self);
  else if (take (self, "("))
    {
      value = read_choice (self);
      self->wrong |= !take (self, ")");
    }
  else if (take (self, "n"))
    value = self->n;
  else
    {
      value = g_ascii_isdigit (*self->at) ? (gulong) g_ascii_strtoull (self->at, &end, 10) : 0;
      self->wrong |= !g_ascii_isdigit (*self->at);
      self->at += strspn (self->at, "0123456789");
    }
  self->depth--;
  return value;
}

static gulong
apply (Reading *self, const char *sign, gulong a, gulong b)
{
  if ((*sign == '/' || *sign == '%') && b == 0)
    {
      self->wrong = TRUE;
      return 0;
    }
  switch (*sign)
    {
    case '|':
      return a || b;
    case '&':
      return a && b;
    case '=':
      return a == b;
    case '!':
      return a != b;
    case '<':
      return sign[1] == '=' ? a <= b : a < b;
    case '>':
      return sign[1] == '=' ? a >= b : a > b;
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      return a % b;
    }
}

static gulong
read_operations (Reading *self, int least_rank)
{
  gulong value = read_value (self);

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].rank >= least_rank && !self->wrong && take (self, operators[i].sign))
      {
        value =
            apply (self, operators[i].sign, value, read_operations (self, operators[i].rank + 1));
        i = (gsize) -1;
      }
  return value;
}

static gulong
read_choice (Reading *self)
{
  gulong asked = read_operations (self, 1);
  gulong yes, no;

  if (self->wrong || self->depth > MOST_DEPTH || !take (self, "?"))
    return asked;
  yes = read_choice (self);
  self->wrong |= !take (self, ":");
  no = self->wrong ? 0 : read_choice (self);
  return asked ? yes : no;
}

/**
 * tie_plural_new:
 * @rule: an expression of C, such as "n != 1", up to a semicolon
 *
 * Returns: (transfer full) (nullable): the rule; %NULL where it is none
 */
TiePlural *
tie_plural_new (const char *rule)
{
  g_autoptr (TiePlural) self = NULL;
  Reading reading = { .n = 1 };

  g_return_val_if_fail (rule != NULL, NULL);

  self = g_new (TiePlural, 1);
  self->rule = g_strndup (rule, strcspn (rule, ";\n"));
  reading.at = self->rule;
  read_choice (&reading);
  reading.at += strspn (reading.at, " \t");
  return reading.wrong || *reading.at != '\0' ? NULL : g_steal_pointer (&self);
}

/**
 * tie_plural_free:
 * @self: a rule
 *
 * Frees it.
 */
void
tie_plural_free (TiePlural *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->rule);
  g_free (self);
}

/**
 * tie_plural_choose:
 * @self: a rule
 * @n: how many
 *
 * Returns: which form of a text it takes, from 0 on
 */
gulong
tie_plural_choose (const TiePlural *self, gulong n)
{
  Reading reading = { .n = n };

  g_return_val_if_fail (self != NULL, 0);

  reading.at = self->rule;
  return read_choice (&reading);
}
