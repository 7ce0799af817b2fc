/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* Any bytes as GraphML. */

#include "check-import.h"
#include "fuzz.h"

#include "tie-graphml-reader.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TieDocument) document = tie_graphml_reader_read (bytes, "x", &problems);

  check_import (document, problems);
  return 0;
}
