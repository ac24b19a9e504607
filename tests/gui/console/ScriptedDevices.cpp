#include "tests/gui/console/ScriptedDevices.h"

namespace amphoe::testing {

ScriptedCardReader::ScriptedCardReader() = default;

ScriptedCardReader::~ScriptedCardReader() = default;

domain::Result<std::vector<ports::ReaderStatus>> ScriptedCardReader::readers() {
    return readers_answer;
}

domain::Result<domain::IdentityCard> ScriptedCardReader::read(
    const ports::CardReadRequest& request, const std::function<void(const ports::CardReadProgress&)>& on_progress,
    std::stop_token) {
    last = request;
    if (on_progress) {
        on_progress({ports::CardReadProgress::Stage::Waiting, 0, std::nullopt});
    }
    return answer;
}

support::SubscriptionPtr ScriptedCardReader::watch(std::function<void(const ports::CardEvent&)> on_event) {
    for (const auto& event : events) {
        on_event(event);
    }
    return std::make_unique<support::CallbackSubscription>([] {});
}

domain::CardHealth ScriptedCardReader::health() {
    return health_answer;
}

FolderPrinter::FolderPrinter() = default;

FolderPrinter::~FolderPrinter() = default;

domain::Result<std::vector<ports::PrinterStatus>> FolderPrinter::printers() {
    return printers_answer;
}

domain::Result<ports::PrintOutcome> FolderPrinter::print(const ports::PrintRequest& request,
                                                         const std::function<void(const ports::PrintProgress&)>&,
                                                         std::stop_token) {
    if (failure) {
        return *failure;
    }
    if (request.before_sending) {
        if (const auto kept = request.before_sending({request.printer, "job-7"}); !kept) {
            return kept.error();
        }
    }
    requests.push_back(request);
    const bool to_file = request.printer.starts_with("file:");
    return ports::PrintOutcome{
        request.printer, to_file ? request.printer.substr(5) + "/" + request.title + ".pdf" : "job-7", "completed"};
}

domain::Result<ports::PrintOutcome> FolderPrinter::follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                                          const std::function<void(const ports::PrintProgress&)>&,
                                                          std::stop_token) {
    return ports::PrintOutcome{ticket.printer, ticket.job, "completed"};
}

ScriptedInspection::ScriptedInspection(ScriptedSigner& signer) : signer_(signer) {}

ScriptedInspection::~ScriptedInspection() = default;

domain::Result<ports::PaperFinding> ScriptedInspection::inspect_file(std::span<const std::uint8_t> bytes,
                                                                     std::stop_token) {
    auto answer = signer_.verify(bytes);
    if (!answer) {
        return answer.error();
    }
    ports::PaperFinding finding;
    finding.document = *answer;
    return finding;
}

domain::Result<domain::PaperCodeVerdict> ScriptedInspection::inspect_code(const std::string& text, std::stop_token) {
    asked = text;
    return verdict;
}

domain::Result<domain::PaperCodeVerdict> ScriptedInspection::inspect_frame(const domain::Picture&, std::stop_token) {
    return verdict;
}

CentreWithClock::CentreWithClock(FakeCentre& centre) : centre_(centre) {}

CentreWithClock::~CentreWithClock() = default;

domain::Result<domain::CentreStatus> CentreWithClock::status(std::stop_token stop) {
    auto status = centre_.status(stop);
    if (status) {
        status->time = time;
    }
    return status;
}

domain::Result<domain::CardStatusAnswer> CentreWithClock::card_status(const domain::IdentityCard& card,
                                                                      std::stop_token stop) {
    return centre_.card_status(card, stop);
}

domain::Result<domain::CardStatusAnswer> CentreWithClock::card_by_laser(const domain::LaserQuestion& question,
                                                                        std::stop_token stop) {
    return centre_.card_by_laser(question, stop);
}

domain::Result<domain::CentreReceipt> CentreWithClock::submit(const domain::SealedMessage& message,
                                                              std::stop_token stop) {
    return centre_.submit(message, stop);
}

domain::Result<domain::CentreFaceAnswer> CentreWithClock::compare_face(const domain::SealedMessage& message,
                                                                       std::stop_token stop) {
    return centre_.compare_face(message, stop);
}

}  // namespace amphoe::testing
