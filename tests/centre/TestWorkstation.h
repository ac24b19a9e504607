// A workstation made straight through the service, without network: certificate, key and sealed messages.
#pragma once

#include <stdexcept>
#include <string>

#include "core/support/Identifier.h"
#include "core/sync/CentreJson.h"
#include "core/sync/Certificates.h"
#include "core/sync/CmsMessageSealer.h"
#include "core/sync/PrivateKeys.h"
#include "tests/centre/Service.h"
#include "tests/support/FakeVault.h"
#include "tests/support/TemporaryFolder.h"

namespace amphoe::centre {

support::Bytes bytes_of_text(const std::string& text);

std::string text_of(const CentreAnswer& answer);

CentreRequest provisioning_request(const std::string& token, EVP_PKEY& key);

class TestWorkstation {
  public:
    TestWorkstation(Service& service, const std::string& name);
    ~TestWorkstation();

    const std::string& fingerprint() const { return fingerprint_; }
    support::Bytes seal(const domain::CentreMessage& message) const;
    CentreRequest put(const std::string& id, const support::Bytes& sealed) const;
    CentreRequest head(const std::string& path) const;
    CentreRequest post_bytes(const std::string& path, const std::string& type, const support::Bytes& body) const;
    /// The receipt certificate as PEM, and the identity itself.
    const sync::WorkstationIdentity& identity() const { return identity_; }
    CentreRequest get(const std::string& path) const;
    CentreRequest post(const std::string& path, const std::string& json) const;

  private:
    sync::WorkstationIdentity make(Service& service, const std::string& name);
    static sync::IdentityPapers* with_address(sync::IdentityPapers& papers);

    testing::TemporaryFolder folder_;
    testing::FakeVault vault_;
    sync::WorkstationIdentity identity_;
    std::string fingerprint_;
};

domain::CentreMessage enrolment_of(const std::string& citizen_id);

}  // namespace amphoe::centre
