// A bad day at the counter: each fault has its code, and nothing saved is lost.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "tests/integration/visit/TrainingDesk.h"

namespace amphoe {
namespace {

class VisitFaultsTest : public ::testing::Test {
  protected:
    void expect_healthy_store() const {
        const auto audit = desk.ctl("audit verify");
        EXPECT_EQ(audit.exit_code, 0) << audit.output;
    }
    std::size_t cases_in_log() const { return desk.ctl("case list").json["cases"].size(); }
    testing::TrainingDesk desk;
};

TEST_F(VisitFaultsTest, NoCard) {
    const auto visit = desk.visit("person-a.avi", {{"card", {{"wait_s", 1}}}});
    EXPECT_EQ(visit.exit_code, 3) << visit.output;
    EXPECT_EQ(visit.failure(), "CARD_ABSENT");
    expect_healthy_store();
}

TEST_F(VisitFaultsTest, AForeignCard) {
    const auto card = desk.card_service().insert("foreign");
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 4) << visit.output;
    EXPECT_EQ(visit.failure(), "CARD_FOREIGN");
}

TEST_F(VisitFaultsTest, ACardPulledWhileItIsRead) {
    const auto card = desk.card_service().insert("somchai", 0, "remove@9");
    const auto read = desk.ctl("card read --wait 5");
    EXPECT_NE(read.exit_code, 0) << read.output;
    EXPECT_EQ(read.failure(), "CARD_REMOVED");
}

TEST_F(VisitFaultsTest, NoCardService) {
    desk.card_service().stop();
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 3) << visit.output;
    EXPECT_EQ(visit.failure(), "CARD_NO_SERVICE");
}

TEST_F(VisitFaultsTest, AnUnknownReader) {
    const auto visit = desk.visit("person-a.avi", {{"card", {{"reader", "No Such Reader"}, {"wait_s", 1}}}});
    EXPECT_EQ(visit.exit_code, 3) << visit.output;
    EXPECT_EQ(visit.failure(), "CARD_READER_UNKNOWN");
}

TEST_F(VisitFaultsTest, APhotoThatIsNotAJpeg) {
    const auto text = desk.folder() / "photo.jpg";
    std::ofstream(text) << std::string(1800, 'x');
    const auto card = desk.card_service().insert("somchai", 0, {}, text);
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 4) << visit.output;
    EXPECT_EQ(visit.failure(), "CARD_PHOTO_INVALID");
    EXPECT_EQ(cases_in_log(), 1U);
}

TEST_F(VisitFaultsTest, NoCamera) {
    desk.insert_card();
    const auto visit = desk.visit("person-a.avi", {{"camera", {{"source", "file:absent.avi"}, {"timeout_s", 2}}}});
    EXPECT_EQ(visit.exit_code, 3) << visit.output;
    EXPECT_EQ(visit.failure(), "CAMERA_MISSING");
    EXPECT_EQ(cases_in_log(), 1U);
    expect_healthy_store();
}

TEST_F(VisitFaultsTest, NoFaceAndTwoFaces) {
    const auto card_photo = desk.demonstration("person-a-card.jpg").string();
    const auto none = desk.ctl("face compare " + card_photo + " " + desk.demonstration("no-face.jpg").string());
    EXPECT_EQ(none.exit_code, 4) << none.output;
    EXPECT_EQ(none.failure(), "FACE_NONE");
    const auto two = desk.ctl("face compare " + card_photo + " " + desk.demonstration("two-faces.jpg").string());
    EXPECT_EQ(two.exit_code, 4) << two.output;
    EXPECT_EQ(two.failure(), "FACE_MANY");
}

TEST_F(VisitFaultsTest, NobodyInFrontOfTheCamera) {
    desk.insert_card();
    const auto visit =
        desk.visit("person-a.avi",
                   {{"camera", {{"source", "file:" + desk.demonstration("no-face.jpg").string()}, {"timeout_s", 2}}}});
    EXPECT_EQ(visit.exit_code, 4) << visit.output;
    EXPECT_EQ(visit.failure(), "FACE_TIMEOUT");
}

TEST_F(VisitFaultsTest, AStrangerWithTheCitizensCard) {
    desk.insert_card();
    const auto visit = desk.visit("stranger.avi");
    EXPECT_EQ(visit.exit_code, 5) << visit.output;
    EXPECT_THAT(visit.failure(), ::testing::AnyOf("FACE_NOT_MATCHING", "FACE_REFERRED"));
    EXPECT_EQ(visit.json["outbox"]["queued"], 0);
    EXPECT_EQ(cases_in_log(), 1U);
}

TEST_F(VisitFaultsTest, AnotherCentreAtTheSameAddressGetsNothing) {
    desk.insert_card();
    desk.stop_centre();
    desk.start_centre("another");
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 6) << visit.output;
    EXPECT_EQ(visit.json["outbox"]["queued"], 1);
    const auto items = desk.ctl("outbox list").json["items"];
    EXPECT_EQ(items[0]["why"], "CENTRE_CERTIFICATE_WRONG");
}

TEST_F(VisitFaultsTest, AWrongPin) {
    const auto visit = desk.visit("person-a.avi", nlohmann::json::object(), "AMPHOE_PIN=000000 ");
    EXPECT_EQ(visit.exit_code, 8) << visit.output;
    EXPECT_EQ(visit.failure(), "SIGN_IN_REFUSED");
}

TEST_F(VisitFaultsTest, APrinterThatIsNotThere) {
    desk.insert_card();
    const auto visit =
        desk.visit("person-a.avi", {{"print", {{"to", "printer:no-such-queue"}}}}, "CUPS_SERVER=127.0.0.1:1 ");
    EXPECT_EQ(visit.exit_code, 3) << visit.output;
    EXPECT_EQ(visit.failure(), "PRINTER_MISSING");
    EXPECT_EQ(visit.json["cases"][0]["state"], "ACCEPTED");
}

TEST_F(VisitFaultsTest, AFullDiskKeepsWhatWasSavedAndGoesOnWhenSpaceIsBack) {
    desk.insert_card();
    const auto first = desk.visit("person-a.avi");
    ASSERT_EQ(first.exit_code, 0) << first.output;
    // A file-size limit just above the database stops its growth as a full disk does.
    const auto blocks = std::filesystem::file_size(desk.data() / "training.db") / 1024 + 8;
    const auto visit = desk.visit("person-a.avi", nlohmann::json::object(),
                                  "trap '' XFSZ; ulimit -f " + std::to_string(blocks) + "; ");
    EXPECT_EQ(visit.exit_code, 1) << visit.output;
    EXPECT_EQ(visit.failure(), "STORE_FULL");
    expect_healthy_store();
    EXPECT_THAT(desk.ctl("case list").output, ::testing::HasSubstr("ACCEPTED"));
    EXPECT_NE(desk.visit("person-a.avi").failure(), "STORE_FULL");
}

TEST_F(VisitFaultsTest, ADamagedDatabaseIsSaidAndLeftAsItIs) {
    desk.insert_card();
    const auto first = desk.visit("person-a.avi");
    ASSERT_EQ(first.exit_code, 0) << first.output;
    const auto file = desk.data() / "training.db";
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(4096);
        stream << std::string(8192, 'x');
    }
    const auto damaged = testing::read_bytes(file);
    const auto visit = desk.visit("person-a.avi");
    EXPECT_EQ(visit.exit_code, 7) << visit.output;
    EXPECT_EQ(visit.failure(), "STORE_DAMAGED");
    EXPECT_EQ(testing::read_bytes(file), damaged);
}

TEST_F(VisitFaultsTest, ScriptsWithUnknownKeysAreRefused) {
    const auto visit = desk.visit("person-a.avi", {{"colour", "red"}});
    EXPECT_EQ(visit.exit_code, 2) << visit.output;
    EXPECT_EQ(visit.failure(), "SCRIPT_INVALID");
}

}  // namespace
}  // namespace amphoe
