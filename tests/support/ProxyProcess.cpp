#include "tests/support/ProxyProcess.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace amphoe::testing {
namespace {

constexpr const char* kProgram = "/usr/bin/tinyproxy";
constexpr int kTries = 100;

int free_port() {
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0));
    return socket.address().port();
}

/// Never returns. Sockets of the test must not live on in the proxy.
[[noreturn]] void become_proxy(const std::string& settings) {
    for (int descriptor = 3; descriptor < 1024; ++descriptor) {
        ::close(descriptor);
    }
    ::execl(kProgram, "tinyproxy", "-d", "-c", settings.c_str(), nullptr);
    ::_exit(127);
}

}  // namespace

bool ProxyProcess::is_installed() {
    return ::access(kProgram, X_OK) == 0;
}

ProxyProcess::ProxyProcess(std::filesystem::path folder, const std::vector<int>& connect_ports)
    : folder_(std::move(folder)), port_(free_port()) {
    std::filesystem::create_directories(folder_);
    write_settings(connect_ports);
    const auto settings = (folder_ / "proxy.conf").string();
    process_ = ::fork();
    if (process_ == 0) {
        become_proxy(settings);
    }
    for (int tried = 0; tried < kTries; ++tried) {
        if (answers()) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("the proxy did not come up");
}

ProxyProcess::~ProxyProcess() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }
}

void ProxyProcess::write_settings(const std::vector<int>& connect_ports) const {
    std::ofstream settings(folder_ / "proxy.conf");
    settings << "Port " << port_ << "\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 30\nLogLevel Connect\nLogFile \""
             << (folder_ / "proxy.log").string() << "\"\n";
    for (const int port : connect_ports) {
        settings << "ConnectPort " << port << '\n';
    }
}

bool ProxyProcess::answers() const {
    try {
        Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port_)));
        return true;
    } catch (const Poco::Exception&) {
        return false;
    }
}

int ProxyProcess::connects() const {
    std::ifstream log(folder_ / "proxy.log");
    int count = 0;
    for (std::string line; std::getline(log, line);) {
        count += line.find("CONNECT localhost:") != std::string::npos ? 1 : 0;
    }
    return count;
}

}  // namespace amphoe::testing
