// Every page of every service with one good answer each. Today is Sunday 22 November 2026.
#include "tests/core/workflows/forms/FormDesk.h"
#include "tests/support/SyntheticCitizen.h"

namespace amphoe::workflows {
namespace {

using domain::Fields;
using domain::RegisterKind;
using domain::ServiceKind;
using testing::FakeServices;

const std::string kRequester = "1999900000013";
const std::string kChild = testing::synthetic_citizen(3);
const std::string kHead = testing::synthetic_citizen(4);
const std::string kHouse = "99010000017";
const std::string kOtherHouse = "99019000004";
const std::string kThirdHouse = "99019000012";
const std::string kEmptyHouse = "99019000019";

void houses(FakeServices& world) {
    auto& known = world.civil_register;
    const Fields child{
        {"citizen_id", kChild}, {"name", "เด็กหญิงน้ำผึ้ง"}, {"birth_date", "2560-05-05"}, {"status", "ALIVE"}};
    known.knows(
        RegisterKind::House, kHouse,
        {{"house_code", kHouse},
         {"house_no", "99/1"},
         {"moo", "4"},
         {"ccaatt", "990101"},
         {"state", "USED"},
         {"head_id", kRequester}},
        {{{"citizen_id", kRequester}, {"name", "นายทดสอบ"}, {"birth_date", "2530-01-14"}, {"status", "ALIVE"}}, child});
    known.knows(RegisterKind::House, kOtherHouse, {{"house_code", kOtherHouse}, {"state", "USED"}, {"head_id", kHead}});
    known.knows(RegisterKind::House, kThirdHouse, {{"house_code", kThirdHouse}, {"state", "USED"}, {"head_id", kHead}},
                {{{"citizen_id", kHead}, {"name", "นายเจ้าบ้าน"}, {"birth_date", "2500-01-01"}, {"status", "ALIVE"}}});
    known.knows(
        RegisterKind::House, kEmptyHouse,
        {{"house_code", kEmptyHouse}, {"state", "USED"}, {"owner_id", kRequester}, {"moo", "4"}, {"ccaatt", "990101"}});
    known.knows(RegisterKind::MoveNotice, "9901-69-000001",
                {{"tr6_no", "9901-69-000001"},
                 {"state", "OPEN"},
                 {"house_code_from", kThirdHouse},
                 {"date_moved", "2026-11-01"},
                 {"issued", "2026-11-15"},
                 {"destination", kOtherHouse}},
                {child});
    known.knows(RegisterKind::OnlineCase, "OC-9901-0001",
                {{"number", "OC-9901-0001"},
                 {"movers", kRequester},
                 {"house_code", kOtherHouse},
                 {"house_code_from", kHouse},
                 {"head_id", kHead},
                 {"date_moved", "2026-11-01"},
                 {"head_consent_token", "SIM-CONSENT-1"},
                 {"received", "2026-11-20"}});
    known.knows(
        RegisterKind::Delegation, "DL-0001",
        {{"principal_id", kHead}, {"delegate_id", kRequester}, {"act", "house_number"}, {"until", "2026-12-31"}});
    known.knows(RegisterKind::Delegation, "DL-0002",
                {{"principal_id", kHead}, {"delegate_id", kRequester}, {"act", "move_out"}, {"until", "2026-12-31"}});
    known.knows(RegisterKind::Person, kHead,
                {{"citizen_id", kHead}, {"status", "ALIVE"}, {"birth_date", "2500-01-01"}});
    known.knows(RegisterKind::DigitalCardCode, "SIM-D-1", {{"citizen_id", kRequester}});
    known.knows(RegisterKind::TangratCode, "SIM-T-1", {{"citizen_id_masked", "x-xxxx-xxxxx-01-3"}});
    auto& person = known.answers.at({RegisterKind::Person, kRequester}).value();
    person.fields.insert({{"mother_name", "นางแม่"}, {"father_name", "นายพ่อ"}});
}

void child_shows_the_card(FakeServices& world) {
    houses(world);
    auto card = testing::sample_card();
    card.birth_date = domain::PartialDate::from_chip("25600505");
    world.counter.card_reader.answer = card;
    world.civil_register.knows(RegisterKind::Birth, kRequester, {{"father_citizen_id", kHead}});
}

void enrolled(FakeServices& world) {
    houses(world);
    world.civil_register.knows(RegisterKind::Thaid, kRequester, {{"state", "OFFICER"}});
}

const Fields kConsent{{"head_consent", "THAID"}, {"head_id", kHead}, {"head_consent_ref", "SIM-CONSENT-1"}};
const Fields kOut{{"movers", kChild}, {"date_moved", "1/11/2569"}, {"reason_code", "OTHER"}, {"reason", "ซ่อมบ้าน"}};

Fields answers_of_number(const Fields& request) {
    const auto variant = request.find("variant");
    return variant != request.end() && variant->second == "split" ? Fields{{"part_numbers", "99/5"}}
                                                                  : Fields{{"house_no", "99/5"}};
}

std::string evidence_of(const Fields& request) {
    const auto variant = request.find("variant");
    const auto named = variant == request.end() ? std::string("new") : variant->second;
    return named == "demolish" || named == "complete" ? "HEADMAN"
           : named == "correct"                       ? "OFFICIAL_RECORD"
                                                      : "PERMIT\nHEADMAN\nDELEGATION";
}

std::map<std::string, Fields> number(const Fields& request, const Fields& existing) {
    return {{"request", request},
            {"existing", existing},
            {"delegation", {{"delegation_ref", "DL-0001"}}},
            {"site",
             {{"ccaatt", "990101"},
              {"moo", "4"},
              {"trok", "ก"},
              {"soi", "ข"},
              {"road", "ค"},
              {"land_document", "CHANOTE"},
              {"land_no", "1"},
              {"latitude", "13.5"},
              {"longitude", "100.5"},
              {"neighbours", "99/4"}}},
            {"building", {{"completed_date", "1/11/2569"}, {"permit_no", "1/69"}, {"permit_date", "1/1/2569"}}},
            {"late", {{"late_reason", "ป่วย"}}},
            {"evidence", {{"evidence", evidence_of(request)}}},
            {"number", answers_of_number(request)}};
}

std::vector<FormPath> all_paths() {
    return {
        {"enrolment",
         ServiceKind::ThaidEnrolment,
         {{"phone", {{"phone", "0812345678"}}}, {"otp", {{"otp", "482913"}}}},
         houses},
        {"enrolment again", ServiceKind::ThaidEnrolment, {{"action", {{"action", "suspend"}}}}, enrolled},
        {"enrolment of a child",
         ServiceKind::ThaidEnrolment,
         {{"guardian", {{"guardian_id", kHead}}}, {"phone", {}}},
         child_shows_the_card},
        {"tangrat by code",
         ServiceKind::TangratLevel2,
         {{"mode", {{"mode", "A"}}}, {"qr", {{"code", "SIM-T-1"}}}, {"qr_seen", {{"same_person", "yes"}}}},
         houses},
        {"tangrat by SMS",
         ServiceKind::TangratLevel2,
         {{"mode", {{"mode", "B"}}}, {"phone", {{"phone", "0812345678"}}}},
         houses},
        {"verify only",
         ServiceKind::VerifyOnly,
         {{"requester", {{"requester_id", "RP-0001"}, {"purpose", "proof_of_identity"}}}},
         houses},
        {"move out",
         ServiceKind::MoveOut,
         {{"informant", {}},
          {"movers", kOut},
          {"destination", {{"destination_kind", "TEXT"}, {"destination_text", "ประเทศญี่ปุ่น"}}},
          {"late", {{"late_reason", "ป่วย"}}}},
         houses},
        {"move out by a delegate",
         ServiceKind::MoveOut,
         {{"informant", {{"informant_role", "DELEGATE"}, {"house_code", kThirdHouse}}},
          {"delegation", {{"delegation_ref", "DL-0002"}}},
          {"movers", {{"movers", kHead}, {"date_moved", "1/11/2569"}, {"reason_code", "OTHER"}, {"reason", "ซ่อมบ้าน"}}},
          {"destination", {}},
          {"late", {{"late_reason", "ป่วย"}}}},
         houses},
        {"move out offline",
         ServiceKind::MoveOut,
         {{"informant", {{"house_code", kHouse}}},
          {"movers", kOut},
          {"destination", {}},
          {"late", {{"late_reason", "ป่วย"}}}},
         houses,
         std::nullopt,
         true},
        {"move in",
         ServiceKind::MoveIn,
         {{"notice", {{"tr6_no", "9901-69-000001"}}},
          {"house", {}},
          {"consent", kConsent},
          {"relations", {}},
          {"late", {{"late_reason", "ป่วย"}}}},
         houses},
        {"move in offline",
         ServiceKind::MoveIn,
         {{"notice", {{"tr6_no", "9901-69-000001"}}},
          {"house", {{"house_code", kOtherHouse}, {"movers", kChild}, {"date_entered", "1/11/2569"}}},
          {"consent", kConsent},
          {"relations", {}},
          {"late", {{"late_reason", "ป่วย"}}}},
         houses,
         std::nullopt,
         true},
        {"destination move with somebody whose age is not settled",
         ServiceKind::MoveDestination,
         {{"movers", {{"movers", kRequester + "\n" + kChild}}},
          {"present", {{"present_2", kChild}}},
          {"destination", {{"house_code", kOtherHouse}}},
          {"consent", kConsent},
          {"relations", {}},
          {"interview", {{"interview_code", "WORK"}, {"interview_note", "ย้ายมาทำงาน"}}}},
         [](FakeServices& world) {
             houses(world);
             auto& house = world.civil_register.answers.at({RegisterKind::House, kHouse}).value();
             for (auto& person : house.items) {
                 person["birth_date"] = person["citizen_id"] == kChild ? "" : person["birth_date"];
             }
         }},
        {"destination move",
         ServiceKind::MoveDestination,
         {{"movers", {}},
          {"destination", {{"house_code", kOtherHouse}}},
          {"consent", kConsent},
          {"relations", {}},
          {"interview", {{"interview_code", "WORK"}, {"interview_note", "ย้ายมาทำงาน"}}}},
         houses},
        {"online move",
         ServiceKind::OnlineMove,
         {{"online_case", {{"online_case", "OC-9901-0001"}}},
          {"decision", {{"decision", "return"}, {"reason", "ไม่ชัดเจน"}}}},
         houses},
        {"online move accepted late",
         ServiceKind::OnlineMove,
         {{"online_case", {{"online_case", "OC-9901-0001"}}}, {"decision", {}}, {"late", {{"late_reason", "ป่วย"}}}},
         houses},
        {"house number by a delegate", ServiceKind::HouseNumber, number({{"requester_role", "DELEGATE"}}, {}), houses},
        {"house split", ServiceKind::HouseNumber, number({{"variant", "split"}}, {{"parts", "2"}}), houses},
        {"house merged", ServiceKind::HouseNumber, number({{"variant", "merge"}}, {{"other_houses", kEmptyHouse}}),
         houses},
        {"house demolished", ServiceKind::HouseNumber,
         number({{"variant", "demolish"}}, {{"demolished_date", "1/11/2569"}}),
         [](FakeServices& world) {
             houses(world);
             world.civil_register.answers.at({RegisterKind::House, kHouse}).value().items.clear();
         }},
        {"house completed", ServiceKind::HouseNumber,
         number({{"variant", "complete"}}, {{"completed_date", "1/11/2569"}}),
         [](FakeServices& world) {
             houses(world);
             world.civil_register.answers.at({RegisterKind::House, kHouse}).value().fields["under_construction"] =
                 "yes";
         }},
        {"house corrected", ServiceKind::HouseNumber,
         number({{"variant", "correct"}},
                {{"correction_field", "soi"}, {"correction_text", "สุขใจ"}, {"correction_document", "โฉนด 1"}}),
         houses},
        {"copy",
         ServiceKind::CertifiedCopy,
         {{"document", {{"relation", "INTEREST"}, {"proof_ref", "สัญญา 1/69"}, {"purpose", "สมัครเรียน"}}},
          {"record", {{"checked", "yes"}}}},
         houses},
        {"card without a card",
         ServiceKind::CardIntake,
         {{"person", {{"citizen_id", kRequester}}},
          {"questions", {{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}},
          {"reason", {}},
          {"referee", {{"referee_id", kHead}}}},
         houses,
         domain::CardAbsence::Lost},
        {"own data with a dead card",
         ServiceKind::OwnData,
         {{"person", {{"citizen_id", kRequester}}},
          {"card_back", {{"laser_code", "ZZ9-9990000-01"}, {"card_agrees", "yes"}}},
          {"questions", {{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}},
          {"referee", {{"referee_id", kHead}}},
          {"view", {{"purpose", "view"}}}},
         houses,
         domain::CardAbsence::Unreadable},
        {"own data without a card",
         ServiceKind::OwnData,
         {{"person", {{"citizen_id", kRequester}}},
          {"questions", {{"answer_mother_name", "yes"}, {"answer_father_name", "yes"}}},
          {"referee", {{"referee_id", kHead}}},
          {"view", {{"purpose", "view"}}}},
         houses,
         domain::CardAbsence::Refused},
        {"own data by a digital id",
         ServiceKind::OwnData,
         {{"digital_id", {{"digital_id_code", "SIM-D-1"}}},
          {"digital_id_seen", {{"same_person", "yes"}}},
          {"view", {{"purpose", "view"}}}},
         houses,
         domain::CardAbsence::DigitalCard},
        {"own data corrected",
         ServiceKind::OwnData,
         {{"view", {{"purpose", "correction"}}},
          {"correction", {{"correction_field", "first"}, {"correction_text", "ชื่อผิด"}}}},
         houses},
        {"digital card",
         ServiceKind::OwnData,
         {{"view", {{"purpose", "digital_card"}}},
          {"digital_card", {{"code", "SIM-D-1"}}},
          {"digital_card_seen", {{"same_person", "yes"}}}},
         houses}};
}

}  // namespace

const std::vector<FormPath>& form_paths() {
    static const auto paths = all_paths();
    return paths;
}

}  // namespace amphoe::workflows
