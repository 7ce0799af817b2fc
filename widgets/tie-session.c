/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a window looks at, shared by its charts and panels */

#include "tie-session.h"

#include "tie-layout-kind.h"
#include "tie-network-arrangement.h"
#include "tie-scope.h"

#include <string.h>

/**
 * TieSession:
 *
 * What a window looks at: one document, one selection, one hover, one filter for both charts and
 * all panels, as of one moment; and how the network is arranged, and who has been put where in it.
 * "document", "selection", "circle" (the flows of a money circle), "light" (what a step of a story
 * brings forward), "show" (what it shows from near), "quiz" (what it keeps back), "hover", "dark",
 * "high-contrast", "order", "arrangement", "pins", "moment" (as EDTF; NULL: none), "hide-future"
 * and "language" are properties with notify. "filter-changed" relays the filter's "changed".
 */
struct _TieSession
{
  GObject parent_instance;

  TieDocument *document;
  TieFilter *filter;
  char *selection;
  char **circle; /* NULL: none */
  char **light;  /* NULL: none */
  char **show;   /* NULL: everything */
  TieQuiz quiz;
  char **quiz_of; /* NULL: none */
  char *hover;
  char *query;
  char *language;
  gboolean dark;
  gboolean high_contrast;
  TieTimelineOrder order;
  TieLayoutKind arrangement;
  TiePins *pins; /* NULL: none */
  gboolean pins_go_on;
  gboolean has_moment;
  TieDate moment;
  TieFuture future;
};

G_DEFINE_FINAL_TYPE (TieSession, tie_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_SELECTION,
  PROP_CIRCLE,
  PROP_LIGHT,
  PROP_SHOW,
  PROP_QUIZ,
  PROP_HOVER,
  PROP_DARK,
  PROP_HIGH_CONTRAST,
  PROP_LANGUAGE,
  PROP_ORDER,
  PROP_ARRANGEMENT,
  PROP_PINS,
  PROP_MOMENT,
  PROP_HIDE_FUTURE,
  PROP_QUERY,
  N_PROPS
};

enum
{
  FILTER_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
filter_changed_cb (TieSession *self)
{
  g_assert (TIE_IS_SESSION (self));

  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/* Takes over an id; the caller's may be the one that is replaced */
static gboolean
replace_id (char **place, const char *id)
{
  char *old = *place;

  if (g_strcmp0 (old, id) == 0)
    return FALSE;

  *place = g_strdup (id);
  g_free (old);
  return TRUE;
}

static void
tie_session_finalize (GObject *object)
{
  TieSession *self = TIE_SESSION (object);

  g_clear_object (&self->document);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->pins, tie_pins_unref);
  g_free (self->selection);
  g_strfreev (self->circle);
  g_strfreev (self->light);
  g_strfreev (self->show);
  g_strfreev (self->quiz_of);
  g_free (self->hover);
  g_free (self->query);
  g_free (self->language);

  G_OBJECT_CLASS (tie_session_parent_class)->finalize (object);
}

static void
tie_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TieSession *self = TIE_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SELECTION:
      g_value_set_string (value, self->selection);
      break;
    case PROP_CIRCLE:
      g_value_set_boxed (value, self->circle);
      break;
    case PROP_LIGHT:
      g_value_set_boxed (value, self->light);
      break;
    case PROP_SHOW:
      g_value_set_boxed (value, self->show);
      break;
    case PROP_QUIZ:
      g_value_set_boxed (value, self->quiz_of);
      break;
    case PROP_HOVER:
      g_value_set_string (value, self->hover);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, self->high_contrast);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_ORDER:
      g_value_take_string (value, g_strconcat (tie_timeline_group_to_nick (self->order.group), "/",
                                               tie_timeline_sort_to_nick (self->order.sort), NULL));
      break;
    case PROP_ARRANGEMENT:
      g_value_set_enum (value, (int) self->arrangement);
      break;
    case PROP_PINS:
      g_value_set_boxed (value, self->pins);
      break;
    case PROP_MOMENT:
      g_value_take_string (value, self->has_moment ? tie_date_to_edtf (&self->moment) : NULL);
      break;
    case PROP_HIDE_FUTURE:
      g_value_set_boolean (value, self->future == TIE_FUTURE_HIDDEN);
      break;
    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is no date is no moment */
static void
set_moment_text (TieSession *self, const char *edtf)
{
  TieDate moment;

  tie_session_set_moment (self,
                          edtf != NULL && tie_date_parse (edtf, &moment, NULL) ? &moment : NULL);
}

static void
tie_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TieSession *self = TIE_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      tie_session_set_document (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      tie_session_set_selection (self, g_value_get_string (value));
      break;
    case PROP_CIRCLE:
      tie_session_set_circle (self, g_value_get_boxed (value));
      break;
    case PROP_LIGHT:
      tie_session_set_light (self, g_value_get_boxed (value));
      break;
    case PROP_SHOW:
      tie_session_set_show (self, g_value_get_boxed (value));
      break;
    case PROP_HOVER:
      tie_session_set_hover (self, g_value_get_string (value));
      break;
    case PROP_DARK:
      tie_session_set_dark (self, g_value_get_boolean (value));
      break;
    case PROP_HIGH_CONTRAST:
      tie_session_set_high_contrast (self, g_value_get_boolean (value));
      break;
    case PROP_LANGUAGE:
      tie_session_set_language (self, g_value_get_string (value));
      break;
    case PROP_ARRANGEMENT:
      tie_session_set_arrangement (self, (TieLayoutKind) g_value_get_enum (value));
      break;
    case PROP_PINS:
      tie_session_set_pins (self, g_value_get_boxed (value));
      break;
    case PROP_MOMENT:
      set_moment_text (self, g_value_get_string (value));
      break;
    case PROP_HIDE_FUTURE:
      tie_session_set_future (self,
                              g_value_get_boolean (value) ? TIE_FUTURE_HIDDEN : TIE_FUTURE_GHOSTED);
      break;
    case PROP_QUERY:
      tie_session_set_query (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tie_session_class_init (TieSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tie_session_finalize;
  object_class->get_property = tie_session_get_property;
  object_class->set_property = tie_session_set_property;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, TIE_TYPE_DOCUMENT, flags);
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, NULL, flags);
  properties[PROP_CIRCLE] = g_param_spec_boxed ("circle", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_LIGHT] = g_param_spec_boxed ("light", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_SHOW] = g_param_spec_boxed ("show", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_QUIZ] =
      g_param_spec_boxed ("quiz", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HOVER] = g_param_spec_string ("hover", NULL, NULL, NULL, flags);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  properties[PROP_HIGH_CONTRAST] = g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, flags);
  properties[PROP_LANGUAGE] =
      g_param_spec_string ("language", NULL, NULL, "en", flags | G_PARAM_CONSTRUCT);
  properties[PROP_ORDER] =
      g_param_spec_string ("order", NULL, NULL, "supplier/start",
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ARRANGEMENT] = g_param_spec_enum ("arrangement", NULL, NULL, TIE_TYPE_LAYOUT_KIND,
                                                    (int) TIE_LAYOUT_STRESS, flags);
  properties[PROP_PINS] = g_param_spec_boxed ("pins", NULL, NULL, TIE_TYPE_PINS, flags);
  properties[PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  properties[PROP_HIDE_FUTURE] = g_param_spec_boolean ("hide-future", NULL, NULL, FALSE, flags);
  properties[PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TieSession::filter-changed:
   *
   * The filter shows something else than before.
   */
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", TIE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tie_session_init (TieSession *self)
{
  self->filter = tie_filter_new ();
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tie_session_new:
 * @language: a BCP 47 tag, such as "en" or "ko"
 *
 * Returns: (transfer full): a session without a document, in the light theme
 */
TieSession *
tie_session_new (const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return g_object_new (TIE_TYPE_SESSION, "language", language, NULL);
}

/**
 * tie_session_set_document:
 * @document: (nullable): what to look at from now on
 *
 * Keeps a selection and a hover whose ids are in the new document, and clears them otherwise. In
 * the network, organisations that were there before stay where they were.
 */
void
tie_session_set_document (TieSession *self, TieDocument *document)
{
  g_return_if_fail (TIE_IS_SESSION (self));
  g_return_if_fail (document == NULL || TIE_IS_DOCUMENT (document));

  if (self->document == document)
    return;

  if (self->document != NULL && document != NULL)
    tie_network_arrangement_inherit (document, self->document);
  g_object_freeze_notify (G_OBJECT (self));
  g_set_object (&self->document, document);
  tie_session_set_circle (self, NULL);
  if (self->hover != NULL
      && (document == NULL || tie_document_lookup (document, self->hover) == NULL))
    tie_session_set_hover (self, NULL);
  if (self->selection != NULL
      && (document == NULL || tie_document_lookup (document, self->selection) == NULL))
    tie_session_set_selection (self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * tie_session_get_document:
 *
 * Returns: (transfer none) (nullable): the document
 */
TieDocument *
tie_session_get_document (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->document;
}

static gboolean
are_same (char **a, const char *const *b)
{
  return (a == NULL && b == NULL)
         || (a != NULL && b != NULL && g_strv_equal ((const char *const *) a, b));
}

static void
change_circle (TieSession *self, const char *const *flows)
{
  char **old = self->circle;

  if (are_same (old, flows))
    return;

  self->circle = g_strdupv ((char **) flows);
  g_strfreev (old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CIRCLE]);
}

/**
 * tie_session_set_selection:
 * @id: (nullable): the id of an object of the document
 *
 * It takes the place of a money circle that is brought forward.
 */
void
tie_session_set_selection (TieSession *self, const char *id)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_circle (self, NULL);
  if (replace_id (&self->selection, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * tie_session_get_selection:
 *
 * Returns: (nullable): the id of what is selected
 */
const char *
tie_session_get_selection (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->selection;
}

/**
 * tie_session_set_circle:
 * @flows: (nullable) (array zero-terminated=1): the ids of the flows of a money circle
 *
 * Brings a money circle forward, in place of a selection.
 */
void
tie_session_set_circle (TieSession *self, const char *const *flows)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (flows != NULL && self->selection != NULL)
    tie_session_set_selection (self, NULL);
  change_circle (self, flows);
}

/**
 * tie_session_get_circle:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids of the flows of the money
 *   circle that is brought forward
 */
const char *const *
tie_session_get_circle (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->circle;
}

/**
 * tie_session_set_light:
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows; NULL: none
 *
 * Brings several things forward while nothing is hovered or selected, as a step of a story does.
 */
void
tie_session_set_light (TieSession *self, const char *const *ids)
{
  char **old;

  g_return_if_fail (TIE_IS_SESSION (self));

  old = self->light;
  if (are_same (old, ids))
    return;
  self->light = g_strdupv ((char **) ids);
  g_strfreev (old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIGHT]);
}

/**
 * tie_session_get_light:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what is brought forward while
 *   nothing is hovered or selected
 */
const char *const *
tie_session_get_light (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->light;
}

/**
 * tie_session_set_show:
 * @ids: (nullable) (array zero-terminated=1): ids of organisations, deals and flows; NULL:
 * everything
 *
 * Says what a step of a story shows from near. Who has the charts moves them there.
 */
void
tie_session_set_show (TieSession *self, const char *const *ids)
{
  char **old;

  g_return_if_fail (TIE_IS_SESSION (self));

  old = self->show;
  if (are_same (old, ids))
    return;
  self->show = g_strdupv ((char **) ids);
  g_strfreev (old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW]);
}

/**
 * tie_session_get_show:
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): what is shown from near
 */
const char *const *
tie_session_get_show (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return (const char *const *) self->show;
}

static void
change_quiz (TieSession *self, TieQuiz hide, char **ids)
{
  char **old = self->quiz_of;

  self->quiz = ids != NULL && ids[0] != NULL ? hide : TIE_QUIZ_NONE;
  self->quiz_of = ids;
  g_strfreev (old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUIZ]);
}

/**
 * tie_session_set_quiz:
 * @hide: what is kept back
 * @ids: (nullable) (array zero-terminated=1): of which organisations and flows
 *
 * Keeps names or amounts back on the charts until they are asked for.
 */
void
tie_session_set_quiz (TieSession *self, TieQuiz hide, const char *const *ids)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (self->quiz == hide && are_same (self->quiz_of, ids))
    return;
  change_quiz (self, hide, g_strdupv ((char **) ids));
}

/* On a timeline a deal stands for all of itself */
static GHashTable *
list_told (TieSession *self, const char *id)
{
  GHashTable *told = tie_scope_new ();
  GObject *object = tie_document_lookup (self->document, id);

  g_hash_table_add (told, g_strdup (id));
  if (TIE_IS_DEAL (object))
    tie_scope_add_deal (told, TIE_DEAL (object));
  return told;
}

/**
 * tie_session_reveal:
 * @id: (nullable): of what the quiz is about, or of a deal of that; anything else is passed over
 *
 * Shows what was kept back of it; of a deal, what was of its flows and its parties.
 */
void
tie_session_reveal (TieSession *self, const char *id)
{
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_autoptr (GHashTable) told = NULL;
  guint n_told = 0;

  g_return_if_fail (TIE_IS_SESSION (self));

  if (id == NULL || self->quiz_of == NULL || self->document == NULL)
    return;
  told = list_told (self, id);
  for (char **other = self->quiz_of; *other != NULL; other++)
    if (g_hash_table_contains (told, *other))
      n_told++;
    else
      g_strv_builder_add (rest, *other);
  if (n_told > 0)
    change_quiz (self, self->quiz, g_strv_builder_end (rest));
}

/**
 * tie_session_get_quiz:
 * @hide: (out) (optional): what is kept back
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): of which organisations and flows
 */
const char *const *
tie_session_get_quiz (TieSession *self, TieQuiz *hide)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  if (hide != NULL)
    *hide = self->quiz;
  return (const char *const *) self->quiz_of;
}

/**
 * tie_session_set_hover:
 * @id: (nullable): the id of an object of the document
 */
void
tie_session_set_hover (TieSession *self, const char *id)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (replace_id (&self->hover, id))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOVER]);
}

/**
 * tie_session_get_hover:
 *
 * Returns: (nullable): the id of what the pointer is over
 */
const char *
tie_session_get_hover (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->hover;
}

/**
 * tie_session_set_order:
 * @order: in which order the timeline has its rows
 */
void
tie_session_set_order (TieSession *self, TieTimelineOrder order)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (tie_timeline_order_is_equal (self->order, order))
    return;

  self->order = order;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
}

/**
 * tie_session_get_order:
 *
 * Returns: in which order the timeline has its rows
 */
TieTimelineOrder
tie_session_get_order (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), (TieTimelineOrder){ 0 });

  return self->order;
}

/**
 * tie_session_set_arrangement:
 * @arrangement: how the network is laid out
 */
void
tie_session_set_arrangement (TieSession *self, TieLayoutKind arrangement)
{
  g_return_if_fail (TIE_IS_SESSION (self));
  g_return_if_fail ((guint) arrangement < TIE_N_LAYOUT_KINDS);

  if (self->arrangement == arrangement)
    return;

  self->arrangement = arrangement;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARRANGEMENT]);
}

/**
 * tie_session_get_arrangement:
 *
 * Returns: how the network is laid out
 */
TieLayoutKind
tie_session_get_arrangement (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), TIE_LAYOUT_STRESS);

  return self->arrangement;
}

static void
change_pins (TieSession *self, TiePins *pins, gboolean go_on)
{
  TiePins *old = self->pins;

  if (tie_pins_equal (old, pins))
    return;

  self->pins = tie_pins_get_size (pins) > 0 ? tie_pins_ref (pins) : NULL;
  self->pins_go_on = go_on;
  g_clear_pointer (&old, tie_pins_unref);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINS]);
}

/**
 * tie_session_set_pins:
 * @pins: (nullable): where organisations stand that somebody put in their place; NULL: none
 */
void
tie_session_set_pins (TieSession *self, TiePins *pins)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_pins (self, pins, FALSE);
}

/**
 * tie_session_continue_pins:
 * @pins: where organisations stand now
 *
 * Sets the pins as one more step of the movement that set them last, to be undone together with it.
 */
void
tie_session_continue_pins (TieSession *self, TiePins *pins)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  change_pins (self, pins, TRUE);
}

/**
 * tie_session_do_pins_go_on:
 *
 * Returns: whether the pins were set last by tie_session_continue_pins()
 */
gboolean
tie_session_do_pins_go_on (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), FALSE);

  return self->pins_go_on;
}

/**
 * tie_session_get_pins:
 *
 * Returns: (transfer none) (nullable): where organisations stand that somebody put in their place;
 *   never without any
 */
TiePins *
tie_session_get_pins (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->pins;
}

/**
 * tie_session_set_moment:
 * @moment: (nullable): as of when charts and panels speak; a span of days stands for its last;
 *   NULL: everything agreed, in full
 */
void
tie_session_set_moment (TieSession *self, const TieDate *moment)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (self->has_moment == (moment != NULL)
      && (moment == NULL || tie_date_compare (moment, &self->moment) == 0))
    return;

  self->has_moment = moment != NULL;
  if (moment != NULL)
    self->moment = *moment;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOMENT]);
}

/**
 * tie_session_get_moment:
 *
 * Returns: (transfer none) (nullable): as of when charts and panels speak
 */
const TieDate *
tie_session_get_moment (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->has_moment ? &self->moment : NULL;
}

/**
 * tie_session_set_future:
 * @future: what becomes of what had not been announced at the moment
 */
void
tie_session_set_future (TieSession *self, TieFuture future)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (self->future == future)
    return;

  self->future = future;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDE_FUTURE]);
}

/**
 * tie_session_get_future:
 *
 * Returns: what becomes of what had not been announced at the moment
 */
TieFuture
tie_session_get_future (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), TIE_FUTURE_GHOSTED);

  return self->future;
}

/**
 * tie_session_get_filter:
 *
 * Returns: (transfer none): the filter, the same for the session's life
 */
TieFilter *
tie_session_get_filter (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * tie_session_set_query:
 * @query: (nullable): what is searched for; "" is nothing
 *
 * Lists show what matches it; charts stay as they are.
 */
void
tie_session_set_query (TieSession *self, const char *query)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  if (replace_id (&self->query, query != NULL && query[0] != '\0' ? query : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * tie_session_get_query:
 *
 * Returns: (nullable): what is searched for
 */
const char *
tie_session_get_query (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->query;
}

/**
 * tie_session_set_dark:
 * @dark: whether the charts take the dark theme
 */
void
tie_session_set_dark (TieSession *self, gboolean dark)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  dark = !!dark;
  if (self->dark == dark)
    return;

  self->dark = dark;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DARK]);
}

/**
 * tie_session_get_dark:
 *
 * Returns: whether the charts take the dark theme
 */
gboolean
tie_session_get_dark (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), FALSE);

  return self->dark;
}

/**
 * tie_session_set_high_contrast:
 * @high_contrast: whether the charts take a theme of high contrast
 */
void
tie_session_set_high_contrast (TieSession *self, gboolean high_contrast)
{
  g_return_if_fail (TIE_IS_SESSION (self));

  high_contrast = !!high_contrast;
  if (self->high_contrast == high_contrast)
    return;

  self->high_contrast = high_contrast;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIGH_CONTRAST]);
}

/**
 * tie_session_get_theme:
 *
 * Returns: (transfer none): the charts' theme: light or dark, of usual or of high contrast
 */
const TieTheme *
tie_session_get_theme (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return tie_theme_get (self->dark, self->high_contrast);
}

/**
 * tie_session_set_language:
 * @language: a BCP 47 tag, such as "en" or "ko"
 *
 * Changes the language. Charts and panels that there are keep theirs: it is for those that are made
 * from now on.
 */
void
tie_session_set_language (TieSession *self, const char *language)
{
  g_return_if_fail (TIE_IS_SESSION (self));
  g_return_if_fail (language != NULL);

  if (replace_id (&self->language, language))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * tie_session_get_language:
 *
 * Returns: the language that it is looked at in, a BCP 47 tag
 */
const char *
tie_session_get_language (TieSession *self)
{
  g_return_val_if_fail (TIE_IS_SESSION (self), NULL);

  return self->language;
}

/**
 * tie_session_fill_request:
 * @width: the width of the chart in pixels
 * @height: its height
 * @request: (out caller-allocates): what to draw: the session's document through its filter, as
 *   of its moment, in its arrangement, with all parts, on the theme's background, for the screen;
 *   borrows from the session
 *
 * There must be a document.
 */
void
tie_session_fill_request (TieSession *self, double width, double height, TieChartRequest *request)
{
  const TieTheme *theme;

  g_return_if_fail (TIE_IS_SESSION (self));
  g_return_if_fail (self->document != NULL);
  g_return_if_fail (request != NULL);

  theme = tie_session_get_theme (self);
  *request = (TieChartRequest){
    .document = self->document,
    .filter = self->filter,
    .theme = theme,
    .background = theme->background,
    .language = self->language,
    .width = width,
    .height = height,
    .parts = TIE_PARTS_ALL,
    .moment = tie_session_get_moment (self),
    .future = self->future,
    .order = self->order,
    .arrangement = self->arrangement,
    .pins = self->pins,
    .quiz = self->quiz,
    .quiz_of = (const char *const *) self->quiz_of,
    .show = (const char *const *) self->show,
    .light = (const char *const *) self->light,
    .for_screen = TRUE,
  };
}
