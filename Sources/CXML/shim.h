// The parts of libxml2 that Swift needs, and the C library's converter of character sets, which
// libxml2 itself leans on.

#ifndef CXML_SHIM_H
#define CXML_SHIM_H

#include <iconv.h>
#include <libxml/xmlversion.h>

// Debian's libxml2 would bring the declarations of its ICU along. Foundation brings those of another,
// and a build that meets both may fail. Nothing here asks for either.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// Calls made through function pointers that are macros or globals in libxml2's headers.
static inline void cx_free(void *memory) { xmlFree(memory); }

// `iconv_open` answers (iconv_t)-1, which Swift cannot write: NULL here where there is no such
// character set.
static inline iconv_t cx_open_converter(const char *charset) {
  iconv_t converter = iconv_open("UTF-8", charset);
  return converter == (iconv_t)-1 ? NULL : converter;
}

#endif
