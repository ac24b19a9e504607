#include "core/domain/ScannedText.h"

#include <gtest/gtest.h>

namespace amphoe::domain {
namespace {

TEST(ScannedTextTest, PlainTextStaysButForTheScannersEnding) {
    EXPECT_EQ(scanned_text("AD1:7Q2M $%*+-./.\r\n"), "AD1:7Q2M $%*+-./.");
    EXPECT_EQ(scanned_text("\t1601-69-D01-000042-7\t"), "1601-69-D01-000042-7");
    EXPECT_EQ(scanned_text(""), "");
    EXPECT_EQ(scanned_text(" \r\n"), "");
}

TEST(ScannedTextTest, KeysPressedInTheThaiLayoutAreMappedBack) {
    // What the keys of these texts give in the Kedmanee layout.
    EXPECT_EQ(scanned_text("ๅุจๅ-ุต"), "1601369");
    EXPECT_EQ(scanned_text("ฤฏ+ซ"), "AD!:");
    EXPECT_EQ(scanned_text("ๆไำพะัีรนยบลฃ"), "qwertyuiop[]\\");
    EXPECT_EQ(scanned_text("ฟหกดเ้่าสวง"), "asdfghjkl;'");
    EXPECT_EQ(scanned_text("ผปแอิืทมใฝ"), "zxcvbnm,./");
    EXPECT_EQ(scanned_text("๐\"ฎฑธํ๊ณฯญฐ,ฅ"), "QWERTYUIOP{}|");
    EXPECT_EQ(scanned_text("ฤฆฏโฌ็๋ษศซ."), "ASDFGHJKL:\"");
    EXPECT_EQ(scanned_text("()ฉฮฺ์?ฒฬฦ"), "ZXCVBNM<>?");
    EXPECT_EQ(scanned_text("ๅ/-ภถุึคตจขช_"), "1234567890-=`");
    EXPECT_EQ(scanned_text("+๑๒๓๔ู฿๕๖๗๘๙%ซ"), "!@#$%^&*()_+~:");
}

TEST(ScannedTextTest, WhatNoThaiKeyboardTypesStaysAsItIs) {
    EXPECT_EQ(scanned_text("//--__"), "//--__") << "no Thai letter shows the layout";
    EXPECT_EQ(scanned_text("日本"), "日本");
    EXPECT_EQ(scanned_text("\xFF\xE0\xB8"), "\xFF\xE0\xB8");
    EXPECT_EQ(scanned_text("ก๏"), "ก๏") << "a Thai letter that is on no key";
}

}  // namespace
}  // namespace amphoe::domain
