#include "core/workflows/identity/TangratLevel2.h"

#include <algorithm>

#include "core/domain/ThaiDateText.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/ThaidEnrolment.h"
#include "core/workflows/identity/OwnDataWords.h"
#include "core/workflows/identity/VisitPhone.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

namespace {

constexpr const char* kLeaflet = "ขอแผ่นพับ ระดับ 2 ใช้ทำอะไรได้ ได้ที่เคาน์เตอร์นี้";

struct SlipWords {
    std::string result;
    std::string next_step;
};

/// What the slip tells of a request in that mode; `state` is empty while the centre did not answer. `minutes`: how long
/// the citizen may confirm.
SlipWords slip_words(const std::string& mode, const std::string& state, const std::string& minutes) {
    if (state == "LEVEL2") {
        return {"ระดับ 2 สำเร็จ", std::string("เปิดแอปทางรัฐแล้วเข้าใช้งานต่อได้ทันที ") + kLeaflet};
    }
    if (state == "QR_ISSUED") {
        return {"รอผู้รับบริการยืนยันในแอป", "เปิดแอปทางรัฐ สแกนคิวอาร์ในใบนี้ แล้วกดยืนยันภายใน " + minutes + " นาที " + kLeaflet};
    }
    if (state == "SMS_SENT") {
        return {"ส่งลิงก์ทาง SMS แล้ว", "เปิดลิงก์ใน SMS แล้วกดยืนยันในแอปทางรัฐภายใน " + minutes + " นาที " + kLeaflet};
    }
    return {"รอยืนยันจากส่วนกลาง", mode == "C"
                                    ? "ส่วนกลางยังไม่ได้ออกคิวอาร์ ขอคิวอาร์ได้ที่สำนักงานนี้โดยแจ้งเลขที่คำขอ"
                                    : "ยังไม่มี SMS เมื่อส่วนกลางได้รับคำขอแล้วจะส่งลิงก์ไปยังโทรศัพท์ของท่าน จึงกดยืนยันในแอปทางรัฐ"};
}

std::string text_in(const domain::Fields& fields, const std::string& key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

/// DISTRICT is our own addition and says so: the public list of channels names no district office (domain.md W5).
std::string channel_text(const std::string& code) {
    return channel_th(code) + (code == "DISTRICT" ? " (ช่องทางเพิ่มเติมของระบบนี้)" : "");
}

}  // namespace

TangratLevel2::TangratLevel2(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : PageService(domain::ServiceKind::TangratLevel2, ports, journal, proof) {}

Result<Done> TangratLevel2::look_up(std::stop_token stop) {
    phone_ = phone_of_visit(ports_.counter.case_store, record());
    const auto known = ask(RegisterKind::Tangrat, card().citizen_id.digits(), std::move(stop));
    if (known) {
        level_ = known->text("level");
        for (const auto& proof : known->items) {
            tries_.push_back(text_in(proof, "at"));
            history_.push_back({{thai_date(text_in(proof, "at")), channel_text(text_in(proof, "channel")) + "  " +
                                                                      enrolment_word_th(text_in(proof, "result"))}});
        }
        return Done{};
    }
    const auto code = known.error().code;
    const bool goes_on = code == FailureCode::RegisterRecordUnknown || waits_for_centre(code);
    return goes_on ? Result<Done>(Done{}) : known.error();
}

std::optional<FormPage> TangratLevel2::next_page() const {
    if (!entered("mode")) {
        return mode_page();
    }
    if (answer("mode") == "A" && !entered("qr")) {
        FormField code{"code", "คิวอาร์จากแอปทางรัฐ", "QR code of the citizen's app", FormFieldType::Code};
        code.max_length = 200;
        return FormPage{"qr", "สแกนคิวอาร์ของผู้รับบริการ", "Scan the citizen's code", {code}};
    }
    if (answer("mode") == "A" && !entered("qr_seen")) {
        return code_seen_page();
    }
    if (answer("mode") == "B" && !entered("phone")) {
        FormField phone{"phone", "โทรศัพท์มือถือ", "Mobile phone", FormFieldType::Phone};
        phone.max_length = 20;
        phone.value = phone_;
        return FormPage{"phone", "ส่งลิงก์ทาง SMS", "Link by SMS", {phone}};
    }
    return std::nullopt;
}

/// W5 mode A step 3: whom the code stands for, before anything is done with it.
FormPage TangratLevel2::code_seen_page() const {
    FormField same{"same_person", "ชื่อในคิวอาร์ตรงกับผู้รับบริการ", "The name behind the code is the citizen's",
                   FormFieldType::YesNo};
    same.value = "yes";
    const auto state = behind_.text("state");
    const auto expires_at = support::from_iso8601(behind_.text("expires_at"));
    return {"qr_seen",
            "คิวอาร์ของผู้รับบริการ",
            "The citizen's code",
            {same},
            {{{"ชื่อ", behind_.text("name_masked")}},
             {{"เลขประจำตัวประชาชน", behind_.text("citizen_id_masked")}},
             {{"ใช้ได้ถึง", expires_at ? domain::thai_moment(*expires_at) : behind_.text("expires_at")}},
             {{"สถานะ", state == "OPEN" ? "ยังไม่ถูกใช้" : state}}}};
}

FormPage TangratLevel2::mode_page() const {
    FormField mode{"mode", "วิธีดำเนินการ", "How", FormFieldType::Choice};
    mode.choices = {{"A", "สแกนคิวอาร์จากแอปของผู้รับบริการ", "Scan the citizen's QR"},
                    {"B", "ที่เคาน์เตอร์ ส่งลิงก์ทาง SMS", "At the counter, link by SMS"},
                    {"C", "หน้าจอผู้รับบริการ (ตู้)", "The citizen's screen (kiosk)"}};
    mode.value = "B";
    auto shown = history_;
    if (!level_.empty()) {
        shown.insert(shown.begin(), {{"ระดับปัจจุบัน", level_}});
    }
    return {"mode", "ยืนยันตัวตน ทางรัฐ ระดับ 2", "Tang Rat level 2", {mode}, shown};
}

Result<Done> TangratLevel2::take(const std::string& step, domain::Fields& answers, std::stop_token stop) {
    if (step == "mode") {
        if (level_ == "2") {
            return invalid_field("mode", "the person is at level 2 already");
        }
        const int most = ports_.rules.tangrat_tries_per_day;
        if (std::count(tries_.begin(), tries_.end(), today()) >= most) {
            return Failure{FailureCode::LimitReached, "tangrat: " + std::to_string(most) + " a day"};
        }
        answers["channel"] = answers.at("mode") == "C" ? "KIOSK" : "DISTRICT";
        return Done{};
    }
    if (step == "qr_seen" && answers.at("same_person") != "yes") {
        return Failure{FailureCode::CardNumberMismatch, "other_person"};
    }
    return step == "qr" ? take_code(answers.at("code"), std::move(stop)) : Result<Done>(Done{});
}

Result<Done> TangratLevel2::take_code(const std::string& code, std::stop_token stop) {
    auto behind = ask(RegisterKind::TangratCode, code, std::move(stop));
    if (!behind) {
        return behind.error();
    }
    const auto masked = behind->text("citizen_id_masked");
    // W5 mode A step 4: without the number nobody can say that the code and the card are one person's.
    if (masked.empty()) {
        return Failure{FailureCode::CentreAnswerInvalid, "tangrat code without a number"};
    }
    if (masked != card().citizen_id.masked()) {
        return Failure{FailureCode::CardNumberMismatch, "other_person"};
    }
    behind_ = *std::move(behind);
    return Done{};
}

Result<std::vector<domain::RenderedDocument>> TangratLevel2::issue_papers() {
    const auto answered = case_.answer();
    if (!answered) {
        return answered.error();
    }
    const auto minutes = std::to_string(ports_.rules.token_screen_minutes);
    const auto words = slip_words(answer("mode"), text_in(*answered, "state"), minutes);
    domain::DocumentContent slip;
    slip.kind = domain::DocumentKind::TangratSlip;
    slip.fields = {{"citizen_name_th", card().name_th.full()},
                   {"citizen_id_masked", card().citizen_id.masked()},
                   {"channel", channel_text(answer("channel"))},
                   {"result", words.result},
                   {"level_label", proof_.level_label()},
                   {"verified_at_th", domain::thai_moment(journal_.now())},
                   {"next_step", words.next_step},
                   {"confirm_minutes", minutes},
                   {"case_number", record().number}};
    slip.qr = text_in(*answered, "confirm_code");
    auto made = case_.issue(std::move(slip));
    if (!made) {
        return made.error();
    }
    return std::vector<domain::RenderedDocument>{*std::move(made)};
}

}  // namespace amphoe::workflows
