// Work in a forked process: for limits, other users and sudden death.
#pragma once

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <functional>
#include <stdexcept>
#include <string>

namespace amphoe::storage {

/// Runs `work(write end)` in a child; the child ends with it, without running destructors of the parent's objects.
class ChildProcess {
  public:
    explicit ChildProcess(const std::function<void(int)>& work) {
        int ends[2];
        if (pipe(ends) != 0 || (process_ = fork()) < 0) {
            throw std::runtime_error("no child process");
        }
        if (process_ == 0) {
            close(ends[0]);
            try {
                work(ends[1]);
            } catch (const std::exception& error) {
                say(ends[1], error.what());
            }
            _exit(0);
        }
        close(ends[1]);
        read_end_ = ends[0];
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;
    ~ChildProcess() {
        kill_now();
        close(read_end_);
    }

    static void say(int write_end, const std::string& text) {
        if (write(write_end, text.data(), text.size()) != static_cast<ssize_t>(text.size())) {
            _exit(1);
        }
    }

    /// Appends what the child says within `milliseconds`; false when it has closed its end.
    bool listen(std::string& said, int milliseconds) {
        pollfd waiting{read_end_, POLLIN, 0};
        if (poll(&waiting, 1, milliseconds) <= 0) {
            return true;
        }
        char buffer[4096];
        const auto count = read(read_end_, buffer, sizeof buffer);
        if (count > 0) {
            said.append(buffer, static_cast<std::size_t>(count));
        }
        return count > 0;
    }

    /// SIGKILL, and waits until the child is gone.
    void kill_now() {
        if (process_ > 0) {
            kill(process_, SIGKILL);
            waitpid(process_, nullptr, 0);
            process_ = -1;
        }
    }

  private:
    pid_t process_ = -1;
    int read_end_ = -1;
};

/// Everything a child says until it ends; a child that runs longer than a minute is killed.
inline std::string said_by_child(const std::function<void(int)>& work) {
    ChildProcess child(work);
    std::string said;
    for (int turns = 0; turns < 600 && child.listen(said, 100); ++turns) {
    }
    return said;
}

}  // namespace amphoe::storage
