/* SPDX-FileCopyrightText: The Tieline authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
/* The structure of a PDF (ISO 32000-1, 14.7 and 14.8): what the pages are painted between. Cairo
 * 1.16 has marked content only for elements without elements in them; what is painted elsewhere is
 * seen and not read. So words always go into an innermost element. */

#include "tie-pdf-tags.h"

/* A drawing of more groups is one element: nobody listens to that many, and cairo looks for each
 * among its siblings. */
#define MOST_SPANS 1000

/**
 * Tag:
 * @name: of the element
 * @key: what tells it from its neighbours of the same name
 */
typedef struct
{
  const char *name;
  char *key;
} Tag;

/**
 * TiePdfTags:
 * @links: of each item, the index of the link that covers it, or -1
 * @linked: of each group, whether there is a link in it
 * @open: (element-type Tag): the outermost first
 * @wanted: likewise: what is to be open for the next item
 * @figures: (element-type utf8): what each figure so far shows
 */
struct _TiePdfTags
{
  cairo_t *cr;
  TieScene *scene;
  double points;
  int *links;
  gboolean *linked;
  gboolean one_figure;
  GArray *open;
  GArray *wanted;
  GPtrArray *figures;
};

static const struct
{
  const char *name;
  gboolean has_words; /* else it has but elements */
} roles[] = {
  [TIE_ROLE_NONE] = { NULL, FALSE },         [TIE_ROLE_HEADING] = { "H1", TRUE },
  [TIE_ROLE_SUBHEADING] = { "H2", TRUE },    [TIE_ROLE_PARAGRAPH] = { "P", TRUE },
  [TIE_ROLE_NOTES] = { "Sect", FALSE },      [TIE_ROLE_TABLE] = { "Table", FALSE },
  [TIE_ROLE_ROW_GROUP] = { "TBody", FALSE }, [TIE_ROLE_ROW] = { "TR", FALSE },
  [TIE_ROLE_HEAD_CELL] = { "TH", TRUE },     [TIE_ROLE_CELL] = { "TD", TRUE },
  [TIE_ROLE_LIST] = { "L", FALSE },          [TIE_ROLE_ITEM] = { "LI", FALSE },
  [TIE_ROLE_LABEL] = { "Lbl", TRUE },        [TIE_ROLE_BODY] = { "LBody", TRUE },
  [TIE_ROLE_ARTIFACT] = { NULL, FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (roles) == TIE_N_ROLES);

static void
tag_clear (gpointer data)
{
  g_free (((Tag *) data)->key);
}

static GArray *
tag_list_new (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Tag));

  g_array_set_clear_func (list, tag_clear);
  return list;
}

/*
 * tie_pdf_tags_new:
 *
 * Returns: (transfer full): the tags of a PDF without pages
 */
TiePdfTags *
tie_pdf_tags_new (void)
{
  TiePdfTags *self = g_new0 (TiePdfTags, 1);

  self->open = tag_list_new ();
  self->wanted = tag_list_new ();
  self->figures = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/*
 * tie_pdf_tags_free:
 */
void
tie_pdf_tags_free (TiePdfTags *self)
{
  if (self == NULL)
    return;
  g_free (self->links);
  g_free (self->linked);
  g_array_unref (self->open);
  g_array_unref (self->wanted);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

static gboolean
is_within (TieRect area, TieRect item)
{
  double x = item.x + item.width / 2.0;
  double y = item.y + item.height / 2.0;

  return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

/* A link stands after the texts that it is of, in their group */
static void
find_links (TiePdfTags *self)
{
  guint n = tie_scene_get_n_items (self->scene);

  self->links = g_renew (int, self->links, n + 1);
  self->linked = g_renew (gboolean, self->linked, tie_scene_get_n_groups (self->scene) + 1);
  for (guint i = 0; i < tie_scene_get_n_groups (self->scene); i++)
    self->linked[i] = FALSE;
  for (guint i = 0; i < n; i++)
    {
      const TieSceneItem *link = tie_scene_get_item (self->scene, i);

      self->links[i] = -1;
      if (link->kind != TIE_ITEM_LINK)
        continue;
      self->links[i] = (int) i;
      self->linked[link->group] = TRUE;
      for (guint j = i; j > 0; j--)
        {
          const TieSceneItem *item = tie_scene_get_item (self->scene, j - 1);

          if (item->group != link->group || item->kind != TIE_ITEM_TEXT
              || !is_within (link->bounds, item->bounds))
            break;
          self->links[j - 1] = (int) i;
        }
    }
}

static gboolean
is_note (TieScene *scene, int group)
{
  for (; group >= 0; group = tie_scene_get_group (scene, (guint) group)->parent)
    if (tie_scene_get_group (scene, (guint) group)->role == TIE_ROLE_NOTES)
      return TRUE;
  return FALSE;
}

/*
 * tie_pdf_tags_begin_page:
 * @cr: where the page is painted
 * @points: to a unit of the scene
 *
 * Returns: (transfer full) (element-type guint): the items of the scene in the order in which they
 *   are read, and to be painted: an element's place in the structure is where it begins
 */
GArray *
tie_pdf_tags_begin_page (TiePdfTags *self, cairo_t *cr, TieScene *scene, double points)
{
  guint n = tie_scene_get_n_items (scene);
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  self->cr = cr;
  self->scene = scene;
  self->points = points;
  self->one_figure = tie_scene_get_n_groups (scene) > MOST_SPANS;
  find_links (self);
  for (int notes = FALSE; notes <= TRUE; notes++)
    for (guint i = 0; i < n; i++)
      if (is_note (scene, tie_scene_get_item (scene, i)->group) == notes)
        g_array_append_val (items, i);
  return items;
}

static void
want (TiePdfTags *self, const char *name, const char *kind, const char *key)
{
  Tag tag = { name, g_strconcat (kind, key, NULL) };

  g_array_append_val (self->wanted, tag);
}

static void
want_for_item (TiePdfTags *self, const char *name, guint index)
{
  char key[16];

  g_snprintf (key, sizeof key, "%u", index);
  want (self, name, "item:", key);
}

/* What the roles of the groups around it say. Returns the innermost role. */
static TieRole
want_roles (TiePdfTags *self, int group)
{
  const TieSceneGroup *own = tie_scene_get_group (self->scene, (guint) group);
  TieRole role = own->parent >= 0 ? want_roles (self, own->parent) : TIE_ROLE_NONE;

  if (own->role == TIE_ROLE_NONE || role == TIE_ROLE_ARTIFACT)
    return role;
  if (roles[own->role].name != NULL)
    want (self, roles[own->role].name, "group:", own->id);
  return own->role;
}

/* Of what is drawn, the words are read group by group; the rest is what the figure shows */
static void
want_drawing (TiePdfTags *self, guint index)
{
  const TieSceneItem *item = tie_scene_get_item (self->scene, index);

  want (self, "Figure", "figure", "");
  if (self->links[index] >= 0)
    want_for_item (self, "Link", (guint) self->links[index]);
  else if (!self->one_figure && item->kind == TIE_ITEM_TEXT)
    want (self, "Span", "group:", tie_scene_get_group (self->scene, (guint) item->group)->id);
}

/* Returns whether the item is read */
static gboolean
find_wanted (TiePdfTags *self, guint index)
{
  const TieSceneItem *item = tie_scene_get_item (self->scene, index);
  TieRole role = want_roles (self, item->group);

  if (role == TIE_ROLE_NONE)
    want_drawing (self, index);
  else if (!roles[role].has_words)
    return role != TIE_ROLE_ARTIFACT;
  else if (self->links[index] >= 0)
    want_for_item (self, "Link", (guint) self->links[index]);
  else if (self->linked[item->group])
    want_for_item (self, "Span", index);
  return TRUE;
}

static void
close_to (TiePdfTags *self, guint depth)
{
  while (self->open->len > depth)
    {
      cairo_tag_end (self->cr, g_array_index (self->open, Tag, self->open->len - 1).name);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

/* Cairo writes an address as it is into a string of the file, where these mean something */
static char *
escape_uri (const char *uri)
{
  return g_uri_escape_string (uri, ":/?#[]@!$&*+,;=%", FALSE);
}

static void
append_number (GString *to, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (to, g_ascii_formatd (text, sizeof text, "%.3f", number));
  g_string_append_c (to, ' ');
}

/* In points of the page, whatever the matrix */
static char *
compose_link (const TiePdfTags *self, guint index)
{
  const TieSceneItem *link = tie_scene_get_item (self->scene, index);
  g_autofree char *uri = escape_uri (link->uri);
  GString *attributes = g_string_new ("rect=[");

  append_number (attributes, link->bounds.x * self->points);
  append_number (attributes, link->bounds.y * self->points);
  append_number (attributes, link->bounds.width * self->points);
  append_number (attributes, link->bounds.height * self->points);
  g_string_append_printf (attributes, "] uri='%s'", uri);
  return g_string_free (attributes, FALSE);
}

/* In words, for those who cannot see it */
static char *
describe_figure (TieScene *scene)
{
  const char *title = tie_scene_get_title (scene);
  const char *description = tie_scene_get_description (scene);

  if (title != NULL && description != NULL)
    return g_strdup_printf ("%s. %s", description, title);
  return g_strdup (description != NULL ? description : title != NULL ? title : "");
}

static void
open_tag (TiePdfTags *self, Tag *tag, guint item)
{
  g_autofree char *attributes = NULL;
  Tag moved = { tag->name, g_steal_pointer (&tag->key) };

  if (g_str_equal (moved.name, "Link"))
    attributes = compose_link (self, (guint) self->links[item]);
  else if (g_str_equal (moved.name, "Figure"))
    g_ptr_array_add (self->figures, describe_figure (self->scene));
  cairo_tag_begin (self->cr, moved.name, attributes);
  g_array_append_val (self->open, moved);
}

static gboolean
is_same (const Tag *one, const Tag *other)
{
  return g_str_equal (one->name, other->name) && g_str_equal (one->key, other->key);
}

static void
open_wanted (TiePdfTags *self, guint item)
{
  guint same = 0;

  while (
      same < self->open->len && same < self->wanted->len
      && is_same (&g_array_index (self->open, Tag, same), &g_array_index (self->wanted, Tag, same)))
    same++;
  close_to (self, same);
  for (guint i = same; i < self->wanted->len; i++)
    open_tag (self, &g_array_index (self->wanted, Tag, i), item);
}

/*
 * tie_pdf_tags_enter:
 * @item: the index of the item that is painted next
 * @self: the tags of its page
 *
 * Ends and begins elements until those around the item are open. What is not read only ends what
 * would read it: a table goes on after it. A #TieScenePaintFunc.
 */
void
tie_pdf_tags_enter (guint item, gpointer user_data)
{
  TiePdfTags *self = user_data;

  g_array_set_size (self->wanted, 0);
  want (self, "Document", "", "");
  if (find_wanted (self, item))
    open_wanted (self, item);
  else
    tie_pdf_tags_end_page (self);
}

/*
 * tie_pdf_tags_end_page:
 *
 * Ends what has content: it may not go on on another page. Elements of elements stay open.
 */
void
tie_pdf_tags_end_page (TiePdfTags *self)
{
  static const char *const lasting[] = { "Document", "Table", "TBody", "L", NULL };
  guint depth = 0;

  while (depth < self->open->len
         && g_strv_contains (lasting, g_array_index (self->open, Tag, depth).name))
    depth++;
  close_to (self, depth);
}

/*
 * tie_pdf_tags_close:
 *
 * Ends what is open still.
 */
void
tie_pdf_tags_close (TiePdfTags *self)
{
  close_to (self, 0);
}

/*
 * tie_pdf_tags_get_figures:
 *
 * Returns: (transfer none) (element-type utf8): what each figure shows, in the order in which they
 *   are read
 */
const GPtrArray *
tie_pdf_tags_get_figures (TiePdfTags *self)
{
  return self->figures;
}
