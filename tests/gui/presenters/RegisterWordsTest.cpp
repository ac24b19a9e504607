#include "gui/presenters/RegisterWords.h"

#include "tests/gui/presenters/PresenterBench.h"

#include "gui/presenters/FormTexts.h"

namespace amphoe::testing {
namespace {

EnglishTexts thai() {
    EnglishTexts texts;
    texts.spoken = gui::Language::Thai;
    return texts;
}

TEST(RegisterWordsTest, ADateOfEitherEraIsWrittenAsPeopleReadIt) {
    EXPECT_EQ(gui::with_dates_for_people("2530-01-14", thai()), "14 มกราคม 2530");
    EXPECT_EQ(gui::with_dates_for_people("1987-01-14", thai()), "14 มกราคม 2530");
    EXPECT_EQ(gui::with_dates_for_people("2530-01", thai()), "มกราคม 2530");
    EXPECT_EQ(gui::with_dates_for_people("2530-01-14", EnglishTexts{}), "14 January 1987 (BE 2530)");
    EXPECT_EQ(gui::with_dates_for_people("2026-11-22T07:30:00.000Z", thai()), "22 พ.ย. 2569 14.30 น.");
}

TEST(RegisterWordsTest, ADateIsFoundInsideASentence) {
    EXPECT_EQ(gui::with_dates_for_people("เลือก “ใช่” เมื่อตอบตรงกับทะเบียน: 2530-01-14", thai()),
              "เลือก “ใช่” เมื่อตอบตรงกับทะเบียน: 14 มกราคม 2530");
    EXPECT_EQ(gui::with_dates_for_people("ThaID 2026-01-02 9901", thai()), "ThaID 2 มกราคม 2569 9901");
}

TEST(RegisterWordsTest, NumbersAreNoDates) {
    for (const auto* number : {"9901-2569-01-000002", "1-9999-00000-01-3", "9901-69-D07-000001-0", "2530-13-01",
                               "2530-02-29", "2530", "99/1", "081-234-5678", "AA0-0000000-00", "2530-01-14/2", ""}) {
        EXPECT_EQ(gui::with_dates_for_people(number, thai()), number);
    }
}

TEST(RegisterWordsTest, RowsOfAServiceSpeakTheLanguageOfTheScreen) {
    EXPECT_EQ(gui::row_title("สถานะ ThaID", EnglishTexts{}), "ThaID state");
    EXPECT_EQ(gui::row_title("สถานะ ThaID", thai()), "สถานะ ThaID");
    EXPECT_EQ(gui::row_title("birth_date_th", thai()), "วันเกิด");
    EXPECT_EQ(gui::row_title("2026-01-02", thai()), "2 มกราคม 2569");
    EXPECT_EQ(gui::row_title("anything_else", thai()), "anything_else");
    EXPECT_EQ(gui::row_value("enrol  0000  SELF", EnglishTexts{}), "enrolled  0000  by the citizen");
    EXPECT_EQ(gui::row_value("นาย ทดสอบ ระบบบัตร", EnglishTexts{}), "นาย ทดสอบ ระบบบัตร");
}

TEST(RegisterWordsTest, ADateFieldIsFilledAsAnOfficerWouldType) {
    domain::FormField moved{"date_moved", "วันที่ย้าย", "Day of the move", domain::FormFieldType::Date};
    moved.value = "2026-11-02";
    EXPECT_EQ(gui::first_text(moved), "2/11/2569");
    moved.value = "22/11";
    EXPECT_EQ(gui::first_text(moved), "22/11");
    moved.type = domain::FormFieldType::Text;
    moved.value = "2026-11-02";
    EXPECT_EQ(gui::first_text(moved), "2026-11-02");
}

TEST(RegisterWordsTest, AHintShowsNoRawDate) {
    domain::FormField asked{"answer_birth_date", "เกิดเมื่อใด", "When were you born?", domain::FormFieldType::YesNo};
    asked.hint_th = "ตามทะเบียน: 2530-01-14";
    asked.hint_en = "As registered: 2530-01-14";
    EXPECT_EQ(gui::field_hint(asked, thai()), "ตามทะเบียน: 14 มกราคม 2530");
    EXPECT_EQ(gui::field_hint(asked, EnglishTexts{}), "As registered: 14 January 1987 (BE 2530)");
}

}  // namespace
}  // namespace amphoe::testing
