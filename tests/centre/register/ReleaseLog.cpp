#include "tests/centre/register/ReleaseLog.h"

#include "tests/centre/register/RegisterAnswers.h"

namespace amphoe::centre {
namespace {

constexpr std::size_t kKept = 500;

void add(RegisterBook& book, const std::string& key, const domain::Fields& item) {
    auto& page = book.open_or_make(record_key_of(domain::RegisterKind::ReleaseLog, key));
    if (page.items.size() >= kKept) {
        page.items.erase(page.items.begin());
    }
    page.add_item(item);
}

}  // namespace

void note_release(RegisterBook& book, support::Timestamp now, const ReleaseNote& note) {
    domain::Fields item{{"at", support::to_iso8601(now)}, {"agency", note.agency}, {"agency_name", note.agency_name},
                        {"purpose", note.purpose},        {"fields", note.fields}, {"basis", note.basis},
                        {"outcome", note.outcome}};
    if (!note.case_number.empty()) {
        item["case_number"] = note.case_number;
    }
    if (!note.reason.empty()) {
        item["reason"] = note.reason;
    }
    add(book, note.citizen_id, item);
    item["citizen_id_masked"] = masked_citizen(note.citizen_id);
    add(book, "agency:" + note.agency, item);
}

std::string comma_list(const std::vector<std::string>& words) {
    std::string list;
    for (const auto& word : words) {
        list += (list.empty() ? "" : ",") + word;
    }
    return list;
}

}  // namespace amphoe::centre
