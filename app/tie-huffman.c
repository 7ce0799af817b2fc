/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Huffman codes as deflate has them (RFC 1951, 3.2.2): none longer than so many bits, and said by
 * their lengths alone. */

#include "tie-huffman.h"

#include <stdlib.h>
#include <string.h>

/* Of a tree of two for each symbol at the most */
#define MOST_NODES (2 * TIE_HUFFMAN_MOST_SYMBOLS)
/* How deep such a tree may be, and how rare a symbol */
#define SYMBOL_BITS 16

typedef struct
{
  guint64 count;
  guint parent;
} Node;

static int
compare_keys (const void *a, const void *b)
{
  const guint64 *first = a, *second = b;

  return *first < *second ? -1 : *first > *second;
}

/* Those that occur, the rarest first, of equally rare ones the first: their counts above their
 * numbers. Returns how many */
static guint
sort_symbols (const guint32 *counts, guint n, guint64 *keys)
{
  guint n_used = 0;

  for (guint i = 0; i < n; i++)
    if (counts[i] > 0)
      keys[n_used++] = (guint64) counts[i] << SYMBOL_BITS | i;
  qsort (keys, n_used, sizeof *keys, compare_keys);
  return n_used;
}

/* The rarer of what has no parent yet: leaves and nodes are both in order, each in a row */
static guint
take_rarest (const Node *nodes, guint *leaf, guint n_leaves, guint *inner, guint n_nodes)
{
  if (*leaf < n_leaves && (*inner >= n_nodes || nodes[*leaf].count <= nodes[*inner].count))
    return (*leaf)++;
  return (*inner)++;
}

/* How many leaves there are at each depth; deeper ones count as of the last */
static void
count_depths (const guint64 *keys, guint n_leaves, guint most_bits, guint *n_of_length)
{
  Node nodes[MOST_NODES];
  guint depths[MOST_NODES];
  guint leaf = 0, inner = n_leaves, n_nodes = n_leaves;

  for (guint i = 0; i < n_leaves; i++)
    nodes[i].count = keys[i] >> SYMBOL_BITS;
  while (n_nodes < 2 * n_leaves - 1)
    {
      guint first = take_rarest (nodes, &leaf, n_leaves, &inner, n_nodes);
      guint second = take_rarest (nodes, &leaf, n_leaves, &inner, n_nodes);

      nodes[first].parent = nodes[second].parent = n_nodes;
      nodes[n_nodes++].count = nodes[first].count + nodes[second].count;
    }
  depths[n_nodes - 1] = 0;
  for (guint i = n_nodes - 1; i-- > 0;)
    depths[i] = depths[nodes[i].parent] + 1;
  for (guint i = 0; i < n_leaves; i++)
    n_of_length[MIN (depths[i], most_bits)]++;
}

/* Leaves that were too deep take more room at the last depth than there is: each step moves one up
 * beside another, whose place becomes theirs together, one deeper. */
static void
make_room (guint *n_of_length, guint most_bits)
{
  guint used = 0;

  for (guint i = 1; i <= most_bits; i++)
    used += n_of_length[i] << (most_bits - i);
  for (; used > 1u << most_bits; used--)
    {
      guint i = most_bits - 1;

      while (n_of_length[i] == 0)
        i--;
      n_of_length[most_bits]--;
      n_of_length[i]--;
      n_of_length[i + 1] += 2;
    }
}

/**
 * tie_huffman_find_lengths:
 * @counts: (array length=n): how often each symbol occurs, at least two of them at all
 * @n: how many symbols, at most %TIE_HUFFMAN_MOST_SYMBOLS
 * @most_bits: of a code
 * @lengths: (out) (array length=n): the bits of the code of each; 0: it does not occur
 *
 * Finds how long codes are, frequent ones shorter. They fill the tree: no decoder is left in doubt.
 */
void
tie_huffman_find_lengths (const guint32 *counts, guint n, guint most_bits, guint8 *lengths)
{
  guint64 keys[TIE_HUFFMAN_MOST_SYMBOLS];
  guint n_of_length[TIE_HUFFMAN_MOST_BITS + 1] = { 0 };
  guint n_used, next = 0;

  g_return_if_fail (n <= TIE_HUFFMAN_MOST_SYMBOLS && most_bits <= TIE_HUFFMAN_MOST_BITS);

  n_used = sort_symbols (counts, n, keys);
  g_return_if_fail (n_used >= 2);

  count_depths (keys, n_used, most_bits, n_of_length);
  make_room (n_of_length, most_bits);
  memset (lengths, 0, n);
  for (guint bits = most_bits; bits > 0; bits--)
    for (guint i = 0; i < n_of_length[bits]; i++, next++)
      lengths[keys[next] & ((1 << SYMBOL_BITS) - 1)] = (guint8) bits;
}

static guint16
reverse (guint code, guint bits)
{
  guint reversed = 0;

  for (guint i = 0; i < bits; i++, code >>= 1)
    reversed = reversed << 1 | (code & 1);
  return (guint16) reversed;
}

/**
 * tie_huffman_find_codes:
 * @lengths: (array length=n): the bits of each code
 * @n: how many symbols
 * @codes: (out) (array length=n): the codes, their first bit lowest, as they are written
 *
 * Finds the codes that RFC 1951 gives to such lengths.
 */
void
tie_huffman_find_codes (const guint8 *lengths, guint n, guint16 *codes)
{
  guint n_of_length[TIE_HUFFMAN_MOST_BITS + 1] = { 0 };
  guint next[TIE_HUFFMAN_MOST_BITS + 1] = { 0 };
  guint code = 0;

  g_return_if_fail (lengths != NULL && codes != NULL);

  for (guint i = 0; i < n; i++)
    n_of_length[lengths[i]]++;
  n_of_length[0] = 0;
  for (guint bits = 1; bits <= TIE_HUFFMAN_MOST_BITS; bits++)
    next[bits] = code = (code + n_of_length[bits - 1]) << 1;
  for (guint i = 0; i < n; i++)
    codes[i] = reverse (next[lengths[i]]++, lengths[i]);
}
