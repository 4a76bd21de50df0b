/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Packs that nobody wrote by hand: too large, too deep, built to take long. Those at the end have the
 * right shape and as much of it as the reader takes: what is behind the parser is to be quick too.
 */
#include "config.h"

#include "pack-case.h"

#define HEAD PACK_CASE_HEAD
#define MIB (1024 * 1024)
/* As many elements as one may hold. */
#define MANY 1000

static GBytes *
make_deep (void)
{
  return pack_case_repeat (HEAD, "<a>", 100000, "");
}

static GBytes *
make_65_deep (void)
{
  return pack_case_repeat (HEAD, "<a>\n", 64, "");
}

static GBytes *
make_million_siblings (void)
{
  return pack_case_repeat (HEAD, "<words/>", 1000000, "</pack>");
}

static GBytes *
make_million_words (void)
{
  return pack_case_repeat (HEAD "<words>", "<word id='w'>x</word>", 700000, "</words></pack>");
}

static GBytes *
make_many_siblings (void)
{
  return pack_case_repeat (HEAD, "<words/>", MANY, "</pack>");
}

static GBytes *
make_too_many_siblings (void)
{
  return pack_case_repeat (HEAD, "<words/>", MANY + 1, "</pack>");
}

/* Each holds few, but there are too many of them. */
static GBytes *
make_many_cousins (void)
{
  return pack_case_repeat (HEAD, "<a><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>", 999, "</pack>");
}

static GBytes *
make_many_attributes (void)
{
  GString *text = g_string_new (HEAD "\n<about ");

  for (int i = 0; i < 1000000; i++)
    g_string_append_printf (text, "a%d='' ", i);
  g_string_append (text, "/></pack>");
  return g_string_free_to_bytes (text);
}

/* As many as one element may have, in as many elements as there may be. */
static GBytes *
make_attributes_everywhere (void)
{
  GString *text = g_string_new (HEAD);

  for (int i = 0; i < 950; i++)
    {
      g_string_append (text, "<words>");
      for (int k = 0; k < 20; k++)
        {
          g_string_append (text, "<a ");
          for (int n = 0; n < 31; n++)
            g_string_append_printf (text, "a%d='%d' ", n, k);
          g_string_append (text, "/>");
        }
      g_string_append (text, "</words>");
    }
  g_string_append (text, "</pack>");
  return g_string_free_to_bytes (text);
}

static GBytes *
make_many_namespaces (void)
{
  GString *text = g_string_new (HEAD "<about ");

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "xmlns:a%d='urn:%d' ", i, i);
  g_string_append (text, "/></pack>");
  return g_string_free_to_bytes (text);
}

/* Each prefix is looked for through all that are declared around it. */
static GBytes *
make_deep_namespaces (void)
{
  GString *text = g_string_new (HEAD);

  for (int depth = 0; depth < 60; depth++)
    {
      g_string_append (text, "<a");
      for (int i = 0; i < 32; i++)
        g_string_append_printf (text, " xmlns:n%d-%d='urn:%d-%d'", depth, i, depth, i);
      g_string_append (text, ">");
    }
  for (int i = 0; i < 19000; i++)
    {
      if (i % 950 == 0)
        g_string_append (text, i == 0 ? "<b>" : "</b><b>");
      g_string_append (text, "<c");
      for (int k = 0; k < 32; k++)
        g_string_append_printf (text, " n0-%d:x=''", k);
      g_string_append (text, "/>");
    }
  g_string_append (text, "</b>");
  return g_string_free_to_bytes (text);
}

/* The comment is no tag: what is in it is not counted. */
static GBytes *
make_equals_in_comment (void)
{
  return pack_case_repeat (HEAD "<!-- <a ", "= ", 100, "--><![CDATA[<a = = = ]]><?x <a = = = ?></pack>");
}

static GBytes *
make_large_attribute (void)
{
  return pack_case_repeat (HEAD "<about written='", "aaaaaaaaaa", MIB, "'/></pack>");
}

static GBytes *
make_attribute_of_9_million (void)
{
  return pack_case_repeat (HEAD "<about written='", "aaaaaaaaa", 1000000, "'/></pack>");
}

static GBytes *
make_name_of_40_thousand (void)
{
  return pack_case_repeat (HEAD "<", "aaaa", 10000, "/></pack>");
}

static GBytes *
make_many_long_names (void)
{
  g_autofree char *name = g_strnfill (40000, 'a');
  g_autofree char *tag = g_strconcat ("<", name, "/>", NULL);

  return pack_case_repeat (HEAD, tag, 400, "</pack>");
}

static GBytes *
make_large_text (void)
{
  return pack_case_repeat (HEAD "<about>", "aaaaaaaaaa", MIB + 1, "</about></pack>");
}

static GBytes *
make_large_comment (void)
{
  return pack_case_repeat (HEAD "<!--", "aaaaaaaaaa", 1500000, "--></pack>");
}

static GBytes *
make_large_instruction (void)
{
  return pack_case_repeat (HEAD "<?a ", "aaaaaaaaaa", 1500000, "?></pack>");
}

static GBytes *
make_large_cdata (void)
{
  return pack_case_repeat (HEAD "<about><![CDATA[", "<<<<<<<<<<", 900000, "]]></about></pack>");
}

static GBytes *
make_too_large (void)
{
  return pack_case_repeat (HEAD, "          ", CANDOR_PACK_MAX_BYTES / 10, "</pack>");
}

static GBytes *
make_comments_in_text (void)
{
  return pack_case_repeat (HEAD "<about><title>", "x<!---->", 1800000, "</title></about></pack>");
}

static GBytes *
make_references_in_text (void)
{
  return pack_case_repeat (HEAD "<about><title>", "&amp;", 3000000, "</title></about></pack>");
}

static GBytes *
make_lone_less_than (void)
{
  return pack_case_repeat (HEAD, "<", 16000000, "");
}

static GBytes *
make_lone_quotes (void)
{
  return pack_case_repeat (HEAD "<a b='", "\"<", 7000000, "");
}

static GBytes *
make_sources_in_attribute (void)
{
  return pack_case_repeat (HEAD "<levels><level id='l' kind='claim' sources='", "a ", 4500000, "'/></levels></pack>");
}

/* --- Of the right shape --- */

static GBytes *
make_long_statement (void)
{
  return pack_case_stretch ("<statement level=\"measured\" sources=\"trial\">", "Word by word. ", 10000);
}

static GBytes *
make_long_address (void)
{
  return pack_case_stretch ("<address>https://example.org/", "aaaaaaaaaa", 10000);
}

static GBytes *
make_long_phone (void)
{
  return pack_case_stretch ("phone=\"", "1-800 ", 1400);
}

static GBytes *
make_many_texts (void)
{
  g_autofree char *words = g_strnfill (9000, 'w');
  g_autofree char *statement = g_strconcat ("<statement level=\"measured\" sources=\"trial\">", words, "</statement>", NULL);

  return pack_case_stretch ("<title>How small?</title>", statement, 990);
}

static GBytes *
make_statements (void)
{
  return pack_case_stretch ("<title>How small?</title>", "<statement level=\"measured\" sources=\"trial\">Small {n}.</statement>", MANY - 10);
}

/* Sources of one statement, over and over. */
static GBytes *
make_many_sources (void)
{
  return pack_case_stretch ("<statement level=\"measured\" sources=\"trial", " trial", 1300);
}

static GBytes *
make_emphasis (void)
{
  return pack_case_stretch ("The agency says that ", "<em>no</em> ", MANY - 10);
}

static GBytes *
make_nested_emphasis (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GBytes) inside = NULL;
  g_autofree char *whole = NULL;

  for (int i = 0; i < 50; i++)
    g_string_append (text, "<em>");
  g_string_append (text, "in");
  for (int i = 0; i < 50; i++)
    g_string_append (text, "</em>");
  whole = g_string_free (text, FALSE);
  return pack_case_stretch ("The agency says that ", whole, 200);
}

static GBytes *
make_questions (void)
{
  return pack_case_stretch ("<title>About the product</title>",
                            "<question id=\"k{n}\"><title>Q {n}</title><why level=\"official\" sources=\"reg\">W.</why>"
                            "<good level=\"official\" sources=\"reg\">G.</good><warning level=\"official\" sources=\"reg\">W.</warning></question>",
                            200);
}

static GBytes *
make_values (void)
{
  return pack_case_stretch ("<value id=\"v-cost\" for=\"nothing\" against=\"buy\"><title>I want to keep costs low.</title></value>",
                            "<value id=\"w{n}\"><title>W {n}</title></value>", 199);
}

static GBytes *
make_words (void)
{
  return pack_case_stretch ("<words>", "<word id=\"w{n}\" count=\"one\">{n}</word>", MANY - 10);
}

static GBytes *
make_sources (void)
{
  return pack_case_stretch ("<sources>", "<source id=\"s{n}\" kind=\"trial\" date=\"2024\" checked=\"2026-11-22\"><title>T {n}</title><publisher>P</publisher></source>",
                            MANY - 10);
}

static GBytes *
make_glossary (void)
{
  return pack_case_stretch ("<glossary>", "<entry id=\"e{n}\"><title>Drop {n}</title><meaning level=\"measured\" sources=\"trial\">A drop.</meaning></entry>",
                            MANY - 10);
}

/* Most elements, each with statements that the review reads: this took twenty seconds. */
static GBytes *
make_topics (void)
{
  return pack_case_stretch ("<lead>In plain words.</lead>",
                            "<topic id=\"t{n}\"><title>T {n}</title><statement level=\"measured\" sources=\"trial reg shop\">Drops are <em>small</em>.</statement>"
                            "<statement level=\"measured\" sources=\"trial\">So they are. It is so.</statement><statement level=\"unknown\" sources=\"reg\">"
                            "<em>a</em> <em>b</em> <em>c</em> <em>d</em> <em>e</em> <em>f</em> <em>g</em> <em>h</em></statement></topic>",
                            MANY - 10);
}

static GBytes *
make_reports (void)
{
  return pack_case_stretch ("<ask level=\"official\" sources=\"reg\">Ask for the number of the application.</ask>",
                            "<report address=\"https://example.org/{n}\" phone=\"1\" level=\"official\" sources=\"reg\">Tell {n}.</report>", MANY - 10);
}

#define XML CANDOR_PACK_ERROR_XML
#define SCHEMA CANDOR_PACK_ERROR_SCHEMA
#define MEANING CANDOR_PACK_ERROR_MEANING

static const PackCase cases[] = {
  { "deep", make_deep, NULL, XML, "xml-depth", "in.xml:2: elements are nested more than 64 deep*" },
  { "65-deep", make_65_deep, NULL, XML, "xml-depth", "in.xml:65: elements are nested more than 64 deep*" },
  { "million-siblings", make_million_siblings, NULL, XML, "xml-elements", "in.xml:2: <pack> has more than 1000 elements in it*" },
  { "million-words", make_million_words, NULL, XML, "xml-elements", "in.xml:2: <words> has more than 1000 elements in it*" },
  { "many-siblings", make_many_siblings, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its <about>" },
  { "too-many-siblings", make_too_many_siblings, NULL, XML, "xml-elements", "in.xml:2: <pack> has more than 1000 elements in it*" },
  { "many-cousins", make_many_cousins, NULL, XML, "xml-elements", "in.xml:2: the file has more than 20000 elements*" },
  { "many-attributes", make_many_attributes, NULL, XML, "xml-attributes", "in.xml:3: here are more attributes*" },
  { "attributes-everywhere", make_attributes_everywhere, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "many-namespaces", make_many_namespaces, NULL, XML, "xml-attributes", "in.xml:2: here are more attributes*" },
  { "deep-namespaces", make_deep_namespaces, NULL, XML, "xml-attributes", "in.xml:2: the file declares more than 16 namespaces*" },
  { "equals-in-comment", make_equals_in_comment, NULL, SCHEMA, "text-place", "in.xml:1: there are words loose in <pack>*" },
  { "large-attribute", make_large_attribute, NULL, XML, "xml-syntax", "in.xml:2: *" },
  { "attribute-of-9-million", make_attribute_of_9_million, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "name-of-40-thousand", make_name_of_40_thousand, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "many-long-names", make_many_long_names, NULL, XML, "xml-syntax", "in.xml:2: *" },
  { "large-text", make_large_text, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "large-comment", make_large_comment, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "large-instruction", make_large_instruction, NULL, XML, "xml-syntax", "in.xml:2: *" },
  { "large-cdata", make_large_cdata, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "too-large", make_too_large, NULL, CANDOR_PACK_ERROR_TOO_LARGE, "file-size", "in.xml: the file is larger than 16 MiB*" },
  { "comments-in-text", make_comments_in_text, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "references-in-text", make_references_in_text, NULL, SCHEMA, "element-missing", "in.xml:1: <pack> lacks its *" },
  { "lone-less-than", make_lone_less_than, NULL, XML, "xml-syntax", "in.xml:2: *" },
  { "lone-quotes", make_lone_quotes, NULL, XML, "xml-syntax", "in.xml:2: *" },
  { "sources-in-attribute", make_sources_in_attribute, NULL, XML, "xml-attributes", "in.xml:2: here are more attributes*" },
  { "long-statement", make_long_statement, NULL, MEANING, "text-long", "in.xml:*: <statement> holds more than 10000 bytes of text*" },
  { "long-address", make_long_address, NULL, MEANING, "text-long", "in.xml:*: <address> holds more than 10000 bytes of text*" },
  { "long-phone", make_long_phone, NULL, MEANING, "text-long", "in.xml:*: attribute phone holds more than 8000 bytes" },
  { "many-texts", make_many_texts, NULL, MEANING, "text-long", "in.xml:*: there is more than 1 MiB of text in this file*" },
  { "statements", make_statements, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "many-sources", make_many_sources, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "emphasis", make_emphasis, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "nested-emphasis", make_nested_emphasis, NULL, SCHEMA, "element-unknown", "in.xml:54: the element <em> is not allowed in <em>*" },
  { "questions", make_questions, NULL, MEANING, "rows-many", "in.xml:*: this section has more than 200 of <question>*" },
  { "values", make_values, NULL, MEANING, "rows-many", "in.xml:*: this section has more than 200 of <value>*" },
  { "words", make_words, NULL, MEANING, "word-plural", "in.xml:*" },
  { "sources", make_sources, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "glossary", make_glossary, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "topics", make_topics, NULL, PACK_CASE_OPENS, NULL, NULL },
  { "reports", make_reports, NULL, PACK_CASE_OPENS, NULL, NULL },
};

int
main (int    argc,
      char **argv)
{
  return pack_case_main (argc, argv, cases, G_N_ELEMENTS (cases));
}
