// The files under Resources/, as bytes of the program: no path to look up, nothing to go missing.

#ifndef RESOURCES_H
#define RESOURCES_H

#include <stddef.h>
#include <stdint.h>

// The bundled edition: JSON Feed items, one after another.
const uint8_t *resources_edition(void);
size_t resources_edition_size(void);

#endif
