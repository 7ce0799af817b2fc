/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* How much of the program is resident as time goes by. */

#include <malloc.h>
#include <string.h>

#include "soak.h"

/* What is there after so many actions is what the end is compared with, and how much more it may be
 */
#define FIRST 1000
#define MOST_GROWTH 0.10
#define COLUMNS 50.0

typedef struct
{
  guint n_actions;
  double resident; /* MiB */
  double mapped;   /* of that, what is in files: programs, libraries, fonts */
  double fonts;    /* of that, what is in fonts */
  double shared;   /* what is shared with the X server */
  double in_use;   /* of what was allocated, MiB */
} Point;

/* Resident, but for what is shared with the X server: by that cairo hands it pictures. It is as
 * large as the largest of late, 4, 8 or 13 MiB, and gone once smaller ones have followed, by chance
 * at this point or the next. */
static double
get_own (const Point *point)
{
  return point->resident - point->shared;
}

struct _SoakReckoning
{
  GArray *points;
};

SoakReckoning *
soak_reckoning_new (void)
{
  SoakReckoning *self = g_new0 (SoakReckoning, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
  return self;
}

void
soak_reckoning_free (SoakReckoning *self)
{
  g_array_unref (self->points);
  g_free (self);
}

/* A line of /proc/self/status, in MiB */
static double
find_amount (const char *status, const char *name)
{
  const char *line = strstr (status, name);

  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen (name), NULL) / 1024;
}

static double
measure_fonts (void)
{
  g_autofree char *maps = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  gboolean font = FALSE;
  double sum = 0;

  g_file_get_contents ("/proc/self/smaps", &maps, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (g_ascii_isdigit (*lines[i]) || g_ascii_islower (*lines[i]))
      font = strstr (lines[i], "/fonts/") != NULL;
    else if (font && g_str_has_prefix (lines[i], "Rss:"))
      sum += g_ascii_strtod (lines[i] + 4, NULL) / 1024;
  return sum;
}

static void
measure (Point *point)
{
  g_autofree char *status = NULL;
  g_autoptr (GError) error = NULL;

  /* What has been freed is no memory that is held */
  malloc_trim (0);
  g_file_get_contents ("/proc/self/status", &status, NULL, &error);
  g_assert_no_error (error);
  point->resident = find_amount (status, "\nVmRSS:");
  point->mapped = find_amount (status, "\nRssFile:");
  point->shared = find_amount (status, "\nRssShmem:");
  point->fonts = measure_fonts ();
}

static double
measure_in_use (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / (1 << 20);
}

/* To be called when nothing is open but what always is then: one figure is as another. */
void
soak_reckoning_take (SoakReckoning *self, Soak *soak, guint n_actions)
{
  Point point = { .n_actions = n_actions, .in_use = measure_in_use () };

  measure (&point);
  g_array_append_val (self->points, point);
  g_print (
      "# %u actions: %.1f MiB, and %.1f shared with X; %.1f of files, of them %.1f fonts, %.1f in "
      "use; %d windows, %d documents\n",
      n_actions, get_own (&point), point.shared, point.mapped, point.fonts, point.in_use,
      soak->n_windows, soak->n_documents);
}

static void
print_curve (SoakReckoning *self)
{
  double most = 0;

  for (guint i = 0; i < self->points->len; i++)
    most = MAX (most, get_own (&g_array_index (self->points, Point, i)));
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);
      g_autofree char *bar = g_strnfill ((gsize) (get_own (point) / most * COLUMNS), '*');

      g_print ("# %6u %7.1f %s\n", point->n_actions, get_own (point), bar);
    }
}

static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The median of all points */
static double
get_usual_shared (SoakReckoning *self)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->points->len; i++)
    g_array_append_val (amounts, g_array_index (self->points, Point, i).shared);
  g_array_sort (amounts, compare_amounts);
  return g_array_index (amounts, double, amounts->len / 2);
}

/* Prints the curve. Returns whether memory was within bounds; so it is in a run that is too short
 * to say. */
gboolean
soak_reckoning_judge (SoakReckoning *self)
{
  const Point *first = NULL;
  const Point *last = &g_array_index (self->points, Point, self->points->len - 1);
  double shared = get_usual_shared (self);
  double growth;

  print_curve (self);
  for (guint i = 0; i < self->points->len && first == NULL; i++)
    if (g_array_index (self->points, Point, i).n_actions >= FIRST)
      first = &g_array_index (self->points, Point, i);
  if (first == NULL || first == last)
    {
      g_print ("# too short a run to judge memory by\n");
      return TRUE;
    }
  growth = (get_own (last) + shared) / (get_own (first) + shared) - 1;
  g_print (
      "# with what is usually shared with X, %.1f MiB: after %u actions %.1f MiB, after %u %.1f "
      "MiB: %+.1f %%, at most %+.0f %%; without %+.1f %%\n",
      shared, first->n_actions, get_own (first) + shared, last->n_actions, get_own (last) + shared,
      100 * growth, 100 * MOST_GROWTH, 100 * (get_own (last) / get_own (first) - 1));
  return growth <= MOST_GROWTH;
}
