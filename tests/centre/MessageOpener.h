// Opens a sealed message: decrypts with the centre's key, checks signature and chain, reads the content.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/domain/Outbox.h"
#include "core/support/Result.h"
#include "tests/centre/CertificateAuthority.h"

namespace amphoe::centre {

struct OpenedMessage {
    domain::CentreMessage message;
    std::string workstation_id;      ///< as written inside
    std::string signer_fingerprint;  ///< of the certificate that signed
};

struct SignedContent {
    support::Bytes content;
    std::string signer_fingerprint;
};

/// The JSON inside a sealed message; nothing when it is not of the contract's form, canonical and within its limits.
/// The signer's fingerprint stays empty.
std::optional<OpenedMessage> read_message_content(const support::Bytes& content);

/// The opener keeps references; authority and sealing credential must outlive it. Safe from any thread.
class MessageOpener {
  public:
    MessageOpener(const CertificateAuthority& authority, const Credential& sealing)
        : authority_(authority), sealing_(sealing) {}
    /// The error is the problem's code: "message.unsealable", "message.signature" or "message.invalid".
    support::Result<OpenedMessage, std::string> open(const support::Bytes& sealed) const;

    /// Only decrypted and its signature checked; same codes.
    support::Result<SignedContent, std::string> unwrap(const support::Bytes& sealed) const;

  private:
    const CertificateAuthority& authority_;
    const Credential& sealing_;
};

}  // namespace amphoe::centre
