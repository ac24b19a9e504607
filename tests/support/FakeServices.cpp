#include "tests/support/FakeServices.h"

#include "tests/support/SampleHouseEvidence.h"

namespace amphoe::testing {

FakeServices::FakeServices() {
    rules.version = "1";
    rules.effective_from = "2026-11-01";
    rules.house_evidence = sample_house_evidence();
    rules.fees = {{"certified_copy", "คัดและรับรองเอกสาร", "Certified copy", 1000, "2026-10-01"},
                  {"move_destination", "ย้ายปลายทาง", "Destination move", 2000, "2026-10-01"},
                  {"card_replacement", "ทำบัตรใหม่", "Card replacement", 10000, "2026-10-01"},
                  {"card_late", "ปรับขอมีบัตรเกินกำหนด", "Late card", 10000, "2026-10-01"}};
    auto& person = civil_register.knows(domain::RegisterKind::Person, "1999900000013",
                                        {{"citizen_id", "1999900000013"},
                                         {"title", "นาย"},
                                         {"first", "ทดสอบ"},
                                         {"last", "ระบบบัตร"},
                                         {"sex", "1"},
                                         {"nationality", "ไทย"},
                                         {"birth_date", "2530-01-14"},
                                         {"status", "ALIVE"},
                                         {"house_code", "99010000017"},
                                         {"central_house", "no"},
                                         {"house_no", "99/1"},
                                         {"moo", "4"},
                                         {"tambon", "ตัวอย่างหนึ่ง"},
                                         {"amphoe", "ตัวอย่าง"},
                                         {"province", "ตัวอย่าง"},
                                         {"ccaatt", "990101"},
                                         {"relation", "HEAD"},
                                         {"address", "99/1 หมู่ที่ 4 ต.ตัวอย่างหนึ่ง"}});
    person.data_at = civil_register.data_at;
}

FakeServices::~FakeServices() = default;

}  // namespace amphoe::testing
