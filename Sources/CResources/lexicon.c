// The lexicon, as `make lexicon` compiles it from the word lists beside it.

#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static _Alignas(8) const unsigned char lexicon[] = {
#embed "../../Resources/Lexicon/lexicon.bin"
};

const void *resource_lexicon(void) { return lexicon; }

size_t resource_lexicon_length(void) { return sizeof lexicon; }
