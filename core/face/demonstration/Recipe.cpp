#include "core/face/demonstration/Recipe.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/face/FileBytes.h"

namespace amphoe::face::demonstration {
namespace {

using nlohmann::json;

Colour colour(const json& value) {
    return {value.at(0).get<int>(), value.at(1).get<int>(), value.at(2).get<int>()};
}

std::vector<Share> shares(const json& values) {
    std::vector<Share> result;
    double sum = 0;
    for (const auto& value : values) {
        result.push_back({value.at("file").get<std::string>(), value.at("x").get<int>(), value.at("y").get<int>(),
                          value.at("weight").get<double>()});
        if (result.back().weight > 0.5) {
            throw std::runtime_error("a share is above one half");
        }
        sum += result.back().weight;
    }
    if (result.size() < 3 || std::abs(sum - 1) > 1e-6) {
        throw std::runtime_error("fewer than three shares, or their sum is not one");
    }
    return result;
}

Shape shape(const json& value) {
    return {value.value("jaw_width", 1.0), value.value("chin_length", 1.0), value.value("lip_height", 1.0),
            value.value("eye_size", 1.0),  value.value("nose_width", 1.0),  value.value("brow_height", 1.0)};
}

PersonRecipe person(const json& value) {
    PersonRecipe recipe;
    recipe.name = value.at("name").get<std::string>();
    recipe.shares = shares(value.at("shares"));
    recipe.shape = shape(value.at("shape"));
    recipe.brow_darkness = value.value("brow_darkness", 0.0);
    recipe.beard_shadow = value.value("beard_shadow", 0.0);
    recipe.lip_paleness = value.value("lip_paleness", 0.0);
    recipe.hair = value.at("hair").get<std::string>();
    recipe.skin = colour(value.at("skin"));
    recipe.hair_colour = colour(value.at("hair_colour"));
    recipe.jacket = colour(value.at("jacket"));
    recipe.shirt = colour(value.at("shirt"));
    recipe.card = value.at("card").get<bool>();
    recipe.seed = value.at("seed").get<int>();
    return recipe;
}

}  // namespace

std::vector<PersonRecipe> read_recipes(const std::filesystem::path& path) {
    const auto bytes = read_file(path, 64 * 1024);
    if (!bytes) {
        throw std::runtime_error("cannot read " + path.filename().string());
    }
    std::vector<PersonRecipe> recipes;
    const auto root = json::parse(*bytes);
    for (const auto& value : root.at("people")) {
        recipes.push_back(person(value));
    }
    return recipes;
}

}  // namespace amphoe::face::demonstration
