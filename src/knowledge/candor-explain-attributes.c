/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying in words what is wrong with an element's attributes. */
#include "config.h"

#include "candor-explain-private.h"

#include "candor-near-private.h"

#include <string.h>

/* What the schema's named values are, for a sentence that begins "'value' is not". */
static const struct
{
  const char *define;
  const char *words;
} value_words[] = {
  { "id", "an id: small letters a to z and digits, in words joined by - or ., at most 64 in all" },
  { "ids", "one or more ids with spaces between them" },
  { "lang", "the tag of a language, such as en or pt-BR" },
  { "date", "a date such as 2026-11-22" },
  { "when", "a date such as 2026-11-22, 2026-11 or 2026" },
  { "count", "a whole number" },
  { "region", "two capital letters for a country, such as US, or EU" },
  { "time", "a time such as 2026-11-22T14:05:00+01:00" },
  { "version", "a date such as 2026-11-22, with .1 and so on for a second version of that day" },
  { "text-only", "a text, as it is empty" },
};

static gboolean accepts (CandorGrammar *grammar, const xmlNode *pattern, const char *value);

static gboolean
accepts_param (const xmlNode *param,
               const char    *value)
{
  g_autofree char *name = candor_xml_dup_attribute (param, "name");
  g_autofree char *content = candor_xml_dup_content (param);
  g_autofree char *whole = g_strdup_printf ("^(?:%s)$", content);

  if (g_str_equal (name, "pattern"))
    return g_regex_match_simple (whole, value, G_REGEX_DOLLAR_ENDONLY, 0);
  if (g_str_equal (name, "maxLength"))
    return (guint64) g_utf8_strlen (value, -1) <= g_ascii_strtoull (content, NULL, 10);
  return (guint64) g_utf8_strlen (value, -1) >= g_ascii_strtoull (content, NULL, 10);
}

static gboolean
accepts_data (const xmlNode *data,
              const char    *value)
{
  g_autofree char *type = candor_xml_dup_attribute (data, "type");

  if (g_str_equal (type, "nonNegativeInteger") &&
      !g_regex_match_simple ("^\\+?[0-9]+$", value, G_REGEX_DOLLAR_ENDONLY, 0))
    return FALSE;
  for (const xmlNode *param = candor_xml_first (data); param != NULL; param = candor_xml_next (param))
    if (!accepts_param (param, value))
      return FALSE;
  return TRUE;
}

static gboolean
accepts_list (CandorGrammar *grammar,
              const xmlNode *list,
              const char    *value)
{
  g_auto (GStrv) words = g_strsplit_set (value, " \t\r\n", -1);
  const xmlNode *word = candor_xml_first (candor_xml_first (list));
  unsigned int   n = 0;

  for (int i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (!accepts (grammar, word, words[i]))
        return FALSE;
      n++;
    }
  return n > 0;
}

static gboolean
accepts_any (CandorGrammar *grammar,
             const xmlNode *choice,
             const char    *value)
{
  for (const xmlNode *child = candor_xml_first (choice); child != NULL; child = candor_xml_next (child))
    if (accepts (grammar, child, value))
      return TRUE;
  return FALSE;
}

/* Whether the schema's pattern of a value takes @value, which is trimmed. */
static gboolean
accepts (CandorGrammar *grammar,
         const xmlNode *pattern,
         const char    *value)
{
  g_autofree char *content = NULL;

  if (candor_xml_is (pattern, "ref"))
    return accepts (grammar, candor_xml_first (candor_grammar_find_define (grammar, pattern)), value);
  if (candor_xml_is (pattern, "choice"))
    return accepts_any (grammar, pattern, value);
  if (candor_xml_is (pattern, "list"))
    return accepts_list (grammar, pattern, value);
  if (candor_xml_is (pattern, "data"))
    return accepts_data (pattern, value);
  content = candor_xml_dup_content (pattern);
  return g_str_equal (content, value);
}

/* The fixed values that a pattern lists; empty where it is no such list. */
static GPtrArray *
list_values (CandorGrammar *grammar,
             const xmlNode *pattern)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);

  if (candor_xml_is (pattern, "ref"))
    pattern = candor_xml_first (candor_grammar_find_define (grammar, pattern));
  if (candor_xml_is (pattern, "value"))
    g_ptr_array_add (values, candor_xml_dup_content (pattern));
  for (const xmlNode *child = candor_xml_first (pattern); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "value"))
      g_ptr_array_add (values, candor_xml_dup_content (child));
  return values;
}

static char *
describe_pattern (const xmlNode *pattern)
{
  g_autofree char *define = candor_xml_dup_attribute (pattern, "name");
  const xmlNode   *param = candor_xml_find (pattern, "param");
  g_autofree char *form = param != NULL ? candor_xml_dup_content (param) : NULL;

  for (unsigned int i = 0; i < G_N_ELEMENTS (value_words); i++)
    if (g_strcmp0 (define, value_words[i].define) == 0)
      return g_strdup (value_words[i].words);
  return g_strdup_printf ("of the form %s", form);
}

static void
report_value (CandorGrammar             *grammar,
              const CandorAttributeRule *rule,
              const xmlNode             *node,
              const char                *value,
              CandorFindings            *findings)
{
  const xmlNode *pattern = candor_xml_first (rule->node);
  g_autoptr (GPtrArray) values = list_values (grammar, pattern);
  g_autofree char *words = NULL;
  const char      *near = candor_near_find (value, values);

  if (values->len == 0)
    words = describe_pattern (pattern);
  g_ptr_array_add (values, NULL);
  if (words == NULL && values->len == 2)
    words = g_strdup_printf ("\"%s\", its only value; otherwise leave it out",
                             (char *) g_ptr_array_index (values, 0));
  if (words == NULL)
    {
      g_autofree char *list = g_strjoinv (", ", (char **) values->pdata);

      words = g_strdup_printf ("one of %s%s%s%s", list, near != NULL ? "; is " : "", near != NULL ? near : "",
                               near != NULL ? " meant?" : "");
    }
  candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, "attribute-value",
                       "attribute %s of <%s>: '%s' is not %s", rule->name, (const char *) node->name, value,
                       words);
}

static char *
dup_value (const xmlNode *node,
           const char    *name)
{
  return g_str_equal (name, "xml:lang") ? candor_xml_dup_language (node)
                                        : candor_xml_dup_attribute (node, name);
}

static gboolean
group_is_used (GArray        *rules,
               const xmlNode *group,
               const xmlNode *node)
{
  for (unsigned int i = 0; i < rules->len; i++)
    {
      const CandorAttributeRule *rule = &g_array_index (rules, CandorAttributeRule, i);
      g_autofree char           *value = rule->group == group ? dup_value (node, rule->name) : NULL;

      if (value != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
explain_rule (CandorGrammar             *grammar,
              GArray                    *rules,
              const CandorAttributeRule *rule,
              GHashTable                *meant,
              const xmlNode             *node,
              CandorFindings            *findings)
{
  g_autofree char *value = dup_value (node, rule->name);

  if (value == NULL && g_hash_table_contains (meant, rule->name))
    return; /* it is there under a wrong name, which was reported */
  if (value == NULL && (rule->group == NULL || group_is_used (rules, rule->group, node)))
    candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, "attribute-missing",
                         "<%s> lacks its %s attribute", (const char *) node->name, rule->name);
  else if (value != NULL && !accepts (grammar, candor_xml_first (rule->node), value))
    report_value (grammar, rule, node, value, findings);
}

static char *
dup_name (const xmlAttr *attribute)
{
  if (attribute->ns != NULL && attribute->ns->prefix != NULL)
    return g_strdup_printf ("%s:%s", (const char *) attribute->ns->prefix, (const char *) attribute->name);
  return g_strdup ((const char *) attribute->name);
}

/* Adds the name that is meant to @meant, as far as that can be guessed. */
static void
explain_unknown (const xmlNode  *node,
                 const xmlAttr  *attribute,
                 GPtrArray      *known,
                 GHashTable     *meant,
                 CandorFindings *findings)
{
  g_autofree char *name = dup_name (attribute);
  const char      *near;

  if (g_ptr_array_find_with_equal_func (known, name, g_str_equal, NULL))
    return;
  near = candor_near_find (name, known);
  if (near != NULL)
    {
      g_hash_table_add (meant, (char *) near);
      candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, "attribute-unknown",
                           "<%s> has no attribute %s; is %s meant?", (const char *) node->name, name, near);
    }
  else
    candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, "attribute-unknown",
                         "<%s> has no attribute %s; take it out", (const char *) node->name, name);
}

/**
 * candor_explain_attributes:
 * @element: the schema's element for @node
 *
 * Adds an error for each attribute of @node that is missing, not known or not of the right form.
 */
void
candor_explain_attributes (CandorGrammar  *grammar,
                           const xmlNode  *element,
                           const xmlNode  *node,
                           CandorFindings *findings)
{
  g_autoptr (GArray) rules = candor_grammar_list_attributes (grammar, element);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GHashTable) meant = g_hash_table_new (g_str_hash, g_str_equal);

  for (unsigned int i = 0; i < rules->len; i++)
    g_ptr_array_add (known, (char *) g_array_index (rules, CandorAttributeRule, i).name);
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    explain_unknown (node, attribute, known, meant, findings);
  for (unsigned int i = 0; i < rules->len; i++)
    explain_rule (grammar, rules, &g_array_index (rules, CandorAttributeRule, i), meant, node, findings);
}
