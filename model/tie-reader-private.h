/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "tie-document-private.h"
#include "tie-json-index.h"
#include "tie-organization-private.h"
#include "tie-problem-list.h"
#include "tie-quantity.h"
#include "tie-read-progress.h"
#include "tie-reader.h"

G_BEGIN_DECLS

/* The greatest amount that is read: beyond what anything is counted in, and so far below what a
 * double holds that all amounts of a document can be added. */
#define TIE_READING_MOST_AMOUNT 1e30

/* So many sources may contradict each other about one amount: each is compared with all. */
#define TIE_READING_MOST_STATEMENTS 1000

/**
 * TieCursor:
 * @value: its number in the index, which knows its place and its text; TIE_JSON_NO_VALUE where
 *   there is no value
 *
 * A value of the document that is read. Every function below takes a cursor without a value too,
 * says nothing of it and gives nothing: that a required value is missing has been said of its
 * object.
 */
typedef struct
{
  guint32 value;
} TieCursor;

static inline gboolean
tie_cursor_is_there (TieCursor cursor)
{
  return cursor.value != TIE_JSON_NO_VALUE;
}

/**
 * TieShape:
 * @one: what it is: N_("an organization (an object)")
 * @self: the same when it is there: N_("this organization")
 * @keys: its keys, in the order of the enumeration that the cursors are taken by
 * @n_required: so many of them, the first, are required
 * @n_alternatives: of so many that follow at least one is required
 * @lacking: (nullable): what to say when none of them is there
 *
 * What keys an object has.
 */
typedef struct
{
  const char *one;
  const char *self;
  const char *const *keys;
  guint n_keys;
  guint n_required;
  guint n_alternatives;
  const char *lacking;
} TieShape;

#define TIE_SHAPE(one, self, keys, n_required) TIE_SHAPE_WITH (one, self, keys, n_required, 0, NULL)
#define TIE_SHAPE_WITH(one, self, keys, n_required, n_alternatives, lacking)                       \
  {                                                                                                \
    one, self, keys, G_N_ELEMENTS (keys), n_required, n_alternatives, lacking                      \
  }

/* What can be referred to; the last is any of those that charts draw: an organization, a deal or a
 * flow. */
typedef enum
{
  TIE_OBJECT_ORGANIZATION,
  TIE_OBJECT_PRODUCT,
  TIE_OBJECT_SOURCE,
  TIE_OBJECT_DEAL,
  TIE_OBJECT_FLOW,
  TIE_OBJECT_STORY,
  TIE_OBJECT_DRAWN,
} TieObjectKind;

/* An object of the document that can be referred to: made before anything refers to it, filled
 * afterwards. */
typedef struct
{
  TieObjectKind kind;
  TieCursor cursor;
  gpointer object; /* unowned */
  const char *id;  /* its own; NULL when it has none that one could refer to */
} TieDeclared;

/**
 * TieReading:
 * @strings: what its strings say, as long as it is read
 * @declared: (element-type TieDeclared): in the order in which they are filled
 * @ids: from an id to its number in @declared, plus one
 * @alike: from what ids look like to their numbers in @declared, plus one, where that is another
 *   word than the id
 * @unnamed: by kind: how many objects have no id that one could refer to, so that as many unknown
 *   ids are theirs and no fault of their own
 * @doubled: by kind: how many objects have the id of another, likewise
 * @counts: by kind: how many objects have been declared
 * @absent: by kind: whether the list of these objects itself is missing
 * @excused: ids that two objects have, or that are taken to be those of unnamed objects
 * @n_comparisons_left: how often words may still be compared to find what was meant
 * @shares: (element-type TieQuantity): those of an organisation, which may be unnamed as yet
 * @before: (nullable): the document of which it is an edit
 * @n_picture_bytes_left: so much may still be read from files, whatever comes of it
 * @decoder: (nullable): what decodes its pictures, see #TiePictureDecoder; none has come yet
 * @n_decoding_left: of microseconds in which pictures may still be decoded
 * @progress: (nullable): whom it tells how far it is, and who may stop it
 * @origin: (nullable): what is known of the text that this one was made of
 *
 * One document while it is read.
 */
typedef struct
{
  TieJsonIndex *index;
  GPtrArray *problems;
  TieDocument *document;
  GStringChunk *strings;
  GArray *declared;
  GHashTable *ids;
  GHashTable *alike;
  guint unnamed[TIE_OBJECT_DRAWN];
  guint doubled[TIE_OBJECT_DRAWN];
  guint counts[TIE_OBJECT_DRAWN];
  gboolean absent[TIE_OBJECT_DRAWN];
  GHashTable *excused;
  guint n_comparisons_left;
  GPtrArray *shares;
  TieDocument *before;
  gsize n_picture_bytes_left;
  gpointer decoder;
  gint64 n_decoding_left;
  TieReadProgress *progress;
  const TieReaderOrigin *origin;
} TieReading;

/* tie-reader-problems.c */
void
tie_reading_error (TieReading *self, TieCursor cursor, const char *code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void
tie_reading_warning (TieReading *self, TieCursor cursor, const char *code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void tie_reading_key_problem (TieReading *self,
                              TieSeverity severity,
                              TieCursor member,
                              const char *code,
                              const char *format,
                              ...) G_GNUC_PRINTF (5, 6);
void tie_reading_expected (TieReading *self, TieCursor cursor, const char *expected);
void
tie_reading_bad_form (TieReading *self, TieCursor cursor, const char *code, const char *expected);
void tie_reading_unknown_value (TieReading *self,
                                TieCursor cursor,
                                const char *what,
                                const char *const *values,
                                guint n_values);

/* tie-reader-structure.c */
typedef struct
{
  TieReading *reading;
  guint32 next;
} TieMembers;

typedef struct
{
  TieReading *reading;
  guint32 next;
} TieElements;

gboolean tie_reading_is (TieReading *self, TieCursor cursor, TieJsonKind kind);
gboolean tie_reading_start_members (TieReading *self, TieCursor object, TieMembers *members);
gboolean tie_members_next (TieMembers *self, TieCursor *member);
gboolean tie_reading_start_elements (TieReading *self,
                                     TieCursor array,
                                     const char *expected,
                                     guint n_least,
                                     TieElements *elements);
gboolean tie_elements_next (TieElements *self, TieCursor *element);
gboolean
tie_reading_object (TieReading *self, TieCursor object, const TieShape *shape, TieCursor *members);
TieCursor tie_reading_member (TieReading *self, TieCursor object, const char *key);

/* tie-reader-values.c */
const char *tie_reading_key (TieReading *self, TieCursor member);
const char *tie_reading_string (TieReading *self, TieCursor cursor);
gboolean tie_reading_is_blank (const char *string);
const char *tie_reading_word (TieReading *self, TieCursor cursor);
gboolean tie_reading_number (TieReading *self, TieCursor cursor, double *number);
gboolean tie_reading_boolean (TieReading *self, TieCursor cursor);
gboolean tie_reading_choice (TieReading *self,
                             TieCursor cursor,
                             const char *what,
                             const char *const *values,
                             guint n_values,
                             guint *choice);
gboolean tie_reading_status (TieReading *self, TieCursor cursor, TieStatus *status);
gboolean tie_reading_flow_kind (TieReading *self, TieCursor cursor, TieFlowKind *kind);
gboolean tie_reading_date (TieReading *self, TieCursor cursor, TieDate *date);
gboolean tie_reading_interval (TieReading *self, TieCursor cursor, TieInterval *interval);

/* tie-reader-texts.c */
TieText *tie_reading_text (TieReading *self, TieCursor cursor);
guint tie_reading_line (TieReading *self, gsize offset);
gboolean tie_reading_is_unheld (TieReading *self, TieCursor cursor);
gboolean tie_reading_is_short (TieReading *self, TieCursor cursor, const char *string);
TieText *tie_reading_phrase (TieReading *self, TieCursor cursor);
TieText *tie_reading_label (TieReading *self, TieCursor cursor);
char *tie_reading_language (TieReading *self, TieCursor cursor);
char *tie_reading_color (TieReading *self, TieCursor cursor);
char *tie_reading_url (TieReading *self, TieCursor cursor);
char *tie_reading_currency (TieReading *self, TieCursor cursor);

/* tie-reader-references.c */
gboolean tie_reading_declare (TieReading *self,
                              TieObjectKind kind,
                              TieCursor cursor,
                              gpointer object,
                              char **id);
void tie_reading_declare_under (TieReading *self, guint declared, const char *id);
gpointer tie_reading_refer (TieReading *self, TieCursor cursor, TieObjectKind kind);
gpointer tie_reading_find (TieReading *self, const char *id, TieObjectKind kind);
void tie_reading_repeated (TieReading *self, TieCursor cursor);
void tie_reading_refer_list (TieReading *self,
                             TieCursor cursor,
                             TieObjectKind kind,
                             const char *expected,
                             guint n_least,
                             GPtrArray *objects);

/* tie-reader-amounts.c */
void tie_reading_citations (TieReading *self, TieCursor cursor, GPtrArray *citations);
void tie_reading_amount (TieReading *self, TieCursor cursor, GPtrArray *amount);
void tie_reading_finish_shares (TieReading *self);

/* tie-reader-facts.c */
void tie_reading_facts (TieReading *self, TieCursor cursor, GPtrArray *facts);

/* tie-reader-organizations.c */
void
tie_reading_fill_organization (TieReading *self, TieCursor cursor, TieOrganization *organization);
void tie_reading_fill_product (TieReading *self, TieCursor cursor, TieProduct *product);
void tie_reading_fill_source (TieReading *self, TieCursor cursor, TieSource *source);

/* tie-reader-deals.c, tie-reader-flows.c */
void tie_reading_fill_deal (TieReading *self, TieCursor cursor, TieDeal *deal);
void tie_reading_fill_flow (TieReading *self, TieCursor cursor, TieFlow *flow);

/* tie-reader-checks.c */
void tie_reading_check_flow (TieReading *self,
                             TieFlow *flow,
                             TieCursor when,
                             TieCursor until,
                             const TieCursor *phases);

/* tie-reader-circles.c */
void tie_reading_check_circles (TieReading *self);

/* tie-reader-stories.c */
void tie_reading_fill_story (TieReading *self, TieCursor cursor, TieStory *story);

/* tie-reader-comparisons.c */
void tie_reading_comparisons (TieReading *self, TieCursor cursor, GPtrArray *comparisons);

/* tie-reader-document.c */
gboolean tie_reading_document (TieReading *self, TieCursor root);

/* tie-reader-pictures.c */

/**
 * TiePictureOrigin:
 * @in_document: it stands in the document, and not in a file
 * @is_drawing: it is called SVG
 */
typedef struct
{
  gboolean in_document;
  gboolean is_drawing;
} TiePictureOrigin;

GBytes *
tie_reading_picture (TieReading *self, TieCursor cursor, TiePictureOrigin origin, GBytes *picture);
void tie_reading_end_pictures (TieReading *self);

/* tie-reader-logos.c */
void tie_reading_logo (TieReading *self, TieCursor cursor, TieOrganization *organization);

G_END_DECLS
