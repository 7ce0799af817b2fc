/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* What a window looks at, shared by its charts and panels */

#include "tie-session-private.h"

#include "tie-layout-kind.h"
#include "tie-network-arrangement.h"

G_DEFINE_FINAL_TYPE (TieSession, tie_session, G_TYPE_OBJECT)

enum
{
  FILTER_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[TIE_SESSION_N_PROPS];
static guint signals[N_SIGNALS];

static void
filter_changed_cb (TieSession *self)
{
  g_assert (TIE_IS_SESSION (self));

  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

/*
 * tie_session_notify:
 *
 * Says that a property has changed.
 */
void
tie_session_notify (TieSession *self, TieSessionProperty property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/*
 * tie_session_replace_id:
 * @place: where an id is kept
 * @id: (nullable): takes its place; may be the one that is kept
 *
 * Returns: whether it is another
 */
gboolean
tie_session_replace_id (char **place, const char *id)
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
    case TIE_SESSION_PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case TIE_SESSION_PROP_SELECTION:
      g_value_set_string (value, self->selection);
      break;
    case TIE_SESSION_PROP_CIRCLE:
      g_value_set_boxed (value, self->circle);
      break;
    case TIE_SESSION_PROP_LIGHT:
      g_value_set_boxed (value, self->light);
      break;
    case TIE_SESSION_PROP_SHOW:
      g_value_set_boxed (value, self->show);
      break;
    case TIE_SESSION_PROP_QUIZ:
      g_value_set_boxed (value, self->quiz_of);
      break;
    case TIE_SESSION_PROP_HOVER:
      g_value_set_string (value, self->hover);
      break;
    case TIE_SESSION_PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case TIE_SESSION_PROP_HIGH_CONTRAST:
      g_value_set_boolean (value, self->high_contrast);
      break;
    case TIE_SESSION_PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case TIE_SESSION_PROP_ORDER:
      g_value_take_string (value, g_strconcat (tie_timeline_group_to_nick (self->order.group), "/",
                                               tie_timeline_sort_to_nick (self->order.sort), NULL));
      break;
    case TIE_SESSION_PROP_ARRANGEMENT:
      g_value_set_enum (value, (int) self->arrangement);
      break;
    case TIE_SESSION_PROP_PINS:
      g_value_set_boxed (value, self->pins);
      break;
    case TIE_SESSION_PROP_MOMENT:
      g_value_take_string (value, self->has_moment ? tie_date_to_edtf (&self->moment) : NULL);
      break;
    case TIE_SESSION_PROP_HIDE_FUTURE:
      g_value_set_boolean (value, self->future == TIE_FUTURE_HIDDEN);
      break;
    case TIE_SESSION_PROP_QUERY:
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
    case TIE_SESSION_PROP_DOCUMENT:
      tie_session_set_document (self, g_value_get_object (value));
      break;
    case TIE_SESSION_PROP_SELECTION:
      tie_session_set_selection (self, g_value_get_string (value));
      break;
    case TIE_SESSION_PROP_CIRCLE:
      tie_session_set_circle (self, g_value_get_boxed (value));
      break;
    case TIE_SESSION_PROP_LIGHT:
      tie_session_set_light (self, g_value_get_boxed (value));
      break;
    case TIE_SESSION_PROP_SHOW:
      tie_session_set_show (self, g_value_get_boxed (value));
      break;
    case TIE_SESSION_PROP_HOVER:
      tie_session_set_hover (self, g_value_get_string (value));
      break;
    case TIE_SESSION_PROP_DARK:
      tie_session_set_dark (self, g_value_get_boolean (value));
      break;
    case TIE_SESSION_PROP_HIGH_CONTRAST:
      tie_session_set_high_contrast (self, g_value_get_boolean (value));
      break;
    case TIE_SESSION_PROP_LANGUAGE:
      tie_session_set_language (self, g_value_get_string (value));
      break;
    case TIE_SESSION_PROP_ARRANGEMENT:
      tie_session_set_arrangement (self, (TieLayoutKind) g_value_get_enum (value));
      break;
    case TIE_SESSION_PROP_PINS:
      tie_session_set_pins (self, g_value_get_boxed (value));
      break;
    case TIE_SESSION_PROP_MOMENT:
      set_moment_text (self, g_value_get_string (value));
      break;
    case TIE_SESSION_PROP_HIDE_FUTURE:
      tie_session_set_future (self,
                              g_value_get_boolean (value) ? TIE_FUTURE_HIDDEN : TIE_FUTURE_GHOSTED);
      break;
    case TIE_SESSION_PROP_QUERY:
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

  properties[TIE_SESSION_PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, TIE_TYPE_DOCUMENT, flags);
  properties[TIE_SESSION_PROP_SELECTION] =
      g_param_spec_string ("selection", NULL, NULL, NULL, flags);
  properties[TIE_SESSION_PROP_CIRCLE] =
      g_param_spec_boxed ("circle", NULL, NULL, G_TYPE_STRV, flags);
  properties[TIE_SESSION_PROP_LIGHT] = g_param_spec_boxed ("light", NULL, NULL, G_TYPE_STRV, flags);
  properties[TIE_SESSION_PROP_SHOW] = g_param_spec_boxed ("show", NULL, NULL, G_TYPE_STRV, flags);
  properties[TIE_SESSION_PROP_QUIZ] =
      g_param_spec_boxed ("quiz", NULL, NULL, G_TYPE_STRV,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[TIE_SESSION_PROP_HOVER] = g_param_spec_string ("hover", NULL, NULL, NULL, flags);
  properties[TIE_SESSION_PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  properties[TIE_SESSION_PROP_HIGH_CONTRAST] =
      g_param_spec_boolean ("high-contrast", NULL, NULL, FALSE, flags);
  properties[TIE_SESSION_PROP_LANGUAGE] =
      g_param_spec_string ("language", NULL, NULL, "en", flags | G_PARAM_CONSTRUCT);
  properties[TIE_SESSION_PROP_ORDER] =
      g_param_spec_string ("order", NULL, NULL, "supplier/start",
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[TIE_SESSION_PROP_ARRANGEMENT] =
      g_param_spec_enum ("arrangement", NULL, NULL, TIE_TYPE_LAYOUT_KIND, (int) TIE_LAYOUT_STRESS,
                         flags);
  properties[TIE_SESSION_PROP_PINS] = g_param_spec_boxed ("pins", NULL, NULL, TIE_TYPE_PINS, flags);
  properties[TIE_SESSION_PROP_MOMENT] = g_param_spec_string ("moment", NULL, NULL, NULL, flags);
  properties[TIE_SESSION_PROP_HIDE_FUTURE] =
      g_param_spec_boolean ("hide-future", NULL, NULL, FALSE, flags);
  properties[TIE_SESSION_PROP_QUERY] = g_param_spec_string ("query", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, TIE_SESSION_N_PROPS, properties);

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
  tie_session_notify (self, TIE_SESSION_PROP_DOCUMENT);
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
  tie_session_notify (self, TIE_SESSION_PROP_MOMENT);
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
  tie_session_notify (self, TIE_SESSION_PROP_HIDE_FUTURE);
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

  if (tie_session_replace_id (&self->query, query != NULL && query[0] != '\0' ? query : NULL))
    tie_session_notify (self, TIE_SESSION_PROP_QUERY);
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
  tie_session_notify (self, TIE_SESSION_PROP_DARK);
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
  tie_session_notify (self, TIE_SESSION_PROP_HIGH_CONTRAST);
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

  if (tie_session_replace_id (&self->language, language))
    tie_session_notify (self, TIE_SESSION_PROP_LANGUAGE);
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
