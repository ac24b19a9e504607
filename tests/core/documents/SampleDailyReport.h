// The report of a busy day, every table of it filled.
#pragma once

#include "core/domain/Document.h"

namespace amphoe::testing {

inline void fill_daily(domain::DocumentContent& content) {
    content.fields = {{"day_th", "22 พฤศจิกายน 2569"},
                      {"opened_th", "08.20 น."},
                      {"closed_th", "16.45 น."},
                      {"visits", "117"},
                      {"cases", "131"},
                      {"faults", "3"},
                      {"cash_system", "1,240.00"},
                      {"cash_counted", "1,240.00"},
                      {"cash_difference", "0.00"},
                      {"outbox_left", "0"},
                      {"officer_name", "นายเจ้าหน้าที่ ทดสอบ"}};
    content.tables["services"] = {{{"service", "ลงทะเบียน ThaID"},
                                   {"count", "80"},
                                   {"done", "79"},
                                   {"waiting", "1"},
                                   {"minutes", "3.2"},
                                   {"slowest", "6.0"}},
                                  {{"service", "คัดและรับรองเอกสาร"},
                                   {"count", "51"},
                                   {"done", "51"},
                                   {"waiting", "0"},
                                   {"minutes", "4.1"},
                                   {"slowest", "7.5"}}};
    content.tables["officers"] = {{{"service", "O-0001"},
                                   {"count", "131"},
                                   {"done", "130"},
                                   {"waiting", "1"},
                                   {"minutes", "3.5"},
                                   {"slowest", "7.1"}}};
    content.tables["figures"] = {{{"name", "รอคิวเฉลี่ย (นาที)"}, {"value", "6.5"}},
                                 {{"name", "ไม่มาตามคิว"}, {"value", "4"}},
                                 {{"name", "ส่งพิจารณาใบหน้า"}, {"value", "2"}},
                                 {{"name", "อนุมัติโดยผู้บังคับบัญชา"}, {"value", "1"}}};
    content.fields["receipts_voided"] = "0999-69-D10-000017-3";
    content.tables["unfinished"] = {
        {{"number", "0999-2569-01-000091"}, {"service", "ลงทะเบียน ThaID"}, {"state", "กำลังดำเนินการ"}}};
    content.tables["fees"] = {
        {{"name", "certified_copy"}, {"method", "เงินสด"}, {"count", "51"}, {"amount", "1,020.00"}},
        {{"name", "card_replacement"}, {"method", "เงินสด"}, {"count", "2"}, {"amount", "200.00"}}};
    content.fields["cash_qr"] = "60.00";
    content.tables["papers"] = {
        {{"name", "แบบรับรองรายการทะเบียนราษฎร"}, {"issued", "51"}, {"spoiled", "1"}, {"left", "448"}}};
}

}  // namespace amphoe::testing
