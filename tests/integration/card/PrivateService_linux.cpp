#include "tests/integration/card/PrivateService_linux.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <random>
#include <stdexcept>

#include "tests/devices/card/DemonstrationCards.h"

namespace amphoe::tests {
namespace {

bool is_free(std::uint16_t port) {
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    const bool bound = bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(probe);
    return bound;
}

// Two neighbours below the range from which the kernel takes ports of clients.
std::uint16_t free_port_pair() {
    std::random_device source;
    std::uniform_int_distribution<int> ports(20000, 32000);
    for (int attempt = 0; attempt < 1000; ++attempt) {
        const auto port = static_cast<std::uint16_t>(ports(source));
        if (is_free(port) && is_free(static_cast<std::uint16_t>(port + 1))) {
            return port;
        }
    }
    throw std::runtime_error("no free ports");
}

std::filesystem::path new_folder() {
    auto pattern = (std::filesystem::temp_directory_path() / "amphoe-pcscd-XXXXXX").string();
    if (!mkdtemp(pattern.data())) {
        throw std::runtime_error("no temporary folder");
    }
    return pattern;
}

}  // namespace

PrivateService::PrivateService() : folder_(new_folder()), port_(free_port_pair()) {
    setenv("PCSCLITE_CSOCK_NAME", (folder_ / "pcscd.comm").c_str(), 1);
}

PrivateService::~PrivateService() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

int PrivateService::run_script(const std::string& action) const {
    ChildProcess script({AMPHOE_PCSCD_SCRIPT, action, "--private", folder_.string(), "--port", std::to_string(port_)});
    return script.wait();
}

bool PrivateService::start() {
    return run_script("start") == 0;
}

void PrivateService::stop() {
    run_script("stop");
}

std::unique_ptr<ChildProcess> PrivateService::insert(const std::string& card, int slot, const std::string& fault,
                                                     const std::filesystem::path& photo) const {
    std::vector<std::string> command{AMPHOE_VIRTUAL_CARD,
                                     demonstration_card(card).string(),
                                     "--photo",
                                     (photo.empty() ? shapes_photo() : photo).string(),
                                     "--port",
                                     std::to_string(port_ + slot)};
    if (!fault.empty()) {
        command.insert(command.end(), {"--fault", fault});
    }
    auto process = std::make_unique<ChildProcess>(command);
    if (process->read_line() != "ready") {
        throw std::runtime_error("the virtual card does not start");
    }
    return process;
}

}  // namespace amphoe::tests
