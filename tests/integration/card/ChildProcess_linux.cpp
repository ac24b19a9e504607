#include "tests/integration/card/ChildProcess_linux.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>

namespace amphoe::tests {

ChildProcess::ChildProcess(const std::vector<std::string>& command) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe");
    }
    output_ = ends[0];
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    // A listening socket of this process must not live on in the child.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    std::vector<char*> arguments;
    for (const auto& word : command) {
        arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    const int error = posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (error != 0) {
        close(output_);
        throw std::runtime_error("cannot start " + command[0]);
    }
}

ChildProcess::~ChildProcess() {
    terminate();
    wait();
    close(output_);
}

std::string ChildProcess::read_line() {
    std::string line;
    char c = 0;
    while (read(output_, &c, 1) == 1 && c != '\n') {
        line.push_back(c);
    }
    return line;
}

void ChildProcess::terminate() {
    if (exit_code_ < 0) {
        kill(pid_, SIGTERM);
    }
}

int ChildProcess::wait() {
    int status = 0;
    if (exit_code_ < 0 && waitpid(pid_, &status, 0) == pid_) {
        exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    return exit_code_;
}

}  // namespace amphoe::tests
