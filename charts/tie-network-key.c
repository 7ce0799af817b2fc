/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The key of a partner network. */

#include "tie-network-key.h"

#include "tie-flow-style.h"
#include "tie-network-disc.h"
#include "tie-tie-shape.h"
#include "tie-words.h"

#define SAMPLE_WIDTH 34.0
#define SAMPLE_GAP 10.0
#define COLUMN_GAP 22.0
#define ROW_HEIGHT 18.0

typedef enum
{
  ENTRY_KIND,
  ENTRY_STATUS,
  ENTRY_DISPUTED,
  ENTRY_HOLLOW,
  ENTRY_UNTIED,
  ENTRY_IN_PLACE,
  ENTRY_GHOST,
} EntryType;

typedef struct
{
  EntryType type;
  TieFlowKind kind;
  TieStatus status;
  double width; /* of the sample's line */
  char *text;
  double text_width;
} Entry;

struct _TieNetworkKey
{
  TieNetworkPlan *plan;
  TieTextStyle style;
  GArray *entries; /* Entry */
  guint n_columns;
  double *column_widths;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
}

static void
add_entry (TieNetworkKey *self, Entry entry, const char *text)
{
  entry.text = g_strdup (text);
  entry.text_width =
      tie_text_style_measure (&self->style, text, self->plan->request->language).width;
  g_array_append_val (self->entries, entry);
}

static void
add_kinds (TieNetworkKey *self)
{
  TieNetworkPlan *plan = self->plan;
  double widest[TIE_N_FLOW_KINDS] = { 0 };
  gboolean scaled[TIE_N_FLOW_KINDS] = { FALSE };

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);
      TieFlowKind kind = tie_flow_get_kind (tie->flow);

      if (!tie->shown)
        continue;
      widest[kind] = MAX (MAX (widest[kind], tie->width), tie_flow_style_get (kind)->least_width);
      scaled[kind] = scaled[kind] || (tie->share > 0 && tie->share < 1);
    }
  for (guint kind = 0; kind < TIE_N_FLOW_KINDS; kind++)
    {
      const char *label = tie_flow_kind_get_label ((TieFlowKind) kind);
      g_autofree char *text = NULL;

      if (widest[kind] <= 0)
        continue;
      /* Translators: an entry of the key; %s is a kind of flow, such as "supply" */
      text = scaled[kind] ? g_strdup_printf (_ ("%s (width: amount)"), label) : g_strdup (label);
      add_entry (self,
                 (Entry){ ENTRY_KIND, (TieFlowKind) kind, TIE_STATUS_SIGNED,
                          MIN (widest[kind], 8) },
                 text);
    }
}

static void
add_statuses (TieNetworkKey *self)
{
  TieNetworkPlan *plan = self->plan;
  gboolean seen[TIE_N_STATUSES] = { FALSE };

  for (guint i = 0; i < plan->ties->len; i++)
    if (TIE_NETWORK_TIE (plan, i)->shown)
      seen[TIE_NETWORK_TIE (plan, i)->status] = TRUE;
  for (guint status = 0; status < TIE_N_STATUSES; status++)
    if (seen[status] && !tie_status_is_agreed ((TieStatus) status))
      add_entry (self, (Entry){ ENTRY_STATUS, TIE_FLOW_SUPPLY, (TieStatus) status, 5 },
                 tie_status_get_label ((TieStatus) status));
}

static void
add_marks (TieNetworkKey *self)
{
  TieNetworkPlan *plan = self->plan;
  gboolean disputed = FALSE, hollow = FALSE, untied = FALSE;

  for (guint i = 0; i < plan->ties->len; i++)
    {
      const TieNetworkTie *tie = TIE_NETWORK_TIE (plan, i);

      disputed = disputed || (tie->shown && tie->disputed);
      hollow = hollow || (tie->shown && !tie->amount_known);
    }
  for (guint i = 0; i < plan->nodes->len; i++)
    untied = untied || (TIE_NETWORK_NODE (plan, i)->shown && !TIE_NETWORK_NODE (plan, i)->tied);
  if (hollow)
    add_entry (self, (Entry){ ENTRY_HOLLOW, TIE_FLOW_SUPPLY, TIE_STATUS_SIGNED, 2.2 },
               _ ("no amount stated"));
  if (disputed)
    add_entry (self, (Entry){ .type = ENTRY_DISPUTED }, _ ("sources disagree"));
  if (untied)
    add_entry (self, (Entry){ .type = ENTRY_UNTIED }, _ ("no tie"));
}

/* As of a moment: how much is in place, and what was not known yet. */
static void
add_moment (TieNetworkKey *self)
{
  const TieChartRequest *request = self->plan->request;

  if (request->moment == NULL || self->plan->short_key)
    return;
  add_entry (self, (Entry){ .type = ENTRY_IN_PLACE }, _ ("in place, of what is agreed"));
  if (request->future == TIE_FUTURE_GHOSTED)
    add_entry (self, (Entry){ ENTRY_GHOST, TIE_FLOW_SUPPLY, TIE_STATUS_SIGNED, 1.6 },
               _ ("not yet announced"));
}

/**
 * tie_network_key_new:
 * @plan: a plan whose ties have their widths; borrowed, must outlive the key
 *
 * Lists the kinds of flow, the statuses short of agreed, and the marks that occur among what is
 * shown.
 *
 * Returns: (transfer full): the key
 */
TieNetworkKey *
tie_network_key_new (TieNetworkPlan *plan)
{
  TieNetworkKey *self;

  g_return_val_if_fail (plan != NULL, NULL);

  self = g_new0 (TieNetworkKey, 1);
  self->plan = plan;
  self->style =
      tie_theme_text (plan->request->theme, TIE_TYPE_ROLE_DETAIL, plan->request->theme->grey);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_kinds (self);
  add_statuses (self);
  add_marks (self);
  add_moment (self);
  return self;
}

/**
 * tie_network_key_free:
 * @self: (transfer full) (nullable): a key
 *
 * Frees the key.
 */
void
tie_network_key_free (TieNetworkKey *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self->column_widths);
  g_free (self);
}

static guint
count_rows (const TieNetworkKey *self)
{
  return self->n_columns > 0 ? (self->entries->len + self->n_columns - 1) / self->n_columns : 0;
}

static double
set_columns (TieNetworkKey *self, guint n_columns)
{
  double width = 0;

  g_free (self->column_widths);
  self->column_widths = g_new0 (double, MAX (n_columns, 1));
  self->n_columns = n_columns;
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint column = i / count_rows (self);

      self->column_widths[column] =
          MAX (self->column_widths[column],
               SAMPLE_WIDTH + SAMPLE_GAP + g_array_index (self->entries, Entry, i).text_width);
    }
  for (guint i = 0; i < n_columns; i++)
    width += self->column_widths[i] + (i > 0 ? COLUMN_GAP : 0);
  return width;
}

/**
 * tie_network_key_measure:
 * @self: a key
 * @width: how wide it may be, in pixels
 * @used_width: (out): how wide it is
 * @height: (out): how high; 0 when it has nothing to say
 *
 * Arranges the entries in as many columns as fit, read down.
 */
void
tie_network_key_measure (TieNetworkKey *self, double width, double *used_width, double *height)
{
  guint n_columns;

  g_return_if_fail (self != NULL);

  *used_width = *height = 0;
  if (self->entries->len == 0)
    return;
  for (n_columns = self->entries->len; n_columns > 1; n_columns--)
    if (set_columns (self, n_columns) <= width)
      break;
  /* The same number of rows in fewer columns leaves no ragged end. */
  while (n_columns > 1
         && (self->entries->len + n_columns - 2) / (n_columns - 1)
                == (self->entries->len + n_columns - 1) / n_columns)
    n_columns--;
  *used_width = set_columns (self, n_columns);
  *height = count_rows (self) * ROW_HEIGHT;
}

static void
add_in_place_sample (TieNetworkKey *self, TieScene *scene, double x, double y)
{
  const TieTheme *theme = self->plan->request->theme;

  tie_network_disc_add (&(TieNetworkDisc){ x, y, 8, 4.5, theme->grey, theme->background, 1 },
                        scene);
}

static void
add_sample (TieNetworkKey *self, const Entry *entry, TieScene *scene, double x, double y)
{
  const TieTheme *theme = self->plan->request->theme;
  TieTieShape shape = {
    .curve = { { x, x + SAMPLE_WIDTH / 3, x + SAMPLE_WIDTH * 2 / 3, x + SAMPLE_WIDTH },
               { y, y, y, y } },
    .kind = entry->kind,
    .status = entry->status,
    .width = entry->width,
    .scale = 1,
    .hollow = entry->type == ENTRY_HOLLOW,
    .ghost = entry->type == ENTRY_GHOST,
    .color = theme->grey,
    .theme = theme,
  };
  const double dashes[] = { 3, 3 };
  TiePath *path;

  switch (entry->type)
    {
    case ENTRY_DISPUTED:
      path = tie_path_new ();
      tie_path_add_diamond (path, x + SAMPLE_WIDTH / 2, y, 5);
      tie_scene_add_path (scene, path, tie_fill_solid (theme->grey),
                          tie_stroke_solid (TIE_COLOR_NONE, 0), 1);
      break;
    case ENTRY_UNTIED:
      path = tie_path_new ();
      tie_path_add_circle (path, x + SAMPLE_WIDTH / 2, y, 7);
      tie_scene_add_path (scene, path, (TieFill){ .kind = TIE_FILL_NONE },
                          tie_stroke_dashed (theme->grey, 1.4, dashes, 2, FALSE), 1);
      break;
    case ENTRY_IN_PLACE:
      add_in_place_sample (self, scene, x + SAMPLE_WIDTH / 2, y);
      break;
    case ENTRY_KIND:
    case ENTRY_STATUS:
    case ENTRY_HOLLOW:
    case ENTRY_GHOST:
    default:
      tie_tie_shape_add (&shape, scene);
      break;
    }
}

/**
 * tie_network_key_add:
 * @self: a key that was measured
 * @scene: the scene
 * @x: its left edge, in pixels
 * @y: its upper edge
 *
 * Draws the key.
 */
void
tie_network_key_add (TieNetworkKey *self, TieScene *scene, double x, double y)
{
  guint rows;
  double left = x;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TIE_IS_SCENE (scene));

  rows = count_rows (self);
  if (rows == 0)
    return;
  tie_scene_begin (scene, TIE_MARK_KEY, TIE_LAYER_FRAME, "key", NULL, _ ("Key"), NULL);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);
      TieTextExtents extents =
          tie_text_style_measure (&self->style, entry->text, self->plan->request->language);
      double middle = y + (i % rows + 0.5) * ROW_HEIGHT;

      if (i > 0 && i % rows == 0)
        left += self->column_widths[i / rows - 1] + COLUMN_GAP;
      add_sample (self, entry, scene, left, middle);
      tie_scene_add_text (scene, &self->style, entry->text, left + SAMPLE_WIDTH + SAMPLE_GAP,
                          middle + (extents.ascent - extents.descent) / 2, TIE_ANCHOR_START, 1);
    }
  tie_scene_end (scene);
}
