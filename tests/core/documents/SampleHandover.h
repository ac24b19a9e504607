// The sheet with which a day's money goes to the finance office, filled.
#pragma once

#include "core/domain/Document.h"

namespace amphoe::testing {

inline void fill_handover(domain::DocumentContent& content) {
    content.fields = {{"day_th", "22 พฤศจิกายน 2569"},
                      {"receipt_count", "3"},
                      {"voided", "1"},
                      {"waived", "0"},
                      {"cash_system", "40.00"},
                      {"cash_qr", "20.00"},
                      {"cash_counted", "39.00"},
                      {"cash_words", "สามสิบเก้าบาทถ้วน"},
                      {"cash_difference", "-1.00"},
                      {"difference_reason", "เหรียญหล่นหาย"},
                      {"cashier_name", "นาย สมชาย ใจดี"}};
    content.tables["receipts"] = {
        {{"order", "1"}, {"number", "0999-69-D10-000001-0"}, {"method", "เงินสด"}, {"amount", "40.00"}, {"remark", "-"}},
        {{"order", "2"}, {"number", "0999-69-D10-000002-8"}, {"method", "คิวอาร์"}, {"amount", "20.00"}, {"remark", "-"}},
        {{"order", "3"},
         {"number", "0999-69-D10-000003-6"},
         {"method", "เงินสด"},
         {"amount", "0.00"},
         {"remark", "ยกเลิก"}}};
}

}  // namespace amphoe::testing
