// Runs an outside tool (pdftotext, pdfsig ...) as an independent judge.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace amphoe::testing {

struct CommandResult {
    int exit_code = -1;
    std::string output;  ///< standard output and error together
};

/// Through the shell. A missing tool gives exit code 127 and so fails the test that needs it.
CommandResult run_command(const std::string& command);

/// A folder of its own that is removed with everything in it.
class OwnFolder {
  public:
    OwnFolder();
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder();
    const std::filesystem::path& path() const { return path_; }
    /// Writes a file into the folder and gives its path.
    std::filesystem::path write(const std::string& name, const std::vector<std::uint8_t>& bytes) const;
    std::filesystem::path write(const std::string& name, const std::string& text) const;

  private:
    std::filesystem::path path_;
};

std::vector<std::uint8_t> read_bytes(const std::filesystem::path& file);

}  // namespace amphoe::testing
