#include "core/workflows/civil/IssuedCopy.h"

#include "core/workflows/FormService.h"

namespace amphoe::workflows {

using domain::Fields;
using domain::RegisterRecord;

namespace {

std::vector<std::string> names_in(const std::string& commas) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from < commas.size();) {
        const auto end = std::min(commas.find(',', from), commas.size());
        names.push_back(commas.substr(from, end - from));
        from = end + 1;
    }
    return names;
}

/// The items of that part, without the word that says so.
std::vector<Fields> parts_of(const RegisterRecord& paper, const std::string& part) {
    std::vector<Fields> found;
    for (const auto& item : paper.items) {
        if (answer_at(item, "part") == part) {
            found.push_back(item);
            found.back().erase("part");
        }
    }
    return found;
}

}  // namespace

std::optional<RegisterRecord> record_as_issued(const RegisterRecord& paper) {
    const auto named = paper.text("record");
    const auto slash = named.find('/');
    const auto kind = domain::register_kind_from_name(named.substr(0, slash));
    const auto data_at = support::from_iso8601(paper.text("data_at"));
    if (slash == std::string::npos || !kind || !data_at) {
        return std::nullopt;
    }
    RegisterRecord record{*kind, named.substr(slash + 1), paper.text("record_version"), *data_at, {}, {}};
    for (auto& fields : parts_of(paper, "record")) {
        record.fields.merge(fields);
    }
    record.items = parts_of(paper, "row");
    return record;
}

std::optional<domain::DocumentContent> copy_as_issued(const RegisterRecord& paper, const domain::OfficeTable* offices) {
    const auto* kind = copy_kind(paper.text("kind"));
    const auto record = record_as_issued(paper);
    if (kind == nullptr || !record || record->kind != kind->source) {
        return std::nullopt;
    }
    CopyFacts facts;
    facts.hidden = names_in(paper.text("hidden"));
    facts.offices = offices;
    for (const auto& person : parts_of(paper, "person")) {
        facts.person = person;
    }
    return copy_content(*kind, *record, facts);
}

}  // namespace amphoe::workflows
