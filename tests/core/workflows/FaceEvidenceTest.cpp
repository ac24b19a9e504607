// The evidence of a comparison from the capture to the sealed act: complete, without pictures, and not to be exchanged.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/support/Digest.h"
#include "core/workflows/EvidenceBinding.h"
#include "core/workflows/ThaidEnrolment.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;

domain::Picture shade(std::uint8_t value) {
    return {4, 4, std::vector<std::uint8_t>(48, value), {}};
}

class FaceEvidenceTest : public ::testing::Test {
  protected:
    FaceEvidenceTest() {
        counter.centre.face_answer = domain::CentreFaceAnswer{"match", 88, "fake-fvs"};
        EXPECT_TRUE(journal.open());
    }
    void prove(domain::CapturedFaces faces = testing::grey_faces()) {
        ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        ASSERT_TRUE(proof.read_card({}, {}, {}));
        ASSERT_TRUE(enrolment.open());
        ASSERT_TRUE(proof.compare_face(std::move(faces)));
        ASSERT_TRUE(enrolment.record_phone(""));
    }
    void prove_and_look() {
        prove();
        ASSERT_TRUE(proof.record_officer_look(true));
    }
    const domain::Fields& compared() const {
        const auto found = std::find_if(counter.store.events.rbegin(), counter.store.events.rend(),
                                        [](const auto& event) { return event.kind == EventKind::FaceCompared; });
        return found->fields;
    }
    domain::Fields& stored_comparison() { return const_cast<domain::Fields&>(compared()); }
    FailureCode refused() {
        const auto confirmed = enrolment.confirm();
        EXPECT_TRUE(counter.store.messages.empty());
        return confirmed ? FailureCode::UnexpectedError : confirmed.error().code;
    }
    testing::FakeCounter counter;
    VisitJournal journal{counter.store, counter.clock, counter.workstation, counter.officer};
    IdentityProof proof{counter.ports, journal};
    ThaidEnrolment enrolment{counter.ports, journal, proof};
};

TEST_F(FaceEvidenceTest, EveryPictureOfACaptureIsKeptAndNamedWithItsQuality) {
    domain::CapturedFaces faces;
    faces.probes = {shade(1), shade(2), shade(3)};
    faces.presence = domain::FacePresence{72, {"presence.parallax", "presence.turn"}, {"presence.still"}};
    faces.taken_by_officer = true;
    prove(std::move(faces));

    const auto& fields = compared();
    EXPECT_EQ(fields.at("probe_count"), "3");
    ASSERT_EQ(counter.store.attachments.size(), 3U);
    EXPECT_EQ(fields.at("probe_sha256"), counter.store.attachments[0].sha256);
    EXPECT_EQ(fields.at("probe2_sha256"), counter.store.attachments[1].sha256);
    EXPECT_EQ(fields.at("probe3_sha256"), counter.store.attachments[2].sha256);
    EXPECT_EQ(fields.at("quality.Sharpness"), "80");
    EXPECT_EQ(fields.at("quality3.Sharpness"), "80");
    EXPECT_EQ(fields.at("presence_score"), "72");
    EXPECT_EQ(fields.at("presence_signs"), "presence.parallax,presence.turn");
    EXPECT_EQ(fields.at("presence_faults"), "presence.still");
    EXPECT_EQ(fields.at("taken_by"), "officer");
}

TEST_F(FaceEvidenceTest, ThresholdsCardAgeAndTheCentresAnswerStandBesideTheScore) {
    prove();
    const auto& fields = compared();
    EXPECT_EQ(fields.at("threshold_mode"), "raw");
    EXPECT_EQ(fields.at("threshold_probes"), "1");
    EXPECT_EQ(fields.at("raw_distance"), "0.0000");
    EXPECT_EQ(fields.at("card_photo_years"), "4");
    EXPECT_EQ(fields.at("fvs_result"), "match");
    EXPECT_EQ(fields.at("fvs_score"), "88");
    EXPECT_EQ(fields.at("fvs_model"), "fake-fvs");
    EXPECT_EQ(fields.count("cohort_version"), 0U);
}

TEST_F(FaceEvidenceTest, TheCentreGetsThePictureThatIsKept) {
    prove();
    // The sealer's last message is the question: the act is not sealed yet.
    const auto& asked = counter.sealer.last;
    EXPECT_EQ(asked.kind, "face_comparison");
    EXPECT_EQ(asked.case_id, enrolment.record().id);
    EXPECT_EQ(asked.fields.at("citizen_id"), "1999900000013");
    EXPECT_EQ(asked.fields.at("probe_sha256"), compared().at("probe_sha256"));
    EXPECT_EQ(support::from_base64(asked.fields.at("probe_jpeg")), counter.store.attachments[0].bytes);
    EXPECT_EQ(asked.fields.at("card_photo_sha256"), compared().at("photo_sha256"));
}

TEST_F(FaceEvidenceTest, OnlyTheSurroundingsOfTheFaceAreKept) {
    counter.face_matcher.assessment.box = {1, 1, 2, 2};
    prove();
    EXPECT_EQ(counter.picture_codec.last_cut, (domain::Box{0, 0, 4, 4}));
}

TEST(FaceSurroundings, AreTwiceTheFaceWithinThePicture) {
    EXPECT_EQ(face_surroundings({500, 200, 200, 240}, 1280, 720), (domain::Box{400, 80, 400, 480}));
    EXPECT_EQ(face_surroundings({0, 0, 100, 100}, 1280, 720), (domain::Box{0, 0, 150, 150}));
    EXPECT_EQ(face_surroundings({1200, 650, 100, 100}, 1280, 720), (domain::Box{1150, 600, 130, 120}));
    EXPECT_EQ(face_surroundings({}, 1280, 720), (domain::Box{0, 0, 1280, 720}));
    EXPECT_EQ(face_surroundings({5000, 5000, 10, 10}, 1280, 720), (domain::Box{0, 0, 1280, 720}));
}

TEST_F(FaceEvidenceTest, TheActNamesThePicturesAndTheirBindingButHoldsNone) {
    prove_and_look();
    ASSERT_TRUE(enrolment.confirm());
    const auto& act = counter.sealer.last.fields;
    EXPECT_EQ(act.at("evidence_binding"), compared().at("evidence_binding"));
    EXPECT_EQ(act.at("evidence_binding").size(), 64U);
    EXPECT_EQ(act.at("officer_looked"), "yes");
    EXPECT_EQ(act.count("probe_jpeg"), 0U);
}

TEST_F(FaceEvidenceTest, ADraftsComparisonOfTheSamePictureIsNotMistakenForTheLastOne) {
    prove();
    // The sitting before: a camera that stands still gave the same picture, the centre another answer.
    auto earlier = *std::ranges::find_if(counter.store.events,
                                         [](const auto& event) { return event.kind == EventKind::FaceCompared; });
    earlier.fields["fvs_score"] = "71";
    counter.store.events.insert(counter.store.events.begin(), earlier);
    ASSERT_TRUE(proof.record_officer_look(true));
    EXPECT_TRUE(enrolment.confirm());
}

TEST_F(FaceEvidenceTest, AnExchangedPictureIsRefused) {
    prove_and_look();
    counter.store.attachments[0].bytes.back() ^= 1;
    EXPECT_EQ(refused(), FailureCode::EvidenceMismatch);
    EXPECT_EQ(counter.store.notes.back().reason, "EVIDENCE_MISMATCH");
}

TEST_F(FaceEvidenceTest, AMissingPictureIsRefused) {
    prove_and_look();
    counter.store.attachments.clear();
    EXPECT_EQ(refused(), FailureCode::EvidenceMismatch);
}

TEST_F(FaceEvidenceTest, APictureExchangedTogetherWithItsHashInTheEventIsRefused) {
    prove_and_look();
    auto& picture = counter.store.attachments[0];
    picture.bytes.back() ^= 1;
    picture.sha256 = support::sha256_hex(picture.bytes);
    stored_comparison()["probe_sha256"] = picture.sha256;
    EXPECT_EQ(refused(), FailureCode::EvidenceMismatch);
}

TEST_F(FaceEvidenceTest, AnAlteredScoreOrBandIsRefused) {
    prove_and_look();
    stored_comparison()["distance"] = "0.1000";
    EXPECT_EQ(refused(), FailureCode::EvidenceMismatch);
}

TEST_F(FaceEvidenceTest, AnAlteredBindingIsRefused) {
    prove_and_look();
    stored_comparison()["evidence_binding"] = std::string(64, '0');
    EXPECT_EQ(refused(), FailureCode::EvidenceMismatch);
}

TEST(EvidenceBinding, ChangesWithEachOfItsParts) {
    const BoundEvidence evidence{{"aa", "bb"}, "index", "photo", "visit"};
    const auto binding = evidence_binding(evidence);
    auto other = evidence;
    other.probe_sha256 = {"bb", "aa"};
    EXPECT_NE(evidence_binding(other), binding);
    other = evidence;
    other.citizen_index = "another";
    EXPECT_NE(evidence_binding(other), binding);
    other = evidence;
    other.photo_sha256 = "another";
    EXPECT_NE(evidence_binding(other), binding);
    other = evidence;
    other.visit_id = "another";
    EXPECT_NE(evidence_binding(other), binding);
    EXPECT_EQ(evidence_binding(evidence), binding);
}

TEST_F(FaceEvidenceTest, WarningsOfTheGuardsAreRecordedAndNotedForTheSupervisor) {
    ASSERT_TRUE(counter.face_guards.remember_officer(testing::grey_picture()));
    (void)counter.face_guards.check({testing::grey_picture()}, "index-of-somebody-else");
    prove();
    EXPECT_EQ(compared().at("guard_officer_like"), "yes");
    EXPECT_EQ(compared().at("guard_same_face_today"), "yes");
    ASSERT_EQ(counter.store.notes.size() >= 2, true);
    EXPECT_EQ(counter.store.notes[counter.store.notes.size() - 3].action, "FACE_WARNING");
    EXPECT_TRUE(proof.state().face_passed()) << "a warning never refuses";
}

TEST_F(FaceEvidenceTest, AReferBandNeedsTheAnswerWhetherTheOfficerLooked) {
    counter.face_matcher.distance = 0.5;
    prove();
    EXPECT_EQ(proof.refer("OLD_PHOTO", enrolment.record().id).error().code, FailureCode::OfficerLookMissing);
    ASSERT_TRUE(proof.record_officer_look(true));
    ASSERT_TRUE(proof.refer("OLD_PHOTO", enrolment.record().id));
    EXPECT_EQ(counter.store.events.back().fields.at("officer_looked"), "yes");
    EXPECT_EQ(counter.store.events.back().officer_id, "O-0001");
    EXPECT_EQ(counter.store.attachments.back().kind, "card_photo");
}

TEST_F(FaceEvidenceTest, AFaceThatPassedCountsWithTheOfficersLookOnly) {
    prove();
    EXPECT_TRUE(proof.state().look_missing());
    EXPECT_FALSE(proof.state().proven());
    EXPECT_FALSE(proof.state().evidence().contains("face"));
    EXPECT_EQ(refused(), FailureCode::OfficerLookMissing) << "not answered";
    ASSERT_TRUE(proof.record_officer_look(false));
    EXPECT_EQ(refused(), FailureCode::OfficerLookMissing) << "answered with no";
    ASSERT_TRUE(proof.record_officer_look(true));
    EXPECT_FALSE(proof.state().look_missing());
    EXPECT_TRUE(proof.state().proven());
    EXPECT_TRUE(proof.state().evidence().contains("face"));
    EXPECT_TRUE(enrolment.confirm());
}

TEST_F(FaceEvidenceTest, ALookDoesNotMakeAFacePass) {
    counter.face_matcher.distance = 0.5;
    prove_and_look();
    EXPECT_FALSE(proof.state().look_missing());
    EXPECT_FALSE(proof.state().proven());
    EXPECT_EQ(refused(), FailureCode::StepOutOfOrder);
}

TEST_F(FaceEvidenceTest, ADoubtfulFaceThatPassedCanBeReferred) {
    prove();
    ASSERT_TRUE(proof.record_officer_look(false));
    ASSERT_TRUE(proof.refer("DOUBT", enrolment.record().id));
    EXPECT_EQ(counter.store.events.back().fields.at("officer_looked"), "no");
    EXPECT_EQ(counter.store.find_case(enrolment.record().id)->state, domain::CaseState::FaceReferred);
}

TEST_F(FaceEvidenceTest, ADisagreementOfTheCentreStopsTheEnrolment) {
    counter.centre.face_answer = domain::CentreFaceAnswer{"no_match", 12, "fvs"};
    prove();
    EXPECT_EQ(compared().at("band"), "refer");
    EXPECT_EQ(compared().at("own_band"), "pass");
    EXPECT_EQ(refused(), FailureCode::StepOutOfOrder);
}

}  // namespace
}  // namespace amphoe::workflows
