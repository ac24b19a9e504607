// W4.1 and W4.3: the guardian of a child, who is a parent or guardian as registered, and the e-mail nobody has to give.
#include "core/domain/EmailAddress.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/ParentCheck.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/identity/ThaidService.h"

namespace amphoe::workflows {

using domain::Done;
using domain::FormField;
using domain::FormFieldType;
using domain::FormPage;
using domain::RegisterKind;
using domain::Result;

FormPage ThaidService::guardian_page() const {
    FormField guardian{"guardian_id", "ผู้ปกครอง", "Guardian", FormFieldType::CitizenId};
    guardian.max_length = 20;
    const auto add = [&](const std::string& who, const char* th, const char* en) {
        if (const auto number = birth_.text(who + "_citizen_id"); !number.empty()) {
            const auto named = birth_.text(who + "_name") + " " + citizen_text(number);
            guardian.choices.push_back({number, th + named, en + named});
        }
    };
    add("mother", "มารดา ", "Mother: ");
    add("father", "บิดา ", "Father: ");
    add("guardian", "ผู้ปกครอง", "Guardian:");
    if (!guardian.choices.empty()) {
        guardian.type = FormFieldType::Choice;  // as registered: nobody types a number (C16)
    }
    guardian.hint_th = "บิดา มารดา หรือผู้ปกครองตามทะเบียน ผู้อื่นให้นายทะเบียนพิจารณาก่อน";
    guardian.hint_en = "Parent or guardian as registered; anybody else is a matter for the registrar first";
    return {"guardian", "ผู้ปกครองของผู้เยาว์", "Guardian of the child", {guardian}};
}

/// Where the register tells no parents, or there is no line, the centre decides when it gets the act.
void ThaidService::ask_birth(std::stop_token stop) {
    const auto birth = ports_.civil_register.look_up(
        {RegisterKind::Birth, record().citizen->digits(), record().id, "thaid_enrolment"}, std::move(stop));
    birth_ = birth ? *birth : domain::RegisterRecord{};
}

Result<Done> ThaidService::take_guardian(const domain::Fields& answers, std::stop_token stop) {
    const auto& id = answers.at("guardian_id");
    const auto child_id = record().citizen->digits();
    if (id == child_id) {
        return invalid_field("guardian_id", "a child is not its own guardian");
    }
    const auto ask = [&](const std::string& citizen_id) {
        return ports_.civil_register.look_up({RegisterKind::Person, citizen_id, record().id, "thaid_enrolment"}, stop);
    };
    if (parenthood(birth_, {id}) == Parenthood::NotTold) {
        ask_birth(stop);  // the line may be back
    }
    if (parenthood(birth_, {id}) == Parenthood::NotRecorded) {
        return invalid_field("guardian_id", "is neither parent nor guardian of the child as registered");
    }
    const auto guardian = ask(id);
    if (!guardian) {
        return guardian.error();
    }
    if (guardian->text("status") != "ALIVE") {
        return invalid_field("guardian_id", "is not registered as living");
    }
    const auto birth = domain::read_buddhist_date(guardian->text("birth_date"));
    if (!birth || birth->age_at(today_in_bangkok(journal_.now())).youngest < ports_.rules.age_of_majority) {
        return invalid_field("guardian_id",
                             "must be at least " + std::to_string(ports_.rules.age_of_majority) + " years old");
    }
    auto saved = enrolment_.record_step("guardian", answers);
    guardian_entered_ = guardian_entered_ || saved;
    return saved;
}

Result<Done> ThaidService::take_email(const std::string& email) {
    if (!email.empty() && !domain::is_email(email)) {
        return invalid_field("email", "is no e-mail address");
    }
    if (email == email_) {
        return Done{};
    }
    auto saved = enrolment_.record_step("email", {{"email", email}});
    if (saved) {
        email_ = email;
    }
    return saved;
}

}  // namespace amphoe::workflows
