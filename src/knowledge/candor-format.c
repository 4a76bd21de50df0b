/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates, numbers, lists and plurals as the pack's language writes them, whatever the locale. */
#include "config.h"

#include "candor-format.h"

#include "candor-fill-private.h"

#include <math.h>

struct _CandorFormat
{
  GObject    parent_instance;
  char      *plural;
  gboolean   right_to_left;
  char      *patterns[CANDOR_N_PATTERNS];
  GPtrArray *months; /* of char *, January first */
};

G_DEFINE_FINAL_TYPE (CandorFormat, candor_format, G_TYPE_OBJECT)

static const char *
get_pattern (CandorFormat *self,
             CandorPattern pattern)
{
  return self->patterns[pattern] != NULL ? self->patterns[pattern] : "";
}

/* Russian, Ukrainian and their neighbours. */
static const char *
choose_one_few_many (guint64 n)
{
  if (n % 10 == 1 && n % 100 != 11)
    return "one";
  if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14))
    return "few";
  return "many";
}

static const char *
choose_arabic (guint64 n)
{
  if (n <= 2)
    return n == 0 ? "zero" : n == 1 ? "one"
                                    : "two";
  if (n % 100 >= 3 && n % 100 <= 10)
    return "few";
  return n % 100 >= 11 ? "many" : "other";
}

static char *
dup_month (CandorFormat *self,
           int           month)
{
  if ((unsigned int) month <= self->months->len)
    return g_strdup (g_ptr_array_index (self->months, month - 1));
  return g_strdup_printf ("%d", month);
}

static void
candor_format_finalize (GObject *object)
{
  CandorFormat *self = CANDOR_FORMAT (object);

  g_free (self->plural);
  for (int i = 0; i < CANDOR_N_PATTERNS; i++)
    g_free (self->patterns[i]);
  g_ptr_array_unref (self->months);
  G_OBJECT_CLASS (candor_format_parent_class)->finalize (object);
}

static void
candor_format_class_init (CandorFormatClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_format_finalize;
}

static void
candor_format_init (CandorFormat *self)
{
  self->months = g_ptr_array_new_with_free_func (g_free);
}

/**
 * candor_format_new:
 * @plural: "one-other" (English), "none" (Chinese), "zero-one-other" (French: 0 and 1 are "one"),
 *   "one-few-many" (Russian), "arabic" or "hebrew"
 * @right_to_left: whether the language runs from right to left
 *
 * Returns: (transfer full): a format without patterns and months
 */
CandorFormat *
candor_format_new (const char *plural,
                   gboolean    right_to_left)
{
  CandorFormat *self = g_object_new (CANDOR_TYPE_FORMAT, NULL);

  g_return_val_if_fail (plural != NULL, self);

  self->plural = g_strdup (plural);
  self->right_to_left = right_to_left;
  return self;
}

/** candor_format_set_pattern: sets one pattern; its white space is kept as it is. */
void
candor_format_set_pattern (CandorFormat *self,
                           CandorPattern pattern,
                           const char   *text)
{
  g_return_if_fail (CANDOR_IS_FORMAT (self) && pattern < CANDOR_N_PATTERNS);

  g_free (self->patterns[pattern]);
  self->patterns[pattern] = g_strdup (text);
}

/** candor_format_add_month: adds the name of the next month, January first. */
void
candor_format_add_month (CandorFormat *self,
                         const char   *name)
{
  g_return_if_fail (CANDOR_IS_FORMAT (self) && name != NULL);

  g_ptr_array_add (self->months, g_strdup (name));
}

/** candor_format_get_right_to_left: whether the pack's language runs from right to left. */
gboolean
candor_format_get_right_to_left (CandorFormat *self)
{
  g_return_val_if_fail (CANDOR_IS_FORMAT (self), FALSE);

  return self->right_to_left;
}

/**
 * candor_format_get_plural_category:
 *
 * Source of the rules: Unicode CLDR 42, plural rules for whole numbers.
 *
 * Returns: "zero", "one", "two", "few", "many" or "other"
 */
const char *
candor_format_get_plural_category (CandorFormat *self,
                                   guint64       n)
{
  g_return_val_if_fail (CANDOR_IS_FORMAT (self), "other");

  if (g_str_equal (self->plural, "one-few-many"))
    return choose_one_few_many (n);
  if (g_str_equal (self->plural, "arabic"))
    return choose_arabic (n);
  if (g_str_equal (self->plural, "hebrew") && n == 2)
    return "two";
  if (g_str_equal (self->plural, "zero-one-other") && n == 0)
    return "one";
  return n == 1 && !g_str_equal (self->plural, "none") ? "one" : "other";
}

/**
 * candor_format_date:
 *
 * Returns: (transfer full): the date as exact as it is known, empty for year 0
 */
char *
candor_format_date (CandorFormat *self,
                    CandorDate    date)
{
  g_autofree char *day = g_strdup_printf ("%d", date.day);
  g_autofree char *month = NULL;
  g_autofree char *year = g_strdup_printf ("%d", date.year);

  g_return_val_if_fail (CANDOR_IS_FORMAT (self), NULL);

  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_steal_pointer (&year);
  month = dup_month (self, date.month);
  if (date.day == 0)
    return candor_fill (get_pattern (self, CANDOR_PATTERN_MONTH_YEAR), "m", month, "y", year, NULL);
  return candor_fill (get_pattern (self, CANDOR_PATTERN_DAY), "d", day, "m", month, "y", year, NULL);
}

/* The most digits that stand together. Where a space sets thousands apart, four still do: so the
 * Spanish academy's Ortografía of 2010, and CLDR's minimumGroupingDigits of Spanish and Polish. */
static gsize
get_most_together (CandorFormat *self)
{
  return g_unichar_isspace (g_utf8_get_char (get_pattern (self, CANDOR_PATTERN_GROUP))) ? 4 : 3;
}

/** candor_format_number: (transfer full): @n with its thousands set apart. */
char *
candor_format_number (CandorFormat *self,
                      guint64       n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (CANDOR_IS_FORMAT (self), NULL);

  g_string_printf (text, "%" G_GUINT64_FORMAT, n);
  if (text->len <= get_most_together (self))
    return g_string_free (g_steal_pointer (&text), FALSE);
  for (gssize at = (gssize) text->len - 3; at > 0; at -= 3)
    g_string_insert (text, at, get_pattern (self, CANDOR_PATTERN_GROUP));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * candor_format_decimal:
 * @self: a format
 * @value: 0 or above
 * @digits: how many digits after the decimal mark, at most 6
 *
 * Returns: (transfer full): the number, rounded half away from zero
 */
char *
candor_format_decimal (CandorFormat *self,
                       double        value,
                       unsigned int  digits)
{
  guint64          scale = 1;
  guint64          scaled;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (CANDOR_IS_FORMAT (self) && value >= 0 && digits <= 6, NULL);

  for (unsigned int i = 0; i < digits; i++)
    scale *= 10;
  scaled = (guint64) llround (value * (double) scale);
  whole = candor_format_number (self, scaled / scale);
  if (digits == 0)
    return g_steal_pointer (&whole);
  return g_strdup_printf ("%s%s%0*" G_GUINT64_FORMAT, whole, get_pattern (self, CANDOR_PATTERN_DECIMAL),
                          (int) digits, scaled % scale);
}

/**
 * candor_format_list:
 * @self: a format
 * @items: (array zero-terminated=1): what to join
 *
 * Returns: (transfer full): "a", "a and b", "a, b and c"; empty for no items
 */
char *
candor_format_list (CandorFormat      *self,
                    const char *const *items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (CANDOR_IS_FORMAT (self) && items != NULL, NULL);

  for (int i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, get_pattern (self, items[i + 1] == NULL ? CANDOR_PATTERN_LIST_LAST
                                                                       : CANDOR_PATTERN_LIST_SEPARATOR));
      g_string_append (text, items[i]);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
