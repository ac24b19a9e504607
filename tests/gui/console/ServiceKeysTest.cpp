// The keys a script may have are those of the pages, neither fewer nor more.
#include "gui/console/ServiceKeys.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "core/workflows/ServiceCatalogue.h"

namespace amphoe::testing {
namespace {

using domain::ServiceKind;
using gui::console::is_service_key;
using gui::console::service_keys;

const std::filesystem::path kSources = AMPHOE_SOURCE_DIR;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::stringstream text;
    text << stream.rdbuf();
    return text.str();
}

/// First arguments of the functions that make fields, as the workflows write them.
std::set<std::string> fields_in_sources() {
    static const std::regex made(
        R"((?:\b(?:choice|typed|text|note|many)_field\(|\bFormField [a-z_]+\{)\s*"([a-z0-9_]+)\")");
    std::set<std::string> found;
    for (const auto* folder : {"civil", "identity"}) {
        for (const auto& file : std::filesystem::directory_iterator(kSources / "core" / "workflows" / folder)) {
            const auto text = text_of(file.path());
            for (std::sregex_iterator at(text.begin(), text.end(), made), end; at != end; ++at) {
                found.insert((*at)[1].str());
            }
        }
    }
    return found;
}

bool known_somewhere(const std::string& key) {
    for (const auto kind : workflows::standard_services().kinds()) {
        if (is_service_key(kind, key)) {
            return true;
        }
    }
    return false;
}

TEST(ServiceKeysTest, EveryFieldOfAPageIsAKeyOfTheScript) {
    const auto fields = fields_in_sources();
    ASSERT_GT(fields.size(), 60U) << "the sources are read differently now";
    for (const auto& field : fields) {
        // Of the page for a returning person, which a script has under "authenticate".
        EXPECT_TRUE(known_somewhere(field) || field == "thaid_qr") << field << " is missing in ServiceKeys.cpp";
    }
}

TEST(ServiceKeysTest, EveryKeyIsAFieldOfAPage) {
    const auto fields = fields_in_sources();
    for (const auto kind : workflows::standard_services().kinds()) {
        EXPECT_FALSE(service_keys(kind).empty()) << domain::service_name(kind);
        for (const auto& key : service_keys(kind)) {
            EXPECT_TRUE(key.ends_with('_') || fields.contains(key)) << domain::service_name(kind) << '.' << key;
        }
    }
}

TEST(ServiceKeysTest, KeysBelongToTheirService) {
    EXPECT_TRUE(is_service_key(ServiceKind::MoveOut, "movers"));
    EXPECT_FALSE(is_service_key(ServiceKind::CardIntake, "movers"));
    EXPECT_FALSE(is_service_key(ServiceKind::MoveOut, "mover"));
    EXPECT_TRUE(is_service_key(ServiceKind::MoveIn, "relation_2"));
    EXPECT_FALSE(is_service_key(ServiceKind::MoveOut, "relation_2"));
    EXPECT_TRUE(is_service_key(ServiceKind::CertifiedCopy, "relation"));
    EXPECT_TRUE(is_service_key(ServiceKind::CardIntake, "answer_mother_name"));
}

TEST(ServiceKeysTest, TheScenariosUseNoOther) {
    int services = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kSources / "tests" / "scenarios")) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        const auto scenario = nlohmann::json::parse(text_of(entry.path()));
        const auto parts = scenario.value("parts", nlohmann::json::array({scenario}));
        for (const auto& part : parts) {
            for (const auto& service : part.value("/script/services"_json_pointer, nlohmann::json::array())) {
                const auto kind = domain::service_from_name(service.at("kind").get<std::string>());
                for (const auto& [key, value] : service.items()) {
                    const bool own = key == "kind" || key == "second_person" || key.ends_with("_env");
                    EXPECT_TRUE(own || !kind || is_service_key(*kind, key)) << entry.path().filename() << ' ' << key;
                }
                ++services;
            }
        }
    }
    EXPECT_GT(services, 100);
}

}  // namespace
}  // namespace amphoe::testing
