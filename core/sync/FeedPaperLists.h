// Adapters: office certificates and void papers from the centre's feed, as kept on this workstation.
#pragma once

#include <string>

#include "core/ports/FeedStore.h"
#include "core/ports/OfficeCertificates.h"
#include "core/ports/VoidList.h"

namespace amphoe::sync {

/// Topic "office_certificates": key = key id in hexadecimal, value = {certificate_pem, rcode, revoked_at?}. The
/// workstation's own certificate is known without the feed.
class FeedOfficeCertificates final : public ports::OfficeCertificates {
  public:
    FeedOfficeCertificates(ports::FeedStore& feed, std::string own_certificate_pem, std::string own_rcode)
        : feed_(feed), own_pem_(std::move(own_certificate_pem)), own_rcode_(std::move(own_rcode)) {}
    domain::Result<std::optional<ports::OfficeCertificate>> with_key(std::span<const std::uint8_t> key_id) override;

  private:
    ports::FeedStore& feed_;
    std::string own_pem_;
    std::string own_rcode_;
};

/// Topic "void_documents": key = document number, state "withdrawn" or anything else for void.
class FeedVoidList final : public ports::VoidList {
  public:
    explicit FeedVoidList(ports::FeedStore& feed) : feed_(feed) {}
    domain::Result<domain::PaperStandingAnswer> standing(const std::string& document_number) override;

  private:
    ports::FeedStore& feed_;
};

}  // namespace amphoe::sync
