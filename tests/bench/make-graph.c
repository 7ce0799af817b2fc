/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Makes a graph of a kind, of N nodes: prints its edges, a pair of names a line. The same kind,
 * number and seed give the same edges everywhere: it counts in integers, and takes no more of the
 * mathematics library than square roots, which are exact to the last bit. */

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  guint a;
  guint b;
} Edge;

/* A graph that is growing; @seen is a hash table of its edges, of 2^@seen_bits places. */
typedef struct
{
  guint n;
  guint64 state;
  GArray *edges;
  guint64 *seen;
  guint seen_bits;
} Maker;

/* SplitMix64 (Steele, Lea and Flood 2014). */
static guint64
next_random (Maker *maker)
{
  guint64 z = maker->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* Above 0, at most 1. */
static double
next_fraction (Maker *maker)
{
  return (double) ((next_random (maker) >> 11) + 1) * 0x1p-53;
}

static guint
next_below (Maker *maker, guint n)
{
  return (guint) ((next_random (maker) >> 32) * n >> 32);
}

/* Returns whether the edge was new. */
static gboolean
add_edge (Maker *maker, guint a, guint b)
{
  Edge edge = { a, b };
  guint64 key = ((guint64) MAX (a, b) << 32 | MIN (a, b)) + 1;
  guint64 mask = (G_GUINT64_CONSTANT (1) << maker->seen_bits) - 1;
  guint64 at = key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - maker->seen_bits);

  if (a == b)
    return FALSE;
  for (; maker->seen[at] != 0; at = (at + 1) & mask)
    if (maker->seen[at] == key)
      return FALSE;
  maker->seen[at] = key;
  g_array_append_val (maker->edges, edge);
  return TRUE;
}

/* A square of streets; its last row may be short. */
static void
make_grid (Maker *maker)
{
  guint columns = (guint) ceil (sqrt (maker->n));

  for (guint i = 0; i < maker->n; i++)
    {
      if ((i + 1) % columns != 0 && i + 1 < maker->n)
        add_edge (maker, i, i + 1);
      if (i + columns < maker->n)
        add_edge (maker, i, i + columns);
    }
}

/* Each node hangs on any of the earlier ones. */
static void
make_tree (Maker *maker)
{
  for (guint i = 1; i < maker->n; i++)
    add_edge (maker, next_below (maker, i), i);
}

/* Each node is tied to two earlier ones, the likelier the more ties they have (Barabási and Albert
 * 1999): an end of any edge so far. */
static void
make_preferential (Maker *maker)
{
  add_edge (maker, 0, 1);
  for (guint i = 2; i < maker->n; i++)
    {
      guint n_before = maker->edges->len;

      while (maker->edges->len < n_before + 2)
        {
          const Edge *edge = &g_array_index (maker->edges, Edge, next_below (maker, n_before));

          add_edge (maker, next_random (maker) >> 63 ? edge->a : edge->b, i);
        }
    }
}

/* Points on a square of 2^30 a side, and the cells that they are in. */
typedef struct
{
  guint n;
  gint64 *x;
  gint64 *y;
  guint cells;
  guint *first; /* of each cell, then of what follows: into @members */
  guint *members;
} Points;

typedef struct
{
  guint64 length;
  Edge edge;
} Pair;

#define SIDE (G_GINT64_CONSTANT (1) << 30)

static guint
cell_of (const Points *points, guint i)
{
  guint column = (guint) (points->x[i] * points->cells / SIDE);
  guint row = (guint) (points->y[i] * points->cells / SIDE);

  return row * points->cells + column;
}

static void
fill_cells (Points *points, guint cells)
{
  points->cells = cells;
  g_free (points->first);
  points->first = g_new0 (guint, (gsize) cells * cells + 1);
  for (guint i = 0; i < points->n; i++)
    points->first[cell_of (points, i)]++;
  for (guint c = 0; c < cells * cells; c++)
    points->first[c + 1] += points->first[c];
  for (guint i = points->n; i-- > 0;)
    points->members[--points->first[cell_of (points, i)]] = i;
}

/* Adds the pairs of a node and those behind it in the cell that are at most @radius apart. */
static void
pair_with_cell (const Points *points, guint i, guint cell, double radius, GArray *pairs)
{
  for (guint m = points->first[cell]; m < points->first[cell + 1]; m++)
    {
      guint j = points->members[m];
      gint64 dx = points->x[i] - points->x[j], dy = points->y[i] - points->y[j];
      Pair pair = { (guint64) (dx * dx + dy * dy), { i, j } };

      if (j > i && (double) pair.length <= radius * radius)
        g_array_append_val (pairs, pair);
    }
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *p = a, *q = b;

  if (p->length != q->length)
    return p->length < q->length ? -1 : 1;
  if (p->edge.a != q->edge.a)
    return p->edge.a < q->edge.a ? -1 : 1;
  return p->edge.b < q->edge.b ? -1 : p->edge.b > q->edge.b;
}

/* Returns all pairs at most @radius apart, the nearest first. */
static GArray *
near_pairs (Points *points, double radius)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  guint cells = (guint) CLAMP ((double) SIDE / radius, 1, 1000);

  fill_cells (points, cells);
  for (guint i = 0; i < points->n; i++)
    {
      guint column = cell_of (points, i) % cells, row = cell_of (points, i) / cells;

      for (guint r = row == 0 ? 0 : row - 1; r <= MIN (row + 1, cells - 1); r++)
        for (guint c = column == 0 ? 0 : column - 1; c <= MIN (column + 1, cells - 1); c++)
          pair_with_cell (points, i, r * cells + c, radius, pairs);
    }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

static guint
find_root (guint *parent, guint i)
{
  for (; parent[i] != i; i = parent[i])
    parent[i] = parent[parent[i]];
  return i;
}

/* Points anywhere on a square, tied where they are near: 5.5 ties a node in the mean, away from the
 * margin. What is apart then gets the shortest ties that join it. */
static void
make_geometric (Maker *maker)
{
  Points points = { maker->n, g_new (gint64, maker->n), g_new (gint64, maker->n), 0, NULL, NULL };
  guint *parent = g_new (guint, maker->n);
  double radius = sqrt (5.5 / (G_PI * maker->n)) * (double) SIDE;
  guint n_parts = maker->n;

  points.members = g_new (guint, maker->n);
  for (guint i = 0; i < maker->n; i++)
    {
      points.x[i] = (gint64) (next_random (maker) >> 34);
      points.y[i] = (gint64) (next_random (maker) >> 34);
      parent[i] = i;
    }
  for (gboolean joining = FALSE; n_parts > 1; joining = TRUE, radius *= 2)
    {
      g_autoptr (GArray) pairs = near_pairs (&points, radius);

      for (guint p = 0; p < pairs->len; p++)
        {
          Edge edge = g_array_index (pairs, Pair, p).edge;
          guint a = find_root (parent, edge.a), b = find_root (parent, edge.b);

          n_parts -= a != b;
          parent[MAX (a, b)] = MIN (a, b);
          if (!joining || a != b)
            add_edge (maker, edge.a, edge.b);
        }
    }
  g_free (points.x);
  g_free (points.y);
  g_free (points.first);
  g_free (points.members);
  g_free (parent);
}

/* A cluster's nodes are @hub and the @size - 1 behind it; @ends has an end of each of its ties. */
typedef struct
{
  guint hub;
  guint size;
  GArray *ends;
} Cluster;

static void
clear_cluster (gpointer data)
{
  g_array_unref (((Cluster *) data)->ends);
}

/* Sizes from a power law: the chance of more than s falls with s^(-4/3). */
static GArray *
make_clusters (Maker *maker)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));

  g_array_set_clear_func (clusters, clear_cluster);
  for (guint at = 0; at < maker->n;)
    {
      double root = sqrt (next_fraction (maker));
      guint most = MAX (5, maker->n / 4);
      guint size = (guint) MIN (5 / (root * sqrt (root)), most);
      Cluster cluster = { at, size, g_array_new (FALSE, FALSE, sizeof (guint)) };

      if (maker->n - at < size + 3)
        cluster.size = maker->n - at;
      at += cluster.size;
      g_array_append_val (clusters, cluster);
    }
  return clusters;
}

/* Ties a member to the hub, a third of the time, or else to one of the first @n members, the
 * likelier the more ties it has within the cluster. */
static gboolean
tie_inside (Maker *maker, Cluster *cluster, guint member)
{
  guint other = cluster->hub;

  if (cluster->ends->len > 0 && next_below (maker, 3) != 0)
    other = g_array_index (cluster->ends, guint, next_below (maker, cluster->ends->len));
  if (!add_edge (maker, other, member))
    return FALSE;
  g_array_append_val (cluster->ends, other);
  g_array_append_val (cluster->ends, member);
  return TRUE;
}

/* Hubs are tied to one older hub or two, the oldest most often. */
static void
tie_hubs (Maker *maker, GArray *clusters)
{
  for (guint c = 1; c < clusters->len; c++)
    for (guint tie = 0; tie <= c % 2; tie++)
      {
        double u = next_fraction (maker);
        guint older = MIN ((guint) (u * u * c), c - 1);

        add_edge (maker, g_array_index (clusters, Cluster, older).hub,
                  g_array_index (clusters, Cluster, c).hub);
      }
}

/* Companies and their partners: clusters around hubs, two ties a node in all. */
static void
make_partners (Maker *maker)
{
  g_autoptr (GArray) clusters = make_clusters (maker);
  g_autofree Cluster **home = g_new (Cluster *, maker->n);
  guint n_ties = 2 * maker->n, n_long = n_ties / 20;

  for (guint c = 0; c < clusters->len; c++)
    {
      Cluster *cluster = &g_array_index (clusters, Cluster, c);

      for (guint i = cluster->hub; i < cluster->hub + cluster->size; i++)
        {
          home[i] = cluster;
          if (i > cluster->hub)
            tie_inside (maker, cluster, i);
          if (i > cluster->hub + 2 && next_below (maker, 4) != 0)
            tie_inside (maker, cluster, i);
        }
    }
  tie_hubs (maker, clusters);
  /* A small cluster may be full: that must end. */
  for (guint tries = 20 * n_ties; tries > 0 && maker->edges->len + n_long < n_ties; tries--)
    {
      guint member = next_below (maker, maker->n);

      tie_inside (maker, home[member], member);
    }
  while (maker->edges->len < n_ties)
    add_edge (maker, next_below (maker, maker->n), next_below (maker, maker->n));
}

static const struct
{
  const char *name;
  void (*make) (Maker *maker);
} kinds[] = {
  { "grid", make_grid },           { "tree", make_tree },         { "ba", make_preferential },
  { "geometric", make_geometric }, { "partners", make_partners },
};

static void
print_edges (const Maker *maker)
{
  for (guint e = 0; e < maker->edges->len; e++)
    {
      const Edge *edge = &g_array_index (maker->edges, Edge, e);

      printf ("n%u n%u\n", edge->a, edge->b);
    }
}

int
main (int argc, char **argv)
{
  Maker maker = { .n = argc == 4 ? (guint) atoi (argv[2]) : 0 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds) && maker.n >= 10; k++)
    if (g_str_equal (argv[1], kinds[k].name))
      {
        maker.state = g_ascii_strtoull (argv[3], NULL, 10);
        maker.edges = g_array_new (FALSE, FALSE, sizeof (Edge));
        maker.seen_bits = 2 + g_bit_storage (4 * maker.n);
        maker.seen = g_new0 (guint64, G_GUINT64_CONSTANT (1) << maker.seen_bits);
        kinds[k].make (&maker);
        print_edges (&maker);
        g_array_unref (maker.edges);
        g_free (maker.seen);
        return 0;
      }
  g_printerr ("Usage: make-graph grid|tree|ba|geometric|partners N SEED, N from 10 on\n");
  return 2;
}
