#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char weights[] = {
#embed "../../Resources/models/quotations/weights.bin"
};

const void *resource_quotation_weights(void) { return weights; }
size_t resource_quotation_weights_length(void) { return sizeof weights; }
