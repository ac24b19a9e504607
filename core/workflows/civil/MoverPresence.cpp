#include "core/workflows/civil/MoverPresence.h"

#include <algorithm>

#include "core/domain/CitizenId.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/FormService.h"
#include "core/workflows/RegisterText.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormFieldType;
using domain::Result;

namespace {

std::string id_of(const MoverPresence::Mover& mover) {
    return answer_at(mover.person, "citizen_id");
}

domain::FormField field_of(const std::string& key, const MoverPresence::Mover& mover) {
    const auto name = person_name(mover.person);
    auto field = typed_field(key, name, name, FormFieldType::Code);
    if (mover.majority == Majority::OfAge) {
        return hinted(std::move(field), "เลขประจำตัวจากบัตรที่แสดง หรือสแกนรหัส ThaID",
                      "The number on the card shown, or scan the ThaID code");
    }
    return hinted(optional(std::move(field)),
                  "อายุในทะเบียนไม่แน่ชัด: ถ้าบรรลุนิติภาวะแล้วให้กรอกเลขจากบัตร ถ้าเป็นผู้เยาว์ให้เว้นว่าง ผู้ปกครองเป็นผู้แจ้งแทน",
                  "The register does not settle the age: an adult shows the card; left empty, a parent speaks");
}

}  // namespace

std::string MoverPresence::key_of(std::size_t index) {
    return "present_" + std::to_string(index + 1);
}

bool MoverPresence::is_requester(const Mover& mover) const {
    return id_of(mover) == requester_id_;
}

bool MoverPresence::seen(const std::string& citizen_id) const {
    return std::ranges::find(seen_, citizen_id, &std::pair<std::string, std::string>::first) != seen_.end();
}

void MoverPresence::ask(std::vector<Mover> movers, std::string requester_id) {
    movers_ = std::move(movers);
    requester_id_ = std::move(requester_id);
    seen_.clear();
    if (std::ranges::any_of(movers_, [&](const auto& mover) { return is_requester(mover); })) {
        seen_.emplace_back(requester_id_, "VISIT");
    }
}

std::optional<domain::FormPage> MoverPresence::page() const {
    domain::FormPage page{"present", "ผู้ย้ายที่มาด้วยตนเอง", "Movers who came in person", {}};
    for (std::size_t index = 0; index < movers_.size(); ++index) {
        const auto& mover = movers_[index];
        if (!is_requester(mover) && mover.majority != Majority::Minor) {
            page.fields.push_back(field_of(key_of(index), mover));
        }
    }
    return page.fields.empty() ? std::nullopt : std::optional(std::move(page));
}

Result<Done> MoverPresence::take_one(const std::string& key, const Mover& mover, const std::string& shown,
                                     const AskForCode& ask) {
    if (!seen(requester_id_)) {
        return invalid_field(key, "an adult's move cannot be delegated");
    }
    if (const auto number = domain::CitizenId::parse(shown)) {
        if (number->digits() != id_of(mover)) {
            return invalid_field(key, "is not the number of this person");
        }
        seen_.emplace_back(id_of(mover), "CARD");
        return Done{};
    }
    const auto person = ask(shown);
    if (!person) {
        return person.error();
    }
    if (person->text("citizen_id") != id_of(mover)) {
        return invalid_field(key, "is the code of another person");
    }
    seen_.emplace_back(id_of(mover), "THAID " + shown);
    return Done{};
}

Result<Done> MoverPresence::take(const Fields& answers, const AskForCode& ask_code) {
    ask(std::move(movers_), std::move(requester_id_));
    for (std::size_t index = 0; index < movers_.size(); ++index) {
        const auto shown = answer_at(answers, key_of(index));
        if (shown.empty()) {
            continue;
        }
        if (auto taken = take_one(key_of(index), movers_[index], shown, ask_code); !taken) {
            return taken;
        }
    }
    return Done{};
}

bool MoverPresence::counts_as_adult(const Mover& mover) const {
    return mover.majority == Majority::OfAge || (mover.majority == Majority::Unsettled && seen(id_of(mover)));
}

std::string MoverPresence::lines() const {
    std::vector<std::string> lines;
    for (const auto& [citizen_id, means] : seen_) {
        lines.push_back(citizen_id + "=" + means);
    }
    return lines_of(lines);
}

}  // namespace amphoe::workflows
