#include "core/workflows/ContentRecord.h"

#include <gtest/gtest.h>

namespace amphoe::testing {
namespace {

using domain::DocumentKind;
using domain::FailureCode;

TEST(ContentRecordTest, AContentComesBackAsItWas) {
    domain::DocumentContent content;
    content.kind = DocumentKind::CardRecord;
    content.number = "N";
    content.issued_at = *support::from_iso8601("2026-11-22T03:00:00.123Z");
    content.fields = {{"name_th", "นางสาวทดสอบ"}};
    content.tables["cards"] = {{{"no", "1"}}, {{"no", "2"}}};
    content.pictures["photo"] = {{0xFF, 0xD8, 0x00}, 3, 4};
    content.qr = "q";
    const auto bytes = workflows::content_bytes(content);
    const auto back = workflows::content_from(*bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ(*workflows::content_bytes(*back), *bytes);
    EXPECT_EQ(back->pictures.at("photo").jpeg, content.pictures.at("photo").jpeg);
    EXPECT_EQ(back->tables, content.tables);
    EXPECT_EQ(back->issued_at, content.issued_at);

    content.fields["bad"] = "\xFF";
    EXPECT_EQ(workflows::content_bytes(content).error().code, FailureCode::DocumentInvalid);
    EXPECT_EQ(workflows::content_from(std::vector<std::uint8_t>{1, 2}).error().code, FailureCode::StoreDamaged);
}

}  // namespace
}  // namespace amphoe::testing
