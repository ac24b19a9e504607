// W4.1 and W4.3: the guardian of a child, who is a parent as registered, and the e-mail nobody has to give.
#include "core/domain/EmailAddress.h"
#include "core/domain/TypedDate.h"
#include "core/workflows/CardChecks.h"
#include "core/workflows/FormAnswers.h"
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
    const auto& child = proof_.state().registry;
    if (child) {
        const auto add_parent = [&](const char* id, const char* name, const char* th, const char* en) {
            if (const auto number = child->text(id); !number.empty()) {
                const auto who = child->text(name) + " " + citizen_text(number);
                guardian.choices.push_back({number, std::string(th) + who, std::string(en) + who});
            }
        };
        add_parent("mother_id", "mother_name", "มารดา ", "Mother: ");
        add_parent("father_id", "father_name", "บิดา ", "Father: ");
    }
    if (!guardian.choices.empty()) {
        guardian.type = FormFieldType::Choice;  // as registered: nobody types a number (C16)
    }
    guardian.hint_th = "บิดาหรือมารดาตามทะเบียน ผู้ปกครองอื่นให้นายทะเบียนพิจารณาก่อน";
    guardian.hint_en = "Father or mother as registered; anybody else is a matter for the registrar first";
    return {"guardian", "ผู้ปกครองของผู้เยาว์", "Guardian of the child", {guardian}};
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
    const auto& known = proof_.state().registry;
    const auto child = known ? Result<domain::RegisterRecord>(*known) : ask(child_id);
    if (!child) {
        return child.error();
    }
    if (child->text("father_id") != id && child->text("mother_id") != id) {
        return invalid_field("guardian_id", "is neither father nor mother of the child as registered");
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
    return email.empty() ? Result<Done>(Done{}) : enrolment_.record_step("email", {{"email", email}});
}

}  // namespace amphoe::workflows
