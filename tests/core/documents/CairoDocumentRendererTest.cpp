#include "core/documents/CairoDocumentRenderer.h"

#include <gmock/gmock.h>
#include <zbar.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "tests/core/documents/SampleSlip.h"
#include "tests/support/CommandRun.h"

namespace amphoe::documents {
namespace {

using domain::FailureCode;
using ::testing::HasSubstr;
using ::testing::Not;

const std::filesystem::path kResources = AMPHOE_RESOURCES;

class SlipTest : public ::testing::Test {
  protected:
    domain::RenderedDocument rendered(const domain::DocumentContent& content) {
        auto result = renderer_.render(content);
        EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().detail);
        return result.ok() ? *result : domain::RenderedDocument{};
    }
    std::string text_of(const domain::RenderedDocument& document) {
        const auto file = folder_.write("slip.pdf", document.pdf);
        return testing::run_command("pdftotext -raw '" + file.string() + "' -").output;
    }
    std::string tool(const std::string& command, const domain::RenderedDocument& document) {
        const auto file = folder_.write("slip.pdf", document.pdf);
        const auto result = testing::run_command(command + " '" + file.string() + "'");
        EXPECT_EQ(result.exit_code, 0) << result.output;
        return result.output;
    }
    FailureCode failure_of(const domain::DocumentContent& content) {
        const auto result = renderer_.render(content);
        EXPECT_FALSE(result.ok());
        return result.ok() ? FailureCode::UnexpectedError : result.error().code;
    }

    testing::OwnFolder folder_;
    CairoDocumentRenderer renderer_{kResources};
};

/// Text of the QR code on page 1, read by zbar from a picture of the page.
std::string decode(const std::filesystem::path& folder) {
    const auto base = (folder / "page").string();
    const auto drawn = testing::run_command("pdftoppm -r 150 -gray -singlefile '" + (folder / "slip.pdf").string() +
                                            "' '" + base + "'");
    EXPECT_EQ(drawn.exit_code, 0) << drawn.output;
    std::ifstream stream(base + ".pgm", std::ios::binary);
    std::string magic;
    unsigned width = 0;
    unsigned height = 0;
    unsigned most = 0;
    stream >> magic >> width >> height >> most;
    stream.get();
    std::string grey(static_cast<std::size_t>(width) * height, '\0');
    stream.read(grey.data(), static_cast<std::streamsize>(grey.size()));
    zbar::ImageScanner scanner;
    zbar::Image image(width, height, "Y800", grey.data(), grey.size());
    scanner.scan(image);
    return image.symbol_begin() == image.symbol_end() ? std::string() : image.symbol_begin()->get_data();
}

TEST_F(SlipTest, EqualContentGivesEqualBytesAlsoFromAnotherRenderer) {
    CairoDocumentRenderer other(kResources);
    const auto first = rendered(testing::sample_slip());
    const auto second = other.render(testing::sample_slip());
    ASSERT_TRUE(second.ok());
    EXPECT_EQ(first.pdf, second->pdf);
    EXPECT_EQ(first.pages, 1);
    EXPECT_LT(first.pdf.size(), 200000U);
}

TEST_F(SlipTest, ThaiTextIsExactWhenCopiedOut) {
    const auto text = text_of(rendered(testing::sample_slip()));
    for (const auto* expected :
         {"ชื่อ-สกุล นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล\n", "Name Miss Kritnattha Pamwongsakul\n", "เลขประจำตัว x-xxxx-xxxxx-01-3\n",
          "ที่ว่าการอำเภอเมืองลพบุรี\n", "ชิปบัตร ตรวจแล้ว สถานะบัตร ตรวจแล้ว ใบหน้า ตรวจแล้ว\n", "K7QM-4TXP-92HD\n",
          "ใช้ได้ถึง 29 พฤศจิกายน 2569 เวลา 08.35 น.\n", "1 เปิดแอป ThaID แล้วเลือกลงทะเบียนผ่านเจ้าหน้าที่\n",
          "เจ้าหน้าที่ไม่ขอรหัสผ่านหรือ OTP ทางโทรศัพท์\n", "หากท่านไม่ได้ลงทะเบียนนี้ โทร. 1548 (กรมการปกครอง)\n",
          "เลขที่เอกสาร 1601-69-03-000042-7 หน้า 1 จาก 1\n",
          "พิมพ์เมื่อ 22 พฤศจิกายน 2569 เวลา 08.35 น. · สำนักทะเบียน 1601 · เครื่อง LBR-03 · เจ้าหน้าที่ 0117\n"}) {
        EXPECT_THAT(text, HasSubstr(expected));
    }
    EXPECT_THAT(text, Not(HasSubstr("รอยืนยัน")));
}

TEST_F(SlipTest, MarksFarFromTheirConsonantsMakeNoSpacesInsideWords) {
    for (const std::string words : {"นายปิติ ฟื้นฝั่งฟ้า", "ปิ่นปี๋ปื้ดฝึกฝิ่นฟิ้วฟัฟี", "กตัญญู ฐิติรัตน์ ฤๅษี กฎหมาย ญี่ปุ่น ฏุฎุ",
                                    "น้ำใจ ก่ำ คล้ำ ย้ำ จำนำ ปีปฏิทิน อัฏฐพัฒน์", "เปิดปี่ปู่ป้าเป็นปั้นปึ้ง"}) {
        auto content = testing::sample_slip();
        content.fields["citizen_name_th"] = words;
        content.fields["level_label"] = words;
        const auto text = text_of(rendered(content));
        EXPECT_THAT(text, HasSubstr("ชื่อ-สกุล " + words + "\n"));
        EXPECT_THAT(text, HasSubstr("ระดับการยืนยัน " + words + "\n"));
    }
}

TEST_F(SlipTest, QrCodeReadsBackAsThePayload) {
    auto content = testing::sample_slip();
    text_of(rendered(content));
    EXPECT_EQ(decode(folder_.path()), content.qr);
    content.qr = std::string(400, 'A');
    content.training = true;  // the watermark must not hide it
    text_of(rendered(content));
    EXPECT_EQ(decode(folder_.path()), content.qr);
}

TEST_F(SlipTest, WaitingSlipSaysWhatWaitsAndHasNoCode) {
    const auto text = text_of(rendered(testing::waiting_slip()));
    EXPECT_THAT(text, HasSubstr("รอยืนยันจากส่วนกลาง\n"));
    EXPECT_THAT(text, HasSubstr("เมื่อส่วนกลางยืนยันแล้ว รับรหัสเปิดใช้งานได้ที่สำนักงานนี้\n"));
    EXPECT_THAT(text, HasSubstr("สถานะบัตร รอตรวจ ใบหน้า ไม่ได้ตรวจ\n"));
    EXPECT_THAT(text, Not(HasSubstr("สแกนด้วยแอป")));
    EXPECT_EQ(decode(folder_.path()), "");
}

TEST_F(SlipTest, WatermarkStandsOnlyOnTrainingPapersAndTheSimulatedCentreIsNamed) {
    constexpr auto kWatermark = "ใช้เพื่อทดสอบระบบเท่านั้น";
    auto content = testing::sample_slip();
    EXPECT_THAT(text_of(rendered(content)), Not(HasSubstr(kWatermark)));
    EXPECT_THAT(text_of(rendered(content)), HasSubstr("ศูนย์กลางจำลอง"));
    content.centre_simulated = false;
    EXPECT_THAT(text_of(rendered(content)), Not(HasSubstr("ศูนย์กลางจำลอง")));
    content.training = true;
    const auto file = folder_.write("training.pdf", rendered(content).pdf);
    // Letters on a slant come out as lines of their own.
    EXPECT_THAT(testing::run_command("pdftotext -raw '" + file.string() + "' - | tr -d ' \\n\\f'").output,
                HasSubstr(kWatermark));
}

TEST_F(SlipTest, PaperNeedsNothingButItsNumber) {
    domain::DocumentContent content;
    content.number = "1601-69-03-000001-1";
    content.training = true;
    const auto document = rendered(content);
    EXPECT_EQ(document.pages, 1);
    EXPECT_THAT(text_of(document), HasSubstr("1601-69-03-000001-1"));
    content.number.clear();
    EXPECT_EQ(failure_of(content), FailureCode::DocumentInvalid);
}

TEST_F(SlipTest, CodeWithoutAReadableExpiryIsStillPrinted) {
    auto content = testing::sample_slip();
    content.fields["activation_expires_at"] = "next week";
    const auto text = text_of(rendered(content));
    EXPECT_THAT(text, HasSubstr("K7QM-4TXP-92HD"));
    EXPECT_THAT(text, Not(HasSubstr("ใช้ได้ถึง")));
}

TEST_F(SlipTest, LongNamesShrinkAndVeryLongOnesFlowOnWithoutLoss) {
    auto content = testing::sample_slip();
    content.fields["citizen_name_th"] = "นางสาวกฤษฎิ์ณัฏฐาพรรณราย ป้ำวงศ์สกุลรัตนโกสินทร์";
    EXPECT_EQ(rendered(content).pages, 1);
    EXPECT_THAT(text_of(rendered(content)), HasSubstr(content.fields["citizen_name_th"] + "\n"));
    std::string much;
    for (int count = 0; count < 60; ++count) {
        much += "กขค" + std::to_string(100 + count) + " ";
    }
    for (const auto* name : {"citizen_name_th", "citizen_name_en", "level_label", "activation_token"}) {
        content.fields[name] = much;
    }
    const auto document = rendered(content);
    EXPECT_GT(document.pages, 1);
    const auto text = text_of(document);
    EXPECT_THAT(text, HasSubstr("กขค159"));
    EXPECT_THAT(text, HasSubstr("หน้า 2 จาก " + std::to_string(document.pages)));
    EXPECT_THAT(text, HasSubstr("โทร. 1548"));
}

TEST_F(SlipTest, ControlAndDirectionCharactersAreDropped) {
    auto content = testing::sample_slip();
    content.fields["citizen_name_en"] = std::string("Miss\x01 Krit\nnattha\t \xE2\x80\xAEPam\xE2\x80\x8B") + "wong";
    EXPECT_THAT(text_of(rendered(content)), HasSubstr("Name Miss Krit nattha Pamwong\n"));
}

TEST_F(SlipTest, TextThatCannotBePrintedIsRefusedInsteadOfPrintedWrong) {
    auto content = testing::sample_slip();
    content.fields["citizen_name_th"] = "\xC0\xAF";
    EXPECT_EQ(failure_of(content), FailureCode::DocumentInvalid);
    content.fields["citizen_name_th"] = std::string(3000, 'x');
    EXPECT_EQ(failure_of(content), FailureCode::DocumentInvalid);
    content.fields["citizen_name_th"] = "山田";
    EXPECT_EQ(failure_of(content), FailureCode::DocumentFontMissing);
    EXPECT_TRUE(renderer_.render(testing::sample_slip()).ok()) << "a refused paper must not spoil the next one";
    content = testing::sample_slip();
    content.qr = std::string(401, 'A');
    EXPECT_EQ(failure_of(content), FailureCode::DocumentInvalid);
}

TEST_F(SlipTest, FontsAreEmbeddedVersionIsRecentAndTheTitleIsTheNumber) {
    const auto document = rendered(testing::sample_slip());
    const auto fonts = tool("pdffonts", document);
    EXPECT_THAT(fonts, HasSubstr("Laksaman-Bold"));
    EXPECT_THAT(fonts, Not(HasSubstr(" no  ")));
    const auto facts = tool("pdfinfo", document);
    EXPECT_THAT(facts, ::testing::ContainsRegex("PDF version: +1\\.7"));
    EXPECT_THAT(facts, ::testing::ContainsRegex("Title: +1601-69-03-000042-7"));
    EXPECT_THAT(facts, HasSubstr("419.528 x 595.276"));
    EXPECT_THAT(tool("qpdf --check", document), HasSubstr("No syntax or stream encoding errors"));
    EXPECT_THAT(facts, Not(HasSubstr("Krit"))) << "no name in the metadata";
}

TEST_F(SlipTest, SeveralThreadsMayAskAtOnce) {
    const auto expected = rendered(testing::sample_slip()).pdf;
    std::vector<std::uint8_t> first;
    std::vector<std::uint8_t> second;
    {
        const std::jthread one([&] { first = renderer_.render(testing::sample_slip())->pdf; });
        const std::jthread two([&] { second = renderer_.render(testing::sample_slip())->pdf; });
    }
    EXPECT_EQ(first, expected);
    EXPECT_EQ(second, expected);
}

}  // namespace
}  // namespace amphoe::documents
