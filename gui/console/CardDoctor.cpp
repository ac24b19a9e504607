#include "gui/console/CardDoctor.h"

#include "gui/presenters/CardAdviceWords.h"

namespace amphoe::gui::console {
namespace {

using domain::Failure;
using domain::FailureCode;

std::string separated(const std::string& so_far, const std::string& next) {
    return so_far.empty() ? next : so_far + "; " + next;
}

std::string figures_text(const domain::CardFigures& row) {
    auto text = row.reader + " · " + row.generation + ": อ่านได้ / read " + std::to_string(row.success_percent()) +
                " % (" + std::to_string(row.successes) + "/" + std::to_string(row.reads) + "), อ่านซ้ำ / retries " +
                std::to_string(row.retries);
    if (!row.recent_ms.empty()) {
        text +=
            ", มัธยฐาน / median " + std::to_string(row.median_ms()) + " ms, p95 " + std::to_string(row.p95_ms()) + " ms";
    }
    for (const auto& [code, count] : row.failures) {
        text += ", " + code + " " + std::to_string(count);
    }
    return text;
}

}  // namespace

DoctorCheck card_readers_check(const domain::Result<std::vector<ports::ReaderStatus>>& readers,
                               const configuration::FailureCatalogue& catalogue) {
    DoctorCheck check{"card_readers", false, {}, {}, {}};
    if (!readers || readers->empty()) {
        check.failure = readers ? Failure{FailureCode::CardNoReader, ""} : readers.error();
        return check;
    }
    for (const auto& reader : *readers) {
        check.detail = separated(check.detail, reader.name + " (" + std::string(ports::card_state_name(reader.state)) +
                                                   ", " + std::string(domain::reader_role_name(reader.role)) + ')');
        const auto remark = ports::card_state_failure(reader.state);
        if (remark && reader.state != ports::CardState::Empty) {
            const auto& text = catalogue.text(*remark);
            check.warning = true;
            check.remedy = separated(check.remedy, reader.name + ": " + text.remedy_th + " / " + text.remedy_en);
        }
    }
    return check;
}

DoctorCheck card_reads_check(const domain::CardHealth& health) {
    DoctorCheck check{"card_reads", false, {}, {}, {}};
    for (const auto& row : health.rows) {
        check.detail = separated(check.detail, figures_text(row));
    }
    if (check.detail.empty()) {
        check.detail = "ยังไม่มีการอ่านบัตร / no card has been read yet";
    }
    for (const auto& [reader, failures] : health.failures_in_row) {
        const auto advice = card_advice_words(domain::card_advice(health, reader));
        check.warning = true;
        check.remedy = separated(check.remedy, reader + ": " + advice.th + " / " + advice.en);
    }
    return check;
}

}  // namespace amphoe::gui::console
