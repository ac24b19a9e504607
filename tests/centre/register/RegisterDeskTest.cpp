// Questions to the register and one-time codes, straight through the service.
#include "tests/centre/register/RegisterDesk.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/centre/TestWorkstation.h"
#include "tests/centre/register/RegisterLoader.h"
#include "tests/centre/register/Seeds.h"
#include "tests/centre/register/SimulatedCode.h"

namespace amphoe::centre {
namespace {

using nlohmann::json;

class RegisterDeskTest : public ::testing::Test {
  protected:
    CentreAnswer ask(const std::string& kind, const std::string& key, const std::string& purpose = "move_out",
                     const Faults& faults = {}) {
        json question{{"case_id", "case-1"}, {"key", key}, {"kind", kind}, {"purpose", purpose}};
        if (kind == "linkage") {
            question["reason"] = "ศาลขอทราบที่อยู่";
        }
        return service.handle(workstation.post("/v1/register/questions", question.dump()), Listener::Service, faults);
    }
    json told(const std::string& kind, const std::string& key) {
        const auto answer = ask(kind, key);
        EXPECT_EQ(answer.status, 200) << kind << ' ' << text_of(answer);
        return answer.status == 200 ? json::parse(answer.body) : json{{"fields", json::object()}, {"items", json()}};
    }
    std::string refused(const std::string& kind, const std::string& key, const std::string& purpose = "move_out",
                        const Faults& faults = {}) {
        return json::parse(ask(kind, key, purpose, faults).body).value("code", "");
    }
    json post(const std::string& path, const json& body, const Faults& faults = {}) {
        auto answer = service.handle(workstation.post(path, body.dump()), Listener::Service, faults);
        auto read = json::parse(answer.body);
        read["http"] = answer.status;
        return read;
    }
    static std::string code_of(const std::string& citizen, CodeUse use = CodeUse::Tangrat,
                               CodeFate fate = CodeFate::Fresh) {
        return *simulated_code({use, fate, citizen});
    }

    testing::TemporaryFolder folder;
    Service service{folder.path()};
    TestWorkstation workstation{service, "WS-9901-01"};
};

TEST_F(RegisterDeskTest, PersonHasTheAddressOfTheHouseInTheWordsOfTheCard) {
    const auto person = told("person", "1999900000013");

    EXPECT_EQ(person["version"], "1");
    EXPECT_EQ(person["fields"]["first"], "ทดสอบ");
    EXPECT_EQ(person["fields"]["birth_date"], "2530-01-14");
    EXPECT_EQ(person["fields"]["relation"], "HEAD");
    EXPECT_EQ(person["fields"]["central_house"], "no");
    EXPECT_EQ(person["fields"]["address"], "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    EXPECT_FALSE(person["fields"].contains("spouse_id")) << "kept inside";
}

TEST_F(RegisterDeskTest, BangkokAddressHasKhwaengAndKhet) {
    EXPECT_EQ(told("person", "1999900001036")["fields"]["address"],
              "101/25 ตรอกข้าวสาร ซอยรามบุตรี 2 ถนนจักรพงษ์ แขวงตลาดยอด เขตพระนคร กรุงเทพมหานคร");
}

TEST_F(RegisterDeskTest, YearOfBirthAloneStaysAYear) {
    EXPECT_EQ(told("person", "5999900001063")["fields"]["birth_date"], "2505");
}

TEST_F(RegisterDeskTest, HouseListsItsLivingPersons) {
    const auto house = told("house", "99019000001");

    EXPECT_EQ(house["fields"]["head_id"], "1999900000013");
    EXPECT_EQ(house["fields"]["state"], "USED");
    ASSERT_EQ(house["items"].size(), 3u);
    EXPECT_EQ(house["items"][0]["name"], "นาย ทดสอบ ระบบบัตร");
}

TEST_F(RegisterDeskTest, WhatFollowsFromAPersonIsAnsweredToo) {
    EXPECT_EQ(told("birth", "1999900001010")["fields"]["mother_name"], "นาง มารดา เล็กทดสอบ");
    EXPECT_EQ(told("birth", "1999900001010")["fields"]["mother_age"], "28");
    EXPECT_EQ(told("marriage", "1999900000021")["fields"]["first_name"], "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(told("divorce", "1999900000056")["fields"]["marriage_no"], "9901-53-0005");
    EXPECT_EQ(told("name_change", "1999900000030")["items"][1]["old_name"], "ทองดี");
    EXPECT_EQ(told("house", "99019000018")["items"][1]["nationality"], "ลาว");
    EXPECT_EQ(told("card_history", "1999900000013")["fields"]["state"], "ACTIVE");
    EXPECT_EQ(told("thaid", "1999900000013")["fields"]["state"], "NONE");
    EXPECT_EQ(told("thaid", "1999900000030")["fields"]["state"], "SELF");
    EXPECT_EQ(told("tangrat", "1999900001044")["fields"]["level"], "2");
    EXPECT_EQ(told("tangrat", "1999900001044")["items"][0]["channel"], "DDOPA");
    EXPECT_EQ(told("issued_paper", "9901-69-D04-000002-2")["fields"]["state"], "void");
    EXPECT_EQ(told("move_notice", "9901-69-000001")["items"][0]["name"], "นาย ระหว่างย้าย หนึ่ง");
    EXPECT_EQ(told("online_case", "OC-9901-0001")["fields"]["house_code"], "99019000004");
    EXPECT_EQ(told("delegation", "DL-0001")["fields"]["act"], "house_number");
}

TEST_F(RegisterDeskTest, PhoneIsCountedOverOneYear) {
    EXPECT_EQ(told("phone_use", "0811111111")["fields"]["persons"], "3");
    EXPECT_EQ(told("phone_use", "0822222222")["fields"]["persons"], "0");
    EXPECT_EQ(told("phone_use", "0833333333")["fields"]["persons"], "0");
}

TEST_F(RegisterDeskTest, WhatIsNotThereOrNotTakenIsNamed) {
    EXPECT_EQ(refused("person", with_check_digit("199990007777")), "record.unknown");
    EXPECT_EQ(refused("house", "99019999999"), "record.unknown");
    EXPECT_EQ(refused("birth", "3999900001024"), "record.unknown");
    EXPECT_EQ(refused("person", "1999900000014"), "citizen.invalid");
    EXPECT_EQ(refused("person", with_check_digit("110010000001")), "citizen.not_synthetic");
    EXPECT_EQ(refused("nonsense", "1"), "body.invalid");
    EXPECT_EQ(refused("person", "1999900000013", "Move Out"), "body.invalid");
    EXPECT_EQ(refused("person", ""), "body.invalid");
    EXPECT_EQ(refused("house", std::string(201, '9')), "body.invalid");
}

TEST_F(RegisterDeskTest, PurposeOpensOnlyWhatItNeeds) {
    EXPECT_EQ(refused("house", "99019000001", "verify_only"), "record.not_released");
    EXPECT_EQ(ask("person", "1999900000013", "verify_only").status, 200);
    EXPECT_EQ(refused("marriage", "1999900000021", "thaid_enrolment"), "record.not_released");
    EXPECT_EQ(refused("divorce", "1999900000056", "thaid_enrolment"), "record.not_released");
    EXPECT_EQ(refused("name_change", "1999900000030", "card_intake"), "record.not_released");
    EXPECT_EQ(refused("house", "99019000001", "curiosity"), "record.not_released");
}

TEST_F(RegisterDeskTest, AnAgencyGetsTheFieldsOfItsPurposeAndEveryQuestionIsNoted) {
    const std::string person = "1999900000013";
    const auto link = [&](const std::string& question) { return ask("linkage", question + "|" + person, "linkage"); };
    const auto refusal = [&](const std::string& question) {
        return json::parse(link(question).body).value("code", "");
    };
    const auto got = link("RP-0001|proof_of_address|name_th,address");
    ASSERT_EQ(got.status, 200) << text_of(got);
    EXPECT_EQ(json::parse(got.body)["fields"],
              (json{{"name_th", "นาย ทดสอบ ระบบบัตร"}, {"address", "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่"}}));
    EXPECT_EQ(refusal("RP-0001|proof_of_identity|name_th,address"), "linkage.field") << "another purpose opens it";
    EXPECT_EQ(refusal("RP-0001|proof_of_address|gender"), "linkage.field");
    EXPECT_EQ(refusal("RP-0001|proof_of_address|status"), "linkage.field") << "no agency may ask for it";
    EXPECT_EQ(refusal("RP-0001|proof_of_address|"), "linkage.field");
    EXPECT_EQ(refusal("RP-0001|marketing|name_th"), "requester.purpose");
    EXPECT_EQ(refusal("RP-0002|proof_of_address|address"), "requester.expired");
    EXPECT_EQ(refusal("RP-0003|proof_of_address|address"), "requester.not_certified");
    EXPECT_EQ(refusal("RP-0004|proof_of_address|address"), "requester.not_live");
    EXPECT_EQ(refusal("RP-9999|proof_of_address|address"), "requester.unknown");
    EXPECT_EQ(refusal("RP-0001"), "linkage.invalid");
    EXPECT_EQ(refused("linkage", "RP-0001|proof_of_address|address|1999900000014", "linkage"), "citizen.invalid");
    EXPECT_EQ(refused("linkage", "RP-0001|proof_of_address|address|" + person, "move_out"), "record.not_released");

    const auto log = json::parse(ask("release_log", person, "own_data").body)["items"];
    ASSERT_EQ(log.size(), 10u) << "those with a citizen to note them for";
    EXPECT_EQ(log[0]["agency"], "RP-0001");
    EXPECT_EQ(log[0]["fields"], "name_th,address");
    EXPECT_EQ(log[0]["outcome"], "released");
    EXPECT_EQ(log[1]["outcome"], "linkage.field");
    const auto of_agency = json::parse(ask("release_log", "agency:RP-0002", "linkage").body)["items"];
    ASSERT_EQ(of_agency.size(), 1u);
    EXPECT_EQ(of_agency[0]["citizen_id_masked"], "x-xxxx-xxxxx-01-3");
    EXPECT_EQ(json::parse(ask("release_log", "1999900000021", "own_data").body)["items"], json::array());
    EXPECT_EQ(refused("release_log", person, "move_out"), "record.not_released");
}

TEST_F(RegisterDeskTest, TheReasonOfAQuestionIsKeptForTheOfficeAndNotForTheCitizensScreen) {
    const std::string person = "1999900000013";
    const auto asked = [&](const std::string& reason) {
        return post("/v1/register/questions", {{"kind", "linkage"},
                                               {"key", "RP-0001|proof_of_address|address|" + person},
                                               {"case_id", "console"},
                                               {"purpose", "linkage"},
                                               {"reason", reason}})
            .at("http");
    };
    EXPECT_EQ(asked("ศาลขอทราบที่อยู่"), 200);
    EXPECT_EQ(asked(std::string(300, 'a')), 200);
    EXPECT_EQ(asked(std::string(301, 'a')), 400);
    EXPECT_EQ(asked(""), 400) << "nobody asks without a reason";
    EXPECT_EQ(asked("สอง  ช่อง "), 400) << "as workstations keep words";
    const auto log = json::parse(ask("release_log", person, "linkage").body)["items"];
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(log[0]["reason"], "ศาลขอทราบที่อยู่");
    EXPECT_FALSE(json::parse(ask("release_log", person, "own_data").body)["items"][0].contains("reason"));
}

TEST_F(RegisterDeskTest, EveryQuestionIsKeptWithCaseAndPurpose) {
    ask("person", "1999900000013");
    ask("house", "99019000001", "verify_only");

    const auto kept = service.database().lease()->run(
        "SELECT record_key, case_id, purpose, outcome, office FROM register_questions ORDER BY record_key");
    ASSERT_EQ(kept.rows.size(), 2u);
    EXPECT_EQ(kept.rows[0].cells,
              (std::vector<std::string>{"citizen/1999900000013", "case-1", "move_out", "answered", "9901"}));
    EXPECT_EQ(kept.rows[1].text(3), "record.not_released");
}

TEST_F(RegisterDeskTest, CodeLivesTenMinutesFromTheFirstLook) {
    const auto code = code_of("1999900000013");
    const auto first = told("tangrat_code", code);
    EXPECT_EQ(first["fields"]["citizen_id_masked"], "x-xxxx-xxxxx-01-3");
    EXPECT_EQ(first["fields"]["name_masked"], "นาย ทดสอบ ***");

    Faults later;
    later.clock_skew = std::chrono::minutes(11);
    EXPECT_EQ(refused("tangrat_code", code, "tangrat_level2", later), "code.expired");
}

TEST_F(RegisterDeskTest, CodesOfOtherKindsAreToldApart) {
    const std::string person = "1999900000013";
    EXPECT_EQ(refused("tangrat_code", code_of(person, CodeUse::Tangrat, CodeFate::Expired)), "code.expired");
    EXPECT_EQ(refused("tangrat_code", code_of(person, CodeUse::Tangrat, CodeFate::Used)), "code.used");
    EXPECT_EQ(refused("tangrat_code", code_of(person, CodeUse::DigitalCard)), "code.other_system");
    EXPECT_EQ(refused("tangrat_code", "https://example.org/?q=1"), "code.other_system");
    EXPECT_EQ(refused("tangrat_code", "SIM-T-"), "code.forged");
    auto forged = code_of(person);
    forged.back() = forged.back() == '9' ? '0' : static_cast<char>(forged.back() + 1);
    EXPECT_EQ(refused("tangrat_code", forged), "code.forged");
    EXPECT_EQ(told("digital_card_code", code_of(person, CodeUse::DigitalCard))["fields"]["citizen_id"], person);
}

TEST_F(RegisterDeskTest, GeneratedDistrictIsLoadedOnceAndAnswered) {
    const int loaded = load_population(service.database(), 500);
    EXPECT_GE(loaded, 500);
    EXPECT_EQ(load_population(service.database(), 500), 0);
    const auto kept = service.database().lease()->run(
        "SELECT citizen_id, house_code FROM residents WHERE house_code LIKE '9901000%' ORDER BY citizen_id LIMIT 1");
    const auto citizen = kept.front().text(0);

    EXPECT_EQ(told("person", citizen)["fields"]["house_code"], kept.front().text(1));
    EXPECT_GE(told("house", kept.front().text(1))["items"].size(), 1u);
    EXPECT_EQ(told("tangrat_code", code_of(citizen))["fields"]["state"], "OPEN");
}

TEST_F(RegisterDeskTest, OneTimeCodeIsRightOnceAndHasThreeTries) {
    const auto sent = post("/v1/one-time-codes", {{"phone", "0812345678"}, {"purpose", "thaid_enrolment"}});
    ASSERT_EQ(sent["http"], 201);
    const auto path = "/v1/one-time-codes/" + sent["reference"].get<std::string>() + "/answers";
    const auto code = sent["simulated_code"].get<std::string>();
    const std::string wrong = code == "000000" ? "000001" : "000000";

    EXPECT_EQ(post(path, {{"code", wrong}})["tries_left"], 2);
    EXPECT_EQ(post(path, {{"code", wrong}})["right"], false);
    EXPECT_EQ(post(path, {{"code", code}})["right"], true);
    EXPECT_EQ(post(path, {{"code", code}})["code"], "code.expired") << "used up";

    const auto other = post("/v1/one-time-codes", {{"phone", "0812345678"}, {"purpose", "thaid_enrolment"}});
    const auto other_path = "/v1/one-time-codes/" + other["reference"].get<std::string>() + "/answers";
    for (int tries_left : {2, 1, 0}) {
        EXPECT_EQ(post(other_path, {{"code", "x"}})["tries_left"], tries_left);
    }
    EXPECT_EQ(post(other_path, {{"code", other["simulated_code"]}})["code"], "code.expired") << "out of tries";
}

TEST_F(RegisterDeskTest, OneTimeCodeEndsAfterFiveMinutesAndAtAnotherWorkstation) {
    const auto sent = post("/v1/one-time-codes", {{"phone", "0912345678"}, {"purpose", "thaid_enrolment"}});
    const auto path = "/v1/one-time-codes/" + sent["reference"].get<std::string>() + "/answers";
    const json right{{"code", sent["simulated_code"]}};
    TestWorkstation other(service, "WS-9901-02");
    Faults later;
    later.clock_skew = std::chrono::minutes(5);

    EXPECT_EQ(service.handle(other.post(path, right.dump()), Listener::Service, {}).status, 410);
    EXPECT_EQ(post(path, right, later)["http"], 410);
    EXPECT_EQ(post(path, right)["right"], true);
}

TEST_F(RegisterDeskTest, NoMobileNumberAndTooManyCodesAreRefused) {
    for (const std::string phone : {"0212345678", "081234567", "08123456789", "081234567x", ""}) {
        EXPECT_EQ(post("/v1/one-time-codes", {{"phone", phone}, {"purpose", "own_data"}})["code"], "phone.invalid");
    }
    for (int count = 0; count < 10; ++count) {
        EXPECT_EQ(post("/v1/one-time-codes", {{"phone", "0612345678"}, {"purpose", "own_data"}})["http"], 201);
    }
    EXPECT_EQ(post("/v1/one-time-codes", {{"phone", "0612345678"}, {"purpose", "own_data"}})["code"], "codes.too_many");
    EXPECT_EQ(post("/v1/one-time-codes", {{"phone", "0612345678"}})["code"], "body.invalid");
}

}  // namespace
}  // namespace amphoe::centre
