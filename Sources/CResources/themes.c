// The themes that come with the program: every file of Resources/Themes.

#include "resources.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char standard[] = {
#embed "../../Resources/Themes/standard.toml"
};
static const unsigned char dark[] = {
#embed "../../Resources/Themes/dark.toml"
};
static const unsigned char light[] = {
#embed "../../Resources/Themes/light.toml"
};
static const unsigned char ember[] = {
#embed "../../Resources/Themes/ember.toml"
};
static const unsigned char paper[] = {
#embed "../../Resources/Themes/paper.toml"
};
static const unsigned char stark[] = {
#embed "../../Resources/Themes/stark.toml"
};
static const unsigned char tide[] = {
#embed "../../Resources/Themes/tide.toml"
};

static const struct resource_theme themes[] = {
    {"standard", standard, sizeof standard},
    {"dark", dark, sizeof dark},
    {"light", light, sizeof light},
    {"ember", ember, sizeof ember},
    {"paper", paper, sizeof paper},
    {"stark", stark, sizeof stark},
    {"tide", tide, sizeof tide},
};

size_t resource_themes_count(void) { return sizeof themes / sizeof *themes; }
struct resource_theme resource_theme(size_t index) { return themes[index]; }
