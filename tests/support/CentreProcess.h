// The reference centre as a child process, for integration tests.
#pragma once

#include <signal.h>
#include <sys/types.h>

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace amphoe::testing {

/// Runs a program whose first line of output is waited for; the destructor ends it with SIGTERM.
class CentreProcess {
  public:
    CentreProcess(const std::string& program, std::vector<std::string> arguments);
    CentreProcess(const CentreProcess&) = delete;
    CentreProcess& operator=(const CentreProcess&) = delete;
    ~CentreProcess();

    const std::string& first_line() const { return first_line_; }
    nlohmann::json ready() const;
    /// Sends SIGTERM (or another signal) and returns the exit status; -1 when it died of a signal.
    int end(int with_signal = SIGTERM);
    /// Waits for the end.
    int wait();

  private:
    static std::string read_line(int descriptor);

    pid_t pid_ = -1;
    int exit_status_ = -1;
    std::string first_line_;
};

}  // namespace amphoe::testing
