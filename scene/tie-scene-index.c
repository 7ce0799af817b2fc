/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Finds what of a scene is where, and by which groups it shows a subject. */

#include "tie-scene-index.h"

#include "tie-scene-item.h"
#include "tie-scene-private.h"
#include "tie-scene-split.h"

#define N_LAYERS 2
/* The index of more items is made by two threads */
#define MOST_ALONE 20000
/* Items that are larger, in parts of their layer's side, are found by parts */
#define LARGE_SHARE 0.06

/* What is known of a group */
typedef struct
{
  double least_zoom; /* also of those around it */
  TieLayer layer;
  int subject_group; /* the nearest one around, itself included, that has a subject; or -1 */
  guint first, end;  /* of the items in it, also of those in groups within */
} TieGroupFacts;

/* Which groups show a subject: so many, from there on */
typedef struct
{
  guint n;
  guint start;
  guint n_placed;
} TieSubjectGroups;

/**
 * TieLayerIndex:
 * @n_items: how many the layer has
 * @first_item: the first of them, if it has any
 * @items: of each entry of the tree: of which item it is
 * @tree: of what they ink
 */
typedef struct
{
  guint n_items;
  guint first_item;
  GArray *items; /* of guint */
  TieRectTree *tree;
} TieLayerIndex;

/**
 * TieSceneIndex:
 * @frame_fixed: whether nothing in the frame layer has a subject or a least zoom
 * @subjects: of a subject, borrowed from the scene, to its TieSubjectGroups
 * @groups: those of each subject, one subject after the other
 * @free_items: those of the plot layer that no subject is around
 * @stops: the groups where a walk stops: of each subject the first that has a shape
 * @stop_tree: of their middles
 */
struct _TieSceneIndex
{
  guint n_items;
  TieLayerIndex layers[N_LAYERS];
  gboolean frame_fixed;
  TieGroupFacts *facts;
  GHashTable *subjects;
  int *groups;
  GArray *free_items; /* of guint */
  GArray *stops;      /* of int */
  TieRectTree *stop_tree;
};

static const TieSceneGroup *
get_group (const TieScene *scene, guint index)
{
  return &g_array_index (scene->groups, TieSceneGroup, index);
}

static const TieSceneItem *
get_item (const TieScene *scene, guint index)
{
  return &g_array_index (scene->items, TieSceneItem, index);
}

static double
find_large_size (const TieScene *scene, TieLayer layer)
{
  TieRect all = { 0 };

  for (guint i = 0; i < scene->groups->len; i++)
    if (get_group (scene, i)->layer == layer)
      all = tie_rect_union (all, get_group (scene, i)->bounds);
  return MAX (all.width, all.height) * LARGE_SHARE;
}

static void
index_layer (TieLayerIndex *self, const TieScene *scene, TieLayer layer)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (TieRect));
  g_auto (TiePolyline) line = { 0 };
  double large = find_large_size (scene, layer);

  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < scene->items->len; i++)
    {
      const TieSceneItem *item = get_item (scene, i);
      TieRect ink;

      if (get_group (scene, (guint) item->group)->layer != layer)
        continue;
      ink = tie_scene_item_get_ink (item);
      if (MAX (ink.width, ink.height) > large)
        tie_scene_item_split (item, &line, rects);
      else
        g_array_append_val (rects, ink);
      while (self->items->len < rects->len)
        g_array_append_val (self->items, i);
      if (self->n_items++ == 0)
        self->first_item = i;
    }
  self->tree = tie_rect_tree_new ((const TieRect *) (const void *) rects->data, rects->len);
}

/* A group comes before those within, and its items, with theirs, follow each other */
static void
gather_facts (TieSceneIndex *self, const TieScene *scene)
{
  self->facts = g_new0 (TieGroupFacts, scene->groups->len);
  self->frame_fixed = TRUE;
  for (guint i = 0; i < scene->groups->len; i++)
    {
      const TieSceneGroup *group = get_group (scene, i);
      const TieGroupFacts *around = group->parent >= 0 ? &self->facts[group->parent] : NULL;

      self->facts[i].least_zoom = MAX (group->least_zoom, around != NULL ? around->least_zoom : 0);
      self->facts[i].layer = group->layer;
      self->facts[i].subject_group = around != NULL ? around->subject_group : -1;
      if (group->subject != NULL)
        self->facts[i].subject_group = (int) i;
      self->facts[i].first = scene->items->len;
      if (group->layer == TIE_LAYER_FRAME
          && (self->facts[i].subject_group >= 0 || self->facts[i].least_zoom > 0.0))
        self->frame_fixed = FALSE;
    }
  for (guint i = 0; i < scene->items->len; i++)
    for (int g = get_item (scene, i)->group; g >= 0; g = get_group (scene, (guint) g)->parent)
      {
        self->facts[g].first = MIN (self->facts[g].first, i);
        self->facts[g].end = i + 1;
      }
}

static void
index_subjects (TieSceneIndex *self, const TieScene *scene)
{
  guint n = scene->groups->len;
  g_autofree TieSubjectGroups **of_group = g_new0 (TieSubjectGroups *, n);
  guint start = 0;

  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < n; i++)
    {
      char *subject = get_group (scene, i)->subject;

      if (subject == NULL)
        continue;
      of_group[i] = g_hash_table_lookup (self->subjects, subject);
      if (of_group[i] == NULL)
        {
          of_group[i] = g_new0 (TieSubjectGroups, 1);
          g_hash_table_insert (self->subjects, subject, of_group[i]);
        }
      of_group[i]->n++;
    }

  self->groups = g_new (int, n);
  for (guint i = 0; i < n; i++)
    {
      TieSubjectGroups *all = of_group[i];

      if (all == NULL)
        continue;
      if (all->n_placed == 0)
        {
          all->start = start;
          start += all->n;
        }
      self->groups[all->start + all->n_placed++] = (int) i;
    }
}

static void
index_free_items (TieSceneIndex *self, const TieScene *scene)
{
  self->free_items = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < scene->items->len; i++)
    {
      const TieGroupFacts *facts = &self->facts[get_item (scene, i)->group];

      if (facts->layer == TIE_LAYER_PLOT && facts->subject_group < 0)
        g_array_append_val (self->free_items, i);
    }
}

static void
index_stops (TieSceneIndex *self, const TieScene *scene)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) middles = g_array_new (FALSE, FALSE, sizeof (TieRect));

  self->stops = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < scene->groups->len; i++)
    {
      const TieSceneGroup *group = get_group (scene, i);
      int index = (int) i;
      TieRect middle = { group->bounds.x + group->bounds.width / 2.0,
                         group->bounds.y + group->bounds.height / 2.0, 0.0, 0.0 };

      if (group->subject == NULL || !tie_mark_has_shape (group->mark)
          || tie_rect_is_empty (group->bounds) || !g_hash_table_add (subjects, group->subject))
        continue;
      g_array_append_val (self->stops, index);
      g_array_append_val (middles, middle);
    }
  self->stop_tree =
      tie_rect_tree_new ((const TieRect *) (const void *) middles->data, middles->len);
}

typedef struct
{
  TieSceneIndex *index;
  const TieScene *scene;
} IndexWork;

/* What is where */
static gpointer
index_layers (gpointer data)
{
  IndexWork *work = data;

  for (guint i = 0; i < N_LAYERS; i++)
    index_layer (&work->index->layers[i], work->scene, (TieLayer) i);
  return NULL;
}

/* What belongs to what: nothing that the layers need, and the other way round */
static void
index_groups (TieSceneIndex *self, const TieScene *scene)
{
  gather_facts (self, scene);
  index_subjects (self, scene);
  index_free_items (self, scene);
  index_stops (self, scene);
}

static TieSceneIndex *
create (const TieScene *scene)
{
  TieSceneIndex *self = g_new0 (TieSceneIndex, 1);
  IndexWork work = { self, scene };
  GThread *thread = NULL;

  self->n_items = scene->items->len;
  if (self->n_items > MOST_ALONE)
    thread = g_thread_try_new ("index", index_layers, &work, NULL);
  index_groups (self, scene);
  if (thread != NULL)
    g_thread_join (thread);
  else
    index_layers (&work);
  return self;
}

/*
 * tie_scene_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
tie_scene_index_free (TieSceneIndex *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_LAYERS; i++)
    {
      g_array_unref (self->layers[i].items);
      tie_rect_tree_free (self->layers[i].tree);
    }
  g_free (self->facts);
  g_hash_table_unref (self->subjects);
  g_free (self->groups);
  g_array_unref (self->free_items);
  g_array_unref (self->stops);
  tie_rect_tree_free (self->stop_tree);
  g_free (self);
}

/**
 * tie_scene_get_index:
 * @scene: a scene that is complete
 *
 * The index is made when it is first asked for, in n log n time, by whichever thread asks. Who
 * builds a large scene in a thread of its own asks there.
 *
 * Returns: (transfer none): its index, until the scene is changed
 */
const TieSceneIndex *
tie_scene_get_index (TieScene *scene)
{
  g_return_val_if_fail (TIE_IS_SCENE (scene), NULL);

  if (g_once_init_enter (&scene->index))
    g_once_init_leave (&scene->index, create (scene));
  return scene->index;
}

typedef struct
{
  const TieLayerIndex *layer;
  TieRectTreeVisit visit;
  gpointer user_data;
} TieItemVisitor;

static gboolean
visit_entry (guint entry, gpointer user_data)
{
  TieItemVisitor *visitor = user_data;

  return visitor->visit (g_array_index (visitor->layer->items, guint, entry), visitor->user_data);
}

/**
 * tie_scene_index_visit_items:
 * @self: an index
 * @layer: of which the items are asked for
 * @area: where to look, in the layer's own pixels; it may be a point
 * @visit: called for each item that may ink there, in any order; for large ones perhaps more than
 * once
 *
 * Returns: %FALSE if @visit stopped it
 */
gboolean
tie_scene_index_visit_items (const TieSceneIndex *self,
                             TieLayer layer,
                             TieRect area,
                             TieRectTreeVisit visit,
                             gpointer user_data)
{
  TieItemVisitor visitor;

  g_return_val_if_fail (self != NULL && layer < N_LAYERS, FALSE);

  visitor = (TieItemVisitor){ &self->layers[layer], visit, user_data };
  return tie_rect_tree_visit (visitor.layer->tree, area, visit_entry, &visitor);
}

static gboolean
mark_item (guint item, gpointer user_data)
{
  guint64 *marks = user_data;

  marks[item / 64] |= G_GUINT64_CONSTANT (1) << (item % 64);
  return TRUE;
}

/**
 * tie_scene_index_list_items:
 * @self: an index
 * @frame_area: (nullable): where to look in the frame layer; %NULL: nowhere
 * @plot_area: (nullable): where to look in the plot layer, in its own pixels; %NULL: nowhere
 *
 * Returns: (transfer full) (element-type guint): the items that may ink there, in paint order
 */
GArray *
tie_scene_index_list_items (const TieSceneIndex *self,
                            const TieRect *frame_area,
                            const TieRect *plot_area)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint64 *marks = NULL;
  guint n_words;

  g_return_val_if_fail (self != NULL, items);

  n_words = self->n_items / 64 + 1;
  marks = g_new0 (guint64, n_words);
  if (frame_area != NULL)
    tie_scene_index_visit_items (self, TIE_LAYER_FRAME, *frame_area, mark_item, marks);
  if (plot_area != NULL)
    tie_scene_index_visit_items (self, TIE_LAYER_PLOT, *plot_area, mark_item, marks);
  for (guint word = 0; word < n_words; word++)
    for (guint64 left = marks[word]; left != 0; left &= left - 1)
      {
        guint item = word * 64 + (guint) __builtin_ctzll (left);

        g_array_append_val (items, item);
      }
  return items;
}

/**
 * tie_scene_index_get_bounds:
 * @self: an index
 * @layer: one of the layers
 *
 * Returns: where it may ink, in its own pixels; all 0 when it is empty
 */
TieRect
tie_scene_index_get_bounds (const TieSceneIndex *self, TieLayer layer)
{
  g_return_val_if_fail (self != NULL && layer < N_LAYERS, ((TieRect){ 0 }));

  return tie_rect_tree_get_bounds (self->layers[layer].tree);
}

/**
 * tie_scene_index_get_first_item:
 * @self: an index
 * @layer: one of the layers
 *
 * Returns: its first item, or the number of all items when it is empty
 */
guint
tie_scene_index_get_first_item (const TieSceneIndex *self, TieLayer layer)
{
  g_return_val_if_fail (self != NULL && layer < N_LAYERS, 0);

  return self->layers[layer].n_items > 0 ? self->layers[layer].first_item : self->n_items;
}

/**
 * tie_scene_index_get_groups:
 * @self: an index
 * @subject: the id of an object of the document
 * @n_groups: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_groups): the groups that have that subject,
 *   in their order
 */
const int *
tie_scene_index_get_groups (const TieSceneIndex *self, const char *subject, guint *n_groups)
{
  const TieSubjectGroups *found;

  g_return_val_if_fail (self != NULL && subject != NULL && n_groups != NULL, NULL);

  found = g_hash_table_lookup (self->subjects, subject);
  *n_groups = found != NULL ? found->n : 0;
  return found != NULL ? self->groups + found->start : NULL;
}

/**
 * tie_scene_index_get_subject_group:
 * @self: an index
 * @group: a group
 *
 * Returns: the nearest group around, itself included, that has a subject; or -1
 */
int
tie_scene_index_get_subject_group (const TieSceneIndex *self, guint group)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->facts[group].subject_group;
}

/**
 * tie_scene_index_get_layer:
 * @self: an index
 * @group: a group
 *
 * Returns: its layer
 */
TieLayer
tie_scene_index_get_layer (const TieSceneIndex *self, guint group)
{
  g_return_val_if_fail (self != NULL, TIE_LAYER_FRAME);

  return self->facts[group].layer;
}

/**
 * tie_scene_index_get_least_zoom:
 * @self: an index
 * @group: a group
 *
 * Returns: from which zoom on it is shown, together with all around it; 0: always
 */
double
tie_scene_index_get_least_zoom (const TieSceneIndex *self, guint group)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return self->facts[group].least_zoom;
}

/**
 * tie_scene_index_get_span:
 * @self: an index
 * @group: a group
 * @first: (out): its first item
 * @end: (out): the item after its last
 *
 * Its items are those from @first to before @end, those of groups within included.
 */
void
tie_scene_index_get_span (const TieSceneIndex *self, guint group, guint *first, guint *end)
{
  g_return_if_fail (self != NULL && first != NULL && end != NULL);

  *first = MIN (self->facts[group].first, self->facts[group].end);
  *end = self->facts[group].end;
}

/**
 * tie_scene_index_is_frame_fixed:
 * @self: an index
 *
 * Returns: whether the frame layer looks the same at every zoom and with every emphasis
 */
gboolean
tie_scene_index_is_frame_fixed (const TieSceneIndex *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->frame_fixed;
}

/**
 * tie_scene_index_get_free_items:
 * @self: an index
 *
 * Returns: (transfer none) (element-type guint): the items of the plot layer that show nothing of
 *   the document, in paint order
 */
const GArray *
tie_scene_index_get_free_items (const TieSceneIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->free_items;
}

/**
 * tie_scene_index_get_n_stops:
 * @self: an index
 *
 * Returns: at how many groups a walk stops
 */
guint
tie_scene_index_get_n_stops (const TieSceneIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stops->len;
}

/**
 * tie_scene_index_get_stop:
 * @self: an index
 * @stop: below tie_scene_index_get_n_stops()
 *
 * Returns: which group it is: the first of its subject that has a shape
 */
int
tie_scene_index_get_stop (const TieSceneIndex *self, guint stop)
{
  g_return_val_if_fail (self != NULL && stop < self->stops->len, -1);

  return g_array_index (self->stops, int, stop);
}

/**
 * tie_scene_index_get_stops:
 * @self: an index
 *
 * Returns: (transfer none): the middles of the stops, by place
 */
const TieRectTree *
tie_scene_index_get_stops (const TieSceneIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->stop_tree;
}
