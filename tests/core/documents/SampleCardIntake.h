// What a slip of the card intake says in the tests of papers.
#pragma once

#include "core/domain/Visit.h"

namespace amphoe::testing {

inline domain::Fields sample_card_intake() {
    return {{"citizen_name_th", "นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล ณ อยุธยา"},
            {"citizen_id_masked", "x-xxxx-xxxxx-01-7"},
            {"case_number", "0999-69-12-000042"},
            {"request_no", "0999-69-CARD-000042"},
            {"reason", "บัตรหมดอายุ"},
            {"photo", "ไม่มี ถ่ายที่ห้องทำบัตร"},
            {"thumbs", "ช่องบริการไม่มีเครื่องอ่าน เก็บที่ห้องทำบัตร"},
            {"fee", "ไม่เสียค่าธรรมเนียม"},
            {"late", "12 วัน ค่าปรับ 100.00 บาท"},
            {"ticket", "D007"},
            {"ahead", "3"},
            {"estimate", "30 นาที"}};
}

}  // namespace amphoe::testing
