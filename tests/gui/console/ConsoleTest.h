// Runs command lines in process and keeps what they wrote.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <stop_token>
#include <string>
#include <vector>

#include "tests/gui/console/ConsoleWorld.h"

namespace amphoe::testing {

struct Ran {
    int exit_code = -1;
    std::string out;
    std::string err;

    /// Exactly one JSON object on one line; anything else is a failed test.
    nlohmann::json json() const;
    std::vector<nlohmann::json> json_lines() const;
    std::string failure() const;
};

class ConsoleTest : public ::testing::Test {
  protected:
    ConsoleTest();
    ~ConsoleTest() override;

    Ran run(std::vector<std::string> words);
    Ran run_json(std::vector<std::string> words);

    std::string write(const std::string& name, const std::string& content) const;
    static std::string read(const std::filesystem::path& file);

    ConsoleWorld world_;
    std::filesystem::path folder_;
    std::stop_token stop_;
    gui::AssemblyOptions asked_;
    bool catalogue_broken_ = false;

  private:
    domain::Result<std::unique_ptr<gui::Assembly>> open(const gui::AssemblyOptions& options);
};

}  // namespace amphoe::testing
