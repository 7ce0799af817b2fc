/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Whether an SVG picture can be drawn in bounded time: shapes, and not many of them. A few hundred
 * bytes can have whoever draws them work for hours, and nobody can stop it then: a use of what has
 * ten uses, masks within masks, noise by filters, a marker for each point of a line, a thousand
 * lines that cross. A text of a size that no font has ends the process. */

#include "tie-svg-scan.h"

#include <string.h>

#include "tie-words.h"
#include "tie-xml-scanner.h"

/* What a logo has is a tenth of it */
#define MOST_BYTES ((gsize) 256 * 1024)
#define MOST_DEPTH 100
/* Of elements, each counted as often as it is used */
#define MOST_ELEMENTS 2000
/* Of elements, each counted as often as the paths that it is cut by */
#define MOST_CUTS 50000
/* What is drawn without trying: of so many bytes, with so many cuts */
#define PLAIN_BYTES ((gsize) 8 * 1024)
#define PLAIN_CUTS 500
/* Digits of a number before its point */
#define PLAIN_DIGITS 4
/* Of the whole picture: a smaller one magnifies such numbers too much */
#define PLAIN_SIDE 10.0

/* end: of what is in it; href: (nullable): the id of what it uses */
typedef struct
{
  guint end;
  char *id;
  char *href;
  gboolean clip;
  gboolean costed;
  gboolean costing;
  guint cost;
} Node;

typedef struct
{
  TieXmlPlace place;
  GArray *nodes; /* of Node, in the order in which they begin */
  GArray *open;  /* of guint: the nodes that have not ended */
  GHashTable *ids;
  GString *css; /* (nullable): of the style that is open */
  guint n_views;
  guint64 n_cuts;
  gboolean has_size; /* a view, or sides */
  gboolean to_try;   /* something in it may take long */
  char *fault;
} Scan;

static void
clear_node (gpointer data)
{
  Node *node = data;

  g_free (node->id);
  g_free (node->href);
}

/* Whatever the prefix: what is of another namespace is not drawn, and not called so */
static gboolean
is_refused (const char *name)
{
  static const char *const names[] = {
    "filter", "foreignObject", "image", "include", "text", NULL,
  };

  return g_strv_contains (names, name);
}

/* What is drawn again for each element, or each point of one */
static gboolean
is_repeated (const char *name)
{
  static const char *const names[] = { "marker", "mask", "pattern", NULL };

  return g_strv_contains (names, name);
}

/* css: in small letters
 * Returns (nullable): what style sheets have that draws or reads more. They can write each name in
 * many ways. */
static const char *
find_unbounded_style (const char *css)
{
  static const char *const names[] = { "filter", "@import", "\\" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (css, names[i]) != NULL)
      return names[i];
  return NULL;
}

static void
refuse (Scan *self, const char *what)
{
  if (self->fault == NULL)
    self->fault = g_strdup_printf (
        /* Translators: "<text>" or another part of SVG, the number of a line */
        _ ("this SVG picture has %s in line %u, and is not shown; expected shapes alone"), what,
        self->place.line);
}

static void
refuse_element (Scan *self, const char *name)
{
  g_autofree char *tag = g_strdup_printf ("<%s>", name);

  refuse (self, tag);
}

static void
check_style (Scan *self, const char *css)
{
  g_autofree char *lower = g_ascii_strdown (css, -1);
  const char *what = find_unbounded_style (lower);

  if (what != NULL)
    refuse (self, what);
  /* Of a picture without a view, its height is what it is magnified by */
  self->to_try = self->to_try || strstr (lower, "transform") != NULL
                 || strstr (lower, "height") != NULL || strstr (lower, "dasharray") != NULL;
}

/**
 * tie_svg_scan_dup_too_much:
 *
 * Returns: (transfer full): for people, that it takes too long to draw a picture
 */
char *
tie_svg_scan_dup_too_much (void)
{
  return g_strdup (_ ("this SVG picture has too much to be drawn, and is not shown; expected a "
                      "simple drawing"));
}

static void
refuse_size (Scan *self)
{
  if (self->fault == NULL)
    self->fault = tie_svg_scan_dup_too_much ();
}

/* One that is small, or within another, magnifies */
static void
check_view (Scan *self, const char *view)
{
  double width = 0.0, height = 0.0;
  g_auto (GStrv) numbers = g_strsplit_set (view, " ,\t\n\r", -1);
  guint n = g_strv_length (numbers);

  if (n >= 2)
    {
      width = g_ascii_strtod (numbers[n - 2], NULL);
      height = g_ascii_strtod (numbers[n - 1], NULL);
    }
  self->n_views++;
  self->has_size = TRUE;
  self->to_try = self->to_try || self->n_views > 1 || width < PLAIN_SIDE || height < PLAIN_SIDE;
}

static void
check_side (Scan *self, const char *side)
{
  self->has_size = TRUE;
  self->to_try =
      self->to_try || g_ascii_strtod (side, NULL) < (self->nodes->len == 0 ? PLAIN_SIDE : 1.0);
}

static void
check_attributes (Scan *self, const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "filter"))
      refuse (self, names[i]);
    else if (g_str_equal (names[i], "style"))
      check_style (self, values[i]);
    else if (g_str_equal (names[i], "viewBox"))
      check_view (self, values[i]);
    else if (g_str_equal (names[i], "width") || g_str_equal (names[i], "height"))
      check_side (self, values[i]);
    else if (g_str_has_suffix (names[i], "ransform"))
      self->to_try = self->to_try || !g_str_has_prefix (values[i], "translate(")
                     || strchr (strchr (values[i], '(') + 1, '(') != NULL;
}

static const char *
find_id (const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (tie_xml_local_name (names[i]), "id"))
      return values[i];
  return NULL;
}

static char *
dup_target (const char **names, const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (tie_xml_local_name (names[i]), "href") && *values[i] == '#')
      return g_strdup (values[i] + 1);
  return NULL;
}

static void
start_cb (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Scan *self = data;
  const char *name = tie_xml_local_name (element);
  guint index = self->nodes->len;
  Node node = { .id = g_strdup (find_id (names, values)),
                .href = dup_target (names, values),
                .clip = g_str_equal (name, "clipPath") };

  if (is_refused (name))
    refuse_element (self, name);
  self->to_try = self->to_try || is_repeated (name);
  check_attributes (self, names, values);
  if (g_str_equal (name, "style") && self->css == NULL)
    self->css = g_string_new (NULL);
  g_array_append_val (self->nodes, node);
  g_array_append_val (self->open, index);
  /* Of two with the same id the first is meant */
  if (node.id != NULL && !g_hash_table_contains (self->ids, node.id))
    g_hash_table_insert (self->ids, node.id, GUINT_TO_POINTER (index));
  if (self->nodes->len > MOST_ELEMENTS || self->open->len > MOST_DEPTH)
    refuse_size (self);
}

static void
end_style (Scan *self)
{
  check_style (self, self->css->str);
  g_string_free (self->css, TRUE);
  self->css = NULL;
}

static void
end_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Scan *self = data;
  guint index = g_array_index (self->open, guint, self->open->len - 1);

  g_array_index (self->nodes, Node, index).end = self->nodes->len;
  g_array_set_size (self->open, self->open->len - 1);
  if (g_str_equal (tie_xml_local_name (element), "style") && self->css != NULL)
    end_style (self);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Scan *self = data;

  if (self->css != NULL)
    g_string_append_len (self->css, text, (gssize) length);
}

/* What draws more without an element that says so */
static void
passthrough_cb (GMarkupParseContext *context,
                const char *text,
                gsize length,
                gpointer data,
                GError **error)
{
  static const char *const names[] = { "<?xml-stylesheet", "<!ENTITY", "<!ATTLIST" };

  if (g_str_has_prefix (text, "<!--"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strstr_len (text, (gssize) length, names[i]) != NULL)
      refuse (data, names[i]);
}

/* How many elements are drawn for one, with what is in it and what that uses. What uses itself is
 * not drawn. No more than is needed to know that it is too much. */
static guint
find_cost (Scan *self, guint index)
{
  Node *node = &g_array_index (self->nodes, Node, index);
  guint cost = 0;

  if (node->costed || node->costing)
    return node->cost;
  node->costing = TRUE;
  for (guint i = index; i < node->end && cost <= MOST_CUTS; i++)
    {
      const char *href = g_array_index (self->nodes, Node, i).href;
      gpointer target;

      cost++;
      if (href != NULL && g_hash_table_lookup_extended (self->ids, href, NULL, &target))
        cost += find_cost (self, GPOINTER_TO_UINT (target));
    }
  node->costing = FALSE;
  node->costed = TRUE;
  node->cost = MIN (cost, MOST_CUTS + 1);
  return node->cost;
}

static int
compare_downwards (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return (one < other) - (one > other);
}

/* Each element may be cut by a path whose shapes are cut by another one, and so on, each path once:
 * CSS may say so anywhere. */
static guint
find_most_cuts (Scan *self)
{
  g_autoptr (GArray) clips = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 at_once = 1, sum = 1;

  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, Node, i).clip)
      {
        guint n = MAX (find_cost (self, i), 2) - 1;

        g_array_append_val (clips, n);
      }
  g_array_sort (clips, compare_downwards);
  for (guint i = 0; i < clips->len && sum <= MOST_CUTS; i++)
    {
      at_once *= g_array_index (clips, guint, i);
      sum += at_once;
    }
  return (guint) MIN (sum, MOST_CUTS + 1);
}

static void
check_costs (Scan *self)
{
  guint cost = find_cost (self, 0);

  self->n_cuts = (guint64) cost * find_most_cuts (self);
  if (cost > MOST_ELEMENTS || self->n_cuts > MOST_CUTS)
    refuse_size (self);
}

/* A number that is large, or may be: lines are drawn piece by piece. */
static gboolean
has_large_number (const char *data, gsize length)
{
  guint n_digits = 0;
  char last = ' ';

  for (gsize i = 0; i < length; last = data[i++])
    if (!g_ascii_isdigit (data[i]))
      {
        if ((data[i] == 'e' || data[i] == 'E') && g_ascii_isdigit (last))
          return TRUE;
        n_digits = 0;
      }
    else if (last == '#')
      /* A color */
      for (; i + 1 < length && g_ascii_isxdigit (data[i + 1]); i++)
        ;
    else if (last == '.')
      /* A fraction, before an exponent at most */
      for (; i + 1 < length && g_ascii_isdigit (data[i + 1]); i++)
        ;
    else if (++n_digits > PLAIN_DIGITS)
      return TRUE;
  return FALSE;
}

static gboolean
is_plain (Scan *self, const char *data, gsize length)
{
  return length <= PLAIN_BYTES && self->n_cuts <= PLAIN_CUTS && !self->to_try
         && (self->has_size || self->nodes->len <= 1)
         && g_strstr_len (data, (gssize) length, "dasharray") == NULL
         && !has_large_number (data, length);
}

static void
scan (Scan *self, const char *data, gsize length)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, passthrough_cb, NULL };
  gsize start = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  g_autoptr (GError) error = NULL;

  if (!tie_xml_scan (data, start, length, &parser, self, &self->place, &error)
      && self->fault == NULL)
    self->fault = g_strdup_printf (
        /* Translators: the number of a line */
        _ ("this is no SVG picture, and is not shown: line %u is not well-formed"),
        self->place.line);
  else if (self->fault == NULL)
    check_costs (self);
}

/**
 * tie_svg_scan:
 * @data: an SVG picture, in UTF-8
 * @length: its length in bytes
 * @plain: (out): whether so little of it is drawn that nobody need try; else see
 *   tie_picture_trial_draw()
 *
 * Says whether the picture can be drawn in bounded time, for which it is shapes alone. What would
 * be drawn of it is reckoned from above.
 *
 * Returns: (transfer full) (nullable): why it is not to be drawn, for people; %NULL: it can be
 */
char *
tie_svg_scan (const char *data, gsize length, gboolean *plain)
{
  Scan self = { .nodes = g_array_new (FALSE, FALSE, sizeof (Node)),
                .open = g_array_new (FALSE, FALSE, sizeof (guint)),
                .ids = g_hash_table_new (g_str_hash, g_str_equal) };

  g_array_set_clear_func (self.nodes, clear_node);
  if (length > MOST_BYTES)
    refuse_size (&self);
  else
    scan (&self, data, length);
  *plain = self.fault == NULL && is_plain (&self, data, length);
  if (self.css != NULL)
    g_string_free (self.css, TRUE);
  g_hash_table_unref (self.ids);
  g_array_unref (self.open);
  g_array_unref (self.nodes);
  return self.fault;
}
