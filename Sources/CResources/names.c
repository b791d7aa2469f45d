#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char clusters[] = {
#embed "../../Resources/models/names/clusters.bin"
};

static const unsigned char weights[] = {
#embed "../../Resources/models/names/weights.bin"
};

const void *resource_name_clusters(void) { return clusters; }
size_t resource_name_clusters_length(void) { return sizeof clusters; }
const void *resource_name_weights(void) { return weights; }
size_t resource_name_weights_length(void) { return sizeof weights; }
