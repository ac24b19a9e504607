#include "core/workflows/civil/OnlineMove.h"

#include <algorithm>
#include <utility>

#include "core/domain/LegalDays.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/MoveNotice.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::Result;

namespace {

/// Working target of W9 where the case names no day of its own.
constexpr int kWorkingDays = 1;

std::string day_of(const std::string& moment) {
    return moment.substr(0, 10);
}

}  // namespace

OnlineMove::OnlineMove(const ServicePorts& ports, VisitJournal& journal, IdentityProof& proof)
    : FormService(ports, journal, proof, domain::ServiceKind::OnlineMove) {
    add_page([this] { return case_page(); },
             [this](const Fields& answers, auto stop) { return take_case(answers, stop); });
    add_page([this] { return decision_page(); },
             [this](const Fields& answers, auto) { return take_decision(answers); });
}

Result<Done> OnlineMove::begin(std::stop_token stop) {
    // A centre without such a list leaves typing the number.
    auto queue = look_up(domain::RegisterKind::OnlineCase, "queue/" + ports_.counter.workstation.rcode, stop);
    queue_ = queue ? std::move(queue->items) : std::vector<Fields>{};
    return Done{};
}

std::optional<FormPage> OnlineMove::case_page() const {
    FormPage page{"online_case", "คำร้องออนไลน์", "Online request", {}};
    page.fields = {typed_field("online_case", "เลขที่คำร้อง", "Number of the request", FormFieldType::Code,
                               queue_.empty() ? "" : answer_at(queue_.front(), "number"))};
    for (const auto& waiting : queue_) {
        page.shown.push_back({{"เลขที่", answer_at(waiting, "number")},
                              {"รับเมื่อ", thai_date(day_of(answer_at(waiting, "received")))},
                              {"กำหนด", thai_date(day_of(answer_at(waiting, "due")))}});
    }
    return page;
}

Result<Done> OnlineMove::take_case(const Fields& answers, std::stop_token stop) {
    auto found = look_up(domain::RegisterKind::OnlineCase, answer_at(answers, "online_case"), stop);
    if (!found) {
        return found.error();
    }
    online_ = std::move(*found);
    const auto movers = list_of(online_->text("movers"));
    const auto first = movers.empty() ? std::nullopt : domain::CitizenId::parse(movers.front());
    if (!first) {
        return invalid_field("online_case", "names no mover");
    }
    const auto mover = look_up(domain::RegisterKind::Person, first->digits(), stop);
    if (!mover) {
        return mover.error();
    }
    if (auto opened = work_for(*first, person_name(mover->fields)); !opened) {
        return opened;
    }
    if (auto apart = keep_apart(movers, {online_->text("house_code"), online_->text("house_code_from")}, stop);
        !apart) {
        return apart;
    }
    if (auto checked = run_checks(stop); !checked) {
        return checked;
    }
    return keep_authentication();
}

/// C36: how the people were authenticated online belongs to the record of the decision. The tokens stay at the centre.
Result<Done> OnlineMove::keep_authentication() {
    return case_.record_step("online_authentication", {{"by", "THAID"},
                                                       {"mover_level", online_->text("mover_level")},
                                                       {"mover_at", online_->text("mover_at")},
                                                       {"head_level", online_->text("head_level")},
                                                       {"head_at", online_->text("head_at")}});
}

Result<Done> OnlineMove::run_checks(std::stop_token stop) {
    checks_.clear();
    house_.reset();
    auto found = look_up(domain::RegisterKind::House, online_->text("house_code"), stop);
    if (!found && found.error().code != domain::FailureCode::RegisterRecordUnknown) {
        return found.error();
    }
    const auto verdict = [](bool well, const char* why) { return std::string(well ? "ok" : why); };
    checks_["house_exists"] = verdict(found && found->text("state") != "DEMOLISHED" && found->text("state") != "ENDED",
                                      "the house is unknown or no more");
    if (found) {
        house_.emplace(std::move(*found));
        checks_["no_block"] = verdict(house_->record().text("block").empty(), "the register allows no move");
        checks_["head_known"] = verdict(!house_->head_id().empty(), "the house has no head");
    }
    const auto by_thaid = [this](const std::string& who, const char* token) {
        return !online_->text(token).empty() && !online_->text(who + "_level").empty() &&
               support::from_iso8601(online_->text(who + "_at"));
    };
    checks_["head_consent"] = verdict(by_thaid("head", "head_consent_token"), "the head has not agreed");
    checks_["mover_authenticated"] = verdict(by_thaid("mover", "mover_token"), "the mover was not authenticated");
    if (const auto moved = online_->text("date_moved"); !moved.empty()) {
        const int late = move_days_late(ports_.rules, moved, day_of(online_->text("received")));
        checks_["in_time"] = verdict(late == 0, "late");
    }
    for (const auto& line : list_of(online_->text("checks"))) {
        const auto equals = line.find('=');
        checks_["centre." + line.substr(0, equals)] = equals == std::string::npos ? "" : line.substr(equals + 1);
    }
    return Done{};
}

bool OnlineMove::all_well() const {
    // Lateness is noted, never a bar (W6.5).
    return std::all_of(checks_.begin(), checks_.end(), [](const auto& check) {
        return check.second == "ok" || check.second == "yes" || check.first == "in_time" ||
               check.first == "centre.within_15_days";
    });
}

std::optional<FormPage> OnlineMove::decision_page() const {
    const auto received = day_of(online_->text("received"));
    const auto due =
        online_->text("due").empty()
            ? domain::LegalDays(ports_.rules.holidays).after_working_days(received, kWorkingDays).value_or("")
            : day_of(online_->text("due"));
    FormPage page{"decision", "ผลการพิจารณา", "Decision", {}};
    page.shown.push_back({{"รับเมื่อ", thai_date(received)},
                          {"กำหนดแล้วเสร็จ", thai_date(due)},
                          {"สถานะ", today() > due ? "เกินกำหนด" : "อยู่ในกำหนด"}});
    for (const auto& [who, title] : {std::pair("mover", "ผู้ย้าย"), std::pair("head", "เจ้าบ้าน")}) {
        const auto level = online_->text(std::string(who) + "_level");
        page.shown.push_back({{"ยืนยันตัวตนด้วย ThaID", title},
                              {"ระดับ", level.empty() ? "ไม่มี" : level},
                              {"เมื่อ", thai_date(day_of(online_->text(std::string(who) + "_at")))}});
    }
    for (const auto& [name, result] : checks_) {
        page.shown.push_back({{"รายการตรวจ", name}, {"ผล", result}});
    }
    page.fields = {
        choice_field("decision", "ผล", "Decision", {{"accept", "รับแจ้ง", "Accept"}, {"return", "ส่งคืน", "Return"}},
                     all_well() ? "accept" : "return"),
        optional(note_field("reason", "เหตุที่ส่งคืน", "Why it is returned"))};
    return page;
}

Result<Done> OnlineMove::take_decision(const Fields& answers) {
    const bool accepts = answer_at(answers, "decision") == "accept";
    if (accepts && !all_well()) {
        return invalid_field("decision", "a check failed, so it can only be returned");
    }
    if (!accepts && answer_at(answers, "reason").empty()) {
        return invalid_field("reason", "is missing");
    }
    decision_ = answers;
    return Done{};
}

Fields OnlineMove::act() const {
    const bool accepts = answer_at(decision_, "decision") == "accept";
    Fields act{{"online_case", online_->key}, {"decision", accepts ? "accept" : "return"}};
    if (!accepts) {
        act["reason"] = answer_at(decision_, "reason");
    }
    return act;
}

ChangedRecord OnlineMove::changed() const {
    return {"online_cases/" + online_->key, online_->version};
}

}  // namespace amphoe::workflows
