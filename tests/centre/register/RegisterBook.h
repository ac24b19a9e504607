// The centre's registers as one act sees them: pages are locked when opened and written together.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/centre/register/RegisterPage.h"
#include "tests/centre/storage/Database.h"

namespace amphoe::centre {

/// Used inside the caller's transaction, by one act. Pages stay valid as long as the book.
class RegisterBook {
  public:
    explicit RegisterBook(Connection& connection) : connection_(connection) {}

    /// The page, locked until the transaction ends; null when there is none.
    RegisterPage* open(const std::string& record_key);
    RegisterPage* open(domain::RegisterKind kind, const std::string& key) { return open(record_key_of(kind, key)); }
    /// The page, made when absent.
    RegisterPage& open_or_make(const std::string& record_key, const domain::Fields& first_fields = {});

    /// The page as it is now, not locked.
    std::optional<RegisterPage> read(domain::RegisterKind kind, const std::string& key);

    /// Citizen numbers of the persons listed in the house, oldest entry first.
    std::vector<std::string> residents(const std::string& house_code);
    /// Lists the person in that house and nowhere else; empty: in no house.
    void settle(const std::string& citizen_id, const std::string& house_code);

    /// Raises the version of this page even when its texts stay.
    void touch(const std::string& record_key) { open_or_make(record_key).changed = true; }
    /// Writes what changed; each changed page gets the next version, a page made here version 1.
    void save();
    /// The version the page has, or will have once saved.
    std::string version_after(const std::string& record_key) const;
    /// A running number of its own for each name, for numbers the centre gives.
    std::int64_t next_number(const std::string& name);

  private:
    Connection& connection_;
    std::map<std::string, RegisterPage> pages_;
};

}  // namespace amphoe::centre
