/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Packs that would read what is none of their business, or be read otherwise than they look:
 * entities, inclusions, encodings, characters that hide.
 */
#include "config.h"

#include "pack-case.h"

#define HEAD PACK_CASE_HEAD
#define SECRET_FILE "file://" CANDOR_TEST_DATA "/secret.txt"
#define TITLE(words) HEAD "<about written='2026-11-22' review='2027-05-22'><title>" words "</title></about></pack>"

static GBytes *
make_billion_laughs (void)
{
  GString *text = g_string_new ("<!DOCTYPE pack [<!ENTITY a0 'ha'>");

  for (int i = 1; i < 30; i++)
    g_string_append_printf (text, "<!ENTITY a%d '&a%d;&a%d;'>", i, i - 1, i - 1);
  g_string_append (text, "]>" HEAD "&a29;</pack>");
  return g_string_free_to_bytes (text);
}

static GBytes *
make_quadratic_blowup (void)
{
  g_autofree char *big = g_strnfill (1024 * 1024, 'a');
  g_autofree char *head = g_strconcat ("<!DOCTYPE pack [<!ENTITY a '", big, "'>]>" HEAD, NULL);

  return pack_case_repeat (head, "&a;", 100000, "</pack>");
}

static GBytes *
make_parameter_entities (void)
{
  return pack_case_repeat ("<!DOCTYPE pack [<!ENTITY % a SYSTEM '" SECRET_FILE "'>", "%a;", 10000, "]>" HEAD "</pack>");
}

static GBytes *
convert (const char *text,
         const char *encoding)
{
  size_t size;
  char  *converted = g_convert (text, -1, encoding, "UTF-8", NULL, &size, NULL);

  g_assert_nonnull (converted);
  return g_bytes_new_take (converted, size);
}

static GBytes *
make_utf16 (void)
{
  return convert (HEAD "</pack>", "UTF-16");
}

static GBytes *
make_utf16_big_endian (void)
{
  return convert ("\xef\xbb\xbf" HEAD "</pack>", "UTF-16BE");
}

static GBytes *
make_utf16_without_mark (void)
{
  return convert (HEAD "</pack>", "UTF-16LE");
}

static GBytes *
make_utf32 (void)
{
  return convert (HEAD "</pack>", "UTF-32");
}

static GBytes *
make_ebcdic (void)
{
  return convert ("<?xml version=\"1.0\" encoding=\"IBM037\"?>" HEAD "</pack>", "IBM037");
}

static GBytes *
make_nul (void)
{
  static const char text[] = HEAD "<about>\n\0</about></pack>";

  return g_bytes_new_static (text, sizeof text - 1);
}

static GBytes *
make_nul_at_end (void)
{
  static const char text[] = HEAD "</pack>\n";

  return g_bytes_new_static (text, sizeof text);
}

/* The last byte begins a tag: nothing is read behind it. */
static GBytes *
make_cut (void)
{
  return g_bytes_new_static (HEAD "<", sizeof HEAD);
}

#define XML CANDOR_PACK_ERROR_XML
#define SCHEMA CANDOR_PACK_ERROR_SCHEMA
#define NO_DOCTYPE "in.xml:*: a pack has no <!DOCTYPE>; *"
#define NOT_UTF8 "in.xml:1: the file says that its encoding is not UTF-8*"
#define NO_BYTES "in.xml:2: the bytes here are not UTF-8*"
#define NO_CONTROL "in.xml:2: there is a control character here*"

static const PackCase cases[] = {
  /* Entities and document types. */
  { "billion-laughs", make_billion_laughs, NULL, XML, "xml-doctype", NO_DOCTYPE },
  { "quadratic-blowup", make_quadratic_blowup, NULL, XML, "xml-doctype", NO_DOCTYPE },
  { "parameter-entities", make_parameter_entities, NULL, XML, "xml-doctype", NO_DOCTYPE },
  { "external-entity", NULL, "<!DOCTYPE pack [<!ENTITY x SYSTEM '" SECRET_FILE "'>]>" TITLE ("&x;"), XML, "xml-doctype", NO_DOCTYPE },
  { "external-entity-of-web", NULL, "<!DOCTYPE pack [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]>" TITLE ("&x;"), XML, "xml-doctype", NO_DOCTYPE },
  { "entity-of-itself", NULL, "<!DOCTYPE pack [<!ENTITY x '&x;'>]>" TITLE ("&x;"), XML, "xml-doctype", NO_DOCTYPE },
  { "external-subset", NULL, "<!DOCTYPE pack SYSTEM '" SECRET_FILE "'>" TITLE ("a"), XML, "xml-doctype", NO_DOCTYPE },
  { "public-subset", NULL, "<!DOCTYPE pack PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://127.0.0.1:9/x.dtd'>" TITLE ("a"), XML, "xml-doctype",
    NO_DOCTYPE },
  { "empty-doctype", NULL, "<!DOCTYPE pack>" TITLE ("a"), XML, "xml-doctype", NO_DOCTYPE },
  { "attribute-defaults", NULL, "<!DOCTYPE pack [<!ATTLIST pack id CDATA 'q'>]>" TITLE ("a"), XML, "xml-doctype", NO_DOCTYPE },
  { "late-doctype", NULL, HEAD "<!DOCTYPE pack></pack>", XML, "xml-syntax", "in.xml:2: *" },
  { "unknown-entity", NULL, TITLE ("&x;"), XML, "xml-syntax", "in.xml:2: &x; is not known*" },
  { "entity-of-html", NULL, TITLE ("&nbsp;"), XML, "xml-syntax", "in.xml:2: &nbsp; is not known*" },
  /* Inclusions: elements and instructions like any that are not known. */
  { "xinclude", NULL, HEAD "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" SECRET_FILE "' parse='text'/></pack>", SCHEMA, "element-missing",
    "in.xml:1: *" },
  { "xinclude-in-title", NULL, TITLE ("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='" SECRET_FILE "' parse='text'/>"), SCHEMA,
    "element-missing", "in.xml:1: *" },
  { "xml-base", NULL, HEAD "<about xml:base='" SECRET_FILE "'/></pack>", SCHEMA, "element-missing", "in.xml:1: *" },
  { "schema-location", NULL,
    "<pack xmlns='https://candor-aid.org/ns/pack/1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='x " SECRET_FILE
    "' id='p' version='2026-11-22' xml:lang='en' denominator='1000'/>",
    SCHEMA, "attribute-unknown", "in.xml:1: *" },
  { "stylesheet", NULL, "<?xml-stylesheet href='" SECRET_FILE "' type='text/xsl'?>" TITLE ("a"), SCHEMA, "element-missing", "in.xml:1: *" },
  { "other-namespace", NULL, "<pack xmlns='urn:other'/>", SCHEMA, "root", "in.xml:1: *" },
  { "html", NULL, "<html><script>alert(1)</script></html>", SCHEMA, "root", "in.xml:1: *" },
  /* Encodings. */
  { "utf-16", make_utf16, NULL, XML, "xml-encoding", "in.xml:1: the file is in UTF-16; *" },
  { "utf-16-big-endian", make_utf16_big_endian, NULL, XML, "xml-encoding", "in.xml:1: the file is in UTF-16; *" },
  { "utf-16-without-mark", make_utf16_without_mark, NULL, XML, "xml-encoding", "in.xml:1: there is a NUL byte here*" },
  { "utf-32", make_utf32, NULL, XML, "xml-encoding", "in.xml:1: *" },
  { "ebcdic", make_ebcdic, NULL, XML, "xml-encoding", "in.xml:1: the bytes here are not UTF-8*" },
  { "utf-7", NULL, "<?xml version='1.0' encoding='UTF-7'?>" HEAD "+ADw-x/+AD4-</pack>", XML, "xml-encoding", NOT_UTF8 },
  { "utf-16-said", NULL, "<?xml version='1.0' encoding='UTF-16'?>" HEAD "</pack>", XML, "xml-encoding", NOT_UTF8 },
  { "latin-1-said", NULL, "<?xml version='1.0' encoding='ISO-8859-1'?>" HEAD "</pack>", XML, "xml-encoding", NOT_UTF8 },
  { "encoding-unknown", NULL, "<?xml version='1.0' encoding='rot13'?>" HEAD "</pack>", XML, "xml-encoding", NOT_UTF8 },
  { "latin-1", NULL, HEAD "<about>caf\xe9</about></pack>", XML, "xml-encoding", NO_BYTES },
  { "overlong", NULL, HEAD "<about>\xc0\xbcx></about></pack>", XML, "xml-encoding", NO_BYTES },
  { "overlong-nul", NULL, HEAD "<about>\xc0\x80</about></pack>", XML, "xml-encoding", NO_BYTES },
  { "surrogates", NULL, HEAD "<about>\xed\xa0\xbd\xed\xb8\x80</about></pack>", XML, "xml-encoding", NO_BYTES },
  { "beyond-unicode", NULL, HEAD "<about>\xf4\x90\x80\x80</about></pack>", XML, "xml-encoding", NO_BYTES },
  { "broken-sequence", NULL, HEAD "<about>\xe2\x82</about></pack>", XML, "xml-encoding", NO_BYTES },
  { "nul", make_nul, NULL, XML, "xml-encoding", "in.xml:3: there is a NUL byte here*" },
  { "nul-at-end", make_nul_at_end, NULL, XML, "xml-encoding", "in.xml:3: there is a NUL byte here*" },
  /* Characters. */
  { "nul-reference", NULL, HEAD "<about>&#0;</about></pack>", XML, "xml-syntax", "in.xml:2: *" },
  { "control", NULL, HEAD "<about>\x1b[2J</about></pack>", XML, "xml-syntax", NO_CONTROL },
  { "control-reference", NULL, HEAD "<about>&#27;[2J</about></pack>", XML, "xml-syntax", NO_CONTROL },
  { "surrogate-reference", NULL, HEAD "<about>&#xd83d;</about></pack>", XML, "xml-syntax", NO_CONTROL },
  { "reference-beyond-unicode", NULL, HEAD "<about>&#x110000;</about></pack>", XML, "xml-syntax", NO_CONTROL },
  { "endless-reference", NULL, HEAD "<about>&#99999999999999999999999999999999;</about></pack>", XML, "xml-syntax", NO_CONTROL },
  { "xml-1.1", NULL, "<?xml version='1.1'?>" HEAD "<about>&#1;</about></pack>", XML, "xml-syntax", "in.xml:1: *" },
  /* The rest. */
  { "empty", NULL, "", XML, "xml-syntax", "in.xml: the file is empty" },
  { "blank", NULL, " \n \n", XML, "xml-syntax", "in.xml:*: the file does not begin with XML" },
  { "text", NULL, "just words\n", XML, "xml-syntax", "in.xml:1: the file does not begin with XML" },
  { "png", NULL, "\x89PNG\r\n\x1a\n", XML, "xml-encoding", "in.xml:1: *" },
  { "cut", make_cut, NULL, XML, "xml-syntax", "in.xml:*" },
  { "two-roots", NULL, HEAD "</pack><pack/>", XML, "xml-syntax", "in.xml:2: *" },
  { "attribute-twice", NULL, HEAD "<about written='1' written='2'/></pack>", XML, "xml-syntax", "in.xml:2: attribute written stands twice*" },
  { "same-attribute-by-two-prefixes", NULL, HEAD "<about xmlns:a='u' xmlns:b='u' a:x='1' b:x='2'/></pack>", XML, "xml-syntax", "in.xml:2: *" },
  { "prefix-xml-taken", NULL, HEAD "<about xmlns:xml='urn:x'/></pack>", XML, "xml-syntax", "in.xml:2: *" },
  { "percent", NULL, HEAD "<about>%s%n%1000000d</about></pack>", SCHEMA, "element-missing", "in.xml:1: *" },
};

int
main (int    argc,
      char **argv)
{
  return pack_case_main (argc, argv, cases, G_N_ELEMENTS (cases));
}
