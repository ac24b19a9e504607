// Known certificates and void papers as a test says them.
#pragma once

#include <map>
#include <string>

#include "core/ports/OfficeCertificates.h"
#include "core/ports/VoidList.h"
#include "core/support/Digest.h"

namespace amphoe::testing {

class ListedCertificates final : public ports::OfficeCertificates {
  public:
    domain::Result<std::optional<ports::OfficeCertificate>> with_key(std::span<const std::uint8_t> key_id) override {
        if (fails) {
            return domain::Failure{domain::FailureCode::StoreUnavailable, "as asked"};
        }
        const auto found = known.find(support::to_hex(key_id));
        return found == known.end() ? std::nullopt : std::optional(found->second);
    }
    std::map<std::string, ports::OfficeCertificate> known;  ///< by key id, hexadecimal
    bool fails = false;
};

class ListedVoids final : public ports::VoidList {
  public:
    domain::Result<domain::PaperStandingAnswer> standing(const std::string& number) override {
        domain::PaperStandingAnswer answer;
        const auto found = listed.find(number);
        answer.standing = found == listed.end() ? domain::PaperStanding::Unknown : found->second;
        return answer;
    }
    std::map<std::string, domain::PaperStanding> listed;
};

}  // namespace amphoe::testing
