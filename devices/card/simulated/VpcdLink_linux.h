// The card's side of the vpcd protocol: a TCP connection to a slot of the virtual PC/SC reader (README.md here).
#pragma once

#include <cstdint>
#include <string>

#include "devices/card/simulated/VirtualCard.h"

namespace amphoe::devices::card {

/// How a connection came to its end.
enum class VpcdEnd { Stopped, CardPulled, ServiceClosed };

/// One connection; connecting inserts the card, destruction pulls it. Used by one thread.
class VpcdLink {
  public:
    VpcdLink() = default;
    VpcdLink(const VpcdLink&) = delete;
    VpcdLink& operator=(const VpcdLink&) = delete;
    ~VpcdLink();

    /// Tries until `patience` has passed, since the service may still be starting. `stop_descriptor` becomes readable
    /// when the program shall end. Only the IPv4 loopback is ever used.
    bool connect(std::uint16_t port, std::chrono::milliseconds patience, int stop_descriptor);
    /// Serves commands until the end of the card, the service or the program.
    VpcdEnd serve(VirtualCard& card, int stop_descriptor);

  private:
    bool receive(Bytes& payload, int stop_descriptor);
    bool receive_exactly(std::uint8_t* target, std::size_t count, int stop_descriptor);
    bool send_frame(const Bytes& payload);
    VpcdEnd closed(int stop_descriptor) const;

    int socket_ = -1;
};

}  // namespace amphoe::devices::card
