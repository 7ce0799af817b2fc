/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The heap: of a process that does one thing and ends, and of one that runs for weeks. */

#include "tie-heap.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* Of the pages that are asked for */
#define LARGE_PAGE ((uintptr_t) 2 * 1024 * 1024)
/* So much of the address space is taken at once; memory it becomes page by page, as it is used */
#define ROOM ((gsize) 256 * 1024 * 1024)
/* So much of it is in large pages: what a usual document takes. Where memory has yet to be fetched
 * from a host, each of them takes milliseconds, and hundreds of them more than they save. */
#define LARGE_ROOM ((uintptr_t) 32 * 1024 * 1024)
/* Larger pieces have their own pages */
#define LARGEST_PIECE ((gsize) 8 * 1024 * 1024)
/* More than the heap has to begin with, so that it has to grow */
#define FIRST_PIECE ((gsize) 1024 * 1024)
/* Of a process that runs for long */
#define MOST_ARENAS 2
#define LARGEST_KEPT ((gsize) 1024 * 1024)

/**
 * tie_heap_prepare:
 *
 * Has the heap begin with few large pages, and gives none back before the process ends: each small
 * one that is touched first costs as much as a thousand operations, and a usual document needs
 * thousands. All threads share it. For the beginning of a process that will soon end; where the
 * allocator or the machine has no such pages, nothing changes.
 */
void
tie_heap_prepare (void)
{
  /* Volatile: else the compiler leaves out what nobody uses. */
  void *volatile first;
  uintptr_t start, end;

  if (mallopt (M_TOP_PAD, (int) ROOM) == 0)
    return;
  mallopt (M_ARENA_MAX, 1);
  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
  mallopt (M_MMAP_THRESHOLD, (int) LARGEST_PIECE);

  start = (uintptr_t) sbrk (0);
  first = malloc (FIRST_PIECE);
  free (first);
  end = (uintptr_t) sbrk (0);
  start = (start + LARGE_PAGE - 1) / LARGE_PAGE * LARGE_PAGE;
  end = end / LARGE_PAGE * LARGE_PAGE;
  /* Only a wish */
  if (start < end)
    (void) madvise ((void *) start, MIN (end - start, LARGE_ROOM), MADV_HUGEPAGE);
}

/**
 * tie_heap_prepare_for_long:
 *
 * Has threads share two heaps, and pictures be none of what is in them. Of itself the allocator
 * makes eight for each processor, one for as many threads, and after the first large piece has been
 * freed it takes others of that size from there; what is kept of the work of each, in the one heap
 * or the other, leaves room in all of them that nothing else comes to. Where the allocator knows no
 * such limits nothing changes.
 */
void
tie_heap_prepare_for_long (void)
{
  mallopt (M_ARENA_MAX, MOST_ARENAS);
  mallopt (M_MMAP_THRESHOLD, (int) LARGEST_KEPT);
}
