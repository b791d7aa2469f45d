#define _DEFAULT_SOURCE

#include "resources.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// Whole pages only: what shares a page with something else stays.
static void give_back(const void *start, size_t length) {
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  uintptr_t first = ((uintptr_t)start + page - 1) / page * page;
  uintptr_t end = ((uintptr_t)start + length) / page * page;
  if (first < end) madvise((void *)first, end - first, MADV_DONTNEED);
}

void resources_give_pages_back(void) {
  give_back(resource_lexicon(), resource_lexicon_length());
  give_back(resource_name_clusters(), resource_name_clusters_length());
  give_back(resource_name_weights(), resource_name_weights_length());
  give_back(resource_quotation_weights(), resource_quotation_weights_length());
}
