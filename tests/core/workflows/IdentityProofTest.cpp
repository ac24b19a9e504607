#include "core/workflows/IdentityProof.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/FakeCounter.h"

namespace amphoe::workflows {
namespace {

using domain::EventKind;
using domain::FailureCode;
using ::testing::ElementsAre;

class IdentityProofTest : public ::testing::Test {
  protected:
    IdentityProofTest() { EXPECT_TRUE(journal.open()); }
    void consent_and_card() {
        ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
        ASSERT_TRUE(proof.read_card({}, {}, {}));
    }
    testing::FakeCounter counter;
    VisitJournal journal{counter.store, counter.clock, counter.workstation, counter.officer};
    IdentityProof proof{counter.ports, journal};
};

TEST_F(IdentityProofTest, ProvesAPersonAndSavesEveryStep) {
    consent_and_card();
    ASSERT_TRUE(proof.check_card_status({}));
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    EXPECT_EQ(proof.level_label(), "IAL1.3") << "the officer has not looked at the face yet";
    ASSERT_TRUE(proof.record_officer_look(true));

    EXPECT_TRUE(proof.state().proven());
    EXPECT_EQ(proof.level_label(), "IAL2.3");
    EXPECT_THAT(counter.store.kinds(),
                ElementsAre(EventKind::VisitOpened, EventKind::ConsentRecorded, EventKind::CardRead,
                            EventKind::CardStatusChecked, EventKind::FaceCompared, EventKind::OfficerLooked));
}

TEST_F(IdentityProofTest, TheReaderIsNamedWithoutItsSerialNumber) {
    auto card = testing::sample_card();
    card.reader = "ACS ACR39U ICC Reader [Serial 12345] (0042) 00 00";
    counter.card_reader.answer = card;
    consent_and_card();
    EXPECT_EQ(counter.store.events.back().fields.at("reader_model"), "ACS ACR39U ICC Reader 00 00");
}

TEST_F(IdentityProofTest, WhatDoesNotFitOnTheCardIsARemarkAndNoRefusal) {
    auto card = testing::sample_card();
    card.name_th.title = "นางสาว";
    counter.card_reader.answer = card;
    consent_and_card();
    EXPECT_EQ(proof.state().card->warnings, std::vector<std::string>{"title.sex"});
}

TEST_F(IdentityProofTest, TheEvidenceOfAComparisonIsComplete) {
    consent_and_card();
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));

    const auto& fields = counter.store.events.back().fields;
    EXPECT_EQ(fields.at("band"), "pass");
    EXPECT_EQ(fields.at("distance"), "0.3000");
    EXPECT_EQ(fields.at("thresholds_version"), "fake-1");
    EXPECT_EQ(fields.at("model_sha256"), "00");
    EXPECT_EQ(fields.at("quality.Sharpness"), "80");
    EXPECT_EQ(fields.at("card_issue_date"), "2022-03-10");
    ASSERT_EQ(counter.store.attachments.size(), 1U);
    EXPECT_EQ(fields.at("probe_sha256"), counter.store.attachments[0].sha256);
}

TEST_F(IdentityProofTest, NoCardIsReadBeforeConsent) {
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::StepOutOfOrder);
    EXPECT_FALSE(proof.state().card);
}

TEST_F(IdentityProofTest, ARefusedConsentIsRecordedAndEndsTheFacePath) {
    EXPECT_EQ(proof.record_consent(false, domain::LegalBasis::ConsentSection26).error().code,
              FailureCode::ConsentRequired);
    EXPECT_EQ(counter.store.kinds().back(), EventKind::ConsentRefused);
    EXPECT_EQ(proof.compare_face(testing::grey_faces()).error().code, FailureCode::StepOutOfOrder);
}

TEST_F(IdentityProofTest, TheWordsOfTheLegalBasisAreRecorded) {
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::LegalDuty));
    EXPECT_EQ(counter.store.events.back().fields.at("legal_basis"), "LEGAL_DUTY");
    EXPECT_EQ(counter.store.events.back().fields.at("legal_clause"), "หน้าที่ตามกฎหมาย");
    EXPECT_EQ(proof.state().consent->legal_clause, "หน้าที่ตามกฎหมาย");
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    EXPECT_EQ(counter.store.events.back().fields.at("legal_clause"), "ความยินยอม");
}

TEST_F(IdentityProofTest, ALegalDutyWithoutItsWordsIsNotRecorded) {
    counter.notice.clauses.clear();
    const auto before = counter.store.events.size();
    EXPECT_EQ(proof.record_consent(true, domain::LegalBasis::LegalDuty).error().code, FailureCode::LegalClauseMissing);
    EXPECT_EQ(counter.store.events.size(), before);
    EXPECT_FALSE(proof.state().consent);
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26)) << "an older notice asks for consent";
    EXPECT_FALSE(counter.store.events.back().fields.contains("legal_clause"));
}

TEST_F(IdentityProofTest, AnotherCardInTheSameVisitIsNotTaken) {
    consent_and_card();
    counter.card_reader.answer = testing::sample_card("1999900000021");
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::CardSwapped);
    EXPECT_EQ(proof.state().card->citizen_id.digits(), "1999900000013");
}

TEST_F(IdentityProofTest, OnlyTheCardOfThePersonAlreadyShownIsTaken) {
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    const auto own = testing::sample_card();
    const auto other = testing::sample_card("1999900000021");
    proof.expect(own.citizen_id);
    proof.expect(other.citizen_id);
    counter.card_reader.answer = other;
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::CardSwapped);
    EXPECT_FALSE(proof.state().card);
    counter.card_reader.answer = own;
    EXPECT_TRUE(proof.read_card({}, {}, {}));
}

TEST_F(IdentityProofTest, AnUnreachableCentreLeavesTheCardStatusOpen) {
    consent_and_card();
    counter.centre.failure = domain::Failure{FailureCode::CentreUnreachable, "down"};
    EXPECT_TRUE(proof.check_card_status({}));
    EXPECT_FALSE(proof.state().card_status);
    EXPECT_EQ(counter.store.events.back().fields.at("status"), "not-checked");
    EXPECT_EQ(counter.store.events.back().fields.at("why"), "CENTRE_UNREACHABLE");
}

TEST_F(IdentityProofTest, WithoutTheCardStatusTheLevelIsLower) {
    consent_and_card();
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    EXPECT_EQ(proof.level_label(), "IAL1");
}

TEST_F(IdentityProofTest, AnAbnormalCardStatusStopsTheVisit) {
    consent_and_card();
    counter.centre.card_answer = {"4", "สถานะไม่ปกติ"};
    EXPECT_EQ(proof.check_card_status({}).error().code, FailureCode::CardStatusAbnormal);
}

TEST_F(IdentityProofTest, AFourthComparisonIsRefused) {
    consent_and_card();
    counter.face_matcher.distance = 0.9;
    for (int attempt = 0; attempt < 3; ++attempt) {
        ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    }
    EXPECT_EQ(proof.compare_face(testing::grey_faces()).error().code, FailureCode::FaceNotMatching);
    EXPECT_EQ(proof.state().captures, 3);
    EXPECT_FALSE(proof.state().proven());
}

TEST_F(IdentityProofTest, APhotoThatCannotBeDecodedIsTheCardsFault) {
    consent_and_card();
    counter.picture_codec.decode_answer = domain::Failure{FailureCode::ImageInvalid, "not a JPEG"};
    EXPECT_EQ(proof.compare_face(testing::grey_faces()).error().code, FailureCode::CardPhotoInvalid);
}

TEST_F(IdentityProofTest, AStepThatCouldNotBeSavedDidNotHappen) {
    ASSERT_TRUE(proof.record_consent(true, domain::LegalBasis::ConsentSection26));
    counter.store.fail_next = FailureCode::StoreFull;
    EXPECT_EQ(proof.read_card({}, {}, {}).error().code, FailureCode::StoreFull);
    EXPECT_FALSE(proof.state().card);
    EXPECT_TRUE(proof.read_card({}, {}, {}));
}

TEST_F(IdentityProofTest, ReferringNeedsAReasonInTheAuditLog) {
    consent_and_card();
    counter.face_matcher.distance = 0.5;
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    ASSERT_TRUE(proof.record_officer_look(true));
    ASSERT_TRUE(proof.refer("OLD_PHOTO", ""));
    EXPECT_TRUE(proof.state().referred);
    EXPECT_EQ(counter.store.notes.back().reason, "OLD_PHOTO");
}

TEST_F(IdentityProofTest, AuditEntriesCarryTheBlindIndexAndNeverTheNumber) {
    consent_and_card();
    ASSERT_TRUE(proof.compare_face(testing::grey_faces()));
    EXPECT_EQ(counter.store.notes.back().subject, "index-of-0013");
}

}  // namespace
}  // namespace amphoe::workflows
