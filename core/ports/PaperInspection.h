// Port: everything that says whether a paper is genuine and still counts, for the documents window and the console.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "core/domain/Document.h"
#include "core/domain/Failure.h"
#include "core/domain/PaperClaim.h"
#include "core/domain/Picture.h"

namespace amphoe::ports {

/// Of a file: a signed PDF gives `document`, a picture or a scan gives `code`.
struct PaperFinding {
    std::optional<domain::DocumentVerification> document{};
    std::optional<domain::PaperCodeVerdict> code{};
};

/// Safe from any thread; blocking where the centre is asked.
class PaperInspection {
  public:
    virtual ~PaperInspection() = default;
    /// A PDF, JPEG or PNG. DocumentInvalid or ImageInvalid when it is neither.
    virtual domain::Result<PaperFinding> inspect_file(std::span<const std::uint8_t> bytes, std::stop_token stop) = 0;
    /// The text of a code, from a camera or a handheld scanner.
    virtual domain::Result<domain::PaperCodeVerdict> inspect_code(const std::string& text, std::stop_token stop) = 0;
    /// A frame of the camera; status "no-code" when there is none in it. The centre is asked about a genuine one only.
    virtual domain::Result<domain::PaperCodeVerdict> inspect_frame(const domain::Picture& frame,
                                                                   std::stop_token stop) = 0;
};

}  // namespace amphoe::ports
