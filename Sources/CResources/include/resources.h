// The files under Resources/, as bytes of the program: no path to look up, nothing to go missing.

#ifndef RESOURCES_H
#define RESOURCES_H

#include <stddef.h>
#include <stdint.h>

// The bundled edition of Resources/Samples: JSON Feed items, one after another.
const void *resource_edition(void);
size_t resource_edition_length(void);

// The lessons of Resources/Tutor, in the same way.
const void *resource_tutor(void);
size_t resource_tutor_length(void);

// The word lists of Resources/Lexicon, one after another.
const void *resource_lexicon(void);
size_t resource_lexicon_length(void);

// What has been learned about names: the files of Resources/models/names.
const void *resource_name_clusters(void);
size_t resource_name_clusters_length(void);
const void *resource_name_weights(void);
size_t resource_name_weights_length(void);

// What has been learned about quotations: Resources/models/quotations.
const void *resource_quotation_weights(void);
size_t resource_quotation_weights_length(void);

// The themes of Resources/Themes: TOML in UTF-8.
struct resource_theme {
  const char *name;
  const void *bytes;
  size_t length;
};
size_t resource_themes_count(void);
// The theme of that number, below resource_themes_count().
struct resource_theme resource_theme(size_t index);

// Lets the system take back the memory of what has been read of these. Whoever reads there again gets
// the same bytes, from the file of the program.
void resources_give_pages_back(void);

#endif
