// The routes of the contract and who answers them. Knows no sockets.
#pragma once

#include <cstddef>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

#include "tests/centre/Faults.h"
#include "tests/centre/MessageDesk.h"
#include "tests/centre/ProvisioningDesk.h"

namespace amphoe::centre {

enum class Listener { Service, Provisioning };

class Service;

/// One operation of openapi.yaml. `{id}` in the path stands for a message id.
struct Route {
    std::string_view method;
    std::string_view path;
    Listener listener;
    std::string_view content_type;  ///< of the request body; empty: none
    std::size_t largest_body;       ///< bytes
    CentreAnswer (Service::*answer)(const CentreRequest&, const std::string& id, support::Timestamp now);
};

/// Safe from any thread; requests are handled one after another.
class Service {
  public:
    /// `folder` is made and filled at the first start.
    explicit Service(const std::filesystem::path& folder);

    static std::span<const Route> routes();
    /// The body limit of the operation, or a small one when there is no such operation.
    static std::size_t largest_body(const std::string& method, const std::string& path, Listener listener);

    CentreAnswer handle(const CentreRequest& request, Listener listener, const Faults& faults);
    std::string new_token(const std::string& workstation_id);
    const KeyFolder& keys() const { return keys_; }
    int message_count();

  private:
    CentreAnswer status(const CentreRequest&, const std::string& id, support::Timestamp now);
    CentreAnswer provision(const CentreRequest& request, const std::string& id, support::Timestamp now);
    CentreAnswer card_status(const CentreRequest& request, const std::string& id, support::Timestamp now);
    CentreAnswer put_message(const CentreRequest& request, const std::string& id, support::Timestamp now);
    CentreAnswer get_receipt(const CentreRequest& request, const std::string& id, support::Timestamp now);

    std::mutex mutex_;
    KeyFolder keys_;
    Records records_;
    MessageOpener opener_;
    ReceiptSigner signer_;
    MessageDesk messages_;
    ProvisioningDesk provisioning_;
};

}  // namespace amphoe::centre
