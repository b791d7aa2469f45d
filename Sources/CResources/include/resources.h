// The files under Resources/, as bytes of the program: no path to look up, nothing to go missing.

#ifndef RESOURCES_H
#define RESOURCES_H

#include <stddef.h>
#include <stdint.h>

#endif
