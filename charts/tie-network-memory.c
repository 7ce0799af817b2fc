/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a document's network keeps, so that nothing is found out twice. */

#include "tie-network-memory.h"

#include <math.h>

/* A window and an export or two, with and without what is dragged. */
#define MOST_PLANS 4

struct _TieNetworkMemory
{
  TieDocument *document; /* that owns it */
  GMutex lock;
  TieNetworkGraph *graph; /* once somebody asked for it */
  GPtrArray *histories;   /* TieFlowHistory, of the graph's flows; likewise */
  GHashTable *bare_plans; /* interned language → TieNetworkPlan */
  GHashTable *words;      /* interned language → TieNetworkWords, once somebody asked for them */
  GHashTable *arrangements; /* char * → TieNetworkArrangement */
  GPtrArray *plans;         /* TieNetworkPlan, the latest last */
  GPtrArray *models;        /* likewise, of the document before this one */
};

static GMutex making;

static void
memory_free (gpointer data)
{
  TieNetworkMemory *self = data;

  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->graph, tie_network_graph_unref);
  g_clear_pointer (&self->histories, g_ptr_array_unref);
  g_hash_table_unref (self->bare_plans);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->arrangements);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->models);
  g_free (self);
}

static GPtrArray *
create_plans (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) tie_network_plan_unref);
}

static TieNetworkMemory *
memory_new (TieDocument *document)
{
  TieNetworkMemory *self = g_new0 (TieNetworkMemory, 1);

  self->document = document;
  g_mutex_init (&self->lock);
  self->bare_plans =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tie_network_plan_unref);
  self->words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) tie_network_words_unref);
  self->arrangements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                              (GDestroyNotify) tie_network_arrangement_unref);
  self->plans = create_plans ();
  self->models = create_plans ();
  return self;
}

/**
 * tie_network_memory_of:
 * @document: a document
 *
 * Returns: (transfer none): its network's memory, which lives as long as the document
 */
TieNetworkMemory *
tie_network_memory_of (TieDocument *document)
{
  static const char key[] = "tie-network-memory";
  TieNetworkMemory *self;

  g_return_val_if_fail (TIE_IS_DOCUMENT (document), NULL);

  g_mutex_lock (&making);
  self = g_object_get_data (G_OBJECT (document), key);
  if (self == NULL)
    {
      self = memory_new (document);
      g_object_set_data_full (G_OBJECT (document), key, self, memory_free);
    }
  g_mutex_unlock (&making);
  return self;
}

/**
 * tie_network_memory_get_graph:
 * @self: a memory
 *
 * Returns: (transfer full): the document's organisations and drawn flows
 */
TieNetworkGraph *
tie_network_memory_get_graph (TieNetworkMemory *self)
{
  TieNetworkGraph *graph;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->lock);
  if (self->graph == NULL)
    self->graph = tie_network_graph_new (self->document);
  graph = tie_network_graph_ref (self->graph);
  g_mutex_unlock (&self->lock);
  return graph;
}

static void
make_histories (TieNetworkMemory *self)
{
  self->histories = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_flow_history_free);
  for (guint i = 0; i < self->graph->flows->len; i++)
    g_ptr_array_add (self->histories, tie_flow_history_new (self->graph->flows->pdata[i], NULL));
}

/**
 * tie_network_memory_get_histories:
 * @self: a memory that was asked for its graph
 *
 * Returns: (transfer none) (element-type TieFlowHistory): what answers how the flows of the graph
 *   stand as of moments, in their order
 */
GPtrArray *
tie_network_memory_get_histories (TieNetworkMemory *self)
{
  g_return_val_if_fail (self != NULL && self->graph != NULL, NULL);

  g_mutex_lock (&self->lock);
  if (self->histories == NULL)
    make_histories (self);
  g_mutex_unlock (&self->lock);
  return self->histories;
}

/**
 * tie_network_memory_get_words:
 * @self: a memory that was asked for its graph
 * @language: interned
 *
 * Returns: (transfer full): what is said of the ties of the graph in that language
 */
TieNetworkWords *
tie_network_memory_get_words (TieNetworkMemory *self, const char *language)
{
  TieNetworkWords *words;

  g_return_val_if_fail (self != NULL && self->graph != NULL, NULL);

  g_mutex_lock (&self->lock);
  words = g_hash_table_lookup (self->words, language);
  if (words == NULL)
    {
      words = tie_network_words_new (self->document, self->graph, language);
      g_hash_table_insert (self->words, (gpointer) language, words);
    }
  tie_network_words_ref (words);
  g_mutex_unlock (&self->lock);
  return words;
}

/**
 * tie_network_memory_find_bare_plan:
 * @self: a memory
 * @language: interned
 *
 * Returns: (transfer full) (nullable): the plan in that language that has no places yet
 */
TieNetworkPlan *
tie_network_memory_find_bare_plan (TieNetworkMemory *self, const char *language)
{
  TieNetworkPlan *found;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->lock);
  found = g_hash_table_lookup (self->bare_plans, language);
  if (found != NULL)
    tie_network_plan_ref (found);
  g_mutex_unlock (&self->lock);
  return found;
}

/* What is borrowed for the call does not stay. */
static void
forget_request (TieNetworkPlan *plan)
{
  plan->request = NULL;
  plan->palette = NULL;
}

/**
 * tie_network_memory_keep_bare_plan:
 * @self: a memory
 * @plan: (transfer full): a plan with its texts and without places
 *
 * Keeps a plan, unless another thread was first.
 *
 * Returns: (transfer full): the one that is kept
 */
TieNetworkPlan *
tie_network_memory_keep_bare_plan (TieNetworkMemory *self, TieNetworkPlan *plan)
{
  gpointer language = (gpointer) plan->setting.language;
  TieNetworkPlan *kept;

  g_return_val_if_fail (self != NULL && plan != NULL, NULL);

  forget_request (plan);
  g_mutex_lock (&self->lock);
  kept = g_hash_table_lookup (self->bare_plans, language);
  if (kept == NULL)
    {
      kept = tie_network_plan_ref (plan);
      g_hash_table_insert (self->bare_plans, language, kept);
    }
  tie_network_plan_ref (kept);
  g_mutex_unlock (&self->lock);
  tie_network_plan_unref (plan);
  return kept;
}

/**
 * tie_network_memory_find_arrangement:
 * @self: a memory
 * @key: what the arrangement depends on
 *
 * Returns: (transfer full) (nullable): the arrangement that was kept under that key
 */
TieNetworkArrangement *
tie_network_memory_find_arrangement (TieNetworkMemory *self, const char *key)
{
  TieNetworkArrangement *found;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  g_mutex_lock (&self->lock);
  found = g_hash_table_lookup (self->arrangements, key);
  if (found != NULL)
    tie_network_arrangement_ref (found);
  g_mutex_unlock (&self->lock);
  return found;
}

/**
 * tie_network_memory_keep_arrangement:
 * @self: a memory
 * @key: what the arrangement depends on
 * @arrangement: (transfer full): an arrangement
 *
 * Keeps an arrangement, unless another thread was first.
 *
 * Returns: (transfer full): the one that is kept
 */
TieNetworkArrangement *
tie_network_memory_keep_arrangement (TieNetworkMemory *self,
                                     const char *key,
                                     TieNetworkArrangement *arrangement)
{
  TieNetworkArrangement *kept;

  g_return_val_if_fail (self != NULL && key != NULL && arrangement != NULL, NULL);

  g_mutex_lock (&self->lock);
  kept = g_hash_table_lookup (self->arrangements, key);
  if (kept == NULL)
    {
      kept = tie_network_arrangement_ref (arrangement);
      g_hash_table_insert (self->arrangements, g_strdup (key), kept);
    }
  tie_network_arrangement_ref (kept);
  g_mutex_unlock (&self->lock);
  tie_network_arrangement_unref (arrangement);
  return kept;
}

/**
 * tie_network_memory_find_plan:
 * @self: a memory
 * @setting: what is asked for
 *
 * Returns: (transfer full) (nullable): a settled plan of exactly that
 */
TieNetworkPlan *
tie_network_memory_find_plan (TieNetworkMemory *self, const TieNetworkSetting *setting)
{
  TieNetworkPlan *found = NULL;

  g_return_val_if_fail (self != NULL && setting != NULL, NULL);

  g_mutex_lock (&self->lock);
  for (guint i = self->plans->len; i > 0 && found == NULL; i--)
    {
      TieNetworkPlan *plan = g_ptr_array_index (self->plans, i - 1);

      if (!tie_network_setting_equal (&plan->setting, setting))
        continue;
      found = tie_network_plan_ref (plan);
      /* It is the latest now. */
      g_ptr_array_add (self->plans, g_ptr_array_steal_index (self->plans, i - 1));
    }
  g_mutex_unlock (&self->lock);
  return found;
}

/**
 * tie_network_memory_keep_plan:
 * @self: a memory
 * @plan: a settled plan of everything, which nobody changes from now on
 *
 * Keeps a plan in place of the one that was asked for least lately.
 */
void
tie_network_memory_keep_plan (TieNetworkMemory *self, TieNetworkPlan *plan)
{
  g_return_if_fail (self != NULL && plan != NULL);

  forget_request (plan);
  g_mutex_lock (&self->lock);
  if (self->plans->len == MOST_PLANS)
    g_ptr_array_remove_index (self->plans, 0);
  g_ptr_array_add (self->plans, tie_network_plan_ref (plan));
  g_mutex_unlock (&self->lock);
}

/* How unlike two settings are; none of them moves what was pinned. */
static double
distance (const TieNetworkSetting *a, const TieNetworkSetting *b)
{
  return fabs (a->width - b->width) + fabs (a->height - b->height)
         + (a->parts != b->parts ? 100 : 0) + (a->language != b->language ? 50 : 0)
         + (a->for_screen != b->for_screen ? 25 : 0);
}

/**
 * tie_network_memory_find_model:
 * @self: a memory
 * @setting: what is asked for
 *
 * Returns: (transfer full) (nullable): of the plans without pins of the document that this one took
 *   the place of, in the same arrangement, the one most like what is asked for
 */
TieNetworkPlan *
tie_network_memory_find_model (TieNetworkMemory *self, const TieNetworkSetting *setting)
{
  TieNetworkPlan *found = NULL;

  g_return_val_if_fail (self != NULL && setting != NULL, NULL);

  g_mutex_lock (&self->lock);
  for (guint i = 0; i < self->models->len; i++)
    {
      TieNetworkPlan *plan = g_ptr_array_index (self->models, i);

      if (plan->setting.arrangement == setting->arrangement
          && (found == NULL
              || distance (&plan->setting, setting) <= distance (&found->setting, setting)))
        found = plan;
    }
  if (found != NULL)
    tie_network_plan_ref (found);
  g_mutex_unlock (&self->lock);
  return found;
}

/**
 * tie_network_memory_inherit:
 * @self: a memory
 * @from: that of the document which this one takes the place of
 *
 * Takes over how that document was last drawn; what was never drawn, from the one before it.
 */
void
tie_network_memory_inherit (TieNetworkMemory *self, TieNetworkMemory *from)
{
  g_autoptr (GPtrArray) models = create_plans ();

  g_return_if_fail (self != NULL && from != NULL && self != from);

  g_mutex_lock (&from->lock);
  for (guint i = 0; i < from->models->len + from->plans->len; i++)
    {
      TieNetworkPlan *plan = i < from->models->len ? from->models->pdata[i]
                                                   : from->plans->pdata[i - from->models->len];

      if (tie_pins_get_size (plan->setting.pins) == 0 && !plan->setting.at_moment)
        g_ptr_array_add (models, tie_network_plan_ref (plan));
    }
  g_mutex_unlock (&from->lock);
  if (models->len > MOST_PLANS)
    g_ptr_array_remove_range (models, 0, models->len - MOST_PLANS);

  g_mutex_lock (&self->lock);
  g_clear_pointer (&self->models, g_ptr_array_unref);
  self->models = g_steal_pointer (&models);
  g_mutex_unlock (&self->lock);
}
