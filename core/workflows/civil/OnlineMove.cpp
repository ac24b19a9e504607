#include "core/workflows/civil/OnlineMove.h"

#include <algorithm>
#include <utility>

#include "core/domain/LegalDays.h"
#include "core/workflows/FormAnswers.h"
#include "core/workflows/FormFields.h"
#include "core/workflows/RegisterText.h"
#include "core/workflows/civil/LateNotice.h"

namespace amphoe::workflows {

using domain::Done;
using domain::Fields;
using domain::FormFieldType;
using domain::FormPage;
using domain::Result;

namespace {

/// Room for every check that failed.
constexpr int kReasonLetters = 300;

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
    add_page(
        [this] {
            return accepts() ? late_page(ports_.rules.move_notice_days, online_days_late(*online_, ports_.rules))
                             : std::nullopt;
        },
        [this](const Fields& answers, auto) {
            late_reason_ = answer_at(answers, "late_reason");
            return Result<Done>(Done{});
        });
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
    if (const auto state = found->text("state"); !state.empty() && state != "WAITING") {
        return invalid_field("online_case", "was decided already");
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
    // A case that is open, or a draft that was taken up, is of one citizen and stays so.
    if (record().citizen != first) {
        online_.reset();
        return invalid_field("online_case", "is of another citizen than this case");
    }
    if (auto apart = keep_apart(movers, {online_->text("house_code"), online_->text("house_code_from")}, stop);
        !apart) {
        return apart;
    }
    if (auto checked = run_checks(stop); !checked) {
        return checked;
    }
    // The tokens stay at the centre.
    return keep_authentication({{"by", "THAID"},
                                {"mover_level", online_->text("mover_level")},
                                {"mover_at", online_->text("mover_at")},
                                {"head_level", online_->text("head_level")},
                                {"head_at", online_->text("head_at")}});
}

Result<std::optional<HouseRecord>> OnlineMove::house_at(const std::string& code, std::stop_token stop) {
    auto found = look_up(domain::RegisterKind::House, code, std::move(stop));
    if (!found) {
        const bool unknown = found.error().code == domain::FailureCode::RegisterRecordUnknown;
        return unknown ? Result<std::optional<HouseRecord>>(std::nullopt) : found.error();
    }
    return std::optional(HouseRecord(std::move(*found)));
}

Result<Done> OnlineMove::run_checks(std::stop_token stop) {
    checks_.clear();
    const auto to = house_at(online_->text("house_code"), stop);
    if (!to) {
        return to.error();
    }
    const auto from = house_at(online_->text("house_code_from"), stop);
    if (!from) {
        return from.error();
    }
    checks_ = check_online_move(*online_, *to, *from, ports_.rules, today());
    return Done{};
}

Fields OnlineMove::checks() const {
    Fields results;
    for (const auto& check : checks_) {
        results[check.name] = check.result;
    }
    return results;
}

const OnlineMoveCheck* OnlineMove::bar() const {
    const auto found =
        std::find_if(checks_.begin(), checks_.end(), [](const auto& check) { return check.bars && !check.well(); });
    return found == checks_.end() ? nullptr : &*found;
}

std::string OnlineMove::why_returned() const {
    std::vector<std::string> reasons;
    for (const auto& check : checks_) {
        const bool said = std::find(reasons.begin(), reasons.end(), check.wrong_th) != reasons.end();
        if (check.bars && !check.well() && !said) {
            reasons.push_back(check.wrong_th);
        }
    }
    return lines_of(reasons);
}

bool OnlineMove::accepts() const {
    return answer_at(decision_, "decision") == "accept";
}

std::optional<FormPage> OnlineMove::decision_page() const {
    const auto received = day_of(online_->text("received"));
    const domain::LegalDays calendar(ports_.rules.holidays);
    // The office's target counts where the case names no day of its own.
    const auto due = online_->text("due").empty()
                         ? calendar.after_working_days(received, ports_.rules.online_move_working_days).value_or("")
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
    for (const auto& check : checks_) {
        page.shown.push_back({{"รายการตรวจ", check.name}, {"ผล", check.result}});
    }
    auto reason = optional(hinted(note_field("reason", "เหตุที่ส่งคืน", "Why it is returned", kReasonLetters),
                                  "ผู้ย้ายและเจ้าบ้านได้รับข้อความแจ้งผลพร้อมเหตุนี้",
                                  "The mover and the head are told the result with this reason"));
    reason.value = why_returned();
    page.fields = {
        choice_field("decision", "ผล", "Decision", {{"accept", "รับแจ้ง", "Accept"}, {"return", "ส่งคืน", "Return"}},
                     bar() == nullptr ? "accept" : "return"),
        reason};
    return page;
}

Result<Done> OnlineMove::take_decision(const Fields& answers) {
    const bool accepted = answer_at(answers, "decision") == "accept";
    if (const auto* failed = bar(); accepted && failed != nullptr) {
        // What the centre found says yes or no only.
        return failed->name.starts_with("centre.")
                   ? invalid_field("decision", "a check failed, so it can only be returned")
                   : invalid_field("decision", failed->result);
    }
    if (!accepted && answer_at(answers, "reason").empty()) {
        return invalid_field("reason", "is missing");
    }
    decision_ = answers;
    return Done{};
}

Fields OnlineMove::act() const {
    Fields act{{"online_case", online_->key},
               {"decision", accepts() ? "accept" : "return"},
               {"days_late", std::to_string(online_days_late(*online_, ports_.rules))}};
    if (!accepts()) {
        act["reason"] = answer_at(decision_, "reason");
    } else if (!late_reason_.empty()) {
        act["late_reason"] = late_reason_;
    }
    return act;
}

Fields OnlineMove::notified() const {
    const auto answer = accepted() ? case_.answer() : Result<Fields>(Fields{});
    Fields told;
    for (const auto* party : {"mover", "head"}) {
        if (auto how = answer ? answer_at(*answer, std::string("notified_") + party) : ""; !how.empty()) {
            told[party] = std::move(how);
        }
    }
    return told;
}

ChangedRecord OnlineMove::changed() const {
    return {"online_cases/" + online_->key, online_->version};
}

}  // namespace amphoe::workflows
