#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Every file ends in a line feed, so the next one's first line stands by itself.
static const unsigned char lexicon[] = {
#embed "../../Resources/Lexicon/common.txt"
    ,
#embed "../../Resources/Lexicon/names.txt"
    ,
#embed "../../Resources/Lexicon/given.txt"
    ,
#embed "../../Resources/Lexicon/cities.txt"
    ,
#embed "../../Resources/Lexicon/places.txt"
    ,
#embed "../../Resources/Lexicon/organizations.txt"
    ,
#embed "../../Resources/Lexicon/people.txt"
    ,
#embed "../../Resources/Lexicon/things.txt"
    ,
#embed "../../Resources/Lexicon/amounts.txt"
    ,
#embed "../../Resources/Lexicon/cues.txt"
    ,
#embed "../../Resources/Lexicon/grammar.txt"
};

const void *resource_lexicon(void) { return lexicon; }
size_t resource_lexicon_length(void) { return sizeof lexicon; }
