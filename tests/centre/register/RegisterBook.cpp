#include "tests/centre/register/RegisterBook.h"

namespace amphoe::centre {

RegisterPage* RegisterBook::open(const std::string& record_key) {
    if (const auto known = pages_.find(record_key); known != pages_.end()) {
        return &known->second;
    }
    // Writing the row locks it in both engines until the transaction ends.
    const auto found = connection_.run(
        "UPDATE records SET version = version WHERE record_key = $1 RETURNING version, content", {record_key});
    if (found.empty()) {
        return nullptr;
    }
    auto& page = pages_[record_key];
    page.record_key = record_key;
    page.version = found.front().number(0);
    read_content(found.front().text(1), page);
    return &page;
}

RegisterPage& RegisterBook::open_or_make(const std::string& record_key, const domain::Fields& first_fields) {
    if (auto* known = open(record_key)) {
        return *known;
    }
    RegisterPage made;
    made.record_key = record_key;
    made.fields = first_fields;
    const auto added =
        connection_.run("INSERT INTO records(record_key, version, content) VALUES($1, 1, $2) ON CONFLICT DO NOTHING",
                        {record_key, content_of(made)});
    auto* opened = open(record_key);
    opened->fresh = added.changed == 1;
    return *opened;
}

std::optional<RegisterPage> RegisterBook::read(domain::RegisterKind kind, const std::string& key) {
    RegisterPage page;
    page.record_key = record_key_of(kind, key);
    const auto found = connection_.run("SELECT version, content FROM records WHERE record_key = $1", {page.record_key});
    if (found.empty()) {
        return std::nullopt;
    }
    page.version = found.front().number(0);
    read_content(found.front().text(1), page);
    return page;
}

std::vector<std::string> RegisterBook::residents(const std::string& house_code) {
    const auto found = connection_.run(
        "SELECT citizen_id FROM residents WHERE house_code = $1 ORDER BY listed_at, citizen_id", {house_code});
    std::vector<std::string> persons;
    for (const auto& row : found.rows) {
        persons.push_back(row.text(0));
    }
    return persons;
}

void RegisterBook::settle(const std::string& citizen_id, const std::string& house_code) {
    connection_.run("DELETE FROM residents WHERE citizen_id = $1", {citizen_id});
    if (!house_code.empty()) {
        connection_.run("INSERT INTO residents(citizen_id, house_code, listed_at) VALUES($1, $2, $3)",
                        {citizen_id, house_code, next_number("residents")});
    }
}

void RegisterBook::save() {
    for (auto& [record_key, page] : pages_) {
        if (page.changed) {
            page.version += page.fresh ? 0 : 1;
            page.changed = page.fresh = false;
            connection_.run("UPDATE records SET version = $1, content = $2 WHERE record_key = $3",
                            {page.version, content_of(page), record_key});
        }
    }
}

std::string RegisterBook::version_after(const std::string& record_key) const {
    const auto known = pages_.find(record_key);
    return known == pages_.end()
               ? std::string{}
               : std::to_string(known->second.version + (known->second.changed && !known->second.fresh ? 1 : 0));
}

std::int64_t RegisterBook::next_number(const std::string& name) {
    return connection_
        .run(
            "INSERT INTO counters(name, last_value) VALUES($1, 1) "
            "ON CONFLICT(name) DO UPDATE SET last_value = counters.last_value + 1 RETURNING last_value",
            {name})
        .front()
        .number(0);
}

}  // namespace amphoe::centre
