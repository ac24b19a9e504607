// A complete slip of a person who does not exist.
#pragma once

#include "core/domain/Document.h"

namespace amphoe::testing {

inline domain::DocumentContent sample_slip() {
    domain::DocumentContent content;
    content.number = "1601-69-03-000042-7";
    content.issued_at = *support::from_iso8601("2026-11-22T01:35:10.123Z");
    content.office_th = "ที่ว่าการอำเภอเมืองลพบุรี";
    content.rcode = "1601";
    content.workstation_id = "LBR-03";
    content.officer_id = "0117";
    content.fields = {{"citizen_name_th", "นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล"},
                      {"citizen_name_en", "Miss Kritnattha Pamwongsakul"},
                      {"citizen_id_masked", "x-xxxx-xxxxx-01-3"},
                      {"phone_masked", "08x-xxx-x678"},
                      {"level_label", "IAL 2.3 (บัตรและใบหน้า ต่อหน้าเจ้าหน้าที่)"},
                      {"evidence_chip", "ok"},
                      {"evidence_card_status", "ok"},
                      {"evidence_face", "ok"},
                      {"case_number", "1601-2569-01-000042"},
                      {"enrolment_id", "enr-0193a1b2"},
                      {"activation_token", "K7QM-4TXP-92HD"},
                      {"activation_expires_at", "2026-11-29T01:35:10Z"}};
    content.qr = "thaid-sim:K7QM-4TXP-92HD-J3WF-8N6C-YB5R";
    return content;
}

/// The same person while the centre has not answered.
inline domain::DocumentContent waiting_slip() {
    auto content = sample_slip();
    content.qr.clear();
    for (const auto* name : {"activation_token", "activation_expires_at", "enrolment_id"}) {
        content.fields.erase(name);
    }
    content.fields["evidence_card_status"] = "pending";
    content.fields["evidence_face"] = "no";
    return content;
}

}  // namespace amphoe::testing
