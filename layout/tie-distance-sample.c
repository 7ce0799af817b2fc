/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Distances from many nodes at once: a sample of all pairs. */

#include "tie-distance-sample.h"

#include "tie-crew.h"

#include <math.h>
#include <string.h>

/* So many sources are searched from at once, a bit for each. */
#define N_WORDS 4
#define BATCH (64 * N_WORDS)
/* How many partners a node is to have, about, and how many words all searches together may touch
 * for them. */
#define K_USUAL 480
#define K_LARGE 288
#define LARGE 20000
#define MOST_WORK 3e9
/* Where edges have lengths each source takes a search of its own. */
#define MOST_WEIGHTED_SOURCES 1024

typedef struct
{
  const TieAdjacency *adjacency;
  TieDistanceSample *sample;
  guint *source; /* all nodes, in the order of the lot: the first are the sources */
  guint n_batches;
  guint64 seed;
  struct _Search *search; /* by hand */
} Plan;

/* A batch in work. */
typedef struct _Search
{
  const TieAdjacency *adjacency;
  TieDistanceSample *sample;
  const guint *source;
  guint first;    /* of the batch */
  guint n_batch;  /* sources in the batch */
  guint slot;     /* the partners' first, that the batch fills */
  guint n_slots;  /* how many it fills */
  guint64 *now;   /* by node: sources whose search has just reached it */
  guint64 *then;  /* those that reach it next */
  guint64 *seen;  /* those that have reached it */
  guint64 *asked; /* those that are its partners */
  float longest;
} Search;

static void
draw_sources (const Plan *plan, TieRandom *random)
{
  const guint n = plan->adjacency->n_nodes;

  for (guint i = 0; i < n; i++)
    plan->source[i] = i;
  for (guint i = 0; i < plan->sample->n_sources; i++)
    {
      const guint j = i + tie_random_below (random, n - i);
      const guint node = plan->source[i];

      plan->source[i] = plan->source[j];
      plan->source[j] = node;
    }
}

/* Each node draws its partners of this batch. */
static void
draw_partners (Search *search, TieRandom *random)
{
  TieDistanceSample *sample = search->sample;

  memset (search->asked, 0, sizeof (guint64) * N_WORDS * sample->n_nodes);
  for (guint i = 0; i < sample->n_nodes; i++)
    for (guint s = search->slot; s < search->slot + search->n_slots; s++)
      {
        const guint nth = tie_random_below (random, search->n_batch);
        const guint node = search->source[search->first + nth];

        sample->node[(gsize) s * sample->n_nodes + i] = node;
        sample->distance[(gsize) s * sample->n_nodes + i] = 0;
        search->asked[i * N_WORDS + nth / 64] |= G_GUINT64_CONSTANT (1) << (nth % 64);
      }
}

static void
note (Search *search, guint node, guint source, float distance)
{
  TieDistanceSample *sample = search->sample;

  for (guint s = search->slot; s < search->slot + search->n_slots; s++)
    if (sample->node[(gsize) s * sample->n_nodes + node] == source)
      sample->distance[(gsize) s * sample->n_nodes + node] = distance;
  search->longest = MAX (search->longest, distance);
}

static void
spread (const Search *search)
{
  const TieAdjacency *adjacency = search->adjacency;

  for (guint i = 0; i < adjacency->n_nodes; i++)
    {
      const guint64 *from = search->now + (gsize) i * N_WORDS;

      if ((from[0] | from[1] | from[2] | from[3]) == 0)
        continue;
      for (guint k = adjacency->start[i]; k < adjacency->start[i + 1]; k++)
        {
          guint64 *to = search->then + (gsize) adjacency->neighbor[k] * N_WORDS;

          for (guint w = 0; w < N_WORDS; w++)
            to[w] |= from[w];
        }
    }
}

/* Notes who has been reached at this distance. Returns whether anybody was. */
static gboolean
arrive (Search *search, float distance)
{
  const gsize n_words = (gsize) search->adjacency->n_nodes * N_WORDS;
  guint64 any = 0;

  for (gsize w = 0; w < n_words; w++)
    {
      const guint64 reached = search->then[w] & ~search->seen[w];
      guint64 wanted = reached & search->asked[w];

      search->then[w] = 0;
      search->now[w] = reached;
      search->seen[w] |= reached;
      any |= reached;
      for (; wanted != 0; wanted &= wanted - 1)
        note (search, (guint) (w / N_WORDS),
              search->source[search->first + (w % N_WORDS) * 64 + (guint) __builtin_ctzll (wanted)],
              distance);
    }
  return any != 0;
}

/* Breadth first from all sources of the batch at once (Then et al., The more the merrier: efficient
 * multi-source graph traversal, 2014). Returns how many steps the longest way has. */
static guint
search_together (Search *search)
{
  const gsize size = sizeof (guint64) * N_WORDS * search->adjacency->n_nodes;
  guint level = 0;

  memset (search->now, 0, size);
  memset (search->then, 0, size);
  for (guint s = 0; s < search->n_batch; s++)
    search->now[(gsize) search->source[search->first + s] * N_WORDS + s / 64] |=
        G_GUINT64_CONSTANT (1) << (s % 64);
  memcpy (search->seen, search->now, size);
  do
    spread (search);
  while (arrive (search, (float) ++level));
  return level;
}

static void
search_one_by_one (Search *search)
{
  g_autoptr (TieDistances) distances = tie_distances_new (search->adjacency);

  for (guint s = 0; s < search->n_batch; s++)
    {
      const guint source = search->source[search->first + s];
      const double *row = tie_distances_from (distances, source);

      for (guint i = 0; i < search->adjacency->n_nodes; i++)
        if (i != source && (search->asked[(gsize) i * N_WORDS + s / 64] >> (s % 64) & 1) != 0)
          note (search, i, source, (float) row[i]);
    }
}

/* How many batches the time allows: long ways take many steps. */
static guint
choose_batches (const TieAdjacency *adjacency)
{
  g_autoptr (TieDistances) distances = tie_distances_new (adjacency);
  const guint n = adjacency->n_nodes;
  const double *row = tie_distances_from (distances, 0);
  double longest = 1, work, batches;

  for (guint i = 0; i < n; i++)
    longest = MAX (longest, row[i]);
  work = longest * 1.5 * (adjacency->start[n] + 2.0 * n) * N_WORDS;
  batches = adjacency->unit ? MOST_WORK / work : (double) MOST_WEIGHTED_SOURCES / BATCH;
  return (guint) CLAMP (batches, 2, (n + BATCH - 1) / BATCH);
}

static void
search_batch (guint item, guint hand, gpointer data)
{
  const Plan *plan = data;
  const TieDistanceSample *sample = plan->sample;
  Search *search = &plan->search[hand];
  TieRandom random;

  /* What a batch draws does not depend on who does it. */
  tie_random_init (&random, plan->seed + item);
  search->first = (guint) ((guint64) sample->n_sources * item / plan->n_batches);
  search->n_batch =
      (guint) ((guint64) sample->n_sources * (item + 1) / plan->n_batches) - search->first;
  search->slot = sample->k * item / plan->n_batches;
  search->n_slots = sample->k * (item + 1) / plan->n_batches - search->slot;
  draw_partners (search, &random);
  if (plan->adjacency->unit)
    search_together (search);
  else
    search_one_by_one (search);
}

static void
search_all (Plan *plan)
{
  g_autoptr (TieCrew) crew = tie_crew_new (plan->n_batches);
  const guint n_hands = tie_crew_get_n_hands (crew);
  const gsize n_words = (gsize) N_WORDS * plan->adjacency->n_nodes;
  g_autofree guint64 *words = g_new (guint64, 4 * n_words * n_hands);
  g_autofree Search *search = g_new0 (Search, n_hands);

  for (guint hand = 0; hand < n_hands; hand++)
    {
      guint64 *own = words + 4 * n_words * hand;

      search[hand] = (Search){ .adjacency = plan->adjacency,
                               .sample = plan->sample,
                               .source = plan->source,
                               .now = own,
                               .then = own + n_words,
                               .seen = own + 2 * n_words,
                               .asked = own + 3 * n_words };
    }
  plan->search = search;
  tie_crew_run (crew, plan->n_batches, search_batch, plan);
  for (guint hand = 0; hand < n_hands; hand++)
    plan->sample->longest = MAX (plan->sample->longest, search[hand].longest);
}

/* Who drew itself has no partner there. */
static void
drop_empty (TieDistanceSample *sample)
{
  for (gsize i = 0; i < (gsize) sample->k * sample->n_nodes; i++)
    if (sample->distance[i] <= 0)
      sample->node[i] = (guint) (i % sample->n_nodes);
}

/**
 * tie_distance_sample_new:
 * @adjacency: a connected graph of more than one node
 * @random: what decides who is whose partner
 *
 * Finds the distances of each node from some hundred partners. All nodes are partners of some, or,
 * where that would take too long, some thousand are.
 *
 * Returns: (transfer full): the distances
 */
TieDistanceSample *
tie_distance_sample_new (const TieAdjacency *adjacency, TieRandom *random)
{
  const guint n = adjacency->n_nodes;
  g_autofree guint *source = g_new (guint, n);
  TieDistanceSample *sample = g_new0 (TieDistanceSample, 1);
  Plan plan = { adjacency, sample, source, choose_batches (adjacency), 0, NULL };

  sample->n_nodes = n;
  sample->k = MIN (n > LARGE ? K_LARGE : K_USUAL, n - 1);
  sample->n_sources = MIN (n, plan.n_batches * BATCH);
  sample->node = g_new (guint, (gsize) n * sample->k);
  sample->distance = g_new (float, (gsize) n * sample->k);
  draw_sources (&plan, random);
  plan.seed = (guint64) tie_random_below (random, G_MAXUINT) << 32;
  search_all (&plan);
  drop_empty (sample);
  return sample;
}

/**
 * tie_distance_sample_free:
 * @self: (transfer full): distances
 *
 * Frees them.
 */
void
tie_distance_sample_free (TieDistanceSample *self)
{
  g_free (self->node);
  g_free (self->distance);
  g_free (self);
}
