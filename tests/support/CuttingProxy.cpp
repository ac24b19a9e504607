#include "tests/support/CuttingProxy.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <array>
#include <atomic>
#include <list>
#include <thread>

namespace amphoe::testing {
namespace {

namespace net = Poco::Net;

/// Relays one connection; true when it was cut by plan.
class Relay {
  public:
    Relay(net::StreamSocket client, int target_port, const Cut& cut)
        : client_(std::move(client)),
          centre_(net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(target_port))),
          cut_(cut) {
        // Otherwise each second small write would wait 40 ms for an acknowledgement: slow, and not what is tried.
        client_.setNoDelay(true);
        centre_.setNoDelay(true);
    }

    bool run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            net::Socket::SocketList readable{client_, centre_};
            net::Socket::SocketList none;
            net::Socket::SocketList wrong;
            if (net::Socket::select(readable, none, wrong, Poco::Timespan(0, 20000)) == 0) {
                continue;
            }
            for (const auto& socket : readable) {
                const bool from_client = socket == client_;
                const auto end = from_client ? forward(client_, centre_, true) : forward(centre_, client_, false);
                if (end != End::Open) {
                    return end == End::Cut;
                }
            }
        }
        return false;
    }

  private:
    enum class End { Open, Closed, Cut };

    End forward(net::StreamSocket& from, net::StreamSocket& to, bool from_client) {
        std::array<char, 8192> buffer{};
        const int length = from.receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
        if (length <= 0) {
            return End::Closed;
        }
        if (!from_client && cut_.when == Cut::When::BeforeTheAnswer && sent_ > cut_.bytes) {
            return End::Cut;
        }
        sent_ += from_client ? length : 0;
        if (from_client && cut_.when == Cut::When::InTheRequest && sent_ > cut_.bytes) {
            return End::Cut;
        }
        to.sendBytes(buffer.data(), length);
        return End::Open;
    }

    net::StreamSocket client_;
    net::StreamSocket centre_;
    Cut cut_;
    long sent_ = 0;
};

}  // namespace

struct CuttingProxy::Parts {
    net::ServerSocket listener{net::SocketAddress("127.0.0.1", 0)};
    int target_port = 0;
    std::function<Cut()> plan;
    std::array<std::atomic<int>, 4> cuts{};  ///< by Cut::When
    std::list<std::jthread> relays;
    std::jthread acceptor;

    void accept(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            if (!listener.poll(Poco::Timespan(0, 20000), net::Socket::SELECT_READ)) {
                continue;
            }
            auto client = listener.acceptConnection();
            const auto cut = plan();
            if (cut.when == Cut::When::AtOnce) {
                ++count(cut);
                continue;
            }
            if (relays.size() > 64) {
                relays.pop_front();  // long ended: the workstation keeps two connections
            }
            relays.emplace_back([this, client, cut](const std::stop_token& ending) { relay(client, cut, ending); });
        }
    }
    std::atomic<int>& count(const Cut& cut) { return cuts.at(static_cast<std::size_t>(cut.when)); }
    void relay(const net::StreamSocket& client, const Cut& cut, const std::stop_token& stop) {
        try {
            count(cut) += Relay(client, target_port, cut).run(stop) ? 1 : 0;
        } catch (const Poco::Exception&) {
            // One of the two ends went away: that is what lines do.
        }
    }
};

CuttingProxy::CuttingProxy(int target_port, std::function<Cut()> plan) : parts_(std::make_unique<Parts>()) {
    parts_->target_port = target_port;
    parts_->plan = std::move(plan);
    parts_->acceptor = std::jthread([parts = parts_.get()](const std::stop_token& stop) { parts->accept(stop); });
}

CuttingProxy::~CuttingProxy() = default;

int CuttingProxy::port() const {
    return parts_->listener.address().port();
}

int CuttingProxy::cuts() const {
    return cuts(Cut::When::AtOnce) + cuts(Cut::When::InTheRequest) + cuts(Cut::When::BeforeTheAnswer);
}

int CuttingProxy::cuts(Cut::When when) const {
    return parts_->cuts.at(static_cast<std::size_t>(when));
}

}  // namespace amphoe::testing
