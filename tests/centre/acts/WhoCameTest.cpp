// Who stands at the counter, and who served them: an act says both, and the centre believes neither without looking.
#include "tests/centre/acts/MoveFixture.h"

namespace amphoe::centre {
namespace {

class WhoCameTest : public MoveFixture {};

TEST_F(WhoCameTest, AHouseNumberIsAskedForByTheOwnerOrTheNamedDelegate) {
    const auto comes = [&](const std::string& who, const domain::Fields& other) {
        auto fields = with(number(), other);
        fields["citizen_id"] = who;
        return said("house_number", fields);
    };
    EXPECT_EQ(comes(wilai, {}), "delegation.missing");
    EXPECT_EQ(comes("", {}), "delegation.missing");
    const domain::Fields sent{{"delegate_id", somchai}, {"delegation_ref", "DL-0001"}};
    EXPECT_EQ(comes(wilai, sent), "delegation.other_person");
    EXPECT_EQ(comes(receiver, sent), "delegation.other_person") << "the owner needs no delegate";
    EXPECT_EQ(comes(somchai, sent), "accepted");
    EXPECT_EQ(comes(receiver, {{"house_no", ""}}), "accepted");
}

TEST_F(WhoCameTest, AnActSaysWhoTheOfficerIsAndWhyAPaperEnds) {
    const auto nobody = [&](const std::string& kind, domain::Fields fields) {
        fields["officer_id"] = "";
        return said(kind, fields);
    };
    EXPECT_EQ(nobody("move_out", out()), "officer.missing");
    EXPECT_EQ(nobody("house_number", number()), "officer.missing");
    EXPECT_EQ(nobody("own_data", {{"purpose", "view"}}), "officer.missing");
    EXPECT_EQ(nobody("thaid_enrolment", {}), "officer.missing");
    EXPECT_EQ(nobody("fee_receipt", {{"receipt_no", "R-1"}}), "officer.missing");
    const domain::Fields end{{"document_number", "9901-69-D04-000001-1"}, {"second_officer", "S-0001"}};
    EXPECT_EQ(said("document_voided", with(end, {{"reason", "ผิด"}})), "officer.missing");
    EXPECT_EQ(said("document_voided", with(end, {{"officer", "O-0001"}})), "reason.missing");
    EXPECT_EQ(said("document_voided", with(end, {{"officer", "O-0001"}, {"reason", "ผิด"}})), "accepted");
}

TEST_F(WhoCameTest, NobodyIsNotTheHeadOfAHouseWithoutOne) {
    const auto central = with_check_digit("199990000205");  // listed in the central house, which has no head
    auto leaves = with(out(), {{"house_code", "99019000016"}, {"movers", central}, {"record_key", ""}});
    leaves["citizen_id"] = "";
    leaves.erase("record_version");
    EXPECT_EQ(said("move_out", leaves), "informant.not_head");
}

TEST_F(WhoCameTest, TheDeadAndTheUnknownAskForNothing) {
    const auto dead = with_check_digit("199990000204");
    const auto struck = with_check_digit("199990000209");
    const auto central = with_check_digit("199990000205");
    const std::string unknown = "1000000000025";
    const auto house = [&](const domain::Fields& who) { return said("house_number", with(number(), who)); };
    EXPECT_EQ(house({{"owner_id", dead}}), "person.deceased");
    EXPECT_EQ(house({{"owner_id", unknown}}), "person.unknown");
    EXPECT_EQ(house({{"owner_id", central}}), "person.central_house");
    const domain::Fields letter{{"delegate_id", somchai},
                                {"delegation_ref", "ม.1/69"},
                                {"letter_date", today(-5)},
                                {"names_act", "yes"},
                                {"original_seen", "yes"}};
    EXPECT_EQ(house(with(letter, {{"owner_id", dead}})), "person.deceased");
    const auto copy = [&](const std::string& who) {
        return said("certified_copy", with({{"copy_kind", "TR14_1"},
                                            {"relation", "INTEREST"},
                                            {"proof_ref", "คำสั่งศาล"},
                                            {"subject_id", somchai},
                                            {"citizen_id", who},
                                            {"copies", "1"},
                                            {"purpose", "สมัครเรียน"}},
                                           second()));
    };
    EXPECT_EQ(copy(dead), "person.deceased");
    EXPECT_EQ(copy(unknown), "person.unknown");
    EXPECT_EQ(copy(central), "person.central_house");
    EXPECT_EQ(copy(wilai), "accepted");
    const auto own = [&](const std::string& who) {
        return said("own_data", {{"purpose", "view"}, {"citizen_id", who}});
    };
    EXPECT_EQ(own(dead), "person.deceased");
    EXPECT_EQ(own(struck), "person.struck_out");
    EXPECT_EQ(own(unknown), "person.unknown");
    EXPECT_EQ(own(central), "accepted") << "may look, too";
}

}  // namespace
}  // namespace amphoe::centre
