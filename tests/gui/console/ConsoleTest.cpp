#include "tests/gui/console/ConsoleTest.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <system_error>

#include "core/support/Identifier.h"
#include "gui/console/Console.h"
#include "tests/gui/console/FakeAssembly.h"

namespace amphoe::testing {

nlohmann::json Ran::json() const {
    const auto parsed = nlohmann::json::parse(out, nullptr, false);
    EXPECT_TRUE(parsed.is_object()) << out;
    EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 1) << out;
    return parsed;
}

std::vector<nlohmann::json> Ran::json_lines() const {
    std::vector<nlohmann::json> all;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
        all.push_back(nlohmann::json::parse(line, nullptr, false));
        EXPECT_TRUE(all.back().is_object()) << line;
    }
    return all;
}

std::string Ran::failure() const {
    return json().at("failure").at("code");
}

ConsoleTest::ConsoleTest() {
    folder_ =
        std::filesystem::temp_directory_path() / ("amphoe-console-" + support::new_identifier(ManualClock::start()));
    std::filesystem::create_directories(folder_);
    world_.data = folder_ / "data";
    world_.resources = std::filesystem::path(AMPHOE_SOURCE_DIR) / "resources";
    world_.settings.workstation = world_.counter.workstation;
    // The citizen of the sample card: who is unknown to the register is not served.
    world_.civil_register.knows(domain::RegisterKind::Person, "1999900000013", {{"status", "ALIVE"}});
    world_.counter.clock.step_at_every_look(std::chrono::milliseconds(100));
    ::setenv("AMPHOE_TEST_PIN", "246810", 1);
}

ConsoleTest::~ConsoleTest() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

Ran ConsoleTest::run(std::vector<std::string> words) {
    words.insert(words.begin(), "amphoectl");
    std::vector<const char*> argv;
    for (const auto& word : words) {
        argv.push_back(word.c_str());
    }
    const auto factory = [&](const gui::AssemblyOptions& options) { return open(options); };
    std::ostringstream out;
    std::ostringstream err;
    Ran ran;
    ran.exit_code = gui::console::Console::run(static_cast<int>(argv.size()), argv.data(), factory, out, err, stop_);
    ran.out = out.str();
    ran.err = err.str();
    return ran;
}

Ran ConsoleTest::run_json(std::vector<std::string> words) {
    words.emplace_back("--json");
    return run(std::move(words));
}

std::string ConsoleTest::write(const std::string& name, const std::string& content) const {
    const auto file = folder_ / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

std::string ConsoleTest::read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

domain::Result<std::unique_ptr<gui::Assembly>> ConsoleTest::open(const gui::AssemblyOptions& options) {
    asked_ = options;
    auto catalogue = configuration::FailureCatalogue::load(world_.resources / "failures" / "catalogue.json");
    if (!catalogue || catalogue_broken_) {
        return domain::Failure{domain::FailureCode::ConfigurationInvalid, "catalogue.json: cannot be opened"};
    }
    return std::unique_ptr<gui::Assembly>(std::make_unique<FakeAssembly>(world_, *catalogue));
}

}  // namespace amphoe::testing
