#include "devices/card/thai/ThaiCardSession.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/devices/card/DemonstrationCards.h"
#include "tests/devices/card/DirectChannel.h"
#include "tests/devices/card/Personas.h"

namespace amphoe::devices::card {
namespace {

using domain::FailureCode;
using testing::Contains;
using testing::IsEmpty;
using Stage = ports::CardReadProgress::Stage;

domain::Result<domain::IdentityCard> read(tests::DirectChannel& channel, bool with_photo = true,
                                          const ThaiCardSession::Progress& on_progress = {},
                                          std::stop_token stop = {}) {
    ports::CardReadRequest request;
    request.with_photo = with_photo;
    return ThaiCardSession(channel, "Desk reader", std::move(stop)).read(request, on_progress);
}

// A drawn photo of exactly `size` bytes: zeros before the end marker.
CardProfile with_photo_of(std::size_t size) {
    auto content = tests::plain_content();
    content.photo.resize(size - 2);
    content.photo.insert(content.photo.end(), {0xFF, 0xD9});
    return tests::card_with(content);
}

TEST(ThaiCardSessionTest, ReadsEveryFieldOfARuralCard) {
    tests::DirectChannel channel(tests::somchai());
    const auto card = read(channel).value();
    EXPECT_EQ(card.citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card.name_th, (domain::PersonName{"นาย", "ทดสอบ", "", "ระบบบัตร"}));
    EXPECT_EQ(card.name_en, (domain::PersonName{"Mr.", "Thotsop", "", "Rabopbat"}));
    EXPECT_EQ(card.birth_date->iso(), "1987-01-14");
    EXPECT_EQ(card.sex, domain::Sex::Male);
    EXPECT_EQ(card.issuer, "อำเภอแม่ริม/เชียงใหม่");
    EXPECT_EQ(card.issue_date->iso(), "2023-11-20");
    EXPECT_EQ(card.expiry_date.date->iso(), "2032-01-13");
    EXPECT_EQ(card.address.one_line(), "99/9 หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม จังหวัดเชียงใหม่");
    EXPECT_EQ(card.version, "0003");
    EXPECT_EQ(card.atr, "3B799600005448204E4944203137");
    EXPECT_EQ(card.request_no, "9999-000001/65");
    EXPECT_EQ(card.photo_no, "9999-01-11200001");
    EXPECT_EQ(card.card_type, "01");
    EXPECT_EQ(card.reader, "Desk reader");
    EXPECT_EQ(card.provenance, domain::Provenance::ChipUnverified);
    EXPECT_EQ(card.photo->jpeg, tests::shapes_photo_bytes());
    EXPECT_THAT(card.warnings, IsEmpty());
    EXPECT_EQ(channel.restarts, 0);
}

TEST(ThaiCardSessionTest, ReadsALifelongBangkokCardWithAYearOfBirthOnly) {
    tests::DirectChannel channel(tests::somsri());
    const auto card = read(channel).value();
    EXPECT_EQ(card.citizen_id.digits(), "3999900000028");
    EXPECT_EQ(card.birth_date->iso(), "1947");
    EXPECT_TRUE(card.expiry_date.lifelong);
    EXPECT_EQ(card.sex, domain::Sex::Female);
    EXPECT_EQ(card.address.one_line(), "24/8 ซอยสามเสน 13 ถนนสามเสน แขวงวชิรพยาบาล เขตดุสิต กรุงเทพมหานคร");
    EXPECT_THAT(card.warnings, IsEmpty());
}

TEST(ThaiCardSessionTest, NeedsTwentyOneCommandsForAPhotoOf1800Bytes) {
    EXPECT_EQ(tests::shapes_photo_bytes().size(), 1849U);
    for (const auto size : {1755U, 1849U}) {
        tests::DirectChannel channel(with_photo_of(size));
        const auto card = read(channel).value();
        EXPECT_EQ(card.photo->jpeg.size(), size);
        EXPECT_EQ(card.timing.apdus, 21) << size;
        EXPECT_EQ(channel.commands.size(), 21U) << size;
        EXPECT_LT(card.timing.bytes, 2700);
    }
}

TEST(ThaiCardSessionTest, ReadsTheNumberAgainWhenTheReaderCannotCount) {
    tests::DirectChannel channel(tests::somchai());
    channel.counts = false;
    EXPECT_EQ(read(channel).value().timing.apdus, 21 + 2);
    EXPECT_EQ(channel.commands[21], (Bytes{0x80, 0xB0, 0x00, 0x04, 0x02, 0x00, 0x0D}));
}

TEST(ThaiCardSessionTest, ReadsTheNumberAgainWhereCommandsAreLeft) {
    auto profile = tests::somchai();
    profile.direct_answers = true;
    tests::DirectChannel channel(profile);
    EXPECT_EQ(read(channel).value().timing.apdus, 12);
    EXPECT_EQ(channel.commands.back(), (Bytes{0x80, 0xB0, 0x00, 0x04, 0x02, 0x00, 0x0D}));
}

TEST(ThaiCardSessionTest, ReadsTheTextAloneWithNineCommands) {
    tests::DirectChannel channel(tests::somchai());
    const auto card = read(channel, false).value();
    EXPECT_FALSE(card.photo);
    EXPECT_EQ(card.timing.apdus, 9);
    EXPECT_LT(card.timing.bytes, 750);
}

TEST(ThaiCardSessionTest, NeverAsksForMoreThan255Bytes) {
    tests::DirectChannel channel(tests::somchai());
    ASSERT_TRUE(read(channel).ok());
    for (const auto& command : channel.commands) {
        if (command[0] == 0x80) {
            EXPECT_EQ(command[5], 0x00);
        }
    }
}

TEST(ThaiCardSessionTest, TellsTheTextBeforeThePhotoStreams) {
    tests::DirectChannel channel(tests::somchai());
    std::vector<Stage> stages;
    std::vector<int> percents;
    std::vector<std::size_t> commands_at_text;
    std::vector<std::string> addresses;
    ASSERT_TRUE(read(channel, true, [&](const ports::CardReadProgress& progress) {
                    if (stages.empty() || stages.back() != progress.stage) {
                        stages.push_back(progress.stage);
                    }
                    if (progress.stage == Stage::Text) {
                        commands_at_text.push_back(channel.commands.size());
                        addresses.push_back(progress.card->address.tambon);
                        EXPECT_EQ(progress.card->name_th.first, "ทดสอบ");
                        EXPECT_FALSE(progress.card->photo);
                    }
                    if (progress.stage == Stage::Photo) {
                        percents.push_back(progress.percent);
                    }
                }).ok());
    EXPECT_EQ(stages, (std::vector{Stage::Text, Stage::Photo, Stage::Finished}));
    EXPECT_EQ(commands_at_text, (std::vector<std::size_t>{5, 7}));
    EXPECT_EQ(addresses, (std::vector<std::string>{"", "ตำบลริมใต้"}));
    EXPECT_TRUE(std::ranges::is_sorted(percents));
    EXPECT_EQ(percents.back(), 100);
    EXPECT_GT(percents.size(), 5U);
}

TEST(ThaiCardSessionTest, ReadsLayout0002FromItsTwoBlocks) {
    auto content = tests::plain_content();
    content.layout = "0002";
    tests::DirectChannel channel(tests::card_with(content));
    const auto card = read(channel).value();
    EXPECT_EQ(card.version, "0002");
    EXPECT_EQ(card.citizen_id.digits(), "1999900000013");
    EXPECT_EQ(card.address.tambon, "ตำบลริมใต้");
    EXPECT_EQ(card.photo->jpeg, tests::shapes_photo_bytes());
    EXPECT_EQ(card.photo_no, "");
    EXPECT_THAT(card.warnings, IsEmpty());
}

TEST(ThaiCardSessionTest, ReadsALaterVersionAs0003AndSaysSo) {
    auto content = tests::plain_content();
    content.layout = "0004";
    tests::DirectChannel channel(tests::card_with(content));
    const auto card = read(channel).value();
    EXPECT_EQ(card.version, "0004");
    EXPECT_THAT(card.warnings, Contains("version.unknown"));
}

TEST(ThaiCardSessionTest, NeedsNoRestartForLayout0002) {
    tests::DirectChannel channel(tests::demonstration_profile("version-0002"));
    const auto card = read(channel).value();
    EXPECT_EQ(channel.restarts, 0);
    EXPECT_EQ(card.timing.apdus, 22);  // the refused range costs one more
}

TEST(ThaiCardSessionTest, ReadsEveryDemonstrationCard) {
    const auto names = tests::persona_names();
    EXPECT_GE(names.size(), 11U);
    for (const auto& name : names) {
        tests::DirectChannel channel(tests::demonstration_profile(name));
        const auto card = read(channel);
        ASSERT_TRUE(card.ok()) << name << ": " << card.error().detail;
        EXPECT_THAT(tests::differences(name, *card), IsEmpty()) << name;
    }
}

TEST(ThaiCardSessionTest, MarksEveryFieldAsUnverified) {
    tests::DirectChannel channel(tests::somchai());
    const auto card = read(channel).value();
    for (int field = 0; field < domain::kCardFieldCount; ++field) {
        EXPECT_EQ(card.provenance_of(static_cast<domain::CardField>(field)), domain::Provenance::ChipUnverified);
    }
}

TEST(ThaiCardSessionTest, ReadsCardsThatAnswerDirectlyAndTheOlderFamily) {
    auto direct = tests::somchai();
    direct.direct_answers = true;
    auto older = tests::somchai();
    older.atr = {0x3B, 0x67, 0x00, 0x00, 0x54, 0x48, 0x20, 0x4E, 0x49, 0x44};
    for (const auto& profile : {direct, older}) {
        tests::DirectChannel channel(profile);
        EXPECT_EQ(read(channel).value().photo->jpeg, tests::shapes_photo_bytes());
        EXPECT_EQ(channel.restarts, 0);
    }
}

TEST(ThaiCardSessionTest, RefusesANumberWithAWrongCheckDigitWithoutRepair) {
    auto content = tests::plain_content();
    content.citizen_id = "1999900000014";
    tests::DirectChannel channel(tests::card_with(content));
    EXPECT_EQ(read(channel).error().code, FailureCode::CardDataInvalid);
}

TEST(ThaiCardSessionTest, RefusesAnExpiryThatIsNeitherDateNorLifelong) {
    auto content = tests::plain_content();
    content.expiry_date = "25759999";
    tests::DirectChannel channel(tests::card_with(content));
    EXPECT_EQ(read(channel).error().code, FailureCode::CardDataInvalid);
}

TEST(ThaiCardSessionTest, NamesACardThatRefusesTheApplet) {
    tests::DirectChannel channel(tests::foreign_card());
    EXPECT_EQ(read(channel).error().code, FailureCode::CardForeign);
}

TEST(ThaiCardSessionTest, EndsWithinOneCommandOfAStopRequest) {
    tests::DirectChannel channel(tests::somchai());
    std::stop_source source;
    channel.before = [&](int command) {
        if (command == 10) {
            source.request_stop();
        }
    };
    const auto card = read(channel, true, {}, source.get_token());
    EXPECT_EQ(card.error().code, FailureCode::CardUnreadable);
    EXPECT_EQ(channel.commands.size(), 10U);
    EXPECT_EQ(channel.restarts, 0);
}

TEST(ThaiCardSessionTest, DoesNotTryAMuteCardAgain) {
    tests::DirectChannel channel(tests::with_fault(tests::somchai(), "mute@5"));
    EXPECT_EQ(read(channel).error().code, FailureCode::CardMute);
    EXPECT_EQ(channel.restarts, 0);
}

}  // namespace
}  // namespace amphoe::devices::card
