#include "core/workflows/DataRightsDesk.h"

#include <algorithm>

#include "core/domain/CitizenId.h"
#include "core/domain/LegalDays.h"
#include "core/support/Identifier.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {
namespace {

using domain::Failure;
using domain::FailureCode;
using domain::RegisterEntry;
using domain::Result;

constexpr int kNameLetters = 150;
constexpr int kTextLetters = 1000;
constexpr std::size_t kMostDigits = 9;

Failure invalid(const std::string& field, const std::string& why) {
    return Failure{FailureCode::FieldInvalid, field + ": " + why};
}

bool digits(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

Result<RegisterEntry> DataRightsDesk::keep(const domain::Officer& person, RegisterEntry entry) {
    entry.recorded_at = clock_.now();
    entry.recorded_by = person.id;
    entry.id = support::new_identifier(entry.recorded_at);
    domain::AuditNote note;
    note.action = entry.book == "rights" ? "DATA_RIGHTS_RECORDED" : "DATA_BREACH_RECORDED";
    note.officer_id = person.id;
    note.result = "ok";
    note.reason = entry.kind + (entry.about.empty() ? "" : " " + entry.about);
    const auto saved = book_.add(entry, note);
    return saved ? Result<RegisterEntry>(std::move(entry)) : saved.error();
}

Result<RegisterEntry> DataRightsDesk::receive(const domain::Officer& person, const RightsRequestEntry& entry) {
    // To receive a request is a duty of the office, not a service to whoever sits at a counter.
    if (!domain::may_serve(person.role) && !domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role takes no requests of data subjects"};
    }
    if (domain::rights_kind_th(entry.kind).empty()) {
        return invalid("kind", "must be access, correction, erasure or withdrawal");
    }
    const auto citizen = domain::CitizenId::parse(entry.citizen_id);
    if (!citizen) {
        return Failure{FailureCode::CitizenNumberInvalid, "citizen"};
    }
    const auto received = entry.received.empty() ? today() : entry.received;
    if (!domain::LegalDays::is_date(received) || received > today()) {
        return invalid("received", "must be YYYY-MM-DD and not to come");
    }
    const auto name = typed_line("name", entry.name_th, kNameLetters);
    const auto text = name ? typed_line("text", entry.text, kTextLetters) : name.error();
    if (!text) {
        return text.error();
    }
    const auto due = domain::LegalDays(rules_.holidays).last_day(received, rules_.rights_answer_days);
    RegisterEntry made{"", "rights", "", entry.kind};
    made.fields = {{"citizen_id", citizen->digits()},  {"name_th", *name},     {"text", *text},
                   {"case_number", entry.case_number}, {"received", received}, {"due", due.value_or(received)}};
    return keep(person, std::move(made));
}

Result<RegisterEntry> DataRightsDesk::answer(const domain::Officer& person, const std::string& request_id,
                                             const std::string& outcome, const std::string& text) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not answer requests of data subjects"};
    }
    if (outcome != "fulfilled" && outcome != "refused") {
        return invalid("outcome", "must be fulfilled or refused");
    }
    const auto said = typed_line("text", text, kTextLetters);
    const auto entries = said ? book_.entries() : said.error();
    if (!entries) {
        return entries.error();
    }
    for (const auto& matter : domain::rights_matters(*entries)) {
        if (matter.request.id == request_id) {
            if (matter.request.recorded_by == person.id) {
                return Failure{FailureCode::SecondPersonNeeded, "the same person entered the request"};
            }
            return matter.outcome.empty()
                       ? keep(person, {"", "rights", request_id, outcome, {{"text", *said}, {"answered", today()}}})
                       : Failure{FailureCode::StepOutOfOrder, "answered already"};
        }
    }
    return invalid("id", "is no request of this register");
}

Result<RegisterEntry> DataRightsDesk::report_breach(const domain::Officer& person, const BreachEntry& entry) {
    const auto text = typed_line("text", entry.text, kTextLetters);
    const auto data = text ? typed_line("data", entry.data, kTextLetters) : text.error();
    if (!data) {
        return data.error();
    }
    if (!entry.persons.empty() && (!digits(entry.persons) || entry.persons.size() > kMostDigits)) {
        return invalid("persons", "must be a whole number");
    }
    const auto found = entry.found_at.empty() ? std::optional(clock_.now()) : typed_moment(entry.found_at);
    if (!found || *found > clock_.now()) {
        return invalid("found_at", "must be YYYY-MM-DDTHH:MM and not to come");
    }
    RegisterEntry made{"", "breach", "", "found"};
    made.fields = {{"text", *text},
                   {"data", *data},
                   {"persons", entry.persons},
                   {"found", support::to_iso8601(*found)},
                   {"notice_due", support::to_iso8601(*found + std::chrono::hours(rules_.breach_notice_hours))}};
    return keep(person, std::move(made));
}

Result<domain::BreachMatter> DataRightsDesk::open_breach(const domain::Officer& person, const std::string& breach_id) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not act on breaches"};
    }
    const auto entries = book_.entries();
    if (!entries) {
        return entries.error();
    }
    const auto matters = domain::breach_matters(*entries);
    const auto found = std::ranges::find_if(matters, [&](const auto& one) { return one.breach.id == breach_id; });
    if (found == matters.end()) {
        return invalid("id", "is no breach of this register");
    }
    return found->closed ? Result<domain::BreachMatter>(Failure{FailureCode::StepOutOfOrder, "closed already"})
                         : Result<domain::BreachMatter>(*found);
}

Result<RegisterEntry> DataRightsDesk::note_notice(const domain::Officer& person, const std::string& breach_id,
                                                  const std::string& text) {
    const auto said = typed_line("text", text, kTextLetters);
    const auto matter = said ? open_breach(person, breach_id) : said.error();
    if (!matter) {
        return matter.error();
    }
    return matter->notified ? Result<RegisterEntry>(Failure{FailureCode::StepOutOfOrder, "notified already"})
                            : keep(person, {"",
                                            "breach",
                                            breach_id,
                                            "notified",
                                            {{"text", *said}, {"notified", support::to_iso8601(clock_.now())}}});
}

Result<RegisterEntry> DataRightsDesk::close_breach(const domain::Officer& person, const std::string& breach_id,
                                                   const std::string& text) {
    const auto said = typed_line("text", text, kTextLetters);
    const auto matter = said ? open_breach(person, breach_id) : said.error();
    return matter ? keep(person, {"", "breach", breach_id, "closed", {{"text", *said}}})
                  : Result<RegisterEntry>(matter.error());
}

}  // namespace amphoe::workflows
