// The baseline: wrk on one keep-alive connection.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/support/Digest.h"
#include "core/sync/WorkstationIdentity.h"

namespace amphoe::bench {

struct LoadRequest {
    std::string method;
    std::string path;
    std::string content_type;
    support::Bytes body;
};

/// Sends each request once to the identity's centre; the seconds from the first request to the last answer. `folder`
/// takes bodies and key. Throws std::runtime_error when wrk is missing or the centre answers other than 200 and 201.
double wrk_seconds(const sync::WorkstationIdentity& identity, const std::vector<LoadRequest>& requests,
                   const std::filesystem::path& folder);

}  // namespace amphoe::bench
