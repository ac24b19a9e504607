// A folder of the test's own, gone with the test.
#pragma once

#include <filesystem>
#include <string>
#include <system_error>

#include "core/support/Digest.h"

namespace amphoe::testing {

class TemporaryFolder {
  public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() / ("amphoe-test-" + support::to_hex(support::random_bytes(8)))) {
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace amphoe::testing
