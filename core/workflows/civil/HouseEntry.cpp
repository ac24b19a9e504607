#include "core/workflows/civil/HouseEntry.h"

#include <algorithm>

#include "core/workflows/FormService.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/CopyContent.h"
#include "core/workflows/civil/HouseBook.h"

namespace amphoe::workflows {
namespace {

/// As the register lists them from now on.
domain::Fields entered(domain::Fields mover, const HouseEntry& entry, const std::vector<std::string>& relations) {
    const bool head = std::ranges::find(relations, answer_at(mover, "citizen_id") + "=HEAD") != relations.end();
    mover["relation"] = head ? "HEAD" : "OCCUPANT";
    mover["status"] = "ALIVE";
    mover["moving"] = "";
    mover["moved_in_date"] = entry.effective_date;
    mover["moved_from"] = entry.from;
    return mover;
}

}  // namespace

domain::DocumentContent house_entry_content(const HouseRecord& house, const HouseEntry& entry) {
    auto record = house.record();
    const auto relations = list_of(entry.relations);
    record.items.clear();
    for (const auto& mover : entry.movers) {
        record.items.push_back(entered(mover, entry, relations));
    }
    NumberedHouse book;
    book.house_no = record.text("house_no");
    book.house_code = house.code();
    book.address = address_of(record.fields);
    book.number_date = record.text("number_date");
    book.kind = record.text("kind");
    book.nature = record.text("nature");
    book.under_construction = record.text("under_construction") == "yes";
    book.note = "เพิ่มรายการผู้ย้ายเข้าตาม ท.ร.6 เลขที่ " + entry.tr6_no + " มีผลวันที่ " + thai_date(entry.effective_date) +
                " รายการอื่นคงเดิม";
    book.case_number = entry.case_number;
    book.registrar = entry.registrar;
    book.persons = copy_content(*copy_kind("TR14"), record, {}).tables["persons"];
    return house_book_content(book);
}

}  // namespace amphoe::workflows
