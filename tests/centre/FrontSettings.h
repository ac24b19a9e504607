// How much a listener takes and for how long: DIR/centre.json, read once at the start.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

namespace amphoe::centre {

/// The rate of a workstation holds over all instances in front of one database (RateTokens). That of provisioning
/// counts in each instance by itself: N instances behind one name give up to N times the rate, and what must hold
/// exactly (one use of a token) stands in the shared database anyway.
struct FrontSettings {
    int threads = 64;                          ///< "threads": connections served at the same time
    int queue = 1024;                          ///< "queue": connections that wait for a thread
    std::chrono::milliseconds idle{15000};     ///< "idle_ms": a kept connection without a request is closed
    std::chrono::milliseconds header{10000};   ///< "header_ms": TLS handshake, request line and headers together
    std::chrono::milliseconds request{20000};  ///< "request_ms": body and answer, besides the time of `slowest`
    std::size_t slowest = 4096;                ///< "slowest_bytes_per_s": a slower body is cut off
    double rate = 2000;                        ///< "requests_per_s" of one workstation; 0: no limit
    double burst = 4000;                       ///< "burst": requests at once before the rate holds
    double provisioning_rate = 20;             ///< "provisioning_per_s" of one network address; 0: no limit
    double provisioning_burst = 100;           ///< "provisioning_burst"
};

/// Throws std::runtime_error when the file is there and does not fit; defaults when it is absent.
FrontSettings read_front_settings(const std::filesystem::path& file);

}  // namespace amphoe::centre
