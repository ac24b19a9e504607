#include "tests/support/CentreProcess.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

extern char** environ;

namespace amphoe::testing {

CentreProcess::CentreProcess(const std::string& program, std::vector<std::string> arguments) {
    int ends[2];
    if (pipe(ends) != 0) {
        throw std::runtime_error("pipe failed");
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    arguments.insert(arguments.begin(), program);
    std::vector<char*> raw;
    for (auto& argument : arguments) {
        raw.push_back(argument.data());
    }
    raw.push_back(nullptr);
    const int failed = posix_spawn(&pid_, program.c_str(), &actions, nullptr, raw.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    first_line_ = failed == 0 ? read_line(ends[0]) : "";
    close(ends[0]);
    if (failed != 0) {
        pid_ = -1;
        throw std::runtime_error("cannot start " + program);
    }
}

CentreProcess::~CentreProcess() {
    end();
}

nlohmann::json CentreProcess::ready() const {
    return nlohmann::json::parse(first_line_);
}

int CentreProcess::end(int with_signal) {
    if (pid_ > 0) {
        kill(pid_, with_signal);
    }
    return wait();
}

int CentreProcess::wait() {
    int status = 0;
    if (pid_ > 0 && waitpid(pid_, &status, 0) == pid_) {
        pid_ = -1;
        exit_status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    return exit_status_;
}

std::string CentreProcess::read_line(int descriptor) {
    std::string line;
    char letter = 0;
    while (read(descriptor, &letter, 1) == 1 && letter != '\n') {
        line += letter;
    }
    return line;
}

}  // namespace amphoe::testing
