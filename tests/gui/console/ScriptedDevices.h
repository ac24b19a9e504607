// Devices of a console's world that answer what a test told them, and what stands before them.
#pragma once

#include "core/ports/PaperInspection.h"
#include "tests/gui/console/ScriptedDesks.h"
#include "tests/support/FakeDevices.h"
#include "tests/support/ManualClock.h"

namespace amphoe::testing {

/// Sends the events a test prepared at once, and answers `readers` with what a test set.
class ScriptedCardReader final : public ports::CardReader {
  public:
    ScriptedCardReader();
    ~ScriptedCardReader() override;

    domain::Result<std::vector<ports::ReaderStatus>> readers() override;
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token) override;
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override;
    domain::CardHealth health() override;
    domain::CardHealth health_answer;
    domain::Result<std::vector<ports::ReaderStatus>> readers_answer = std::vector<ports::ReaderStatus>{
        {"Fake Reader 00", ports::CardState::Card, "3B00"}, {"Fake Reader 01", ports::CardState::Empty, ""}};
    domain::Result<domain::IdentityCard> answer = sample_card();
    std::vector<ports::CardEvent> events;
    ports::CardReadRequest last;
};

/// "Prints" into a folder when the printer is "file:FOLDER", as the real one does.
class FolderPrinter final : public ports::DocumentPrinter {
  public:
    FolderPrinter();
    ~FolderPrinter() override;

    domain::Result<std::vector<ports::PrinterStatus>> printers() override;
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>&,
                                              std::stop_token) override;
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                               const std::function<void(const ports::PrintProgress&)>&,
                                               std::stop_token) override;
    domain::Result<std::vector<ports::PrinterStatus>> printers_answer =
        std::vector<ports::PrinterStatus>{{"Fake", true, "idle", {}}};
    std::optional<domain::Failure> failure;
    std::vector<ports::PrintRequest> requests;
};

/// Files are judged by the signer above.
class ScriptedInspection final : public ports::PaperInspection {
  public:
    explicit ScriptedInspection(ScriptedSigner& signer);
    ~ScriptedInspection() override;
    domain::Result<ports::PaperFinding> inspect_file(std::span<const std::uint8_t> bytes, std::stop_token) override;
    domain::Result<domain::PaperCodeVerdict> inspect_code(const std::string& text, std::stop_token) override;
    domain::Result<domain::PaperCodeVerdict> inspect_frame(const domain::Picture&, std::stop_token) override;
    std::string asked;
    domain::PaperCodeVerdict verdict;

  private:
    ScriptedSigner& signer_;
};

/// The counter's centre with a clock of its own.
class CentreWithClock final : public ports::Centre {
  public:
    explicit CentreWithClock(FakeCentre& centre);
    ~CentreWithClock() override;
    domain::Result<domain::CentreStatus> status(std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard& card,
                                                         std::stop_token stop) override;
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token stop) override;
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token stop) override;
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override;
    support::Timestamp time = ManualClock::start();

  private:
    FakeCentre& centre_;
};

}  // namespace amphoe::testing
