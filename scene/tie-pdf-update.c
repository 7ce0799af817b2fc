/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What cairo 1.16 cannot say in a PDF: the language of the whole, and what a figure shows. The
 * objects are written once more at the end of the file, as an incremental update (ISO 32000-1,
 * 7.5.6). */

#include "tie-pdf-update.h"

#include <string.h>

/* Of an entry of the cross-reference table, in bytes */
#define ENTRY_SIZE 20
/* In which the file ends and says where that table is */
#define END_SIZE 48
#define FIGURE "<< /Type /StructElem\n   /S /Figure\n"

/**
 * Update:
 * @text: the file as it was: %NUL-terminated, with other bytes in it
 * @table: where its cross-reference table is
 * @entries: the first entry of it
 * @n: how many objects it has
 * @added: what comes after the file
 * @references: the new cross-reference table
 */
typedef struct
{
  const char *text;
  gsize length;
  guint64 table;
  const char *entries;
  guint n;
  guint root;
  GString *added;
  GString *references;
} Update;

static guint
read_number (const char *text, const char *before)
{
  const char *at = strstr (text, before);

  return at != NULL ? (guint) g_ascii_strtoull (at + strlen (before), NULL, 10) : 0;
}

/* As cairo 1.16 writes it; other versions may have none to be read */
static gboolean
read_table (Update *self)
{
  const char *end =
      strstr (self->text + self->length - MIN (self->length, END_SIZE), "startxref\n");
  const char *table;
  char *entries;

  if (end == NULL)
    return FALSE;
  self->table = g_ascii_strtoull (end + strlen ("startxref\n"), NULL, 10);
  table = self->text + self->table;
  if (self->table >= self->length || !g_str_has_prefix (table, "xref\n0 "))
    return FALSE;
  self->n = (guint) g_ascii_strtoull (table + strlen ("xref\n0 "), &entries, 10);
  self->entries = entries + 1;
  if (self->n == 0
      || self->table + (guint64) self->n * ENTRY_SIZE + strlen ("xref\n0 \n") > self->length)
    return FALSE;
  self->root = read_number (self->entries + (gsize) self->n * ENTRY_SIZE, "/Root ");
  return self->root > 0 && self->root < self->n;
}

/* Returns where the object begins, after its number; NULL: there is none */
static const char *
find_object (const Update *self, guint number)
{
  guint64 offset = g_ascii_strtoull (self->entries + (gsize) number * ENTRY_SIZE, NULL, 10);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);

  if (offset == 0 || offset >= self->length || !g_str_has_prefix (self->text + offset, head))
    return NULL;
  return self->text + offset + strlen (head);
}

/* An object that is a dictionary, with one more entry */
static gboolean
rewrite (Update *self, guint number, const char *entry)
{
  const char *object = find_object (self, number);
  const char *end = object != NULL ? strstr (object, ">>\nendobj") : NULL;

  if (end == NULL)
    return FALSE;
  g_string_append_printf (self->references, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", number,
                          self->length + self->added->len);
  g_string_append_printf (self->added, "%u 0 obj\n%.*s   %s\n>>\nendobj\n", number,
                          (int) (end - object), object, entry);
  return TRUE;
}

/* In UTF-16, as a string of a file may be in any language */
static char *
encode (const char *text)
{
  glong n;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, &n, NULL);
  GString *encoded = g_string_new ("<FEFF");

  for (glong i = 0; i < n; i++)
    g_string_append_printf (encoded, "%04X", units[i]);
  g_string_append_c (encoded, '>');
  return g_string_free (encoded, FALSE);
}

static void
describe_figures (Update *self, const GPtrArray *figures)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i < self->n; i++)
    {
      const char *object = find_object (self, i);

      if (object != NULL && g_str_has_prefix (object, FIGURE))
        g_array_append_val (numbers, i);
    }
  for (guint i = 0; numbers->len == figures->len && i < figures->len; i++)
    {
      const char *figure = g_ptr_array_index (figures, i);
      g_autofree char *words = encode (figure);
      g_autofree char *entry = g_strdup_printf ("/Alt %s", words);

      if (*figure != '\0')
        rewrite (self, g_array_index (numbers, guint, i), entry);
    }
}

static void
write_update (Update *self, GByteArray *bytes)
{
  const char *trailer = self->entries + (gsize) self->n * ENTRY_SIZE;
  gsize table = self->length + self->added->len;

  g_string_append_printf (self->added, "xref\n%strailer\n<< /Size %u\n   /Root %u 0 R\n",
                          self->references->str, self->n, self->root);
  g_string_append_printf (self->added, "   /Info %u 0 R\n   /Prev %" G_GUINT64_FORMAT "\n>>\n",
                          read_number (trailer, "/Info "), self->table);
  g_string_append_printf (self->added, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
  g_byte_array_append (bytes, (const guint8 *) self->added->str, (guint) self->added->len);
}

/*
 * tie_pdf_update:
 * @bytes: (inout): a PDF by cairo
 * @language: BCP 47: of its texts
 * @figures: (element-type utf8): what each of its figures shows, in their order; "": nobody says
 *
 * Adds both to the file. One that cannot be read stays as it is.
 */
void
tie_pdf_update (GByteArray *bytes, const char *language, const GPtrArray *figures)
{
  g_autofree char *text = g_malloc (bytes->len + 1);
  g_autofree char *tag = g_uri_escape_string (language, NULL, FALSE);
  g_autofree char *entry = g_strdup_printf ("/Lang (%s)", tag);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autoptr (GString) references = g_string_new (NULL);
  Update self = { .text = text, .length = bytes->len, .added = added, .references = references };

  memcpy (text, bytes->data, bytes->len);
  text[bytes->len] = '\0';
  if (!read_table (&self))
    return;
  describe_figures (&self, figures);
  /* The last of the objects */
  if (rewrite (&self, self.root, entry))
    write_update (&self, bytes);
}
