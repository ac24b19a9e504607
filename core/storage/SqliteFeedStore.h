// The centre's reference data in a file of their own: they can be fetched again, acts cannot.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>

#include "core/ports/FeedStore.h"
#include "core/ports/KeyVault.h"
#include "core/storage/Connection.h"
#include "core/storage/FieldSealer.h"
#include "core/storage/Workstation.h"

namespace amphoe::storage {

/// Keys and values are sealed; topic, version, state and date lie in the clear. Safe from any thread; several programs
/// may open the same file.
class SqliteFeedStore final : public ports::FeedStore {
  public:
    /// Makes the file when there is none. A damaged file is moved aside ("<name>.damaged-N") and begun anew, because
    /// the centre can send everything again. The vault is used here only. StoreUnavailable, StoreFull,
    /// StoreKeyUnavailable.
    static domain::Result<std::unique_ptr<SqliteFeedStore>> open(const std::filesystem::path& file,
                                                                 ports::KeyVault& vault,
                                                                 const Workstation& workstation);

    domain::Result<domain::FeedState> state() override;
    domain::Result<int> apply(const domain::FeedPage& page) override;
    domain::Result<std::vector<domain::FeedItem>> items(const std::string& topic) override;
    domain::Result<std::vector<domain::FeedItem>> items_on(const std::string& topic, const std::string& date) override;
    domain::Result<std::optional<domain::FeedItem>> find(const std::string& topic, const std::string& key) override;

  private:
    SqliteFeedStore(std::unique_ptr<Connection> connection, support::Secret key, const Workstation& workstation);
    static std::unique_ptr<SqliteFeedStore> opened(const std::filesystem::path& file, ports::KeyVault& vault,
                                                   const Workstation& workstation);
    template <class Work>
    auto run(bool writing, Work work) -> domain::Result<decltype(work())>;
    std::string row_of(const std::string& topic, const std::string& key) const;
    bool put(const domain::FeedItem& item);

    std::mutex mutex_;
    std::unique_ptr<Connection> connection_;
    support::Secret index_key_;
    FieldSealer sealer_;
    Workstation workstation_;
};

/// Wraps the key of a feed's file again with the vault's key of now, in the caller's transaction. Throws StoreError.
void rewrap_feed_key(Connection& connection, ports::KeyVault& vault);

}  // namespace amphoe::storage
