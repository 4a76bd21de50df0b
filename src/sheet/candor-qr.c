/* SPDX-License-Identifier: GPL-3.0-or-later */
/* QR codes, drawn so that a cheap phone reads them from a cheap printer's paper. */
#include "config.h"

#include "candor-qr.h"

#include "candor-layout-style.h"

#include <qrencode.h>

#define QUIET_ZONE 4     /* modules on each side, as ISO/IEC 18004 asks */
#define MODULE_SIZE 1.55 /* points at least: three dots at 150 dots an inch */
#define SMALLEST CANDOR_MM (21)

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QRcode, QRcode_free)

static QRcode *
encode (const char *address)
{
  g_autofree char *ascii = candor_qr_dup_ascii (address);

  return QRcode_encodeString8bit (ascii, 0, QR_ECLEVEL_M);
}

static gboolean
is_dark (QRcode *code,
         int     column,
         int     row)
{
  return column < code->width && (code->data[row * code->width + column] & 1) != 0;
}

/* Neighbours become one bar, so that no hairline parts them. */
static void
add_row (cairo_t *cr,
         QRcode  *code,
         int      row)
{
  int start = -1;

  for (int column = 0; column <= code->width; column++)
    {
      gboolean dark = is_dark (code, column, row);

      if (dark && start < 0)
        start = column;
      else if (!dark && start >= 0)
        {
          cairo_rectangle (cr, QUIET_ZONE + start, QUIET_ZONE + row, column - start, 1);
          start = -1;
        }
    }
}

/**
 * candor_qr_dup_ascii:
 * @address: an address, maybe with letters beyond ASCII
 *
 * Returns: (transfer full): the address, percent-encoded where it is not ASCII
 */
char *
candor_qr_dup_ascii (const char *address)
{
  return g_uri_escape_string (address, "!#$%&'()*+,/:;=?@[]~", FALSE);
}

/**
 * candor_qr_measure:
 * @address: what the code says
 *
 * Returns: the side that the code needs to be read, in points with its quiet zone; 0 if no code holds the address
 */
double
candor_qr_measure (const char *address)
{
  g_autoptr (QRcode) code = encode (address);

  return code == NULL ? 0 : MAX ((code->width + 2 * QUIET_ZONE) * MODULE_SIZE, SMALLEST);
}

/**
 * candor_qr_get_quiet_zone:
 * @address: what the code says
 *
 * Returns: the part of the side that is white before the first module, 0 to 1
 */
double
candor_qr_get_quiet_zone (const char *address)
{
  g_autoptr (QRcode) code = encode (address);

  return code == NULL ? 0 : (double) QUIET_ZONE / (code->width + 2 * QUIET_ZONE);
}

/**
 * candor_qr_draw:
 * @cr: where
 * @address: what the code says
 * @size: the side with the quiet zone
 *
 * Draws the code at the origin, black on the paper.
 */
void
candor_qr_draw (cairo_t    *cr,
                const char *address,
                double      size)
{
  g_autoptr (QRcode) code = encode (address);

  if (code == NULL)
    return;
  cairo_save (cr);
  cairo_scale (cr, size / (code->width + 2 * QUIET_ZONE), size / (code->width + 2 * QUIET_ZONE));
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (int row = 0; row < code->width; row++)
    add_row (cr, code, row);
  cairo_fill (cr);
  cairo_restore (cr);
}
