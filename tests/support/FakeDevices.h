// Devices and services that answer what a test told them to.
#pragma once

#include <map>
#include <thread>
#include <utility>

#include "core/domain/CitizenId.h"
#include "core/ports/Camera.h"
#include "core/ports/CardReader.h"
#include "core/ports/Centre.h"
#include "core/ports/DocumentPrinter.h"
#include "core/ports/DocumentRenderer.h"
#include "core/ports/DocumentSigner.h"
#include "core/ports/FaceMatcher.h"
#include "core/ports/MessageSealer.h"
#include "core/ports/PictureCodec.h"
#include "core/support/Digest.h"

namespace amphoe::testing {

inline domain::Picture grey_picture() {
    return {4, 4, std::vector<std::uint8_t>(48, 128), {}};
}

/// One capture of the grey picture.
inline domain::CapturedFaces grey_faces() {
    domain::CapturedFaces faces;
    faces.probes.push_back(grey_picture());
    return faces;
}

/// A plausible card of a fictitious person; the number is synthetic.
inline domain::IdentityCard sample_card(const char* number = "1999900000013") {
    domain::IdentityCard card{
        *domain::CitizenId::parse(number), {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    card.name_th = {"นาย", "ทดสอบ", "", "ระบบบัตร"};
    card.name_en = {"Mr.", "Thotsop", "", "Rabopbat"};
    card.birth_date = domain::PartialDate::from_chip("25300114");
    card.sex = domain::Sex::Male;
    card.issuer = "สำนักทะเบียนอำเภอตัวอย่าง";
    card.issue_date = domain::PartialDate::from_chip("25650310");
    card.expiry_date = {false, domain::PartialDate::from_chip("25740113")};
    card.address.house = "99/1";
    card.address.moo = "หมู่ที่ 4";
    card.version = "0003";
    card.photo = domain::CardPhoto{{0xFF, 0xD8, 0xFF, 0xD9}, 4, 4, "photo-hash"};
    return card;
}

class FakeCardReader final : public ports::CardReader {
  public:
    domain::Result<std::vector<ports::ReaderStatus>> readers() override { return readers_answer; }
    domain::Result<domain::IdentityCard> read(const ports::CardReadRequest& request,
                                              const std::function<void(const ports::CardReadProgress&)>& on_progress,
                                              std::stop_token) override {
        requests.push_back(request);
        if (on_progress && answer.ok()) {
            auto text_only = *answer;
            text_only.photo.reset();
            on_progress({ports::CardReadProgress::Stage::Text, 30, text_only});
        }
        if (while_reading) {
            while_reading(on_progress);
        }
        return answer;
    }
    support::SubscriptionPtr watch(std::function<void(const ports::CardEvent&)> on_event) override {
        const auto place = next_++;
        listeners_[place] = std::move(on_event);
        return std::make_unique<support::CallbackSubscription>([this, place] { listeners_.erase(place); });
    }
    domain::CardHealth health() override { return health_answer; }
    /// What a monitor would tell all who watch; on the calling thread.
    void tell(const ports::CardEvent& event) const {
        for (const auto& [place, on_event] : listeners_) {
            on_event(event);
        }
    }
    void tell_inserted(domain::ReaderRole role = domain::ReaderRole::Citizen) const {
        tell({"inserted", "Fake Reader 00", {}, role});
    }
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
    domain::Result<domain::Done> open(const std::string& source) override {
        opened = source;
        return open_answer;
    }
    domain::Result<domain::Picture> next_picture(std::chrono::milliseconds, std::stop_token) override {
        return picture_answer;
    }
    void close() override { ++closed; }
    domain::Result<domain::Done> open_answer = domain::Done{};
    domain::Result<domain::Picture> picture_answer = grey_picture();
    std::string opened;
    int closed = 0;
};

class FakeFaceMatcher final : public ports::FaceMatcher {
  public:
    FakeFaceMatcher() {
        assessment.ok = true;
        assessment.faces = 1;
        assessment.components = {{"Sharpness", 80}};
    }
    domain::Result<domain::FaceAssessment> assess(const domain::Picture&) override { return assessment; }
    std::unique_ptr<ports::LiveFace> watch() override { return watcher ? watcher->watch() : nullptr; }
    domain::Result<domain::FaceEvidence> compare(const domain::Picture&, const std::vector<domain::Picture>&) override {
        if (failure) {
            return *failure;
        }
        domain::FaceEvidence evidence;
        evidence.distance = distance;
        evidence.thresholds = thresholds();
        evidence.band = distance <= 0.40   ? domain::FaceBand::Pass
                        : distance <= 0.56 ? domain::FaceBand::Refer
                                           : domain::FaceBand::Fail;
        evidence.percent = evidence.band == domain::FaceBand::Pass    ? 91
                           : evidence.band == domain::FaceBand::Refer ? 70
                                                                      : 30;
        evidence.model = model();
        evidence.cohort = cohort;
        evidence.probe = assessment;
        return evidence;
    }
    domain::Result<domain::FaceTemplate> describe(const domain::Picture&) override {
        if (failure) {
            return *failure;
        }
        return domain::FaceTemplate(described);
    }
    domain::FaceModel model() const override { return {"fake", "00"}; }
    domain::FaceThresholds thresholds() const override { return {"fake-1", 0.40, 0.56, 1, cohort.has_value()}; }
    double descriptor_ms() const override { return slow_by; }
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
    domain::Result<domain::Picture> decode(std::span<const std::uint8_t>) override { return decode_answer; }
    domain::Result<std::vector<std::uint8_t>> encode_jpeg(const domain::Picture& picture, int) override {
        return picture.rgb;
    }
    /// The middle of the picture stands for the part: only the box is remembered.
    domain::Result<domain::Picture> cut(const domain::Picture& picture, const domain::Box& box, int side) override {
        if (cutter != nullptr) {
            return cutter->cut(picture, box, side);
        }
        last_cut = box;
        return picture;
    }
    ports::PictureCodec* cutter = nullptr;  ///< cuts instead, borrowed
    domain::Result<domain::Picture> decode_answer = grey_picture();
    domain::Box last_cut;
};

/// "Seals" as readable text, so that tests can look inside.
class FakeSealer final : public ports::MessageSealer {
  public:
    domain::Result<std::vector<std::uint8_t>> seal(const domain::CentreMessage& message) override {
        (domain::is_paper_notice(message.kind) ? last_notice : last) = message;
        if (failure) {
            return *failure;
        }
        all.push_back(message);
        return std::vector<std::uint8_t>(message.id.begin(), message.id.end());
    }
    std::optional<domain::Failure> failure;
    domain::CentreMessage last;         ///< act
    domain::CentreMessage last_notice;  ///< of a paper
    std::vector<domain::CentreMessage> all;
};

class FakeCentre final : public ports::Centre {
  public:
    domain::Result<domain::CentreStatus> status(std::stop_token) override {
        if (failure) {
            return *failure;
        }
        return domain::CentreStatus{"fake centre", "1", true, {}};
    }
    domain::Result<domain::CardStatusAnswer> card_status(const domain::IdentityCard&, std::stop_token) override {
        if (failure) {
            return *failure;
        }
        return card_answer;
    }
    domain::Result<domain::CardStatusAnswer> card_by_laser(const domain::LaserQuestion& question,
                                                           std::stop_token) override {
        laser_questions.push_back(question);
        if (failure) {
            return *failure;
        }
        return laser_answer;
    }
    domain::Result<domain::CentreReceipt> submit(const domain::SealedMessage& message, std::stop_token) override {
        if (failure) {
            return *failure;
        }
        domain::CentreReceipt receipt;
        receipt.message_id = message.id;
        receipt.receipt_id = "R-" + message.id;
        receipt.accepted = accept;
        receipt.reason = accept ? "" : refusal;
        receipt.answer = answer;
        return receipt;
    }
    domain::Result<domain::CentreFaceAnswer> compare_face(const domain::SealedMessage& message,
                                                          std::stop_token stop) override {
        compared.push_back(message);
        while (hang && !stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (failure || hang) {
            return failure.value_or(domain::Failure{domain::FailureCode::CentreUnreachable, "stopped"});
        }
        return face_answer;
    }
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
    domain::Result<domain::RenderedDocument> render(const domain::DocumentContent& content) override {
        last = content;
        return domain::RenderedDocument{content.kind, content.number, 1, {'%', 'P', 'D', 'F'}, {}, data_hash};
    }
    domain::DocumentContent last;
    std::string data_hash = "00112233445566778899aabbccddeeff";
};

class FakeSigner final : public ports::DocumentSigner {
  public:
    domain::Result<domain::RenderedDocument> sign(const domain::RenderedDocument& document,
                                                  support::Timestamp) override {
        auto signed_document = document;
        signed_document.pdf.push_back('S');
        return signed_document;
    }
    domain::Result<domain::DocumentVerification> verify(std::span<const std::uint8_t> pdf) override {
        domain::DocumentVerification verification;
        verification.valid = !pdf.empty() && pdf.back() == 'S';
        return verification;
    }
};

class FakePrinter final : public ports::DocumentPrinter {
  public:
    domain::Result<std::vector<ports::PrinterStatus>> printers() override {
        return std::vector<ports::PrinterStatus>{{"Fake", true, "idle", {}}};
    }
    domain::Result<ports::PrintOutcome> print(const ports::PrintRequest& request,
                                              const std::function<void(const ports::PrintProgress&)>&,
                                              std::stop_token) override {
        if (missing) {
            return domain::Failure{domain::FailureCode::PrinterMissing, "no queue"};
        }
        if (request.before_sending) {
            const auto kept = request.before_sending({request.printer, "job-" + std::to_string(++jobs)});
            if (!kept) {
                return kept.error();
            }
        }
        if (failure) {
            return *failure;
        }
        printed.push_back(request.title);
        last = request;
        return ports::PrintOutcome{request.printer, "job-" + std::to_string(std::max(jobs, 1)), "completed"};
    }
    domain::Result<ports::PrintOutcome> follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                               const std::function<void(const ports::PrintProgress&)>&,
                                               std::stop_token) override {
        followed.push_back(ticket.job);
        if (follow_failure) {
            return *follow_failure;
        }
        return ports::PrintOutcome{ticket.printer, ticket.job, "completed"};
    }
    std::optional<domain::Failure> failure;         ///< after the job was made
    std::optional<domain::Failure> follow_failure;  ///< of a job of an earlier run
    bool missing = false;
    int jobs = 0;
    std::vector<std::string> printed;
    std::vector<std::string> followed;
    ports::PrintRequest last;
};

}  // namespace amphoe::testing
