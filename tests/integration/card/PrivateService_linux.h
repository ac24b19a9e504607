// A pcscd of its own for one test process.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/integration/card/ChildProcess_linux.h"

namespace amphoe::tests {

/// Runs installer/linux/pcscd.sh with a temporary folder and two free ports, and points PC/SC clients of this process
/// at it. Both end with the object.
class PrivateService {
  public:
    PrivateService();
    PrivateService(const PrivateService&) = delete;
    PrivateService& operator=(const PrivateService&) = delete;
    ~PrivateService();

    /// False when the service does not come up.
    bool start();
    void stop();
    /// Puts a card of the demonstration into slot 0 or 1 and returns once the slot has taken the connection.
    /// Without `photo` the card shows drawn shapes.
    std::unique_ptr<ChildProcess> insert(const std::string& card, int slot = 0, const std::string& fault = {},
                                         const std::filesystem::path& photo = {}) const;

  private:
    int run_script(const std::string& action) const;

    std::filesystem::path folder_;
    std::uint16_t port_ = 0;
};

}  // namespace amphoe::tests
