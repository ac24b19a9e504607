// Trouble on demand: DIR/faults.json, read again for every request.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace amphoe::centre {

/// All members are optional in the file; an absent, empty or unreadable file means no faults.
struct Faults {
    std::chrono::milliseconds delay{0};  ///< "delay_ms": before the request is handled, at most 60 s
    bool cut_before_answer = false;      ///< the connection closes and nothing was done
    bool cut_after_commit = false;       ///< everything was done and the connection closes without an answer
    int status = 0;                      ///< "status": answered with this problem (400-599) instead of being handled
    std::string wrong_receipt;           ///< "signature" or "message_id"; true means "signature"
    std::chrono::seconds clock_skew{0};  ///< "clock_skew_s": the centre's clock is off by this
    std::string path_prefix;             ///< only requests to such paths suffer; empty: all

    bool concerns(const std::string& path) const { return path.rfind(path_prefix, 0) == 0; }
};

Faults read_faults(const std::filesystem::path& file);

}  // namespace amphoe::centre
