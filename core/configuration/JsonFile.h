// Reading one JSON file of ours with a size limit and a failure that names the file and the key.
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "core/domain/Failure.h"

namespace amphoe::configuration {

/// The file's object. Missing, larger than 1 MB, not JSON or not an object: ConfigurationInvalid naming the file.
domain::Result<nlohmann::json> read_json_object(const std::filesystem::path& file);

/// A ConfigurationInvalid that names the file (its name only, no path) and the reason.
domain::Failure invalid_file(const std::filesystem::path& file, const std::string& reason);

/// The keys of `object` that are not in `known`, joined by ", "; empty when there are none.
std::string unknown_keys(const nlohmann::json& object, const std::vector<std::string>& known);

}  // namespace amphoe::configuration
