#include "core/workflows/civil/HouseBook.h"

#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {
namespace {

domain::Fields common_fields(const NumberedHouse& house) {
    return {{"house_code", house_text(house.house_code)},
            {"address", house.address},
            {"house_note", house.note},
            {"request_no", house.request_no},
            {"case_number", house.case_number},
            {"registrar_name", house.registrar}};
}

}  // namespace

domain::DocumentContent house_book_content(const NumberedHouse& house) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::HouseBook;
    content.fields = common_fields(house);
    content.fields["house_type"] = house.kind;
    content.fields["house_nature"] = house.nature;
    content.fields["number_given_date_th"] = thai_date(house.number_date);
    content.fields["under_construction"] = house.under_construction ? "ใช่" : "";
    content.tables["persons"] = house.persons;
    if (house.persons.empty()) {
        content.fields["persons_note"] =
            house.persons_known ? "ยังไม่มีผู้มีชื่ออยู่ในบ้านหลังนี้" : "รายการบุคคลเป็นไปตามทะเบียนบ้านของส่วนกลาง";
    }
    return content;
}

domain::DocumentContent number_plate_notice_content(const NumberedHouse& house) {
    domain::DocumentContent content;
    content.kind = domain::DocumentKind::NumberPlateNotice;
    content.fields = common_fields(house);
    content.fields["house_number"] = house.house_no;
    content.fields["owner_name"] = house.owner;
    return content;
}

}  // namespace amphoe::workflows
