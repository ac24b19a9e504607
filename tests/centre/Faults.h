// Trouble on demand: DIR/faults.json, read again for every request.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace amphoe::centre {

/// All members are optional in the file; an absent, empty or unreadable file means no faults.
struct Faults {
    std::chrono::milliseconds delay{0};  ///< "delay_ms": before the request is handled, at most 60 s
    bool cut_mid_request = false;        ///< the connection closes when half of the body is read; nothing was done
    bool cut_before_answer = false;      ///< the connection closes and nothing was done
    bool cut_after_commit = false;       ///< everything was done and the connection closes without an answer
    bool cut_mid_answer = false;         ///< everything was done; the connection closes in the middle of the answer
    int status = 0;                      ///< "status": answered with this problem (400-599) instead of being handled
    int retry_after_s = 0;               ///< "retry_after_s": header Retry-After beside `status`
    std::string redirect;                ///< "redirect": answered with 307 and this Location instead of being handled
    std::string content_type;            ///< "content_type": of the answer, whatever it is
    std::size_t huge_bytes = 0;          ///< "huge_bytes": the answer is followed by so many zeros, at most 1 GiB
    std::chrono::milliseconds drip{0};   ///< "drip_ms": pause after each byte of the answer, at most 10 s
    std::string wrong_receipt;           ///< "signature", "message_id", "replayed" or "other_item"; true: "signature"
    std::chrono::seconds clock_skew{0};  ///< "clock_skew_s": the centre's clock is off by this
    std::string path_prefix;             ///< only requests to such paths suffer; empty: all

    bool concerns(const std::string& path) const { return path.rfind(path_prefix, 0) == 0; }
};

/// A number from 0 to below 1.
using Draw = std::function<double()>;

/// "probability" (0-1) makes the faults happen now and then; "one_of" is an array of such objects, one of which is
/// drawn for each request.
Faults read_faults(const std::filesystem::path& file, const Draw& draw);
Faults read_faults(const std::filesystem::path& file);

}  // namespace amphoe::centre
