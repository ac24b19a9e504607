// The routes of the contract and who answers them. Knows no sockets.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "tests/centre/AnswerSpoiler.h"
#include "tests/centre/BatchDesk.h"
#include "tests/centre/BundleDesk.h"
#include "tests/centre/FeedDesk.h"
#include "tests/centre/NumberDesk.h"
#include "tests/centre/PaperDesk.h"
#include "tests/centre/ProvisioningDesk.h"
#include "tests/centre/UploadDesk.h"
#include "tests/centre/register/OneTimeCodeDesk.h"
#include "tests/centre/register/RegisterDesk.h"

namespace amphoe::centre {

enum class Listener { Service, Provisioning };

class Service;

/// What an operation is given: the request, the id of the path, who asks, and the centre's time.
struct Asked {
    const CentreRequest& request;
    std::string id;
    Caller caller;
    support::Timestamp now{};
};

/// One operation of openapi.yaml. `{id}` in the path stands for a message or upload id.
struct Route {
    std::string_view method;
    std::string_view path;
    Listener listener;
    std::string_view content_type;  ///< of the request body; empty: none
    std::size_t largest_body;       ///< bytes
    CentreAnswer (*answer)(Service&, const Asked&);
};

/// Safe from any thread. Several services, also in other processes, may share a folder and a database.
class Service {
  public:
    /// `folder` is made and filled at the first start. `database_url` empty: SQLite in the folder.
    explicit Service(const std::filesystem::path& folder, const std::string& database_url = "");

    static std::span<const Route> routes();
    /// The body limit of the operation, or a small one when there is no such operation.
    static std::size_t largest_body(const std::string& method, const std::string& path, Listener listener);

    CentreAnswer handle(const CentreRequest& request, Listener listener, const Faults& faults);

    /// A one-time token; the office is read from the name when none is given.
    std::string new_token(const std::string& workstation_id, const std::string& office = "");
    /// Refuses every later call of the workstation and tells the feed; false when there is no such workstation.
    bool revoke(const std::string& workstation_id);
    /// Changes texts of a register entry, as another office would; those not named stay, the version grows.
    void set_record(const std::string& record_key, const std::string& content_json);

    const KeyFolder& keys() const { return keys_; }
    Database& database() { return *database_; }
    MessageDesk& messages() { return messages_; }
    ProvisioningDesk& provisioning() { return provisioning_; }
    FeedDesk& feed() { return feed_; }
    NumberDesk& numbers() { return numbers_; }
    PaperDesk& papers() { return papers_; }
    UploadDesk& uploads() { return uploads_; }
    BatchDesk& batches() { return batches_; }
    BundleDesk& bundles() { return bundles_; }
    RegisterDesk& register_desk() { return register_desk_; }
    OneTimeCodeDesk& one_time_codes() { return one_time_codes_; }
    int message_count();

  private:
    /// Who the certificate belongs to, or the refusal.
    support::Result<Caller, CentreAnswer> admit(const std::string& fingerprint);

    KeyFolder keys_;
    std::unique_ptr<Database> database_;
    MessageOpener opener_;
    ReceiptSigner signer_;
    MessageDesk messages_;
    ProvisioningDesk provisioning_;
    FeedDesk feed_;
    NumberDesk numbers_;
    PaperDesk papers_;
    UploadDesk uploads_;
    BatchDesk batches_;
    BundleDesk bundles_;
    RegisterDesk register_desk_;
    OneTimeCodeDesk one_time_codes_;
    AnswerSpoiler spoiler_;
};

}  // namespace amphoe::centre
