/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most symbols of an alphabet, and the most bits of a code */
#define TIE_HUFFMAN_MOST_SYMBOLS 288
#define TIE_HUFFMAN_MOST_BITS 15

void tie_huffman_find_lengths (const guint32 *counts, guint n, guint most_bits, guint8 *lengths);
void tie_huffman_find_codes (const guint8 *lengths, guint n, guint16 *codes);

G_END_DECLS
