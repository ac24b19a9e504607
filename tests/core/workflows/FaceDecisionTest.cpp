#include "core/workflows/FaceDecision.h"

#include <gtest/gtest.h>

#include "core/workflows/ThaidEnrolment.h"
#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::CaseState;
using domain::EventKind;
using domain::FailureCode;

class FaceDecisionTest : public ::testing::Test {
  protected:
    FaceDecisionTest() {
        counter.face_matcher.distance = 0.5;
        VisitJournal first(counter.store, counter.clock, counter.workstation, counter.officer);
        IdentityProof seen(counter.ports, first);
        ThaidEnrolment begun(counter.ports, first, seen);
        EXPECT_TRUE(first.open());
        EXPECT_TRUE(seen.record_consent(true, domain::LegalBasis::ConsentSection26));
        EXPECT_TRUE(seen.read_card({}, {}, {}));
        EXPECT_TRUE(begun.open());
        EXPECT_TRUE(seen.compare_face(testing::grey_faces()));
        EXPECT_TRUE(seen.record_officer_look(true));
        EXPECT_TRUE(seen.refer("OLD_PHOTO", begun.record().id));
        EXPECT_TRUE(first.close());
        case_id = begun.record().id;
    }
    domain::Result<domain::Done> decide(FaceVerdict verdict, const std::string& reason = "หน้าเดียวกัน รูปเก่า") {
        return decision.decide(counter.supervisor, case_id, verdict, reason);
    }
    CaseState state() { return counter.store.find_case(case_id)->state; }
    /// The officer takes the accepted case up again, up to the card.
    domain::Result<domain::Done> take_up() {
        const auto summary = counter.store.find_case(case_id);
        const auto events = counter.store.events_of_case(case_id);
        return enrolment.resume(summary->record, *events);
    }
    testing::FakeCounter counter;
    FaceDecision decision{counter.store, counter.clock};
    std::string case_id;
    VisitJournal journal{counter.store, counter.clock, counter.workstation, counter.officer};
    IdentityProof proof{counter.ports, journal};
    ThaidEnrolment enrolment{counter.ports, journal, proof};
};

TEST_F(FaceDecisionTest, TheSecondPersonSeesBothPicturesAndTheEvidence) {
    const auto face = decision.read(case_id);
    ASSERT_TRUE(face);
    EXPECT_FALSE(face->card_photo.empty());
    EXPECT_FALSE(face->probe.empty());
    EXPECT_EQ(face->face.at("distance"), "0.5000");
    EXPECT_EQ(face->face.at("band"), "refer");
    EXPECT_EQ(face->refer_reason, "OLD_PHOTO");
    EXPECT_EQ(face->referred_by, "O-0001");
    EXPECT_TRUE(face->officer_looked);
}

TEST_F(FaceDecisionTest, AnAcceptedFaceIsRecordedWithPersonReasonAndAudit) {
    ASSERT_TRUE(decide(FaceVerdict::Accept));
    EXPECT_EQ(state(), CaseState::Draft);
    const auto& event = counter.store.events.back();
    EXPECT_EQ(event.kind, EventKind::FaceDecided);
    EXPECT_EQ(event.officer_id, "S-0001");
    EXPECT_EQ(event.fields.at("decision"), "accept");
    EXPECT_EQ(event.fields.at("reason"), "หน้าเดียวกัน รูปเก่า");
    const auto& note = counter.store.notes.back();
    EXPECT_EQ(note.action, "FACE_DECIDED");
    EXPECT_EQ(note.officer_id, "S-0001");
    EXPECT_EQ(note.reason, "ACCEPT") << "the reason in words stays in the sealed event";
    EXPECT_FALSE(note.subject.empty());
}

TEST_F(FaceDecisionTest, ARejectedFaceEndsTheCase) {
    ASSERT_TRUE(decide(FaceVerdict::Reject, "คนละคน"));
    EXPECT_EQ(state(), CaseState::Cancelled);
    EXPECT_EQ(take_up().error().code, FailureCode::StepOutOfOrder);
    EXPECT_EQ(decide(FaceVerdict::Accept).error().code, FailureCode::StepOutOfOrder) << "decided once";
}

TEST_F(FaceDecisionTest, OnlyASupervisingRoleDecides) {
    auto colleague = counter.officer;
    colleague.id = "O-0002";
    EXPECT_EQ(decision.decide(colleague, case_id, FaceVerdict::Accept, "x").error().code, FailureCode::NotAuthorised);
    EXPECT_EQ(state(), CaseState::FaceReferred);
}

TEST_F(FaceDecisionTest, WhoeverWorkedInTheVisitIsNoSecondPerson) {
    auto registrar = counter.officer;  // the same person with a role that supervises
    registrar.role = domain::Role::Registrar;
    EXPECT_EQ(decision.decide(registrar, case_id, FaceVerdict::Accept, "x").error().code,
              FailureCode::FaceSecondPersonNeeded);
    EXPECT_EQ(state(), CaseState::FaceReferred);
}

TEST_F(FaceDecisionTest, AReasonIsNeededAndBounded) {
    EXPECT_EQ(decide(FaceVerdict::Accept, " \n").error().code, FailureCode::FaceReasonMissing);
    std::string long_thai;
    for (int letter = 0; letter < 301; ++letter) {
        long_thai += "ก";
    }
    EXPECT_EQ(decide(FaceVerdict::Reject, long_thai).error().code, FailureCode::FaceReasonMissing);
    EXPECT_TRUE(decide(FaceVerdict::Reject, long_thai.substr(3))) << "300 Thai letters are 900 bytes";
}

TEST_F(FaceDecisionTest, AFaceWhosePictureWasChangedOrErasedCannotBeAccepted) {
    for (auto& attachment : counter.store.attachments) {
        if (attachment.kind == "face_probe") {
            attachment.bytes.back() ^= 1;
        }
    }
    EXPECT_EQ(decide(FaceVerdict::Accept).error().code, FailureCode::EvidenceMismatch);
    EXPECT_TRUE(decide(FaceVerdict::Reject)) << "rejecting is always possible";
}

TEST_F(FaceDecisionTest, AnUnknownCaseIsSaid) {
    EXPECT_EQ(decision.read("9901-2569-01-999999").error().code, FailureCode::CaseUnknown);
}

TEST_F(FaceDecisionTest, AFullDiskLeavesTheCaseWaiting) {
    counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(decide(FaceVerdict::Accept).error().code, FailureCode::StoreFull);
    EXPECT_EQ(state(), CaseState::FaceReferred);
    EXPECT_TRUE(decide(FaceVerdict::Accept));
}

TEST_F(FaceDecisionTest, AnAcceptedEnrolmentGoesOnWithTheSameCardToTheCentre) {
    ASSERT_TRUE(decide(FaceVerdict::Accept));
    ASSERT_TRUE(take_up());
    EXPECT_EQ(enrolment.confirm().error().code, FailureCode::StepOutOfOrder) << "not without the card";
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    ASSERT_TRUE(proof.check_card_status({}));
    ASSERT_TRUE(enrolment.record_phone("0812345678"));
    ASSERT_TRUE(enrolment.confirm());
    ASSERT_TRUE(enrolment.deliver({}));
    EXPECT_EQ(state(), CaseState::Accepted);

    const auto& act = counter.sealer.last.fields;
    EXPECT_EQ(act.at("second_officer"), "S-0001");
    EXPECT_EQ(act.at("second_officer_reason"), "หน้าเดียวกัน รูปเก่า");
    EXPECT_EQ(act.at("band"), "refer");
    EXPECT_EQ(act.at("officer_looked"), "yes");
    EXPECT_EQ(act.at("ial_evidence"), "card_status,chip,face_by_person");
    EXPECT_EQ(act.at("face_officer"), "S-0001");
    EXPECT_EQ(act.at("level_label"), "IAL1.3") << "a face judged by eye is not a face compared";
}

TEST_F(FaceDecisionTest, WithoutADecisionNothingGoesOn) {
    EXPECT_EQ(take_up().error().code, FailureCode::StepOutOfOrder);
    EXPECT_FALSE(journal.is_open());
}

TEST_F(FaceDecisionTest, AnotherPersonsCardDoesNotTakeTheCaseUp) {
    ASSERT_TRUE(decide(FaceVerdict::Accept));
    ASSERT_TRUE(take_up());
    counter.card_reader.answer = testing::sample_card("1999900000021");
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::CardSwapped);
}

TEST_F(FaceDecisionTest, ANewCardWithAnotherPhotoNeedsANewComparison) {
    ASSERT_TRUE(decide(FaceVerdict::Accept));
    ASSERT_TRUE(take_up());
    auto renewed = testing::sample_card();
    renewed.photo->jpeg.push_back(0);
    counter.card_reader.answer = renewed;
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::EvidenceMismatch);
}

}  // namespace
}  // namespace amphoe::workflows
