#include "tests/centre/register/RegisterLoader.h"

#include "core/support/Time.h"
#include "tests/centre/register/DemonstrationRegister.h"
#include "tests/centre/register/Population.h"
#include "tests/centre/register/RegisterPage.h"

namespace amphoe::centre {
namespace {

/// One statement for many rows saves most of the round trips; both engines take far more parameters than this.
class RowWriter {
  public:
    RowWriter(Connection& connection, std::string insert, std::size_t columns)
        : connection_(connection), insert_(std::move(insert)), columns_(columns) {}
    void add(std::vector<Parameter> row) {
        for (auto& cell : row) {
            cells_.push_back(std::move(cell));
        }
        if (cells_.size() >= kRows * columns_) {
            flush();
        }
    }
    void flush() {
        if (cells_.empty()) {
            return;
        }
        std::string sql = insert_ + " VALUES";
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            sql += at % columns_ == 0 ? (at == 0 ? "($" : ",($") : ",$";
            sql += std::to_string(at + 1);
            sql += at % columns_ == columns_ - 1 ? ")" : "";
        }
        connection_.run(sql + " ON CONFLICT DO NOTHING", cells_);
        cells_.clear();
    }

  private:
    static constexpr std::size_t kRows = 200;
    Connection& connection_;
    std::string insert_;
    std::size_t columns_;
    std::vector<Parameter> cells_;
};

void write_entries(RowWriter& records, const RegisterSeeds& seeds) {
    const auto add = [&](domain::RegisterKind kind, const std::string& key, domain::Fields fields,
                         std::vector<domain::Fields> items = {}) {
        RegisterPage page;
        page.fields = std::move(fields);
        page.items = std::move(items);
        records.add({record_key_of(kind, key), std::int64_t{1}, content_of(page)});
    };
    for (const auto& house : seeds.houses) {
        add(domain::RegisterKind::House, house.house_code, fields_of(house));
    }
    for (const auto& person : seeds.persons) {
        add(domain::RegisterKind::Person, person.citizen_id, fields_of(person));
    }
    for (const auto& paper : seeds.papers) {
        add(paper.kind, paper.key, paper.fields, paper.items);
    }
    records.flush();
}

std::string fact(Connection& connection, const std::string& name) {
    const auto found = connection.run("SELECT value FROM facts WHERE name = $1", {name});
    return found.empty() ? std::string{} : found.front().text(0);
}

void remember(Connection& connection, const std::string& name, const std::string& value) {
    connection.run("INSERT INTO facts(name, value) VALUES($1, $2) ON CONFLICT DO NOTHING", {name, value});
}

}  // namespace

void load_register(Connection& connection, const RegisterSeeds& seeds) {
    RowWriter records(connection, "INSERT INTO records(record_key, version, content)", 3);
    write_entries(records, seeds);
    RowWriter residents(connection, "INSERT INTO residents(citizen_id, house_code, listed_at)", 3);
    for (const auto& person : seeds.persons) {
        if (person.status == "ALIVE" && !person.house_code.empty()) {
            residents.add({person.citizen_id, person.house_code, std::int64_t{0}});
        }
    }
    residents.flush();
}

void load_demonstration(Database& database, support::Timestamp now) {
    const auto lease = database.lease();
    if (!fact(*lease, "demonstration").empty()) {
        return;
    }
    Transaction transaction(*lease);
    lease->lock_definitions();
    load_register(*lease, demonstration_register(now));
    remember(*lease, "demonstration", support::to_iso8601(now));
    transaction.commit();
}

int load_population(Database& database, int persons) {
    const auto lease = database.lease();
    Transaction transaction(*lease);
    lease->lock_definitions();
    if (!fact(*lease, "population").empty()) {
        return 0;
    }
    const auto seeds = make_population({persons, PopulationPlan{}.seed});
    load_register(*lease, seeds);
    remember(*lease, "population", std::to_string(seeds.persons.size()));
    transaction.commit();
    return static_cast<int>(seeds.persons.size());
}

}  // namespace amphoe::centre
