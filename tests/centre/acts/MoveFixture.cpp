#include "tests/centre/acts/MoveFixture.h"

namespace amphoe::centre {

MoveFixture::MoveFixture() = default;

MoveFixture::~MoveFixture() = default;

domain::Fields MoveFixture::out() const {
    return with({{"informant_role", "HEAD"},
                 {"house_code", "99019000001"},
                 {"movers", wilai},
                 {"date_moved", today()},
                 {"reason_code", "WORK"},
                 {"destination", "99019000004"},
                 {"record_key", "house/99019000001"},
                 {"record_version", "1"}},
                second());
}

domain::Fields MoveFixture::in(const std::string& notice, const std::string& mover) const {
    return with({{"tr6_no", notice},
                 {"house_code", "99019000004"},
                 {"head_consent", "CARD"},
                 {"head_id", receiver},
                 {"movers", mover},
                 {"relations", mover + "=ญาติ"},
                 {"notice_date", today()},
                 {"date_entered", today()}},
                second());
}

domain::Fields MoveFixture::both() const {
    return with({{"citizen_id", mali},
                 {"movers", mali},
                 {"house_code_from", "99019000003"},
                 {"version_from", "1"},
                 {"house_code", "99019000004"},
                 {"head_consent", "PAPER"},
                 {"head_id", receiver},
                 {"relations", mali + "=ผู้อาศัย"},
                 {"interview_code", "WORK"},
                 {"interview_note", "ย้ายมาทำงาน"}},
                second());
}

domain::Fields MoveFixture::number() const {
    return with({{"variant", "new"},
                 {"ccaatt", "990101"},
                 {"moo", "1"},
                 {"under_construction", "no"},
                 {"completed_date", today(-3)},
                 {"owner_id", receiver},
                 {"evidence", "HEADMAN\nHOUSE_BOOK"},
                 {"correction_document", "โฉนดที่ดิน 1234"},
                 {"house_no", "500/1"}},
                second());
}

}  // namespace amphoe::centre
