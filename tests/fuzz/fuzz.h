/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <stdint.h>

G_BEGIN_DECLS

/* As libFuzzer calls a target, and as replay.c does with what was found: any bytes must be taken
 * without a crash, a leak, a critical warning or an outcome that contradicts itself. */
int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

G_END_DECLS
