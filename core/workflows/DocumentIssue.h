// Issuing a paper of any kind, from the leased number to the sheet an officer found right, and its end.
#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/domain/Officer.h"
#include "core/domain/PaperSetUp.h"
#include "core/domain/Rules.h"
#include "core/ports/CaseStore.h"
#include "core/ports/Clock.h"
#include "core/ports/Delivery.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/DocumentRenderer.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/MessageSealer.h"
#include "core/ports/OutreachBook.h"
#include "core/ports/PaperBook.h"
#include "core/ports/PaperMedium.h"
#include "core/ports/PaperStock.h"
#include "core/ports/TrustedTime.h"

namespace amphoe::workflows {

/// What papers need. Must outlive every DocumentIssue.
struct PaperPorts {
    ports::CaseStore& cases;
    ports::PaperBook& book;
    ports::PaperStock& stock;
    ports::MessageSealer& sealer;
    ports::DocumentRenderer& renderer;
    ports::DocumentSigner& signer;
    ports::DocumentPrinter& printer;
    ports::Delivery& delivery;
    ports::Clock& clock;
    const domain::Workstation& workstation;
    domain::PaperSetUp set_up;
    ports::TrustedTime* time = nullptr;       ///< null: nobody knows how far the clock can be believed
    ports::PaperMedium* medium = nullptr;     ///< null: papers are only printed here
    ports::OutreachBook* outreach = nullptr;  ///< null: this workstation never leaves the office
};

/// A paper with the case it belongs to.
struct CasePaperRecord {
    domain::PaperRecord paper;
    domain::Case record;
};

/// The officer's answer to "did it print correctly?".
enum class SheetAnswer {
    Correct,
    Spoiled,     ///< to be printed again on a new sheet; a numbered form is counted as spoiled
    NothingCame  ///< no sheet came out; a numbered form goes back to the pile
};

/// Steps in order: issue, announce, print, confirm; then reprint and print again, or void_paper. Each act is an event
/// of the case with its audit entry, saved when it returns ok; issuing and voiding also tell the centre. Safe from any
/// thread, one act on one paper at a time. DocumentUnknown for a number that was not issued here. While an outreach
/// event is open no certified copy is issued, printed, printed again or given: ServiceNotAvailable (W18).
class DocumentIssue {
  public:
    explicit DocumentIssue(const PaperPorts& ports) : ports_(ports) {}

    /// Numbers, renders, signs and saves the paper; number, time, office and officer of `content` are filled in here.
    /// The number is spent even when the paper fails (NumbersExhausted, DocumentInvalid, DocumentFontMissing ...).
    /// NotAuthorised for a role that serves nobody. FieldInvalid for a paper that would say nothing of its case
    /// (check_required_fields), ClockWrong, FeeNotPaid for a receipt (FeeDesk makes it), before a number is spent.
    domain::Result<CasePaperRecord> issue(const domain::Officer& officer, const std::string& case_id_or_number,
                                          domain::DocumentContent content);

    /// One delivery round, so that a sheet printed with a line carries no waiting mark. A line that is down is no
    /// failure: the paper stays unacknowledged.
    domain::Result<CasePaperRecord> announce(const std::string& number, std::stop_token stop);

    /// The next sheet as it will be printed: the signed original, or the same content with the marks of now
    /// (waiting for the centre, copy number). Preview and print show these bytes.
    domain::Result<domain::RenderedDocument> sheet(const std::string& number);

    /// Prints the sheet. A job of an earlier run is asked first and followed to its end; then nothing new is sent.
    /// `printer` empty: the one set up for the paper's size. Afterwards the paper is Unconfirmed, also when nobody
    /// knows what became of the job. StepOutOfOrder for a paper already printed (see reprint) or not yet confirmed.
    domain::Result<CasePaperRecord> print(const domain::Officer& officer, const std::string& number,
                                          const std::string& printer,
                                          const std::function<void(const ports::PrintProgress&)>& on_progress,
                                          std::stop_token stop);

    /// Only now a sheet counts as printed. Also answers for a job that failed half-way.
    domain::Result<CasePaperRecord> confirm(const domain::Officer& officer, const std::string& number,
                                            SheetAnswer answer);

    /// Instead of printing: the sheet as a signed file for the citizen, into a folder or onto a medium that is there.
    /// Marks of the sheet stand in the file, too. The centre is told. FileNotWritable: nothing is recorded, it can be
    /// repeated or printed. ServiceNotAvailable for a kind that is only printed (may_be_given_as_file, numbered forms);
    /// StepOutOfOrder for a paper already handed over (see reprint).
    domain::Result<CasePaperRecord> give(const domain::Officer& officer, const std::string& number,
                                         const std::filesystem::path& folder);

    /// Asks for one more copy of a printed paper; the sheet says which copy it is. ReasonMissing.
    domain::Result<CasePaperRecord> reprint(const domain::Officer& officer, const std::string& number,
                                            const std::string& reason);

    /// Ends the paper for ever. The centre is told unless it refused the paper or the act that told of it. The second
    /// person supervises and neither issued the paper nor asks for its end: NotAuthorised, SecondPersonNeeded;
    /// ReasonMissing (empty or above 300 letters); StepOutOfOrder while a job runs.
    domain::Result<CasePaperRecord> void_paper(const domain::Officer& officer, const domain::Officer& second,
                                               const std::string& number, const std::string& reason);

    domain::Result<CasePaperRecord> find(const std::string& number);
    /// Issued on a Bangkok day, oldest first.
    domain::Result<std::vector<CasePaperRecord>> list(const std::string& date);

  private:
    domain::Result<CasePaperRecord> printable(const domain::Officer& officer, const std::string& number);
    domain::Result<domain::Done> refuse_away(domain::DocumentKind kind) const;
    domain::Result<std::string> serial_for(const domain::PaperRecord& paper);
    domain::Result<domain::RenderedDocument> signed_sheet(const domain::PaperRecord& paper);
    domain::Result<ports::PrintOutcome> send(const CasePaperRecord& known, const std::string& officer_id,
                                             const std::string& printer,
                                             const std::function<void(const ports::PrintProgress&)>& on_progress,
                                             std::stop_token stop);
    domain::Result<CasePaperRecord> note_end(const CasePaperRecord& known, const std::string& officer_id,
                                             const domain::Result<ports::PrintOutcome>& outcome);
    domain::Result<domain::DocumentContent> stored_content(const CasePaperRecord& known,
                                                           const std::vector<ports::Attachment>& attachments);
    domain::Result<domain::Done> tell_centre(ports::StepRecord& step, const char* kind, const CasePaperRecord& known,
                                             domain::Fields fields);
    domain::Result<domain::Done> save(ports::StepRecord step, domain::EventKind kind, const CasePaperRecord& known,
                                      const std::string& officer_id, domain::Fields fields, const std::string& reason);

    const PaperPorts& ports_;
};

}  // namespace amphoe::workflows
