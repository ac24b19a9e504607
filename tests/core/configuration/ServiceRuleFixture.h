// The shipped rule files where a test may spoil them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "core/configuration/ServiceRuleFiles.h"

namespace amphoe::configuration {

/// A copy of the shipped files that a test may spoil.
class ServiceRuleFixture : public ::testing::Test {
  protected:
    ServiceRuleFixture();
    ~ServiceRuleFixture() override;

    void change(const char* name, const std::function<void(nlohmann::json&)>& edit) const;
    std::string objection() const;

    const std::filesystem::path shipped = std::filesystem::path(AMPHOE_RESOURCES) / "configuration";
    std::filesystem::path folder;
    std::string today = "2026-11-22";
};

}  // namespace amphoe::configuration
