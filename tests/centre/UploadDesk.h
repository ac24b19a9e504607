// Resumable upload of sealed messages too large for one request, piece by piece.
#pragma once

#include "tests/centre/MessageDesk.h"
#include "tests/centre/storage/OfficeRecords.h"

namespace amphoe::centre {

/// Safe from any thread. References must outlive the desk.
class UploadDesk {
  public:
    UploadDesk(Database& database, MessageDesk& messages) : database_(database), messages_(messages) {}
    CentreAnswer announce(const Caller& caller, const CentreRequest& request, support::Timestamp now);
    CentreAnswer offset(const Caller& caller, const std::string& upload_id);
    CentreAnswer append(const Caller& caller, const std::string& upload_id, const CentreRequest& request);
    /// Delivers a finished upload as a message.
    CentreAnswer deliver(const Caller& caller, const CentreRequest& request, support::Timestamp now);

  private:
    CentreAnswer finish(Connection& connection, const Caller& caller, const Upload& upload);
    Database& database_;
    MessageDesk& messages_;
};

}  // namespace amphoe::centre
