// A program started by a test.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace amphoe::tests {

/// Started by the constructor (throws when that fails); ended with SIGTERM and awaited by the destructor.
class ChildProcess {
  public:
    /// `command[0]` is a path. Standard output is a pipe to this process, standard error is shared.
    explicit ChildProcess(const std::vector<std::string>& command);
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess();

    /// The next line of its output, empty at the end of the output.
    std::string read_line();
    /// Asks it to end.
    void terminate();
    /// Its exit code, or 128 + signal.
    int wait();

  private:
    pid_t pid_ = -1;
    int output_ = -1;
    int exit_code_ = -1;
};

}  // namespace amphoe::tests
