// The pages of the card intake.
#include <array>

#include "core/workflows/FormFields.h"
#include "core/workflows/VisitDrafts.h"
#include "core/workflows/identity/CardIntake.h"

namespace amphoe::workflows {

using domain::FormFieldType;
using domain::FormPage;

namespace {

struct Question {
    const char* key;  ///< of the register's record
    const char* th;
    const char* en;
};
/// What strangers rarely know; the first ones the record has are asked.
constexpr std::array<Question, 5> kQuestions{{{"mother_name", "มารดาชื่ออะไร", "What is the name of the mother?"},
                                              {"father_name", "บิดาชื่ออะไร", "What is the name of the father?"},
                                              {"moved_in_date", "เข้ามาอยู่บ้านปัจจุบันเมื่อใด", "When did you move in?"},
                                              {"birth_date", "เกิดเมื่อใด", "When were you born?"},
                                              {"house_no", "บ้านเลขที่เท่าใด", "What is the number of the house?"}}};
constexpr std::size_t kAsked = 3;

}  // namespace

std::optional<FormPage> CardIntake::next_page() const {
    if (without_card() && !entered("person")) {
        return person_page();
    }
    const bool questions = without_card() && !entered(std::string(kRegisterQuestions));
    if (questions && !questions_last_) {
        return questions_page();
    }
    if (!entered("reason")) {
        return reason_page();
    }
    if ((without_card() || answer("reason") == "LOST") && !entered("referee")) {
        return referee_page();
    }
    return questions ? std::optional(questions_page()) : std::nullopt;
}

FormPage CardIntake::person_page() const {
    FormPage page{"person", "ผู้ขอมีบัตรที่ไม่มีบัตร", "Requester without a card", {}};
    page.fields = {typed_field("citizen_id", "เลขประจำตัวประชาชน", "Citizen number", FormFieldType::CitizenId)};
    page.shown = {{{"เหตุ", std::string(domain::card_absence_title_th(*proof_.state().card_absence))}}};
    return page;
}

FormPage CardIntake::questions_page() const {
    FormPage page{std::string(kRegisterQuestions), "สอบถามจากทะเบียน", "Questions from the register", {}};
    page.shown.push_back({{"ชื่อ", person_.text("title") + person_.text("first") + " " + person_.text("last")}});
    for (const bool repeated : {false, true}) {
        for (const auto& question : kQuestions) {
            const auto right = person_.text(question.key);
            const auto key = std::string("answer_") + question.key;
            if (right.empty() || page.fields.size() == kAsked || asked_before_.contains(key) != repeated) {
                continue;
            }
            page.fields.push_back(hinted(typed_field(key, question.th, question.en, FormFieldType::YesNo, "no"),
                                         "เลือก “ใช่” เมื่อตอบตรงกับทะเบียน: " + right,
                                         "Yes when answered as registered: " + right));
        }
    }
    return page;
}

FormPage CardIntake::reason_page() const {
    auto reason = choice_field("reason", "เหตุที่ขอมีบัตร", "Reason",
                               {{"FIRST", "ขอมีบัตรครั้งแรก", "First card"},
                                {"EXPIRED", "บัตรหมดอายุ", "Expired"},
                                {"LOST", "บัตรหาย", "Lost"},
                                {"DAMAGED", "บัตรชำรุด", "Damaged"},
                                {"NAME", "เปลี่ยนชื่อ", "Name changed"},
                                {"ADDRESS", "ย้ายที่อยู่", "Address changed"},
                                {"EXEMPT", "ผู้ได้รับยกเว้นขอมีบัตร", "Exempt person"}});
    if (proof_.state().card_absence == domain::CardAbsence::Lost) {
        reason.value = "LOST";
    } else if (proof_.state().card_absence == domain::CardAbsence::FirstCard) {
        reason.value = "FIRST";
    }
    return {"reason", "รับคำขอมีบัตร", "Card request", {reason}, cards_};
}

FormPage CardIntake::referee_page() const {
    return {"referee",
            "ผู้รับรองตัวบุคคล",
            "Referee who vouches for the person",
            {typed_field("referee_id", "เลขประจำตัวผู้รับรอง", "Citizen number of the referee", FormFieldType::CitizenId),
             choice_field("referee_is", "ผู้รับรองเป็น", "The referee is",
                          {{"CREDIBLE", "ผู้น่าเชื่อถือ", "A credible person"}, {"HEAD", "เจ้าบ้าน", "Head of the house"}},
                          "CREDIBLE")}};
}

}  // namespace amphoe::workflows
