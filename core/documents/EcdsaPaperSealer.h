// Adapter: signs the code of a paper with the workstation's P-256 key.
#pragma once

#include <string>

#include "core/ports/PaperSealer.h"
#include "core/support/Secret.h"

namespace amphoe::documents {

class EcdsaPaperSealer final : public ports::PaperSealer {
  public:
    /// `private_key`: PEM or DER (PKCS #8), not encrypted. Another key than P-256, or one that does not belong to the
    /// certificate, makes no codes.
    EcdsaPaperSealer(const std::string& certificate_pem, support::Secret private_key);
    std::optional<std::string> code_for(const domain::PaperClaim& claim) override;

  private:
    std::vector<std::uint8_t> key_id_;  ///< empty: this key makes no codes
    support::Secret private_key_;
};

}  // namespace amphoe::documents
