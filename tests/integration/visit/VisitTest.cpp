// The main job, end to end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe {
namespace {

class VisitTest : public ::testing::Test {
  protected:
    testing::TrainingDesk desk;
};

TEST_F(VisitTest, EnrolsACitizenFromChipToTheCentresReceipt) {
    desk.insert_card();

    const auto visit = desk.visit("person-a.avi");

    ASSERT_EQ(visit.exit_code, 0) << visit.output;
    EXPECT_EQ(visit.json["proof"]["band"], "pass");
    EXPECT_GE(visit.json["proof"]["percent"], 80);
    EXPECT_EQ(visit.json["cases"][0]["state"], "ACCEPTED");
    EXPECT_FALSE(visit.json["receipt"]["id"].get<std::string>().empty());
    EXPECT_EQ(visit.json["outbox"]["queued"], 0);
    for (const auto& step : visit.json["steps"]) {
        EXPECT_EQ(step["outcome"], "ok") << step.dump();
    }
    const std::string number = visit.json["cases"][0]["number"];
    const auto shown = desk.ctl("case show " + number);
    EXPECT_EQ(shown.exit_code, 0);
    EXPECT_THAT(shown.output, ::testing::HasSubstr("CENTRE_ACCEPTED"));
    const auto audit = desk.ctl("audit verify");
    EXPECT_EQ(audit.exit_code, 0) << audit.output;
    EXPECT_GT(audit.json["entries"], 12);
}

TEST_F(VisitTest, TheSlipIsSignedAndOneChangedByteIsFound) {
    desk.insert_card();
    const auto visit = desk.visit("person-a.avi");
    ASSERT_EQ(visit.exit_code, 0) << visit.output;
    const std::filesystem::path slip = visit.json["documents"][0]["pdf"].get<std::string>();

    const auto genuine = desk.ctl("document verify '" + slip.string() + "'");
    EXPECT_EQ(genuine.exit_code, 0) << genuine.output;
    EXPECT_EQ(genuine.json["valid"], true);
    EXPECT_EQ(genuine.json["number"], visit.json["documents"][0]["number"]);
    EXPECT_EQ(genuine.json["standing"], "confirmed") << "the centre was told of the slip";

    auto bytes = testing::read_bytes(slip);
    bytes[bytes.size() / 2] ^= 0x01;
    const auto changed = desk.folder() / "changed.pdf";
    std::ofstream(changed, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    const auto altered = desk.ctl("document verify '" + changed.string() + "'");
    EXPECT_EQ(altered.exit_code, 5) << altered.output;
    EXPECT_EQ(altered.json["valid"], false);
    EXPECT_EQ(altered.failure(), "DOCUMENT_SIGNATURE_WRONG");
}

TEST_F(VisitTest, ASlipMadeOfflineIsNoAlarmThenConfirmedThenVoidForAll) {
    desk.insert_card();
    desk.stop_centre();
    const auto visit = desk.visit("person-a.avi");
    ASSERT_EQ(visit.exit_code, 6) << visit.output;
    const std::string number = visit.json["documents"][0]["number"];
    const auto verify = "document verify '" + visit.json["documents"][0]["pdf"].get<std::string>() + "'";

    const auto offline = desk.ctl(verify);
    EXPECT_EQ(offline.exit_code, 0) << offline.output;
    EXPECT_EQ(offline.json["valid"], true);
    EXPECT_EQ(offline.json["standing"], "unknown");

    desk.start_centre();
    const auto untold = desk.ctl(verify);
    EXPECT_EQ(untold.exit_code, 0) << "not told yet is no fault of the paper";
    EXPECT_EQ(untold.json["standing"], "unknown");

    for (const auto* list : {"items", "notices"}) {
        const auto waiting = desk.ctl("outbox list --open").json[list];
        ASSERT_EQ(waiting.size(), 1U) << list;
        EXPECT_EQ(desk.ctl("outbox retry " + waiting[0]["id"].get<std::string>()).exit_code, 0);
    }
    const auto sync = desk.ctl("sync now");
    EXPECT_EQ(sync.json["accepted"], 1) << sync.output;
    EXPECT_EQ(sync.json["notices"]["told"], 1) << sync.output;
    EXPECT_EQ(sync.json["notices"]["left"], 0) << sync.output;
    EXPECT_EQ(desk.ctl(verify).json["standing"], "confirmed");

    const auto ended = desk.ctl("document void " + number +
                                " --reason พิมพ์ผิดคน --officer O-0001 --pin-env AMPHOE_PIN --second S-0001 "
                                "--second-pin-env AMPHOE_PIN");
    EXPECT_EQ(ended.exit_code, 0) << ended.output;
    (void)desk.ctl("sync now");
    const auto checked = desk.ctl(verify);
    EXPECT_EQ(checked.json["standing"], "void") << checked.output;
    EXPECT_EQ(checked.failure(), "DOCUMENT_VOID");
}

TEST_F(VisitTest, WithTheCentreDownTheVisitWaitsAndIsDeliveredOnceLater) {
    desk.insert_card();
    desk.stop_centre();

    const auto visit = desk.visit("person-a.avi");

    EXPECT_EQ(visit.exit_code, 6) << visit.output;
    EXPECT_EQ(visit.json["cases"][0]["state"], "WAIT_CENTRE");
    EXPECT_EQ(visit.json["outbox"]["queued"], 1);
    EXPECT_TRUE(std::filesystem::exists(visit.json["documents"][0]["pdf"].get<std::string>()));

    desk.start_centre();
    const auto retried = desk.ctl("outbox list");
    const std::string item = retried.json["items"][0]["id"];
    EXPECT_EQ(retried.json["items"][0]["why"], "CENTRE_UNREACHABLE");
    EXPECT_EQ(desk.ctl("outbox retry " + item).exit_code, 0);
    const auto sync = desk.ctl("sync now");
    EXPECT_EQ(sync.exit_code, 0) << sync.output;
    EXPECT_EQ(sync.json["accepted"], 1);
    EXPECT_EQ(sync.json["left"], 0);
    EXPECT_EQ(desk.ctl("sync now").json["sent"], 0);
    const auto shown = desk.ctl("case show " + visit.json["cases"][0]["number"].get<std::string>());
    EXPECT_THAT(shown.output, ::testing::HasSubstr("ACCEPTED"));
}

TEST_F(VisitTest, ReadsTheCardThroughTheRealService) {
    desk.insert_card();

    const auto read = desk.ctl("card read --wait 5");

    ASSERT_EQ(read.exit_code, 0) << read.output;
    EXPECT_EQ(read.json["citizen_id"].get<std::string>().size(), 13U);
    EXPECT_EQ(read.json["provenance"], "chip-unverified");
    EXPECT_EQ(read.json["card"]["version"], "0003");
    EXPECT_EQ(read.json["photo"]["width"], 297);
    EXPECT_LE(read.json["timing"]["apdus"], 60);
    EXPECT_TRUE(read.json["warnings"].empty());
}

TEST_F(VisitTest, TheSamePersonPassesAndAStrangerDoesNot) {
    const auto photo = desk.demonstration("person-a-card.jpg").string();
    const auto same = desk.ctl("face compare " + photo + " " + desk.demonstration("person-a-live.jpg").string());
    EXPECT_EQ(same.exit_code, 0) << same.output;
    EXPECT_EQ(same.json["band"], "pass");

    const auto stranger = desk.ctl("face compare " + photo + " " + desk.demonstration("stranger-live.jpg").string());
    EXPECT_EQ(stranger.exit_code, 5) << stranger.output;
    EXPECT_NE(stranger.json["band"], "pass");
    EXPECT_GT(stranger.json["distance"].get<double>(), same.json["distance"].get<double>());
}

}  // namespace
}  // namespace amphoe
