// How the demonstration people are mixed: resources/demonstration/people.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace amphoe::face::demonstration {

/// One sample picture's share. The face is the detected one whose centre is nearest to (x, y).
struct Share {
    std::string file;
    int x = 0;
    int y = 0;
    double weight = 0;
};

/// 8-bit red, green, blue.
struct Colour {
    int red = 0;
    int green = 0;
    int blue = 0;
};

/// Factors of 1 leave the mixed shape as it is.
struct Shape {
    double jaw_width = 1;
    double chin_length = 1;
    double lip_height = 1;
    double eye_size = 1;
    double nose_width = 1;
    double brow_height = 1;
};

struct PersonRecipe {
    std::string name;  ///< file names start with it
    std::vector<Share> shares;
    Shape shape;
    double brow_darkness = 0;  ///< 0..1
    double beard_shadow = 0;   ///< 0..1
    double lip_paleness = 0;   ///< 0..1
    std::string hair;          ///< "short", "tied" or "long"
    Colour skin;
    Colour hair_colour;
    Colour jacket;
    Colour shirt;
    bool card = false;  ///< also a chip photo
    int seed = 0;
};

/// Throws std::runtime_error when a recipe does not keep the promise that nobody real is recognisable: at least three
/// shares, none above one half.
std::vector<PersonRecipe> read_recipes(const std::filesystem::path& path);

}  // namespace amphoe::face::demonstration
