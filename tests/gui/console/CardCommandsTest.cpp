#include "tests/gui/console/ConsoleTest.h"

namespace amphoe::testing {
namespace {

using domain::Failure;
using domain::FailureCode;

/// A number whose second and third digit name a province; made here, so that no such number is written down.
std::string number_of_a_province() {
    const std::string first_twelve = "110000000000";
    return first_twelve + domain::CitizenId::check_digit(first_twelve);
}

class CardCommandsTest : public ConsoleTest {};

TEST_F(CardCommandsTest, ListsReadersWithTheirStates) {
    const auto readers = run_json({"card", "list"}).json().at("readers");
    ASSERT_EQ(readers.size(), 2U);
    EXPECT_EQ(readers[0].at("name"), "Fake Reader 00");
    EXPECT_EQ(readers[0].at("state"), "card");
    EXPECT_EQ(readers[0].at("atr"), "3B00");
    EXPECT_EQ(readers[1].at("state"), "empty");
    EXPECT_FALSE(readers[1].contains("atr"));
}

TEST_F(CardCommandsTest, SaysWhoseReaderItIsAndWhatToDoInEachState) {
    using ports::CardState;
    const std::vector<std::pair<CardState, const char*>> states{{CardState::Mute, "CARD_MUTE"},
                                                                {CardState::Exclusive, "CARD_EXCLUSIVE"},
                                                                {CardState::UnknownCard, "CARD_FOREIGN"}};
    for (const auto& [state, code] : states) {
        world_.card_reader.readers_answer = std::vector<ports::ReaderStatus>{
            {"Desk", state, "3B00"}, {"Side", CardState::Empty, "", domain::ReaderRole::Officer}};
        const auto readers = run_json({"card", "list"}).json().at("readers");
        EXPECT_EQ(readers[0].at("role"), "citizen");
        EXPECT_EQ(readers[0].at("code"), code);
        EXPECT_EQ(readers[1].at("role"), "officer");
        EXPECT_FALSE(readers[1].contains("code"));
        const auto text = run({"card", "list"}).out;
        EXPECT_NE(text.find("เจ้าหน้าที่ / officer"), std::string::npos);
        EXPECT_NE(text.find("→"), std::string::npos);
    }
}

TEST_F(CardCommandsTest, WritesEveryFieldOfACard) {
    auto card = sample_card();
    card.timing = {640, 2100, 31, 7000};
    card.warnings = {"address.tambon.label"};
    card.atr = "3B79";
    card.request_no = "9999-000001/65";
    card.photo_no = "99990111200001";
    card.card_type = "01";
    card.address.raw = "99/1#หมู่ที่ 4";
    card.laser_no = "ZZ9-9990000-01";
    card.chip_no = "00FF99990000000A";
    card.field_provenance[domain::CardField::CitizenId] = domain::Provenance::VerifiedOnline;
    world_.card_reader.answer = card;
    const auto ran = run_json({"card", "read", "--reader", "Fake Reader 00", "--wait", "3"});
    EXPECT_EQ(ran.exit_code, 0);
    const auto json = ran.json();
    EXPECT_EQ(json.at("citizen_id"), "1999900000013");
    EXPECT_EQ(json.at("name_th"),
              (nlohmann::json{{"title", "นาย"}, {"first", "ทดสอบ"}, {"middle", ""}, {"last", "ระบบบัตร"}}));
    EXPECT_EQ(json.at("name_en").at("last"), "Rabopbat");
    EXPECT_EQ(json.at("birth_date"),
              (nlohmann::json{{"be", "2530-01-14"}, {"iso", "1987-01-14"}, {"precision", "day"}}));
    EXPECT_EQ(json.at("sex"), "male");
    EXPECT_EQ(json.at("issuer"), "สำนักทะเบียนอำเภอตัวอย่าง");
    EXPECT_EQ(json.at("issue_date").at("iso"), "2022-03-10");
    EXPECT_EQ(json.at("expiry_date"),
              (nlohmann::json{{"be", "2574-01-13"}, {"iso", "2031-01-13"}, {"lifelong", false}}));
    EXPECT_EQ(json.at("address").at("house"), "99/1");
    for (const auto* part : {"moo", "trok", "soi", "road", "tambon", "amphoe", "province", "raw"}) {
        EXPECT_TRUE(json.at("address").contains(part)) << part;
    }
    EXPECT_EQ(json.at("card"), (nlohmann::json{{"version", "0003"},
                                               {"atr", "3B79"},
                                               {"request_no", "9999-000001/65"},
                                               {"photo_no", "99990111200001"},
                                               {"type", "01"},
                                               {"laser_no", "ZZ9-9990000-01"},
                                               {"chip_no", "00FF99990000000A"}}));
    EXPECT_EQ(json.at("person_category").at("digit"), 1);
    EXPECT_EQ(json.at("person_category").at("key"), "born-notified-in-time");
    EXPECT_EQ(json.at("field_provenance").size(), static_cast<std::size_t>(domain::kCardFieldCount));
    EXPECT_EQ(json.at("field_provenance").at("citizen_id"), "verified-online");
    EXPECT_EQ(json.at("field_provenance").at("address"), "chip-unverified");
    EXPECT_EQ(json.at("photo"), (nlohmann::json{{"bytes", 4}, {"width", 4}, {"height", 4}, {"sha256", "photo-hash"}}));
    EXPECT_EQ(json.at("provenance"), "chip-unverified");
    EXPECT_EQ(json.at("warnings"), nlohmann::json::array({"address.tambon.label"}));
    EXPECT_EQ(json.at("timing"),
              (nlohmann::json{{"text_ms", 640}, {"total_ms", 2100}, {"apdus", 31}, {"bytes", 7000}}));
    EXPECT_EQ(world_.card_reader.last.reader, "Fake Reader 00");
    EXPECT_EQ(world_.card_reader.last.wait, std::chrono::seconds(3));
    EXPECT_TRUE(world_.card_reader.last.with_photo);
    EXPECT_FALSE(world_.card_reader.last.with_laser);
    EXPECT_FALSE(world_.card_reader.last.with_chip);
}

TEST_F(CardCommandsTest, ReadsLaserAndChipNumberOnlyWhenAsked) {
    EXPECT_EQ(run_json({"card", "read", "--laser"}).exit_code, 0);
    EXPECT_TRUE(world_.card_reader.last.with_laser);
    EXPECT_FALSE(world_.card_reader.last.with_chip);
    EXPECT_EQ(run_json({"card", "read", "--chip"}).exit_code, 0);
    EXPECT_FALSE(world_.card_reader.last.with_laser);
    EXPECT_TRUE(world_.card_reader.last.with_chip);
}

TEST_F(CardCommandsTest, KeepsUnknownPartsOfACardUnknown) {
    auto card = sample_card();
    card.birth_date = domain::PartialDate::from_chip("25300000");
    card.expiry_date = {true, std::nullopt};
    card.sex.reset();
    card.photo.reset();
    world_.card_reader.answer = card;
    const auto json = run_json({"card", "read", "--no-photo"}).json();
    EXPECT_EQ(json.at("birth_date"), (nlohmann::json{{"be", "2530"}, {"iso", "1987"}, {"precision", "year"}}));
    EXPECT_EQ(json.at("expiry_date"), (nlohmann::json{{"be", nullptr}, {"iso", nullptr}, {"lifelong", true}}));
    EXPECT_TRUE(json.at("sex").is_null());
    EXPECT_TRUE(json.at("photo").is_null());
    EXPECT_FALSE(world_.card_reader.last.with_photo);
}

TEST_F(CardCommandsTest, WritesThePhotoForTheOwnerOnly) {
    const auto file = folder_ / "photo.jpg";
    EXPECT_EQ(run_json({"card", "read", "--photo", file.string()}).exit_code, 0);
    EXPECT_EQ(read(file), "\xFF\xD8\xFF\xD9");
    const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
    EXPECT_EQ(std::filesystem::status(file).permissions() & others, std::filesystem::perms::none);
}

TEST_F(CardCommandsTest, SaysWhenThePhotoCannotBeWritten) {
    const auto ran = run_json({"card", "read", "--photo", (folder_ / "no" / "folder.jpg").string()});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.failure(), "FILE_NOT_WRITABLE");
}

TEST_F(CardCommandsTest, RefusesARealCardInTrainingAndShowsNothingOfIt) {
    world_.card_reader.answer = sample_card(number_of_a_province().c_str());
    const auto ran = run_json({"card", "read"});
    EXPECT_EQ(ran.exit_code, 5);
    EXPECT_EQ(ran.failure(), "CARD_REFUSED_IN_TRAINING");
    EXPECT_EQ((ran.out + ran.err).find(number_of_a_province()), std::string::npos);
}

TEST_F(CardCommandsTest, ReadsAnyCardOnAComputerWithoutSettings) {
    world_.broken["settings"] = Failure{FailureCode::ConfigurationInvalid, ""};
    world_.card_reader.answer = sample_card(number_of_a_province().c_str());
    EXPECT_EQ(run_json({"card", "read"}).json().at("citizen_id"), number_of_a_province());
}

TEST_F(CardCommandsTest, MasksTheNumberInTheTextForPeople) {
    const auto ran = run({"card", "read"});
    EXPECT_NE(ran.out.find("x-xxxx-xxxxx-01-3"), std::string::npos);
    EXPECT_EQ(ran.out.find("1999900000013"), std::string::npos);
    EXPECT_NE(ran.err.find("กรุณาเสียบบัตร"), std::string::npos);
}

TEST_F(CardCommandsTest, GivesEachStateOfTheCardItsOwnFailure) {
    const std::vector<std::pair<FailureCode, int>> states{
        {FailureCode::CardNoService, 3}, {FailureCode::CardNoReader, 3},  {FailureCode::CardAbsent, 3},
        {FailureCode::CardMute, 3},      {FailureCode::CardForeign, 4},   {FailureCode::CardRemoved, 4},
        {FailureCode::CardExclusive, 3}, {FailureCode::CardUnreadable, 4}};
    for (const auto& [code, exit_code] : states) {
        world_.card_reader.answer = Failure{code, ""};
        const auto ran = run_json({"card", "read"});
        EXPECT_EQ(ran.failure(), domain::failure_name(code));
        EXPECT_EQ(ran.exit_code, exit_code) << domain::failure_name(code);
    }
}

TEST_F(CardCommandsTest, WatchesAsJsonLines) {
    world_.card_reader.events = {{"inserted", "Fake Reader 00", ManualClock::start()},
                                 {"removed", "Fake Reader 00", ManualClock::start()},
                                 {"service_lost", "", ManualClock::start()}};
    const auto ran = run_json({"card", "watch", "--seconds", "0"});
    EXPECT_EQ(ran.exit_code, 0);
    const auto lines = ran.json_lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_FALSE(lines[2].contains("role")) << "no reader, nobody's";
    EXPECT_EQ(lines[0], (nlohmann::json{{"event", "inserted"},
                                        {"reader", "Fake Reader 00"},
                                        {"role", "citizen"},
                                        {"at", "2026-11-22T02:00:00.000Z"}}));
    EXPECT_EQ(lines[1].at("event"), "removed");
}

TEST_F(CardCommandsTest, StopsWatchingWhenAskedTo) {
    std::stop_source source;
    source.request_stop();
    stop_ = source.get_token();
    EXPECT_EQ(run_json({"card", "watch", "--seconds", "600"}).exit_code, 0);
}

TEST_F(CardCommandsTest, SurvivesAReaderNameThatIsNoUtf8) {
    world_.card_reader.readers_answer = std::vector<ports::ReaderStatus>{{"Reader \xFF", ports::CardState::Empty, ""}};
    EXPECT_EQ(run_json({"card", "list"}).json().at("readers")[0].at("name"), "Reader \xEF\xBF\xBD");
}

}  // namespace
}  // namespace amphoe::testing
