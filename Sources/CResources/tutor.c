// The lessons: every file of Resources/Tutor, in order.

#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char tutor[] = {
#embed "../../Resources/Tutor/1-speakers.json"
    ,
#embed "../../Resources/Tutor/2-persons.json"
    ,
#embed "../../Resources/Tutor/3-search.json"
};

const void *resource_tutor(void) { return tutor; }

size_t resource_tutor_length(void) { return sizeof tutor; }
