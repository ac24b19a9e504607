// JSON about papers: the centre's answer and the feed's certificates of offices.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/domain/PaperStanding.h"
#include "core/ports/OfficeCertificates.h"

namespace amphoe::sync {

/// Answer to GET /v1/papers.
std::optional<domain::PaperStandingAnswer> read_paper_standing(std::span<const std::uint8_t> body);
/// Value of a feed item of topic "office_certificates".
std::optional<ports::OfficeCertificate> read_office_certificate(const std::string& value);

}  // namespace amphoe::sync
