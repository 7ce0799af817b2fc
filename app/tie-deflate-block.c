/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Tokens as a block of deflate with codes of its own (RFC 1951, 3.2.7). */

#include "tie-deflate-block.h"

#include <string.h>

#include "tie-huffman.h"

#define N_LITERALS 286
#define N_DISTANCES 30
#define N_LENGTHS 19
#define END_OF_BLOCK 256
#define FIRST_LENGTH 257
#define LAST_LENGTH 285

#define STORED 0u
#define DYNAMIC 2u

/* Codes of lengths of codes: the last again, few zeros, many zeros */
#define REPEAT 16
#define ZEROS 17
#define MANY_ZEROS 18
#define MOST_LENGTH_BITS 7

/* No token is longer: four literals, or a length and a distance with what is added to them */
#define MOST_TOKEN_BITS (4 * TIE_HUFFMAN_MOST_BITS)
/* Nor what comes before them all, in bytes; and what is written at once goes beyond the end */
#define MOST_HEADER 1024

/* A code with what is added to it, as it is written */
typedef struct
{
  guint32 bits;
  guint32 n_bits;
} Code;

typedef struct
{
  guint32 literal_counts[N_LITERALS];
  guint32 distance_counts[N_DISTANCES];
  Code literals[N_LITERALS];
  Code distances[N_DISTANCES];
  Code runs[TIE_DEFLATE_LONGEST / 3 + 1]; /* lengths, by the number of pixels */
  Code near;                              /* the distance of one pixel */
} Coding;

/* The lengths of the codes of a block in a row, as they are told */
typedef struct
{
  guint8 symbols[N_LITERALS + N_DISTANCES];
  guint8 added[N_LITERALS + N_DISTANCES];
  guint n;
} Told;

static guint
log2_of (guint value)
{
  return 31 - (guint) __builtin_clz (value);
}

/* Which code stands for a length of so many bytes, and how many bits are added to it */
static guint
length_symbol (guint length, guint *n_added)
{
  guint over = length - 3;

  *n_added = 0;
  if (length == TIE_DEFLATE_LONGEST)
    return LAST_LENGTH;
  if (over < 8)
    return FIRST_LENGTH + over;
  *n_added = log2_of (over) - 2;
  return FIRST_LENGTH + 4 * *n_added + (over >> *n_added);
}

static guint
distance_symbol (guint distance, guint *n_added)
{
  guint over = distance - 1, log;

  *n_added = 0;
  if (over < 4)
    return over;
  log = log2_of (over);
  *n_added = log - 1;
  return 2 * log + (over >> (log - 1) & 1);
}

static void
count_pixel (guint32 (*counts)[256], guint32 pixel, guint depth)
{
  counts[0][pixel & 0xff]++;
  counts[1][pixel >> 8 & 0xff]++;
  counts[2][pixel >> 16 & 0xff]++;
  if (depth == 4)
    counts[3][pixel >> 24]++;
}

/* Where fewer than two symbols occur, others are taken as if they did: no code is empty */
static void
count_two (guint32 *counts, guint n)
{
  guint n_used = 0;

  for (guint i = 0; i < n; i++)
    n_used += counts[i] > 0 ? 1 : 0;
  for (guint i = 0; n_used < 2; i++)
    if (counts[i] == 0)
      {
        counts[i] = 1;
        n_used++;
      }
}

static void
count (const TieDeflateBlock *self, Coding *coding)
{
  guint32 bytes[4][256] = { { 0 } };
  guint n_added;

  coding->literal_counts[END_OF_BLOCK] = 1;
  for (guint i = 0; i < self->n_tokens; i++)
    {
      if (self->pixels[i] == TIE_DEFLATE_PIXEL)
        count_pixel (bytes, self->values[i], self->depth);
      else if (self->pixels[i] == TIE_DEFLATE_ROW)
        bytes[0][0]++;
      else
        {
          coding->literal_counts[length_symbol (self->pixels[i] * self->depth, &n_added)]++;
          coding->distance_counts[distance_symbol (self->values[i], &n_added)]++;
        }
    }
  for (guint i = 0; i < 256; i++)
    coding->literal_counts[i] += bytes[0][i] + bytes[1][i] + bytes[2][i] + bytes[3][i];
  count_two (coding->literal_counts, N_LITERALS);
  count_two (coding->distance_counts, N_DISTANCES);
}

static void
find_codes (const guint8 *lengths, guint n, Code *codes)
{
  guint16 bits[TIE_HUFFMAN_MOST_SYMBOLS];

  tie_huffman_find_codes (lengths, n, bits);
  for (guint i = 0; i < n; i++)
    codes[i] = (Code){ bits[i], lengths[i] };
}

static Code
add_bits (Code code, guint added, guint n_added)
{
  return (Code){ code.bits | added << code.n_bits, code.n_bits + n_added };
}

static Code
code_distance (const Coding *coding, guint distance)
{
  guint n_added, symbol = distance_symbol (distance, &n_added);

  return add_bits (coding->distances[symbol], (distance - 1) & ((1u << n_added) - 1), n_added);
}

static void
code_runs (Coding *coding, guint depth)
{
  for (guint i = 1; i <= TIE_DEFLATE_LONGEST / depth; i++)
    {
      guint n_added, symbol = length_symbol (i * depth, &n_added);

      coding->runs[i] =
          add_bits (coding->literals[symbol], (i * depth - 3) & ((1u << n_added) - 1), n_added);
    }
  coding->near = code_distance (coding, depth);
}

/* Where it is written: the array has room for all of a block and eight bytes more */
typedef struct
{
  guint8 *to;
  guint64 bits;
  guint n_bits;
} Writer;

static inline void
put (Writer *writer, Code code)
{
  writer->bits |= (guint64) code.bits << writer->n_bits;
  writer->n_bits += code.n_bits;
}

/* After it there are at most 7 bits: as many as 56 more may be put. */
static inline void
flush (Writer *writer)
{
  guint64 bits = GUINT64_TO_LE (writer->bits);

  memcpy (writer->to, &bits, sizeof bits);
  writer->to += writer->n_bits >> 3;
  writer->bits >>= writer->n_bits & ~7u;
  writer->n_bits &= 7;
}

static void
put_bits (Writer *writer, guint bits, guint n_bits)
{
  put (writer, (Code){ bits, n_bits });
  flush (writer);
}

static void
tell (Told *told, guint symbol, guint added)
{
  told->symbols[told->n] = (guint8) symbol;
  told->added[told->n++] = (guint8) added;
}

static void
tell_run (Told *told, guint length, guint n)
{
  while (length == 0 && n >= 3)
    {
      guint zeros = MIN (n, 138);

      if (zeros >= 11)
        tell (told, MANY_ZEROS, zeros - 11);
      else
        tell (told, ZEROS, zeros - 3);
      n -= zeros;
    }
  if (length > 0)
    {
      tell (told, length, 0);
      n--;
    }
  while (length > 0 && n >= 3)
    {
      tell (told, REPEAT, MIN (n, 6) - 3);
      n -= MIN (n, 6);
    }
  for (; n > 0; n--)
    tell (told, length, 0);
}

static void
tell_all (Told *told, const guint8 *lengths, guint n)
{
  for (guint i = 0, end; i < n; i = end)
    {
      end = i + 1;
      while (end < n && lengths[end] == lengths[i])
        end++;
      tell_run (told, lengths[i], end - i);
    }
}

/* The lengths of the codes, in a code of their own */
static void
write_told (Writer *writer, const Told *told)
{
  static const guint8 order[N_LENGTHS] = { 16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                           11, 4,  12, 3, 13, 2, 14, 1, 15 };
  static const guint8 n_added[3] = { 2, 3, 7 };
  guint32 counts[N_LENGTHS] = { 0 };
  guint8 lengths[N_LENGTHS];
  Code codes[N_LENGTHS];
  guint n = N_LENGTHS;

  for (guint i = 0; i < told->n; i++)
    counts[told->symbols[i]]++;
  count_two (counts, N_LENGTHS);
  tie_huffman_find_lengths (counts, N_LENGTHS, MOST_LENGTH_BITS, lengths);
  find_codes (lengths, N_LENGTHS, codes);
  while (n > 4 && lengths[order[n - 1]] == 0)
    n--;
  put_bits (writer, n - 4, 4);
  for (guint i = 0; i < n; i++)
    put_bits (writer, lengths[order[i]], 3);
  for (guint i = 0; i < told->n; i++)
    {
      guint symbol = told->symbols[i];

      put (writer, codes[symbol]);
      put_bits (writer, told->added[i], symbol >= REPEAT ? n_added[symbol - REPEAT] : 0);
    }
}

/* Makes the codes of a block and tells them */
static void
write_header (Writer *writer, Coding *coding, guint depth, gboolean last)
{
  guint8 lengths[N_LITERALS + N_DISTANCES];
  guint n_literals = N_LITERALS, n_distances = N_DISTANCES;
  guint8 *distances = lengths + N_LITERALS;
  Told told = { .n = 0 };

  tie_huffman_find_lengths (coding->literal_counts, N_LITERALS, TIE_HUFFMAN_MOST_BITS, lengths);
  tie_huffman_find_lengths (coding->distance_counts, N_DISTANCES, TIE_HUFFMAN_MOST_BITS, distances);
  find_codes (lengths, N_LITERALS, coding->literals);
  find_codes (distances, N_DISTANCES, coding->distances);
  code_runs (coding, depth);

  while (n_literals > FIRST_LENGTH && lengths[n_literals - 1] == 0)
    n_literals--;
  while (n_distances > 1 && distances[n_distances - 1] == 0)
    n_distances--;
  memmove (lengths + n_literals, distances, n_distances);
  tell_all (&told, lengths, n_literals + n_distances);
  put_bits (writer, (last ? 1u : 0u) | DYNAMIC << 1, 3);
  put_bits (writer, n_literals - FIRST_LENGTH, 5);
  put_bits (writer, n_distances - 1, 5);
  write_told (writer, &told);
}

static void
write_tokens (const TieDeflateBlock *self, const Coding *coding, Writer *writer)
{
  const Code *literals = coding->literals;

  for (guint i = 0; i < self->n_tokens; i++)
    {
      guint32 value = self->values[i];
      guint pixels = self->pixels[i];

      if (pixels == TIE_DEFLATE_PIXEL)
        {
          put (writer, literals[value & 0xff]);
          put (writer, literals[value >> 8 & 0xff]);
          put (writer, literals[value >> 16 & 0xff]);
          if (self->depth == 4)
            {
              flush (writer);
              put (writer, literals[value >> 24]);
            }
        }
      else if (pixels == TIE_DEFLATE_ROW)
        put (writer, literals[0]);
      else
        {
          put (writer, coding->runs[pixels]);
          put (writer, value == self->depth ? coding->near : code_distance (coding, value));
        }
      flush (writer);
    }
  put (writer, literals[END_OF_BLOCK]);
  flush (writer);
}

static Writer
begin (TieDeflateBlock *self, guint room, guint *start)
{
  *start = self->bytes->len;
  g_byte_array_set_size (self->bytes, *start + room);
  return (Writer){ self->bytes->data + *start, self->bits, self->n_bits };
}

static void
end (TieDeflateBlock *self, const Writer *writer)
{
  g_byte_array_set_size (self->bytes, (guint) (writer->to - self->bytes->data));
  self->bits = writer->bits;
  self->n_bits = writer->n_bits;
}

/**
 * tie_deflate_block_init:
 * @self: (out caller-allocates): a block
 * @depth: bytes of a pixel: 3 or 4
 * @bytes: where it is appended
 *
 * Begins a stream, at a whole byte.
 */
void
tie_deflate_block_init (TieDeflateBlock *self, guint depth, GByteArray *bytes)
{
  g_return_if_fail (self != NULL && bytes != NULL);
  g_return_if_fail (depth == 3 || depth == 4);

  self->depth = depth;
  self->bytes = bytes;
  self->bits = 0;
  self->n_bits = 0;
  self->n_tokens = 0;
}

/**
 * tie_deflate_block_write:
 * @self: a block
 * @last: it is the last of the stream
 *
 * Writes the tokens that wait.
 */
void
tie_deflate_block_write (TieDeflateBlock *self, gboolean last)
{
  Coding coding = { .literal_counts = { 0 } };
  guint start;
  Writer writer = begin (self, MOST_HEADER + (self->n_tokens + 1) * MOST_TOKEN_BITS / 8, &start);

  count (self, &coding);
  write_header (&writer, &coding, self->depth, last);
  write_tokens (self, &coding, &writer);
  end (self, &writer);
  self->n_tokens = 0;
}

/**
 * tie_deflate_block_finish:
 * @self: a block
 * @last: the stream ends here; else another goes on at a whole byte
 *
 * Writes what is left.
 */
void
tie_deflate_block_finish (TieDeflateBlock *self, gboolean last)
{
  static const guint8 nothing[4] = { 0x00, 0x00, 0xff, 0xff };
  guint start;
  Writer writer;

  tie_deflate_block_write (self, last);
  writer = begin (self, MOST_HEADER, &start);
  /* A stored block begins at a whole byte: one without content ends there, too. */
  if (!last)
    put_bits (&writer, STORED << 1, 3);
  if (writer.n_bits > 0)
    put_bits (&writer, 0, 8 - writer.n_bits);
  end (self, &writer);
  if (!last)
    g_byte_array_append (self->bytes, nothing, sizeof nothing);
}
