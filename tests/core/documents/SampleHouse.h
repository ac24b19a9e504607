// A house whose number was just released: fields of the house book and of the notice of its number plate.
#pragma once

#include "core/domain/Document.h"

namespace amphoe::testing {

inline domain::Fields sample_numbered_house() {
    return {{"house_code", "0999-800001-2"},
            {"address", "99/11 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"},
            {"house_number", "99/11"},
            {"house_type", "บ้าน"},
            {"house_nature", "ตึก 2 ชั้น"},
            {"number_given_date_th", "22 พฤศจิกายน 2569"},
            {"house_note", "แยกจากบ้านเลขรหัสประจำบ้าน 0999-000017-2"},
            {"persons_note", "ยังไม่มีผู้มีชื่ออยู่ในบ้านหลังนี้"},
            {"request_no", "0999-69-HN-000117"},
            {"case_number", "0999-2569-08-000117"},
            {"owner_name", "นายทดสอบ ป้ำวงศ์สกุล"},
            {"registrar_name", "นางสาวทดสอบ ระบบงาน"}};
}

}  // namespace amphoe::testing
