// Where an issued paper stands: derived from the events of its case, as everything is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/Document.h"

namespace amphoe::domain {

enum class PaperState {
    Issued,       ///< saved, signed, not on paper (any more): to be printed
    Printing,     ///< a sheet is with a print queue
    Unconfirmed,  ///< the job ended; nobody has looked at the sheet yet
    Printed,      ///< an officer said that the sheet is right
    Reprinted,    ///< the same of a copy
    Given,        ///< handed over as a signed file instead of a sheet
    Void
};
/// "issued", "printing", "unconfirmed", "printed", "reprinted", "given", "void".
std::string_view paper_state_name(PaperState state);
std::string_view paper_state_title_th(PaperState state);
std::string_view paper_state_title_en(PaperState state);

/// A job of a print queue, kept before the queue has the document.
struct PrintTicket {
    std::string printer;  ///< the queue
    std::string job;      ///< the queue's own id
};

struct PaperRecord {
    std::string number;
    DocumentKind kind = DocumentKind::ThaidSlip;
    std::string visit_id;
    std::string case_id;
    support::Timestamp issued_at{};
    std::string officer_id;  ///< who issued it
    PaperState state = PaperState::Issued;
    bool acknowledged = false;  ///< the centre knows it; otherwise sheets carry the waiting mark
    bool refused = false;       ///< the centre said no to it
    int sheets = 0;             ///< jobs that ended with a sheet, right or spoiled
    int spoiled = 0;
    int files = 0;          ///< times it was given as a signed file
    std::string last_file;  ///< name of the last of them
    int copies = 0;         ///< reprints asked for; the number printed in "สำเนา ครั้งที่ n"
    std::optional<PrintTicket> ticket;  ///< of the job not ended
    std::string stock_serial;           ///< numbered sheet taken and not settled; empty: none
    std::string last_failure;           ///< failure name of the last try, empty after one that ended
    std::string void_reason;
    std::string voided_by;          ///< the second person
    bool void_known = false;        ///< the centre knows the end, too
    bool void_closed_here = false;  ///< the centre refused the paper and is not told of its end
};

/// Step of EventKind::StepRecorded: a paper was handed over as a signed file; with "document_number" and "file".
inline constexpr const char* kGivenAsFile = "document_given";
/// Step of EventKind::StepRecorded: the end of a paper was not sent, for the centre refused what told of the paper.
inline constexpr const char* kPaperEndClosed = "paper_end_closed";
bool is_given_as_file(const CaseEvent& event);

/// Whether a signed file can stand for the sheet. Not for what is signed by hand or torn off a roll, nor for slips: the
/// code on them opens an enrolment and must not lie about on a medium.
bool may_be_given_as_file(DocumentKind kind);

/// All papers of the events, in the order of issue. Events in order of sequence.
std::vector<PaperRecord> papers_of(const std::vector<CaseEvent>& events);
std::optional<PaperRecord> paper_of(const std::vector<CaseEvent>& events, std::string_view number);

/// What stands on a sheet besides its text: "รอยืนยันจากส่วนกลาง", "สำเนา ครั้งที่ 2"; empty for a first, known sheet.
std::string sheet_mark(const PaperRecord& paper);

/// Sizes an office keeps printers for.
enum class PaperSize { A4, A5, Roll };
/// "a4", "a5", "roll".
std::string_view paper_size_name(PaperSize size);
std::optional<PaperSize> paper_size_from_name(std::string_view name);
/// The size of the kind's template (domain.md D).
PaperSize paper_size_of(DocumentKind kind);

}  // namespace amphoe::domain
