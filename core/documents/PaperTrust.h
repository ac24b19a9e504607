// Whom a paper is believed.
#pragma once

#include <string>
#include <vector>

#include "core/ports/OfficeCertificates.h"
#include "core/ports/VoidList.h"

namespace amphoe::documents {

/// The ports may be null: then revocation and void papers are not looked up.
struct PaperTrust {
    std::vector<std::string> ca_pem;  ///< of signers and time-stamp authorities
    ports::OfficeCertificates* certificates = nullptr;
    ports::VoidList* voids = nullptr;
};

}  // namespace amphoe::documents
