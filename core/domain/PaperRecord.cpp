#include "core/domain/PaperRecord.h"

#include <algorithm>
#include <array>
#include <set>

namespace amphoe::domain {
namespace {

struct StateRow {
    PaperState state;
    std::string_view name;
    std::string_view title_th;
    std::string_view title_en;
};

constexpr std::array kStates{
    StateRow{PaperState::Issued, "issued", "รอพิมพ์", "To be printed"},
    StateRow{PaperState::Printing, "printing", "อยู่ในคิวพิมพ์", "With the print queue"},
    StateRow{PaperState::Unconfirmed, "unconfirmed", "รอตอบว่าพิมพ์ถูกต้อง", "Did it print correctly?"},
    StateRow{PaperState::Printed, "printed", "พิมพ์แล้ว", "Printed"},
    StateRow{PaperState::Reprinted, "reprinted", "พิมพ์ซ้ำแล้ว", "Reprinted"},
    StateRow{PaperState::Given, "given", "มอบเป็นไฟล์แล้ว", "Given as a signed file"},
    StateRow{PaperState::Void, "void", "ยกเลิก", "Void"},
};

const StateRow& row_of(PaperState state) {
    return *std::find_if(kStates.begin(), kStates.end(), [&](const StateRow& row) { return row.state == state; });
}

constexpr std::array<std::pair<PaperSize, std::string_view>, 3> kSizes{
    {{PaperSize::A4, "a4"}, {PaperSize::A5, "a5"}, {PaperSize::Roll, "roll"}}};

std::string field(const Fields& fields, const char* key) {
    const auto found = fields.find(key);
    return found == fields.end() ? std::string{} : found->second;
}

PaperRecord issued_paper(const CaseEvent& event, bool case_accepted) {
    PaperRecord paper;
    paper.number = field(event.fields, "document_number");
    paper.kind = document_kind_from_name(field(event.fields, "document_kind")).value_or(DocumentKind::ThaidSlip);
    paper.visit_id = event.visit_id;
    paper.case_id = event.case_id;
    paper.issued_at = event.at;
    paper.officer_id = event.officer_id;
    // A paper that was not announced by itself is known with the act of its case.
    // A receipt is known with an act of its own.
    paper.acknowledged = case_accepted && !event.fields.contains("message_id") && paper.kind != DocumentKind::Receipt;
    return paper;
}

void sheet_done(PaperRecord& paper) {
    ++paper.sheets;
    paper.stock_serial.clear();
    paper.ticket.reset();
    paper.last_failure.clear();
}

/// The centre's answers come when they come, also after the end of a paper. That it heard how a paper was handed over
/// says nothing of the paper.
bool take_answer(PaperRecord& paper, const CaseEvent& event) {
    const bool of_giving = field(event.fields, "act") == kGivenAsFile;
    if (event.kind == EventKind::DocumentAcknowledged) {
        auto& known = field(event.fields, "act") == "document_voided" ? paper.void_known : paper.acknowledged;
        known = known || !of_giving;
    } else if (event.kind == EventKind::FeeAcknowledged) {
        // The receipt first, its end behind it.
        (paper.acknowledged ? paper.void_known : paper.acknowledged) = true;
    } else if (event.kind == EventKind::FeeRefused) {
        paper.refused = paper.refused || !paper.acknowledged;
    } else if (event.kind == EventKind::DocumentRefused) {
        paper.refused = paper.refused || !of_giving;
    } else if (event.kind == EventKind::StepRecorded && field(event.fields, "step") == kPaperEndClosed) {
        paper.void_closed_here = true;
    } else {
        return false;
    }
    return true;
}

void take(PaperRecord& paper, const CaseEvent& event) {
    switch (event.kind) {
        case EventKind::SheetSent:
            paper.state = PaperState::Printing;
            paper.ticket = PrintTicket{field(event.fields, "printer"), field(event.fields, "job")};
            paper.stock_serial = field(event.fields, "stock_serial");
            break;
        case EventKind::SheetEnded:
            paper.state = PaperState::Unconfirmed;
            paper.ticket.reset();
            paper.last_failure.clear();
            break;
        case EventKind::PrintFailed:
            paper.state = PaperState::Issued;
            paper.ticket.reset();
            paper.last_failure = field(event.fields, "why");
            break;
        case EventKind::DocumentPrinted:
            paper.state = paper.copies > 0 ? PaperState::Reprinted : PaperState::Printed;
            sheet_done(paper);
            break;
        case EventKind::SheetSpoiled:
            paper.state = PaperState::Issued;
            ++paper.spoiled;
            sheet_done(paper);
            break;
        case EventKind::SheetReturned:
            paper.state = PaperState::Issued;
            paper.stock_serial.clear();
            paper.ticket.reset();
            break;
        case EventKind::ReprintAllowed:
            paper.state = PaperState::Issued;
            ++paper.copies;
            break;
        case EventKind::StepRecorded:
            if (is_given_as_file(event)) {
                paper.state = PaperState::Given;
                paper.last_failure.clear();
                ++paper.files;
                paper.last_file = field(event.fields, "file");
            }
            break;
        case EventKind::DocumentVoided:
            paper.state = PaperState::Void;
            paper.stock_serial.clear();
            paper.ticket.reset();
            paper.void_reason = field(event.fields, "reason");
            paper.voided_by = field(event.fields, "second_officer");
            paper.void_closed_here = !event.fields.contains("message_id");
            break;
        default:
            break;
    }
}

/// Acts name the copies they are about. Receipts have an act of their own, and a slip made before its act has no code.
bool is_told_with_act(DocumentKind kind) {
    return kind != DocumentKind::Receipt && kind != DocumentKind::ThaidSlip;
}

/// Of papers told with the act of their case: made before it, they share its fate.
void share_fate(std::vector<PaperRecord>& papers, const std::set<std::string>& told_with_case, EventKind answer) {
    for (auto& paper : papers) {
        if (told_with_case.contains(paper.number)) {
            paper.acknowledged = paper.acknowledged || answer == EventKind::CentreAccepted;
            paper.refused = answer == EventKind::CentreRejected;
        }
    }
}

}  // namespace

std::string_view paper_state_name(PaperState state) {
    return row_of(state).name;
}

std::string_view paper_state_title_th(PaperState state) {
    return row_of(state).title_th;
}

std::string_view paper_state_title_en(PaperState state) {
    return row_of(state).title_en;
}

std::vector<PaperRecord> papers_of(const std::vector<CaseEvent>& events) {
    std::vector<PaperRecord> papers;
    std::set<std::string> told_with_case;
    bool case_accepted = false;
    for (const auto& event : events) {
        if (event.kind == EventKind::DocumentIssued) {
            papers.push_back(issued_paper(event, case_accepted));
            if (is_told_with_act(papers.back().kind) && !event.fields.contains("message_id")) {
                told_with_case.insert(papers.back().number);
            }
            continue;
        }
        if (event.kind == EventKind::CentreAccepted || event.kind == EventKind::CentreRejected) {
            share_fate(papers, told_with_case, event.kind);
        }
        case_accepted = case_accepted || event.kind == EventKind::CentreAccepted;
        const auto number = field(event.fields, "document_number");
        const auto paper = std::find_if(papers.begin(), papers.end(),
                                        [&](const auto& one) { return !number.empty() && one.number == number; });
        if (paper != papers.end() && !take_answer(*paper, event) && paper->state != PaperState::Void) {
            take(*paper, event);
        }
    }
    return papers;
}

std::optional<PaperRecord> paper_of(const std::vector<CaseEvent>& events, std::string_view number) {
    for (auto& paper : papers_of(events)) {
        if (paper.number == number) {
            return std::move(paper);
        }
    }
    return std::nullopt;
}

bool is_given_as_file(const CaseEvent& event) {
    return event.kind == EventKind::StepRecorded && field(event.fields, "step") == kGivenAsFile;
}

bool may_be_given_as_file(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::ThaidSlip:
        case DocumentKind::TangratSlip:
        case DocumentKind::CardIntakeSlip:
        case DocumentKind::QueueTicket:
        case DocumentKind::Receipt:
        case DocumentKind::DailyReport:
        case DocumentKind::CashHandover:
        case DocumentKind::ConsentForm:
            return false;
        default:
            return true;
    }
}

std::string sheet_mark(const PaperRecord& paper) {
    std::string mark = paper.acknowledged ? "" : "รอยืนยันจากส่วนกลาง";
    if (paper.copies > 0) {
        mark += (mark.empty() ? "" : " · ") + ("สำเนา ครั้งที่ " + std::to_string(paper.copies));
    }
    return mark;
}

std::string_view paper_size_name(PaperSize size) {
    return std::find_if(kSizes.begin(), kSizes.end(), [&](const auto& row) { return row.first == size; })->second;
}

std::optional<PaperSize> paper_size_from_name(std::string_view name) {
    const auto* const row =
        std::find_if(kSizes.begin(), kSizes.end(), [&](const auto& one) { return one.second == name; });
    return row == kSizes.end() ? std::nullopt : std::optional(row->first);
}

PaperSize paper_size_of(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::QueueTicket:
        case DocumentKind::Receipt:
            return PaperSize::Roll;
        case DocumentKind::ThaidSlip:
        case DocumentKind::TangratSlip:
        case DocumentKind::CardIntakeSlip:
            return PaperSize::A5;
        default:
            return PaperSize::A4;
    }
}

}  // namespace amphoe::domain
