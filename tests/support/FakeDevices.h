// Devices and services that answer what a test told them to.
#pragma once

#include <map>

#include "core/ports/Camera.h"
#include "core/ports/CardReader.h"
#include "core/ports/Centre.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/DocumentRenderer.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/FaceMatcher.h"
#include "core/ports/MessageSealer.h"
#include "core/ports/PictureCodec.h"

namespace amphoe::testing {

domain::Picture grey_picture();

/// One capture of the grey picture.
domain::CapturedFaces grey_faces();

/// A plausible card of a fictitious person; the number is synthetic.
domain::IdentityCard sample_card(const char* number = "1999900000013");

class FakeCardReader final : public ports::CardReader {
  public:
    FakeCardReader();
    ~FakeCardReader() override;

    domain::Result<std::vector<ports::ReaderStatus>> readers() override;
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token) override;
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override;
    domain::CardHealth health() override;
    /// What a monitor would tell all who watch; on the calling thread.
    void tell(const ports::CardEvent& event) const;
    void tell_inserted(domain::ReaderRole role = domain::ReaderRole::Citizen) const;
    domain::Result<std::vector<ports::ReaderStatus>> readers_answer =
        std::vector<ports::ReaderStatus>{{"Fake Reader 00", ports::CardState::Card, "3B00"}};
    domain::Result<domain::IdentityCard> answer = sample_card();
    domain::CardHealth health_answer;
    std::vector<ports::CardReadRequest> requests;
    /// Called between text and end of a read, on the thread that reads; for a photo that takes its time.
    std::function<void(const std::function<void(const ports::CardReadProgress&)>&)> while_reading;

  private:
    std::map<int, std::function<void(const ports::CardEvent&)>> listeners_;
    int next_ = 0;
};

class FakeCamera final : public ports::Camera {
  public:
    FakeCamera();
    ~FakeCamera() override;

    domain::Result<domain::Done> open(const std::string& source) override;
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds, std::stop_token) override;
    void close() override;
    domain::Result<domain::Done> open_answer = domain::Done{};
    domain::Result<domain::Picture> picture_answer = grey_picture();
    std::string opened;
    int closed = 0;
};

class FakeFaceMatcher final : public ports::FaceMatcher {
  public:
    FakeFaceMatcher();
    ~FakeFaceMatcher() override;
    domain::Result<domain::FaceAssessment> assess(const domain::Picture&) override;
    std::unique_ptr<ports::LiveFace> watch() override;
    domain::Result<domain::FaceEvidence> compare(const domain::Picture&, const std::vector<domain::Picture>&) override;
    domain::Result<domain::FaceTemplate> describe(const domain::Picture&) override;
    domain::FaceModel model() const override;
    domain::FaceThresholds thresholds() const override;
    double descriptor_ms() const override;
    std::optional<domain::FaceCohort> cohort;
    double slow_by = 24;
    ports::FaceMatcher* watcher = nullptr;  ///< a real one that looks at the live pictures
    domain::FaceAssessment assessment;
    std::vector<float> described{0.1F, 0.2F};  ///< every picture is this face
    double distance = 0.30;
    std::optional<domain::Failure> failure;
};

class FakePictureCodec final : public ports::PictureCodec {
  public:
    FakePictureCodec();
    ~FakePictureCodec() override;

    domain::Result<domain::Picture> decode(std::span<const std::uint8_t>) override;
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture& picture, int) override;
    /// The middle of the picture stands for the part: only the box is remembered.
    domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box& box, int side) override;
    ports::PictureCodec* cutter = nullptr;  ///< cuts instead, borrowed
    domain::Result<domain::Picture> decode_answer = grey_picture();
    domain::Box last_cut;
};

/// "Seals" as readable text, so that tests can look inside.
class FakeSealer final : public ports::MessageSealer {
  public:
    FakeSealer();
    ~FakeSealer() override;

    domain::Result<std::vector<std::uint8_t>> seal(const domain::CentreMessage& message) override;
    std::optional<domain::Failure> failure;
    domain::CentreMessage last;         ///< act
    domain::CentreMessage last_notice;  ///< of a paper
    std::vector<domain::CentreMessage> all;
};

class FakeCentre final : public ports::Centre {
  public:
    FakeCentre();
    ~FakeCentre() override;

    domain::Result<domain::CentreStatus> status(std::stop_token) override;
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard&, std::stop_token) override;
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token) override;
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token) override;
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override;
    std::optional<domain::Failure> failure;
    domain::CardStatusAnswer laser_answer{"0", "สถานะปกติ"};
    std::vector<domain::LaserQuestion> laser_questions;
    bool accept = true;
    std::string refusal = "enrolment.exists";
    domain::Fields answer{{"enrolment_id", "E-1"},
                          {"activation_token", "token-1"},
                          {"activation_expires_at", "2026-11-29T02:00:00.000Z"}};
    bool hang = false;  ///< compare_face ends by its stop token only
    /// Has no reference picture of anybody until a test says otherwise.
    domain::Result<domain::CentreFaceAnswer> face_answer =
        domain::Failure{domain::FailureCode::CentreRejected, "fvs.no_reference"};
    std::vector<domain::SealedMessage> compared;
    domain::CardStatusAnswer card_answer{"0", "สถานะปกติ"};
};

class FakeRenderer final : public ports::DocumentRenderer {
  public:
    FakeRenderer();
    ~FakeRenderer() override;

    domain::Result<domain::RenderedDocument> render(const domain::DocumentContent& content) override;
    domain::DocumentContent last;
    std::string data_hash = "00112233445566778899aabbccddeeff";
};

class FakeSigner final : public ports::DocumentSigner {
  public:
    domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                  support::Timestamp) override;
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) override;
};

class FakePrinter final : public ports::DocumentPrinter {
  public:
    FakePrinter();
    ~FakePrinter() override;

    domain::Result<std::vector<ports::PrinterStatus>> printers() override;
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>&,
                                              std::stop_token) override;
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                               const std::function<void(const ports::PrintProgress&)>&,
                                               std::stop_token) override;
    std::optional<domain::Failure> failure;         ///< after the job was made
    std::optional<domain::Failure> follow_failure;  ///< of a job of an earlier run
    bool missing = false;
    int jobs = 0;
    std::vector<std::string> printed;
    std::vector<std::string> followed;
    ports::PrintRequest last;
};

}  // namespace amphoe::testing
