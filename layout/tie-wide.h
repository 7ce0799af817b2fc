/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A loop over many floats is built twice: for any processor, and for those that take eight at once.
 * Both do the same operations in the same order, none fused, and so give the same bits. The loop is
 * an inline function that both contain. */
#if defined(__x86_64__) && defined(__GNUC__)
#define TIE_WIDE __attribute__ ((target ("avx2")))
#define TIE_IN_BOTH __attribute__ ((always_inline)) inline
#define TIE_IS_WIDE (__builtin_cpu_supports ("avx2"))
#else
#define TIE_WIDE
#define TIE_IN_BOTH inline
#define TIE_IS_WIDE FALSE
#endif

G_END_DECLS
