#include "core/storage/SqliteOfficerDirectory.h"

#include <openssl/crypto.h>

#include "core/storage/Statement.h"
#include "core/storage/StoreMeta.h"
#include "core/storage/StoredNames.h"
#include "core/support/Digest.h"

namespace amphoe::storage {
namespace {

using domain::FailureCode;

constexpr int kTries = 3;  // domain.md W1, "Validation"
constexpr std::size_t kSaltSize = 16;

FieldPlace hash_place(const std::string& officer_id) {
    return {"officers", officer_id, "pin_hash"};
}

/// An officer's own citizen number stands in `meta`: few officers have one, and only the conflict rule asks for it.
std::string number_key(const std::string& officer_id) {
    return "officer_number/" + officer_id;
}

FieldPlace number_place(const std::string& officer_id) {
    return {"meta", officer_id, "officer_number"};
}

std::string home_key(const std::string& officer_id) {
    return "officer_home/" + officer_id;
}

FieldPlace home_place(const std::string& officer_id) {
    return {"meta", officer_id, "officer_home"};
}

/// The house code and, on a second line, the address.
domain::OfficerHome home_in(const std::string& text) {
    const auto end = text.find('\n');
    return end == std::string::npos ? domain::OfficerHome{}
                                    : domain::OfficerHome{text.substr(0, end), text.substr(end + 1)};
}

domain::Officer officer_of(const Statement& row) {
    return {row.text_at(0), row.text_at(1), row.text_at(2), stored_role(row.text_at(3)), row.text_at(4), {}, {}};
}

}  // namespace

/// What is needed to check one try.
struct SqliteOfficerDirectory::Account {
    domain::Officer officer;
    std::vector<std::uint8_t> salt;
    std::vector<std::uint8_t> hash;
    int log2_n = 0;
    int tries_left = 0;  ///< after this one
};

domain::Result<domain::Officer> SqliteOfficerDirectory::authenticate(const std::string& officer_id,
                                                                     const support::Secret& pin) {
    const auto account = take_try(officer_id);
    if (!account) {
        return account.error();
    }
    const auto hash = scrypt(pin, account->salt, {account->log2_n, cost_.r, cost_.p});
    if (hash.size() == account->hash.size() && CRYPTO_memcmp(hash.data(), account->hash.data(), hash.size()) == 0) {
        const auto reset = database_.write([&](Connection& connection) {
            Statement(connection, "UPDATE officers SET failed_tries = 0 WHERE id = ?").text(officer_id).run();
            return domain::Done{};
        });
        if (!reset) {
            return reset.error();
        }
        return account->officer;
    }
    if (account->tries_left == 0) {
        return domain::Failure{FailureCode::SignInLocked, "tries left: 0"};
    }
    return domain::Failure{FailureCode::SignInRefused, "tries left: " + std::to_string(account->tries_left)};
}

domain::Result<SqliteOfficerDirectory::Account> SqliteOfficerDirectory::take_try(const std::string& officer_id) {
    return database_.write([&](Connection& connection) {
        Statement query(connection,
                        "SELECT id, name_th, name_en, role, rcode, pin_salt, pin_cost, pin_hash, failed_tries "
                        "FROM officers WHERE id = ?");
        if (!query.text(officer_id).step()) {
            throw StoreError(FailureCode::SignInRefused, "officer or PIN is not right");
        }
        Account account{officer_of(query), query.blob_at(5),
                        database_.sealer().open(hash_place(officer_id), query.blob_at(7)),
                        static_cast<int>(query.integer_at(6)), 0};
        if (const auto number = read_meta(connection, number_key(officer_id))) {
            account.officer.citizen_id = database_.sealer().open_text(number_place(officer_id), *number);
        }
        if (const auto home = read_meta(connection, home_key(officer_id))) {
            account.officer.home = home_in(database_.sealer().open_text(home_place(officer_id), *home));
        }
        const auto failed = static_cast<int>(query.integer_at(8));
        if (failed >= kTries) {
            throw StoreError(FailureCode::SignInLocked, "tries left: 0");
        }
        account.tries_left = kTries - failed - 1;
        Statement(connection, "UPDATE officers SET failed_tries = failed_tries + 1 WHERE id = ?")
            .text(officer_id)
            .run();
        return account;
    });
}

domain::Result<domain::Done> SqliteOfficerDirectory::enrol(const domain::Officer& officer, const support::Secret& pin) {
    if (officer.id.empty() || pin.empty()) {
        return domain::Failure{FailureCode::UsageError, "an officer needs an id and a PIN"};
    }
    const auto salt = support::random_bytes(kSaltSize);
    const auto hash = scrypt(pin, salt, cost_);
    return database_.write([&](Connection& connection) {
        Statement(connection,
                  "INSERT OR REPLACE INTO officers(id, name_th, name_en, role, rcode, pin_salt, pin_cost, pin_hash, "
                  "failed_tries) VALUES(?,?,?,?,?,?,?,?,0)")
            .text(officer.id)
            .text(officer.name_th)
            .text(officer.name_en)
            .text(domain::role_name(officer.role))
            .text(officer.rcode)
            .blob(salt)
            .integer(cost_.log2_n)
            .blob(database_.sealer().seal(hash_place(officer.id), hash))
            .run();
        Statement(connection, "DELETE FROM meta WHERE key = ?").text(number_key(officer.id)).run();
        Statement(connection, "DELETE FROM meta WHERE key = ?").text(home_key(officer.id)).run();
        if (!officer.citizen_id.empty()) {
            write_meta(connection, number_key(officer.id),
                       database_.sealer().seal_text(number_place(officer.id), officer.citizen_id));
        }
        return domain::Done{};
    });
}

domain::Result<domain::Done> SqliteOfficerDirectory::note_home(const std::string& officer_id,
                                                               const domain::OfficerHome& home) {
    return database_.write([&](Connection& connection) {
        Statement known(connection, "SELECT 1 FROM officers WHERE id = ?");
        if (known.text(officer_id).step()) {
            write_meta(connection, home_key(officer_id),
                       database_.sealer().seal_text(home_place(officer_id), home.house_code + "\n" + home.address));
        }
        return domain::Done{};
    });
}

domain::Result<std::vector<domain::Officer>> SqliteOfficerDirectory::officers() {
    return database_.read([](Connection& connection) {
        Statement query(connection, "SELECT id, name_th, name_en, role, rcode FROM officers ORDER BY id");
        std::vector<domain::Officer> officers;
        while (query.step()) {
            officers.push_back(officer_of(query));
        }
        return officers;
    });
}

}  // namespace amphoe::storage
