// Sealed messages and their receipts as the contract writes them, made without the workstation's own code.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>

#include "tests/centre/conformance/PlainIdentity.h"

namespace amphoe::centre {

struct MadeMessage {
    std::string id;
    std::string kind;
    support::Bytes sealed;
};

class MessageMaker {
  public:
    explicit MessageMaker(const PlainIdentity& identity);
    MadeMessage make(const std::string& kind, const std::map<std::string, std::string>& fields) const;
    /// CMS AuthEnvelopedData to the centre around CMS SignedData by the workstation.
    support::Bytes seal(std::span<const std::uint8_t> content) const;
    /// What the centre's receipt certificate signed; nothing when it did not.
    std::optional<support::Bytes> opened(const support::Bytes& cms) const;

  private:
    const PlainIdentity& identity_;
    sync::CertificatePtr certificate_;
    sync::CertificatePtr sealing_;
    sync::KeyPtr key_;
};

/// A random citizen number that belongs to nobody.
std::string random_citizen();

}  // namespace amphoe::centre
