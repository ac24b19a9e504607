#include "tests/core/workflows/ServiceFixture.h"

namespace amphoe::workflows {

domain::Fields listed(const std::string& id, const std::string& name, const std::string& birth,
                      const std::string& relation) {
    return {{"citizen_id", id},
            {"name", name},
            {"sex", "1"},
            {"nationality", "ไทย"},
            {"birth_date", birth},
            {"relation", relation},
            {"status", "ALIVE"},
            {"father_name", "นายพ่อ ทดสอบ"},
            {"mother_name", "นางแม่ ทดสอบ"},
            {"moved_in_date", "2010-02-02"},
            {"moved_from", "บ้านเดิม"}};
}

ServiceFixture::ServiceFixture() {
    register_.data_at = counter_.clock.now();
    register_.answers.at({domain::RegisterKind::Person, kRequester}).value().data_at = counter_.clock.now();
    register_.knows(domain::RegisterKind::House, kHouse,
                    {{"house_code", kHouse},
                     {"house_no", "99/1"},
                     {"moo", "4"},
                     {"ccaatt", "990101"},
                     {"address", "99/1 หมู่ที่ 4 ตำบลตัวอย่างหนึ่ง"},
                     {"kind", "บ้าน"},
                     {"state", "USED"},
                     {"head_id", kRequester},
                     {"number_date", "1997-02-02"}},
                    {listed(kRequester, "นายทดสอบ ระบบบัตร", "2530-01-14", "เจ้าบ้าน"),
                     listed(kWife, "นางตัวอย่าง ระบบบัตร", "2533-03-00", "ผู้อาศัย"),
                     listed(kChild, "เด็กหญิงน้ำผึ้ง ระบบบัตร", "2560-05-05", "ผู้อาศัย")},
                    "7");
    register_.knows(
        domain::RegisterKind::House, kOtherHouse,
        {{"house_code", kOtherHouse}, {"address", "5 หมู่ที่ 2 ตำบลตัวอย่างสอง"}, {"state", "USED"}, {"head_id", kOtherHead}},
        {listed(kOtherHead, "นายเจ้าบ้าน หลังใหม่", "2510-06-06", "เจ้าบ้าน")}, "3");
    EXPECT_TRUE(journal_.open());
}

ServiceFixture::~ServiceFixture() = default;

void ServiceFixture::prove() {
    ASSERT_TRUE(proof_.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof_.read_card({}, {}, {}));
    ASSERT_TRUE(proof_.check_card_status({}));
    ASSERT_TRUE(proof_.compare_face(testing::grey_faces()));
    ASSERT_TRUE(proof_.record_officer_look(true));
}

domain::Result<domain::Done> ServiceFixture::enter(FormService& service, const domain::Fields& answers) {
    return service.enter(answers, {});
}

std::string ServiceFixture::told(const domain::Result<domain::Done>& result) {
    if (result) {
        return "ok";
    }
    return result.error().code == domain::FailureCode::FieldInvalid
               ? result.error().detail
               : std::string(domain::failure_name(result.error().code));
}

std::string ServiceFixture::refused(const domain::Result<domain::Done>& result) {
    const auto text = told(result);
    return text.substr(0, text.find(':'));
}

std::string ServiceFixture::step_of(const FormService& service) {
    const auto page = service.page();
    return page ? page->step : "";
}

void ServiceFixture::agree(FormService& service) {
    ASSERT_TRUE(service.approve(registrar_, "ตรวจแล้ว")) << step_of(service);
}

void ServiceFixture::go_offline() {
    register_.every_failure = domain::Failure{domain::FailureCode::CentreUnreachable, "down"};
    counter_.centre.failure = domain::Failure{domain::FailureCode::CentreUnreachable, "down"};
}

void ServiceFixture::go_online() {
    register_.every_failure.reset();
    counter_.centre.failure.reset();
}

const domain::Fields& ServiceFixture::act() const {
    return counter_.sealer.last.fields;
}

std::string ServiceFixture::act_at(const std::string& key) const {
    return answer_at(act(), key);
}

domain::CaseState ServiceFixture::state(const FormService& service) {
    return domain::derive_case_state(*counter_.store.events_of_case(service.record().id));
}

}  // namespace amphoe::workflows
