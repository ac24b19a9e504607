// A print service of its own for one test.
#pragma once

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "core/documents/CairoDocumentRenderer.h"
#include "devices/printer/CupsPrinter_linux.h"
#include "tests/core/documents/SampleSlip.h"
#include "tests/support/CommandRun.h"
#include "tests/support/FreePort.h"

namespace amphoe::devices::printer {

namespace fs = std::filesystem;
using domain::FailureCode;
using namespace std::chrono_literals;

/// The print service of installer/linux/print-simulator.sh, one for each test.
class PrintQueueTest : public ::testing::Test {
  protected:
    void SetUp() override {
        const auto started =
            testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " start '" + folder_.path().string() + "' " +
                                 std::to_string(port_) + " " + std::to_string(testing::free_port()));
        ASSERT_EQ(started.exit_code, 0) << "the simulated print service did not start: " << started.output;
        ASSERT_THAT(started.output, ::testing::HasSubstr("PRINT_QUEUE=slipq"));
    }
    void TearDown() override {
        testing::run_command(std::string(AMPHOE_PRINT_SIMULATOR) + " stop '" + folder_.path().string() + "'");
    }
    ports::PrintRequest slip() const {
        auto paper = documents::CairoDocumentRenderer(AMPHOE_RESOURCES).render(testing::sample_slip()).value();
        return {"slipq", paper.number, paper.pdf, 40s};
    }
    std::string jobs(const std::string& which) const {
        return testing::run_command("lpstat -h " + server() + " -W " + which + " -l -o slipq").output;
    }
    bool empty_soon(const std::string& which) const {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (!jobs(which).empty() && std::chrono::steady_clock::now() < deadline) {
            std::this_thread::yield();
        }
        return jobs(which).empty();
    }
    std::vector<fs::path> sheets() const {
        std::error_code none;
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(folder_.path() / "printed", none)) {
            found.push_back(entry.path());
        }
        return found;
    }
    /// The simulated printer's process group, third in the simulator's list when it brought its own announcements.
    void kill_printer() const {
        const auto command =
            "while read -r pid since; do tr '\\0' ' ' < /proc/$pid/cmdline | grep -q ippeveprinter && "
            "kill -s KILL -- \"-$pid\" && echo killed; done < '" +
            folder_.path().string() + "/pids'; true";
        EXPECT_THAT(testing::run_command(command).output, ::testing::HasSubstr("killed"));
    }
    /// A job that is in the queue when its program dies.
    domain::PrintTicket die_while_printing() {
        folder_.write("out-of-paper", std::string());
        const auto file = folder_.path() / "ticket";
        const auto child = fork();
        if (child == 0) {
            auto request = slip();
            request.before_sending = [&](const domain::PrintTicket& ticket) -> domain::Result<domain::Done> {
                folder_.write("ticket", ticket.job);
                return domain::Done{};
            };
            (void)CupsPrinter(server()).print(request,
                                              [](const auto& progress) {
                                                  if (!progress.reasons.empty()) {
                                                      _exit(9);
                                                  }
                                              },
                                              {});
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_EQ(WEXITSTATUS(status), 9) << "the job did not wait for paper";
        std::ifstream stream(file);
        std::string job;
        stream >> job;
        return {"slipq", job};
    }
    std::string server() const { return "127.0.0.1:" + std::to_string(port_); }

    testing::OwnFolder folder_;
    int port_ = testing::free_port();
    CupsPrinter printer_{server()};
};

}  // namespace amphoe::devices::printer
