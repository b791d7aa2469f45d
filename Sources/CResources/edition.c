// The bundled edition: every file of Resources/Samples, in order.

#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char edition[] = {
#embed "../../Resources/Samples/01-strait-closure.json"
    ,
#embed "../../Resources/Samples/02-survey-rocket.json"
    ,
#embed "../../Resources/Samples/03-bread-weights.json"
    ,
#embed "../../Resources/Samples/04-cardamom-ruling.json"
    ,
#embed "../../Resources/Samples/05-singing-ice.json"
    ,
#embed "../../Resources/Samples/06-fog-at-penafria.json"
    ,
#embed "../../Resources/Samples/07-kettle-results.json"
    ,
#embed "../../Resources/Samples/08-chruch-lane.json"
    ,
#embed "../../Resources/Samples/09-harbour-bridge.json"
    ,
#embed "../../Resources/Samples/10-antivenom-motorbike.json"
    ,
#embed "../../Resources/Samples/11-small-breakages.json"
    ,
#embed "../../Resources/Samples/12-tolland-election.json"
    ,
#embed "../../Resources/Samples/13-notices-to-mariners.json"
    ,
#embed "../../Resources/Samples/14-midnight-vote.json"
    ,
#embed "../../Resources/Samples/15-songyeo-ferry.json"
    ,
#embed "../../Resources/Samples/16-bakery-manuscripts.json"
};

const void *resource_edition(void) { return edition; }

size_t resource_edition_length(void) { return sizeof edition; }
