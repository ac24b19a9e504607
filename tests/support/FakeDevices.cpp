#include "tests/support/FakeDevices.h"

#include <algorithm>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "core/domain/CitizenId.h"
#include "core/support/Digest.h"

namespace amphoe::testing {

domain::Picture grey_picture() {
    return {4, 4, std::vector<std::uint8_t>(48, 128), {}};
}

domain::CapturedFaces grey_faces() {
    domain::CapturedFaces faces;
    faces.probes.push_back(grey_picture());
    return faces;
}

domain::IdentityCard sample_card(const char* number) {
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

FakeCardReader::FakeCardReader() = default;

FakeCardReader::~FakeCardReader() = default;

domain::Result<std::vector<ports::ReaderStatus>> FakeCardReader::readers() {
    return readers_answer;
}

domain::Result<domain::IdentityCard> FakeCardReader::read(
    const ports::CardReadRequest& request, const std::function<void(const ports::CardReadProgress&)>& on_progress,
    std::stop_token) {
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

support::SubscriptionPtr FakeCardReader::watch(std::function<void(const ports::CardEvent&)> on_event) {
    const auto place = next_++;
    listeners_[place] = std::move(on_event);
    return std::make_unique<support::CallbackSubscription>([this, place] { listeners_.erase(place); });
}

domain::CardHealth FakeCardReader::health() {
    return health_answer;
}

void FakeCardReader::tell(const ports::CardEvent& event) const {
    for (const auto& [place, on_event] : listeners_) {
        on_event(event);
    }
}

void FakeCardReader::tell_inserted(domain::ReaderRole role) const {
    tell({"inserted", "Fake Reader 00", {}, role});
}

FakeCamera::FakeCamera() = default;

FakeCamera::~FakeCamera() = default;

domain::Result<domain::Done> FakeCamera::open(const std::string& source) {
    opened = source;
    return open_answer;
}

domain::Result<domain::Picture> FakeCamera::next_picture(std::chrono::milliseconds, std::stop_token) {
    return picture_answer;
}

void FakeCamera::close() {
    ++closed;
}

FakeFaceMatcher::FakeFaceMatcher() {
    assessment.ok = true;
    assessment.faces = 1;
    assessment.components = {{"Sharpness", 80}};
}

FakeFaceMatcher::~FakeFaceMatcher() = default;

domain::Result<domain::FaceAssessment> FakeFaceMatcher::assess(const domain::Picture&) {
    return assessment;
}

std::unique_ptr<ports::LiveFace> FakeFaceMatcher::watch() {
    return watcher ? watcher->watch() : nullptr;
}

domain::Result<domain::FaceEvidence> FakeFaceMatcher::compare(const domain::Picture&,
                                                              const std::vector<domain::Picture>&) {
    if (failure) {
        return *failure;
    }
    domain::FaceEvidence evidence;
    evidence.distance = distance;
    evidence.thresholds = thresholds();
    using enum domain::FaceBand;
    evidence.band = distance <= 0.40 ? Pass : distance <= 0.56 ? Refer : Fail;
    evidence.percent = evidence.band == Pass ? 91 : evidence.band == Refer ? 70 : 30;
    evidence.model = model();
    evidence.cohort = cohort;
    evidence.probe = assessment;
    return evidence;
}

domain::Result<domain::FaceTemplate> FakeFaceMatcher::describe(const domain::Picture&) {
    if (failure) {
        return *failure;
    }
    return domain::FaceTemplate(described);
}

domain::FaceModel FakeFaceMatcher::model() const {
    return {"fake", "00"};
}

domain::FaceThresholds FakeFaceMatcher::thresholds() const {
    return {"fake-1", 0.40, 0.56, 1, cohort.has_value()};
}

double FakeFaceMatcher::descriptor_ms() const {
    return slow_by;
}

FakePictureCodec::FakePictureCodec() = default;

FakePictureCodec::~FakePictureCodec() = default;

domain::Result<domain::Picture> FakePictureCodec::decode(std::span<const std::uint8_t>) {
    return decode_answer;
}

domain::Result<std::vector<std::uint8_t>> FakePictureCodec::encode_jpeg(const domain::Picture& picture, int) {
    return picture.rgb;
}

domain::Result<domain::Picture> FakePictureCodec::cut(const domain::Picture& picture, const domain::Box& box,
                                                      int side) {
    if (cutter != nullptr) {
        return cutter->cut(picture, box, side);
    }
    last_cut = box;
    return picture;
}

FakeSealer::FakeSealer() = default;

FakeSealer::~FakeSealer() = default;

domain::Result<std::vector<std::uint8_t>> FakeSealer::seal(const domain::CentreMessage& message) {
    (domain::is_paper_notice(message.kind) ? last_notice : last) = message;
    if (failure) {
        return *failure;
    }
    all.push_back(message);
    return std::vector<std::uint8_t>(message.id.begin(), message.id.end());
}

FakeCentre::FakeCentre() = default;

FakeCentre::~FakeCentre() = default;

domain::Result<domain::CentreStatus> FakeCentre::status(std::stop_token) {
    if (failure) {
        return *failure;
    }
    return domain::CentreStatus{"fake centre", "1", true, {}};
}

domain::Result<domain::CardStatusAnswer> FakeCentre::card_status(const domain::IdentityCard&, std::stop_token) {
    if (failure) {
        return *failure;
    }
    return card_answer;
}

domain::Result<domain::CardStatusAnswer> FakeCentre::card_by_laser(const domain::LaserQuestion& question,
                                                                   std::stop_token) {
    laser_questions.push_back(question);
    if (failure) {
        return *failure;
    }
    return laser_answer;
}

domain::Result<domain::CentreReceipt> FakeCentre::submit(const domain::SealedMessage& message, std::stop_token) {
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

domain::Result<domain::CentreFaceAnswer> FakeCentre::compare_face(const domain::SealedMessage& message,
                                                                  std::stop_token stop) {
    compared.push_back(message);
    while (hang && !stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (failure || hang) {
        return failure.value_or(domain::Failure{domain::FailureCode::CentreUnreachable, "stopped"});
    }
    return face_answer;
}

FakeRenderer::FakeRenderer() = default;

FakeRenderer::~FakeRenderer() = default;

domain::Result<domain::RenderedDocument> FakeRenderer::render(const domain::DocumentContent& content) {
    last = content;
    return domain::RenderedDocument{content.kind, content.number, 1, {'%', 'P', 'D', 'F'}, {}, data_hash};
}

domain::Result<domain::RenderedDocument> FakeSigner::sign(const domain::RenderedDocument& document,
                                                          support::Timestamp) {
    auto signed_document = document;
    signed_document.pdf.push_back('S');
    return signed_document;
}

domain::Result<domain::DocumentVerification> FakeSigner::verify(std::span<const std::uint8_t> pdf) {
    domain::DocumentVerification verification;
    verification.valid = !pdf.empty() && pdf.back() == 'S';
    return verification;
}

FakePrinter::FakePrinter() = default;

FakePrinter::~FakePrinter() = default;

domain::Result<std::vector<ports::PrinterStatus>> FakePrinter::printers() {
    return std::vector<ports::PrinterStatus>{{"Fake", true, "idle", {}}};
}

domain::Result<ports::PrintOutcome> FakePrinter::print(const ports::PrintRequest& request,
                                                       const std::function<void(const ports::PrintProgress&)>&,
                                                       std::stop_token) {
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

domain::Result<ports::PrintOutcome> FakePrinter::follow(const domain::PrintTicket& ticket, std::chrono::milliseconds,
                                                        const std::function<void(const ports::PrintProgress&)>&,
                                                        std::stop_token) {
    followed.push_back(ticket.job);
    if (follow_failure) {
        return *follow_failure;
    }
    return ports::PrintOutcome{ticket.printer, ticket.job, "completed"};
}

}  // namespace amphoe::testing
