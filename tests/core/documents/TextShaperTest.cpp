#include "core/documents/TextShaper.h"

#include <gmock/gmock.h>

#include "core/documents/FontManifest.h"

namespace amphoe::documents {
namespace {

using ::testing::ElementsAre;

class TextShaperTest : public ::testing::Test {
  protected:
    /// The lines the text is broken into.
    std::vector<std::string> lines(const std::string& text, double width, int most = 40, double floor = 12) {
        const auto shaped = shaper_.shape(text, {12, floor, most, false, {}}, width);
        std::vector<std::string> result;
        for (int index = 0; index < shaped.lines; ++index) {
            const auto* const line = pango_layout_get_line_readonly(shaped.layout.get(), index);
            result.push_back(
                text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length)));
        }
        return result;
    }
    TextShaper shaper_{*read_font_manifest(AMPHOE_RESOURCES)};
};

TEST_F(TextShaperTest, NamesAndPlacesAreNotPartedAtTheEndOfALine) {
    EXPECT_THAT(lines("ได้รับเงินจาก นางสาวกฤษฎิ์ณัฏฐา ป้ำวงศ์สกุล", 190),
                ElementsAre("ได้รับเงินจาก นางสาวกฤษฎิ์ณัฏฐา ", "ป้ำวงศ์สกุล"));
    const auto address = lines("1 ซอยตัวอย่าง แขวงทดสอบ เขตทดสอบ กรุงเทพมหานคร", 215);
    EXPECT_EQ(address.back(), "กรุงเทพมหานคร");
}

TEST_F(TextShaperTest, AWordWithoutRoomOnALineAndLongProseBreakWhereTheDictionarySays) {
    EXPECT_GT(lines("กรุงเทพมหานคร", 40).size(), 1U);
    const auto prose = lines("ขอรับรองว่าเป็นรายการที่ถูกต้องตรงกับฐานข้อมูลการทะเบียนราษฎร", 150);
    ASSERT_GT(prose.size(), 1U);
    EXPECT_LT(prose.size(), 4U);
}

TEST_F(TextShaperTest, EveryLetterIsKeptWhateverTheWidth) {
    const std::string text = "บ้านเลขที่ 99/9  หมู่ที่ 4 ตำบลริมใต้ อำเภอแม่ริม\nจังหวัดเชียงใหม่ กรุงเทพมหานคร ";
    for (double width = 15; width < 300; width += 7) {
        std::string whole;
        for (const auto& line : lines(text, width)) {
            whole += line;
        }
        EXPECT_EQ(whole.size() + 1, text.size()) << width << ": all but the line feed";
    }
}

}  // namespace
}  // namespace amphoe::documents
