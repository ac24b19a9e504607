// The centre's word on papers, and its time stamps on their signatures.
#pragma once

#include "tests/centre/CentreAnswer.h"
#include "tests/centre/CertificateAuthority.h"
#include "tests/centre/storage/OfficeRecords.h"
#include "tests/support/TimeStampResponder.h"

namespace amphoe::centre {

/// Safe from any thread. The database must outlive the desk.
class PaperDesk {
  public:
    PaperDesk(Database& database, const Credential& stamps);
    /// Void and withdrawn papers stand in the feed, others in the register entry "papers/NUMBER".
    CentreAnswer standing(const Caller& caller, const std::string& path, support::Timestamp now);
    CentreAnswer stamp(const support::Bytes& query, support::Timestamp now) const;

  private:
    Database& database_;
    testing::TimeStampResponder responder_;
};

/// Feed item for every office: a workstation's certificate under the name of its key. `revoked_at`: epoch when it is
/// not.
FeedItem certificate_item(const std::string& office, const std::string& certificate_pem,
                          support::Timestamp revoked_at = {});

}  // namespace amphoe::centre
