// Prints Sources/Text/WidthTable.swift: how many columns each character fills, as the C library of
// this machine believes. ncurses asks the same library, so the two can never disagree.
//
//     make width-table

#define _XOPEN_SOURCE 700
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

static int columns(long scalar) {
  if (scalar >= 0xD800 && scalar < 0xE000) return -1;
  return wcwidth((wchar_t)scalar);
}

int main(void) {
  if (!setlocale(LC_ALL, "C.UTF-8")) return 1;
  puts("/// Where the number of columns changes, made by `make width-table` from the C library.");
  puts("///");
  puts("/// Each value is a scalar shifted left by two, plus 0, 1 or 2 columns from there on, or 3 for");
  puts("/// what has no picture at all.");
  puts("let widthTable: [UInt32] = [");
  int before = -9, written = 0;
  for (long scalar = 0; scalar < 0x110000; scalar++) {
    int width = columns(scalar);
    if (width == before) continue;
    before = width;
    printf("%s0x%lX,%s", written % 10 == 0 ? "  " : " ", scalar << 2 | (width < 0 ? 3 : width),
           written % 10 == 9 ? "\n" : "");
    written++;
  }
  puts(written % 10 ? "\n]" : "]");
  return 0;
}
