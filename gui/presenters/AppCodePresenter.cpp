#include "gui/presenters/AppCodePresenter.h"
#include "gui/presenters/PinnedPorts.h"

#include <condition_variable>
#include <mutex>

namespace amphoe::gui {

using domain::EventKind;
using domain::ServiceKind;

namespace {

std::string field(const domain::Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

/// What the centre gave for the app; empty when it went to the phone by SMS.
std::string payload_of(ports::CaseStore& store, const std::string& case_number) {
    const auto found = store.find_case(case_number);
    const auto events = found ? store.events_of_case(found->record.id) : found.error();
    if (!events) {
        return {};
    }
    std::string payload;
    bool by_sms = false;
    for (const auto& event : *events) {
        if (event.kind == EventKind::PhoneRecorded) {
            by_sms = field(event.fields, "activation_by") == "SMS";
        } else if (event.kind == EventKind::CentreAccepted && event.case_id == found->record.id) {
            payload = field(event.fields, "activation_token") + field(event.fields, "confirm_code");
        }
    }
    return by_sms ? std::string{} : payload;
}

void wait(std::chrono::minutes minutes, std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any stopped;
    std::unique_lock lock(mutex);
    stopped.wait_for(lock, stop, minutes, [&] { return stop.stop_requested(); });
}

/// The app did what it was to do, or can do it no more.
bool is_over(const std::string& activation) {
    return !activation.empty() && activation.find("WAITING") == std::string::npos;
}

}  // namespace

AppCodePresenter::AppCodePresenter(const CounterSetup& setup, Post post)
    : setup_(setup), bench_(setup.background, std::move(post)) {}

std::vector<AppCodePresenter::Accepted> AppCodePresenter::accepted_in(const VisitFacts& facts) {
    std::vector<Accepted> all;
    if (facts.thaid && facts.outcome == VisitOutcome::Accepted && !facts.phone.empty()) {
        all.push_back({ServiceKind::ThaidEnrolment, facts.case_number});
    }
    for (const auto& service : facts.services) {
        if (service.kind == ServiceKind::TangratLevel2 && service.outcome == VisitOutcome::Accepted) {
            all.push_back({service.kind, service.case_number});
        }
    }
    return all;
}

void AppCodePresenter::look(const VisitState& state) {
    if (state.step != VisitStep::Done || is_over(state.facts.activation)) {
        code_.reset();
        bench_.cancel();
        return;
    }
    const auto accepted = accepted_in(state.facts);
    if (accepted.empty() || visit_id_ == state.facts.visit_id || setup_.services == nullptr || bench_.busy()) {
        return;
    }
    visit_id_ = state.facts.visit_id;
    bench_.start(
        [this, accepted, visit_id = visit_id_](std::stop_token) {
            CodeForApp code;
            code.minutes = PinnedPorts(setup_).services()->rules.token_screen_minutes;
            for (const auto& one : accepted) {
                if (code.payload.empty()) {
                    code.kind = one.kind;
                    code.payload = payload_of(setup_.counter.case_store, one.case_number);
                }
            }
            return WorkBench::Continuation([this, visit_id, code] { show(visit_id, code); });
        },
        [](const domain::Failure&) {});
}

void AppCodePresenter::show(const std::string& visit_id, CodeForApp code) {
    if (visit_id != visit_id_ || code.payload.empty() || bench_.cancelled()) {
        changes_.notify();  // whoever sat down meanwhile is looked at now
        return;
    }
    const std::chrono::minutes minutes(code.minutes);
    code_ = std::move(code);
    changes_.notify();
    if (!code_ || bench_.busy()) {
        return;
    }
    bench_.start(
        [this, minutes](std::stop_token stop) {
            wait(minutes, std::move(stop));
            return WorkBench::Continuation([this] {
                code_.reset();
                changes_.notify();
            });
        },
        [](const domain::Failure&) {});
}

}  // namespace amphoe::gui
