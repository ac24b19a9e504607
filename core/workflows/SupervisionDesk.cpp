#include "core/workflows/SupervisionDesk.h"

#include <algorithm>

#include "core/domain/LegalDays.h"
#include "core/support/Identifier.h"
#include "core/workflows/ReasonText.h"

namespace amphoe::workflows {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr int kCourseLetters = 120;
constexpr int kImprovementLetters = 500;

Failure invalid(const std::string& field, const std::string& why) {
    return Failure{FailureCode::FieldInvalid, field + ": " + why};
}

/// Empty when the day may stand.
std::string objection_to_day(const std::string& day, const std::string& today) {
    return !domain::LegalDays::is_date(day) ? "must be YYYY-MM-DD" : day > today ? "is to come" : "";
}

domain::AuditNote note_of(const char* action, const std::string& officer_id, const std::string& reason) {
    domain::AuditNote note;
    note.action = action;
    note.officer_id = officer_id;
    note.result = "ok";
    note.reason = reason;
    return note;
}

/// Empty when it may be recorded; the course was read already.
Result<Done> check(const domain::TrainingRecord& record, const std::string& today) {
    if (const auto objection = objection_to_day(record.date, today); !objection.empty()) {
        return invalid("date", objection);
    }
    if (domain::training_result_th(record.result).empty()) {
        return invalid("result", "must be passed, failed or attended");
    }
    const auto& last = record.valid_until;
    if (!last.empty() && (!domain::LegalDays::is_date(last) || last < record.date)) {
        return invalid("valid_until", "must be YYYY-MM-DD and not before the course");
    }
    return last.empty() || record.result == "passed" ? Result<Done>(Done{})
                                                     : invalid("valid_until", "only for a course that was passed");
}

}  // namespace

std::string SupervisionDesk::today() const {
    return support::bangkok_date(ports_.clock.now());
}

Result<domain::TrainingRecord> SupervisionDesk::record(const domain::Officer& person, domain::TrainingRecord record) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not keep the training register"};
    }
    const auto course = typed_line("course", record.course, kCourseLetters);
    const auto checked = course ? check(record, today()) : course.error();
    if (!checked) {
        return checked.error();
    }
    const auto known = ports_.officers.officers();
    if (!known) {
        return known.error();
    }
    if (std::ranges::find(*known, record.officer_id, &domain::Officer::id) == known->end()) {
        return invalid("officer_id", "is no officer of this workstation");
    }
    record.course = *course;
    record.recorded_at = ports_.clock.now();
    record.recorded_by = person.id;
    record.id = support::new_identifier(record.recorded_at);
    const auto saved = ports_.book.add(record, note_of("TRAINING_RECORDED", person.id, record.officer_id));
    return saved ? Result<domain::TrainingRecord>(record) : saved.error();
}

Result<domain::Improvement> SupervisionDesk::record(const domain::Officer& person, domain::Improvement record) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not keep the improvement log"};
    }
    const auto text = typed_line("text", record.text, kImprovementLetters);
    if (!text) {
        return text.error();
    }
    if (!domain::is_kpi_id(record.kpi)) {
        return invalid("kpi", "must be K1 to K10");
    }
    if (domain::improvement_heading(record.heading) == nullptr) {
        return invalid("heading", "is no heading of Government 4.0");
    }
    if (const auto objection = objection_to_day(record.date, today()); !objection.empty()) {
        return invalid("date", objection);
    }
    record.text = *text;
    record.recorded_at = ports_.clock.now();
    record.recorded_by = person.id;
    record.id = support::new_identifier(record.recorded_at);
    const auto saved = ports_.book.add(record, note_of("IMPROVEMENT_RECORDED", person.id, record.kpi));
    return saved ? Result<domain::Improvement>(record) : saved.error();
}

Result<domain::KpiBaseline> SupervisionDesk::set_baseline(const domain::Officer& person, domain::KpiBaseline baseline) {
    if (!domain::may_supervise(person.role)) {
        return Failure{FailureCode::NotAuthorised, "role may not set the baseline"};
    }
    const bool days = domain::LegalDays::is_date(baseline.from) && domain::LegalDays::is_date(baseline.until);
    if (!days || baseline.until < baseline.from) {
        return invalid("baseline", "must be two days YYYY-MM-DD, the first one first");
    }
    if (baseline.until >= today()) {
        return invalid("baseline", "is not over yet: figures of it would still change");
    }
    baseline.recorded_at = ports_.clock.now();
    baseline.recorded_by = person.id;
    const auto saved = ports_.book.set_baseline(
        baseline, note_of("KPI_BASELINE_SET", person.id, baseline.from + " - " + baseline.until));
    return saved ? Result<domain::KpiBaseline>(baseline) : saved.error();
}

Result<Done> SupervisionDesk::answer(domain::ServiceKind service, int score) {
    return ports_.book.add_answer(today(), service, score, note_of("SATISFACTION_RECORDED", "", ""));
}

}  // namespace amphoe::workflows
