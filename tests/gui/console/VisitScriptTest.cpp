// The visit script is read strictly: what is not understood is refused and named.
#include "gui/console/VisitScript.h"

#include <algorithm>

#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::FailureCode;
using gui::console::load_visit_script;
using gui::console::VisitScript;
using nlohmann::json;

json good_script() {
    return json::parse(R"({
      "officer": {"id": "O-0001", "pin_env": "AMPHOE_PIN"},
      "consent": {"face": true, "legal_basis": "CONSENT_S26"},
      "card": {"reader": "Virtual PCD 00 00", "wait_s": 10},
      "camera": {"source": "file:portrait.avi", "timeout_s": 20},
      "services": [{"kind": "thaid_enrolment", "phone": "0812345678", "otp_env": "AMPHOE_OTP"}],
      "print": {"to": "file:out"},
      "sync": "now"
    })");
}

class VisitScriptTest : public ConsoleTest {
  protected:
    domain::Result<VisitScript> load(const json& script) const { return load_text(script.dump()); }
    domain::Result<VisitScript> load_text(const std::string& text) const {
        return load_visit_script(write("visit.json", text));
    }
    /// The script with the value at a JSON pointer replaced or added.
    static json with(const std::string& pointer, json value) {
        auto script = good_script();
        script[json::json_pointer(pointer)] = std::move(value);
        return script;
    }
    static json without(const std::string& pointer, const std::string& key) {
        auto script = good_script();
        script[json::json_pointer(pointer)].erase(key);
        return script;
    }
};

TEST_F(VisitScriptTest, ReadsTheExampleOfTheContract) {
    const auto script = load(good_script());
    ASSERT_TRUE(script.ok()) << script.error().detail;
    EXPECT_EQ(script->officer.id, "O-0001");
    EXPECT_EQ(script->officer.pin_env, "AMPHOE_PIN");
    EXPECT_TRUE(script->consent.face);
    EXPECT_EQ(script->consent.legal_basis, domain::LegalBasis::ConsentSection26);
    EXPECT_EQ(script->card.reader, "Virtual PCD 00 00");
    EXPECT_EQ(script->card.wait_s, 10);
    EXPECT_EQ(script->camera.source, "file:" + (folder_ / "portrait.avi").string());
    EXPECT_EQ(script->camera.timeout_s, 20);
    EXPECT_EQ(script->services.front().answers.at("phone"), "0812345678");
    EXPECT_EQ(script->services.front().secrets.at("otp"), "AMPHOE_OTP");
    EXPECT_TRUE(script->officer_looked);
    EXPECT_EQ(script->print.to, VisitScript::Print::To::Printer);
    EXPECT_EQ(script->print.printer, "file:" + (folder_ / "out").string());
    EXPECT_TRUE(script->sync_now);
}

TEST_F(VisitScriptTest, LeavesOutWhatIsOptional) {
    auto shortest = good_script();
    for (const auto* key : {"card", "camera", "print", "sync"}) {
        shortest.erase(key);
    }
    shortest["services"] = json::array({{{"kind", "thaid_enrolment"}}});
    const auto script = load(shortest);
    ASSERT_TRUE(script.ok()) << script.error().detail;
    EXPECT_EQ(script->card.reader, "");
    EXPECT_EQ(script->camera.source, "");
    EXPECT_FALSE(script->camera.timeout_s.has_value());
    EXPECT_EQ(script->print.to, VisitScript::Print::To::None);
    EXPECT_TRUE(script->services.front().answers.empty());
    EXPECT_TRUE(script->sync_now);
}

TEST_F(VisitScriptTest, TakesEveryKindOfCameraAndPrinter) {
    for (const auto* source : {"0", "rtsp://127.0.0.1/a", "pipeline:videotestsrc ! appsink", "file:/srv/a.avi"}) {
        EXPECT_EQ(load(with("/camera/source", source))->camera.source, source);
    }
    EXPECT_EQ(load(with("/print/to", "printer:Counter-2"))->print.printer, "Counter-2");
    EXPECT_EQ(load(with("/print/to", "none"))->print.to, VisitScript::Print::To::None);
    EXPECT_FALSE(load(with("/sync", "later"))->sync_now);
}

TEST_F(VisitScriptTest, PapersMayBeGivenAsSignedFiles) {
    EXPECT_FALSE(load(good_script())->give) << "printed unless said otherwise";
    const auto given = load(with("/give", {{"as", "signed_pdf"}, {"folder", "stick"}}));
    ASSERT_TRUE(given) << given.error().detail;
    EXPECT_EQ(given->give->folder.filename(), "stick");
    EXPECT_TRUE(given->give->folder.is_absolute());
    EXPECT_EQ(load(with("/give", {{"as", "fax"}, {"folder", "stick"}})).error().detail,
              "give.as must be signed_pdf; leave `give` out to print");
    EXPECT_FALSE(load(with("/give", {{"as", "signed_pdf"}})));
    EXPECT_FALSE(load(with("/give", {{"as", "signed_pdf"}, {"folder", "stick"}, {"copies", 2}})));
}

TEST_F(VisitScriptTest, RefusesUnknownKeysAtEveryLevelAndNamesThem) {
    const std::vector<std::string> places{"/colour",       "/officer/pin",    "/consent/note", "/card/slot",
                                          "/camera/speed", "/services/0/pin", "/print/copies"};
    for (const auto& place : places) {
        const auto script = load(with(place, "x"));
        ASSERT_FALSE(script.ok()) << place;
        EXPECT_EQ(script.error().code, FailureCode::ScriptInvalid) << place;
        auto path = place.substr(1);
        std::replace(path.begin(), path.end(), '/', '.');
        if (path == "services.0.pin") {
            path = "services[0].pin";
        }
        EXPECT_EQ(script.error().detail, path + " is not a known key");
    }
}

TEST_F(VisitScriptTest, RefusesWrongValuesAndNamesTheirPlace) {
    const std::vector<std::pair<std::string, json>> wrong{
        {"/officer", "O-0001"},
        {"/officer/id", 7},
        {"/officer/id", ""},
        {"/officer/pin_env", "246810"},
        {"/officer/pin_env", "lower_case"},
        {"/consent/face", "yes"},
        {"/consent/legal_basis", "BECAUSE"},
        {"/card/reader", "two\nlines"},
        {"/card/wait_s", "10"},
        {"/card/wait_s", -1},
        {"/card/wait_s", 1.5},
        {"/card/wait_s", 1e30},
        {"/camera/source", json::array()},
        {"/camera/source", "file:"},
        {"/camera/source", std::string(600, 'x')},
        {"/camera/timeout_s", 0},
        {"/services", json::object()},
        {"/services", json::array()},
        {"/services/0", "thaid_enrolment"},
        {"/services/0/phone", "12345"},
        {"/services/0/otp_env", "123456"},
        {"/services/0/otp", "123456"},
        {"/card/absent", "HOLIDAY"},
        {"/show_pages", "yes"},
        {"/activation_wait_s", -1},
        {"/authenticate", "otp"},
        {"/authenticate/otp_env", "123456"},
        {"/print/to", "screen"},
        {"/print/to", "file:"},
        {"/sync", "soon"},
        {"/sync", true},
    };
    for (const auto& [place, value] : wrong) {
        const auto script = load(with(place, value));
        ASSERT_FALSE(script.ok()) << place << value;
        EXPECT_EQ(script.error().code, FailureCode::ScriptInvalid) << place;
        const auto key = place.substr(place.rfind('/') + 1);
        const auto named = key == "0" ? std::string("services") : key;
        EXPECT_NE(script.error().detail.find(named), std::string::npos) << script.error().detail;
    }
}

TEST_F(VisitScriptTest, NeverRepeatsASecretWrittenInTheWrongPlace) {
    const auto script = load(with("/officer/pin_env", "246810"));
    ASSERT_FALSE(script.ok());
    EXPECT_EQ(script.error().detail.find("246810"), std::string::npos);
}

TEST_F(VisitScriptTest, NeedsOfficerConsentAndServices) {
    for (const auto& [place, key] : std::vector<std::pair<std::string, std::string>>{{"", "officer"},
                                                                                     {"/officer", "id"},
                                                                                     {"/officer", "pin_env"},
                                                                                     {"", "consent"},
                                                                                     {"/consent", "face"},
                                                                                     {"/consent", "legal_basis"},
                                                                                     {"", "services"},
                                                                                     {"/services/0", "kind"}}) {
        const auto script = load(without(place, key));
        ASSERT_FALSE(script.ok()) << key;
        EXPECT_EQ(script.error().code, FailureCode::ScriptInvalid) << key;
        EXPECT_NE(script.error().detail.find(key), std::string::npos) << script.error().detail;
    }
}

TEST_F(VisitScriptTest, TakesEveryServiceOfTheContractAndNoOther) {
    EXPECT_EQ(load(with("/services/0/kind", "passport")).error().code, FailureCode::ServiceUnknown);
    for (const auto* kind : {"tangrat_level2", "verify_only", "move_out", "move_in", "move_destination", "online_move",
                             "house_number", "certified_copy", "card_intake", "own_data"}) {
        const auto script = load(with("/services/1", {{"kind", kind}}));
        ASSERT_TRUE(script) << kind << script.error().detail;
        EXPECT_EQ(script->services[1].name, kind);
    }
    EXPECT_EQ(load(with("/services/1", {{"kind", "thaid_enrolment"}})).error().code, FailureCode::ScriptInvalid);
}

TEST_F(VisitScriptTest, ReadsAnswersAsAFormTakesThem) {
    const auto script = load(with("/services/1", json::parse(R"({
      "kind": "house_number", "variant": "split", "parts": 2, "origin_stays": false,
      "part_numbers": ["99/11", "99/12"], "neighbours": {"99/1": "ซ้าย"},
      "delegation_ref_env": "AMPHOE_CODE", "second_person": {"id": "S-0001", "pin_env": "AMPHOE_PIN2", "reason": "ตรวจแล้ว"}})")));
    ASSERT_TRUE(script) << script.error().detail;
    const auto& answers = script->services[1].answers;
    EXPECT_EQ(answers.at("parts"), "2");
    EXPECT_EQ(answers.at("origin_stays"), "no");
    EXPECT_EQ(answers.at("part_numbers"), "99/11\n99/12");
    EXPECT_EQ(answers.at("neighbours"), "99/1=ซ้าย");
    EXPECT_EQ(script->services[1].secrets.at("delegation_ref"), "AMPHOE_CODE");
    EXPECT_EQ(script->services[1].second_person->reason, "ตรวจแล้ว");
}

TEST_F(VisitScriptTest, RefusesAnswersNoFormCanTake) {
    for (const auto* service :
         {R"({"kind":"move_in","a b":"x"})", R"({"kind":"move_in","tr6_no":null})",
          R"({"kind":"move_in","tr6_no":1.5})", R"({"kind":"move_in","movers":[["y"]]})",
          R"({"kind":"move_in","movers":["a\nb"]})", R"({"kind":"move_in","tr6_no_env":"482913"})",
          R"({"kind":"move_in","second_person":"S-0001"})",
          R"({"kind":"move_in","second_person":{"id":"S-0001","pin_env":"246810"}})",
          R"({"kind":"move_in","second_person":{"id":"S-0001","pin_env":"P","pin":"1"}})"}) {
        const auto script = load(with("/services/1", json::parse(service)));
        ASSERT_FALSE(script) << service;
        EXPECT_EQ(script.error().code, FailureCode::ScriptInvalid) << service;
        EXPECT_EQ(script.error().detail.find("482913"), std::string::npos);
    }
    EXPECT_FALSE(load(with("/services/1", {{"kind", "move_in"}, {"tr6_no", std::string(60'000, 'a')}})));
}

TEST_F(VisitScriptTest, TheSameServiceTwiceHasTwoNames) {
    auto twice = with("/services/1", {{"kind", "certified_copy"}});
    twice["services"][2] = {{"kind", "certified_copy"}};
    const auto script = load(twice);
    ASSERT_TRUE(script);
    EXPECT_EQ(script->services[2].name, "certified_copy_2");
}

TEST_F(VisitScriptTest, RefusesTextsThatAreNoScript) {
    std::string deep = "{\"officer\":";
    for (int level = 0; level < 5000; ++level) {
        deep += "{\"a\":";
    }
    for (const auto& text :
         std::vector<std::string>{"", "null", "[]", "{", "{\"officer\": }", deep, R"({"sync": "now", "sync": "later"})",
                                  R"({"officer": {"id": "A", "id": "B"}})"}) {
        const auto script = load_text(text);
        ASSERT_FALSE(script.ok()) << text.substr(0, 40);
        EXPECT_EQ(script.error().code, FailureCode::ScriptInvalid) << text.substr(0, 40);
    }
    EXPECT_EQ(load_text(std::string(100'000, ' ')).error().code, FailureCode::FileUnreadable);
    EXPECT_EQ(load_visit_script(folder_ / "none.json").error().code, FailureCode::FileUnreadable);
}

TEST_F(VisitScriptTest, ReadsTheShippedScripts) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(world_.resources / "demonstration" / "visits")) {
        const auto script = load_visit_script(entry.path());
        EXPECT_TRUE(script.ok()) << entry.path() << (script ? "" : script.error().detail);
        ++count;
    }
    EXPECT_GT(count, 1);
}

TEST_F(VisitScriptTest, RefusesAFieldTheServiceDoesNotHaveAndNamesIt) {
    const auto load_service = [this](const json& service) {
        return load(with("/services", json::array({good_script()["services"][0], service})));
    };
    const json move{{"kind", "move_out"}, {"movers", {"1999900000013"}}};
    EXPECT_TRUE(load_service(move).ok());
    auto misspelt = move;
    misspelt["date_move"] = "2026-11-20";
    const auto refused = load_service(misspelt);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, FailureCode::ScriptInvalid);
    EXPECT_EQ(refused.error().detail, "services[1].date_move is no field of move_out");
    auto foreign = move;
    foreign["copies_env"] = "AMPHOE_COPIES";
    EXPECT_EQ(load_service(foreign).error().detail, "services[1].copies_env is no field of move_out");
}

}  // namespace
}  // namespace amphoe::testing
