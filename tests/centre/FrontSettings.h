// How much a listener takes and for how long: DIR/centre.json, read once at the start.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>

namespace amphoe::centre {

/// Rates count in each instance by itself: where N instances stand behind one name, a workstation whose connections
/// reach all of them gets up to N times the rate, and an instance that starts anew begins with a full burst. An
/// installation with several instances therefore sets the rates to the N-th part of what it wants to allow, or limits
/// in front of them. What must hold exactly across instances (one receipt per act, one use of a token, numbers,
/// uploads) stands in the shared database and does not depend on this.
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
