#include "devices/card/simulated/VpcdLink_linux.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace amphoe::devices::card {
namespace {

// Control frames of one byte from the host (thai-id-card.md section 8).
enum Control : std::uint8_t { kPowerOff = 0, kPowerOn = 1, kReset = 2, kSendAtr = 4 };

constexpr std::chrono::milliseconds kForEver{-1};

// Microseconds count: a byte of the line model lasts 48 of them.
bool readable_within(int descriptor, std::chrono::microseconds patience) {
    constexpr long kPerSecond = 1000000;
    pollfd watched{descriptor, POLLIN, 0};
    const timespec limit{patience.count() / kPerSecond, patience.count() % kPerSecond * 1000};
    return ppoll(&watched, 1, &limit, nullptr) > 0;
}

// False when the program shall end first.
bool readable_before_stop(int descriptor, int stop_descriptor) {
    pollfd watched[]{{descriptor, POLLIN, 0}, {stop_descriptor, POLLIN, 0}};
    return poll(watched, 2, static_cast<int>(kForEver.count())) > 0 && watched[1].revents == 0;
}

// vpcd writes length and payload separately: without these every command waits 43 ms for a delayed acknowledgement.
void hurry(int descriptor) {
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

int try_connect(std::uint16_t port) {
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

}  // namespace

VpcdLink::~VpcdLink() {
    if (socket_ >= 0) {
        close(socket_);
    }
}

bool VpcdLink::connect(std::uint16_t port, std::chrono::milliseconds patience, int stop_descriptor) {
    constexpr std::chrono::milliseconds kPause{50};
    const auto deadline = std::chrono::steady_clock::now() + patience;
    do {
        socket_ = try_connect(port);
        if (socket_ >= 0) {
            hurry(socket_);
            return true;
        }
        if (readable_within(stop_descriptor, kPause)) {
            return false;
        }
    } while (std::chrono::steady_clock::now() < deadline);
    return false;
}

VpcdEnd VpcdLink::serve(VirtualCard& card, int stop_descriptor) {
    Bytes frame;
    while (receive(frame, stop_descriptor)) {
        if (frame.size() == 1) {
            const auto control = frame.front();
            if (control == kPowerOff || control == kPowerOn || control == kReset) {
                card.power_up();
            } else if (control == kSendAtr && !send_frame(card.atr())) {
                return VpcdEnd::ServiceClosed;
            }
            continue;
        }
        const auto answer = card.transmit(frame);
        if (answer.outcome == VirtualAnswer::Outcome::Removed) {
            return VpcdEnd::CardPulled;
        }
        if (answer.outcome == VirtualAnswer::Outcome::Mute) {
            continue;
        }
        if (answer.delay.count() > 0 && readable_within(stop_descriptor, answer.delay)) {
            return VpcdEnd::Stopped;
        }
        if (!send_frame(answer.bytes)) {
            return VpcdEnd::ServiceClosed;
        }
    }
    return closed(stop_descriptor);
}

VpcdEnd VpcdLink::closed(int stop_descriptor) const {
    return readable_within(stop_descriptor, std::chrono::milliseconds{0}) ? VpcdEnd::Stopped : VpcdEnd::ServiceClosed;
}

bool VpcdLink::receive(Bytes& payload, int stop_descriptor) {
    std::uint8_t length[2];
    if (!receive_exactly(length, sizeof length, stop_descriptor)) {
        return false;
    }
    payload.assign(static_cast<std::size_t>(length[0] << 8 | length[1]), 0);
    return receive_exactly(payload.data(), payload.size(), stop_descriptor);
}

bool VpcdLink::receive_exactly(std::uint8_t* target, std::size_t count, int stop_descriptor) {
    while (count > 0) {
        if (!readable_before_stop(socket_, stop_descriptor)) {
            return false;
        }
        const auto got = recv(socket_, target, count, 0);
        if (got <= 0) {
            return false;
        }
        hurry(socket_);  // the kernel forgets TCP_QUICKACK after use (tcp(7))
        target += got;
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

bool VpcdLink::send_frame(const Bytes& payload) {
    Bytes frame{static_cast<std::uint8_t>(payload.size() >> 8), static_cast<std::uint8_t>(payload.size() & 0xFF)};
    frame.insert(frame.end(), payload.begin(), payload.end());
    std::size_t sent = 0;
    while (sent < frame.size()) {
        const auto count = send(socket_, frame.data() + sent, frame.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) {
            return false;
        }
        sent += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace amphoe::devices::card
