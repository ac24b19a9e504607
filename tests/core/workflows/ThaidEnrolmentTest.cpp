#include "core/workflows/ThaidEnrolment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::CaseState;
using domain::EventKind;
using domain::FailureCode;
using ::testing::ElementsAre;

class ThaidEnrolmentTest : public ::testing::Test {
  protected:
    ThaidEnrolmentTest() { EXPECT_TRUE(journal.open()); }
    void prove() {
        ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        ASSERT_TRUE(proof.read_card({}, {}, {}));
        ASSERT_TRUE(enrolment.open());
        ASSERT_TRUE(proof.check_card_status({}));
        ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
        ASSERT_TRUE(proof.record_officer_look(true));
    }
    testing::FakeCounter counter;
    VisitJournal journal{counter.store, counter.clock, counter.workstation, counter.officer};
    IdentityProof proof{counter.ports, journal};
    ThaidEnrolment enrolment{counter.ports, journal, proof};
};

TEST_F(ThaidEnrolmentTest, EnrolsFromCardToPrintedSlip) {
    prove();
    ASSERT_TRUE(enrolment.record_phone("081-234-5678"));
    ASSERT_TRUE(enrolment.confirm());
    ASSERT_TRUE(enrolment.deliver({}));
    ASSERT_TRUE(enrolment.issue_slip());
    ASSERT_TRUE(enrolment.print_slip("", {}, {}));
    ASSERT_TRUE(journal.close());

    EXPECT_THAT(counter.store.kinds(),
                ElementsAre(EventKind::VisitOpened, EventKind::ConsentRecorded, EventKind::CardRead,
                            EventKind::CaseOpened, EventKind::CardStatusChecked, EventKind::FaceCompared,
                            EventKind::OfficerLooked, EventKind::PhoneRecorded, EventKind::CitizenConfirmed,
                            EventKind::Submitted, EventKind::CentreAccepted, EventKind::DocumentIssued,
                            EventKind::SheetEnded, EventKind::VisitClosed));
    EXPECT_EQ(*enrolment.state(), CaseState::Accepted);
    EXPECT_EQ(counter.printer.printed.size(), 1U);
}

TEST_F(ThaidEnrolmentTest, TheSlipOfAnAcceptedEnrolmentCarriesTheActivationCode) {
    prove();
    ASSERT_TRUE(enrolment.record_phone("0812345678"));
    ASSERT_TRUE(enrolment.confirm());
    ASSERT_TRUE(enrolment.deliver({}));
    ASSERT_TRUE(enrolment.issue_slip());

    const auto& slip = counter.renderer.last;
    EXPECT_EQ(slip.qr, "token-1");
    EXPECT_EQ(slip.fields.at("citizen_name_th"), "นาย ทดสอบ ระบบบัตร");
    EXPECT_EQ(slip.fields.at("citizen_id_masked"), "x-xxxx-xxxxx-01-3");
    EXPECT_EQ(slip.fields.at("phone_masked"), "xxx-xxx-5678");
    EXPECT_EQ(slip.fields.at("evidence_face"), "ok");
    EXPECT_EQ(slip.fields.at("level_label"), "IAL2.3");
    EXPECT_TRUE(slip.training);
}

TEST_F(ThaidEnrolmentTest, WithTheCentreDownTheVisitCompletesAndIsDeliveredLater) {
    prove();
    ASSERT_TRUE(enrolment.record_phone(""));
    ASSERT_TRUE(enrolment.confirm());
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, "down"};

    EXPECT_EQ(enrolment.deliver({}).error().code, FailureCode::CentreUnreachable);
    ASSERT_TRUE(enrolment.issue_slip());
    EXPECT_TRUE(counter.renderer.last.qr.empty());
    EXPECT_EQ(*enrolment.state(), CaseState::WaitCentre);

    counter.centre.failure.reset();
    EXPECT_TRUE(enrolment.deliver({}));
    EXPECT_EQ(*enrolment.state(), CaseState::Accepted);
}

TEST_F(ThaidEnrolmentTest, ARejectionByTheCentreIsSaidWithItsReason) {
    prove();
    ASSERT_TRUE(enrolment.record_phone(""));
    ASSERT_TRUE(enrolment.confirm());
    counter.centre.accept = false;
    EXPECT_EQ(enrolment.deliver({}).error().code, FailureCode::EnrolmentExists);
    EXPECT_EQ(*enrolment.state(), CaseState::Rejected);
}

TEST_F(ThaidEnrolmentTest, NothingIsSubmittedWithoutAPassedFace) {
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    ASSERT_TRUE(enrolment.open());
    counter.face_matcher.distance = 0.5;
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));

    EXPECT_EQ(enrolment.confirm().error().code, FailureCode::StepOutOfOrder);
    EXPECT_TRUE(counter.store.messages.empty());
}

TEST_F(ThaidEnrolmentTest, NothingIsSubmittedForAFaceTheOfficerDidNotLookAt) {
    prove();
    ASSERT_TRUE(proof.record_officer_look(false));
    EXPECT_EQ(enrolment.confirm().error().code, FailureCode::OfficerLookMissing);
    EXPECT_TRUE(counter.store.messages.empty());
    ASSERT_TRUE(proof.record_officer_look(true));
    EXPECT_TRUE(enrolment.confirm());
    EXPECT_EQ(counter.sealer.last.fields.at("officer_looked"), "yes");
}

TEST_F(ThaidEnrolmentTest, ASealerWithoutIdentityKeepsTheCaseUnconfirmed) {
    prove();
    counter.sealer.failure = domain::Failure{FailureCode::WorkstationNotProvisioned, ""};
    EXPECT_EQ(enrolment.confirm().error().code, FailureCode::WorkstationNotProvisioned);
    EXPECT_EQ(*enrolment.state(), CaseState::Draft);
}

TEST_F(ThaidEnrolmentTest, ADiskFullAtConfirmationCanBeRepeated) {
    prove();
    counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(enrolment.confirm().error().code, FailureCode::StoreFull);
    EXPECT_TRUE(enrolment.confirm());
    EXPECT_EQ(counter.store.messages.size(), 1U);
}

TEST_F(ThaidEnrolmentTest, AChildBelowFifteenNeedsAGuardian) {
    auto card = testing::sample_card();
    card.birth_date = domain::PartialDate::from_chip("25600101");
    counter.card_reader.answer = card;
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    ASSERT_TRUE(proof.read_card({}, {}, {}));
    EXPECT_EQ(enrolment.open().error().code, FailureCode::ServiceNotAvailable);
}

TEST_F(ThaidEnrolmentTest, AMissingPrinterKeepsTheSlip) {
    prove();
    ASSERT_TRUE(enrolment.confirm());
    ASSERT_TRUE(enrolment.deliver({}));
    ASSERT_TRUE(enrolment.issue_slip());
    counter.printer.failure = domain::Failure{FailureCode::PrinterMissing, ""};

    EXPECT_EQ(enrolment.print_slip("", {}, {}).error().code, FailureCode::PrinterMissing);
    EXPECT_EQ(counter.store.kinds().back(), EventKind::PrintFailed);
    counter.printer.failure.reset();
    EXPECT_TRUE(enrolment.print_slip("", {}, {}));
}

TEST_F(ThaidEnrolmentTest, AWrongPhoneNumberIsNotRecorded) {
    prove();
    EXPECT_EQ(enrolment.record_phone("12345").error().code, FailureCode::PhoneInvalid);
    EXPECT_EQ(counter.store.kinds().back(), EventKind::OfficerLooked);
}

TEST_F(ThaidEnrolmentTest, TheSealedActHoldsTheWholeEvidence) {
    prove();
    ASSERT_TRUE(enrolment.record_phone("0812345678"));
    ASSERT_TRUE(enrolment.confirm());
    const auto& fields = counter.sealer.last.fields;
    for (const auto* key :
         {"citizen_id", "name_th", "birth_date", "request_no", "distance", "percent", "band", "thresholds_version",
          "model_sha256", "probe_sha256", "photo_sha256", "consent_id", "legal_basis", "legal_clause", "card_status",
          "level_label", "officer_id", "rcode", "phone"}) {
        EXPECT_TRUE(fields.contains(key)) << key;
    }
    EXPECT_EQ(fields.at("ial_evidence"), "card_status,chip,face");
    EXPECT_EQ(counter.sealer.last.id, counter.store.messages[0].id);
    const auto& sent = counter.store.events.back();
    EXPECT_EQ(sent.kind, EventKind::Submitted);
    EXPECT_EQ(sent.fields.at("ial_evidence"), "card_status,chip,face") << "the list first, the label second (W3.8)";
    EXPECT_EQ(sent.fields.at("level_label"), "IAL2.3");
    EXPECT_EQ(counter.store.notes.back().reason, "THAID_ENROL");
}

TEST(VisitJournalTest, ASupervisorDoesNotOpenVisits) {
    testing::FakeCounter counter;
    VisitJournal journal(counter.store, counter.clock, counter.workstation, counter.supervisor);
    EXPECT_EQ(journal.open().error().code, FailureCode::NotAuthorised);
    EXPECT_TRUE(counter.store.visits.empty());
}

}  // namespace
}  // namespace amphoe::workflows
