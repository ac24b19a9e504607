#include "core/storage/FieldSealer.h"

#include <gtest/gtest.h>

#include "core/storage/FieldsJson.h"
#include "core/storage/StoreError.h"
#include "core/support/AesGcm.h"

namespace amphoe::storage {
namespace {

support::Secret key(char fill) {
    return support::Secret(std::string(support::kAesKeySize, fill));
}

TEST(FieldSealerTest, OpensAtItsPlaceOnly) {
    const FieldSealer sealer(key('a'));
    const auto sealed = sealer.seal_text({"cases", "c1", "citizen_name"}, "ชื่อ");

    EXPECT_EQ(sealer.open_text({"cases", "c1", "citizen_name"}, sealed), "ชื่อ");
    EXPECT_THROW(sealer.open({"cases", "c2", "citizen_name"}, sealed), StoreError);
    EXPECT_THROW(sealer.open({"cases", "c1", "citizen_number"}, sealed), StoreError);
    EXPECT_THROW(sealer.open({"visits", "c1", "citizen_name"}, sealed), StoreError);
    EXPECT_THROW(FieldSealer(key('b')).open({"cases", "c1", "citizen_name"}, sealed), StoreError);
    EXPECT_THROW(FieldSealer(key('a'), 2).open({"cases", "c1", "citizen_name"}, sealed), StoreError);
}

TEST(FieldSealerTest, NoticesEveryFlippedBit) {
    const FieldSealer sealer(key('a'));
    const FieldPlace place{"t", "r", "c"};
    const auto sealed = sealer.seal_text(place, "1000000000017");
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        auto changed = sealed;
        changed[bit / 8] = static_cast<std::uint8_t>(changed[bit / 8] ^ (1U << (bit % 8)));
        EXPECT_THROW(sealer.open(place, changed), StoreError) << bit;
    }
}

TEST(FieldSealerTest, NoticesEveryCutLength) {
    const FieldSealer sealer(key('a'));
    const FieldPlace place{"t", "r", "c"};
    auto sealed = sealer.seal_text(place, "text");
    while (!sealed.empty()) {
        sealed.pop_back();
        EXPECT_THROW(sealer.open(place, sealed), StoreError) << sealed.size();
    }
}

TEST(FieldSealerTest, SealsTheSameTextDifferentlyEachTime) {
    const FieldSealer sealer(key('a'));

    EXPECT_NE(sealer.seal_text({"t", "r", "c"}, "same"), sealer.seal_text({"t", "r", "c"}, "same"));
}

TEST(FieldsJsonTest, IsCanonicalAndReadBack) {
    const domain::Fields fields{{"b", "ก\"\n"}, {"a", ""}};

    EXPECT_EQ(fields_to_json(fields), R"({"a":"","b":"ก\"\n"})");
    EXPECT_EQ(fields_from_json(fields_to_json(fields)), fields);
    EXPECT_EQ(fields_from_json(fields_to_json({})), domain::Fields{});
}

TEST(FieldsJsonTest, RefusesAnythingButAnObjectOfTexts) {
    for (const auto* json : {"", "{", "[]", "null", "{\"a\":1}", "{\"a\":{}}"}) {
        EXPECT_THROW(fields_from_json(json), StoreError) << json;
    }
}

}  // namespace
}  // namespace amphoe::storage
