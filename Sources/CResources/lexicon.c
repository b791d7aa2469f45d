#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// Every file ends in a line feed, so the next one's first line stands by itself. The sorted lists
// come last: they are not read at the start, only searched.
static const unsigned char lexicon[] = {
#embed "../../Resources/Lexicon/common.txt"
    ,
#embed "../../Resources/Lexicon/given.txt"
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
    ,
#embed "../../Resources/Lexicon/names.txt"
    ,
#embed "../../Resources/Lexicon/cities.txt"
};

const void *resource_lexicon(void) { return lexicon; }
size_t resource_lexicon_length(void) { return sizeof lexicon; }
